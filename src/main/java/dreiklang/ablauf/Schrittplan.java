package dreiklang.ablauf;

import dreiklang.ablauf.Schrittliste.Schritt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list of steps as nodes and flows of a process, each node with the place at which it is drawn:
/// steps under the same condition lie behind one branch, those at the same time between fork and
/// join, and behind every decision it is announced.
final class Schrittplan {

    /// Nobody can call a step like the nodes that are made here: they hold a dot or a line below.
    private static final String ANFANG = "_anfang";

    private static final String ENDE = "_ende";

    private final List<Figur> figuren = new ArrayList<>();
    private final List<Fluss> fluesse = new ArrayList<>();
    private final Map<String, Schritt> herkunft = new LinkedHashMap<>();
    private int zelle;
    private String zuletzt = ANFANG;

    private Schrittplan() {}

    /// The kinds of nodes, by their name in BPMN.
    enum Art {
        startEvent,
        endEvent,
        userTask,
        serviceTask,
        exclusiveGateway,
        parallelGateway
    }

    /// A node.
    ///
    /// @param name label
    /// @param eigene attributes of our own, and `default`
    /// @param zelle which cell of the main line it lies in; a cell is never divided between rows
    /// @param spalte column in the cell
    /// @param bahn 0 for the main line, further down for steps at the same time
    record Figur(
            String id,
            Art art,
            String name,
            Map<String, String> eigene,
            int zelle,
            int spalte,
            int bahn) {}

    /// A flow.
    ///
    /// @param bedingung its condition, may be empty
    /// @param vorbei whether it leads past what is skipped
    record Fluss(String id, String von, String nach, String bedingung, boolean vorbei) {}

    /// Makes the plan of a list without findings.
    static Schrittplan zu(Schrittliste liste) {
        var plan = new Schrittplan();
        plan.figur(ANFANG, Art.startEvent, "Antrag ist eingegangen", Map.of());
        var stationen = Schrittstation.von(liste);
        for (int i = 0; i < stationen.size(); ) {
            int bis = i + 1;
            String wenn = stationen.get(i).wenn();
            while (bis < stationen.size()
                    && !wenn.isEmpty()
                    && stationen.get(bis).wenn().equals(wenn)) {
                bis++;
            }
            plan.abschnitt(wenn, stationen.subList(i, bis));
            i = bis;
        }
        plan.weiter(ENDE, Art.endEvent, "Fertig", Map.of());
        return plan;
    }

    List<Figur> figuren() {
        return List.copyOf(figuren);
    }

    List<Fluss> fluesse() {
        return List.copyOf(fluesse);
    }

    /// The step that a node or a flow belongs to.
    Optional<Schritt> herkunft(String id) {
        return Optional.ofNullable(herkunft.get(id));
    }

    private void abschnitt(String wenn, List<Schrittstation> stationen) {
        var erster = stationen.getFirst().schritte().getFirst();
        String frage = "wenn." + erster.name();
        String danach = "weiter." + erster.name();
        if (!wenn.isEmpty()) {
            herkunft.put(frage, erster);
            weiter(frage, Art.exclusiveGateway, frage(wenn), Map.of());
        }
        String offen = wenn;
        for (var station : stationen) {
            station(station, offen);
            offen = "";
        }
        if (!wenn.isEmpty()) {
            weiter(danach, Art.exclusiveGateway, "", Map.of());
            vorbei(frage, danach, erster);
        }
    }

    /// @param bedingung of the flow that leads there
    private void station(Schrittstation station, String bedingung) {
        if (station.schritte().size() > 1) {
            gruppe(station, bedingung);
            return;
        }
        var schritt = station.schritte().getFirst();
        zelle++;
        verbinde(zuletzt, schritt.name(), bedingung, schritt);
        aufgabe(schritt, 0, 0);
        zuletzt = schritt.name();
        if (schritt.entscheidet()) {
            String schrittname = "bekanntgeben." + schritt.name();
            herkunft.put(schrittname, schritt);
            weiter(
                    schrittname,
                    Art.serviceTask,
                    "Entscheidung bekanntgeben",
                    Map.of("dreiklang:schritt", Programmschritte.BEKANNTGEBEN));
        }
    }

    private void gruppe(Schrittstation station, String bedingung) {
        var erster = station.schritte().getFirst();
        String gabel = "gabel." + erster.name();
        String treffen = "treffen." + erster.name();
        zelle++;
        verbinde(zuletzt, gabel, bedingung, erster);
        figur(gabel, Art.parallelGateway, "", Map.of());
        boolean einzeln =
                station.wenn().isEmpty()
                        && station.schritte().stream().anyMatch(s -> !s.wenn().isEmpty());
        int spalte = einzeln ? 3 : 1;
        for (int bahn = 0; bahn < station.schritte().size(); bahn++) {
            ast(station.schritte().get(bahn), gabel, treffen, einzeln, bahn);
        }
        figuren.add(new Figur(treffen, Art.parallelGateway, "", Map.of(), zelle, spalte + 1, 0));
        zuletzt = treffen;
    }

    private void ast(Schritt schritt, String gabel, String treffen, boolean einzeln, int bahn) {
        String von = gabel;
        boolean gefragt = einzeln && !schritt.wenn().isEmpty();
        if (gefragt) {
            von = "wenn." + schritt.name();
            herkunft.put(von, schritt);
            verbinde(gabel, von, "", schritt);
            figuren.add(
                    new Figur(
                            von,
                            Art.exclusiveGateway,
                            frage(schritt.wenn()),
                            Map.of(),
                            zelle,
                            1,
                            bahn));
        }
        verbinde(von, schritt.name(), gefragt ? schritt.wenn() : "", schritt);
        aufgabe(schritt, einzeln ? 2 : 1, bahn);
        if (!gefragt) {
            verbinde(schritt.name(), treffen, "", schritt);
            return;
        }
        // The join waits for one flow from each branch, so done and skipped meet before it.
        String danach = "weiter." + schritt.name();
        verbinde(schritt.name(), danach, "", schritt);
        figuren.add(new Figur(danach, Art.exclusiveGateway, "", Map.of(), zelle, 3, bahn));
        vorbei(von, danach, schritt);
        verbinde(danach, treffen, "", schritt);
    }

    private void aufgabe(Schritt schritt, int spalte, int bahn) {
        var eigene = new LinkedHashMap<String, String>();
        eigene.put("dreiklang:aufgabe", schritt.aufgabe());
        eigene.put("dreiklang:wer", schritt.wer());
        if (!schritt.formular().isEmpty()) {
            eigene.put("dreiklang:formular", schritt.formular());
        }
        herkunft.put(schritt.name(), schritt);
        figuren.add(
                new Figur(
                        schritt.name(), Art.userTask, schritt.satz(), eigene, zelle, spalte, bahn));
    }

    /// The default flow of a branch.
    private void vorbei(String von, String nach, Schritt schritt) {
        String id = "f." + (fluesse.size() + 1);
        fluesse.add(new Fluss(id, von, nach, "", true));
        herkunft.put(id, schritt);
        figuren.replaceAll(f ->
                f.id().equals(von)
                        ? new Figur(
                                f.id(),
                                f.art(),
                                f.name(),
                                Map.of("default", id),
                                f.zelle(),
                                f.spalte(),
                                f.bahn())
                        : f);
    }

    private void weiter(String id, Art art, String name, Map<String, String> eigene) {
        zelle++;
        verbinde(zuletzt, id, "", null);
        figur(id, art, name, eigene);
        zuletzt = id;
    }

    private void figur(String id, Art art, String name, Map<String, String> eigene) {
        figuren.add(new Figur(id, art, name, eigene, zelle, 0, 0));
    }

    private void verbinde(String von, String nach, String bedingung, @Nullable Schritt s) {
        String id = "f." + (fluesse.size() + 1);
        fluesse.add(new Fluss(id, von, nach, bedingung, false));
        if (s != null) {
            herkunft.put(id, s);
        }
    }

    private static String frage(String wenn) {
        return Ablaufbefunde.kurz(wenn) + "?";
    }
}
