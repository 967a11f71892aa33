package dreiklang.formular;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Feld.Grenzen;
import dreiklang.formular.Feld.Herkunft;
import dreiklang.formular.Feld.Zusatz;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `im_ort: ja` at a street or an Anschrift, and makes the question whether an unknown street
/// is right.
final class Strassenleser {

    private static final String IM_ORT = "im_ort";
    private static final Wortlaut FRAGE =
            new Wortlaut(
                    "Die Anschrift ist richtig, auch wenn sie nicht im Verzeichnis steht.",
                    "The address is right although it is not in the directory.");

    private final Kapitelleser leser;
    private final Namen namen;

    Strassenleser(Kapitelleser leser, Namen namen) {
        this.leser = leser;
        this.namen = namen;
    }

    /// A street is a field whose name ends so; then postcode and town are found by their names,
    /// too.
    Strassenrolle rolle(YamlKnoten knoten, Feldart art) {
        if (!leser.janein(knoten, IM_ORT, false) || istAnschrift(knoten)) {
            return Strassenrolle.KEINE;
        }
        if (art == Feldart.TEXT && knoten.text("name").orElse("").endsWith("strasse")) {
            return Strassenrolle.STRASSE;
        }
        leser.melde(
                knoten.bei(IM_ORT).orElse(knoten),
                "F-148",
                "„im_ort“ gehört zu einer anschrift oder zu einem Feld der Art text, dessen Name mit „strasse“ endet.");
        return Strassenrolle.KEINE;
    }

    private static boolean istAnschrift(YamlKnoten knoten) {
        return knoten.text("art").orElse("").equals("anschrift");
    }

    /// The street of an Anschrift in the Kommune; everything else stays as it is.
    static Feld imOrt(Feld feld) {
        return feld.name().endsWith("strasse") ? alsStrasse(feld) : feld;
    }

    private static Feld alsStrasse(Feld feld) {
        return new Feld(
                feld.name(),
                feld.art(),
                feld.frage(),
                feld.hilfe(),
                feld.pflicht(),
                feld.bedingungen(),
                feld.optionen(),
                feld.grenzen(),
                feld.autofill(),
                feld.teile(),
                zusatz(Strassenrolle.STRASSE, feld.zusatz().herkunft()),
                feld.stelle());
    }

    private static Zusatz zusatz(Strassenrolle rolle, Herkunft herkunft) {
        return new Zusatz(
                Optional.empty(),
                Optional.empty(),
                false,
                Feld.Genauigkeit.TAG,
                rolle,
                false,
                herkunft);
    }

    /// The field, and behind a street the question whether it is right.
    Stream<Feld> mitFrage(Feld feld) {
        return feld.zusatz().strasse() == Strassenrolle.STRASSE
                ? Stream.of(feld, frage(feld))
                : Stream.of(feld);
    }

    private Feld frage(Feld strasse) {
        namen.vergib(Strassenabgleich.frageZu(strasse.name()));
        return new Feld(
                Strassenabgleich.frageZu(strasse.name()),
                Feldart.BESTAETIGUNG,
                FRAGE,
                new Wortlaut("", ""),
                true,
                Feld.Bedingungen.KEINE,
                List.of(),
                Grenzen.KEINE,
                "",
                List.of(),
                zusatz(
                        Strassenrolle.BESTAETIGUNG,
                        new Herkunft("", "", strasse.zusatz().herkunft().rechtsgrund(), "")),
                Feld.Stelle.SEITE);
    }
}
