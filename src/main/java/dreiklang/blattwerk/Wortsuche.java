package dreiklang.blattwerk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds words and phrases on a page, also over the end of a line and where they are divided there.
/// Case makes no difference.
final class Wortsuche {

    private static final int RAND = 15;

    private final String gesucht;
    private final boolean auchTeile;

    /// @param auchTeile also inside longer words
    Wortsuche(String gesucht, boolean auchTeile) {
        this.gesucht = kern(gesucht);
        this.auchTeile = auchTeile;
    }

    boolean leer() {
        return gesucht.isEmpty();
    }

    /// The places, one for each line that is touched. What is divided at the end of a line is read
    /// both ways: the hyphen may belong to the word.
    Set<Rechteck> in(List<Wort> worte) {
        var orte = new LinkedHashSet<Rechteck>();
        if (!gesucht.isEmpty()) {
            orte.addAll(in(worte, true));
            orte.addAll(in(worte, false));
        }
        return orte;
    }

    private List<Rechteck> in(List<Wort> worte, boolean verbunden) {
        var text = new StringBuilder();
        var herkunft = new ArrayList<Integer>();
        for (int i = 0; i < worte.size(); i++) {
            boolean geteilt = worte.get(i).zeilenende() && worte.get(i).text().endsWith("-");
            text.append(kern(worte.get(i).text())).append(verbunden && geteilt ? "" : " ");
            herkunft.addAll(Collections.nCopies(text.length() - herkunft.size(), i));
        }
        var orte = new ArrayList<Rechteck>();
        for (int ab = text.indexOf(gesucht); ab >= 0; ab = text.indexOf(gesucht, ab + 1)) {
            int bis = ab + gesucht.length();
            if (auchTeile || (grenze(text, ab - 1) && grenze(text, bis))) {
                orte.addAll(zeilen(worte.subList(herkunft.get(ab), herkunft.get(bis - 1) + 1)));
            }
        }
        return orte;
    }

    private static boolean grenze(CharSequence text, int stelle) {
        return stelle < 0 || stelle >= text.length() || text.charAt(stelle) == ' ';
    }

    private static List<Rechteck> zeilen(List<Wort> worte) {
        var orte = new ArrayList<Rechteck>();
        Rechteck zeile = null;
        for (var wort : worte) {
            zeile = zeile == null ? wort.ort() : zeile.mit(wort.ort());
            if (wort.zeilenende()) {
                orte.add(zeile.weiter(RAND));
                zeile = null;
            }
        }
        if (zeile != null) {
            orte.add(zeile.weiter(RAND));
        }
        return orte;
    }

    /// Letters, digits and the space between words.
    private static String kern(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMAN)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
