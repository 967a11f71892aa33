package dreiklang.prozess;

import dreiklang.rechenprobe.Zahlenangabe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A Prozess of the demo Kommune, made as a test needs it.
final class Prozessbeispiel {

    static final Instant JETZT = Instant.parse("2026-11-23T09:00:00Z");

    private Prozessbeispiel() {}

    static Prozess prozess(String faelle, String satz) {
        return prozess("reitkennzeichen-ausgeben", faelle, satz);
    }

    static Prozess prozess(String kennung, String faelle, String satz) {
        return new Prozess(
                kennung,
                "Reitkennzeichen ausgeben",
                "Pferd und Mensch sind im Wald zu erkennen",
                "36.1",
                "Sachgebietsleitung",
                Optional.of("reitkennzeichen"),
                Optional.empty(),
                beleg(faelle),
                Belegzahl.UNBEKANNT,
                beleg(satz),
                0);
    }

    static Belegzahl beleg(String zahl) {
        return new Belegzahl(
                Belegzahl.zahl(zahl),
                Optional.of(2025),
                "Zählung der Abteilung",
                Optional.of(LocalDate.of(2026, 1, 31)));
    }

    static Schritt schritt(Prozessbaustein baustein, String minuten, String anteil) {
        boolean wechsel = baustein.art() == Bausteinart.MEDIENWECHSEL;
        return new Schritt(
                Optional.of(baustein),
                "Schritt " + baustein.name(),
                "Sachbearbeitung",
                Zeitaufwand.lesen(minuten),
                Schritt.anteil(anteil),
                "",
                wechsel ? Optional.of(Medium.PAPIER) : Optional.empty(),
                wechsel ? Optional.of(Medium.FACHVERFAHREN) : Optional.empty());
    }

    static Schritt offen(String bezeichnung) {
        return new Schritt(
                Optional.empty(),
                bezeichnung,
                "",
                Zeitaufwand.UNBEKANNT,
                Zahlenangabe.genau(100),
                "",
                Optional.empty(),
                Optional.empty());
    }

    static Prozessfassung fassung(Fassungsart art, Schritt... schritte) {
        return Prozessfassung.begonnen(
                "reitkennzeichen-ausgeben", art, 1, "programm", JETZT, List.of(schritte));
    }
}
