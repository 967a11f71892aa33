package dreiklang.einfuhr;

import dreiklang.einfuhr.Xdf.Datenfeld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Makes a question from a Datenfeld: kind, limits, options.
final class Datenfeldumsetzung {

    private static final int LANGER_TEXT = 255;
    private static final int LAENGSTER_TEXT = 20_000;
    private static final int LAENGSTER_TEXT_MIT_MUSTER = 500;
    private static final int MEISTE_OPTIONEN = 300;
    private static final Pattern ZAHL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern TAG = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern EINFACHES_MUSTER =
            Pattern.compile("\\^?(\\\\d|\\[0-9]|\\[A-Z])\\{(\\d{1,2})(?:,(\\d{1,2}))?}\\$?");

    private Datenfeldumsetzung() {}

    static Entwurfsfeld frage(Datenfeld feld, String name) {
        var frage = new Entwurfsfeld(name, art(feld), feld.kopf().lesbar());
        if (frage.art().equals("hinweis")) {
            return new Entwurfsfeld(
                    name,
                    "hinweis",
                    feld.inhalt().isBlank() ? feld.kopf().lesbar() : feld.inhalt());
        }
        frage.mit("hilfe", gekuerzt(feld.kopf().hilfe(), 1_000));
        hinweise(feld, frage);
        if (frage.art().equals("auswahl")) {
            frage.mit("optionen", optionen(feld.liste().werte()));
        } else {
            grenzen(feld, frage);
        }
        return frage;
    }

    private static String art(Datenfeld feld) {
        boolean mitOptionen =
                !feld.liste().werte().isEmpty() && feld.liste().werte().size() <= MEISTE_OPTIONEN;
        return switch (feld.feldart()) {
            case "label" -> "hinweis";
            case "select" -> mitOptionen ? "auswahl" : "text";
            default -> nachDatentyp(feld);
        };
    }

    private static String nachDatentyp(Datenfeld feld) {
        return switch (feld.datentyp()) {
            case "bool" -> "janein";
            case "date" -> "datum";
            case "time" -> "uhrzeit";
            case "num_int", "num" -> "zahl";
            case "num_currency" -> "betrag";
            case "file" -> "datei";
            case "text", "text_latin", "string.latin" -> textart(feld);
            default -> "text";
        };
    }

    private static String textart(Datenfeld feld) {
        var worte = (feld.kopf().lesbar() + " " + feld.kopf().name()).toLowerCase(Locale.GERMAN);
        if (worte.matches(".*(postleitzahl|\\bplz\\b).*")
                && "5".equals(feld.grenzen().getOrDefault("maxLength", "5"))) {
            return "plz";
        }
        if (worte.matches(".*\\biban\\b.*")) {
            return "iban";
        }
        if (worte.matches(".*(e-mail|\\bemail).*")) {
            return "email";
        }
        if (worte.matches(".*(telefonnummer|mobilnummer|rufnummer).*")) {
            return "telefon";
        }
        return laenge(feld) > LANGER_TEXT ? "mehrzeilig" : "text";
    }

    private static void hinweise(Datenfeld feld, Entwurfsfeld frage) {
        switch (feld.datentyp()) {
            case "num" -> {
                frage.mit("stellen", 2);
                frage.pruefe("FIM nennt die Zahl der Nachkommastellen nicht. Hier sind es zwei.");
            }
            case "datetime" -> frage.pruefe("Datum mit Uhrzeit: machen Sie daraus zwei Fragen.");
            case "obj" -> frage.pruefe("Statisches Objekt: als Text übernommen.");
            default -> {
                // Every other type has a kind of its own.
            }
        }
        if (feld.liste().gibtEs() && feld.liste().werte().isEmpty()) {
            frage.mit(
                    "codeliste",
                    gekuerzt(feld.liste().kennung() + " " + feld.liste().version(), 200).strip());
        }
        if (feld.liste().gibtEs() && !frage.art().equals("auswahl")) {
            frage.pruefe(
                    feld.liste().werte().isEmpty()
                            ? "Die Codeliste fehlt noch. Laden Sie sie in der Werkstatt bei der Frage hoch; bis dahin ist es ein Textfeld."
                            : "Die Codeliste hat mehr als 300 Werte. Es bleibt ein Textfeld.");
        }
        if (feld.feldart().equals("locked") || feld.feldart().equals("static")) {
            frage.pruefe("In FIM ist das Feld gesperrt und vorbelegt.");
        }
    }

    /// Codes and names as options with values of their own.
    static List<Map<String, Object>> optionen(Map<String, String> werte) {
        var optionen = new ArrayList<Map<String, Object>>();
        var vergeben = new HashSet<String>();
        werte.forEach((code, text) -> {
            var stamm = Namensgeber.kennung(code, '-', 50);
            var wert = stamm.isEmpty() ? "wert" : stamm;
            for (int i = 2; !vergeben.add(wert); i++) {
                wert = (stamm.isEmpty() ? "wert" : stamm) + "-" + i;
            }
            var option = new LinkedHashMap<String, Object>();
            option.put("wert", wert);
            option.put("text", gekuerzt(text.isBlank() ? code : text, 300));
            optionen.add(option);
        });
        return optionen;
    }

    private static void grenzen(Datenfeld feld, Entwurfsfeld frage) {
        var grenzen = feld.grenzen();
        if (grenzen.containsKey("unlesbar")) {
            frage.pruefe(
                    "Die Präzisierung ist nicht lesbar: " + gekuerzt(grenzen.get("unlesbar"), 200));
        }
        switch (frage.art()) {
            case "text", "mehrzeilig" -> textgrenzen(feld, frage);
            case "email", "telefon" -> laengengrenze(feld, frage);
            case "zahl", "betrag" -> bereich(grenzen, frage, ZAHL);
            case "datum" -> bereich(grenzen, frage, TAG);
            default -> {
                // The kind has limits of its own.
            }
        }
    }

    private static void textgrenzen(Datenfeld feld, Entwurfsfeld frage) {
        laengengrenze(feld, frage);
        int wenigste = zahl(feld.grenzen().getOrDefault("minLength", "0"));
        var muster = feld.grenzen().getOrDefault("pattern", "");
        if (frage.art().equals("mehrzeilig") || laenge(feld) > LAENGSTER_TEXT_MIT_MUSTER) {
            if (!muster.isEmpty() || wenigste > 1) {
                frage.pruefe("Mindestlänge oder Muster passen nicht zu mehrzeiligem Text.");
            }
        } else if (!muster.isEmpty()) {
            muster(muster, frage);
        } else if (wenigste > 1) {
            int meiste = laenge(feld);
            frage.mit("muster", ".{" + wenigste + "," + (meiste > 0 ? meiste : "") + "}");
            hinweisZurForm(frage, meiste, wenigste);
        }
    }

    private static void muster(String muster, Entwurfsfeld frage) {
        try {
            Pattern.compile(muster);
            if (muster.length() <= 200) {
                frage.mit("muster", muster);
                hinweisZurForm(frage, muster);
                return;
            }
        } catch (PatternSyntaxException unlesbar) {
            // Said below, as for a pattern that is too long.
        }
        frage.pruefe("Das Muster aus FIM ist zu lang oder nicht lesbar und fehlt hier.");
    }

    private static void hinweisZurForm(Entwurfsfeld frage, int meiste, int wenigste) {
        hinweisZurForm(
                frage,
                meiste == wenigste
                        ? Optional.of("Genau %d Zeichen".formatted(meiste))
                        : Optional.of("Mindestens %d Zeichen".formatted(wenigste)));
    }

    private static void hinweisZurForm(Entwurfsfeld frage, String muster) {
        var form = EINFACHES_MUSTER.matcher(muster);
        if (!form.matches()) {
            hinweisZurForm(frage, Optional.empty());
            return;
        }
        var was = form.group(1).matches("\\\\d|\\[0-9]") ? "Ziffern" : "Großbuchstaben";
        hinweisZurForm(
                frage,
                Optional.of(
                        form.group(3) == null
                                ? "Genau %s %s".formatted(form.group(2), was)
                                : "%s bis %s %s".formatted(form.group(2), form.group(3), was)));
    }

    /// People must not have to guess a form: what FIM says comes first, then what the pattern says.
    private static void hinweisZurForm(Entwurfsfeld frage, Optional<String> form) {
        if (frage.text("hilfe").isEmpty()) {
            form.ifPresentOrElse(
                    f -> frage.mit("hilfe", f),
                    () ->
                            frage.pruefe(
                                    "Sagen Sie in der Hilfe mit einem Beispiel, welche Form verlangt wird."));
        }
    }

    private static void laengengrenze(Datenfeld feld, Entwurfsfeld frage) {
        int laenge = laenge(feld);
        if (laenge > 0 && laenge <= LAENGSTER_TEXT) {
            frage.mit("laenge", laenge);
        }
    }

    private static void bereich(Map<String, String> grenzen, Entwurfsfeld frage, Pattern form) {
        for (var grenze : Map.of("minValue", "von", "maxValue", "bis").entrySet()) {
            var wert = grenzen.getOrDefault(grenze.getKey(), "").replace(',', '.');
            if (form.matcher(wert).matches()) {
                frage.mit(grenze.getValue(), wert);
            } else if (!wert.isBlank()) {
                frage.pruefe(
                        "Die Grenze „" + gekuerzt(wert, 40) + "“ ist nicht lesbar und fehlt hier.");
            }
        }
    }

    private static int laenge(Datenfeld feld) {
        return zahl(feld.grenzen().getOrDefault("maxLength", "0"));
    }

    private static int zahl(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    static String gekuerzt(String text, int laenge) {
        return text.length() <= laenge ? text : text.substring(0, laenge - 1) + "…";
    }
}
