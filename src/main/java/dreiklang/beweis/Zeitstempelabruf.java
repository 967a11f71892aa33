package dreiklang.beweis;

import dreiklang.basis.Aussenruf;
import dreiklang.basis.Zufall;
import dreiklang.beweis.Stempelfehler.Grund;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.Map;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// Asks a time-stamping authority (RFC 3161 over HTTP) and believes nothing it has not checked.
final class Zeitstempelabruf implements AutoCloseable {

    private static final int NUMMER = 16;
    private static final int GUT = 200;

    private final Leitung leitung;
    private final Vertrauen vertrauen;
    private final Runnable ende;

    /// Carries a question there and the answer back.
    interface Leitung {

        byte[] rufen(byte[] frage) throws Stempelfehler;
    }

    /// @param vertrauen whom to believe; empty: everybody whose time stamp is sound in itself
    Zeitstempelabruf(Leitung leitung, Vertrauen vertrauen) {
        this(leitung, vertrauen, () -> {});
    }

    private Zeitstempelabruf(Leitung leitung, Vertrauen vertrauen, Runnable ende) {
        this.leitung = leitung;
        this.vertrauen = vertrauen;
        this.ende = ende;
    }

    /// Over HTTP.
    static Zeitstempelabruf bei(Aussenruf aussen, URI adresse, Vertrauen vertrauen) {
        return new Zeitstempelabruf(
                frage -> rufen(aussen, adresse, frage), vertrauen, aussen::close);
    }

    /// A time stamp on a hash.
    ///
    /// @param hash SHA-256
    /// @throws Stempelfehler when there is none that could be relied on
    Zeitstempel holen(byte[] hash) throws Stempelfehler {
        var macher = new TimeStampRequestGenerator();
        macher.setCertReq(true);
        try {
            var frage =
                    macher.generate(
                            TSPAlgorithms.SHA256, hash, new BigInteger(1, Zufall.bytes(NUMMER)));
            var stempel =
                    Zeitstempel.geprueft(antwort(leitung.rufen(frage.getEncoded()), frage), hash);
            if (!vertrauen.anker().isEmpty() && !vertrauen.traegt(stempel, stempel.zeit())) {
                throw new Stempelfehler(Grund.FREMD, stempel.aussteller());
            }
            return stempel;
        } catch (IOException e) {
            throw new Stempelfehler(Grund.UNLESBAR, e.getClass().getSimpleName());
        }
    }

    private static byte[] rufen(Aussenruf aussen, URI adresse, byte[] frage) throws Stempelfehler {
        try {
            var antwort =
                    aussen.sendenRoh(
                            adresse, Map.of("Content-Type", "application/timestamp-query"), frage);
            if (antwort.status() != GUT) {
                throw new Stempelfehler(Grund.ABGELEHNT, "HTTP " + antwort.status());
            }
            return antwort.inhalt();
        } catch (Aussenruf.Unerreichbar e) {
            throw new Stempelfehler(Grund.UNERREICHBAR, e.grund());
        }
    }

    private static TimeStampToken antwort(byte[] roh, TimeStampRequest frage) throws Stempelfehler {
        try {
            var antwort = new TimeStampResponse(roh);
            var token = antwort.getTimeStampToken();
            if (token == null) {
                throw new Stempelfehler(Grund.ABGELEHNT, "status " + antwort.getStatus());
            }
            bestaetigen(antwort, frage);
            return token;
        } catch (TSPException | IOException | RuntimeException | StackOverflowError e) {
            // The library says by all of these that the bytes are no answer.
            throw new Stempelfehler(Grund.UNLESBAR, e.getClass().getSimpleName());
        }
    }

    private static void bestaetigen(TimeStampResponse antwort, TimeStampRequest frage)
            throws Stempelfehler {
        try {
            antwort.validate(frage);
        } catch (TSPException e) {
            throw new Stempelfehler(Grund.FALSCHE_ANTWORT, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        ende.run();
    }
}
