package dreiklang.dokument;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Checks the letters and text blocks of a Leistungspaket: readable, every placeholder, condition
/// and text block known.
@Component
class Vorlagenpruefer implements Kapitelpruefer {

    private static final String ORDNER = "vorlagen/";

    /// Placeholders every letter may use beside the fields of the Formular.
    static final Set<String> ALLGEMEIN =
            Set.of(
                    "aktenzeichen",
                    "referenz",
                    "datum",
                    "heute",
                    "titel",
                    "eingang",
                    "name",
                    "kommune",
                    "einheit",
                    "telefon_amt",
                    "email_amt",
                    "bearbeitung",
                    "leistung",
                    "ergebnis",
                    "begruendung",
                    "gebuehr",
                    "erstattung",
                    "erstattungsposten",
                    "aufgenommen_von",
                    "zugestimmt",
                    "kassenzeichen",
                    "antwort_bis",
                    "rechtsbehelf");

    private final Textbausteine textbausteine;

    Vorlagenpruefer(Textbausteine textbausteine) {
        this.textbausteine = textbausteine;
    }

    @Override
    public String datei() {
        return ORDNER;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var bekannt = new HashSet<>(paket.namen());
        bekannt.addAll(ALLGEMEIN);
        var bausteine = textbausteine.fuer(paket).keySet();
        var befunde = new ArrayList<Befund>();
        new TreeMap<>(paket.dateien())
                .forEach((name, inhalt) -> {
                    var text = new String(inhalt, StandardCharsets.UTF_8);
                    if (name.startsWith(ORDNER)) {
                        befunde.addAll(pruefen(name, text, bekannt, bausteine));
                    } else if (name.startsWith(Textbausteine.ORDNER)) {
                        befunde.addAll(pruefen(name, text, bekannt, Set.of()));
                    }
                });
        // Without the Kommune's files nobody knows which text blocks she has.
        return textbausteine.geladen()
                ? befunde
                : befunde.stream().filter(b -> !b.code().equals("D-407")).toList();
    }

    /// What is wrong with one Vorlage.
    static List<Befund> pruefen(
            String datei, String vorlage, Set<String> bekannt, Set<String> bausteine) {
        if (!datei.endsWith(".md")) {
            return List.of(
                    new Befund(
                            datei,
                            0,
                            "D-405",
                            "Vorlagen sind Markdown-Dateien. Bitte die Endung .md verwenden."));
        }
        try {
            var pruefung = new Pruefung(datei, bausteine, new ArrayList<>());
            pruefung.felder(Vorlage.lesen(vorlage), bekannt);
            return pruefung.befunde();
        } catch (FachlicherFehler e) {
            return List.of(new Befund(datei, zeile(e), e.code(), satz(e)));
        }
    }

    private record Pruefung(String datei, Set<String> bausteine, List<Befund> befunde) {

        void felder(List<Vorlage.Teil> teile, Set<String> bekannt) {
            for (var teil : teile) {
                switch (teil) {
                    case Vorlage.Teil.Text text -> {
                        // Text needs no value.
                    }
                    case Vorlage.Teil.Wert wert -> feld(wert.feld(), wert.zeile(), bekannt);
                    case Vorlage.Teil.Baustein baustein -> baustein(baustein);
                    case Vorlage.Teil.Wenn wenn -> {
                        feld(wenn.feld(), wenn.zeile(), bekannt);
                        felder(wenn.teile(), bekannt);
                    }
                    case Vorlage.Teil.Falls falls -> {
                        falls.bedingung()
                                .unbekannte(bekannt)
                                .forEach(f -> feld(f, falls.zeile(), bekannt));
                        felder(falls.teile(), bekannt);
                    }
                    case Vorlage.Teil.Je je -> {
                        feld(je.liste(), je.zeile(), bekannt);
                        var innen = new HashSet<>(bekannt);
                        innen.add(Vorlage.EINTRAG);
                        innen.addAll(inGruppe(je.liste(), bekannt));
                        felder(je.teile(), innen);
                    }
                }
            }
        }

        private void baustein(Vorlage.Teil.Baustein baustein) {
            if (!bausteine.contains(baustein.name())) {
                melde(
                        baustein.zeile(),
                        "D-407",
                        "Den Textbaustein „%s“ gibt es hier nicht. %s"
                                .formatted(
                                        baustein.name(),
                                        bausteine.isEmpty()
                                                ? "In einem Textbaustein kann kein anderer stehen."
                                                : "Es gibt: "
                                                        + bausteine.stream()
                                                                .sorted()
                                                                .collect(Collectors.joining(", "))
                                                        + "."));
            }
        }

        private void feld(String feld, int zeile, Set<String> bekannt) {
            if (!bekannt.contains(feld)) {
                melde(
                        zeile,
                        "D-401",
                        "Den Platzhalter {"
                                + feld
                                + "} gibt es nicht. Bekannt sind die Felder des Formulars und: "
                                + ALLGEMEIN.stream().sorted().collect(Collectors.joining(", "))
                                + ".");
            }
        }

        private void melde(int zeile, String code, String satz) {
            befunde.add(new Befund(datei, zeile, code, satz));
        }
    }

    /// The fields of a group, known below its name such as `kinder.vorname`.
    private static Set<String> inGruppe(String gruppe, Set<String> bekannt) {
        return bekannt.stream()
                .filter(name -> name.startsWith(gruppe + "."))
                .map(name -> name.substring(gruppe.length() + 1))
                .collect(Collectors.toSet());
    }

    private static int zeile(FachlicherFehler fehler) {
        return !fehler.werte().isEmpty() && fehler.werte().getFirst() instanceof Integer zeile
                ? zeile
                : 0;
    }

    private static String satz(FachlicherFehler fehler) {
        return switch (fehler.code()) {
            case "D-402" ->
                    "Der Platzhalter "
                            + fehler.werte().getLast()
                            + " ist nicht lesbar. Möglich sind {feld}, {#wenn feld}, {#je liste} und {baustein name}.";
            case "D-406" -> "Die Bedingung ist nicht lesbar: " + fehler.werte().getLast();
            case "D-403" -> "Der Block {#" + fehler.werte().getLast() + "} wird nicht geschlossen.";
            default -> "Die Vorlage ist zu lang oder zu tief verschachtelt.";
        };
    }
}
