package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Kante;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.basis.Befund;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Checks how the nodes of a process hang together: one beginning, every node reached, an end in
/// reach, no circle without rest.
final class Ablaufgraph {

    private final String datei;
    private final Map<String, Integer> zeilen;
    private final String rahmen;
    private final Set<String> ruhend;
    private final Map<String, Knoten> knoten = new LinkedHashMap<>();
    private final List<Kante> kanten;
    private final Map<String, List<Kante>> ab = new HashMap<>();
    private final Map<String, List<Kante>> an = new HashMap<>();
    private final List<Befund> befunde = new ArrayList<>();

    private Ablaufgraph(
            String datei,
            Map<String, Integer> zeilen,
            Ablaufmodell modell,
            String rahmen,
            Set<String> ruhend) {
        this.datei = datei;
        this.zeilen = zeilen;
        this.rahmen = rahmen;
        this.ruhend = ruhend;
        modell.knotenIn(rahmen).forEach(k -> this.knoten.put(k.id(), k));
        this.kanten =
                modell.kanten().stream()
                        .filter(k -> modell.rahmen().getOrDefault(k.id(), "").equals(rahmen))
                        .toList();
        kanten.forEach(k -> ab.computeIfAbsent(k.von(), x -> new ArrayList<>()).add(k));
        kanten.forEach(k -> an.computeIfAbsent(k.nach(), x -> new ArrayList<>()).add(k));
    }

    /// Everything that is wrong: every Teilprozess by itself, the inner ones first.
    static List<Befund> pruefen(String datei, Map<String, Integer> zeilen, Ablaufmodell modell) {
        var teile =
                Stream.concat(
                                Stream.of(""),
                                modell.knoten().stream()
                                        .filter(k -> k instanceof Knoten.Teilprozess)
                                        .map(Knoten::id))
                        .toList()
                        .reversed();
        var ruhend = new HashSet<String>();
        var befunde = new ArrayList<Befund>();
        for (var teil : teile) {
            var graph = new Ablaufgraph(datei, zeilen, modell, teil, ruhend);
            befunde.addAll(graph.pruefen());
            if (graph.ruht()) {
                ruhend.add(teil);
            }
        }
        return befunde;
    }

    /// Whether every way through comes to rest somewhere.
    private boolean ruht() {
        return erreichbar(alle(Knoten.Anfang.class), this::ohneRast).stream()
                .noneMatch(id -> knoten.get(id) instanceof Knoten.Ende);
    }

    private List<String> alle(Class<? extends Knoten> art) {
        return knoten.values().stream().filter(art::isInstance).map(Knoten::id).toList();
    }

    private boolean wartet(Knoten knoten) {
        return knoten.wartet() || ruhend.contains(knoten.id());
    }

    private List<Befund> pruefen() {
        for (var kante : kanten) {
            if (!knoten.containsKey(kante.von()) || !knoten.containsKey(kante.nach())) {
                befund(
                        kante.id(),
                        "V-120",
                        "führt von oder zu etwas, das es hier nicht gibt. Verbindungen bleiben innerhalb ihres Prozesses oder Teilprozesses.");
            }
        }
        if (befunde.isEmpty()) {
            knoten.values().forEach(this::einzeln);
            kanten.forEach(this::kante);
        }
        if (befunde.isEmpty()) {
            wege();
        }
        return befunde;
    }

    private void einzeln(Knoten k) {
        int hinein = an.getOrDefault(k.id(), List.of()).size();
        int hinaus = ab.getOrDefault(k.id(), List.of()).size();
        boolean stimmt =
                switch (k) {
                    case Knoten.Anfang a -> hinein == 0 && hinaus == 1;
                    case Knoten.Ende e -> hinein > 0 && hinaus == 0;
                    case Knoten.Zeitgrenze z -> hinein == 0 && hinaus == 1 && anAufgabe(z);
                    case Knoten.Entweder e -> hinein > 0 && hinaus > 0 && eindeutig(e, hinaus);
                    case Knoten.Zugleich z -> hinein > 0 && hinaus > 0;
                    case Knoten.Aufgabe a -> hinein > 0 && hinaus == 1;
                    case Knoten.Programmschritt p -> hinein > 0 && hinaus == 1;
                    case Knoten.Pause p -> hinein > 0 && hinaus == 1;
                    case Knoten.Teilprozess t -> hinein > 0 && hinaus == 1;
                };
        if (!stimmt) {
            befund(
                    k.id(),
                    "V-121",
                    "ist falsch verbunden: Anfang ohne Eingang, Ende ohne Ausgang, Aufgaben mit genau einem Ausgang, Verzweigungen mit einem Standardweg.");
        }
    }

    private boolean anAufgabe(Knoten.Zeitgrenze grenze) {
        return knoten.get(grenze.an()) instanceof Knoten.Aufgabe
                || knoten.get(grenze.an()) instanceof Knoten.Teilprozess;
    }

    private boolean eindeutig(Knoten.Entweder e, int hinaus) {
        return e.sonst().isEmpty()
                ? hinaus == 1
                : ab.getOrDefault(e.id(), List.of()).stream()
                        .anyMatch(x -> x.id().equals(e.sonst()));
    }

    private void kante(Kante kante) {
        if (knoten.get(kante.von()) instanceof Knoten.Entweder verzweigung) {
            boolean einzige = ab.getOrDefault(kante.von(), List.of()).size() == 1;
            boolean sonst = kante.id().equals(verzweigung.sonst());
            if (!einzige && sonst == kante.bedingung().isPresent()) {
                befund(
                        kante.id(),
                        "V-122",
                        sonst
                                ? "ist der Standardweg und darf keine Bedingung haben."
                                : "braucht eine Bedingung.");
            }
        } else if (kante.bedingung().isPresent()) {
            befund(kante.id(), "V-122", "darf nur hinter einer Verzweigung eine Bedingung haben.");
        }
    }

    private void wege() {
        var anfaenge = alle(Knoten.Anfang.class);
        if (anfaenge.size() != 1) {
            befund(
                    rahmen,
                    "V-123",
                    "Der Prozess und jeder Teilprozess brauchen genau einen Anfang.");
            return;
        }
        var erreicht = erreichbar(anfaenge, id -> folgende(id));
        var enden = alle(Knoten.Ende.class);
        var vomEnde = erreichbar(enden, this::vorige);
        for (var k : knoten.values()) {
            if (!erreicht.contains(k.id())) {
                befund(k.id(), "V-124", "wird nie erreicht.");
            } else if (!vomEnde.contains(k.id())) {
                befund(k.id(), "V-125", "führt zu keinem Ende.");
            }
        }
        kreise();
    }

    private void kreise() {
        knoten.values().stream()
                .filter(k -> !wartet(k) && kreist(k.id()))
                .findFirst()
                .ifPresent(k ->
                        befund(
                                k.id(),
                                "V-126",
                                "steht in einem Kreis ohne Aufgabe und ohne Pause; er würde endlos laufen."));
    }

    private List<String> folgende(String id) {
        var ziele =
                new ArrayList<>(ab.getOrDefault(id, List.of()).stream().map(Kante::nach).toList());
        knoten.values().stream()
                .filter(k -> k instanceof Knoten.Zeitgrenze z && z.an().equals(id))
                .forEach(k -> ziele.add(k.id()));
        return ziele;
    }

    private List<String> vorige(String id) {
        var quellen =
                new ArrayList<>(an.getOrDefault(id, List.of()).stream().map(Kante::von).toList());
        if (knoten.get(id) instanceof Knoten.Zeitgrenze z) {
            quellen.add(z.an());
        }
        return quellen;
    }

    private boolean kreist(String start) {
        return erreichbar(ohneRast(start), this::ohneRast).contains(start);
    }

    private List<String> ohneRast(String id) {
        return folgende(id).stream()
                .filter(z -> {
                    var ziel = knoten.get(z);
                    return ziel != null && !wartet(ziel);
                })
                .toList();
    }

    private static Set<String> erreichbar(List<String> von, Function<String, List<String>> weiter) {
        var gesehen = new HashSet<String>(von);
        var offen = new ArrayDeque<String>(von);
        while (!offen.isEmpty()) {
            for (String naechster : weiter.apply(offen.poll())) {
                if (gesehen.add(naechster)) {
                    offen.add(naechster);
                }
            }
        }
        return gesehen;
    }

    private void befund(String id, String code, String satz) {
        var gemeint = knoten.get(id);
        String name =
                gemeint == null || gemeint.name().isBlank()
                        ? ""
                        : " (" + Ablaufbefunde.kurz(gemeint.name()) + ")";
        befunde.add(
                new Befund(
                        datei,
                        zeilen.getOrDefault(id, 0),
                        code,
                        id.isEmpty() ? satz : "„" + id + "“" + name + " " + satz));
    }
}
