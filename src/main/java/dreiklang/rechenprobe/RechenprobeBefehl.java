package dreiklang.rechenprobe;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `./dreiklang rechenprobe DATEI.csv|.xlsx [--json]`: checks the tables of a file without a
/// database and without the program running. Exit codes: 0 everything that could be checked closes,
/// 1 something does not, 2 not readable or wrongly called.
public final class RechenprobeBefehl {

    private static final int BEFUNDE = 1;
    private static final int NICHT_GELESEN = 2;

    private final Texte texte;
    private final PrintStream ausgabe;

    RechenprobeBefehl(Texte texte, PrintStream ausgabe) {
        this.texte = texte;
        this.ausgabe = ausgabe;
    }

    /// Runs the check from the terminal.
    ///
    /// @param worte the file, and where wanted `--json`
    public static void main(String[] worte) {
        System.exit(new RechenprobeBefehl(new Texte(), System.out).pruefen(List.of(worte)));
    }

    int pruefen(List<String> worte) {
        var frei = new ArrayList<>(worte);
        boolean json = frei.remove("--json");
        if (frei.size() != 1 || frei.getFirst().startsWith("-")) {
            ausgabe.println(texte.text(Sprache.DE, "rechenprobe.aufruf"));
            return NICHT_GELESEN;
        }
        try {
            var bericht = Rechenprobe.pruefen(Path.of(frei.getFirst()));
            ausgabe.println(json ? json(bericht) : lesbar(bericht));
            return bericht.befunde() == 0 ? 0 : BEFUNDE;
        } catch (FachlicherFehler e) {
            return absage(json, e.code(), e.werte().toArray());
        } catch (InvalidPathException e) {
            return absage(json, "R-101", frei.getFirst());
        }
    }

    private int absage(boolean json, String code, Object... werte) {
        var satz = texte.text(Sprache.DE, "fehler." + code, werte);
        ausgabe.println(
                json
                        ? JsonMapper.shared().writeValueAsString(Map.of("code", code, "satz", satz))
                        : code + " " + satz);
        return NICHT_GELESEN;
    }

    private String lesbar(Pruefbericht bericht) {
        return String.join("\n", new Rechenworte(texte, Sprache.DE).bericht(bericht));
    }

    /// The report as docs/rechenprobe.md describes it.
    private String json(Pruefbericht bericht) {
        var worte = new Rechenworte(texte, Sprache.DE);
        var ganzes = new LinkedHashMap<String, Object>();
        ganzes.put("datei", bericht.datei());
        ganzes.put("art", bericht.art());
        ganzes.put("kodierung", bericht.kodierung());
        ganzes.put("trennzeichen", bericht.trennzeichen());
        ganzes.put("geprueft", bericht.geprueft());
        ganzes.put("befunde", bericht.befunde());
        ganzes.put("tabellen", bericht.tabellen().stream().map(t -> tabelle(t, worte)).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(ganzes);
    }

    private static Map<String, Object> tabelle(Tabellenbericht t, Rechenworte worte) {
        var eine = new LinkedHashMap<String, Object>();
        eine.put("name", t.name());
        eine.put("ersteZeile", t.ersteZeile());
        eine.put("zeilen", t.zeilen());
        eine.put("spalten", t.spalten());
        eine.put("zahlen", t.zahlen());
        eine.put("befunde", t.befunde().stream().map(b -> befund(b, worte)).toList());
        eine.put("verstanden", t.verstanden());
        eine.put("nichtVerstanden", t.nichtVerstanden());
        return eine;
    }

    private static Map<String, Object> befund(Rechenbefund b, Rechenworte worte) {
        var einer = new LinkedHashMap<String, Object>();
        einer.put("code", b.art().code());
        einer.put("art", b.art());
        einer.put("ort", b.ort());
        einer.put("zeile", b.zeile());
        einer.put("spalte", b.spalte());
        einer.put("zeilenname", b.zeilenname());
        einer.put("spaltenname", b.spaltenname());
        einer.put("gedruckt", b.gedruckt());
        einer.put("gerechnet", b.gerechnet());
        einer.put("differenz", b.differenz());
        einer.put("rechenweg", b.rechenweg());
        einer.put("folgefehler", b.folgefehler());
        einer.put("satz", worte.satz(b));
        return einer;
    }
}
