package dreiklang.aussonderung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who acts, and for which units she may have Akten assessed, handed over and destroyed.
@Component
class Wer {

    private final Konten konten;
    private final Organisation organisation;

    Wer(Konten konten, Organisation organisation) {
        this.konten = konten;
        this.organisation = organisation;
    }

    /// @throws FachlicherFehler K-306 nobody of the Kommune
    Beschaeftigte person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person();
        }
        throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-306");
    }

    Set<String> einheiten() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? organisation.wirkungskreis(amt.person().id(), Recht.AUSSONDERN)
                : Set.of();
    }

    /// Whether she may know of the Aussonderung.
    boolean darf(Verfahren verfahren) {
        var einheiten = einheiten();
        return verfahren.gegenstaende().stream().allMatch(g -> einheiten.contains(g.einheit()));
    }
}
