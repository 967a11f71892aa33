package dreiklang.betrieb;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What can only be asked when everything has come to rest: all bytes, all mails, the figures on
/// the page of the Steuerung.
final class Schlusspruefung {

    private static final long GEDULD = TimeUnit.SECONDS.toNanos(180);

    private final java.nio.file.Path daten;
    private final Zaehlbuch buch;
    private final Postannahme post;

    Schlusspruefung(java.nio.file.Path daten, Zaehlbuch buch, Postannahme post) {
        this.daten = daten;
        this.buch = buch;
        this.post = post;
    }

    List<String> pruefen(Kindprozess stadt, Dateibestand dateien)
            throws IOException, InterruptedException, SQLException {
        var maengel = new ArrayList<String>();
        try (var bestand = new Bestand(daten)) {
            mailsAbwarten(bestand, maengel);
            maengel.addAll(bestand.mails(post.angekommen()));
            gekehrt(bestand, dateien, maengel);
            maengel.addAll(dateien.falsche(bestand.inhalte()));
        }
        int gezaehlt = eingegangenLautSteuerung(stadt.bereit());
        if (gezaehlt != buch.nummern().size()) {
            maengel.add(
                    "Steuerung zählt " + gezaehlt + ", bestätigt sind " + buch.nummern().size());
        }
        return maengel;
    }

    private static void mailsAbwarten(Bestand bestand, List<String> maengel) throws SQLException {
        long ende = System.nanoTime() + GEDULD;
        while (bestand.mailsUnterwegs() > 0 && System.nanoTime() < ende) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        int rest = bestand.mailsUnterwegs();
        if (rest > 0) {
            maengel.add(rest + " Mails sind nicht hinausgegangen");
        }
    }

    /// The program's own sweeper has removed what nobody refers to.
    private static void gekehrt(Bestand bestand, Dateibestand dateien, List<String> maengel)
            throws IOException, SQLException {
        long ende = System.nanoTime() + GEDULD;
        var verwaist = dateien.verwaiste(bestand.inhalte());
        while (!verwaist.isEmpty() && System.nanoTime() < ende) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            verwaist = dateien.verwaiste(bestand.inhalte());
        }
        verwaist.forEach(d -> maengel.add("Datei ohne Zeile: " + d));
    }

    private static int eingegangenLautSteuerung(int port) throws IOException {
        try (var leitung = new Leitung(port)) {
            var zeichen = leitung.holen("/amt/anmelden").feld("_csrf");
            leitung.schicken(
                    "/amt/anmelden",
                    Map.of(
                            "_csrf",
                            List.of(zeichen),
                            "anmeldename",
                            List.of("k.reuter"),
                            "kennwort",
                            List.of("lindenau-2026!")));
            var tabelle = leitung.holen("/amt/steuerung/kennzahlen.csv");
            var zeile =
                    tabelle.text()
                            .lines()
                            .filter(z -> z.startsWith("Reitkennzeichen"))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            tabelle.status() + " " + tabelle.text()));
            return Integer.parseInt(zeile.split(";")[3]);
        }
    }
}
