package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the questions with which a condition is picked, as a form like any other.
final class Bedingungsfragen {

    private static final String SEITE = "bedingung";

    private final List<Feld> felder;

    /// @param felder what can be picked
    Bedingungsfragen(List<Feld> felder) {
        this.felder = felder;
    }

    /// The questions about the condition.
    Formular formular(Formulare formulare) {
        var fragen = new ArrayList<Map<String, Object>>();
        var weise = frage("weise", "auswahl", "Wann gilt es?", "When does it apply?");
        weise.put("optionen", weisen());
        fragen.add(weise);
        if (!felder.isEmpty()) {
            fragen.addAll(wahl());
        }
        var text = frage("text", "mehrzeilig", "Bedingung als Text", "Condition as text");
        text.put("laenge", "2000");
        text.put("wenn", "weise = 'text'");
        fragen.add(text);
        var seite = new LinkedHashMap<String, Object>();
        seite.put("name", SEITE);
        seite.put("titel", worte("Bedingung", "Condition"));
        seite.put("felder", fragen);
        var yaml = Yamlsatz.abbildung(Map.of("seiten", List.of(seite)), 0);
        var wurzel = YamlKnoten.lesen(SEITE, yaml.getBytes(StandardCharsets.UTF_8));
        return formulare.lesen(SEITE, wurzel, new ArrayList<>());
    }

    private List<Map<String, Object>> weisen() {
        var weisen = new ArrayList<Map<String, Object>>();
        weisen.add(option("immer", worte("Immer", "Always")));
        if (!felder.isEmpty()) {
            weisen.add(
                    option(
                            "und",
                            worte(
                                    "Wenn alles davon zutrifft (und)",
                                    "If all of these hold (and)")));
            weisen.add(
                    option(
                            "oder",
                            worte(
                                    "Wenn eines davon zutrifft (oder)",
                                    "If one of these holds (or)")));
        }
        weisen.add(option("text", worte("Als Text schreiben", "Write it as text")));
        return weisen;
    }

    private List<Map<String, Object>> wahl() {
        var teile = new ArrayList<Map<String, Object>>();
        var feld =
                frage("feld", "auswahl", "Antwort auf welche Frage?", "Answer to which question?");
        feld.put("optionen", felder.stream().map(f -> option(f.name(), worte(f.frage()))).toList());
        teile.add(feld);
        for (int i = 0; i < felder.size(); i++) {
            vergleich(i, teile);
        }
        var gruppe = frage(Bedingungsblatt.GRUPPE, "gruppe", "Bedingung", "Condition");
        gruppe.put("eintrag", worte("Vergleich", "Comparison"));
        gruppe.put("wenn", "weise = 'und' oder weise = 'oder'");
        gruppe.put("von", "1");
        gruppe.put("bis", "20");
        gruppe.put("felder", teile);
        return List.of(gruppe);
    }

    private void vergleich(int nummer, List<Map<String, Object>> teile) {
        var feld = felder.get(nummer);
        var hier = "feld = '" + feld.name() + "'";
        var arten = Vergleichsart.zu(feld);
        var vergleich = frage("v" + nummer, "auswahl", "Vergleich", "Comparison");
        vergleich.put("wenn", hier);
        vergleich.put(
                "optionen",
                arten.stream()
                        .map(a -> option(a.name().toLowerCase(Locale.ROOT), worte(a.worte())))
                        .toList());
        teile.add(vergleich);
        for (var mit :
                List.of(
                        Vergleichsart.Mit.GLEICHES,
                        Vergleichsart.Mit.TAG,
                        Vergleichsart.Mit.ZAHL)) {
            var diese =
                    arten.stream()
                            .filter(a -> a.mit() == mit)
                            .map(a ->
                                    "v" + nummer + " = '" + a.name().toLowerCase(Locale.ROOT) + "'")
                            .toList();
            if (!diese.isEmpty()) {
                var wert = wert(nummer, mit, feld);
                wert.put("wenn", hier + " und (" + String.join(" oder ", diese) + ")");
                teile.add(wert);
            }
        }
    }

    private static Map<String, Object> wert(int nummer, Vergleichsart.Mit mit, Feld feld) {
        var name = Bedingungsblatt.wertname(nummer, mit);
        var art =
                switch (mit) {
                    case TAG -> "datum";
                    case ZAHL -> "zahl";
                    case GLEICHES, NICHTS ->
                            switch (feld.art()) {
                                case JANEIN -> "janein";
                                case AUSWAHL, MEHRFACHAUSWAHL -> "auswahl";
                                default -> "text";
                            };
                };
        var wert = frage(name, art, "Wert", "Value");
        if (art.equals("auswahl")) {
            wert.put(
                    "optionen",
                    feld.optionen().stream().map(o -> option(o.wert(), worte(o.text()))).toList());
        }
        if (art.equals("text") && Vergleichsart.zu(feld).contains(Vergleichsart.KLEINER)) {
            wert.put("muster", "-?[0-9]{1,12}([.,][0-9]{1,2})?");
            wert.put("hilfe", worte("Eine Zahl wie 12 oder 12,50", "A number such as 12 or 12.50"));
        }
        return wert;
    }

    private static Map<String, Object> frage(
            String name, String art, String deutsch, String englisch) {
        var frage = new LinkedHashMap<String, Object>();
        frage.put("name", name);
        frage.put("art", art);
        frage.put("frage", worte(deutsch, englisch));
        return frage;
    }

    private static Map<String, Object> option(String wert, Map<String, Object> text) {
        var option = new LinkedHashMap<String, Object>();
        option.put("wert", wert);
        option.put("text", text);
        return option;
    }

    private static Map<String, Object> worte(Wortlaut text) {
        return worte(text.deutsch().isBlank() ? "–" : text.deutsch(), text.englisch());
    }

    private static Map<String, Object> worte(String deutsch, String englisch) {
        var worte = new LinkedHashMap<String, Object>();
        worte.put("de", deutsch);
        if (!englisch.isBlank()) {
            worte.put("en", englisch);
        }
        return worte;
    }
}
