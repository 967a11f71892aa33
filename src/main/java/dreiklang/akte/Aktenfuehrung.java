package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of leading Akten by hand, without a Vorgang: open, file, move what lies wrong, close,
/// go on. Bounded to one's own units and below.
@Service
public class Aktenfuehrung {

    private static final String VON_HAND = "akte:";
    private static final int BETREFF = 200;

    private final AktenRepository ablage;
    private final BlattRepository blaetter;
    private final GliederungRepository gliederung;
    private final AktenplanRepository plan;
    private final Planwerk werk;
    private final Aktenanlage anlage;
    private final Akten akten;
    private final Akteneinsicht einsicht;
    private final Dokumente dokumente;
    private final Versionen versionen;
    private final Reservierungswache wache;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenfuehrung(
            AktenRepository ablage,
            BlattRepository blaetter,
            GliederungRepository gliederung,
            AktenplanRepository plan,
            Planwerk werk,
            Aktenanlage anlage,
            Akten akten,
            Akteneinsicht einsicht,
            Dokumente dokumente,
            Versionen versionen,
            Reservierungswache wache,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.blaetter = blaetter;
        this.gliederung = gliederung;
        this.plan = plan;
        this.werk = werk;
        this.anlage = anlage;
        this.akten = akten;
        this.einsicht = einsicht;
        this.dokumente = dokumente;
        this.versionen = versionen;
        this.wache = wache;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What a new Akte can be: numbers of the Aktenplan with their names, and units.
    ///
    /// @param nummern number → name, in the order of the plan
    /// @param einheiten short names of the units one may lead Akten for
    public record Auswahl(Map<String, String> nummern, List<String> einheiten) {}

    /// What can be chosen.
    @Braucht(Recht.AKTE_FUEHREN)
    public Auswahl auswahl() {
        var nummern = new java.util.LinkedHashMap<String, String>();
        plan.gueltige(werk.heute()).forEach(s -> nummern.put(s.nummer(), s.name()));
        return new Auswahl(nummern, List.copyOf(new TreeSet<>(einsicht.fuehrung().einheiten())));
    }

    /// Opens an Akte.
    ///
    /// @throws FachlicherFehler K-211 the number is not in the Aktenplan, K-212 no or too long a
    ///   Betreff, K-213 not one's own unit
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public Aktenzeichen anlegen(Neuanlage was) {
        var stelle =
                plan.geplant(was.nummer())
                        .filter(s -> s.gilt(werk.heute()))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-211"));
        if (was.betreff().isBlank()
                || was.betreff().length() > BETREFF
                || was.standort().length() > BETREFF) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-212");
        }
        if (!einsicht.fuehrung().einheiten().contains(was.einheit())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-213");
        }
        return anlage.anlegen(was, VON_HAND + Zufall.kennung(uhr), stelle.aufbewahrung(), "");
    }

    /// Files what was taken in, each under its file name.
    ///
    /// @return the new Dokumente, in the same order
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public List<DokumentId> ablegen(Aktenzeichen zeichen, List<Ablage> inhalte) {
        gefuehrt(zeichen);
        var neue = new ArrayList<DokumentId>();
        for (var inhalt : inhalte) {
            var dokument = dokumente.eintragen(inhalt, VON_HAND + zeichen.wert());
            akten.ablegen(zeichen, dokument.id(), inhalt.name());
            versionen.erste(dokument.id());
            neue.add(dokument.id());
        }
        return neue;
    }

    /// Moves what lies in the wrong Akte; its sheet stays there and says where it went.
    ///
    /// @param grund why, for the audit trail
    /// @throws FachlicherFehler K-404 not Akten one may lead, K-201 after ZdA, K-214 no such sheet
    ///   or moved before, K-215 it belongs to a Vorgang, K-216 without a reason, K-217 into the
    ///   same Akte, K-233 out of a closed Vorgang, K-266 somebody else has reserved it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verschieben(Aktenzeichen von, int blatt, Aktenzeichen nach, String grund) {
        if (grund.isBlank() || grund.length() > BETREFF) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-216");
        }
        if (von.equals(nach)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-217");
        }
        offen(von);
        offen(nach);
        var eintrag =
                blaetter.eines(von, blatt)
                        .filter(b -> b.verschobenNach().isEmpty())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-214"));
        nurVonHand(eintrag.dokument());
        ausOffenemVorgang(von, blatt);
        wache.frei(eintrag.dokument());
        ablage.verschoben(von, blatt, nach, grund.strip(), uhr.instant());
        if (!ablage.zurueckgekommen(nach, eintrag.dokument())) {
            akten.ablegen(nach, eintrag.dokument(), eintrag.titel());
        }
        protokoll(
                "akte.verschoben",
                von,
                Map.of(
                        "blatt", Integer.toString(blatt),
                        "nach", nach.wert(),
                        "grund", grund.strip()));
    }

    /// Writes ZdA on an Akte no Vorgang leads.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-218 a Vorgang closes it, K-269
    ///   somebody still works on something in it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void schliessen(Aktenzeichen zeichen) {
        vonHandGefuehrt(zeichen);
        wache.allesFrei(zeichen);
        akten.schliessen(zeichen);
    }

    /// Takes the ZdA back.
    ///
    /// @param grund why, for the audit trail
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-216 without a reason, K-218 a
    ///   Vorgang leads it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void fortfuehren(Aktenzeichen zeichen, String grund) {
        vonHandGefuehrt(zeichen);
        if (grund.isBlank() || grund.length() > BETREFF) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-216");
        }
        akten.fortfuehren(zeichen);
        protokoll("akte.zda-zurueckgenommen", zeichen, Map.of("grund", grund.strip()));
    }

    private void nurVonHand(DokumentId dokument) {
        if (dokumente.finden(dokument).filter(d -> d.bezug().startsWith(VON_HAND)).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-215");
        }
    }

    private void ausOffenemVorgang(Aktenzeichen zeichen, int blatt) {
        gliederung.lage(zeichen, List.of(blatt)).stream()
                .filter(GliederungRepository.Lage::fest)
                .findFirst()
                .ifPresent(l -> {
                    throw new FachlicherFehler(
                            Fehlerart.KONFLIKT, "K-233", Integer.toString(l.vorgang()));
                });
    }

    private void vonHandGefuehrt(Aktenzeichen zeichen) {
        if (!gefuehrt(zeichen).vonHand()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-218");
        }
    }

    private void offen(Aktenzeichen zeichen) {
        if (gefuehrt(zeichen).zda().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-201", zeichen.wert());
        }
    }

    private Akte gefuehrt(Aktenzeichen zeichen) {
        return ablage.finden(zeichen, einsicht.fuehrung())
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert()));
    }

    private void protokoll(String aktion, Aktenzeichen zeichen, Map<String, String> dazu) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "akte:" + zeichen.wert(), dazu));
    }
}
