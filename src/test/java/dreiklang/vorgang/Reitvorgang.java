package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Erika Feldmann's Antrag for a Reitkennzeichen, submitted and opened as a Vorgang.
final class Reitvorgang {

    private Reitvorgang() {}

    static AntragId einreichen(Entwuerfe entwuerfe, Einreichungen einreichungen) {
        var zugang =
                entwuerfe.beginnen(
                        new LeistungsSchluessel("reitkennzeichen"), Sprache.DE, false, "127.0.0.1");
        var seiten = new LinkedHashMap<String, Map<String, String>>();
        seiten.put(
                "person",
                Map.of(
                        "antragsteller", "privat",
                        "vorname", "Erika",
                        "nachname", "Feldmann",
                        "geburtsdatum.tag", "27",
                        "geburtsdatum.monat", "3",
                        "geburtsdatum.jahr", "1985"));
        seiten.put(
                "anschrift",
                Map.of("strasse", "Mühlenweg 4", "plz", "59494", "ort", "Lindenau an der Aue"));
        seiten.put(
                "pferd",
                Map.of("anlass", "neu", "anzahl", "1", "pferde", "Flicka", "reitart", "wald"));
        seiten.put("nachweis", Map.of("haftpflicht", "ja"));
        seiten.put("zustellung", Map.of("zustellung", "abholung"));
        seiten.forEach((seite, werte) -> speichern(entwuerfe, zugang, seite, werte));
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        return einreichungen.quittung(nummer, List.of(zugang)).antrag().id();
    }

    static VorgangId eroeffnet(Vorgaenge vorgaenge, AntragId antrag) {
        await().atMost(Duration.ofSeconds(20)).until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    private static void speichern(
            Entwuerfe entwuerfe, Zugang zugang, String seite, Map<String, String> werte) {
        var listen = new LinkedHashMap<String, List<String>>();
        werte.forEach((feld, wert) -> listen.put(feld, List.of(wert)));
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER, false, listen, List.of(), Optional.empty());
        assertThat(entwuerfe.speichern(zugang, seite, eingabe).orElseThrow().fehler()).isEmpty();
    }
}
