package dreiklang.akte;

import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.akte.Zugriffsregel.Kreis;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Rollenvergaben;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of who may see and lead which Akten besides or in spite of the units. What is refused
/// wins; no rule gives a right that no role gives, and none opens what is confidential.
@Service
public class Zugriffsregeln {

    private static final int ZEILEN = 25;
    private static final int GRUND = 300;

    private final ZugriffRepository ablage;
    private final AktenRepository akten;
    private final Akteneinsicht einsicht;
    private final Organisation organisation;
    private final Rollenvergaben rollen;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Zugriffsregeln(
            ZugriffRepository ablage,
            AktenRepository akten,
            Akteneinsicht einsicht,
            Organisation organisation,
            Rollenvergaben rollen,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.akten = akten;
        this.einsicht = einsicht;
        this.organisation = organisation;
        this.rollen = rollen;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A rule that somebody wants to lay down.
    public record Wunsch(
            Gegenstand gegenstand,
            String objekt,
            Kreis kreis,
            String wem,
            boolean erlaubt,
            boolean fuehren,
            String grund) {}

    /// All rules, those that count first; those of single Akten by Aktenzeichen only.
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Zugriffsregel> alle(int blatt) {
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                ablage.alle(ZEILEN, (nummer - 1) * ZEILEN), nummer, ZEILEN, ablage.anzahl());
    }

    /// Lays down a rule for a branch of the Aktenplan or the Akten of a unit.
    ///
    /// @throws FachlicherFehler K-256 with the name of what there is not, K-258 without a reason
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void festlegen(Wunsch wunsch) {
        boolean da =
                switch (wunsch.gegenstand()) {
                    case PLAN ->
                            Planzeile.istNummer(wunsch.objekt())
                                    && ablage.gibtNummer(wunsch.objekt());
                    case EINHEIT -> organisation.einheit(wunsch.objekt()).isPresent();
                    case AKTE -> false;
                };
        if (!da) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-256", "objekt");
        }
        erteilen(wunsch);
    }

    /// Ends any rule.
    ///
    /// @throws FachlicherFehler K-259 when there is none
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void beenden(long id) {
        beenden(ablage.finden(id).orElseThrow(() -> keine(id)));
    }

    /// The rules of an Akte of one's own unit.
    ///
    /// @throws FachlicherFehler K-404 not an Akte of a unit one leads Akten for
    @Braucht(Recht.AKTE_FUEHREN)
    public List<Zugriffsregel> derAkte(Aktenzeichen zeichen) {
        eigene(zeichen);
        return ablage.derAkte(zeichen, 4 * ZEILEN);
    }

    /// The Akte, for the head of the page.
    ///
    /// @throws FachlicherFehler K-404 not an Akte of a unit one leads Akten for
    @Braucht(Recht.AKTE_FUEHREN)
    public Akte akte(Aktenzeichen zeichen) {
        return eigene(zeichen);
    }

    /// Lays down a rule for one Akte of one's own unit.
    ///
    /// @throws FachlicherFehler K-404 not an Akte of a unit one leads Akten for, K-256 nobody like
    ///   that, K-257 she would shut herself out, K-258 without a reason
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void festlegen(Aktenzeichen zeichen, Wunsch wunsch) {
        eigene(zeichen);
        erteilen(
                new Wunsch(
                        Gegenstand.AKTE,
                        zeichen.wert(),
                        wunsch.kreis(),
                        wunsch.wem(),
                        wunsch.erlaubt(),
                        wunsch.fuehren(),
                        wunsch.grund()));
        if (akten.finden(zeichen, einsicht.fuehrung()).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-257");
        }
    }

    /// Ends a rule of one Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte of a unit one leads Akten for, K-259 no such rule
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void beenden(Aktenzeichen zeichen, long id) {
        eigene(zeichen);
        beenden(
                ablage.finden(id)
                        .filter(r -> r.gegenstand() == Gegenstand.AKTE)
                        .filter(r -> r.objekt().equals(zeichen.wert()))
                        .orElseThrow(() -> keine(id)));
    }

    private void erteilen(Wunsch wunsch) {
        if (!gibtEs(wunsch.kreis(), wunsch.wem())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-256", "wem");
        }
        String grund = wunsch.grund().replaceAll("\\p{Cntrl}", " ").strip();
        if (grund.isEmpty() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-258", "grund");
        }
        var regel =
                new Zugriffsregel(
                        0,
                        wunsch.gegenstand(),
                        wunsch.objekt(),
                        wunsch.kreis(),
                        wunsch.kreis() == Kreis.ALLE ? "" : wunsch.wem(),
                        wunsch.erlaubt(),
                        wunsch.fuehren(),
                        grund,
                        konten.aktuell().kennung(),
                        uhr.instant(),
                        Optional.empty());
        long id = ablage.erteilen(regel);
        protokoll(wunsch.erlaubt() ? "akte.zugriff-erlaubt" : "akte.zugriff-verboten", regel, id);
    }

    private boolean gibtEs(Kreis kreis, String wem) {
        return switch (kreis) {
            case ALLE -> true;
            case EINHEIT -> organisation.einheit(wem).isPresent();
            case ROLLE -> rollen.namen().contains(wem);
            case PERSON ->
                    wem.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                            && organisation
                                    .person(new BeschaeftigteId(UUID.fromString(wem)))
                                    .isPresent();
        };
    }

    private void beenden(Zugriffsregel regel) {
        if (ablage.beenden(regel.id(), konten.aktuell().kennung(), uhr.instant())) {
            protokoll("akte.zugriff-beendet", regel, regel.id());
        }
    }

    private void protokoll(String aktion, Zugriffsregel regel, long id) {
        var worauf =
                regel.gegenstand() == Gegenstand.PLAN ? "aktenplan" : regel.gegenstand().name();
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        worauf.toLowerCase(java.util.Locale.ROOT) + ":" + regel.objekt(),
                        Map.of(
                                "regel", Long.toString(id),
                                "kreis", regel.kreis().name(),
                                "wem", regel.wem(),
                                "fuehren", Boolean.toString(regel.fuehren()))));
    }

    /// An Akte that is hers by her unit, not only by a rule: rules are not passed on.
    private Akte eigene(Aktenzeichen zeichen) {
        var blick = einsicht.fuehrung();
        return akten.finden(zeichen, blick)
                .filter(a -> blick.einheiten().contains(a.einheit()))
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert()));
    }

    private static FachlicherFehler keine(long id) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-259", Long.toString(id));
    }
}
