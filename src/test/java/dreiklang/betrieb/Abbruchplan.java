package dreiklang.betrieb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which kills a run makes and in which order. The same Startzahl gives the same plan.
///
/// @param startzahl seed of everything random
/// @param leben lives of the program, one after the other
record Abbruchplan(long startzahl, List<Leben> leben) {

    /// Every place in the program where it can be ended as a power cut would.
    static final List<String> STELLEN =
            List.of(
                    "antrag.datei-angenommen",
                    "antrag.datei-eingetragen",
                    "antrag.entwurf-vor-speichern",
                    "antrag.entwurf-gespeichert",
                    "antrag.absenden-geprueft",
                    "antrag.einreichung-eingetragen",
                    "antrag.dateien-uebernommen",
                    "antrag.zahlung-angelegt",
                    "antrag.tatsache-veroeffentlicht",
                    "antrag.mail-beauftragt",
                    "antrag.vor-commit",
                    "antrag.nach-commit",
                    "vorgang.vor-eroeffnen",
                    "vorgang.eroeffnet",
                    "dokument.nach-fsync",
                    "dokument.nach-umbenennen",
                    "dokument.nach-aufnahme",
                    "postfach.vor-uebergeben",
                    "postfach.angenommen",
                    "postfach.vermerkt");

    /// Places that applying for something does not reach; `AltbestandAbbruchTest` ends the program
    /// at those of taking over holdings; `AktenpostTest`, `StapelTest`, `AusfallTest` of the
    /// Fachverfahren, `NutzerkontowegTest` and `BestandTest` of the Dokumente leave off at the same
    /// points without ending the program.
    static final List<String> ANDERSWO =
            List.of(
                    "ablage.liste-gelesen",
                    "ablage.inhalte-angenommen",
                    "ablage.zeilen-vor-commit",
                    "ablage.zeilen-nach-commit",
                    "ablage.post-vor-commit",
                    "ablage.post-nach-commit",
                    "ablage.stapel-vor-commit",
                    "ablage.stapel-vor-ablage",
                    "beweis.stueck-gesammelt",
                    "beweis.vor-vermerk",
                    "fachverfahren.vor-senden",
                    "fachverfahren.gesendet",
                    "fachverfahren.vermerkt",
                    "fachverfahren.gelesen",
                    "postfach.nutzerkonto-angekuendigt",
                    "postfach.nutzerkonto-eingereicht",
                    "postfach.nutzerkonto-vor-vermerk",
                    "einsicht.gesamt-pdf-geschrieben",
                    "dokument.gespiegelt",
                    "dokument.beiseite",
                    "dokument.ersetzt",
                    "dokument.umgeschluesselt",
                    "dokument.blatt-geprueft");

    /// What is killed.
    enum Art {
        /// The database alone; the program goes on and starts it again.
        DATENBANK,
        /// The program alone.
        JAVA,
        /// The whole process tree.
        BEIDE
    }

    /// One life of the program and how it ends.
    ///
    /// @param vorherDatenbank whether the database is killed alone before
    /// @param art JAVA or BEIDE
    /// @param stelle place at which the program ends itself; empty for a random moment
    /// @param mal at which visit to the place
    record Leben(boolean vorherDatenbank, Art art, String stelle, int mal) {}

    /// Four of ten kills at named places, three on the database alone, three at random moments on
    /// the program or on everything.
    static Abbruchplan fuer(int abbrueche, long startzahl) {
        var zufall = new Random(startzahl);
        var stellen = new ArrayList<>(STELLEN);
        Collections.shuffle(stellen, zufall);
        int genannt = abbrueche * 2 / 5;
        int datenbank = (abbrueche - genannt) / 2;
        var leben = new ArrayList<Leben>();
        for (int i = 0; i < abbrueche - datenbank; i++) {
            var art = i % 2 == 0 ? Art.JAVA : Art.BEIDE;
            leben.add(
                    i < genannt
                            ? new Leben(
                                    false,
                                    art,
                                    stellen.get(i % stellen.size()),
                                    zufall.nextInt(1, 13))
                            : new Leben(i - genannt < datenbank, art, "", 0));
        }
        Collections.shuffle(leben, zufall);
        return new Abbruchplan(startzahl, List.copyOf(leben));
    }

    /// Number of kills.
    int abbrueche() {
        return leben.stream().mapToInt(l -> l.vorherDatenbank() ? 2 : 1).sum();
    }
}
