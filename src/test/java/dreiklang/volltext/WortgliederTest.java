package dreiklang.volltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How much of German compounding the own list of words carries. Nobody's gold standard: words an
/// office uses, with what somebody would type who looks for them.
class WortgliederTest {

    /// Compound → what somebody would type who looks for it.
    private static final List<List<String>> ERWARTET =
            List.of(
                    List.of("Gewerbesteuerbescheide", "Bescheid", "Steuer", "Gewerbe"),
                    List.of("Rechtsbehelfsbelehrung", "Belehrung", "Behelf"),
                    List.of("Baugenehmigungsverfahren", "Genehmigung", "Verfahren"),
                    List.of("Hundesteuersatzung", "Satzung", "Hund", "Steuer"),
                    List.of("Straßensondernutzungserlaubnis", "Erlaubnis", "Straße", "Nutzung"),
                    List.of("Aufenthaltserlaubnisse", "Aufenthalt", "Erlaubnis"),
                    List.of("Wohngeldbescheid", "Wohngeld", "Bescheid"),
                    List.of("Bußgeldverfahren", "Bußgeld", "Verfahren"),
                    List.of("Fahrerlaubnisbehörde", "Erlaubnis", "Behörde"),
                    List.of("Grundstückseigentümerin", "Grundstück", "Eigentümer"),
                    List.of("Gebührenordnung", "Gebühr", "Ordnung"),
                    List.of("Abwassergebührenbescheid", "Abwasser", "Gebühr", "Bescheid"),
                    List.of("Kindertagesstättenbeitrag", "Kinder", "Beitrag"),
                    List.of("Friedhofsgebühren", "Friedhof", "Gebühr"),
                    List.of("Dienstreiseantrag", "Dienst", "Reise", "Antrag"),
                    List.of("Bewohnerparkausweis", "Bewohner", "Ausweis"),
                    List.of("Meldebescheinigungen", "Bescheinigung"),
                    List.of("Nutzungsänderungsantrag", "Nutzung", "Antrag"),
                    List.of("Vollstreckungsankündigung", "Vollstreckung"),
                    List.of("Naturschutzbehörde", "Natur", "Schutz", "Behörde"),
                    List.of("Zahlungserinnerung", "Zahlung"),
                    List.of("Lärmschutzgutachten", "Lärm", "Gutachten"),
                    List.of("Baumfällgenehmigung", "Baum", "Genehmigung"),
                    List.of("Brandschutzkonzept", "Brand", "Konzept"),
                    List.of("Haushaltsplanentwurf", "Haushalt", "Entwurf"),
                    List.of("Personalausweisnummer", "Ausweis", "Nummer"),
                    List.of("Mietvertragskündigung", "Vertrag", "Kündigung"),
                    List.of("Reitwegenutzungsgebühr", "Nutzung", "Gebühr"),
                    List.of("Eingliederungshilfe", "Hilfe"),
                    List.of("Witwenrente", "Rente"),
                    List.of("Zeugenvernehmung", "Zeuge"),
                    List.of("Pferdesteuererstattung", "Pferd", "Steuer", "Erstattung"));

    /// Words that stand in others by accident.
    private static final List<List<String>> ZUFALL =
            List.of(
                    List.of("Kaufpreise", "Reise"),
                    List.of("Landkreise", "Reise"),
                    List.of("Fahrzeugen", "Zeuge"),
                    List.of("Werkzeuge", "Zeuge"),
                    List.of("Referenten", "Rente"),
                    List.of("Gewerbebetrieb", "Erbe"),
                    List.of("Apparatur", "Rat"),
                    List.of("Vermutung", "Mut"),
                    List.of("Berechtigung", "Recht"),
                    List.of("Behandelten", "Handel"),
                    List.of("Kontakte", "Akte"),
                    List.of("Antwortschreiben", "Ort"));

    @Test
    void zusammengesetzteWoerterWerdenUeberIhreTeileGefunden() {
        var verfehlt = new ArrayList<String>();
        int gefragt = 0;
        for (var zeile : ERWARTET) {
            for (var teil : zeile.subList(1, zeile.size())) {
                gefragt++;
                if (!findet(teil, zeile.getFirst())) {
                    verfehlt.add(teil + " in " + zeile.getFirst());
                }
            }
        }
        assertThat(verfehlt.size()).as("%s", verfehlt).isLessThanOrEqualTo(gefragt / 20);
    }

    @Test
    void wasNurZufaelligInEinemWortStehtFindetEsNicht() {
        assertThat(ZUFALL).noneMatch(z -> findet(z.get(1), z.get(0)));
    }

    private static boolean findet(String gefragt, String geschrieben) {
        return Schriftanalyse.SCHRIFT
                .worte(geschrieben)
                .containsAll(Schriftanalyse.FRAGE.worte(gefragt));
    }
}
