package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Genauigkeit;
import dreiklang.formular.Feld.Gruppe;
import dreiklang.formular.Feld.Herkunft;
import dreiklang.formular.Feld.Zusatz;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what only some kinds of fields have, and where a field comes from.
final class Zusatzleser {

    private static final Map<String, Set<Feldart>> NUR =
            Map.of(
                    "eintrag", Set.of(Feldart.GRUPPE),
                    "darstellung", Set.of(Feldart.GRUPPE),
                    "rechnung", Set.of(Feldart.BERECHNET),
                    "einheit", Set.of(Feldart.BERECHNET),
                    "genau", Set.of(Feldart.DATUM),
                    "zusammenfassen", Set.of(Feldart.DATEI),
                    "mit", Set.of(Feldart.BLOCK),
                    "selbst", Set.of(Feldart.BLOCK));

    private final Kapitelleser leser;
    private final Namen namen;
    private final Strassenleser strassenleser;

    Zusatzleser(Kapitelleser leser, Namen namen) {
        this.leser = leser;
        this.namen = namen;
        strassenleser = new Strassenleser(leser, namen);
    }

    Zusatz lesen(YamlKnoten knoten, Feldart art) {
        NUR.forEach((name, arten) -> {
            if (!arten.contains(art) && knoten.bei(name).isPresent()) {
                leser.melde(
                        knoten.bei(name).get(),
                        "F-121",
                        "„" + name + "“ passt nicht zu dieser Art von Feld. Streichen Sie es.");
            }
        });
        return new Zusatz(
                art == Feldart.GRUPPE ? Optional.of(gruppe(knoten)) : Optional.empty(),
                art == Feldart.BERECHNET ? rechnung(knoten) : Optional.empty(),
                eines(knoten, "einheit", "zahl", Set.of("zahl", "euro")).equals("euro"),
                Genauigkeit.valueOf(
                        eines(knoten, "genau", "tag", Set.of("tag", "monat", "jahr"))
                                .toUpperCase(Locale.ROOT)),
                strassenleser.rolle(knoten, art),
                eines(knoten, "zusammenfassen", "nein", Set.of("nein", "pdf")).equals("pdf"),
                new Herkunft(
                        leser.text(knoten, "fim", 60).orElse(""),
                        leser.text(knoten, "pdf", 4_000).orElse(""),
                        leser.text(knoten, "rechtsgrund", 500).orElse(""),
                        leser.text(knoten, "codeliste", 200).orElse("")));
    }

    /// Only together with an address everybody can answer.
    void nurInBausteinen(YamlKnoten knoten, Feldart art, String davor) {
        if (davor.isEmpty() && (art == Feldart.PUNKT || art == Feldart.ORTSTEIL)) {
            leser.melde(
                    knoten.bei("art").orElse(knoten),
                    "F-144",
                    "Schreiben Sie „art: ort“. Dazu gehören Karte, Adresse und Ortsteil zusammen.");
        }
    }

    private Gruppe gruppe(YamlKnoten knoten) {
        return new Gruppe(
                leser.pflichtwortlaut(knoten, "eintrag", 80),
                zahl(knoten, "von", 0),
                zahl(knoten, "bis", Gruppen.HOECHSTENS),
                Gruppenart.valueOf(
                        eines(
                                        knoten,
                                        "darstellung",
                                        "block",
                                        Set.of("block", "tabelle", "unterseite"))
                                .toUpperCase(Locale.ROOT)));
    }

    private int zahl(YamlKnoten knoten, String name, int vorgabe) {
        var text = leser.text(knoten, name, 10);
        if (text.isEmpty()) {
            return vorgabe;
        }
        if (text.get().matches("\\d{1,2}") && Integer.parseInt(text.get()) <= Gruppen.HOECHSTENS) {
            return Integer.parseInt(text.get());
        }
        leser.melde(
                knoten.bei(name).orElse(knoten),
                "F-127",
                "Eine Gruppe hat von 0 bis " + Gruppen.HOECHSTENS + " Einträge.");
        return vorgabe;
    }

    private Optional<Ausdruck> rechnung(YamlKnoten knoten) {
        leser.pflichttext(knoten, "rechnung", 2_000);
        var rechnung = Formularleser.ausdruck(leser, knoten, "rechnung", namen);
        if (rechnung.filter(Ausdruck::istBedingung).isPresent()) {
            leser.melde(
                    knoten.bei("rechnung").orElse(knoten),
                    "F-128",
                    "„rechnung“ ist eine Bedingung. Hier gehört eine Rechnung hin, zum Beispiel 2 * anzahl.");
        }
        return rechnung;
    }

    private String eines(YamlKnoten knoten, String name, String vorgabe, Set<String> erlaubt) {
        var text = leser.text(knoten, name, 20).orElse(vorgabe);
        if (erlaubt.contains(text)) {
            return text;
        }
        leser.melde(
                knoten.bei(name).orElse(knoten),
                "F-129",
                "Hinter „%s“ steht eines von: %s."
                        .formatted(name, String.join(", ", erlaubt.stream().sorted().toList())));
        return vorgabe;
    }
}
