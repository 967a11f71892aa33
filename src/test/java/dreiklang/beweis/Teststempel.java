package dreiklang.beweis;

import dreiklang.basis.Aussenruf;
import dreiklang.beweis.anbindung.demo.DemoZeitstempeldienst;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// A time-stamping authority of the tests, over the wire, with a certificate of its own.
final class Teststempel implements AutoCloseable {

    final Stempelschluessel ausweis;
    private final DemoZeitstempeldienst dienst;
    private final AtomicInteger anfragen = new AtomicInteger();
    private volatile Instant zeit;

    Teststempel(Instant zeit, Duration gueltig) throws GeneralSecurityException, IOException {
        this.zeit = zeit;
        this.ausweis = Stempelschluessel.neu("Testzeit", zeit, gueltig);
        var stelle = new Zeitstempelstelle(ausweis);
        this.dienst =
                new DemoZeitstempeldienst(frage -> {
                    anfragen.incrementAndGet();
                    return stelle.antworten(frage, this.zeit);
                });
    }

    static Teststempel jetzt() throws GeneralSecurityException, IOException {
        return new Teststempel(Instant.now(), Duration.ofDays(300));
    }

    void spaeter(Duration wie) {
        zeit = zeit.plus(wie);
    }

    URI adresse() {
        return dienst.adresse();
    }

    int anfragen() {
        return anfragen.get();
    }

    byte[] stempeln(byte[] hash) {
        try (var abruf =
                Zeitstempelabruf.bei(
                        new Aussenruf(Duration.ofSeconds(5)), adresse(), Vertrauen.KEINES)) {
            return abruf.holen(hash).der();
        } catch (Stempelfehler e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        dienst.close();
    }
}
