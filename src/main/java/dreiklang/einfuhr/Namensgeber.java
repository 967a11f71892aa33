package dreiklang.einfuhr;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Makes names of questions and pages from German words; each is given once.
final class Namensgeber {

    private static final int LAENGE = 40;
    private static final Set<String> VERGEBENE_SEITEN =
            Set.of("pruefen", "pause", "absenden", "beginnen", "fortsetzen", "quittung");

    private final Set<String> felder = new HashSet<>();
    private final Set<String> seiten = new HashSet<>(VERGEBENE_SEITEN);

    /// The name of a question.
    ///
    /// @param worte what it asks
    /// @param umfeld put in front when the name is taken
    String feld(String worte, String umfeld) {
        var name = gueltig(kennung(worte, '_', LAENGE));
        if (felder.contains(name) && !umfeld.isBlank()) {
            name = gueltig(kennung(umfeld, '_', 16) + "_" + name);
        }
        var einmalig = name;
        for (int i = 2; felder.contains(einmalig); i++) {
            einmalig = name + "_" + i;
        }
        felder.add(einmalig);
        return einmalig;
    }

    /// The name of a page.
    String seite(String worte) {
        var name = kennung(worte, '-', 32);
        name = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "seite" + name : name;
        var einmalig = name;
        for (int i = 2; seiten.contains(einmalig); i++) {
            einmalig = name + "-" + i;
        }
        seiten.add(einmalig);
        return einmalig;
    }

    /// Lower-case letters and digits, everything else becomes the given sign; at most that long.
    static String kennung(String worte, char dazwischen, int laenge) {
        var klein =
                worte.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var name =
                Normalizer.normalize(klein, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", String.valueOf(dazwischen))
                        .replaceAll("^[_-]+|[_-]+$", "");
        if (name.length() <= laenge) {
            return name;
        }
        int grenze = name.lastIndexOf(dazwischen, laenge);
        return name.substring(0, grenze > laenge / 2 ? grenze : laenge);
    }

    private static String gueltig(String name) {
        return !name.isEmpty() && Character.isLetter(name.charAt(0)) && istFeld(name)
                ? name
                : "feld_" + name;
    }

    private static boolean istFeld(String name) {
        try {
            return Ausdruck.lesen(name).felder().equals(Set.of(name));
        } catch (FachlicherFehler sprachwort) {
            return false;
        }
    }
}
