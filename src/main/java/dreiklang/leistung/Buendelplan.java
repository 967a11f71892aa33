package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a Lebenslage offers to do at once: which Leistungen, when each is proposed, and the
/// questions they have in common (file `buendel/LEBENSLAGE.yaml` of the Kommune).
///
/// @param lebenslage key of the Lebenslage
/// @param einleitung what comes of it, in a few sentences
/// @param formular the common questions
/// @param teile the Leistungen in the order they are proposed
public record Buendelplan(
        String lebenslage, Wortlaut einleitung, Formular formular, List<Teil> teile) {

    /// Stands in place of the number of a Fassung where a draft answers the common questions. A
    /// published Fassung has at least the number 1.
    public static final int FASSUNG = 0;

    /// One Leistung of a Buendel.
    ///
    /// @param leistung which one
    /// @param wenn when it is proposed; always when empty
    /// @param uebernimmt name of a question of its Formular → name of the common question
    /// @param vorbelegt name of a question of its Formular → answer that follows from the
    ///   Lebenslage
    public record Teil(
            LeistungsSchluessel leistung,
            Optional<Ausdruck> wenn,
            Map<String, String> uebernimmt,
            Map<String, String> vorbelegt) {

        /// What is answered already in the Formular of the Leistung. A question that its current
        /// Fassung does not have, or asks in another way, is left out.
        ///
        /// @param gefragt the common questions this person was asked, by name
        /// @param gemeinsam her answers
        /// @return name of the question → answer, empty where she left it empty
        public Map<String, List<String>> gegeben(
                Map<String, Feld> gefragt, Antworten gemeinsam, Formular ziel) {
            var gegeben = new LinkedHashMap<String, List<String>>();
            vorbelegt.forEach((feld, wert) ->
                    ziel.feld(feld)
                            .filter(f -> nimmt(f, wert))
                            .ifPresent(f -> gegeben.put(feld, List.of(wert))));
            uebernimmt.forEach((feld, quelle) -> {
                var frage = gefragt.get(quelle);
                if (frage != null && ziel.feld(feld).filter(f -> passt(frage, f)).isPresent()) {
                    gegeben.put(feld, gemeinsam.alle(quelle));
                }
            });
            return gegeben;
        }
    }

    /// The Leistungen that are proposed for these answers.
    public List<Teil> vorgeschlagen(Antworten antworten) {
        return teile.stream()
                .filter(t -> t.wenn().map(w -> w.gilt(antworten.werte())).orElse(true))
                .toList();
    }

    /// Whether an answer to one question is an answer to the other one, too. What a person has to
    /// confirm, sign or enclose herself is never taken over.
    public static boolean passt(Feld quelle, Feld ziel) {
        return quelle.art() == ziel.art()
                && switch (quelle.art()) {
                    case TEXT, MEHRZEILIG, ZAHL, BETRAG, DATUM, UHRZEIT, JANEIN -> true;
                    case EMAIL, TELEFON, IBAN, PLZ -> true;
                    case AUSWAHL, MEHRFACHAUSWAHL -> werte(ziel).containsAll(werte(quelle));
                    case BESTAETIGUNG, UNTERSCHRIFT, DATEI -> false;
                    case BERECHNET, HINWEIS, PUNKT, ORTSTEIL, BLOCK, GRUPPE -> false;
                };
    }

    /// Whether a fixed answer can be one to this question.
    static boolean nimmt(Feld ziel, String wert) {
        return ziel.art() == Feldart.JANEIN
                ? wert.equals("ja") || wert.equals("nein")
                : ziel.art() == Feldart.AUSWAHL && werte(ziel).contains(wert);
    }

    private static java.util.Set<String> werte(Feld feld) {
        return feld.optionen().stream().map(Feld.Option::wert).collect(Collectors.toSet());
    }

    /// The common questions in the shape in which drafts know their questions. Without a plan any
    /// more there are none left to ask.
    static Leistungspaket alsPaket(
            LeistungsSchluessel schluessel, List<Lebenslage> lagen, Optional<Buendelplan> plan) {
        var lage = lagen.stream().filter(l -> l.schluessel().equals(schluessel.wert())).findFirst();
        var leer = new Wortlaut("", "");
        return new Leistungspaket(
                new Leistung(
                        schluessel,
                        FASSUNG,
                        lage.map(Lebenslage::name).orElse(Wortlaut.nur(schluessel.wert())),
                        lage.map(Lebenslage::kurz).orElse(leer),
                        plan.map(Buendelplan::einleitung).orElse(leer),
                        leer,
                        List.of(),
                        leer,
                        List.of(),
                        "",
                        List.of(),
                        List.of(schluessel.wert()),
                        List.of(),
                        false,
                        false,
                        Leistung.Verortung.UEBLICH),
                plan.map(Buendelplan::formular).orElse(new Formular(schluessel.wert(), List.of())),
                Map.of());
    }
}
