package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.leistung.spi.Auswahlliste;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Keeps the questions of the Werkblaetter, with what this Kommune has to choose from.
@Component
class Blattvorrat {

    /// Where in a Leistungspaket the questions of a Werkblatt belong.
    static final Map<String, String> DATEIEN =
            Map.of(
                    "texte", "leistung.yaml",
                    "amt", "leistung.yaml",
                    "akte", "akte.yaml",
                    "gebuehren", "gebuehren.yaml",
                    "kennzahlen", "kennzahlen.yaml",
                    "vorpruefung", Vorpruefung.DATEI,
                    "seite", "formular.yaml",
                    "feld", "formular.yaml",
                    "schritt", "schritte.yaml");

    static final Formular KEINES = new Formular("", List.of());

    private final Formulare formulare;
    private final Katalog katalog;
    private final ObjectProvider<Auswahlliste> listen;
    private final Map<String, Formular> gelesen = new ConcurrentHashMap<>();

    Blattvorrat(Formulare formulare, Katalog katalog, ObjectProvider<Auswahlliste> listen) {
        this.formulare = formulare;
        this.katalog = katalog;
        this.listen = listen;
    }

    /// The questions with everything that can be chosen; what is chosen already stays possible.
    ///
    /// @param da what stands in the file
    /// @param fragen name → words of the questions a check can speak of
    Formular zu(String art, Antworten da, Map<String, String> fragen) {
        var auswahl = new LinkedHashMap<String, Map<String, String>>();
        auswahl.put(art.equals("schritt") ? "formular" : "feld", fragen);
        listen.forEach(l -> auswahl.put(l.name(), l.werte()));
        auswahl.put("einheit", auswahl.getOrDefault("zustaendig", Map.of()));
        var lebenslagen = new LinkedHashMap<String, String>();
        katalog.lebenslagen().forEach(l -> lebenslagen.put(l.schluessel(), l.name().deutsch()));
        auswahl.put("lebenslagen", lebenslagen);
        if (art.equals("feld")) {
            auswahl.remove("einheit");
        }
        return mit(grundform(art), auswahl, da);
    }

    /// The questions a step of the Ablauf can look at: those of the form, and how it was decided.
    Formular mitErgebnis(Formular formular) {
        var seiten = new ArrayList<>(formular.seiten());
        for (var seite : grundform("ergebnis").seiten()) {
            var felder = seite.felder().stream().map(Blattvorrat::gross).toList();
            seiten.add(
                    new Formularseite(
                            seite.name(),
                            seite.titel(),
                            seite.einleitung(),
                            seite.wenn(),
                            felder,
                            seite.regeln()));
        }
        return new Formular(formular.schluessel(), seiten);
    }

    private static Feld gross(Feld feld) {
        var optionen =
                feld.optionen().stream()
                        .map(o -> new Feld.Option(o.wert().toUpperCase(Locale.ROOT), o.text()))
                        .toList();
        return mit(feld, feld.art(), optionen, feld.teile());
    }

    /// The questions as they are written down.
    Formular grundform(String art) {
        return gelesen.computeIfAbsent(art, this::gelesen);
    }

    /// What can be chosen under that name; empty when nobody has loaded it.
    Map<String, String> liste(String name) {
        return listen.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .map(Auswahlliste::werte)
                .orElse(Map.of());
    }

    private Formular gelesen(String art) {
        var datei = "blaetter/" + art + ".yaml";
        try (var strom = new ClassPathResource(datei).getInputStream()) {
            return ohneBefunde(formulare, art, YamlKnoten.lesen(datei, strom.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Formular ohneBefunde(Formulare formulare, String art, YamlKnoten wurzel) {
        var befunde = new ArrayList<Befund>();
        var formular = formulare.lesen(art, wurzel, befunde);
        if (!befunde.isEmpty()) {
            throw new IllegalStateException(befunde.getFirst().lesbar());
        }
        return formular;
    }

    private static Formular mit(
            Formular formular, Map<String, Map<String, String>> auswahl, Antworten da) {
        var seite = formular.seiten().getFirst();
        var felder = seite.felder().stream().map(f -> mit(f, auswahl, da)).toList();
        return new Formular(
                formular.schluessel(),
                List.of(
                        new Formularseite(
                                seite.name(),
                                seite.titel(),
                                seite.einleitung(),
                                seite.wenn(),
                                felder,
                                seite.regeln())));
    }

    private static Feld mit(Feld feld, Map<String, Map<String, String>> auswahl, Antworten da) {
        var teile = feld.teile().stream().map(t -> mit(t, auswahl, da)).toList();
        boolean waehlbar = feld.art() == Feldart.AUSWAHL || feld.art() == Feldart.MEHRFACHAUSWAHL;
        if (!waehlbar) {
            return mit(feld, feld.art(), feld.optionen(), teile);
        }
        var optionen = new LinkedHashMap<String, Feld.Option>();
        var liste = auswahl.get(feld.name());
        if (liste == null) {
            feld.optionen().forEach(o -> optionen.put(o.wert(), o));
        } else {
            liste.forEach((w, t) -> optionen.put(w, new Feld.Option(w, Wortlaut.nur(t))));
        }
        da.werte()
                .forEach((name, werte) -> {
                    if (name.equals(feld.name()) || name.endsWith("." + feld.name())) {
                        werte.stream()
                                .filter(w -> !w.isEmpty())
                                .forEach(w ->
                                        optionen.putIfAbsent(
                                                w, new Feld.Option(w, Wortlaut.nur(w))));
                    }
                });
        var art = optionen.isEmpty() ? Feldart.TEXT : feld.art();
        return mit(feld, art, List.copyOf(optionen.values()), teile);
    }

    private static Feld mit(Feld f, Feldart art, List<Feld.Option> optionen, List<Feld> teile) {
        return new Feld(
                f.name(),
                art,
                f.frage(),
                f.hilfe(),
                f.pflicht(),
                f.bedingungen(),
                optionen,
                f.grenzen(),
                f.autofill(),
                teile,
                f.zusatz(),
                f.stelle());
    }
}
