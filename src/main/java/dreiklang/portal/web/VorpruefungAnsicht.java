package dreiklang.portal.web;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Seitenansicht;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Vorpruefung.Aussicht;
import dreiklang.leistung.Vorpruefung.Ergebnis;
import dreiklang.seite.Rahmen;
import dreiklang.zahlung.Gebuehrenposten;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The questions of a Vorpruefung and what comes of the answers.
///
/// @param rahmen frame
/// @param leistung the Leistung
/// @param ansicht the questions
/// @param neue id of the first input → question that the answers have brought up
/// @param auskunft what comes of it, when everything is answered
public record VorpruefungAnsicht(
        Rahmen rahmen,
        Leistung leistung,
        Seitenansicht ansicht,
        Map<String, String> neue,
        Optional<Auskunft> auskunft) {

    /// What comes of the answers.
    ///
    /// @param ergebnis whether it is worth while
    /// @param posten what it costs, item by item
    /// @param summe what it costs
    /// @param vollstaendig false when the Gebuehr rests on more than what was asked here
    /// @param unterlagen what this person needs
    public record Auskunft(
            Optional<Ergebnis> ergebnis,
            List<Gebuehrenposten> posten,
            Geldbetrag summe,
            boolean vollstaendig,
            List<Wortlaut> unterlagen) {

        /// Kind of the box around the sentence.
        public String art() {
            return ergebnis.map(Ergebnis::aussicht)
                    .map(a ->
                            switch (a) {
                                case JA -> "erfolg";
                                case NEIN -> "warnung";
                                case OFFEN -> "info";
                            })
                    .orElse("info");
        }

        /// Whether the Formular is offered.
        public boolean weiter() {
            return ergebnis.map(e -> e.aussicht() != Aussicht.NEIN).orElse(true);
        }
    }

    /// Address of the Leistung.
    public String adresse() {
        return "/leistungen/" + leistung.schluessel().wert();
    }

    /// Names of the questions on the page.
    public String gezeigt() {
        return ansicht.fragen().stream()
                .map(Seitenansicht.Frage::name)
                .collect(Collectors.joining(","));
    }

    /// What it costs, item by item, with the sum at the end.
    public Map<String, String> kosten() {
        var kosten = new LinkedHashMap<String, String>();
        auskunft.ifPresent(a -> {
            a.posten()
                    .forEach(p ->
                            kosten.merge(
                                    p.text().in(rahmen.sprache()),
                                    rahmen.geld(p.betrag()),
                                    (x, y) -> x + " + " + y));
            kosten.put(rahmen.text("portal.lohnt.summe"), rahmen.geld(a.summe()));
        });
        return kosten;
    }
}
