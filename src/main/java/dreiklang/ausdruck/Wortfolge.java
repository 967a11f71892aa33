package dreiklang.ausdruck;

import dreiklang.basis.FachlicherFehler;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of an Ausdruck and how far they have been read.
final class Wortfolge {

    private final List<AusdruckWort> worte;
    private int stelle;

    Wortfolge(String text) {
        worte = AusdruckWort.zerlegen(text);
    }

    AusdruckWort jetzt() {
        return worte.get(stelle);
    }

    AusdruckWort weiter() {
        var wort = jetzt();
        if (wort.art() != AusdruckWort.Art.ENDE) {
            stelle++;
        }
        return wort;
    }

    void zurueck() {
        stelle = Math.max(0, stelle - 1);
    }

    boolean istZeichen(String zeichen) {
        return jetzt().art() == AusdruckWort.Art.ZEICHEN && jetzt().text().equals(zeichen);
    }

    boolean istWort(Set<String> gesucht) {
        return jetzt().art() == AusdruckWort.Art.NAME
                && gesucht.contains(jetzt().text().toLowerCase(Locale.ROOT));
    }

    /// The error at the place reached.
    FachlicherFehler fehler(String grund) {
        return AusdruckWort.fehler(jetzt().stelle(), grund);
    }
}
