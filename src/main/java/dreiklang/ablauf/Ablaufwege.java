package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Kante;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Where one gets to in an Ablauf, following its flows.
public final class Ablaufwege {

    private final Ablaufmodell modell;

    public Ablaufwege(Ablaufmodell modell) {
        this.modell = modell;
    }

    /// The Aufgaben a running Ablauf can be moved to: those that do not lie between a fork and its
    /// join, where the join would wait for ever, and that are on the same side of the decision.
    ///
    /// @param entschieden whether it was decided
    public List<Knoten.Aufgabe> ziele(boolean entschieden) {
        var entscheidende =
                modell.knoten().stream()
                        .filter(k ->
                                k instanceof Knoten.Aufgabe a && a.art() == Aufgabenart.ENTSCHEIDEN)
                        .map(Knoten::id)
                        .toList();
        var danach = erreichbar(entscheidende, k -> true);
        return modell.knoten().stream()
                .filter(Knoten.Aufgabe.class::isInstance)
                .map(Knoten.Aufgabe.class::cast)
                .filter(a -> !nebenlaeufig(a.id()))
                .filter(a -> seite(a, danach, entscheidende, entschieden))
                .toList();
    }

    private static boolean seite(
            Knoten.Aufgabe a, Set<String> danach, List<String> entscheidende, boolean entschieden) {
        boolean davor =
                a.art() == Aufgabenart.BEARBEITEN
                        || entscheidende.contains(a.id())
                        || !danach.contains(a.id());
        return davor != entschieden;
    }

    /// Whether it lies on one of several ways at once.
    private boolean nebenlaeufig(String knoten) {
        var ohneGabel =
                erreichbar(
                        List.of(knoten),
                        id ->
                                !(modell.knoten(id).orElse(null) instanceof Knoten.Zugleich)
                                        || ab(id).size() == 1);
        return ohneGabel.stream()
                .anyMatch(id ->
                        modell.knoten(id).orElse(null) instanceof Knoten.Zugleich && an(id) > 1);
    }

    /// Everything that can be reached, without the beginning itself unless a way leads back to it.
    ///
    /// @param weiter whether to go on behind that node
    Set<String> erreichbar(List<String> von, Predicate<String> weiter) {
        var gesehen = new HashSet<String>();
        var offen = new ArrayDeque<String>(von);
        while (!offen.isEmpty()) {
            String id = offen.poll();
            if (!von.contains(id) && !weiter.test(id)) {
                continue;
            }
            folgende(id).stream().filter(gesehen::add).forEach(offen::add);
        }
        return gesehen;
    }

    /// The nodes that may come next: behind it, at its edge, in it, and behind the Teilprozess it
    /// ends.
    List<String> folgende(String id) {
        var ziele = new ArrayList<>(ab(id).stream().map(Kante::nach).toList());
        for (var k : modell.knoten()) {
            if (k instanceof Knoten.Zeitgrenze z && z.an().equals(id)) {
                ziele.add(z.id());
            }
            if (k instanceof Knoten.Anfang && id.equals(modell.rahmen().get(k.id()))) {
                ziele.add(k.id());
            }
        }
        if (modell.knoten(id).orElse(null) instanceof Knoten.Ende
                && modell.rahmen().containsKey(id)) {
            String teil = modell.rahmen().get(id);
            ab(teil).stream().map(Kante::nach).forEach(ziele::add);
        }
        return ziele;
    }

    /// The way through that takes longest, as nodes and flows; ways back are not taken.
    ///
    /// @param dauern how long a node takes; one that is missing takes no time
    public List<String> laengster(Map<String, Duration> dauern) {
        return modell.knotenIn("").stream()
                .filter(Knoten.Anfang.class::isInstance)
                .findFirst()
                .map(a -> ab(a.id(), dauern, new HashMap<>(), new HashSet<>()).stellen())
                .orElse(List.of());
    }

    private record Strecke(Duration dauer, List<String> stellen) {}

    private Strecke ab(
            String id,
            Map<String, Duration> dauern,
            Map<String, Strecke> bekannt,
            Set<String> unterwegs) {
        var schon = bekannt.get(id);
        if (schon != null) {
            return schon;
        }
        unterwegs.add(id);
        var beste = new Strecke(Duration.ZERO, List.of());
        for (var naechster : folgende(id)) {
            if (unterwegs.contains(naechster)) {
                continue;
            }
            var weiter = ab(naechster, dauern, bekannt, unterwegs);
            if (beste.stellen().isEmpty() || weiter.dauer().compareTo(beste.dauer()) > 0) {
                var stellen = new ArrayList<String>();
                ab(id).stream()
                        .filter(k -> k.nach().equals(naechster))
                        .findFirst()
                        .ifPresent(k -> stellen.add(k.id()));
                stellen.addAll(weiter.stellen());
                beste = new Strecke(weiter.dauer(), stellen);
            }
        }
        unterwegs.remove(id);
        var stellen = new ArrayList<>(List.of(id));
        stellen.addAll(beste.stellen());
        var strecke =
                new Strecke(beste.dauer().plus(dauern.getOrDefault(id, Duration.ZERO)), stellen);
        bekannt.put(id, strecke);
        return strecke;
    }

    /// The Aufgaben and pauses in the order in which one gets to them.
    public List<Knoten> inReihenfolge() {
        var anfang =
                modell.knotenIn("").stream()
                        .filter(Knoten.Anfang.class::isInstance)
                        .map(Knoten::id)
                        .toList();
        var reihe = new ArrayList<String>();
        var offen = new ArrayDeque<String>(anfang);
        var gesehen = new HashSet<String>(anfang);
        while (!offen.isEmpty()) {
            String id = offen.poll();
            reihe.add(id);
            folgende(id).stream().filter(gesehen::add).forEach(offen::add);
        }
        return reihe.stream()
                .flatMap(id -> modell.knoten(id).stream())
                .filter(k ->
                        k instanceof Knoten.Aufgabe
                                || k instanceof Knoten.Pause
                                || k instanceof Knoten.Programmschritt)
                .toList();
    }

    private List<Kante> ab(String id) {
        return modell.kanten().stream().filter(k -> k.von().equals(id)).toList();
    }

    private long an(String id) {
        return modell.kanten().stream().filter(k -> k.nach().equals(id)).count();
    }
}
