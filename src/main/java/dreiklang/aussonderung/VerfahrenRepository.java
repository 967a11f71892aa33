package dreiklang.aussonderung;

import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.identitaet.BeschaeftigteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps Aussonderungen.
@Repository
class VerfahrenRepository {

    private static final String FELDER =
            "select v.id, v.stand, v.angelegt, v.angelegt_person, v.freigegeben, v.freigegeben_person, v.beendet, v.grund from aussonderung.verfahren v ";

    /// Only those whose Akten all belong to these units.
    private static final String SICHTBAR =
            "not exists (select 1 from aussonderung.gegenstand g where g.verfahren = v.id and g.einheit <> all(:einheiten))";

    private final JdbcClient sql;

    VerfahrenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(VerfahrenId id, BeschaeftigteId wer, Instant jetzt) {
        sql.sql(
                        "insert into aussonderung.verfahren (id, stand, angelegt, angelegt_person) values (:id, 'VORGESCHLAGEN', :jetzt, :wer)")
                .param("id", id.wert())
                .param("jetzt", Timestamp.from(jetzt))
                .param("wer", wer.wert())
                .update();
    }

    void hinzufuegen(VerfahrenId id, Aktenzeichen zeichen, UUID objekt, String einheit) {
        sql.sql(
                        "insert into aussonderung.gegenstand (verfahren, aktenzeichen, objekt, einheit) values (:v, :az, :objekt, :einheit)")
                .param("v", id.wert())
                .param("az", zeichen.wert())
                .param("objekt", objekt)
                .param("einheit", einheit)
                .update();
    }

    void herausnehmen(VerfahrenId id, Aktenzeichen zeichen) {
        sql.sql(
                        "delete from aussonderung.gegenstand where verfahren = :v and aktenzeichen = :az and vernichtet is null")
                .param("v", id.wert())
                .param("az", zeichen.wert())
                .update();
    }

    /// The Aussonderung, locked until the transaction ends.
    Optional<Verfahren> sperren(VerfahrenId id) {
        return sql.sql(FELDER + "where v.id = :id for update")
                .param("id", id.wert())
                .query((z, nr) -> verfahren(z))
                .optional();
    }

    Optional<Verfahren> finden(VerfahrenId id) {
        return sql.sql(FELDER + "where v.id = :id")
                .param("id", id.wert())
                .query((z, nr) -> verfahren(z))
                .optional();
    }

    List<Verfahren> liste(Collection<String> einheiten, int anzahl, int ab) {
        return sql.sql(
                        FELDER
                                + "where "
                                + SICHTBAR
                                + " order by v.angelegt desc, v.id limit :anzahl offset :ab")
                .param("einheiten", einheiten.toArray(String[]::new))
                .param("anzahl", anzahl)
                .param("ab", ab)
                .query((z, nr) -> verfahren(z))
                .list();
    }

    long anzahl(Collection<String> einheiten) {
        return sql.sql("select count(*) from aussonderung.verfahren v where " + SICHTBAR)
                .param("einheiten", einheiten.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// Those whose destruction is under way.
    List<VerfahrenId> freigegebene() {
        return sql.sql(
                        "select id from aussonderung.verfahren where stand = 'FREIGEGEBEN' order by freigegeben")
                .query((z, nr) -> new VerfahrenId(z.getObject(1, UUID.class)))
                .list();
    }

    void weiter(VerfahrenId id, Verfahrensstand stand) {
        sql.sql("update aussonderung.verfahren set stand = :stand where id = :id")
                .param("stand", stand.name())
                .param("id", id.wert())
                .update();
    }

    void freigeben(VerfahrenId id, BeschaeftigteId wer, Instant jetzt) {
        sql.sql(
                        "update aussonderung.verfahren set stand = 'FREIGEGEBEN', freigegeben = :jetzt, freigegeben_person = :wer where id = :id")
                .param("jetzt", Timestamp.from(jetzt))
                .param("wer", wer.wert())
                .param("id", id.wert())
                .update();
    }

    void beenden(VerfahrenId id, Verfahrensstand stand, String grund, Instant jetzt) {
        sql.sql(
                        "update aussonderung.verfahren set stand = :stand, grund = :grund, beendet = :jetzt where id = :id")
                .param("stand", stand.name())
                .param("grund", grund)
                .param("jetzt", Timestamp.from(jetzt))
                .param("id", id.wert())
                .update();
    }

    void bewerten(VerfahrenId id, UUID objekt, Bewertung urteil, boolean vonHand) {
        sql.sql(
                        "update aussonderung.gegenstand set bewertung = :b, von_hand = :hand where verfahren = :v and objekt = :o")
                .param("b", urteil.name())
                .param("hand", vonHand)
                .param("v", id.wert())
                .param("o", objekt)
                .update();
    }

    void uebernommen(VerfahrenId id, UUID objekt, boolean erfolg, String kennung, String meldung) {
        sql.sql(
                        "update aussonderung.gegenstand set uebernommen = :u, archivkennung = :k, meldung = :m where verfahren = :v and objekt = :o")
                .param("u", erfolg)
                .param("k", kennung)
                .param("m", meldung)
                .param("v", id.wert())
                .param("o", objekt)
                .update();
    }

    void vernichtet(VerfahrenId id, Aktenzeichen zeichen, Instant jetzt) {
        sql.sql(
                        "update aussonderung.gegenstand set vernichtet = :jetzt, hindernis = '', meldung = '' where verfahren = :v and aktenzeichen = :az")
                .param("jetzt", Timestamp.from(jetzt))
                .param("v", id.wert())
                .param("az", zeichen.wert())
                .update();
    }

    void gehindert(VerfahrenId id, Aktenzeichen zeichen, String code) {
        sql.sql(
                        "update aussonderung.gegenstand set hindernis = :code where verfahren = :v and aktenzeichen = :az and hindernis <> :code")
                .param("code", code)
                .param("v", id.wert())
                .param("az", zeichen.wert())
                .update();
    }

    private List<Gegenstand> gegenstaende(UUID verfahren) {
        return sql.sql(
                        "select aktenzeichen, objekt, einheit, bewertung, von_hand, uebernommen, archivkennung, meldung, hindernis, vernichtet is not null"
                                + " from aussonderung.gegenstand where verfahren = :v order by aktenzeichen")
                .param("v", verfahren)
                .query((z, nr) ->
                        new Gegenstand(
                                new Aktenzeichen(z.getString(1)),
                                z.getObject(2, UUID.class),
                                z.getString(3),
                                Optional.of(z.getString(4))
                                        .filter(b -> !b.isEmpty())
                                        .map(Bewertung::valueOf),
                                z.getBoolean(5),
                                z.getBoolean(6),
                                z.getString(7),
                                z.getString(8),
                                z.getString(9),
                                z.getBoolean(10)))
                .list();
    }

    private Verfahren verfahren(ResultSet z) throws SQLException {
        var id = z.getObject(1, UUID.class);
        return new Verfahren(
                new VerfahrenId(id),
                Verfahrensstand.valueOf(z.getString(2)),
                z.getTimestamp(3).toInstant(),
                new BeschaeftigteId(z.getObject(4, UUID.class)),
                Optional.ofNullable(z.getTimestamp(5)).map(Timestamp::toInstant),
                Optional.ofNullable(z.getObject(6, UUID.class)).map(BeschaeftigteId::new),
                Optional.ofNullable(z.getTimestamp(7)).map(Timestamp::toInstant),
                z.getString(8),
                gegenstaende(id));
    }
}
