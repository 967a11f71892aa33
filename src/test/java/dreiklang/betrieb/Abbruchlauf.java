package dreiklang.betrieb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Kills the real program while people submit, starts it again and compares what they were told
/// with what is there.
final class Abbruchlauf {

    /// How the program is killed.
    enum Art {
        JAVA,
        DATENBANK,
        BEIDE,
        BRUCHSTELLE
    }

    /// One kill.
    ///
    /// @param art how
    /// @param stelle name of the place, empty for a random moment
    /// @param neustart until "bereit" afterwards
    record Abbruch(Art art, String stelle, Duration neustart) {}

    /// Outcome of a whole run.
    record Ergebnis(List<Abbruch> abbrueche, int bestaetigt, int geklaert, List<String> maengel) {}

    private static final List<String> STELLEN =
            List.of(
                    "antrag.vor-commit",
                    "antrag.nach-commit",
                    "antrag.einreichung-eingetragen",
                    "antrag.tatsache-veroeffentlicht",
                    "antrag.absenden-geprueft",
                    "antrag.mail-beauftragt",
                    "antrag.dateien-uebernommen",
                    "antrag.zahlung-angelegt",
                    "antrag.entwurf-gespeichert",
                    "antrag.entwurf-vor-speichern");

    private static final int LEUTE = 8;

    private final Path daten;
    private final Zaehlbuch buch = new Zaehlbuch();
    private final List<Abbruch> abbrueche = new ArrayList<>();
    private final List<String> maengel = new ArrayList<>();
    private final AtomicInteger personen = new AtomicInteger();

    Abbruchlauf(Path daten) {
        this.daten = daten;
    }

    /// Runs.
    ///
    /// @param anzahl how many kills
    Ergebnis laufen(int anzahl) throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < anzahl; i++) {
            var art = Art.values()[i % Art.values().length];
            var stelle =
                    art == Art.BRUCHSTELLE
                            ? STELLEN.get(i / Art.values().length % STELLEN.size())
                            : "";
            einAbbruch(art, stelle);
        }
        try (var stadt = Kindprozess.stadt(daten, List.of())) {
            pruefen(stadt, stadt.bereit());
            stadt.hoeflichBeenden();
            stadt.ende(Duration.ofSeconds(60));
        }
        return new Ergebnis(
                List.copyOf(abbrueche),
                buch.nummern().size(),
                buch.geklaert(),
                List.copyOf(maengel));
    }

    private void einAbbruch(Art art, String stelle)
            throws IOException, InterruptedException, SQLException {
        int mal = ThreadLocalRandom.current().nextInt(1, 20);
        var eigenschaften =
                stelle.isEmpty()
                        ? List.<String>of()
                        : List.of("-Ddreiklang.bruchstelle=" + stelle + "#" + mal);
        try (var stadt = Kindprozess.stadt(daten, eigenschaften)) {
            int port = stadt.bereit();
            abbrueche.add(new Abbruch(art, stelle, stadt.startdauer()));
            pruefen(stadt, port);
            var schluss = new AtomicBoolean();
            var leute = losschicken(port, schluss);
            toeten(stadt, art);
            schluss.set(true);
            leute.await();
        }
    }

    private void toeten(Kindprozess stadt, Art art) throws InterruptedException {
        ersteAbwarten();
        var frist = Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 1500));
        switch (art) {
            case BRUCHSTELLE -> {
                if (!stadt.beendetIn(Duration.ofSeconds(90))) {
                    maengel.add("Bruchstelle nicht erreicht: " + abbrueche.getLast().stelle());
                }
            }
            case JAVA -> {
                stadt.beendetIn(frist);
                stadt.nurJava();
            }
            case DATENBANK -> {
                stadt.beendetIn(frist);
                stadt.nurDatenbank();
                stadt.beendetIn(Duration.ofSeconds(3));
            }
            case BEIDE -> stadt.beendetIn(frist);
        }
        stadt.ganzerBaum();
    }

    /// A kill proves something only while people are submitting.
    private void ersteAbwarten() {
        int vorher = buch.nummern().size();
        long schluss = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (buch.nummern().size() < vorher + 5 && System.nanoTime() < schluss) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private CountDownLatch losschicken(int port, AtomicBoolean schluss) {
        var fertig = new CountDownLatch(LEUTE);
        for (int i = 0; i < LEUTE; i++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            while (!schluss.get()) {
                                einreichen(port);
                            }
                        } finally {
                            fertig.countDown();
                        }
                    });
        }
        return fertig;
    }

    private void einreichen(int port) {
        try (var leitung = new Leitung(port)) {
            var reise = new Antragsreise(leitung);
            reise.ausfuellen("P" + personen.incrementAndGet());
            try {
                var antwort = reise.absenden();
                if (reise.bestaetigt(antwort)) {
                    buch.bestaetigt(reise);
                } else {
                    buch.unklar(reise);
                }
            } catch (IOException e) {
                buch.unklar(reise);
            }
        } catch (IOException | IllegalStateException e) {
            // The server is gone before anything was submitted: nothing was promised.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void pruefen(Kindprozess stadt, int port) throws IOException, SQLException {
        var auskunft = stadt.auskunft("instanz");
        if (!auskunft.contains("\"pid\":" + stadt.griff().pid())
                || !auskunft.contains("\"" + daten + "\"")) {
            throw new IllegalStateException("a foreign server answers: " + auskunft);
        }
        for (var reise : buch.unklareNehmen()) {
            reise.fortsetzen(port);
            var antwort = reise.absenden();
            if (reise.bestaetigt(antwort)) {
                buch.geklaert(reise);
            } else {
                maengel.add(
                        "unklar geblieben: " + reise.einreichung() + " Status " + antwort.status());
            }
        }
        for (var reise : buch.stichprobe(3)) {
            reise.fortsetzen(port);
            if (!reise.bestaetigt(reise.absenden())) {
                maengel.add("Wiederholung gibt nicht dieselbe Quittung: " + reise.einreichung());
            }
        }
        try (var bestand = new Bestand(daten)) {
            if (!bestand.server().startsWith(daten.toString())) {
                throw new IllegalStateException("a foreign database answers: " + bestand.server());
            }
            int unterwegs = bestand.tatsachenUnterwegs(120);
            if (unterwegs > 0) {
                maengel.add(
                        unterwegs
                                + " Tatsachen haben ihre Empfänger nach 120 Sekunden nicht erreicht");
            }
            maengel.addAll(bestand.widersprueche(buch));
        }
    }
}
