package dreiklang.portal.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Drossel;
import dreiklang.identitaet.Stundenzaehler;
import java.util.Locale;
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
    private static final int MERKEN = 20_000;

    private final Stundenzaehler zaehler;

    @Autowired
    Wunschgrenze() {
        this(System::nanoTime);
    }

    Wunschgrenze(LongSupplier uhr) {
        zaehler = new Stundenzaehler(MERKEN, uhr);
    }

    /// Whether a missed search of this address is counted.
    boolean zaehlt(String herkunft, String worte) {
        var quelle = Drossel.quelle(herkunft);
        return zaehler.zaehle("w " + quelle + " " + worte.toLowerCase(Locale.GERMAN)) == 1
                && zaehler.zaehle("s " + quelle) <= SUCHEN_JE_STUNDE;
    }

    /// @throws FachlicherFehler P-301 when this address has sent many messages
    void pruefen(String herkunft) {
        if (zaehler.zaehle("n " + Drossel.quelle(herkunft)) > NACHRICHTEN_JE_STUNDE) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "P-301");
        }
    }
}
