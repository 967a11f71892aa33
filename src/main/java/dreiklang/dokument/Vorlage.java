package dreiklang.dokument;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A letter with placeholders: `{feld}`, `{#wenn feld}…{/wenn}`, `{#wenn nicht feld}…{/wenn}`,
/// `{#je liste}…{/je}`, `{baustein name}`. A condition is a field or an `Ausdruck`; there is
/// nothing to execute.
final class Vorlage {

    /// Name of the current value inside `{#je …}` over plain values.
    static final String EINTRAG = "eintrag";

    private static final int TIEFE = 8;
    private static final int LAENGE = 200_000;
    private static final Pattern KLAMMER = Pattern.compile("\\{([^{}\\n]{0,400})\\}?");
    private static final Pattern FELD = Pattern.compile("[a-z][a-z0-9_]{0,60}");
    private static final Pattern JE = Pattern.compile("#je ([a-z][a-z0-9_]{0,60})");
    private static final Pattern WENN = Pattern.compile("#wenn (nicht )?([a-z][a-z0-9_]{0,60})");
    private static final Pattern BEDINGUNG = Pattern.compile("#wenn (.+)");
    private static final Pattern BAUSTEIN = Pattern.compile("baustein ([a-z][a-z0-9-]{0,60})");

    /// A piece of a Vorlage.
    sealed interface Teil {
        /// Text as it stands.
        record Text(String text) implements Teil {}

        /// A value; `allein` when nothing else stands on its line.
        record Wert(String feld, int zeile, boolean allein) implements Teil {}

        /// A piece that appears when a field is answered, or is not.
        record Wenn(String feld, boolean nicht, int zeile, List<Teil> teile) implements Teil {}

        /// A piece that appears under a condition in the language of all conditions.
        record Falls(Ausdruck bedingung, int zeile, List<Teil> teile) implements Teil {}

        /// A text block of the Kommune or the Leistungspaket.
        record Baustein(String name, int zeile) implements Teil {}

        /// A piece that appears once for each entry of a list.
        record Je(String liste, int zeile, List<Teil> teile) implements Teil {}
    }

    private record Offen(
            String art, int zeile, List<Teil> teile, Function<List<Teil>, Teil> fertig) {}

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
    ///   block is not closed, D-404 when it is too large, D-406 when a condition cannot be read
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
        int zeile = zeile(anfang);
        var baustein = BAUSTEIN.matcher(inhalt);
        var beginn = beginn(inhalt, zeile);
        if (FELD.matcher(inhalt).matches()) {
            teile.add(new Teil.Wert(inhalt, zeile, allein));
        } else if (baustein.matches()) {
            teile.add(new Teil.Baustein(baustein.group(1), zeile));
        } else if (beginn.isPresent()) {
            if (offen.size() >= TIEFE) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-404");
            }
            offen.push(beginn.get());
            teile = new ArrayList<>();
        } else if (!offen.isEmpty() && inhalt.equals("/" + offen.peek().art())) {
            var block = offen.pop();
            var fertig = block.fertig().apply(List.copyOf(teile));
            teile = block.teile();
            teile.add(fertig);
        } else {
            throw unlesbar(anfang, "{" + inhalt + "}");
        }
    }

    private Optional<Offen> beginn(String inhalt, int zeile) {
        var je = JE.matcher(inhalt);
        if (je.matches()) {
            return offen("je", zeile, innen -> new Teil.Je(je.group(1), zeile, innen));
        }
        var wenn = WENN.matcher(inhalt);
        if (wenn.matches()) {
            boolean nicht = wenn.group(1) != null;
            return offen("wenn", zeile, innen -> new Teil.Wenn(wenn.group(2), nicht, zeile, innen));
        }
        var bedingung = BEDINGUNG.matcher(inhalt);
        if (bedingung.matches()) {
            var ausdruck = bedingung(bedingung.group(1), zeile);
            return offen("wenn", zeile, innen -> new Teil.Falls(ausdruck, zeile, innen));
        }
        return Optional.empty();
    }

    private Optional<Offen> offen(String art, int zeile, Function<List<Teil>, Teil> fertig) {
        return Optional.of(new Offen(art, zeile, teile, fertig));
    }

    private static Ausdruck bedingung(String text, int zeile) {
        Ausdruck ausdruck;
        try {
            ausdruck = Ausdruck.lesen(text);
        } catch (FachlicherFehler e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-406", zeile, e.werte().getLast());
        }
        if (!ausdruck.istBedingung()) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "D-406", zeile, "Das ist keine Bedingung.");
        }
        return ausdruck;
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
