package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of short orders that are written on an Akte or on one of its sheets, such as `zum
/// Vorgang`, `Wiedervorlage`, `zda`.
@Service
public class Verfuegungen {

    private static final int LANG = 500;

    private final AngabenRepository ablage;
    private final GliederungRepository blaetter;
    private final Aktenzugriff akten;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Verfuegungen(
            AngabenRepository ablage,
            GliederungRepository blaetter,
            Aktenzugriff akten,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.blaetter = blaetter;
        this.akten = akten;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Writes an order on the Akte or on a sheet.
    ///
    /// @param blatt 0 for the whole Akte
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-232 no such
    ///   sheet, K-254 without words
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verfuegen(Aktenzeichen zeichen, int blatt, String wortlaut) {
        akten.offen(zeichen);
        if (blatt != 0 && blaetter.lage(zeichen, List.of(blatt)).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-232", Integer.toString(blatt));
        }
        String text = Aktenangaben.text(wortlaut, LANG, true, "K-254");
        ablage.verfuegen(zeichen, blatt, text, konten.aktuell().kennung(), uhr.instant());
        protokoll("akte.verfuegt", zeichen, Map.of("blatt", Integer.toString(blatt)));
    }

    /// Notes that an order was carried out; also after ZdA.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void erledigen(Aktenzeichen zeichen, long id) {
        akten.gefuehrt(zeichen);
        if (ablage.erledigen(zeichen, id, konten.aktuell().kennung(), uhr.instant())) {
            protokoll("akte.verfuegung-erledigt", zeichen, Map.of("verfuegung", Long.toString(id)));
        }
    }

    private void protokoll(String aktion, Aktenzeichen zeichen, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "akte:" + zeichen.wert(), dazu));
    }
}
