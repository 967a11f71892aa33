package dreiklang.akte;

import dreiklang.akte.Akteneinsicht.Blick;
import dreiklang.akte.FundRepository.Zeile;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.TextErkannt;
import dreiklang.volltext.Aktenindex;
import dreiklang.volltext.Fundstellen;
import dreiklang.volltext.Fundstellen.Fund;
import dreiklang.volltext.Fundstellen.Stelle;
import dreiklang.volltext.Suchauftrag;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the full text: finds words in Akten and in what is filed in them, and lets the index
/// be built anew.
@Service
public class Volltext {

    private static final int ZEILEN = 20;
    private static final int MEISTE_BLAETTER = 50;

    private final Indexhaltung haltung;
    private final VolltextRepository ablage;
    private final FundRepository zeilen;
    private final Aktenanlage plan;
    private final Akteneinsicht einsicht;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Volltext(
            Indexhaltung haltung,
            VolltextRepository ablage,
            FundRepository zeilen,
            Aktenanlage plan,
            Akteneinsicht einsicht,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.haltung = haltung;
        this.ablage = ablage;
        this.zeilen = zeilen;
        this.plan = plan;
        this.einsicht = einsicht;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What was found.
    ///
    /// @param gefragt false when there was nothing in the question one could look for
    /// @param gesamt how many hits there are
    /// @param blatt the hits of this page, best first; one can leaf through the first thousand
    /// @param anzahlen what the hits can be narrowed by: field → values with numbers
    /// @param plannamen what the Aktenplan calls its numbers
    /// @param meinten another question when nothing was found, with words that do stand somewhere
    /// @param unvollstaendig whether something that was filed is not in the index yet
    public record Ergebnis(
            boolean gefragt,
            long gesamt,
            Blatt<Treffer> blatt,
            Map<String, List<Fundstellen.Anzahl>> anzahlen,
            Map<String, String> plannamen,
            Optional<String> meinten,
            boolean unvollstaendig) {}

    /// A hit.
    ///
    /// @param akte the Akte it lies in
    /// @param betreff subject of the Akte
    /// @param titel of the Schriftstück; empty when it is the Akte itself
    /// @param blatt number of the Schriftstück, 0 for the Akte itself
    /// @param version of the Schriftstück, the one that is shown
    /// @param seite number of the page, 0 for what is no page
    /// @param typ kind of file
    /// @param stellen what stands around the words
    public record Treffer(
            Aktenzeichen akte,
            String betreff,
            String titel,
            int blatt,
            int version,
            int seite,
            String typ,
            List<Stelle> stellen) {}

    /// State of the index.
    ///
    /// @param maschine what searches
    /// @param umfang how many pages, titles and Akten are in it
    /// @param wartend how many Akten and Schriftstücke wait
    /// @param aufbau whether a new one is being built
    /// @param getan of how many Akten and Schriftstücke the new one knows
    /// @param gesamt how many there were when it was begun
    /// @param begonnen when the last one was begun
    /// @param zuletzt when the last one was finished
    public record Lage(
            String maschine,
            long umfang,
            long wartend,
            boolean aufbau,
            long getan,
            long gesamt,
            Optional<Instant> begonnen,
            Optional<Instant> zuletzt) {}

    /// Looks for words in the Akten of one's own unit and below. What confidential Akten show here
    /// counts as a look at them.
    ///
    /// @param worte words, "words in a row", beginnings with a star; whatever is typed is no error
    /// @param wahl what it is narrowed to
    /// @param blatt number of the page, the first is 1
    /// @throws FachlicherFehler K-454 when the index does not answer
    @Braucht(Recht.AKTE_LESEN)
    public Ergebnis suchen(String worte, Wahl wahl, int blatt) {
        var blick = einsicht.blick();
        int nummer = Math.clamp(blatt, 1, MEISTE_BLAETTER);
        var auftrag = auftrag(blick, worte, wahl, nummer);
        var funde = haltung.fragen(index -> index.suchen(auftrag));
        var nummern = funde.anzahlen().getOrDefault("plan", List.of());
        return new Ergebnis(
                funde.gefragt(),
                funde.gesamt(),
                new Blatt<>(treffer(funde.funde(), blick), nummer, ZEILEN, blaetterbar(funde)),
                funde.anzahlen(),
                zeilen.plannamen(nummern.stream().map(Fundstellen.Anzahl::wert).toList()),
                funde.gefragt() && funde.gesamt() == 0
                        ? haltung.fragen(index -> index.meinten(auftrag))
                        : Optional.empty(),
                ablage.wartend() > 0);
    }

    /// How many hits there are, for a list of questions.
    ///
    /// @throws FachlicherFehler K-454 when the index does not answer
    @Braucht(Recht.AKTE_LESEN)
    public long anzahl(String worte, Wahl wahl) {
        var auftrag = auftrag(einsicht.blick(), worte, wahl, 1);
        return haltung.fragen(index -> index.anzahl(auftrag));
    }

    private Suchauftrag auftrag(Blick blick, String worte, Wahl wahl, int blatt) {
        return new Suchauftrag(
                worte,
                blick.sicht(),
                // Asked before the index: what has moved since is either here or there already.
                ablage.umziehende(),
                wahl,
                plan.auchUnter(wahl.plan()),
                (blatt - 1) * ZEILEN,
                ZEILEN);
    }

    private static long blaetterbar(Fundstellen funde) {
        return Math.min(funde.gesamt(), (long) MEISTE_BLAETTER * ZEILEN);
    }

    private List<Treffer> treffer(List<Fund> funde, Blick blick) {
        var akten = new HashMap<String, Zeile>();
        var blaetter = new HashMap<String, Zeile>();
        zeilen.zeilen(
                        blick,
                        funde.stream().map(Fund::akte).collect(Collectors.toSet()),
                        funde.stream().map(Fund::blatt).collect(Collectors.toSet()))
                .forEach(z -> {
                    akten.put(z.akte(), z);
                    blaetter.put(z.akte() + "/" + z.blatt(), z);
                });
        akten.values().forEach(z -> einsicht.gelesen(new Aktenzeichen(z.akte()), z.leistung()));
        return funde.stream()
                .filter(f -> f.blatt() == 0 || blaetter.containsKey(f.akte() + "/" + f.blatt()))
                .flatMap(f ->
                        Optional.ofNullable(akten.get(f.akte())).stream()
                                .map(z -> treffer(f, z, blaetter)))
                .toList();
    }

    private static Treffer treffer(Fund fund, Zeile akte, Map<String, Zeile> blaetter) {
        var blatt = blaetter.getOrDefault(fund.akte() + "/" + fund.blatt(), akte);
        return new Treffer(
                new Aktenzeichen(fund.akte()),
                akte.betreff(),
                fund.blatt() == 0 ? "" : blatt.titel(),
                fund.blatt(),
                blatt.version(),
                fund.seite(),
                fund.typ(),
                fund.stellen());
    }

    /// In the transaction in which the text is kept.
    @EventListener
    void bei(TextErkannt tatsache) {
        ablage.vormerken(tatsache.dokument());
    }

    /// How large the index is, what waits for it and how far a new one is.
    ///
    /// @throws FachlicherFehler K-454 when the index does not answer
    @Braucht(Recht.ADMINISTRIEREN)
    public Lage lage() {
        long umfang = haltung.fragen(Aktenindex::umfang);
        var stand = ablage.stand().orElseThrow();
        return new Lage(
                haltung.maschine(),
                umfang,
                ablage.wartend(),
                !stand.neu().isEmpty(),
                stand.getan(),
                stand.gesamt(),
                stand.begonnen(),
                stand.zuletzt());
    }

    /// Builds the index anew from what is stored, while people search the present one.
    ///
    /// @throws FachlicherFehler K-203 when one is being built already
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void neuAufbauen() {
        if (!ablage.aufbauBeginnen(haltung.name(), uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-203");
        }
        ereignisse.publishEvent(new Protokolleintrag("akte.volltext-neu", "volltext", Map.of()));
    }
}
