package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.antrag.AntragId;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.zahlung.Zahlungen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Vorgaenge: the work of the Amt, one method per verb. Nobody reaches a Vorgang of
/// a foreign Amt.
@Service
public class Vorgaenge {

    private static final int ANMERKUNG = 500;

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Nachforderungen nachforderungen;
    private final Entscheidung entscheidung;
    private final Ablaufsteuerung ablauf;
    private final Organisation organisation;
    private final Zahlungen zahlungen;

    Vorgaenge(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Nachforderungen nachforderungen,
            Entscheidung entscheidung,
            Ablaufsteuerung ablauf,
            Organisation organisation,
            Zahlungen zahlungen) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.nachforderungen = nachforderungen;
        this.entscheidung = entscheidung;
        this.ablauf = ablauf;
        this.organisation = organisation;
        this.zahlungen = zahlungen;
    }

    /// The Vorgang of an Antrag.
    @Offen("called by the demo Kommune")
    public Optional<VorgangId> zu(AntragId antrag) {
        return vorgaenge.zu(antrag).map(Vorgang::id);
    }

    /// Takes a Vorgang on as the signed-in person.
    ///
    /// @throws FachlicherFehler V-202 when somebody else has taken it
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void uebernehmen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        var ich = zutritt.ich().id();
        if (v.bearbeiterin().filter(b -> !b.equals(ich)).isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-202");
        }
        akte.tun(v, Verb.UEBERNEHMEN, "uebernommen", Optional.of(ich), a -> a.bearbeiterin(ich));
    }

    /// Gives a Vorgang to a person of the responsible unit or one below or above it within one's
    /// own view.
    ///
    /// @throws FachlicherFehler V-204 when that person may not see it
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void zuweisen(VorgangId id, BeschaeftigteId wem) {
        var v = zutritt.sichtbar(id);
        var person =
                organisation
                        .person(wem)
                        .filter(p -> zutritt.kann(p.id(), v))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-204"));
        akte.tun(
                v,
                Verb.ZUWEISEN,
                new Schritt(
                        akte.jetzt(), "zugewiesen", Optional.of(zutritt.ich().id()), person.name()),
                a -> a.bearbeiterin(wem));
    }

    /// Asks the person for something missing; the clock stands still until the answer.
    ///
    /// @param text what is missing, as the person reads it
    /// @param antwortBis until when the answer is wanted, a day in the future
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void nachfordern(VorgangId id, String text, LocalDate antwortBis) {
        nachforderungen.stellen(
                zutritt.sichtbar(id),
                Amtstext.notwendig(text, "V-210"),
                antwortBis,
                zutritt.ich().id());
    }

    /// Goes on without waiting for the person any longer.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void fortsetzen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        nachforderungen.fortsetzen(v, zutritt.ich().id());
    }

    /// Notes that the Gebuehr has come in.
    ///
    /// @param tag the day it came in
    /// @throws FachlicherFehler V-213 when there is nothing to pay
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void bezahltVermerken(VorgangId id, LocalDate tag) {
        var v = zutritt.sichtbar(id);
        var zahlung =
                zahlungen
                        .zu(v.antrag().bezug())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-213"));
        zahlungen.alsBezahltVermerken(zahlung.kassenzeichen(), tag);
        akte.vermerken(
                v, new Schritt(akte.jetzt(), "bezahlt", Optional.of(zutritt.ich().id()), ""));
    }

    /// The Bescheid as PDF as it would be sent; nothing is kept.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public byte[] vorschau(VorgangId id, Ergebnis ergebnis, String begruendung) {
        return entscheidung.vorschau(zutritt.einsehbar(id), ergebnis, Amtstext.von(begruendung));
    }

    /// Decides, sets the Bescheid from the Vorlage, files and announces it in the Kommune's own
    /// portal.
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public void entscheiden(VorgangId id, Ergebnis ergebnis, String begruendung) {
        entscheiden(id, ergebnis, begruendung, Bekanntgabeweg.PORTAL);
    }

    /// Decides, sets the Bescheid from the Vorlage, files and announces it on that way.
    ///
    /// @throws FachlicherFehler V-211 when a refusal has no reasons, V-380 when a partial one has
    ///   none, V-381 when there is no address for the post, V-383 when the Leistung knows no part,
    ///   V-221 in one's own matter, V-222 when the superior has to decide
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    public void entscheiden(
            VorgangId id, Ergebnis ergebnis, String begruendung, Bekanntgabeweg weg) {
        var v = zutritt.einsehbar(id);
        if (ergebnis == Ergebnis.ABGELEHNT || ergebnis == Ergebnis.TEILWEISE) {
            Amtstext.notwendig(begruendung, ergebnis == Ergebnis.ABGELEHNT ? "V-211" : "V-380");
        }
        entscheidung.treffen(
                v,
                zutritt.ich().id(),
                new Entscheidung.Inhalt(ergebnis, Amtstext.von(begruendung), weg));
    }

    /// Marks an Aufgabe of the Ablauf as done, for example the payout of a Dienstreise.
    ///
    /// @param vermerk what came of it, for example the number of the order; may be empty
    /// @throws FachlicherFehler V-203 when there is no such Aufgabe any more, V-212 when the note
    ///   is too long, V-477 when another unit has to do it
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void erledigen(VorgangId id, String aufgabe, String vermerk) {
        var v = zutritt.einsehbar(id);
        var gemeint =
                verlauf.aufgaben(id).stream()
                        .filter(a ->
                                a.id().equals(aufgabe)
                                        && a.art().equals(Aufgabenart.ERLEDIGEN.name()))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-203"));
        zutritt.darf(v, List.of(gemeint), Aufgabenart.ERLEDIGEN);
        var danach =
                akte.tun(
                        v,
                        Verb.ERLEDIGEN,
                        new Schritt(
                                akte.jetzt(),
                                "erledigt",
                                Optional.of(zutritt.ich().id()),
                                Amtstext.angefuegt(gemeint.name(), vermerk)),
                        a -> a);
        entscheidung.weiter(
                danach, ablauf.erledigen(danach, aufgabe, entscheidung.umgebung(danach)));
    }

    /// Finishes: writes ZdA in the Akte, nothing more happens.
    ///
    /// @throws FachlicherFehler V-205 as long as it is not decided or something is still to be done
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void abschliessen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        if (v.offen() || !verlauf.aufgaben(id).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-205");
        }
        akte.tun(
                v,
                Verb.ABSCHLIESSEN,
                "abgeschlossen",
                Optional.of(zutritt.ich().id()),
                a -> a.frist(null));
        akte.zuDenAkten(v);
    }

    /// Refuses to go on when the Vorgang has changed since the page was made.
    ///
    /// @param version what the page showed
    /// @throws FachlicherFehler V-201 when somebody was faster
    @Braucht(Recht.VORGANG_LESEN)
    public void unveraendert(VorgangId id, int version) {
        if (zutritt.einsehbar(id).version() != version) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-201");
        }
    }
}
