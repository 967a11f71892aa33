package dreiklang.amt;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of how a person wants to see her lists: saved filters and whether single keys do
/// anything. Everybody has her own only.
@Service
public class Ansichten {

    private static final int NAME = 60;
    private static final int MEISTE = 30;

    private final Ich ich;
    private final AnsichtRepository ablage;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Ansichten(Ich ich, AnsichtRepository ablage, ApplicationEventPublisher ereignisse, Clock uhr) {
        this.ich = ich;
        this.ablage = ablage;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A saved filter.
    ///
    /// @param id identifier
    /// @param name what the person calls it
    /// @param frage the part of the list's address behind the question mark
    /// @param vorgabe whether the list opens with it
    public record Ansicht(UUID id, String name, String frage, boolean vorgabe) {}

    /// One's own, by name.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Ansicht> eigene() {
        return ablage.von(ich.person().id());
    }

    /// What the list opens with.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<Ansicht> vorgabe() {
        return eigene().stream().filter(Ansicht::vorgabe).findFirst();
    }

    /// Saves a filter; one of the same name is replaced.
    ///
    /// @param frage the part of the list's address behind the question mark, made by the program
    /// @throws FachlicherFehler V-300 without a name or with one that is too long, V-301 when there
    ///   are too many
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void speichern(String name, String frage, boolean vorgabe) {
        var kurz = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (kurz.isEmpty() || kurz.length() > NAME) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-300", NAME);
        }
        var person = ich.person().id();
        var bisher = ablage.von(person);
        if (bisher.size() >= MEISTE && bisher.stream().noneMatch(a -> a.name().equals(kurz))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-301", MEISTE);
        }
        if (vorgabe) {
            ablage.ohneVorgabe(person);
        }
        ablage.speichern(person, new Ansicht(Zufall.kennung(uhr), kurz, frage, vorgabe));
        vermerken("vorgang.ansicht-gespeichert");
    }

    /// Deletes one's own; nothing happens when it is not there.
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void loeschen(UUID id) {
        ablage.loeschen(ich.person().id(), id);
        vermerken("vorgang.ansicht-geloescht");
    }

    /// Whether single keys do something on the list.
    @Braucht(Recht.VORGANG_LESEN)
    public boolean tasten() {
        return !ablage.tastenAus(ich.person().id());
    }

    /// Switches single keys on or off.
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional
    public void tasten(boolean an) {
        ablage.tastenAus(ich.person().id(), !an);
        vermerken("vorgang.tasten-" + (an ? "an" : "aus"));
    }

    private void vermerken(String aktion) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion, "beschaeftigte:" + ich.person().id().wert(), Map.of()));
    }
}
