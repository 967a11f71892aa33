package dreiklang.demo;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Folgeformulare;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.Sprache;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Rechtsbehelfsauskunft;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Shows in the demo what a Widerspruch is: a Kita place was refused, and the parents do not agree.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Widerspruchsbeispiel implements Beispielfolge {

    private static final String FALL = "kita-abgelehnt";
    private static final LeistungsSchluessel KITA = new LeistungsSchluessel("kita-platz");
    private static final String WER = "m.celik";

    private final Beispielschritte schritte;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Entwuerfe entwuerfe;
    private final Einreichungen einreichungen;
    private final Buergerschritte buerger;
    private final Vorgaenge vorgaenge;
    private final Rechtsbehelfsauskunft auskunft;
    private final Amtsschritte amt;

    Widerspruchsbeispiel(
            Beispielschritte schritte,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Entwuerfe entwuerfe,
            Einreichungen einreichungen,
            Buergerschritte buerger,
            Vorgaenge vorgaenge,
            Rechtsbehelfsauskunft auskunft,
            Amtsschritte amt) {
        this.schritte = schritte;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.buerger = buerger;
        this.vorgaenge = vorgaenge;
        this.auskunft = auskunft;
        this.amt = amt;
    }

    @Override
    public void anlegen() {
        schritte.beispiel(KITA, Widerspruchsbeispiel::allein)
                .ifPresent(b ->
                        schritte.einreichen(
                                FALL,
                                () ->
                                        antraege.einreichen(
                                                KITA, b.antworten(), Map.of(), Sprache.DE)));
        schritte.danach(FALL, "kita-bescheid", this::ablehnen);
        schritte.danach(FALL, "kita-widerspruch", v -> widersprechen(schritte.antrag(FALL), v));
    }

    /// Needs nobody else's consent and no file.
    private static boolean allein(Beispiel beispiel) {
        return beispiel.antworten().eins("sorge_gemeinsam").equals("nein")
                && beispiel.antworten().eins("arbeit_nachweis").isEmpty();
    }

    private void ablehnen(VorgangId vorgang) {
        amt.als(
                WER,
                () -> {
                    vorgaenge.uebernehmen(vorgang);
                    vorgaenge.entscheiden(
                            vorgang,
                            Ergebnis.ABGELEHNT,
                            "In den gewünschten Kitas sind zum Beginn des Kita-Jahres alle Plätze vergeben.");
                    return vorgang;
                });
    }

    private void widersprechen(AntragId antrag, VorgangId vorgang) {
        buerger.abrufen(vorgang);
        var bescheid = auskunft.zu(antrag).orElseThrow().bescheid();
        var zugang = folgeformulare.widersprechen(antraege.finden(antrag), bescheid, Sprache.DE);
        speichern(zugang, "bescheid", Map.of("bescheid", bescheid, "umfang", "ganz"));
        speichern(
                zugang,
                "gruende",
                Map.of(
                        "gruende",
                        "Wir arbeiten beide. Unser Kind braucht den Platz, und seine Schwester geht schon in diese Kita."));
        var angaben = new LinkedHashMap<String, String>();
        for (String feld : List.of("vorname", "nachname", "strasse", "plz", "ort", "email")) {
            angaben.put(feld, antraege.finden(antrag).antworten().eins(feld));
        }
        speichern(zugang, "kontakt", angaben);
        var fertig = einreichungen.pruefstand(zugang).orElseThrow();
        einreichungen.absenden(zugang, fertig.entwurf().einreichung(), fertig.abdruck().hex());
    }

    private void speichern(Zugang zugang, String seite, Map<String, String> antworten) {
        var werte = new LinkedHashMap<String, List<String>>();
        antworten.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER, false, werte, List.of(), Optional.empty());
        var gespeichert =
                entwuerfe
                        .speichern(zugang, seite, eingabe)
                        .orElseThrow(() -> new IllegalStateException("no page " + seite));
        if (!gespeichert.fehler().isEmpty()) {
            throw new IllegalStateException("refused: " + gespeichert.fehler());
        }
    }
}
