package dreiklang.identitaet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Slows down guessing of passwords and PINs: per account and source, per source, per account and
/// altogether.
///
/// Nobody can lock a victim out for good: a source from which the account has signed in before is
/// only counted by its own failures, never by those of strangers; everything is forgiven after a
/// quarter of an hour. The counters are in memory: a restart forgives at most one window, and
/// several nodes multiply the budget by their number, which is still far from a useful guess rate –
/// a shared table would cost a write for every failed attempt, which is what an attacker wants.
@Component
public class Drossel {

    static final int JE_KONTO_UND_QUELLE = 5;
    static final int JE_QUELLE = 50;
    static final int JE_KONTO = 30;
    static final int GESAMT = 1000;
    static final Duration FENSTER = Duration.ofMinutes(15);
    private static final int MERKEN = 50_000;
    private static final Logger LOG = LoggerFactory.getLogger(Drossel.class);

    private final LongSupplier uhr;
    private final Map<String, Zaehler> zaehler = begrenzt();
    private final Map<String, Boolean> vertraut = begrenzt();

    /// The limiter of the running program. Counts by the machine's monotonic time, which no
    /// Zeitmaschine moves.
    @Autowired
    public Drossel() {
        this(System::nanoTime);
    }

    Drossel(LongSupplier uhr) {
        this.uhr = uhr;
    }

    /// Asks for an attempt and counts it as failed until [#gelungen] says otherwise, so that
    /// parallel guesses gain nothing.
    ///
    /// @param konto what is being guessed, with its kind in front, for example `amt:a.berger` or
    ///   `antrag:REFERENZ`
    /// @param herkunft address the attempt comes from
    /// @return false when the person has to wait; then nothing must be checked
    public synchronized boolean erlaubt(String konto, String herkunft) {
        String quelle = quelle(herkunft);
        boolean bekannt = vertraut.containsKey(paar(konto, quelle));
        boolean frei =
                stand(paar(konto, quelle)) < JE_KONTO_UND_QUELLE
                        && (bekannt
                                || (stand("q " + quelle) < JE_QUELLE
                                        && stand("k " + konto) < JE_KONTO
                                        && stand("gesamt") < GESAMT));
        if (frei) {
            zaehle(konto, quelle, 1);
        }
        return frei;
    }

    /// Notes that the attempt failed. It was counted when it was allowed; this leaves the trace for
    /// the operator.
    public void gescheitert(String konto, String herkunft) {
        LOG.info("sign-in refused, kind={}", konto.replaceAll(":.*", ""));
    }

    /// Notes that the attempt succeeded: it is no longer counted, and the source is known for this
    /// account.
    public synchronized void gelungen(String konto, String herkunft) {
        String quelle = quelle(herkunft);
        zaehle(konto, quelle, -1);
        zaehler.remove(paar(konto, quelle));
        vertraut.put(paar(konto, quelle), true);
    }

    private void zaehle(String konto, String quelle, int um) {
        for (String schluessel :
                new String[] {paar(konto, quelle), "q " + quelle, "k " + konto, "gesamt"}) {
            zaehler.put(
                    schluessel,
                    new Zaehler(beginn(schluessel), Math.max(0, stand(schluessel) + um)));
        }
    }

    private int stand(String schluessel) {
        Zaehler z = zaehler.get(schluessel);
        return z == null || abgelaufen(z) ? 0 : z.anzahl;
    }

    private long beginn(String schluessel) {
        Zaehler z = zaehler.get(schluessel);
        return z == null || abgelaufen(z) ? uhr.getAsLong() : z.seit;
    }

    private boolean abgelaufen(Zaehler z) {
        return uhr.getAsLong() - z.seit > FENSTER.toNanos();
    }

    private static String paar(String konto, String quelle) {
        return "p " + konto + " " + quelle;
    }

    /// One household or company has a whole IPv6 /64; single addresses out of it are free of charge
    /// for an attacker.
    public static String quelle(String herkunft) {
        if (!herkunft.contains(":") || herkunft.contains(".")) {
            return herkunft;
        }
        String[] teile = herkunft.replaceAll("%.*", "").split(":", -1);
        return herkunft.startsWith("::") || teile.length < 4
                ? herkunft
                : String.join(":", teile[0], teile[1], teile[2], teile[3]);
    }

    private static <W> Map<String, W> begrenzt() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, W> aeltester) {
                return size() > MERKEN;
            }
        };
    }

    private record Zaehler(long seit, int anzahl) {}
}
