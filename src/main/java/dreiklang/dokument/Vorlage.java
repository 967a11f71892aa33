package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter with placeholders: `{feld}`, `{#wenn feld}…{/wenn}`, `{#wenn nicht feld}…{/wenn}`,
/// `{#je liste}…{/je}`. No logic, no expressions, nothing to execute.
final class Vorlage {

    /// Name of the current value inside `{#je …}` over plain values.
    static final String EINTRAG = "eintrag";

    private static final int TIEFE = 8;
    private static final int LAENGE = 200_000;
    private static final Pattern KLAMMER = Pattern.compile("\\{([^{}\\n]{0,80})\\}?");
    private static final Pattern FELD = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern BLOCK =
            Pattern.compile("#(wenn|je) (nicht )?([a-z][a-z0-9_]{0,60})");

    /// A piece of a Vorlage.
    sealed interface Teil {
        /// Text as it stands.
        record Text(String text) implements Teil {}

        /// A value; `allein` when nothing else stands on its line.
        record Wert(String feld, int zeile, boolean allein) implements Teil {}

        /// A piece that appears under a condition.
        record Wenn(String feld, boolean nicht, int zeile, List<Teil> teile) implements Teil {}

        /// A piece that appears once for each entry of a list.
        record Je(String liste, int zeile, List<Teil> teile) implements Teil {}
    }

    private record Offen(String art, Matcher kopf, int zeile, List<Teil> teile) {}

    private final String text;
    private final Deque<Offen> offen = new ArrayDeque<>();
    private List<Teil> teile = new ArrayList<>();
    private int stelle;

    private Vorlage(String text) {
        this.text = text;
    }

    /// Reads a Vorlage.
    ///
    /// @throws FachlicherFehler D-402 with line when a placeholder cannot be read, D-403 when a
    ///   block is not closed, D-404 when it is too large
    static List<Teil> lesen(String text) {
        if (text.length() > LAENGE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-404");
        }
        return new Vorlage(text.replace("\r\n", "\n")).alles();
    }

    private List<Teil> alles() {
        var klammer = KLAMMER.matcher(text);
        while (klammer.find(stelle)) {
            int anfang = klammer.start();
            if (!klammer.group().endsWith("}")) {
                throw unlesbar(anfang, klammer.group());
            }
            var inhalt = klammer.group(1);
            boolean block = inhalt.startsWith("#") || inhalt.startsWith("/");
            boolean allein = allein(anfang, klammer.end());
            textBis(block && allein ? zeilenanfang(anfang) : anfang);
            stelle = klammer.end();
            if (block && allein && stelle < text.length()) {
                int ende = text.indexOf('\n', stelle);
                stelle = ende < 0 ? text.length() : ende + 1;
            }
            einordnen(inhalt, anfang, allein);
        }
        textBis(text.length());
        if (!offen.isEmpty()) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "D-403", offen.peek().zeile(), offen.peek().art());
        }
        return teile;
    }

    private void einordnen(String inhalt, int anfang, boolean allein) {
        var block = BLOCK.matcher(inhalt);
        if (FELD.matcher(inhalt).matches()) {
            teile.add(new Teil.Wert(inhalt, zeile(anfang), allein));
        } else if (block.matches() && (block.group(2) == null || block.group(1).equals("wenn"))) {
            if (offen.size() >= TIEFE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-404");
            }
            offen.push(new Offen(block.group(1), block, zeile(anfang), teile));
            teile = new ArrayList<>();
        } else if (!offen.isEmpty() && inhalt.equals("/" + offen.peek().art())) {
            schliessen(offen.pop());
        } else {
            throw unlesbar(anfang, "{" + inhalt + "}");
        }
    }

    private void schliessen(Offen block) {
        var feld = block.kopf().group(3);
        var inhalt = List.copyOf(teile);
        teile = block.teile();
        teile.add(
                block.art().equals("je")
                        ? new Teil.Je(feld, block.zeile(), inhalt)
                        : new Teil.Wenn(
                                feld, block.kopf().group(2) != null, block.zeile(), inhalt));
    }

    private void textBis(int ende) {
        if (ende > stelle) {
            teile.add(new Teil.Text(text.substring(stelle, ende)));
        }
    }

    private boolean allein(int von, int bis) {
        int ende = text.indexOf('\n', bis);
        return text.substring(zeilenanfang(von), von).isBlank()
                && text.substring(bis, ende < 0 ? text.length() : ende).isBlank();
    }

    private int zeilenanfang(int ab) {
        return text.lastIndexOf('\n', ab - 1) + 1;
    }

    private int zeile(int ab) {
        return 1 + (int) text.substring(0, ab).chars().filter(z -> z == '\n').count();
    }

    private FachlicherFehler unlesbar(int ab, String klammer) {
        return new FachlicherFehler(Fehlerart.EINGABE, "D-402", zeile(ab), klammer);
    }
}
