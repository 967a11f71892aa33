package dreiklang.ablauf;

import dreiklang.ablauf.Schrittplan.Figur;
import dreiklang.ablauf.Schrittplan.Fluss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where the nodes and flows of a Schrittplan lie on paper: from left to right, in rows like text;
/// steps at the same time below each other. The same plan always looks the same.
final class Schrittzeichnung {

    private static final int SPALTE = 180;
    private static final int SPALTEN = 9;
    private static final int LINKS = 60;
    private static final int BREIT = 140;
    private static final int ZEICHEN = 20;
    private static final int ABSTAND = 60;

    private final List<Figur> figuren;
    private final Map<String, Rahmen> rahmen = new HashMap<>();
    private final Map<String, Integer> zeile = new HashMap<>();
    private final List<Integer> oben = new ArrayList<>();

    Schrittzeichnung(List<Figur> figuren) {
        this.figuren = figuren;
        zeilen();
        hoehen();
    }

    /// Where a node lies.
    record Rahmen(int x, int y, int breite, int hoehe) {
        int mitteX() {
            return x + breite / 2;
        }

        int mitteY() {
            return y + hoehe / 2;
        }

        int rechts() {
            return x + breite;
        }

        int unten() {
            return y + hoehe;
        }
    }

    /// A bend of a flow.
    record Punkt(int x, int y) {}

    Rahmen rahmen(String figur) {
        return rahmen.getOrDefault(figur, new Rahmen(0, 0, 0, 0));
    }

    /// Breaks the cells into rows; keeps the column of every node for the moment as its x.
    private void zeilen() {
        var breiten =
                figuren.stream()
                        .collect(
                                Collectors.toMap(
                                        Figur::zelle,
                                        f -> f.spalte() + 1,
                                        Math::max,
                                        TreeMap::new));
        var anfang = new HashMap<Integer, Integer>();
        var inZeile = new HashMap<Integer, Integer>();
        int spalte = 0;
        int nummer = 0;
        for (var zelle : breiten.entrySet()) {
            if (spalte > 0 && spalte + zelle.getValue() > SPALTEN) {
                spalte = 0;
                nummer++;
            }
            anfang.put(zelle.getKey(), spalte);
            inZeile.put(zelle.getKey(), nummer);
            spalte += zelle.getValue();
        }
        for (var f : figuren) {
            zeile.put(f.id(), inZeile.getOrDefault(f.zelle(), 0));
            int x = LINKS + (anfang.getOrDefault(f.zelle(), 0) + f.spalte()) * SPALTE + SPALTE / 2;
            rahmen.put(f.id(), new Rahmen(x - breite(f) / 2, 0, breite(f), hoehe(f)));
        }
    }

    /// Gives every lane of every row the room its highest node needs.
    private void hoehen() {
        int y = 40;
        int zeilen = zeile.values().stream().mapToInt(z -> z).max().orElse(0) + 1;
        for (int z = 0; z < zeilen; z++) {
            oben.add(y);
            y += ABSTAND;
            int nummer = z;
            var hier = figuren.stream().filter(f -> stelle(f) == nummer).toList();
            int bahnen = hier.stream().mapToInt(Figur::bahn).max().orElse(0) + 1;
            for (int b = 0; b < bahnen; b++) {
                int bahn = b;
                var nebeneinander = hier.stream().filter(f -> f.bahn() == bahn).toList();
                int hoch = nebeneinander.stream().mapToInt(Schrittzeichnung::hoehe).max().orElse(0);
                for (var f : nebeneinander) {
                    var r = rahmen(f.id());
                    int mitte = y + hoch / 2;
                    rahmen.put(
                            f.id(),
                            new Rahmen(r.x(), mitte - r.hoehe() / 2, r.breite(), r.hoehe()));
                }
                y += hoch + ABSTAND;
            }
        }
    }

    private int stelle(Figur figur) {
        return zeile.getOrDefault(figur.id(), 0);
    }

    private static int breite(Figur figur) {
        return switch (figur.art()) {
            case startEvent, endEvent -> 36;
            case exclusiveGateway, parallelGateway -> 50;
            case userTask, serviceTask -> BREIT;
        };
    }

    private static int hoehe(Figur figur) {
        return switch (figur.art()) {
            case startEvent, endEvent -> 36;
            case exclusiveGateway, parallelGateway -> 50;
            case userTask, serviceTask ->
                    Math.max(80, 30 + (figur.name().length() / ZEICHEN + 1) * 16);
        };
    }

    /// The way of a flow from node to node.
    List<Punkt> weg(Fluss fluss) {
        var von = rahmen(fluss.von());
        var nach = rahmen(fluss.nach());
        int aus = zeile.getOrDefault(fluss.von(), 0);
        int ein = zeile.getOrDefault(fluss.nach(), 0);
        if (aus != ein) {
            return fluss.vorbei() ? umWeg(von, nach, aus, ein) : umbruch(von, nach, ein);
        }
        if (fluss.vorbei()) {
            return darueber(von, nach, oben.get(aus));
        }
        if (von.mitteY() < nach.mitteY()) {
            return List.of(
                    new Punkt(von.mitteX(), von.unten()),
                    new Punkt(von.mitteX(), nach.mitteY()),
                    new Punkt(nach.x(), nach.mitteY()));
        }
        return von.mitteY() > nach.mitteY()
                ? List.of(
                        new Punkt(von.rechts(), von.mitteY()),
                        new Punkt(nach.mitteX(), von.mitteY()),
                        new Punkt(nach.mitteX(), nach.unten()))
                : List.of(
                        new Punkt(von.rechts(), von.mitteY()), new Punkt(nach.x(), nach.mitteY()));
    }

    /// Over what is skipped; from a lower lane it comes into the join from below.
    private List<Punkt> darueber(Rahmen von, Rahmen nach, int oberkante) {
        boolean gleich = von.mitteY() == nach.mitteY();
        int hoch = gleich ? oberkante + ABSTAND / 2 : hoechstes(von) - ABSTAND / 4;
        return List.of(
                new Punkt(von.mitteX(), von.y()),
                new Punkt(von.mitteX(), hoch),
                new Punkt(nach.mitteX(), hoch),
                new Punkt(nach.mitteX(), gleich ? nach.y() : nach.unten()));
    }

    /// The upper edge of the highest node that lies on the same lane.
    private int hoechstes(Rahmen hier) {
        return rahmen.values().stream()
                .filter(r -> r.mitteY() == hier.mitteY())
                .mapToInt(Rahmen::y)
                .min()
                .orElse(hier.y());
    }

    private static int rand() {
        return LINKS + SPALTEN * SPALTE + 20;
    }

    /// Like the end of a line: out on the right, in on the left.
    private List<Punkt> umbruch(Rahmen von, Rahmen nach, int ein) {
        int dazwischen = oben.get(ein);
        return List.of(
                new Punkt(von.rechts(), von.mitteY()),
                new Punkt(rand(), von.mitteY()),
                new Punkt(rand(), dazwischen),
                new Punkt(LINKS, dazwischen),
                new Punkt(LINKS, nach.mitteY()),
                new Punkt(nach.x(), nach.mitteY()));
    }

    private List<Punkt> umWeg(Rahmen von, Rahmen nach, int aus, int ein) {
        int hoch = oben.get(aus) + ABSTAND / 2;
        int tief = oben.get(ein) + ABSTAND / 2;
        return List.of(
                new Punkt(von.mitteX(), von.y()),
                new Punkt(von.mitteX(), hoch),
                new Punkt(rand() + 20, hoch),
                new Punkt(rand() + 20, tief),
                new Punkt(nach.mitteX(), tief),
                new Punkt(nach.mitteX(), nach.y()));
    }
}
