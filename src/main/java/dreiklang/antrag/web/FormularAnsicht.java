package dreiklang.antrag.web;

import dreiklang.antrag.Anhang;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.dokument.Virenpruefung;
import dreiklang.formular.Feldart;
import dreiklang.formular.Gruppenform.Umfang;
import dreiklang.formular.Seitenansicht;
import dreiklang.formular.Seitenansicht.Frage;
import dreiklang.formular.Unterseite;
import dreiklang.seite.Rahmen;
import jakarta.servlet.http.HttpServletRequest;
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
/// @param eintrag the entry that is shown alone, such as `kinder.2`; empty for the whole page
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
        String eintrag,
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
    /// @param unterseite which part of the page she sees
    record Anlass(
            boolean vomPruefen,
            List<String> neueFragen,
            boolean abgelaufen,
            Map<String, String> suche,
            Unterseite unterseite) {

        /// Comes to see.
        static Anlass ansehen(HttpServletRequest anfrage) {
            return new Anlass(
                    Eingabeleser.vomPruefen(anfrage),
                    List.of(),
                    false,
                    Suche.aus(anfrage),
                    Unterseite.zu(Optional.ofNullable(anfrage.getParameter("eintrag"))));
        }

        /// Stays because something is wrong or new.
        static Anlass nochmals(Seiteneingabe eingabe, List<String> neueFragen) {
            return new Anlass(
                    eingabe.vomPruefen(), neueFragen, false, Map.of(), eingabe.unterseite());
        }

        /// Her page was too old.
        static Anlass abgelaufen(Seiteneingabe eingabe) {
            return new Anlass(
                    eingabe.vomPruefen(), List.of(), true, Map.of(), eingabe.unterseite());
        }
    }

    /// The title of the page, or of the entry that is shown alone.
    public String titel() {
        return eintrag.isEmpty()
                ? ansicht.titel()
                : ansicht.titel()
                        + " – "
                        + ansicht.fragen().getFirst().eintraege().getFirst().titel();
    }

    /// Where an entry that is shown alone leads back to.
    private static String eintrag(Seitenansicht ansicht, Unterseite unterseite) {
        boolean allein =
                ansicht.fragen().stream().anyMatch(f -> f.gruppe().umfang() == Umfang.EINER);
        return allein ? unterseite.eintrag().orElse("") : "";
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
                eintrag(ansicht, anlass.unterseite()),
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
                eintrag,
                neue,
                abgelaufen,
                Optional.empty(),
                feste,
                leicht,
                wechsel,
                dateien);
    }

    /// Text to read is no question one could be led to; entries that are only listed are reached
    /// through their list.
    private static Map<String, String> neue(Seitenansicht ansicht, List<String> namen) {
        var neue = new LinkedHashMap<String, String>();
        for (var frage : ansicht.fragen()) {
            if (frage.gruppe().liste()) {
                if (namen.stream().anyMatch(n -> n.startsWith(frage.name() + "."))) {
                    neue.put(frage.id(), frage.frage());
                }
            } else {
                frage.alle()
                        .filter(f -> namen.contains(f.name()) && !f.istHinweis())
                        .forEach(f -> neue.put(f.ersteEingabe(), f.frage()));
            }
        }
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
