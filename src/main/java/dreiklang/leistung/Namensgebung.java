package dreiklang.leistung;

import dreiklang.formular.Antworten;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes the short names that nobody has typed out of the words people read.
final class Namensgebung {

    private static final int LAENGE = 40;
    private static final Set<String> BELEGT =
            Set.of(
                    "und",
                    "oder",
                    "nicht",
                    "enthaelt",
                    "heute",
                    "pruefen",
                    "pause",
                    "absenden",
                    "beginnen",
                    "fortsetzen",
                    "quittung");

    private final Set<String> vergeben = new HashSet<>(BELEGT);

    /// @param hier the piece that gets a name; its own old one does not count
    Namensgebung(Yamldatei datei, Yamlpfad hier) {
        sammle(datei, Yamlpfad.von("seiten"), hier);
        sammle(datei, Yamlpfad.von("schritte"), hier);
    }

    private void sammle(Yamldatei datei, Yamlpfad liste, Yamlpfad hier) {
        for (int i = 0; i < datei.anzahl(liste); i++) {
            if (!liste.zu(i).equals(hier)) {
                datei.text(liste.zu(i).zu("name")).ifPresent(vergeben::add);
            }
            sammle(datei, liste.zu(i).zu("felder"), hier);
        }
    }

    /// The answers with names where there were none.
    Antworten ergaenzt(Antworten antworten) {
        var jetzt = antworten;
        if (!antworten.eins("titel__de").isEmpty() && antworten.eins("name").isEmpty()) {
            jetzt = jetzt.mit("name", List.of(frei(kurz(antworten.eins("titel__de"), "-"), "-")));
        }
        if (!antworten.eins("satz").isEmpty() && antworten.eins("name").isEmpty()) {
            jetzt = jetzt.mit("name", List.of(frei(kurz(antworten.eins("satz"), "-"), "-")));
        }
        if (!antworten.eins("frage__de").isEmpty() && antworten.eins("name").isEmpty()) {
            jetzt = jetzt.mit("name", List.of(frei(kurz(antworten.eins("frage__de"), "_"), "_")));
        }
        for (var nummer : antworten.alle("optionen")) {
            var davor = "optionen." + nummer + ".";
            if (antworten.eins(davor + "wert").isEmpty()) {
                jetzt =
                        jetzt.mit(
                                davor + "wert",
                                List.of(kurz(antworten.eins(davor + "text__de"), "_")));
            }
        }
        return mitPunkt(jetzt);
    }

    /// An amount may be typed with a comma.
    private static Antworten mitPunkt(Antworten antworten) {
        var jetzt = antworten;
        for (var nummer : antworten.alle("regeln")) {
            var name = "regeln." + nummer + ".betrag";
            var betrag = antworten.eins(name);
            if (betrag.matches("\\d{1,9},\\d{1,2}")) {
                jetzt = jetzt.mit(name, List.of(betrag.replace(',', '.')));
            }
        }
        return jetzt;
    }

    private String frei(String name, String zeichen) {
        var frei = name;
        for (int i = 2; vergeben.contains(frei); i++) {
            frei = name + zeichen + i;
        }
        return frei;
    }

    static String kurz(String text, String zeichen) {
        var klein =
                text.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var schlicht =
                Normalizer.normalize(klein, Normalizer.Form.NFD)
                        .replaceAll("[^a-z0-9]+", zeichen)
                        .replaceAll("^[^a-z]+|" + zeichen + "+$", "");
        var gekuerzt =
                schlicht.length() > LAENGE
                        ? schlicht.substring(0, LAENGE).replaceAll(zeichen + "[a-z0-9]*$", "")
                        : schlicht;
        return gekuerzt.isEmpty() ? "x" : gekuerzt;
    }
}
