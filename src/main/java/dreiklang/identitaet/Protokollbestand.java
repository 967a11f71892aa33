package dreiklang.identitaet;

import dreiklang.basis.Personenbestand;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the audit trail says about a person's account and her matters: when what happened, not
/// which member of staff did it (ECJ C-579/21).
@Component
class Protokollbestand implements Personenbestand {

    private static final String ART = "protokoll";
    private static final int ZEILEN = 100;

    private final JdbcClient sql;

    Protokollbestand(JdbcClient sql) {
        this.sql = sql;
    }

    private record Zeile(Instant zeit, String aktion, boolean selbst) {}

    @Override
    public Set<String> arten() {
        return Set.of(ART);
    }

    @Override
    public List<Fund> zurPerson(Gesucht wer, int hoechstens) {
        return List.of();
    }

    @Override
    public List<Fund> zuBezuegen(Collection<String> bezuege, int hoechstens) {
        var funde = new ArrayList<Fund>();
        for (var bezug : bezuege.stream().sorted().limit(hoechstens).toList()) {
            var zeilen = zeilen(bezug);
            if (!zeilen.isEmpty()) {
                funde.add(fund(bezug, zeilen));
            }
        }
        return funde;
    }

    private List<Zeile> zeilen(String bezug) {
        return sql.sql(
                        "select zeit, aktion, handelnder like 'konto:%' from identitaet.protokoll"
                                + " where gegenstand = :b or (handelnder = :b and handelnder like 'konto:%') order by id desc limit :n")
                .param("b", bezug)
                .param("n", ZEILEN)
                .query((r, n) ->
                        new Zeile(zeit(r.getTimestamp(1)), r.getString(2), r.getBoolean(3)))
                .list();
    }

    private static Instant zeit(Timestamp wann) {
        return wann.toInstant();
    }

    private static Fund fund(String bezug, List<Zeile> zeilen) {
        var angaben = new ArrayList<Angabe>();
        for (var z : zeilen) {
            angaben.add(
                    Angabe.am(
                            z.selbst() ? "bestand.protokoll.selbst" : "bestand.protokoll.amt",
                            z.zeit()));
            angaben.add(new Angabe("bestand.protokoll.was", z.aktion()));
        }
        if (zeilen.size() == ZEILEN) {
            angaben.add(new Angabe("bestand.protokoll.grenze", Integer.toString(ZEILEN)));
        }
        return new Fund(
                ART,
                bezug,
                bezug,
                "",
                "",
                "",
                zeilen.getLast().zeit(),
                angaben,
                Map.of(),
                Set.of());
    }
}
