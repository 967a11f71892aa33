package dreiklang.akte;

import dreiklang.akte.AussonderungRepository.Stueck;
import dreiklang.akte.Vernichtungsrest.Blattrest;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Inhaltsvernichtung;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door by which Akten leave: taken into an Aussonderung, let out of it again, destroyed. There
/// is no other way to remove one.
@Service
public class Aktenvernichtung {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final AussonderungRepository ablage;
    private final AktenRepository akten;
    private final Aussonderungsliste liste;
    private final Dokumentauskunft auskunft;
    private final Inhaltsvernichtung inhalte;
    private final Indexhaltung haltung;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenvernichtung(
            AussonderungRepository ablage,
            AktenRepository akten,
            Aussonderungsliste liste,
            Dokumentauskunft auskunft,
            Inhaltsvernichtung inhalte,
            Indexhaltung haltung,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.akten = akten;
        this.liste = liste;
        this.auskunft = auskunft;
        this.inhalte = inhalte;
        this.haltung = haltung;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Takes an Akte into an Aussonderung in the caller's transaction.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may hand over, K-304 it is in one already,
    ///   K-305 something stands in the way
    @Braucht(Recht.AUSSONDERN)
    @Transactional(propagation = Propagation.MANDATORY)
    public void vormerken(Aktenzeichen zeichen, UUID verfahren) {
        var akte = liste.finden(zeichen).orElseThrow(() -> unbekannt(zeichen));
        ohneHindernis(akte);
        if (!ablage.vormerken(zeichen, verfahren)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-304", zeichen.wert());
        }
    }

    /// Lets an Akte out of an Aussonderung in the caller's transaction.
    @Braucht(Recht.AUSSONDERN)
    @Transactional(propagation = Propagation.MANDATORY)
    public void entlassen(Aktenzeichen zeichen, UUID verfahren) {
        ablage.entlassen(zeichen, verfahren);
    }

    /// Destroys an Akte in the caller's transaction: what is filed with all its versions,
    /// everything people wrote about it, its place in the full text. What stands in the way is
    /// asked once more under lock.
    ///
    /// @param verfahren the Aussonderung in which a second person has released it
    /// @throws FachlicherFehler K-305 something stands in the way, K-404 it is gone already
    @Offen("called by aussonderung after the release by a second person")
    @Transactional(propagation = Propagation.MANDATORY)
    public Vernichtungsrest vernichten(Aktenzeichen zeichen, UUID verfahren) {
        var akte = akten.sperren(zeichen).orElseThrow(() -> unbekannt(zeichen));
        var stand = liste.stand(List.of(zeichen)).getFirst();
        ohneHindernis(stand);
        if (!stand.verfahren().equals(Optional.of(verfahren))) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-304", zeichen.wert());
        }
        var eigene = new ArrayList<DokumentId>();
        var fremde = new ArrayList<DokumentId>();
        var reste = new ArrayList<Blattrest>();
        var stuecke = ablage.inhalte(zeichen);
        var da = auskunft.mehrere(stuecke.stream().map(Stueck::inhalt).toList());
        for (var stueck : stuecke) {
            var dokument = da.get(stueck.inhalt());
            if (dokument != null) {
                boolean eigen = dokument.bezug().startsWith("akte:") && !stueck.auchAnderswo();
                (eigen ? eigene : fremde).add(dokument.id());
                reste.add(blattrest(stueck, dokument.ablage(), !eigen));
            }
        }
        inhalte.vernichten(eigene);
        ablage.leeren(zeichen, uhr.instant());
        ereignisse.publishEvent(new AkteVernichtet(zeichen, akte.bezug(), fremde));
        protokoll(zeichen, verfahren, eigene.size(), fremde.size());
        return rest(stand, reste);
    }

    /// How many of the destroyed Akten the full text still has to forget.
    @Offen("numbers only; callers check who may ask")
    public long imVolltext(Collection<Aktenzeichen> zeichen) {
        return ablage.imVolltext(zeichen);
    }

    /// Takes out of the files of the full text what it has forgotten; a matter of minutes for a
    /// large one.
    @Offen("called by aussonderung after everything was destroyed")
    public void ausmerzen() {
        try {
            haltung.lebend().ausmerzen();
            var neuer = haltung.neuer();
            if (neuer.isPresent()) {
                neuer.get().ausmerzen();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vernichtungsrest rest(Aussonderungsakte akte, List<Blattrest> blaetter) {
        return new Vernichtungsrest(
                akte.zeichen(),
                akte.plannummer(),
                akte.planname(),
                akte.einheit(),
                akte.zda().orElseThrow().atZone(ZONE).getYear(),
                akte.jahre(),
                akte.bis().orElseThrow(),
                akte.rechtsgrundlage(),
                List.copyOf(blaetter));
    }

    private static Blattrest blattrest(Stueck stueck, Ablage inhalt, boolean verblieben) {
        return new Blattrest(
                stueck.blatt(),
                stueck.version(),
                inhalt.pruefsumme(),
                inhalt.groesse(),
                verblieben);
    }

    private void ohneHindernis(Aussonderungsakte akte) {
        var gruende = akte.hindernisse(liste.heute());
        if (!gruende.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-305", akte.zeichen().wert());
        }
    }

    private void protokoll(Aktenzeichen zeichen, UUID verfahren, int eigene, int fremde) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.vernichtet",
                        "akte:" + zeichen.wert(),
                        Map.of(
                                "verfahren", verfahren.toString(),
                                "dokumente", Integer.toString(eigene),
                                "verblieben", Integer.toString(fremde))));
    }

    private static FachlicherFehler unbekannt(Aktenzeichen zeichen) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
    }
}
