package dreiklang.akte;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door to Akten whose Aufbewahrungsfrist is over, and to a rehearsal of what follows. Bounded
/// to the units whose Akten one may have assessed; foreign ones look like absent ones.
@Service
public class Aussonderungsliste {

    /// So many months the rehearsal looks ahead.
    public static final int VORSCHAU_MONATE = 24;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int ZEILEN = 25;
    private static final int GRUPPEN = 500;

    private final AussonderungRepository ablage;
    private final BlattRepository blaetter;
    private final Akteneinsicht einsicht;
    private final Dokumente dokumente;
    private final Clock uhr;

    Aussonderungsliste(
            AussonderungRepository ablage,
            BlattRepository blaetter,
            Akteneinsicht einsicht,
            Dokumente dokumente,
            Clock uhr) {
        this.ablage = ablage;
        this.blaetter = blaetter;
        this.einsicht = einsicht;
        this.dokumente = dokumente;
        this.uhr = uhr;
    }

    /// The day it is here.
    @Offen("public reading")
    public LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), ZONE);
    }

    /// Akten whose Aufbewahrungsfrist is over, those that have waited longest first.
    ///
    /// @param nummer number of the Aktenplan, empty for all
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AUSSONDERN)
    public Blatt<Aussonderungsakte> faellige(String nummer, int blatt) {
        var blick = einsicht.aussonderung();
        int seite = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                ablage.faellige(blick, nummer, heute(), ZEILEN, (seite - 1) * ZEILEN),
                seite,
                ZEILEN,
                ablage.anzahl(blick, nummer, heute()));
    }

    /// The first that can be taken into an Aussonderung.
    ///
    /// @param nummer number of the Aktenplan, empty for all
    /// @param hoechstens most of them
    @Braucht(Recht.AUSSONDERN)
    public List<Aussonderungsakte> freie(String nummer, int hoechstens) {
        return ablage.freie(einsicht.aussonderung(), nummer, heute(), hoechstens).stream()
                .filter(a -> a.frei(heute()))
                .toList();
    }

    /// What would become due in the next 24 months if nothing changes, by rule.
    @Braucht(Recht.AUSSONDERN)
    public List<Fristgruppe> vorschau() {
        return ablage.vorschau(
                einsicht.aussonderung(), heute(), heute().plusMonths(VORSCHAU_MONATE), GRUPPEN);
    }

    /// One Akte, as long as it is not destroyed.
    @Braucht(Recht.AUSSONDERN)
    public Optional<Aussonderungsakte> finden(Aktenzeichen zeichen) {
        return ablage.finden(einsicht.aussonderung(), zeichen, heute());
    }

    /// Whether one may know of all these Akten.
    @Braucht(Recht.AUSSONDERN)
    public boolean alleSichtbar(Collection<Aktenzeichen> zeichen) {
        return ablage.sichtbare(einsicht.aussonderung(), zeichen) == zeichen.size();
    }

    /// Those of the Akten that are not destroyed.
    @Offen("called by aussonderung for Akten it has taken in with the rights of a person")
    public List<Aussonderungsakte> stand(Collection<Aktenzeichen> zeichen) {
        return ablage.finden(zeichen, heute());
    }

    /// What is filed in an Akte as it is shown, without what was moved away from it.
    @Offen("called by aussonderung while handing over and destroying")
    public List<Akte.Schriftstueck> inhalt(Aktenzeichen zeichen) {
        return blaetter.alle(zeichen).stream()
                .filter(b -> b.verschobenNach().isEmpty())
                .flatMap(b -> dokumente.finden(b.inhalt()).map(b::mit).stream())
                .toList();
    }
}
