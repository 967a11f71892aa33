package dreiklang.auskunft;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenzeichen;
import dreiklang.auskunft.Berichtigung.Empfaenger;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of corrections in Akten (Art. 16 and 19 DSGVO): the Akte corrects and keeps what stood
/// there, here stands who got the wrong value and who was told.
@Service
public class Aktenberichtigungen {

    private static final int GRUND = 500;

    private final MitteilungRepository ablage;
    private final Aktenangaben angaben;
    private final Akten akten;
    private final Bestandssuche suche;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenberichtigungen(
            MitteilungRepository ablage,
            Aktenangaben angaben,
            Akten akten,
            Bestandssuche suche,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.angaben = angaben;
        this.akten = akten;
        this.suche = suche;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What may be corrected in an Akte, and what was.
    ///
    /// @param angaben what is said of the Akte, with its history
    /// @param berichtigungen newest first
    public record Blatt(Aktenangaben.Blatt angaben, List<Berichtigung> berichtigungen) {}

    /// What stands in an Akte one may see.
    ///
    /// @throws FachlicherFehler K-404 not such an Akte
    @Braucht(Recht.AKTE_LESEN)
    public Blatt ansehen(Aktenzeichen zeichen) {
        return new Blatt(angaben.ansehen(zeichen), ablage.zu(zeichen.wert()));
    }

    /// Corrects a Beteiligten, also after ZdA, and notes who has to be told.
    ///
    /// @param richtig how it is right; its id says who
    /// @param grund what was wrong
    /// @throws FachlicherFehler K-404 not an Akte one may lead or nobody there, K-251 without a
    ///   name or role, K-485 without a reason
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void berichtigen(Aktenzeichen zeichen, Beteiligter richtig, String grund) {
        var warum = Auskunftsersuchen.text(grund, GRUND, "K-485");
        angaben.berichtigen(zeichen, richtig, warum);
        ablage.anlegen(
                new Berichtigung(Zufall.kennung(uhr), warum, uhr.instant(), empfaenger(zeichen)),
                zeichen.wert(),
                konten.aktuell().kennung());
        protokoll("akte.berichtigt", zeichen);
    }

    /// Notes that a recipient was told.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, or nobody there who has to be told
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void mitgeteilt(Aktenzeichen zeichen, UUID berichtigung, int nummer) {
        if (!akten.fuehrbar(zeichen)
                || !ablage.mitgeteilt(
                        zeichen.wert(),
                        berichtigung,
                        nummer,
                        uhr.instant(),
                        konten.aktuell().kennung())) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
        }
        protokoll("akte.berichtigung-mitgeteilt", zeichen);
    }

    /// Everybody to whom something of the Akte was handed.
    private List<Empfaenger> empfaenger(Aktenzeichen zeichen) {
        var alle = new ArrayList<Empfaenger>();
        for (var fund : suche.folgen(Set.of("akte:" + zeichen.wert()))) {
            var wer = fund.umgang().get("empfaenger");
            if (wer != null) {
                alle.add(
                        new Empfaenger(
                                alle.size() + 1,
                                wer,
                                Personenbestand.TAG.format(fund.seit().atZone(Kalender.ORTSZEIT)),
                                java.util.Optional.empty()));
            }
        }
        return alle;
    }

    private void protokoll(String aktion, Aktenzeichen zeichen) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "akte:" + zeichen.wert(), Map.of()));
    }
}
