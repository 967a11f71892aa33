package dreiklang.formular;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Takes what came in with a POST into the answers. Refuses nothing; what can be understood is
/// written the way it is kept.
final class Annahme {

    /// Longer than any limit, so that a text that is too long comes back to the person as she wrote
    /// it.
    private static final int LAENGSTER_TEXT = 40_000;

    private static final int MEISTE_WERTE = 400;

    private final Map<String, List<String>> eingabe;
    private final Antworten bisher;

    Annahme(Map<String, List<String>> eingabe, Antworten bisher) {
        this.eingabe = eingabe;
        this.bisher = bisher;
    }

    Antworten von(Formularseite seite) {
        var neu = new LinkedHashMap<>(bisher.werte());
        for (var feld : seite.felder()) {
            if (feld.art() == Feldart.HINWEIS || feld.art() == Feldart.DATEI) {
                continue;
            }
            var werte = istDabei(feld) ? werte(feld) : bisher.alle(feld.name());
            if (werte.isEmpty()) {
                neu.remove(feld.name());
            } else {
                neu.put(feld.name(), werte);
            }
        }
        return new Antworten(neu);
    }

    /// Browsers do not send empty tick boxes: a visible one that is absent was left empty.
    private boolean istDabei(Feld feld) {
        return switch (feld.art()) {
            case DATUM ->
                    eingabe.containsKey(feld.name())
                            || eingabe.containsKey(feld.name() + ".tag")
                            || eingabe.containsKey(feld.name() + ".monat")
                            || eingabe.containsKey(feld.name() + ".jahr");
            case MEHRFACHAUSWAHL, BESTAETIGUNG ->
                    eingabe.containsKey(feld.name())
                            || feld.wenn().map(w -> w.gilt(bisher.werte())).orElse(true);
            default -> eingabe.containsKey(feld.name());
        };
    }

    private List<String> werte(Feld feld) {
        var eins = eins(feld.name(), feld.art() == Feldart.MEHRZEILIG);
        return switch (feld.art()) {
            case DATUM -> datum(feld.name());
            case MEHRFACHAUSWAHL ->
                    eingabe.getOrDefault(feld.name(), List.of()).stream()
                            .limit(MEISTE_WERTE)
                            .map(w -> sauber(w, false))
                            .filter(w -> !w.isEmpty())
                            .distinct()
                            .collect(Collectors.toUnmodifiableList());
            case ZAHL -> alsListe(Zahlen.ganz(eins).orElse(eins));
            case BETRAG -> alsListe(Zahlen.betrag(eins).orElse(eins));
            case IBAN -> alsListe(Zahlen.ohneLeerzeichen(eins).toUpperCase(Locale.ROOT));
            case PLZ -> alsListe(Zahlen.ohneLeerzeichen(eins));
            case TEXT, MEHRZEILIG, JANEIN, AUSWAHL, BESTAETIGUNG, EMAIL, TELEFON, DATEI, HINWEIS ->
                    alsListe(eins);
        };
    }

    private List<String> datum(String name) {
        if (eingabe.containsKey(name) && !eingabe.containsKey(name + ".tag")) {
            return Tage.antwort(eins(name, false), "", "");
        }
        return Tage.antwort(
                eins(name + ".tag", false),
                eins(name + ".monat", false),
                eins(name + ".jahr", false));
    }

    private String eins(String name, boolean mehrzeilig) {
        var werte = eingabe.getOrDefault(name, List.of());
        return werte.isEmpty() ? "" : sauber(werte.getFirst(), mehrzeilig);
    }

    private static List<String> alsListe(String wert) {
        return wert.isEmpty() ? List.of() : List.of(wert);
    }

    /// Removes what no keyboard can type and no database can keep; line ends are `\n`.
    private static String sauber(String roh, boolean mehrzeilig) {
        var text = roh.length() > LAENGSTER_TEXT ? roh.substring(0, LAENGSTER_TEXT) : roh;
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        if (!mehrzeilig) {
            text = text.replaceAll("[\\t\\n]+", " ");
        }
        return Normalizer.normalize(Zeichen.ohneHalbe(text), Normalizer.Form.NFC).strip();
    }
}
