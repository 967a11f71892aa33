package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Drossel;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Limits how many drafts of nobody one address may begin in an hour, so that no script fills the
/// database. A library or an office behind one address stays far below it; whoever is signed in is
/// not counted, and neither is this machine itself: a reverse proxy that does not say for whom it
/// asks must not lock the town out.
@Component
class Entwurfsgrenze {

    private static final Duration FENSTER = Duration.ofHours(1);
    private static final int MERKEN = 50_000;

    private final Konten konten;
    private final int hoechstens;
    private final LongSupplier uhr;
    private final Map<String, Zaehler> zaehler =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Zaehler> aeltester) {
                    return size() > MERKEN;
                }
            };

    private record Zaehler(long seit, int anzahl) {}

    /// @param hoechstens so many in an hour; 0: no limit
    @Autowired
    Entwurfsgrenze(
            Konten konten, @Value("${dreiklang.entwuerfe-je-stunde-und-adresse}") int hoechstens) {
        this(konten, hoechstens, System::nanoTime);
    }

    Entwurfsgrenze(Konten konten, int hoechstens, LongSupplier uhr) {
        this.konten = konten;
        this.hoechstens = hoechstens;
        this.uhr = uhr;
    }

    /// @throws FachlicherFehler A-116 when the address has to wait
    void pruefen(String herkunft) {
        if (hoechstens > 0
                && !angemeldet()
                && !eigene(herkunft)
                && zaehle(Drossel.quelle(herkunft)) > hoechstens) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-116");
        }
    }

    private boolean angemeldet() {
        var wer = konten.aktuell();
        return wer instanceof Handelnder.Kontoinhaber || wer instanceof Handelnder.Amtsperson;
    }

    private synchronized int zaehle(String quelle) {
        long jetzt = uhr.getAsLong();
        var bisher = zaehler.get(quelle);
        var neu =
                bisher == null || jetzt - bisher.seit() > FENSTER.toNanos()
                        ? new Zaehler(jetzt, 1)
                        : new Zaehler(bisher.seit(), bisher.anzahl() + 1);
        zaehler.put(quelle, neu);
        return neu.anzahl();
    }

    private static boolean eigene(String herkunft) {
        return herkunft.startsWith("127.") || herkunft.matches("::1|0:0:0:0:0:0:0:1");
    }
}
