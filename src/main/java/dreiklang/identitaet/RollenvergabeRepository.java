package dreiklang.identitaet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds which role.
@Repository
class RollenvergabeRepository {

    private static final String SPALTEN =
            "select r.id, r.person, r.rolle, r.einheit, r.von, r.bis, r.aus_datei, r.grund, r.vergeben, r.vergeben_von"
                    + " from identitaet.rollenvergabe r ";

    private final JdbcClient jdbc;

    RollenvergabeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything that has not been ended by hand, also what is over or still to come.
    List<Rollenvergabe> alle() {
        return jdbc.sql(SPALTEN + "where r.beendet is null order by r.rolle, r.einheit, r.id")
                .query(RollenvergabeRepository::vergabe)
                .list();
    }

    Optional<Rollenvergabe> offene(UUID id) {
        return jdbc.sql(SPALTEN + "where r.id = :id and r.beendet is null")
                .param("id", id)
                .query(RollenvergabeRepository::vergabe)
                .optional();
    }

    void anlegen(Rollenvergabe v) {
        jdbc.sql(
                        """
                        insert into identitaet.rollenvergabe
                            (id, person, rolle, einheit, von, bis, aus_datei, grund, vergeben, vergeben_von)
                        values (:id, :person, :rolle, :einheit, :von, :bis, :datei, :grund, :vergeben, :wer)
                        """)
                .param("id", v.id())
                .param("person", v.person().wert())
                .param("rolle", v.rolle())
                .param("einheit", v.einheit())
                .param("von", v.von().orElse(null), Types.DATE)
                .param("bis", v.bis().orElse(null), Types.DATE)
                .param("datei", v.ausDatei())
                .param("grund", v.grund())
                .param("vergeben", Timestamp.from(v.vergeben()))
                .param("wer", v.vergebenVon().map(BeschaeftigteId::wert).orElse(null), Types.OTHER)
                .update();
    }

    /// Takes away what the files gave, before they are read again.
    void ausDateiEntfernen() {
        jdbc.sql("delete from identitaet.rollenvergabe where aus_datei").update();
    }

    /// Ends what was given to people who are no longer there: whoever comes back begins anew.
    void beiAbgeschaltetenBeenden(Instant wann) {
        jdbc.sql(
                        """
                        update identitaet.rollenvergabe r set beendet = :wann
                        where r.beendet is null
                            and not exists (select 1 from identitaet.person p where p.id = r.person and p.aktiv)
                        """)
                .param("wann", Timestamp.from(wann))
                .update();
    }

    void beenden(UUID id, Instant wann, BeschaeftigteId wer) {
        jdbc.sql(
                        "update identitaet.rollenvergabe set beendet = :wann, beendet_von = :wer where id = :id and beendet is null")
                .param("wann", Timestamp.from(wann))
                .param("wer", wer.wert())
                .param("id", id)
                .update();
    }

    /// What was given or ended by hand last, newest first.
    List<Rollenaenderung> aenderungen(int hoechstens) {
        return jdbc.sql(
                        """
                        select person, rolle, einheit, grund, vergeben as wann, vergeben_von as wer, false as beendet
                        from identitaet.rollenvergabe where not aus_datei
                        union all
                        select person, rolle, einheit, grund, beendet, beendet_von, true
                        from identitaet.rollenvergabe where not aus_datei and beendet is not null
                        order by wann desc limit :n
                        """)
                .param("n", hoechstens)
                .query((r, nr) ->
                        new Rollenaenderung(
                                r.getTimestamp("wann").toInstant(),
                                person(r, "wer"),
                                new BeschaeftigteId(r.getObject("person", UUID.class)),
                                r.getString("rolle"),
                                r.getString("einheit"),
                                r.getString("grund"),
                                r.getBoolean("beendet")))
                .list();
    }

    private static Rollenvergabe vergabe(ResultSet r, int nummer) throws SQLException {
        return new Rollenvergabe(
                r.getObject("id", UUID.class),
                new BeschaeftigteId(r.getObject("person", UUID.class)),
                r.getString("rolle"),
                r.getString("einheit"),
                Optional.ofNullable(r.getObject("von", LocalDate.class)),
                Optional.ofNullable(r.getObject("bis", LocalDate.class)),
                r.getBoolean("aus_datei"),
                r.getString("grund"),
                r.getTimestamp("vergeben").toInstant(),
                person(r, "vergeben_von"));
    }

    private static Optional<BeschaeftigteId> person(ResultSet r, String spalte)
            throws SQLException {
        return Optional.ofNullable(r.getObject(spalte, UUID.class)).map(BeschaeftigteId::new);
    }
}
