package dreiklang.vorgang;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.vorgang.Wiedervorlage.MitVorgang;
import dreiklang.vorgang.ZuweisungRepository.Versorgung;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Wiedervorlagen.
@Repository
class WiedervorlageRepository {

    private static final String ANGABEN =
            "w.tag, w.uhrzeit, w.ort, w.anlass, w.fuer, w.von, w.erledigt";
    private static final String FELDER =
            "select w.id, w.vorgang, " + ANGABEN + " from vorgang.wiedervorlage w ";
    private static final String VON =
            " from vorgang.wiedervorlage w join vorgang.vorgang v on v.id = w.vorgang";
    private static final String MIT_VORGANG =
            VorgangRepository.FELDER.replace(
                    " from vorgang.vorgang v ", ", w.id as w_id, " + ANGABEN + VON);
    private static final String OFFENE =
            " where w.fuer = any(:p) and w.erledigt is null and w.tag <= :bis and ";
    private static final String VERLASSENE =
            MIT_VORGANG
                    + " where w.erledigt is null and w.tag <= :bis and v.einheit = any(:einheiten)"
                    + " and v.vorgesetzte is distinct from w.fuer and not "
                    + ZuweisungRepository.versorgt("w.fuer")
                    + " and "
                    + Sicht.BEDINGUNG
                    + " order by w.tag, w.id limit :n";

    private final JdbcClient sql;

    WiedervorlageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(Wiedervorlage w, Instant jetzt) {
        sql.sql(
                        "insert into vorgang.wiedervorlage (id, vorgang, tag, uhrzeit, ort, anlass, fuer, von, angelegt)"
                                + " values (:id, :v, :tag, :uhrzeit, :ort, :anlass, :fuer, :von, :jetzt)")
                .param("id", w.id())
                .param("v", w.vorgang().wert())
                .param("tag", w.tag())
                .param("uhrzeit", w.uhrzeit().orElse(null), Types.TIME)
                .param("ort", w.ort())
                .param("anlass", w.anlass())
                .param("fuer", w.fuer().wert())
                .param("von", w.von().map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .param("jetzt", Timestamp.from(jetzt))
                .update();
    }

    Optional<Wiedervorlage> finden(UUID id) {
        return sql.sql(FELDER + "where w.id = :id")
                .param("id", id)
                .query(WiedervorlageRepository::lesen)
                .optional();
    }

    /// Ticks it off once.
    boolean erledigen(UUID id, BeschaeftigteId wer, Instant wann) {
        return sql.sql(
                                "update vorgang.wiedervorlage set erledigt = :wann, erledigt_von = :wer where id = :id and erledigt is null")
                        .param("wann", Timestamp.from(wann))
                        .param("wer", wer.wert())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Wiedervorlage> zu(VorgangId vorgang) {
        return sql.sql(FELDER + "where w.vorgang = :v order by w.erledigt is not null, w.tag, w.id")
                .param("v", vorgang.wert())
                .query(WiedervorlageRepository::lesen)
                .list();
    }

    /// The open ones of these people up to a day whose Vorgang may still be seen, the oldest first.
    List<MitVorgang> offene(Sicht sicht, UUID[] fuer, LocalDate bis, int hoechstens) {
        return sicht.binden(
                        sql.sql(
                                MIT_VORGANG
                                        + OFFENE
                                        + Sicht.BEDINGUNG
                                        + " order by w.tag, w.id limit :n"))
                .param("p", fuer)
                .param("bis", bis)
                .param("n", hoechstens)
                .query(WiedervorlageRepository::mitVorgang)
                .list();
    }

    /// How many there are, at most one more than `Listenblatt.GENAU_BIS`.
    long anzahl(Sicht sicht, UUID[] fuer, LocalDate bis) {
        return sicht.binden(
                        sql.sql(
                                "select count(*) from (select 1"
                                        + VON
                                        + OFFENE
                                        + Sicht.BEDINGUNG
                                        + " limit :n) gezaehlt"))
                .param("p", fuer)
                .param("bis", bis)
                .param("n", Listenblatt.GENAU_BIS + 1)
                .query(Long.class)
                .single();
    }

    /// The open ones up to a day that stand on nobody's list: of people who have left, are away
    /// without a deputy, or may not see the Vorgang any more; the oldest first.
    List<MitVorgang> verlassene(Sicht sicht, Versorgung versorgung, LocalDate bis, int hoechstens) {
        return ZuweisungRepository.binden(sql.sql(VERLASSENE), sicht, versorgung)
                .param("bis", bis)
                .param("n", hoechstens)
                .query(WiedervorlageRepository::mitVorgang)
                .list();
    }

    private static MitVorgang mitVorgang(ResultSet z, int nr) throws SQLException {
        var vorgang = VorgangRepository.vorgang(z, nr);
        return new MitVorgang(lesen(z, z.getObject("w_id", UUID.class), vorgang.id()), vorgang);
    }

    private static Wiedervorlage lesen(ResultSet z, int nr) throws SQLException {
        return lesen(
                z,
                z.getObject("id", UUID.class),
                new VorgangId(z.getObject("vorgang", UUID.class)));
    }

    private static Wiedervorlage lesen(ResultSet z, UUID id, VorgangId vorgang)
            throws SQLException {
        return new Wiedervorlage(
                id,
                vorgang,
                z.getObject("tag", LocalDate.class),
                Optional.ofNullable(z.getObject("uhrzeit", LocalTime.class)),
                z.getString("ort"),
                z.getString("anlass"),
                new BeschaeftigteId(z.getObject("fuer", UUID.class)),
                Optional.ofNullable(z.getObject("von", UUID.class)).map(BeschaeftigteId::new),
                Optional.ofNullable(z.getTimestamp("erledigt")).map(Timestamp::toInstant));
    }
}
