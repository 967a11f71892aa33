package dreiklang.signatur;

import dreiklang.basis.Personenbestand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was found out about electronic signatures on a person's files.
@Component
class Signaturbestand implements Personenbestand {

    private static final String ART = "signatur";

    private final JdbcClient sql;

    Signaturbestand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> arten() {
        return Set.of(ART);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public Nachlass loslassen(Collection<String> bezuege) {
        int anzahl =
                sql.sql("delete from signatur.pruefung where pruefsumme = any(:summen)")
                        .param("summen", summen(bezuege))
                        .update();
        return new Nachlass(ART, anzahl, Set.of());
    }

    private static String[] summen(Collection<String> bezuege) {
        return bezuege.stream()
                .flatMap(b -> Personenbestand.kennung(b, "inhalt").stream())
                .toArray(String[]::new);
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        return sql.sql(
                        "select pruefsumme, anzahl, geprueft, coalesce(bericht::text, '') from signatur.pruefung"
                                + " where pruefsumme = any(:summen) and anzahl > 0 and geprueft is not null order by geprueft limit :n")
                .param("summen", summen(bezuege))
                .param("n", hoechstens)
                .query((r, n) ->
                        new Fund(
                                ART,
                                ART + ":" + r.getString(1),
                                "inhalt:" + r.getString(1),
                                "",
                                "",
                                r.getString(1).substring(0, 12),
                                r.getTimestamp(3).toInstant(),
                                List.of(
                                        new Angabe("bestand.signatur.anzahl", r.getString(2)),
                                        new Angabe("bestand.signatur.bericht", r.getString(4))),
                                Map.of(),
                                Set.of()))
                .list();
    }
}
