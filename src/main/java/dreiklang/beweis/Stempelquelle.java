package dreiklang.beweis;

import dreiklang.basis.Aussenruf;
import dreiklang.beweis.anbindung.demo.DemoZeitstempeldienst;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where time stamps come from: the authority the installation names, in the demo one of our own
/// over the wire, else this program itself.
@Component
class Stempelquelle implements AutoCloseable {

    private static final String HAUS = "Eigener Zeitstempel dieses Programms (nicht qualifiziert)";
    private static final String DEMO =
            "DEMO-Zeitstempeldienst (nicht qualifiziert, nur Vorführung)";

    private final BeweisEinstellungen einstellungen;
    private final Zeitquelle art;
    private final Hausschluessel haus;
    private final Clock uhr;
    private @Nullable Zeitstempelabruf abruf;
    private @Nullable DemoZeitstempeldienst dienst;

    Stempelquelle(
            BeweisEinstellungen einstellungen,
            @Value("${dreiklang.demo}") boolean demo,
            @Value("${dreiklang.daten}") Path daten,
            Clock uhr) {
        this.einstellungen = einstellungen;
        this.art =
                !einstellungen.zeitstempelUrl().isBlank()
                        ? Zeitquelle.DIENST
                        : demo ? Zeitquelle.DEMO : Zeitquelle.HAUS;
        this.haus =
                new Hausschluessel(daten.resolve("beweis"), art == Zeitquelle.DEMO ? DEMO : HAUS);
        this.uhr = uhr;
    }

    Zeitquelle art() {
        return art;
    }

    /// A time stamp on a hash. Call it outside of the transaction.
    Zeitstempel holen(byte[] hash) throws Stempelfehler {
        return abruf().holen(hash);
    }

    private synchronized Zeitstempelabruf abruf() {
        var vorhanden = abruf;
        if (vorhanden == null) {
            vorhanden =
                    switch (art) {
                        case DIENST ->
                                ueberLeitung(
                                        URI.create(einstellungen.zeitstempelUrl().strip()),
                                        vertrauen());
                        case DEMO -> ueberLeitung(demo(), Vertrauen.KEINES);
                        case HAUS -> new Zeitstempelabruf(this::selbst, Vertrauen.KEINES);
                    };
            abruf = vorhanden;
        }
        return vorhanden;
    }

    private Zeitstempelabruf ueberLeitung(URI adresse, Vertrauen vertrauen) {
        return Zeitstempelabruf.bei(new Aussenruf(einstellungen.frist()), adresse, vertrauen);
    }

    private byte[] selbst(byte[] frage) {
        var jetzt = uhr.instant();
        return new Zeitstempelstelle(haus.fuer(jetzt)).antworten(frage, jetzt);
    }

    private URI demo() {
        try {
            var neu = new DemoZeitstempeldienst(this::selbst);
            dienst = neu;
            return neu.adresse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Vertrauen vertrauen() {
        if (einstellungen.zeitstempelZertifikat().isBlank()) {
            return Vertrauen.KEINES;
        }
        try {
            return Vertrauen.aus(
                    Files.readAllBytes(
                            Path.of(einstellungen.zeitstempelZertifikat()).toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("dreiklang.beweis.zeitstempel-zertifikat", e);
        }
    }

    @Override
    public synchronized void close() {
        if (abruf != null) {
            abruf.close();
        }
        if (dienst != null) {
            dienst.close();
        }
    }
}
