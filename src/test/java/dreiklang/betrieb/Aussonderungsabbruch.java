package dreiklang.betrieb;

import dreiklang.aussonderung.anbindung.demo.DemoArchiv;
import dreiklang.basis.Bruchstelle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings old Akten from the proposal to the proof while the program is ended at every place of the
/// way, and looks whether each of them went once and whole.
final class Aussonderungsabbruch {

    /// Places at which the program is ended, one life each, in the order of the way.
    static final List<String> STELLEN =
            List.of(
                    "aussonderung.nachricht-geschrieben",
                    "aussonderung.nachricht-gelesen",
                    "aussonderung.akte-vernichtet",
                    "dokument.inhalt-vernichtet",
                    "aussonderung.vor-nachweis");

    /// Outcome.
    ///
    /// @param abbrueche how often the program was ended meanwhile
    /// @param maengel everything that was lost, left or done twice; empty when nothing was
    record Ergebnis(int abbrueche, List<String> maengel) {}

    /// Which step the state asks for, and who does it.
    private static final Map<String, List<String>> SCHRITTE =
            Map.of(
                    "VORGESCHLAGEN", List.of("anbieten", "f.oster"),
                    "BEWERTET", List.of("uebergeben", "f.oster"),
                    "UEBERNOMMEN", List.of("freigeben", "w.harms"));

    private static final int AKTEN = 4;
    private static final Duration GEDULD = Duration.ofSeconds(240);

    private final Path daten;
    private final DemoArchiv archiv;
    private final List<String> akten = new ArrayList<>();
    private final List<String> summen = new ArrayList<>();
    private String ort = "";

    Aussonderungsabbruch(Path daten) {
        this.daten = daten;
        this.archiv = new DemoArchiv(daten.resolve("aussonderung"));
    }

    Ergebnis laufen() throws IOException, InterruptedException, SQLException {
        try (var stadt = starten("")) {
            vorschlagen(stadt.bereit());
            stadt.toeten(stadt.datenbank());
        }
        int abbrueche = 0;
        for (var stelle : STELLEN) {
            try (var stadt = starten(stelle + "#1")) {
                treiben(stadt, stadt.wirdBereit() ? stadt.bereit() : 0);
                if (stadt.ende(Duration.ofSeconds(60)) != Bruchstelle.AUSGANG) {
                    throw new IllegalStateException("not reached: " + stelle + stadt.gesagt());
                }
                abbrueche++;
            }
        }
        try (var stadt = starten("")) {
            int port = stadt.bereit();
            treiben(stadt, port);
            var maengel = maengel(port);
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
            return new Ergebnis(abbrueche, maengel);
        }
    }

    private Kindprozess starten(String bruchstelle) throws IOException {
        return Kindprozess.stadt(
                daten,
                bruchstelle.isEmpty()
                        ? List.of()
                        : List.of("-Ddreiklang.bruchstelle=" + bruchstelle));
    }

    private void vorschlagen(int port) throws IOException, SQLException {
        try (var amt = Leitung.angemeldet(port, "a.berger")) {
            for (int i = 0; i < AKTEN; i++) {
                akten.add(alteAkte(amt, i));
            }
        }
        try (var bestand = new Bestand(daten)) {
            bestand.texte(
                    "update akte.akte set aufbewahren_bis = '1999-12-31' where aktenzeichen in (%s) returning aktenzeichen"
                            .formatted(genannt()));
        }
        try (var registratur = Leitung.angemeldet(port, "f.oster")) {
            var liste = registratur.holen("/amt/aussonderung");
            var felder = new HashMap<String, List<String>>();
            felder.put("_csrf", List.of(liste.feld("_csrf")));
            felder.put("akte", akten);
            felder.put("was", List.of("vorschlagen"));
            ort = registratur.schicken("/amt/aussonderung/auswahl", felder).ziel();
        }
        if (!ort.startsWith("/amt/aussonderung/verfahren/")) {
            throw new IllegalStateException("nothing was proposed: " + ort);
        }
    }

    private String alteAkte(Leitung amt, int nummer) throws IOException {
        var leer = amt.holen("/amt/akten/neu");
        var seite =
                amt.schicken(
                                "/amt/akten/neu",
                                Map.of(
                                        "_csrf", List.of(leer.feld("_csrf")),
                                        "nummer",
                                                List.of(nummer % 2 == 0 ? "36.20.20" : "36.20.30"),
                                        "betreff", List.of("Baumfällung " + nummer),
                                        "einheit", List.of("36.1")))
                        .ziel();
        var foto = Nachweisfoto.von("Baum " + nummer, nummer);
        summen.add(foto.pruefsumme());
        var csrf = Map.of("_csrf", List.of(amt.holen(seite).feld("_csrf")));
        amt.hochladen(seite + "/ablegen", csrf, "dateien", List.of(foto));
        amt.schicken(seite + "/zda", csrf);
        return seite.replaceFirst(".*/", "");
    }

    private String genannt() {
        return akten.stream().collect(Collectors.joining("', '", "'", "'"));
    }

    /// The people and the archive do what is next, until the program ends or nothing is left to do.
    private void treiben(Kindprozess stadt, int port) throws IOException, InterruptedException {
        long ende = System.nanoTime() + GEDULD.toNanos();
        while (!stadt.beendetIn(Duration.ofMillis(300)) && System.nanoTime() < ende) {
            try {
                archiv.rundgang();
                var stand = stand();
                if (stand.equals("VERNICHTET")) {
                    return;
                }
                schritt(port, SCHRITTE.getOrDefault(stand, List.of()));
            } catch (IOException | SQLException e) {
                // The program has ended in the middle of an answer; nobody was told anything.
                stadt.beendetIn(Duration.ofSeconds(5));
            }
        }
    }

    private String stand() throws IOException, SQLException {
        try (var bestand = new Bestand(daten)) {
            return bestand.texte("select stand from aussonderung.verfahren").getFirst();
        }
    }

    private void schritt(int port, List<String> was) throws IOException {
        if (!was.isEmpty()) {
            try (var person = Leitung.angemeldet(port, was.getLast())) {
                var csrf = person.holen(ort).feld("_csrf");
                person.schicken(ort + "/" + was.getFirst(), Map.of("_csrf", List.of(csrf)));
            }
        }
    }

    private List<String> maengel(int port) throws IOException, SQLException {
        var maengel = new ArrayList<String>();
        if (!stand().equals("VERNICHTET")) {
            maengel.add("nicht am Ende: " + stand());
        }
        try (var bestand = new Bestand(daten)) {
            for (var frage :
                    Map.of(
                                    "nicht vernichtet",
                                    "select aktenzeichen from akte.akte where vernichtet is null and aktenzeichen in (%1$s)",
                                    "Blatt noch da",
                                    "select aktenzeichen from akte.schriftstueck where aktenzeichen in (%1$s)",
                                    "nicht genau einmal im Protokoll",
                                    "select gegenstand from identitaet.protokoll where aktion = 'akte.vernichtet' group by 1 having count(*) <> 1",
                                    "nicht genau ein Ende im Protokoll",
                                    "select 1 where 1 <> (select count(*) from identitaet.protokoll where aktion = 'aussonderung.vernichtet')")
                            .entrySet()) {
                bestand.texte(frage.getValue().formatted(genannt()))
                        .forEach(z -> maengel.add(frage.getKey() + ": " + z));
            }
        }
        try (var dateien = Files.walk(daten.resolve("dateien"))) {
            dateien.map(d -> d.getFileName().toString())
                    .filter(summen::contains)
                    .forEach(d -> maengel.add("Datei noch da: " + d));
        }
        try (var person = Leitung.angemeldet(port, "w.harms")) {
            var nachweis = person.holen(ort + "/nachweis");
            if (nachweis.status() != 200 || !nachweis.text().startsWith("%PDF")) {
                maengel.add("kein Nachweis: " + nachweis.status());
            }
        }
        return maengel;
    }
}
