package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Spur;
import org.springframework.stereotype.Component;

/// Whose draft it is. An id alone opens nothing; foreign and absent look the same.
@Component
class Zugangspruefung {

    private final EntwurfRepository entwuerfe;
    private final Konten konten;

    Zugangspruefung(EntwurfRepository entwuerfe, Konten konten) {
        this.entwuerfe = entwuerfe;
        this.konten = konten;
    }

    EntwurfRepository.Fund fund(Zugang zugang) {
        var fund =
                entwuerfe
                        .finden(zugang)
                        .filter(this::erlaubt)
                        .orElseThrow(Zugangspruefung::unbekannt);
        Spur.referenz(fund.entwurf().referenz());
        return fund;
    }

    /// A draft that can still be changed.
    Entwurf offener(Zugang zugang) {
        var entwurf = fund(zugang).entwurf();
        if (entwurf.eingereicht()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-109");
        }
        return entwurf;
    }

    /// A secret opens only what belongs to nobody, to the signed-in account, or to an account whose
    /// session has ended in this browser; a draft of a member of staff opens for nobody but her.
    boolean erlaubt(EntwurfRepository.Fund fund) {
        var entwurf = fund.entwurf();
        var wer = konten.aktuell();
        if (entwurf.beschaeftigte().isPresent()) {
            return wer instanceof Handelnder.Amtsperson amt
                    && entwurf.beschaeftigte().get().equals(amt.person().id());
        }
        if (entwurf.konto().isPresent() && wer instanceof Handelnder.Kontoinhaber inhaber) {
            return entwurf.konto().get().equals(inhaber.konto());
        }
        return fund.gehalten();
    }

    static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
    }
}
