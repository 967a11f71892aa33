package dreiklang.identitaet;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands in `organisation.yaml` and `personen.yaml` of a Kommune, and what is wrong with it.
///
/// @param einheiten units in the order of the file
/// @param personen people in the order of the file
/// @param befunde findings with file and line
record Organisationsdateien(
        List<Organisationseinheit> einheiten, List<Personalblatt> personen, List<Befund> befunde) {

    private static final String MAIL = "[^@\\s]{1,100}@[^@\\s]{1,150}";
    private static final String KURZ = "[A-Za-z0-9.-]{1,20}";
    private static final String STELLE = "[a-z][a-z0-9-]{0,39}";
    private static final String ANMELDENAME = "[a-z0-9][a-z0-9._-]{1,39}";

    /// Reads both files of the folder.
    static Organisationsdateien lesen(Path ordner) {
        var akte =
                new Organisationsdateien(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var knoten : akte.eintraege(ordner, "organisation.yaml", "einheiten")) {
            akte.einheit(knoten);
        }
        for (var knoten : akte.eintraege(ordner, "personen.yaml", "personen")) {
            akte.person(knoten);
        }
        akte.vorgesetztePruefen();
        return akte;
    }

    private List<YamlKnoten> eintraege(Path ordner, String datei, String liste) {
        try {
            var wurzel = YamlKnoten.lesen(datei, Files.readAllBytes(ordner.resolve(datei)));
            var eintraege = wurzel.bei(liste).map(YamlKnoten::liste).orElse(List.of());
            if (eintraege.isEmpty()) {
                befunde.add(
                        wurzel.befund("I-201", "Die Liste „" + liste + "“ fehlt oder ist leer."));
            }
            return eintraege;
        } catch (IOException e) {
            befunde.add(new Befund(datei, 0, "I-202", "Die Datei fehlt oder ist nicht lesbar."));
        } catch (FachlicherFehler e) {
            befunde.add(
                    new Befund(
                            datei, 0, e.code(), "Die Datei ist kein gültiges YAML: " + e.werte()));
        }
        return List.of();
    }

    private void einheit(YamlKnoten k) {
        String kurz = pflicht(k, "kurz", KURZ);
        String oberhalb = k.text("oberhalb").orElse("");
        if (!kurz.isEmpty() && kennt(kurz)) {
            befunde.add(k.befund("I-204", "Die Kurzbezeichnung „" + kurz + "“ ist doppelt."));
        }
        if (!oberhalb.isEmpty() && !kennt(oberhalb)) {
            befunde.add(
                    k.befund(
                            "I-205",
                            "Die übergeordnete Einheit „"
                                    + oberhalb
                                    + "“ muss weiter oben in der Datei stehen."));
        }
        einheiten.add(
                new Organisationseinheit(
                        kurz,
                        new Wortlaut(pflicht(k, "name", ".{1,120}"), k.text("name-en").orElse("")),
                        oberhalb,
                        zeilen(k, "anschrift"),
                        k.text("telefon").orElse(""),
                        k.text("email").orElse(""),
                        Organisationseinheit.zeilen(
                                zeilen(k, "oeffnungszeiten"), zeilen(k, "oeffnungszeiten-en")),
                        stellen(k)));
    }

    /// A Stelle that two units had would be a step nobody knows to be hers.
    private List<String> stellen(YamlKnoten k) {
        var stellen = zeilen(k, "stellen");
        for (String s : stellen) {
            boolean vergeben = einheiten.stream().anyMatch(e -> e.stellen().contains(s));
            if (vergeben || !s.matches(STELLE)) {
                befunde.add(
                        k.befund(
                                vergeben ? "I-213" : "I-214",
                                "Die Stelle „"
                                        + s
                                        + (vergeben
                                                ? "“ hat schon eine andere Einheit. Nennen Sie sie nur bei einer."
                                                : "“ heißt ungültig. Erlaubt sind kleine Buchstaben, Ziffern und Bindestrich, höchstens 40 Zeichen.")));
            }
        }
        return stellen;
    }

    private void person(YamlKnoten k) {
        var blatt =
                new Personalblatt(
                        pflicht(k, "anmeldename", ANMELDENAME),
                        pflicht(k, "name", ".{1,120}"),
                        k.text("funktion").orElse(""),
                        pflicht(k, "einheit", KURZ),
                        new Rollenleser(befunde, this::kennt)
                                .lesen(k, k.text("einheit").orElse("")),
                        k.text("vorgesetzte").orElse(""),
                        k.text("mail").isEmpty() ? "" : pflicht(k, "mail", MAIL));
        if (!blatt.einheit().isEmpty() && !kennt(blatt.einheit())) {
            befunde.add(k.befund("I-206", "Die Einheit „" + blatt.einheit() + "“ gibt es nicht."));
        }
        if (personen.stream().anyMatch(p -> p.anmeldename().equals(blatt.anmeldename()))) {
            befunde.add(
                    k.befund(
                            "I-207", "Der Anmeldename „" + blatt.anmeldename() + "“ ist doppelt."));
        }
        personen.add(blatt);
    }

    private void vorgesetztePruefen() {
        Set<String> namen = new HashSet<>();
        personen.forEach(p -> namen.add(p.anmeldename()));
        for (var p : personen) {
            if (!p.vorgesetzte().isEmpty() && !namen.contains(p.vorgesetzte())) {
                befunde.add(
                        new Befund(
                                "personen.yaml",
                                0,
                                "I-210",
                                "Die vorgesetzte Person „" + p.vorgesetzte() + "“ gibt es nicht."));
            }
        }
    }

    private boolean kennt(String kurz) {
        return einheiten.stream().anyMatch(e -> e.kurz().equals(kurz));
    }

    private String pflicht(YamlKnoten k, String name, String muster) {
        String wert = k.text(name).orElse("").strip();
        if (!wert.matches(muster)) {
            befunde.add(
                    k.befund(
                            "I-203",
                            "„"
                                    + name
                                    + "“ fehlt oder enthält etwas, das dort nicht erlaubt ist."));
            return "";
        }
        return wert;
    }

    private static List<String> zeilen(YamlKnoten k, String name) {
        return k.bei(name)
                .map(b -> b.liste().stream().flatMap(z -> z.text().stream()).toList())
                .orElse(List.of());
    }
}
