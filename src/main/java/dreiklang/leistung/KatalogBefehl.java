package dreiklang.leistung;

import dreiklang.basis.Befehl;
import dreiklang.leistung.Katalogeinlesung.Auftrag;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// `katalog DATEI [--json] [--quelle NAME] [--stichtag TAG] [--trotzdem]`: takes over a
/// Leistungskatalog as CSV or XZuFi and prints what it found, row by row.
@Component
class KatalogBefehl implements Befehl {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MIT_VERLUST = 1;
    private static final int FALSCH_AUFGERUFEN = 2;
    private static final int NICHTS = 3;
    private static final String AUFRUF =
            "Nennen Sie die Datei: katalog DATEI [--json] [--quelle NAME] [--stichtag 2026-01-31] [--trotzdem]";

    private final Katalogeinlesung einlesung;

    KatalogBefehl(Katalogeinlesung einlesung) {
        this.einlesung = einlesung;
    }

    @Override
    public String name() {
        return "katalog";
    }

    @Override
    public int ausfuehren(List<String> argumente, PrintStream ausgabe) {
        var auftrag = auftrag(argumente);
        if (auftrag.isEmpty()) {
            ausgabe.println(AUFRUF);
            return FALSCH_AUFGERUFEN;
        }
        try {
            var bericht = einlesung.einlesen(auftrag.get());
            ausgabe.println(
                    argumente.contains("--json")
                            ? JSON.writeValueAsString(bericht)
                            : bericht.lesbar());
            return bericht.uebernommen()
                    ? bericht.zurueckgewiesen() == 0 ? 0 : MIT_VERLUST
                    : NICHTS;
        } catch (IOException e) {
            ausgabe.println("L-301 Die Datei kann nicht gelesen werden: " + e.getMessage());
            return NICHTS;
        }
    }

    private static Optional<Auftrag> auftrag(List<String> argumente) {
        var rest = new ArrayList<>(argumente);
        rest.remove("--json");
        boolean trotzdem = rest.remove("--trotzdem");
        try {
            var quelle = option(rest, "--quelle");
            var stichtag = option(rest, "--stichtag").map(LocalDate::parse);
            if (rest.size() != 1 || !Files.isRegularFile(Path.of(rest.getFirst()))) {
                return Optional.empty();
            }
            var datei = Path.of(rest.getFirst());
            return Optional.of(
                    new Auftrag(datei, quelle.orElse("Leistungskatalog"), stichtag, trotzdem));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> option(List<String> rest, String name) {
        int stelle = rest.indexOf(name);
        if (stelle < 0 || stelle + 1 >= rest.size()) {
            return Optional.empty();
        }
        var wert = rest.remove(stelle + 1);
        rest.remove(stelle);
        return Optional.of(wert);
    }
}
