package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of Akten that belong together.
@Service
public class Aktenbezuege {

    private final AngabenRepository ablage;
    private final Aktenzugriff akten;
    private final Aktenangaben angaben;

    Aktenbezuege(AngabenRepository ablage, Aktenzugriff akten, Aktenangaben angaben) {
        this.ablage = ablage;
        this.akten = akten;
        this.angaben = angaben;
    }

    /// Notes that two Akten belong together; each shows the other to whoever may see both.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, or the other not one she may see;
    ///   K-201 after ZdA, K-253 itself or noted before
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verbinden(Aktenzeichen zeichen, Aktenzeichen andere) {
        akten.offen(zeichen);
        akten.sichtbar(andere);
        if (zeichen.equals(andere) || !ablage.verbinden(zeichen, andere)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-253", andere.wert());
        }
        angaben.geaendert(zeichen, "bezug", "", andere.wert());
        angaben.geaendert(andere, "bezug", "", zeichen.wert());
    }

    /// Takes that back.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, or the other not one she may see;
    ///   K-201 after ZdA
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void trennen(Aktenzeichen zeichen, Aktenzeichen andere) {
        akten.offen(zeichen);
        akten.sichtbar(andere);
        if (ablage.trennen(zeichen, andere)) {
            angaben.geaendert(zeichen, "bezug", andere.wert(), "");
            angaben.geaendert(andere, "bezug", zeichen.wert(), "");
        }
    }
}
