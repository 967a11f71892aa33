package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of saved searches: questions a person asks again and again, and what is new since she
/// last looked. Everybody has her own only; what they find follows her rights of today.
@Service
public class Dauersuchen {

    private static final int NAME = 60;
    private static final int WORTE = 500;
    private static final int MEISTE = 30;

    /// What was filed in a transaction that ends only now carries an earlier moment.
    private static final Duration SPIELRAUM = Duration.ofMinutes(1);

    /// Is the index later than this, what is missing in it may be of any age.
    private static final Duration RUECKSTAND = Duration.ofMinutes(10);

    private final Konten konten;
    private final Volltext volltext;
    private final DauersucheRepository ablage;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Dauersuchen(
            Konten konten,
            Volltext volltext,
            DauersucheRepository ablage,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.konten = konten;
        this.volltext = volltext;
        this.ablage = ablage;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// One's own by name, each with how much is new.
    @Braucht(Recht.AKTE_LESEN)
    public List<Dauersuche> eigene() {
        return ablage.von(person()).stream()
                .map(s -> s.mit(volltext.anzahl(s.worte(), s.neues())))
                .toList();
    }

    /// Keeps a question; one of the same name is replaced. New is what is filed from now on.
    ///
    /// @throws FachlicherFehler K-450 without a name or with one that is too long, K-451 when there
    ///   are too many, K-452 when there is nothing in the question one could look for
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public void speichern(String name, String worte, Wahl wahl) {
        var kurz = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (kurz.isEmpty() || kurz.length() > NAME) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-450", NAME);
        }
        if (worte.isBlank() || worte.length() > WORTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-452");
        }
        var bisher = ablage.von(person());
        if (bisher.size() >= MEISTE && bisher.stream().noneMatch(s -> s.name().equals(kurz))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-451", MEISTE);
        }
        ablage.speichern(
                person(),
                new Dauersuche(
                        Zufall.kennung(uhr),
                        kurz,
                        worte,
                        wahl.seit(Instant.EPOCH),
                        uhr.instant(),
                        0));
        vermerken("akte.suche-gespeichert");
    }

    /// Gives what is new, and from now on new is what comes after. As long as the index is far
    /// behind, everything stays new: better twice than never.
    ///
    /// @return as it was before, for the page that shows what is new
    /// @throws FachlicherFehler K-453 when one has no such search
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public Dauersuche ansehen(UUID id) {
        var suche =
                ablage.finden(person(), id)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-453"));
        var rueckstand = ablage.rueckstand();
        var bis = uhr.instant().minus(rueckstand).minus(SPIELRAUM);
        if (rueckstand.compareTo(RUECKSTAND) < 0 && bis.isAfter(suche.gesehen())) {
            ablage.gesehen(id, bis);
            vermerken("akte.suche-angesehen");
        }
        return suche;
    }

    /// Deletes one's own.
    ///
    /// @throws FachlicherFehler K-453 when one has no such search
    @Braucht(Recht.AKTE_LESEN)
    @Transactional
    public void loeschen(UUID id) {
        if (ablage.loeschen(person(), id) == 0) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-453");
        }
        vermerken("akte.suche-geloescht");
    }

    private BeschaeftigteId person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person().id();
        }
        throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-453");
    }

    private void vermerken(String aktion) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "beschaeftigte:" + person().wert(), Map.of()));
    }
}
