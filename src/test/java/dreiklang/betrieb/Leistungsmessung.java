package dreiklang.betrieb;

import dreiklang.akte.suche.Volltextmessung;
import dreiklang.leistung.Suchtreffer;
import dreiklang.vorgang.Ablaufmessung;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `./dreiklang bench`: measures the built program and writes docs/leistung.md.
public final class Leistungsmessung {

    private Leistungsmessung() {}

    /// Measures.
    ///
    /// @param worte nothing for all benchmarks, `start`, `einreichen`, `formular`, `brief`,
    ///   `ablauf`, `suche`, `volltext`, `gross` or `schreibtisch` for one, `--kills N [--startzahl
    ///   S]` for the kill runner
    public static void main(String[] worte) throws Exception {
        var alle = List.of(worte);
        var bericht =
                new Bericht(
                        Path.of(System.getProperty("dreiklang.heim", "."), "docs", "leistung.md"));
        var ordner = Files.createTempDirectory("dreiklang-messung");
        Files.setPosixFilePermissions(
                ordner, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        try {
            if (alle.contains("--kills")) {
                abbrueche(bericht, ordner, plan(alle));
                sammelabbruch(bericht, ordner);
            } else {
                if (gefragt(alle, "start")) {
                    new Startmessung(ordner.resolve("start"), bericht).messen();
                }
                if (gefragt(alle, "einreichen")) {
                    new Einreichmessung(ordner.resolve("einreichen"), bericht).messen();
                }
                if (gefragt(alle, "formular")) {
                    new Formularmessung(ordner.resolve("formular"), bericht).messen();
                }
                if (gefragt(alle, "brief")) {
                    new Briefmessung(bericht).messen();
                }
                if (gefragt(alle, "treffer")) {
                    bericht.schreiben("treffer", Suchtreffer.laden().alsAbschnitt());
                }
                if (gefragt(alle, "ablauf")) {
                    bericht.schreiben("ablauf", Ablaufmessung.messen(ordner.resolve("ablauf")));
                }
                if (gefragt(alle, "suche")) {
                    new Suchmessung(ordner.resolve("suche"), bericht).messen();
                }
                if (gefragt(alle, "volltext")) {
                    bericht.schreiben(
                            "volltext",
                            Volltextmessung.messen(
                                    Integer.getInteger("dreiklang.seiten", 1_000_000),
                                    ordner.resolve("volltext")));
                }
                if (gefragt(alle, "gross")) {
                    new Grossmessung(ordner.resolve("gross"), bericht).messen();
                }
                if (gefragt(alle, "schreibtisch")) {
                    new Schreibtischmessung(ordner.resolve("schreibtisch"), bericht).messen();
                }
            }
        } finally {
            Postgresprogramm.loeschen(ordner);
        }
    }

    private static void sammelabbruch(Bericht bericht, Path ordner) throws Exception {
        var ergebnis = new Sammelabbruch(ordner.resolve("sammel"), 500).laufen();
        bericht.schreiben(
                "sammelabbruch",
                "## Abbrüche während einer Sammelentscheidung\n\nEine Leitung schreibt zu "
                        + ergebnis.vorgaenge()
                        + " Vorgängen einen Brief und entscheidet sie auf einmal, jeden mit gesiegeltem Bescheid. "
                        + ergebnis.abbrueche()
                        + " Mal werden Programm und Datenbank mittendrin hart beendet ("
                        + Bericht.rechner()
                        + "). Vom Auftrag bis zum Ende mit allen Neustarts: "
                        + ergebnis.dauer().toSeconds()
                        + " s. Mängel (verloren, doppelt, nicht im Protokoll): "
                        + ergebnis.maengel().size()
                        + "."
                        + ergebnis.maengel().stream()
                                .map(m -> "\n- " + m)
                                .collect(Collectors.joining()));
    }

    private static Abbruchplan plan(List<String> worte) {
        int anzahl = Integer.parseInt(worte.get(worte.indexOf("--kills") + 1));
        int startzahl = worte.indexOf("--startzahl");
        return Abbruchplan.fuer(
                anzahl,
                startzahl < 0 ? System.nanoTime() : Long.parseLong(worte.get(startzahl + 1)));
    }

    private static boolean gefragt(List<String> worte, String messung) {
        return worte.isEmpty() || worte.contains(messung);
    }

    private static void abbrueche(Bericht bericht, Path ordner, Abbruchplan plan) throws Exception {
        int anzahl = plan.abbrueche();
        Abbruchlauf.Ergebnis ergebnis;
        try (var lauf = new Abbruchlauf(ordner.resolve("daten"), plan)) {
            ergebnis = lauf.laufen();
        }
        var zeilen =
                ergebnis.abbrueche().stream()
                        .collect(
                                Collectors.groupingBy(
                                        a ->
                                                a.art()
                                                        + (a.stelle().isEmpty()
                                                                ? ""
                                                                : " " + a.stelle()),
                                        java.util.TreeMap::new,
                                        Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(e -> zeile(e.getKey(), e.getValue()))
                        .collect(Collectors.joining("\n"));
        bericht.schreiben(
                "abbruch",
                "## Abbrüche\n\nGemessen mit `./dreiklang bench --kills "
                        + anzahl
                        + " --startzahl "
                        + plan.startzahl()
                        + "` ("
                        + Bericht.rechner()
                        + "): 8 Personen reichen über HTTP ein, während das Programm hart beendet"
                        + " wird.\n\n"
                        + "| Art des Abbruchs | Anzahl | Neustart Median (s) | längster (s) |\n"
                        + "|---|---|---|---|\n"
                        + zeilen
                        + "\n\nBestätigt: "
                        + ergebnis.bestaetigt()
                        + " Anträge. Unklare Antworten, die durch Wiederholen zu genau einem Antrag"
                        + " wurden: "
                        + ergebnis.geklaert()
                        + ". Mails: "
                        + ergebnis.mails()
                        + ", davon ein zweites Mal mit derselben Message-ID: "
                        + ergebnis.doppelteMails()
                        + ". Vom Programm gekehrte Reste abgebrochener Uploads: "
                        + ergebnis.verwaist()
                        + ". Mängel (verloren, doppelt, verwaist, ungeklärt): "
                        + ergebnis.maengel().size()
                        + ".\n\n"
                        + String.format(
                                Locale.GERMANY,
                                "Null Mängel bei %d Abbrüchen heißt mit 95 %% Sicherheit: weniger"
                                        + " als %.1f %% je Abbruch.",
                                anzahl,
                                300.0 / anzahl)
                        + ergebnis.maengel().stream()
                                .map(m -> "\n- " + m)
                                .collect(Collectors.joining()));
        if (!ergebnis.maengel().isEmpty()) {
            System.exit(1);
        }
    }

    private static String zeile(String art, List<Abbruchlauf.Abbruch> liste) {
        var zeiten = liste.stream().mapToLong(a -> a.neustart().toNanos()).toArray();
        return String.format(
                Locale.GERMANY,
                "| %s | %d | %.1f | %.1f |",
                art,
                liste.size(),
                Bericht.perzentil(zeiten, 0.5) / 1000,
                Bericht.perzentil(zeiten, 1) / 1000);
    }
}
