package dreiklang.auskunft;

import dreiklang.auskunft.Ersuchen.Abschluss;
import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.auskunft.Ersuchen.Verlaengerung;
import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.KontoId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Auskunftsersuchen.
@Repository
class ErsuchenRepository {

    private static final String FELDER =
            "select id, version, stand, vorname, nachname, geboren, email, anschrift, konto, weg, eingang, identitaet, faellig, verlaengert_bis,"
                    + " verlaengert_grund, durchsucht, abgebrochen, abgeschlossen, ablehnung, pdf, json, vertraulich, abgeholt from auskunft.ersuchen ";

    private final JdbcClient sql;

    ErsuchenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(Ersuchen e, Instant jetzt, String wer) {
        sql.sql(
                        "insert into auskunft.ersuchen (id, stand, vorname, nachname, geboren, email, anschrift, konto, weg, eingang, identitaet, faellig, angelegt, angelegt_von)"
                                + " values (:id, :stand, :vorname, :nachname, :geboren, :email, :anschrift, :konto, :weg, :eingang, :identitaet, :faellig, :jetzt, :wer)")
                .param("id", e.id().wert())
                .param("stand", e.stand().name())
                .param("vorname", e.person().vorname())
                .param("nachname", e.person().nachname())
                .param("geboren", e.person().geboren().orElse(null), Types.DATE)
                .param("email", e.person().email())
                .param("anschrift", e.person().anschrift())
                .param("konto", konto(e.konto()), Types.OTHER)
                .param("weg", e.weg().name())
                .param("eingang", e.eingang())
                .param("identitaet", e.identitaet())
                .param("faellig", e.faellig())
                .param("jetzt", Timestamp.from(jetzt))
                .param("wer", wer)
                .update();
    }

    private static @Nullable UUID konto(Optional<KontoId> konto) {
        return konto.map(KontoId::wert).orElse(null);
    }

    Optional<Ersuchen> finden(ErsuchenId id) {
        return sql.sql(FELDER + "where id = :id")
                .param("id", id.wert())
                .query(ErsuchenRepository::ersuchen)
                .optional();
    }

    /// The same, locked until the transaction ends.
    Optional<Ersuchen> sperren(ErsuchenId id) {
        return sql.sql(FELDER + "where id = :id for update")
                .param("id", id.wert())
                .query(ErsuchenRepository::ersuchen)
                .optional();
    }

    /// Open ones first, the most urgent on top.
    List<Ersuchen> liste(int anzahl, int ab) {
        return sql.sql(
                        FELDER
                                + "order by stand in ('ERTEILT', 'ABGELEHNT'), case when stand in ('ERTEILT', 'ABGELEHNT') then null else coalesce(verlaengert_bis, faellig) end,"
                                + " eingang desc, id limit :anzahl offset :ab")
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query(ErsuchenRepository::ersuchen)
                .list();
    }

    long anzahl() {
        return sql.sql("select count(*) from auskunft.ersuchen").query(Long.class).single();
    }

    List<Ersuchen> von(KontoId konto) {
        return sql.sql(FELDER + "where konto = :konto order by eingang desc, id limit 50")
                .param("konto", konto.wert())
                .query(ErsuchenRepository::ersuchen)
                .list();
    }

    void durchsucht(ErsuchenId id, Instant jetzt, Collection<String> abgebrochen) {
        sql.sql(
                        "update auskunft.ersuchen set stand = 'IN_ARBEIT', durchsucht = :jetzt, abgebrochen = :arten, version = version + 1 where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("arten", abgebrochen.toArray(String[]::new))
                .param("id", id.wert())
                .update();
    }

    void geaendert(ErsuchenId id) {
        sql.sql("update auskunft.ersuchen set version = version + 1 where id = :id")
                .param("id", id.wert())
                .update();
    }

    void verlaengern(ErsuchenId id, LocalDate bis, String grund) {
        sql.sql(
                        "update auskunft.ersuchen set verlaengert_bis = :bis, verlaengert_grund = :grund, version = version + 1 where id = :id")
                .param("bis", bis)
                .param("grund", grund)
                .param("id", id.wert())
                .update();
    }

    void ablehnen(ErsuchenId id, String grund, Instant jetzt, String wer) {
        sql.sql(
                        "update auskunft.ersuchen set stand = 'ABGELEHNT', ablehnung = :grund, abgeschlossen = :jetzt, abgeschlossen_von = :wer,"
                                + " version = version + 1 where id = :id")
                .param("grund", grund)
                .param("jetzt", Timestamp.from(jetzt))
                .param("wer", wer)
                .param("id", id.wert())
                .update();
    }

    void erteilen(ErsuchenId id, Abschluss a, String wer) {
        sql.sql(
                        "update auskunft.ersuchen set stand = 'ERTEILT', pdf = :pdf, json = :json, vertraulich = :vertraulich, abgeschlossen = :jetzt,"
                                + " abgeschlossen_von = :wer, version = version + 1 where id = :id")
                .param("pdf", a.pdf().orElseThrow().wert())
                .param("json", a.json().orElseThrow().wert())
                .param("vertraulich", a.vertraulich())
                .param("jetzt", Timestamp.from(a.wann()))
                .param("wer", wer)
                .param("id", id.wert())
                .update();
    }

    void abgeholt(ErsuchenId id, Instant jetzt) {
        sql.sql("update auskunft.ersuchen set abgeholt = coalesce(abgeholt, :jetzt) where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("id", id.wert())
                .update();
    }

    private static Ersuchen ersuchen(ResultSet z, int nr) throws SQLException {
        return new Ersuchen(
                new ErsuchenId(z.getObject("id", UUID.class)),
                z.getInt("version"),
                Ersuchenstand.valueOf(z.getString("stand")),
                new Person(
                        z.getString("vorname"),
                        z.getString("nachname"),
                        Optional.ofNullable(z.getObject("geboren", LocalDate.class)),
                        z.getString("email"),
                        z.getString("anschrift")),
                Optional.ofNullable(z.getObject("konto", UUID.class)).map(KontoId::new),
                Ersuchenweg.valueOf(z.getString("weg")),
                z.getObject("eingang", LocalDate.class),
                z.getString("identitaet"),
                z.getObject("faellig", LocalDate.class),
                verlaengerung(z),
                Optional.ofNullable(z.getTimestamp("durchsucht")).map(Timestamp::toInstant),
                List.of((String[]) z.getArray("abgebrochen").getArray()),
                abschluss(z));
    }

    private static Optional<Verlaengerung> verlaengerung(ResultSet z) throws SQLException {
        var grund = z.getString("verlaengert_grund");
        return Optional.ofNullable(z.getObject("verlaengert_bis", LocalDate.class))
                .map(bis -> new Verlaengerung(bis, grund));
    }

    private static Optional<Abschluss> abschluss(ResultSet z) throws SQLException {
        var wann = z.getTimestamp("abgeschlossen");
        return wann == null
                ? Optional.empty()
                : Optional.of(
                        new Abschluss(
                                wann.toInstant(),
                                z.getString("ablehnung"),
                                dokument(z, "pdf"),
                                dokument(z, "json"),
                                z.getBoolean("vertraulich"),
                                Optional.ofNullable(z.getTimestamp("abgeholt"))
                                        .map(Timestamp::toInstant)));
    }

    private static Optional<DokumentId> dokument(ResultSet z, String spalte) throws SQLException {
        return Optional.ofNullable(z.getObject(spalte, UUID.class)).map(DokumentId::new);
    }
}
