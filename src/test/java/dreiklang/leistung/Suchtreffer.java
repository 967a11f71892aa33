package dreiklang.leistung;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/// How often people's own words find what they mean, measured with the queries of
/// `suche/eigene-worte.csv` among all public Leistungen of the house. Every second query is held
/// out: nobody looks at it to mend a package.
public final class Suchtreffer {

    private static final int GEZEIGTE = 8;

    private final Leistungssuche suche;
    private final List<Frage> fragen;

    private Suchtreffer(Leistungssuche suche, List<Frage> fragen) {
        this.suche = suche;
        this.fragen = fragen;
    }

    /// A query and what it means.
    ///
    /// @param zurueckgehalten whether it may only be used to measure
    record Frage(String worte, String leistung, boolean zurueckgehalten) {}

    /// Share of queries whose Leistung is among the first 1, 3, 8.
    ///
    /// @param anzahl how many queries
    public record Anteile(int anzahl, double erste, double drei, double acht) {}

    /// All queries and the search over the packages as they are.
    public static Suchtreffer laden() throws IOException {
        var gegenstaende =
                LeistungspaketeTest.pakete().stream()
                        .map(Suchtreffer::paket)
                        .filter(p -> !p.leistung().intern())
                        .map(Suchgegenstand::von)
                        .toList();
        var form =
                CSVFormat.Builder.create()
                        .setDelimiter(';')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        var fragen = new ArrayList<Frage>();
        try (var strom = Suchtreffer.class.getResourceAsStream("/suche/eigene-worte.csv");
                var leser =
                        form.parse(
                                new InputStreamReader(
                                        Objects.requireNonNull(strom), StandardCharsets.UTF_8))) {
            for (var zeile : leser) {
                fragen.add(new Frage(zeile.get(0), zeile.get(1), fragen.size() % 2 == 1));
            }
        }
        return new Suchtreffer(new Leistungssuche(gegenstaende), fragen);
    }

    /// Without the libraries of the tests: the benchmark has only those of the program.
    private static Leistungspaket paket(String schluessel) {
        return LeistungspaketeTest.LESER.pruefen(
                new LeistungsSchluessel(schluessel),
                LeistungspaketeTest.dateien(schluessel),
                List.of(),
                new ArrayList<>());
    }

    /// Of the queries that are held out, or of the others.
    public Anteile anteile(boolean zurueckgehalten) {
        var davon = fragen.stream().filter(f -> f.zurueckgehalten() == zurueckgehalten).toList();
        return new Anteile(
                davon.size(), anteil(davon, 1), anteil(davon, 3), anteil(davon, GEZEIGTE));
    }

    /// The queries that may be looked at and whose Leistung does not come first.
    List<String> verfehlte() {
        return fragen.stream()
                .filter(f -> !f.zurueckgehalten() && platz(f) != 0)
                .map(f -> f.worte() + " → " + f.leistung() + ", Platz " + platz(f))
                .toList();
    }

    private double anteil(List<Frage> davon, int unter) {
        return (double) davon.stream().filter(f -> platz(f) >= 0 && platz(f) < unter).count()
                / davon.size();
    }

    /// 0 is the first; -1 when it is not there.
    private int platz(Frage frage) {
        return suche.suchen(frage.worte(), a -> true).angebote().stream()
                .map(Angebot::kennung)
                .toList()
                .indexOf(frage.leistung());
    }

    /// As a part of docs/leistung.md.
    public String alsAbschnitt() {
        return """
        ## Treffer der Suche

        %d Suchen in Alltagsworten, mit Tippfehlern und Zusammensetzungen, über die %d öffentlichen Leistungen des Hauses: wie oft die gemeinte
        Leistung unter den ersten steht. Mit der einen Hälfte wurden fehlende Stichworte gefunden, die andere wurde dafür nicht angesehen.

        | Suchen | Anzahl | an erster Stelle | unter den ersten 3 | unter den ersten 8 |
        |---|---|---|---|---|
        %s
        %s
        """
                .formatted(
                        fragen.size(),
                        fragen.stream().map(Frage::leistung).distinct().count(),
                        zeile("zurückgehalten", anteile(true)),
                        zeile("zum Verbessern benutzt", anteile(false)));
    }

    private static String zeile(String name, Anteile a) {
        return String.format(
                Locale.GERMANY,
                "| %s | %d | %.0f %% | %.0f %% | %.0f %% |",
                name,
                a.anzahl(),
                a.erste() * 100,
                a.drei() * 100,
                a.acht() * 100);
    }
}
