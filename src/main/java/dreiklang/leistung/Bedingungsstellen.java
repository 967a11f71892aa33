package dreiklang.leistung;

import dreiklang.formular.Formular;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where in a piece of a package a condition stands or could stand.
final class Bedingungsstellen {

    private static final Map<String, String> TITEL =
            Map.of(
                    "regeln", "text",
                    "zustaendigkeit", "einheit",
                    "unterlagen", "de",
                    "ergebnisse", "satz",
                    "pruefungen", "satz");

    private final Yamldatei datei;
    private final Formular formular;
    private final Blattort hier;

    /// @param formular the form whose answers the conditions look at
    /// @param hier place of the Werkblatt
    Bedingungsstellen(Yamldatei datei, Formular formular, Blattort hier) {
        this.hier = hier;
        this.datei = datei;
        this.formular = formular;
    }

    /// @param art kind of the Werkblatt
    List<Werkblatt.Bedingungsstelle> zu(String art) {
        var ort = hier.stelle();
        return switch (art) {
            case "seite" ->
                    Stream.concat(
                                    Stream.of(stelle(ort + ".wenn", "")),
                                    jeEintrag(ort + ".pruefungen", "gilt").stream())
                            .toList();
            case "schritt" -> List.of(stelle(ort + ".wenn", ""));
            case "vorpruefung" -> jeEintrag("ergebnisse");
            case "feld" -> List.of(stelle(ort + ".wenn", ""), stelle(ort + ".pflicht", "pflicht"));
            case "gebuehren" -> jeEintrag("regeln");
            case "amt" -> jeEintrag("zustaendigkeit");
            case "texte" -> jeEintrag("unterlagen");
            default -> List.of();
        };
    }

    private List<Werkblatt.Bedingungsstelle> jeEintrag(String liste) {
        return jeEintrag(liste, "wenn");
    }

    private List<Werkblatt.Bedingungsstelle> jeEintrag(String liste, String schluessel) {
        var pfad = Yamlpfad.von(liste);
        var titel = TITEL.getOrDefault(pfad.letztes(), "name");
        return IntStream.range(0, datei.anzahl(pfad))
                .mapToObj(i ->
                        stelle(
                                pfad.zu(i).zu(schluessel).toString(),
                                Formularzeichner.titel(datei, pfad.zu(i), titel)))
                .toList();
    }

    private Werkblatt.Bedingungsstelle stelle(String wo, String was) {
        var text = datei.text(Yamlpfad.von(wo)).filter(t -> !List.of("ja", "nein").contains(t));
        return new Werkblatt.Bedingungsstelle(
                hier.mit(Yamlpfad.von(wo)).toString(),
                was,
                text.map(formular::inWorten).orElse(""));
    }
}
