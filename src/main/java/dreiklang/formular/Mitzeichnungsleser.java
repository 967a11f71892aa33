package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.List;
import java.util.Set;

/// Reads who else has to agree. The condition and the number may look at all fields of the
/// Formular.
final class Mitzeichnungsleser {

    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "wenn",
                    "anzahl",
                    "von",
                    "bis",
                    "rolle",
                    "satz",
                    "zeigt",
                    "fuellt",
                    "fuellt_wenn");

    private final Kapitelleser leser;
    private final Namen namen;

    Mitzeichnungsleser(Kapitelleser leser, Namen namen) {
        this.leser = leser;
        this.namen = namen;
    }

    Mitzeichnung lesen(YamlKnoten ort, Set<String> seiten) {
        leser.nur(ort, SCHLUESSEL);
        int von = zahl(ort, "von", 1);
        int bis = zahl(ort, "bis", Math.max(1, von));
        boolean gerechnet = ort.bei("anzahl").isPresent();
        if (von > bis || gerechnet && (ort.bei("von").isPresent() || ort.bei("bis").isPresent())) {
            leser.melde(
                    ort,
                    "F-141",
                    "Nennen Sie entweder „anzahl“ oder „von“ und „bis“, und „von“ nicht über „bis“.");
        }
        return new Mitzeichnung(
                Formularleser.bedingung(leser, ort, "wenn", namen),
                Formularleser.ausdruck(leser, ort, "anzahl", namen),
                von,
                bis,
                leser.pflichtwortlaut(ort, "rolle", 120),
                leser.pflichtwortlaut(ort, "satz", 500),
                seiten(ort, "zeigt", seiten),
                seiten(ort, "fuellt", seiten),
                Formularleser.bedingung(leser, ort, "fuellt_wenn", namen));
    }

    private List<String> seiten(YamlKnoten ort, String schluessel, Set<String> bekannte) {
        var genannte = leser.texte(ort, schluessel, 40);
        genannte.stream()
                .filter(s -> !bekannte.contains(s))
                .forEach(s ->
                        leser.melde(
                                ort.bei(schluessel).orElse(ort),
                                "F-142",
                                "Eine Seite „" + s + "“ gibt es nicht."));
        return genannte;
    }

    private int zahl(YamlKnoten ort, String name, int vorgabe) {
        var text = leser.text(ort, name, 10);
        if (text.isEmpty()) {
            return vorgabe;
        }
        if (text.get().matches("\\d{1,2}")
                && Integer.parseInt(text.get()) <= Mitzeichnung.HOECHSTENS) {
            return Integer.parseInt(text.get());
        }
        leser.melde(
                ort.bei(name).orElse(ort),
                "F-140",
                "Zustimmen können von 0 bis " + Mitzeichnung.HOECHSTENS + " Personen.");
        return vorgabe;
    }
}
