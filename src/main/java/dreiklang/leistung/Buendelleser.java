package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Buendelplan.Teil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `buendel/LEBENSLAGE.yaml`: pages as in `formular.yaml`, and `leistungen`. What it names is
/// looked up in the packages that are published.
final class Buendelleser {

    private static final int MEISTE = 10;
    private static final Set<String> SCHLUESSEL =
            Set.of("leistung", "wenn", "uebernimmt", "vorbelegt");

    private final Formulare formulare;
    private final Map<LeistungsSchluessel, Leistungspaket> pakete;
    private final List<Befund> befunde;
    private final Kapitelleser leser;

    Buendelleser(
            Formulare formulare,
            Map<LeistungsSchluessel, Leistungspaket> pakete,
            List<Befund> befunde) {
        this.formulare = formulare;
        this.pakete = pakete;
        this.befunde = befunde;
        leser = new Kapitelleser(befunde);
    }

    Buendelplan lesen(String lebenslage, YamlKnoten wurzel) {
        var formular =
                formulare.lesen(lebenslage, wurzel.ohne("leistungen").ohne("einleitung"), befunde);
        if (formular.felder().stream().anyMatch(f -> f.art() == Feldart.DATEI)) {
            leser.melde(
                    wurzel,
                    "L-151",
                    "Gemeinsame Angaben nehmen keine Dateien an. Fragen Sie danach im Formular der Leistung.");
        }
        return new Buendelplan(
                lebenslage,
                leser.wortlaut(wurzel, "einleitung", 1_000),
                formular,
                teile(wurzel, formular));
    }

    private List<Teil> teile(YamlKnoten wurzel, Formular formular) {
        var knoten = leser.liste(wurzel, "leistungen");
        if (knoten.size() < 2 || knoten.size() > MEISTE) {
            leser.melde(
                    wurzel,
                    "L-152",
                    "Unter „leistungen“ stehen mindestens zwei und höchstens zehn Leistungen.");
        }
        var teile = new ArrayList<Teil>();
        var schon = new HashSet<LeistungsSchluessel>();
        for (var ort : knoten) {
            teil(ort, formular).filter(t -> neu(t, schon, ort)).ifPresent(teile::add);
        }
        return List.copyOf(teile);
    }

    private boolean neu(Teil teil, Set<LeistungsSchluessel> schon, YamlKnoten ort) {
        boolean neu = schon.add(teil.leistung());
        if (!neu) {
            leser.melde(
                    ort,
                    "L-153",
                    "Die Leistung „" + teil.leistung().wert() + "“ steht hier schon einmal.");
        }
        return neu;
    }

    private Optional<Teil> teil(YamlKnoten ort, Formular formular) {
        leser.nur(ort, SCHLUESSEL);
        var paket = paket(ort);
        if (paket.isEmpty()) {
            return Optional.empty();
        }
        var wenn = Ausdruck.lesen(leser, ort, "wenn");
        wenn.map(w -> w.unbekannte(formular.namen()))
                .orElse(List.of())
                .forEach(feld ->
                        leser.melde(
                                ort.bei("wenn").orElse(ort),
                                "L-155",
                                "Nach „" + feld + "“ wird hier nicht gefragt."));
        var ziel = paket.get();
        return Optional.of(
                new Teil(
                        ziel.leistung().schluessel(),
                        wenn,
                        uebernimmt(ort, formular, ziel),
                        vorbelegt(ort, ziel)));
    }

    private Optional<Leistungspaket> paket(YamlKnoten ort) {
        var name = leser.pflichttext(ort, "leistung", 60);
        var paket =
                Optional.of(name)
                        .filter(LeistungsSchluessel::passt)
                        .map(n -> pakete.get(new LeistungsSchluessel(n)))
                        .filter(p -> !p.leistung().intern() && !p.formular().seiten().isEmpty());
        if (paket.isEmpty()) {
            leser.melde(
                    ort.bei("leistung").orElse(ort),
                    "L-154",
                    "Es gibt keine Leistung „%s“ mit einem Formular für alle.".formatted(name));
        }
        return paket;
    }

    private Map<String, String> uebernimmt(YamlKnoten ort, Formular formular, Leistungspaket ziel) {
        var uebernimmt = new LinkedHashMap<String, String>();
        eintraege(ort, "uebernimmt")
                .forEach((feld, knoten) -> {
                    var quelle = knoten.text().orElse("");
                    var gefragt = formular.feld(quelle);
                    var gesucht = ziel.formular().feld(feld);
                    if (gefragt.isEmpty()) {
                        leser.melde(
                                knoten, "L-155", "Nach „" + quelle + "“ wird hier nicht gefragt.");
                    } else if (gesucht.isEmpty()) {
                        unbekannt(knoten, feld, ziel);
                    } else if (!Buendelplan.passt(gefragt.get(), gesucht.get())) {
                        leser.melde(
                                knoten,
                                "L-157",
                                "„%s“ wird in „%s“ anders gefragt als „%s“ hier. Art und Auswahl müssen gleich sein."
                                        .formatted(
                                                feld, ziel.leistung().schluessel().wert(), quelle));
                    } else {
                        uebernimmt.put(feld, quelle);
                    }
                });
        return uebernimmt;
    }

    private Map<String, String> vorbelegt(YamlKnoten ort, Leistungspaket ziel) {
        var vorbelegt = new LinkedHashMap<String, String>();
        eintraege(ort, "vorbelegt")
                .forEach((feld, knoten) -> {
                    var wert = knoten.text().orElse("");
                    var gesucht = ziel.formular().feld(feld);
                    if (gesucht.isEmpty()) {
                        unbekannt(knoten, feld, ziel);
                    } else if (!Buendelplan.nimmt(gesucht.get(), wert)) {
                        leser.melde(
                                knoten,
                                "L-158",
                                "„%s“ ist bei „%s“ keine der Antworten, die man auswählen kann."
                                        .formatted(wert, feld));
                    } else {
                        vorbelegt.put(feld, wert);
                    }
                });
        return vorbelegt;
    }

    private void unbekannt(YamlKnoten ort, String feld, Leistungspaket ziel) {
        leser.melde(
                ort,
                "L-156",
                "Das Formular von „%s“ hat kein Feld „%s“."
                        .formatted(ziel.leistung().schluessel().wert(), feld));
    }

    private static Map<String, YamlKnoten> eintraege(YamlKnoten ort, String name) {
        return ort.bei(name).map(YamlKnoten::eintraege).orElse(Map.of());
    }
}
