package dreiklang.auskunft;

import dreiklang.auskunft.Berichtigung.Empfaenger;
import dreiklang.basis.Personenbestand;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who has to be told of a correction; goes with the Akte.
@Repository
class MitteilungRepository implements Personenbestand {

    private static final int HOECHSTENS = 50;

    private final JdbcClient sql;

    MitteilungRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void anlegen(Berichtigung b, String aktenzeichen, String wer) {
        sql.sql(
                        "insert into auskunft.berichtigung (id, aktenzeichen, grund, wann, wer) values (:id, :az, :grund, :wann, :wer)")
                .param("id", b.id())
                .param("az", aktenzeichen)
                .param("grund", b.grund())
                .param("wann", Timestamp.from(b.wann()))
                .param("wer", wer)
                .update();
        for (var e : b.empfaenger()) {
            sql.sql(
                            "insert into auskunft.berichtigungsempfaenger (berichtigung, nummer, name, erhalten) values (:id, :nummer, :name, :erhalten)")
                    .param("id", b.id())
                    .param("nummer", e.nummer())
                    .param("name", e.name())
                    .param("erhalten", e.erhalten())
                    .update();
        }
    }

    List<Berichtigung> zu(String aktenzeichen) {
        return sql
                .sql(
                        "select id, grund, wann from auskunft.berichtigung where aktenzeichen = :az order by wann desc, id limit :n")
                .param("az", aktenzeichen)
                .param("n", HOECHSTENS)
                .query((r, n) ->
                        new Berichtigung(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getTimestamp(3).toInstant(),
                                List.of()))
                .list()
                .stream()
                .map(b -> new Berichtigung(b.id(), b.grund(), b.wann(), empfaenger(b.id())))
                .toList();
    }

    private List<Empfaenger> empfaenger(UUID berichtigung) {
        return sql.sql(
                        "select nummer, name, erhalten, mitgeteilt from auskunft.berichtigungsempfaenger where berichtigung = :id order by nummer")
                .param("id", berichtigung)
                .query((r, n) ->
                        new Empfaenger(
                                r.getInt(1),
                                r.getString(2),
                                r.getString(3),
                                Optional.ofNullable(r.getTimestamp(4)).map(Timestamp::toInstant)))
                .list();
    }

    /// @return false when there is none in that Akte or it was told already
    boolean mitgeteilt(String aktenzeichen, UUID id, int nummer, Instant jetzt, String wer) {
        return sql.sql(
                                "update auskunft.berichtigungsempfaenger e set mitgeteilt = :jetzt, mitgeteilt_von = :wer from auskunft.berichtigung b"
                                        + " where b.id = e.berichtigung and b.aktenzeichen = :az and b.id = :id and e.nummer = :nummer and e.mitgeteilt is null")
                        .param("jetzt", Timestamp.from(jetzt))
                        .param("wer", wer)
                        .param("az", aktenzeichen)
                        .param("id", id)
                        .param("nummer", nummer)
                        .update()
                == 1;
    }

    @Override
    public Set<String> arten() {
        return Set.of();
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return List.of();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        var akten =
                bezuege.stream()
                        .flatMap(b -> Personenbestand.kennung(b, "akte").stream())
                        .toArray(String[]::new);
        int anzahl =
                sql.sql("delete from auskunft.berichtigung where aktenzeichen = any(:az)")
                        .param("az", akten)
                        .update();
        return new Nachlass("", anzahl, Set.of());
    }
}
