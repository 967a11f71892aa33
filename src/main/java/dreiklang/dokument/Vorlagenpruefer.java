package dreiklang.dokument;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Checks the letters of a Leistungspaket: readable, and every placeholder known.
@Component
class Vorlagenpruefer implements Kapitelpruefer {

    private static final String ORDNER = "vorlagen/";

    /// Placeholders every letter may use beside the fields of the Formular.
    static final Set<String> ALLGEMEIN =
            Set.of(
                    "aktenzeichen",
                    "referenz",
                    "datum",
                    "eingang",
                    "name",
                    "kommune",
                    "einheit",
                    "bearbeitung",
                    "leistung",
                    "ergebnis",
                    "begruendung",
                    "gebuehr",
                    "aufgenommen_von",
                    "zugestimmt",
                    "kassenzeichen",
                    "rechtsbehelf");

    @Override
    public String datei() {
        return ORDNER;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var bekannt = new HashSet<>(paket.namen());
        bekannt.addAll(ALLGEMEIN);
        var befunde = new ArrayList<Befund>();
        paket.dateien().entrySet().stream()
                .filter(datei -> datei.getKey().startsWith(ORDNER))
                .sorted(Map.Entry.comparingByKey())
                .forEach(datei -> pruefen(datei.getKey(), datei.getValue(), bekannt, befunde));
        return befunde;
    }

    private static void pruefen(
            String datei, byte[] inhalt, Set<String> bekannt, List<Befund> befunde) {
        if (!datei.endsWith(".md")) {
            befunde.add(
                    new Befund(
                            datei,
                            0,
                            "D-405",
                            "Vorlagen sind Markdown-Dateien. Bitte die Endung .md verwenden."));
            return;
        }
        try {
            felder(
                    datei,
                    Vorlage.lesen(new String(inhalt, StandardCharsets.UTF_8)),
                    bekannt,
                    befunde);
        } catch (FachlicherFehler e) {
            befunde.add(new Befund(datei, zeile(e), e.code(), satz(e)));
        }
    }

    private static void felder(
            String datei, List<Vorlage.Teil> teile, Set<String> bekannt, List<Befund> befunde) {
        for (var teil : teile) {
            switch (teil) {
                case Vorlage.Teil.Text text -> {
                    // Text needs no value.
                }
                case Vorlage.Teil.Wert wert ->
                        pruefen(datei, wert.feld(), wert.zeile(), bekannt, befunde);
                case Vorlage.Teil.Wenn wenn -> {
                    pruefen(datei, wenn.feld(), wenn.zeile(), bekannt, befunde);
                    felder(datei, wenn.teile(), bekannt, befunde);
                }
                case Vorlage.Teil.Je je -> {
                    pruefen(datei, je.liste(), je.zeile(), bekannt, befunde);
                    var innen = new HashSet<>(bekannt);
                    innen.add(Vorlage.EINTRAG);
                    innen.addAll(inGruppe(je.liste(), bekannt));
                    felder(datei, je.teile(), innen, befunde);
                }
            }
        }
    }

    /// The fields of a group, known below its name such as `kinder.vorname`.
    private static Set<String> inGruppe(String gruppe, Set<String> bekannt) {
        return bekannt.stream()
                .filter(name -> name.startsWith(gruppe + "."))
                .map(name -> name.substring(gruppe.length() + 1))
                .collect(Collectors.toSet());
    }

    private static void pruefen(
            String datei, String feld, int zeile, Set<String> bekannt, List<Befund> befunde) {
        if (!bekannt.contains(feld)) {
            befunde.add(
                    new Befund(
                            datei,
                            zeile,
                            "D-401",
                            "Den Platzhalter {"
                                    + feld
                                    + "} gibt es nicht. Bekannt sind die Felder des Formulars und: "
                                    + ALLGEMEIN.stream().sorted().collect(Collectors.joining(", "))
                                    + "."));
        }
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
                            + " ist nicht lesbar. Möglich sind {feld}, {#wenn feld} und {#je liste}.";
            case "D-403" -> "Der Block {#" + fehler.werte().getLast() + "} wird nicht geschlossen.";
            default -> "Die Vorlage ist zu lang oder zu tief verschachtelt.";
        };
    }
}
