package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Erika Feldmann applies for plates of her horse, as often as a test wants.
record Reitfaelle(Entwuerfe entwuerfe, Einreichungen einreichungen, Vorgaenge vorgaenge) {

    private static final Map<String, Map<String, String>> SEITEN =
            Map.of(
                    "person",
                    Map.of(
                            "antragsteller", "privat",
                            "vorname", "Erika",
                            "nachname", "Feldmann",
                            "geburtsdatum.tag", "27",
                            "geburtsdatum.monat", "3",
                            "geburtsdatum.jahr", "1985"),
                    "anschrift",
                    Map.of("strasse", "Mühlenweg 4", "plz", "59494", "ort", "Lindenau an der Aue"),
                    "pferd",
                    Map.of(
                            "anlass", "neu",
                            "anzahl", "1",
                            "pferde", "Flicka, braun",
                            "reitart", "wald"),
                    "nachweis",
                    Map.of("haftpflicht", "ja"),
                    "zustellung",
                    Map.of("zustellung", "abholung"));

    /// Opens so many Vorgaenge.
    List<VorgangId> eroeffnen(int anzahl) {
        var antraege = java.util.stream.IntStream.range(0, anzahl).mapToObj(i -> einreichen()).toList();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> antraege.stream().allMatch(a -> vorgaenge.zu(a).isPresent()));
        return antraege.stream().map(a -> vorgaenge.zu(a).orElseThrow()).toList();
    }

    private dreiklang.antrag.AntragId einreichen() {
        var zugang =
                entwuerfe.beginnen(
                        new LeistungsSchluessel("reitkennzeichen"),
                        Sprache.DE,
                        false,
                        "127.0.0.1");
        for (var seite : List.of("person", "anschrift", "pferd", "nachweis", "zustellung")) {
            var werte = new LinkedHashMap<String, List<String>>();
            SEITEN.getOrDefault(seite, Map.of()).forEach((k, v) -> werte.put(k, List.of(v)));
            var eingabe =
                    new Seiteneingabe(
                            Seiteneingabe.Aktion.WEITER, false, werte, List.of(), Optional.empty());
            assertThat(entwuerfe.speichern(zugang, seite, eingabe).orElseThrow().fehler())
                    .isEmpty();
        }
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        return einreichungen.quittung(nummer, List.of(zugang)).antrag().id();
    }
}
