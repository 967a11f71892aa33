package dreiklang.akte;

import dreiklang.dokument.DokumentId;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the Reservierungen, ended ones too.
@Repository
class ReservierungRepository {

    private static final String FELDER =
            "select von, person, vermerk, seit, von_hand, marke, frist, ende, ende_art, ende_person, ende_grund from akte.reservierung ";

    private final JdbcClient sql;

    ReservierungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /// The one that holds today.
    Optional<Reservierung> offene(DokumentId schriftstueck) {
        return sql.sql(FELDER + "where schriftstueck = :s and ende is null")
                .param("s", schriftstueck.wert())
                .query((z, nr) -> reservierung(z))
                .optional();
    }

    /// The ended ones, newest first.
    List<Reservierung> beendete(DokumentId schriftstueck, int anzahl) {
        return sql.sql(
                        FELDER
                                + "where schriftstueck = :s and ende is not null order by ende desc limit :n")
                .param("s", schriftstueck.wert())
                .param("n", anzahl)
                .query((z, nr) -> reservierung(z))
                .list();
    }

    void anlegen(UUID id, DokumentId schriftstueck, Reservierung neu) {
        sql.sql(
                        "insert into akte.reservierung (id, schriftstueck, von, person, vermerk, seit, von_hand, marke, frist)"
                                + " values (:id, :s, :von, :person, :vermerk, :seit, :hand, :marke, :frist)")
                .param("id", id)
                .param("s", schriftstueck.wert())
                .param("von", neu.von().wert())
                .param("person", neu.person())
                .param("vermerk", neu.vermerk())
                .param("seit", Timestamp.from(neu.seit()))
                .param("hand", neu.vonHand())
                .param("marke", neu.marke().orElse(null))
                .param("frist", neu.frist().map(Timestamp::from).orElse(null))
                .update();
    }

    /// Lets a program hold it, or hold it on; null: none does any more.
    void halten(DokumentId schriftstueck, @Nullable String marke, @Nullable Instant frist) {
        sql.sql(
                        "update akte.reservierung set marke = :marke, frist = :frist where schriftstueck = :s and ende is null")
                .param("marke", marke)
                .param("frist", frist == null ? null : Timestamp.from(frist))
                .param("s", schriftstueck.wert())
                .update();
    }

    void beenden(DokumentId schriftstueck, Reservierung.Ende ende) {
        sql.sql(
                        "update akte.reservierung set ende = :wann, ende_art = :art, ende_person = :person, ende_grund = :grund,"
                                + " marke = null, frist = null where schriftstueck = :s and ende is null")
                .param("wann", Timestamp.from(ende.wann()))
                .param("art", ende.art().name())
                .param("person", ende.person())
                .param("grund", ende.grund())
                .param("s", schriftstueck.wert())
                .update();
    }

    /// Where a program was not heard any more, locked; what somebody else works at is left out.
    List<DokumentId> abgelaufene(Instant jetzt, int anzahl) {
        return sql.sql(
                        "select schriftstueck from akte.reservierung where ende is null and frist < :jetzt"
                                + " order by frist limit :n for update skip locked")
                .param("jetzt", Timestamp.from(jetzt))
                .param("n", anzahl)
                .query((z, nr) -> new DokumentId(z.getObject(1, UUID.class)))
                .list();
    }

    /// Whether something in an Akte is reserved; its first sheet.
    Optional<Integer> erstesReservierte(Aktenzeichen akte) {
        return sql.sql(
                        "select s.blatt from akte.schriftstueck s join akte.reservierung r on r.schriftstueck = s.dokument and r.ende is null"
                                + " where s.aktenzeichen = :az and s.verschoben_nach is null order by s.blatt limit 1")
                .param("az", akte.wert())
                .query(Integer.class)
                .optional();
    }

    private static Reservierung reservierung(ResultSet z) throws SQLException {
        var ende = z.getTimestamp(8);
        return new Reservierung(
                new BeschaeftigteId(z.getObject(1, UUID.class)),
                z.getString(2),
                z.getString(3),
                z.getTimestamp(4).toInstant(),
                z.getBoolean(5),
                Optional.ofNullable(z.getString(6)),
                Optional.ofNullable(z.getTimestamp(7)).map(Timestamp::toInstant),
                ende == null
                        ? Optional.empty()
                        : Optional.of(
                                new Reservierung.Ende(
                                        Reservierung.Art.valueOf(z.getString(9)),
                                        ende.toInstant(),
                                        z.getString(10),
                                        z.getString(11))));
    }
}
