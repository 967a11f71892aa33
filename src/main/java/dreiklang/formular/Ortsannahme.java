package dreiklang.formular;

import dreiklang.karte.Ausschnitt;
import dreiklang.karte.Punkt;
import dreiklang.karte.Stadtplan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes in what somebody did at the map of a question: clicked at it, moved or enlarged it, moved
/// the marker, sent where she is. A picture that is pressed by keyboard sends no place: that means
/// its middle.
final class Ortsannahme {

    private static final String PUNKT = "_punkt";
    private static final Pattern KLICK = Pattern.compile("(.+_punkt)\\.b\\d{3}\\.[xy]");
    private static final Pattern ZAHL = Pattern.compile("\\d{1,4}");
    private static final double RUCK = 1 / 32.0;

    private final Optional<Stadtplan> plan;
    private final Map<String, List<String>> eingabe;

    Ortsannahme(Optional<Stadtplan> plan, Map<String, List<String>> eingabe) {
        this.plan = plan;
        this.eingabe = eingabe;
    }

    /// The question whose map was used.
    static Optional<String> betroffene(Map<String, List<String>> eingabe) {
        return eingabe.getOrDefault(Formulare.KARTE, List.of()).stream()
                .findFirst()
                .map(w -> w.replaceFirst(":.*", ""))
                .or(() ->
                        eingabe.keySet().stream()
                                .map(KLICK::matcher)
                                .filter(m -> m.matches())
                                .map(m -> m.group(1))
                                .findFirst());
    }

    /// Sets place, part of the map, address and Ortsteil. Without a map nobody can give a place,
    /// and nothing is known about an Ortsteil.
    void nimm(Feld feld, Map<String, List<String>> werte) {
        var name = feld.name();
        if (plan.isEmpty()) {
            werte.keySet()
                    .removeAll(List.of(name, name + Kartenbild.AUSSCHNITT, zu(name, "_ortsteil")));
            return;
        }
        var davor = Punkt.lesen(eins(werte, name));
        if (eingabe.containsKey(name)) {
            setze(werte, name, genannt(eingabe.get(name)));
        }
        bediene(plan.get(), name, werte);
        var punkt = Punkt.lesen(eins(werte, name)).filter(plan.get()::umfasst);
        benenne(plan.get(), name, davor, punkt, werte);
    }

    /// As it is kept, where it can be understood; otherwise something that is refused.
    private static List<String> genannt(List<String> roh) {
        var text = roh.isEmpty() ? "" : roh.getFirst().strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var weg = roh.size() > 1 && roh.get(1).equals("standort") ? "standort" : "karte";
        return List.of(Punkt.lesen(text).map(Punkt::text).orElse("?"), weg);
    }

    private void bediene(Stadtplan plan, String name, Map<String, List<String>> werte) {
        var teil = ausschnitt(plan, name, werte);
        klicke(plan, name, teil, werte);
        var knopf =
                eingabe.getOrDefault(Formulare.KARTE, List.of()).stream()
                        .filter(k -> k.startsWith(name + ":"))
                        .map(k -> k.substring(name.length() + 1))
                        .findFirst()
                        .orElse("");
        var danach =
                switch (knopf) {
                    case "naeher" -> teil.naeher();
                    case "weiter" -> teil.weiter();
                    case "west" -> teil.verschoben(-1, 0);
                    case "ost" -> teil.verschoben(1, 0);
                    case "nord" -> teil.verschoben(0, -1);
                    case "sued" -> teil.verschoben(0, 1);
                    case "suchen" -> gesucht(plan, name, werte).orElse(teil);
                    case "standort" -> standort(plan, name, werte).orElse(teil);
                    default -> teil;
                };
        ruecke(plan, name, knopf, teil, werte);
        setze(werte, name + Kartenbild.AUSSCHNITT, List.of(danach.text()));
    }

    private void klicke(
            Stadtplan plan, String name, Ausschnitt teil, Map<String, List<String>> werte) {
        Stadtplan.BREITEN.stream()
                .map(b -> klick(name, b))
                .flatMap(Optional::stream)
                .findFirst()
                .map(k -> plan.bei(teil, k[0], k[1]))
                .ifPresent(wo -> setze(werte, name, List.of(wo.text(), "karte")));
    }

    private static Ausschnitt ausschnitt(
            Stadtplan plan, String name, Map<String, List<String>> werte) {
        return Kartenblatt.ausschnitt(
                plan,
                werte.getOrDefault(name + Kartenbild.AUSSCHNITT, List.of()),
                Punkt.lesen(eins(werte, name)));
    }

    /// Shares of the picture; its middle for 0, 0.
    private Optional<double[]> klick(String name, double breite) {
        var bild = name + ".b" + (int) breite;
        var x = zahl(bild + ".x");
        var y = zahl(bild + ".y");
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        boolean taste = x.get() == 0 && y.get() == 0;
        return Optional.of(
                new double[] {
                    taste ? 0.5 : Math.min(1, x.get() / breite),
                    taste ? 0.5 : Math.min(1, y.get() / (breite * 3 / 4))
                });
    }

    private Optional<Integer> zahl(String name) {
        return eingabe.getOrDefault(name, List.of()).stream()
                .findFirst()
                .filter(t -> ZAHL.matcher(t).matches())
                .map(Integer::valueOf);
    }

    private Optional<Ausschnitt> gesucht(
            Stadtplan plan, String name, Map<String, List<String>> werte) {
        return plan.finde(eins(werte, zu(name, "_adresse"))).map(p -> plan.um(p, 4));
    }

    private Optional<Ausschnitt> standort(
            Stadtplan plan, String name, Map<String, List<String>> werte) {
        var wo =
                eingabe.getOrDefault(name + ".standort", List.of()).stream()
                        .findFirst()
                        .flatMap(Punkt::lesen);
        wo.ifPresent(p -> setze(werte, name, List.of(p.text(), "standort")));
        return wo.filter(plan::umfasst).map(p -> plan.um(p, 4));
    }

    /// Moves the marker a little, or takes it away.
    private static void ruecke(
            Stadtplan plan,
            String name,
            String knopf,
            Ausschnitt teil,
            Map<String, List<String>> werte) {
        var lage = Punkt.lesen(eins(werte, name)).flatMap(p -> plan.lage(teil, p));
        switch (knopf) {
            case "weg" -> werte.remove(name);
            case "marke-west" -> lage.ifPresent(l -> marke(plan, name, teil, l, -1, 0, werte));
            case "marke-ost" -> lage.ifPresent(l -> marke(plan, name, teil, l, 1, 0, werte));
            case "marke-nord" -> lage.ifPresent(l -> marke(plan, name, teil, l, 0, -1, werte));
            case "marke-sued" -> lage.ifPresent(l -> marke(plan, name, teil, l, 0, 1, werte));
            default -> {}
        }
    }

    private static void marke(
            Stadtplan plan,
            String name,
            Ausschnitt teil,
            double[] lage,
            int ost,
            int sued,
            Map<String, List<String>> werte) {
        double x = Math.clamp(lage[0] + ost * RUCK, 0, 1);
        double y = Math.clamp(lage[1] + sued * RUCK, 0, 1);
        setze(werte, name, List.of(plan.bei(teil, x, y).text(), "karte"));
    }

    /// The address follows the marker for as long as nobody has written one of her own.
    private static void benenne(
            Stadtplan plan,
            String name,
            Optional<Punkt> davor,
            Optional<Punkt> punkt,
            Map<String, List<String>> werte) {
        var adresse = zu(name, "_adresse");
        var alte = davor.map(d -> plan.stelle(d).text()).orElse("");
        boolean eigene = !eins(werte, adresse).isEmpty() && !eins(werte, adresse).equals(alte);
        if (!eigene && !davor.equals(punkt)) {
            setze(werte, adresse, punkt.map(p -> List.of(plan.stelle(p).text())).orElse(List.of()));
        }
        var ortsteil =
                punkt.map(p -> plan.stelle(p).ortsteil())
                        .or(() -> plan.ortsteil(eins(werte, adresse)))
                        .filter(o -> !o.isEmpty());
        setze(werte, zu(name, "_ortsteil"), ortsteil.map(List::of).orElse(List.of()));
    }

    private static String zu(String name, String teil) {
        return name.substring(0, name.length() - PUNKT.length()) + teil;
    }

    private static String eins(Map<String, List<String>> werte, String name) {
        var alle = werte.getOrDefault(name, List.of());
        return alle.isEmpty() ? "" : alle.getFirst();
    }

    private static void setze(Map<String, List<String>> werte, String name, List<String> neu) {
        if (neu.isEmpty()) {
            werte.remove(name);
        } else {
            werte.put(name, neu);
        }
    }
}
