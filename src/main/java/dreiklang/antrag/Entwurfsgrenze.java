package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Drossel;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Stundenzaehler;
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

    private static final int MERKEN = 50_000;

    private final Konten konten;
    private final int hoechstens;
    private final Stundenzaehler zaehler;

    /// @param hoechstens so many in an hour; 0: no limit
    @Autowired
    Entwurfsgrenze(
            Konten konten, @Value("${dreiklang.entwuerfe-je-stunde-und-adresse}") int hoechstens) {
        this(konten, hoechstens, System::nanoTime);
    }

    Entwurfsgrenze(Konten konten, int hoechstens, LongSupplier uhr) {
        this.konten = konten;
        this.hoechstens = hoechstens;
        zaehler = new Stundenzaehler(MERKEN, uhr);
    }

    /// @throws FachlicherFehler A-116 when the address has to wait
    void pruefen(String herkunft) {
        if (hoechstens > 0
                && !angemeldet()
                && !eigene(herkunft)
                && zaehler.zaehle(Drossel.quelle(herkunft)) > hoechstens) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-116");
        }
    }

    private boolean angemeldet() {
        var wer = konten.aktuell();
        return wer instanceof Handelnder.Kontoinhaber || wer instanceof Handelnder.Amtsperson;
    }

    private static boolean eigene(String herkunft) {
        return herkunft.startsWith("127.") || herkunft.matches("::1|0:0:0:0:0:0:0:1");
    }
}
