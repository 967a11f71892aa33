package dreiklang.betrieb;

import dreiklang.basis.Bruchstelle;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Kills the real program in the middle of a letter to many and a decision about the same
/// Vorgaenge, starts it again and looks what became of each of them.
final class Sammelabbruch {

    /// Places at which the program is ended, one life each.
    static final List<String> STELLEN =
            List.of("amt.sammelzeile-getan", "amt.sammelzeile-vermerkt");

    /// Outcome.
    ///
    /// @param vorgaenge how many were to be decided
    /// @param abbrueche how often everything was killed meanwhile
    /// @param dauer from the order to its end, restarts included
    /// @param maengel everything that was lost or happened twice; empty when nothing did
    record Ergebnis(int vorgaenge, int abbrueche, Duration dauer, List<String> maengel) {}

    private final Path daten;
    private final int anzahl;
    private final Zaehlbuch buch = new Zaehlbuch();
    private final Postannahme post;

    /// @param anzahl how many Vorgaenge, at least
    Sammelabbruch(Path daten, int anzahl) throws IOException {
        this.daten = daten;
        this.anzahl = anzahl;
        this.post = new Postannahme();
    }

    /// Lets people apply, orders the decision, kills three times.
    Ergebnis laufen() throws IOException, InterruptedException, SQLException {
        String auftrag;
        int zeilen;
        long anfang;
        // A letter and a decision for each of them.
        int jetzt = anzahl / 2;
        try (var stadt = starten(STELLEN.getFirst() + "#" + jetzt)) {
            int port = stadt.bereit();
            einreichen(port);
            anfang = System.nanoTime();
            auftrag = bestellen(port);
            zeilen = erledigt(auftrag, "true");
            sterben(stadt);
        }
        try (var stadt = starten(STELLEN.getLast() + "#" + jetzt)) {
            sterben(stadt);
        }
        try (var stadt = starten("")) {
            stadt.bereit();
            bisErledigt(auftrag, erledigt(auftrag, "stand <> 'OFFEN'") + jetzt / 2);
            stadt.toeten(stadt.datenbank());
        }
        try (var stadt = starten("")) {
            stadt.bereit();
            bisErledigt(auftrag, zeilen);
            var dauer = Duration.ofNanos(System.nanoTime() - anfang);
            var maengel = maengel(auftrag);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
            return new Ergebnis(zeilen, STELLEN.size() + 1, dauer, maengel);
        } finally {
            post.close();
        }
    }

    private Kindprozess starten(String bruchstelle) throws IOException {
        return Kindprozess.stadt(
                daten,
                bruchstelle.isEmpty()
                        ? List.of()
                        : List.of("-Ddreiklang.bruchstelle=" + bruchstelle),
                post.einstellungen().toArray(String[]::new));
    }

    private void einreichen(int port) throws IOException, InterruptedException, SQLException {
        var leute = Antragstellende.losschicken(port, buch);
        while (buch.nummern().size() < anzahl) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        leute.aufhoeren();
        try (var bestand = new Bestand(daten)) {
            bestand.tatsachenUnterwegs(120);
        }
    }

    /// The head of the unit decides everything that has come in alike.
    ///
    /// @return number of the order
    private static String bestellen(int port) throws IOException {
        try (var leitung = Leitung.angemeldet(port, "m.lenz")) {
            var liste = leitung.holen("/amt/vorgaenge?stand=EINGEGANGEN");
            var wahl =
                    leitung.schicken(
                            "/amt/sammelbearbeitung",
                            felder(
                                    "_csrf",
                                    liste.feld("_csrf"),
                                    "frage",
                                    "stand=EINGEGANGEN",
                                    "alle",
                                    "ja"));
            briefe(leitung, wahl);
            leitung.schicken(
                    "/amt/sammelbearbeitung/entscheiden",
                    felder(
                            "_csrf",
                            wahl.feld("_csrf"),
                            "nummer",
                            wahl.feld("nummer"),
                            "auswahl",
                            wahl.feld("auswahl"),
                            "ergebnis",
                            "BEWILLIGT",
                            "begruendung",
                            "Alles da.",
                            "weg",
                            "PORTAL"));
            return wahl.feld("nummer");
        }
    }

    /// A letter to all of them first; it changes none of them.
    private static void briefe(Leitung leitung, Antwort wahl) throws IOException {
        leitung.schicken(
                "/amt/sammelbearbeitung/schreiben",
                felder(
                        "_csrf",
                        wahl.feld("_csrf"),
                        "nummer",
                        UUID.randomUUID().toString(),
                        "auswahl",
                        wahl.feld("auswahl"),
                        "vorlage",
                        "zwischennachricht",
                        "text",
                        "# Zwischennachricht\n\nGuten Tag {name},\n\nwir entscheiden heute.",
                        "weg",
                        "PORTAL"));
    }

    private static Map<String, List<String>> felder(String... paare) {
        var felder = new java.util.LinkedHashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            felder.put(paare[i], List.of(paare[i + 1]));
        }
        return felder;
    }

    /// The program ends itself at the place; its database goes with it.
    private static void sterben(Kindprozess stadt) throws InterruptedException {
        if (!stadt.beendetIn(Duration.ofSeconds(180))
                || stadt.ende(Duration.ZERO) != Bruchstelle.AUSGANG) {
            throw new IllegalStateException("the place was not reached:\n" + stadt.gesagt());
        }
    }

    private void bisErledigt(String auftrag, int zeilen) throws IOException, SQLException {
        long ende = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (erledigt(auftrag, "stand <> 'OFFEN'") < zeilen && System.nanoTime() < ende) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private int erledigt(String auftrag, String bedingung) throws IOException, SQLException {
        try (var bestand = new Bestand(daten)) {
            return Integer.parseInt(
                    bestand.texte(
                                    "select count(*) from amt.sammelzeile where auftrag = '%s' and %s"
                                            .formatted(auftrag, bedingung))
                            .getFirst());
        }
    }

    private List<String> maengel(String auftrag) throws IOException, SQLException {
        var maengel = new ArrayList<String>();
        var zeilen = " from amt.sammelzeile z where z.auftrag = '" + auftrag + "' and ";
        var briefe =
                "(select b.stand from amt.sammelzeile b where b.vorgang = z.vorgang and b.auftrag <> z.auftrag)";
        try (var bestand = new Bestand(daten)) {
            if (bestand.tatsachenUnterwegs(120) > 0) {
                maengel.add("Tatsachen nicht angekommen");
            }
            for (var frage :
                    Map.of(
                                    "nicht getan",
                                    "z.stand <> 'GETAN'",
                                    "nicht entschieden",
                                    "not exists (select 1 from vorgang.vorgang v where v.id = z.vorgang and v.stand ="
                                            + " 'ENTSCHIEDEN')",
                                    "Brief nicht getan",
                                    "'GETAN' is distinct from " + briefe,
                                    "nicht genau ein Brief geschrieben",
                                    "1 <> (select count(*) from vorgang.schreiben s where s.vorgang = z.vorgang and"
                                            + " s.dokument is not null)",
                                    "nicht genau ein Bescheid und ein Brief im Postfach",
                                    "2 <> (select count(*) from postfach.sendung s where s.bezug = 'vorgang:' ||"
                                            + " z.vorgang)",
                                    "nicht genau einmal im Protokoll",
                                    "1 <> (select count(*) from identitaet.protokoll p where p.gegenstand = 'vorgang:'"
                                            + " || z.vorgang and p.aktion = 'vorgang.entschieden.bewilligt')",
                                    "nicht genau einmal in der Steuerung entschieden",
                                    "1 <> (select count(*) from steuerung.vorgang s where s.vorgang = z.vorgang and"
                                            + " s.entschieden is not null)")
                            .entrySet()) {
                bestand.texte("select z.nummer::text" + zeilen + frage.getValue()).stream()
                        .limit(5)
                        .forEach(n -> maengel.add(frage.getKey() + ": Zeile " + n));
            }
        }
        return maengel;
    }
}
