package dreiklang.betrieb;

import dreiklang.basis.Bruchstelle;
import dreiklang.betrieb.Abbruchplan.Art;
import dreiklang.betrieb.Abbruchplan.Leben;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Kills the real program while people submit, starts it again and compares what they were told
/// with what is there.
final class Abbruchlauf implements AutoCloseable {

    /// One kill.
    ///
    /// @param art what was killed
    /// @param stelle name of the place, empty for a random moment
    /// @param neustart until "bereit" afterwards; for the database alone until the next
    ///   confirmation
    record Abbruch(Art art, String stelle, Duration neustart) {}

    /// Outcome of a whole run.
    ///
    /// @param startzahl repeats the same plan
    /// @param abbrueche all kills
    /// @param bestaetigt Antraege that were confirmed to somebody
    /// @param geklaert unclear answers that became one Antrag by repeating
    /// @param mails mails that arrived
    /// @param doppelteMails how many of them were the second of their kind
    /// @param verwaist contents and remains of uploads that the program swept in the end
    /// @param maengel everything that contradicts the book; empty when nothing does
    record Ergebnis(
            long startzahl,
            List<Abbruch> abbrueche,
            int bestaetigt,
            int geklaert,
            int mails,
            int doppelteMails,
            int verwaist,
            List<String> maengel) {}

    private static final Duration BIS_ZUR_STELLE = Duration.ofSeconds(90);

    private final Path daten;
    private final Zaehlbuch buch = new Zaehlbuch();
    private final Postannahme post;
    private final List<Abbruch> abbrueche = new ArrayList<>();
    private final List<String> maengel = new ArrayList<>();
    private final long anfang = System.nanoTime();
    private final Abbruchplan plan;
    private final Random zufall;

    Abbruchlauf(Path daten, Abbruchplan plan) throws IOException {
        this.post = new Postannahme();
        this.daten = daten;
        this.plan = plan;
        this.zufall = new Random(plan.startzahl());
    }

    /// Runs the whole plan.
    Ergebnis laufen() throws IOException, InterruptedException, SQLException {
        System.out.printf(
                "Abbruchlauf: %d Abbrüche, Startzahl %d%n", plan.abbrueche(), plan.startzahl());
        Optional<Leben> letzter = Optional.empty();
        for (var leben : plan.leben()) {
            letzter = Optional.of(einLeben(leben, letzter));
        }
        var dateien = new Dateibestand(daten);
        dateien.altern();
        int vorher = dateien.anzahl();
        try (var stadt = starten(List.of(), "--dreiklang.dokument.kehren-nach=1s")) {
            pruefen(stadt, stadt.bereit());
            vermerken(letzter, stadt);
            maengel.addAll(new Schlusspruefung(daten, buch, post).pruefen(stadt, dateien));
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
        var mails = post.angekommen();
        int alle = mails.values().stream().mapToInt(Integer::intValue).sum();
        if (alle - mails.size() > plan.abbrueche()) {
            maengel.add("mehr als eine doppelte Mail je Abbruch: " + (alle - mails.size()));
        }
        return new Ergebnis(
                plan.startzahl(),
                List.copyOf(abbrueche),
                buch.nummern().size(),
                buch.geklaert(),
                alle,
                alle - mails.size(),
                vorher - dateien.anzahl(),
                List.copyOf(maengel));
    }

    private Kindprozess starten(List<String> eigenschaften, String... worte) throws IOException {
        return Kindprozess.stadt(
                daten,
                eigenschaften,
                Stream.concat(post.einstellungen().stream(), Stream.of(worte))
                        .toArray(String[]::new));
    }

    /// @return how it really ended
    private Leben einLeben(Leben leben, Optional<Leben> voriges)
            throws IOException, InterruptedException, SQLException {
        var eigenschaften =
                leben.stelle().isEmpty()
                        ? List.<String>of()
                        : List.of("-Ddreiklang.bruchstelle=" + leben.stelle() + "#" + leben.mal());
        try (var stadt = starten(eigenschaften)) {
            // Facts of the life before can reach the place while the program still starts.
            if (!leben.stelle().isEmpty() && !stadt.wirdBereit() && anDerStelle(stadt)) {
                vermerken(voriges, stadt);
                return new Leben(false, Art.JAVA, leben.stelle(), leben.mal());
            }
            int port = stadt.bereit();
            vermerken(voriges, stadt);
            var datenbank = stadt.datenbank();
            if (leben.stelle().isEmpty()) {
                pruefen(stadt, port);
                datenbank = leben.vorherDatenbank() ? datenbankAllein(stadt, port) : datenbank;
            } else if (!pruefenBisZurStelle(stadt, port)) {
                stadt.toeten(leben.art() == Art.BEIDE ? datenbank : List.of());
                return leben;
            }
            var leute = Antragstellende.losschicken(port, buch);
            if (leben.stelle().isEmpty()) {
                irgendwann(leute, stadt);
            } else if (!stadt.beendetIn(BIS_ZUR_STELLE) || !anDerStelle(stadt)) {
                maengel.add("Bruchstelle nicht erreicht: " + leben.stelle() + "#" + leben.mal());
            }
            stadt.toeten(leben.art() == Art.BEIDE ? datenbank : List.of());
            leute.aufhoeren();
            return leben;
        }
    }

    private static boolean anDerStelle(Kindprozess stadt) throws InterruptedException {
        return stadt.ende(Duration.ZERO) == Bruchstelle.AUSGANG;
    }

    /// Repeating unclear submissions and catching up on facts and mails can reach the place, too.
    ///
    /// @return whether the program still runs
    private boolean pruefenBisZurStelle(Kindprozess stadt, int port)
            throws IOException, InterruptedException, SQLException {
        try {
            pruefen(stadt, port);
        } catch (IOException | SQLException e) {
            if (!stadt.beendetIn(Duration.ofSeconds(5)) || !anDerStelle(stadt)) {
                throw e;
            }
        }
        return !stadt.beendetIn(Duration.ZERO);
    }

    private void irgendwann(Antragstellende leute, Kindprozess stadt) throws InterruptedException {
        leute.bestaetigungenAbwarten(5);
        stadt.beendetIn(Duration.ofMillis(zufall.nextInt(50, 1500)));
    }

    /// The program survives the end of its database, starts it again and goes on by itself.
    ///
    /// @return the processes of the new database
    private List<ProcessHandle> datenbankAllein(Kindprozess stadt, int port)
            throws IOException, InterruptedException, SQLException {
        var leute = Antragstellende.losschicken(port, buch);
        irgendwann(leute, stadt);
        long schlag = System.nanoTime();
        Kindprozess.beenden(stadt.datenbank());
        try (var wieder = Bestand.sobaldErAntwortet(daten)) {
            if (!leute.bestaetigungenAbwarten(1)) {
                maengel.add("nach dem Ende der Datenbank bestätigt niemand mehr: " + wieder);
            }
        }
        melden(new Abbruch(Art.DATENBANK, "", Duration.ofNanos(System.nanoTime() - schlag)));
        leute.aufhoeren();
        return stadt.datenbank();
    }

    private void vermerken(Optional<Leben> beendet, Kindprozess stadt) {
        beendet.ifPresent(b -> melden(new Abbruch(b.art(), b.stelle(), stadt.startdauer())));
    }

    private void melden(Abbruch abbruch) {
        abbrueche.add(abbruch);
        System.out.printf(
                Locale.GERMANY,
                "%3d/%d %-9s %-31s wieder da nach %4.1f s; bestätigt %d, geklärt %d, Mängel %d; seit"
                        + " Beginn %s%n",
                abbrueche.size(),
                plan.abbrueche(),
                abbruch.art(),
                abbruch.stelle(),
                abbruch.neustart().toMillis() / 1000.0,
                buch.nummern().size(),
                buch.geklaert(),
                maengel.size(),
                Duration.ofSeconds(Duration.ofNanos(System.nanoTime() - anfang).toSeconds()));
    }

    private void pruefen(Kindprozess stadt, int port) throws IOException, SQLException {
        var auskunft = stadt.auskunft("instanz");
        if (!auskunft.contains("\"pid\":" + stadt.griff().pid())
                || !auskunft.contains("\"" + daten + "\"")) {
            throw new IllegalStateException("a foreign server answers: " + auskunft);
        }
        maengel.addAll(buch.unklareKlaeren(port));
        maengel.addAll(buch.wiederholen(port, 3, zufall));
        try (var bestand = new Bestand(daten)) {
            if (!bestand.server().startsWith(daten.toString())) {
                throw new IllegalStateException("a foreign database answers: " + bestand.server());
            }
            int unterwegs = bestand.tatsachenUnterwegs(120);
            if (unterwegs > 0) {
                maengel.add(unterwegs + " Tatsachen nach 120 Sekunden nicht angekommen");
            }
            maengel.addAll(bestand.widersprueche(buch));
            maengel.addAll(bestand.mails(post.angekommen()));
        }
    }

    @Override
    public void close() throws IOException {
        post.close();
    }
}
