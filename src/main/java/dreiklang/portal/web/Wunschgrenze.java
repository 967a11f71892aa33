package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Drossel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Limits what one address can write into the figures: the same missed search counts once in an
/// hour, and only so many searches and messages do. In memory, by the machine's own time; nothing
/// of it is stored.
@Component
class Wunschgrenze {

    static final int SUCHEN_JE_STUNDE = 60;
    static final int NACHRICHTEN_JE_STUNDE = 10;
    private static final Duration FENSTER = Duration.ofHours(1);
    private static final int MERKEN = 20_000;

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

    @Autowired
    Wunschgrenze() {
        this(System::nanoTime);
    }

    Wunschgrenze(LongSupplier uhr) {
        this.uhr = uhr;
    }

    /// Whether a missed search of this address is counted.
    boolean zaehlt(String herkunft, String worte) {
        var quelle = Drossel.quelle(herkunft);
        return zaehle("w " + quelle + " " + worte.toLowerCase(Locale.GERMAN)) == 1
                && zaehle("s " + quelle) <= SUCHEN_JE_STUNDE;
    }

    /// @throws FachlicherFehler P-301 when this address has sent many messages
    void pruefen(String herkunft) {
        if (zaehle("n " + Drossel.quelle(herkunft)) > NACHRICHTEN_JE_STUNDE) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "P-301");
        }
    }

    private synchronized int zaehle(String schluessel) {
        long jetzt = uhr.getAsLong();
        var bisher = zaehler.get(schluessel);
        var neu =
                bisher == null || jetzt - bisher.seit() > FENSTER.toNanos()
                        ? new Zaehler(jetzt, 1)
                        : new Zaehler(bisher.seit(), bisher.anzahl() + 1);
        zaehler.put(schluessel, neu);
        return neu.anzahl();
    }
}
