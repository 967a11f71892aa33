package dreiklang.vorgang;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Erika Feldmann applies for plates of her horse, as often as a test wants.
public record Reitfaelle(Stadtleute leute) {

    private static final Map<String, String> ANTWORTEN =
            Map.ofEntries(
                    Map.entry("antragsteller", "privat"),
                    Map.entry("vorname", "Erika"),
                    Map.entry("nachname", "Feldmann"),
                    Map.entry("geburtsdatum", "1985-03-27"),
                    Map.entry("strasse", "Mühlenweg 4"),
                    Map.entry("plz", "59494"),
                    Map.entry("ort", "Lindenau an der Aue"),
                    Map.entry("anlass", "neu"),
                    Map.entry("anzahl", "1"),
                    Map.entry("pferde", "Flicka, braun"),
                    Map.entry("reitart", "wald"),
                    Map.entry("haftpflicht", "ja"),
                    Map.entry("zustellung", "abholung"));

    /// Opens so many Vorgaenge.
    public List<VorgangId> eroeffnen(int anzahl) {
        return IntStream.range(0, anzahl)
                .mapToObj(i -> leute.eroeffnet("reitkennzeichen", ANTWORTEN))
                .toList();
    }
}
