package dreiklang.programm;

import dreiklang.basis.Befehl;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.programm.Abgleichbericht.Art;
import dreiklang.seite.Texte;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `massnahmen DATEI --plan KURZ [--trocken] [--json]`: takes over a table of Massnahmen and says
/// row by row what it brings. Exit codes: 0 every row was taken, 1 some were refused or the tables
/// do not close, 2 wrongly called or not readable.
@Component
class MassnahmenBefehl implements Befehl {

    private static final int NICHT_ALLES = 1;
    private static final int NICHTS = 2;

    private final Massnahmeneinlesung einlesung;
    private final PlanRepository plaene;
    private final Texte texte;

    MassnahmenBefehl(Massnahmeneinlesung einlesung, PlanRepository plaene, Texte texte) {
        this.einlesung = einlesung;
        this.plaene = plaene;
        this.texte = texte;
    }

    @Override
    public String name() {
        return "massnahmen";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var rest = new ArrayList<>(argumente);
        boolean json = rest.remove("--json");
        boolean trocken = rest.remove("--trocken");
        var plan = plan(rest);
        if (rest.size() != 1 || rest.getFirst().startsWith("-") || plan.isEmpty()) {
            ausgabe.println(
                    texte.text(
                            Sprache.DE,
                            "programm.einlesen.aufruf",
                            String.join(", ", kurznamen())));
            return NICHTS;
        }
        try {
            return einlesen(Path.of(rest.getFirst()), plan, trocken, json, ausgabe);
        } catch (FachlicherFehler e) {
            return absage(json, ausgabe, e.code(), e.werte().toArray());
        } catch (InvalidPathException e) {
            return absage(json, ausgabe, "R-101", rest.getFirst());
        }
    }

    private int einlesen(
            Path datei, String plan, boolean trocken, boolean json, PrintStream ausgabe) {
        if (!Files.isRegularFile(datei)) {
            return absage(json, ausgabe, "R-101", datei.getFileName());
        }
        var bericht = einlesung.vomTerminal(plan, datei, trocken);
        var worte = new Abgleichworte(texte, Sprache.DE);
        ausgabe.println(
                json
                        ? JsonMapper.shared()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(worte.karte(bericht))
                        : String.join("\n", worte.bericht(bericht)));
        return bericht.anzahl(Art.ABGEWIESEN) + bericht.rechenbefunde() == 0 ? 0 : NICHT_ALLES;
    }

    /// The plan that is named; without a name the only one.
    private String plan(List<String> rest) {
        int stelle = rest.indexOf("--plan");
        if (stelle >= 0 && stelle + 1 < rest.size()) {
            var name = rest.remove(stelle + 1);
            rest.remove(stelle);
            return name;
        }
        var alle = kurznamen();
        return stelle < 0 && alle.size() == 1 ? alle.getFirst() : "";
    }

    private List<String> kurznamen() {
        return plaene.alle().stream().map(Plan::kurz).toList();
    }

    private int absage(boolean json, PrintStream ausgabe, String code, Object... werte) {
        var satz = texte.text(Sprache.DE, "fehler." + code, werte);
        ausgabe.println(
                json
                        ? JsonMapper.shared().writeValueAsString(Map.of("code", code, "satz", satz))
                        : code + " " + satz);
        return NICHTS;
    }
}
