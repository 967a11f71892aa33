package dreiklang.antrag.web;

import dreiklang.antrag.Anhang;
import dreiklang.antrag.Entwuerfe;
import dreiklang.dokument.Virenpruefung;
import dreiklang.formular.Feldart;
import dreiklang.formular.Seitenansicht;
import dreiklang.formular.Seitenansicht.Frage;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One page of a Formular as a person fills it in.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param leistung name of the Leistung
/// @param ansicht the questions
/// @param nummer which step this is, the first is 1
/// @param gesamt number of steps with the review page
/// @param ziel where the form is sent
/// @param vomPruefen whether the person came from the review page
/// @param neue id of the first input → question, for questions that the answers have brought up
/// @param abgelaufen whether what was typed could not be taken in because the page was too old
/// @param buendel where the other Anliegen of its Buendel are
/// @param feste field → question whose proven answer cannot be typed over
/// @param leicht whether the Formular can be had in Leichte Sprache
/// @param wechsel sentences about what has changed in the Formular since the person was here
/// @param dateien field → value of the button "entfernen" → file that was taken in
public record FormularAnsicht(
        Rahmen rahmen,
        boolean amt,
        String leistung,
        Seitenansicht ansicht,
        int nummer,
        int gesamt,
        String ziel,
        boolean vomPruefen,
        Map<String, String> neue,
        boolean abgelaufen,
        Optional<String> buendel,
        Map<String, String> feste,
        boolean leicht,
        List<String> wechsel,
        Map<String, Map<String, String>> dateien) {

    /// How the person came to this page.
    ///
    /// @param vomPruefen whether from the review page
    /// @param neueFragen names of questions she has not seen yet
    /// @param abgelaufen whether what she typed could not be taken in
    /// @param suche name of the field → what she looks for in its list
    record Anlass(
            boolean vomPruefen,
            List<String> neueFragen,
            boolean abgelaufen,
            Map<String, String> suche) {

        /// Looking for nothing.
        Anlass(boolean vomPruefen, List<String> neueFragen, boolean abgelaufen) {
            this(vomPruefen, neueFragen, abgelaufen, Map.of());
        }
    }

    /// Whether files can be added on this page.
    public boolean mitDateien() {
        return ansicht.fragen().stream()
                .flatMap(Frage::alle)
                .anyMatch(f -> f.art() == Feldart.DATEI);
    }

    static FormularAnsicht von(
            Rahmen rahmen,
            String leistung,
            Seitenansicht ansicht,
            Entwuerfe.Schritt schritt,
            Anlass anlass,
            Optional<String> buendel,
            Map<String, String> feste,
            List<String> wechsel) {
        var entwurf = schritt.entwurf();
        var bereich = Bereich.von(entwurf);
        var dateien = new LinkedHashMap<String, Map<String, String>>();
        entwurf.anhaenge()
                .forEach(a ->
                        dateien.computeIfAbsent(a.feld(), f -> new LinkedHashMap<>())
                                .put(a.dokument().wert().toString(), zeile(rahmen, a)));
        return new FormularAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                leistung,
                ansicht,
                schritt.nummer(),
                schritt.gesamt() + 1,
                bereich.entwurf(entwurf.id(), ansicht.name()),
                anlass.vomPruefen(),
                neue(ansicht, anlass.neueFragen()),
                anlass.abgelaufen(),
                buendel,
                feste,
                schritt.formular().istLeicht(),
                wechsel,
                dateien);
    }

    /// The same page for somebody who comes by another way.
    FormularAnsicht mitZiel(String anderes) {
        return new FormularAnsicht(
                rahmen,
                amt,
                leistung,
                ansicht,
                nummer,
                gesamt,
                anderes,
                vomPruefen,
                neue,
                abgelaufen,
                Optional.empty(),
                feste,
                leicht,
                wechsel,
                dateien);
    }

    /// Text to read is no question one could be led to.
    private static Map<String, String> neue(Seitenansicht ansicht, List<String> namen) {
        var neue = new LinkedHashMap<String, String>();
        ansicht.fragen().stream()
                .flatMap(Frage::alle)
                .filter(f -> namen.contains(f.name()) && !f.istHinweis())
                .forEach(f -> neue.put(f.ersteEingabe(), f.frage()));
        return neue;
    }

    private static String zeile(Rahmen rahmen, Anhang anhang) {
        var ablage = anhang.ablage();
        String geprueft =
                ablage.virenpruefung() == Virenpruefung.UNAUFFAELLIG
                        ? rahmen.text("antrag.datei.geprueft")
                        : rahmen.text("antrag.datei.nicht-geprueft");
        return rahmen.text(
                "antrag.datei",
                ablage.name(),
                Groesse.lesbar(ablage.groesse(), rahmen.sprache()),
                geprueft);
    }
}
