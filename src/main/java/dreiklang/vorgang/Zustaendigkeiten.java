package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Lesezugriff;
import dreiklang.identitaet.Lesezugriffe;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.vorgang.VorgangRepository.Aenderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.vorgang.ZuweisungRepository.Versorgung;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of who has a Vorgang: passing on with a reason, what lies with nobody, who has looked
/// at it.
@Service
public class Zustaendigkeiten {

    private static final int GRUND = 500;
    private static final int ZEILEN = 25;
    private static final int WIEDERVORLAGEN = 100;

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final ZuweisungRepository zuweisungen;
    private final WiedervorlageRepository wiedervorlagen;
    private final Versorgungslage lage;
    private final Vorgangsakte akte;
    private final Akten akten;
    private final Organisation organisation;
    private final Lesezugriffe lesezugriffe;

    Zustaendigkeiten(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            ZuweisungRepository zuweisungen,
            WiedervorlageRepository wiedervorlagen,
            Versorgungslage lage,
            Vorgangsakte akte,
            Akten akten,
            Organisation organisation,
            Lesezugriffe lesezugriffe) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.zuweisungen = zuweisungen;
        this.wiedervorlagen = wiedervorlagen;
        this.lage = lage;
        this.akte = akte;
        this.akten = akten;
        this.organisation = organisation;
        this.lesezugriffe = lesezugriffe;
    }

    /// Who has a Vorgang and who could.
    ///
    /// @param vorgang the Vorgang
    /// @param weitergebbar whether it can be passed on as it stands
    /// @param personen who can get it, those of the unit first, by name
    /// @param einheiten which other units can get it
    /// @param vertraulich whether every look is written down
    /// @param gelesen the last looks, newest first; empty where they are not written down
    public record Zustaendigkeitsbild(
            Vorgang vorgang,
            boolean weitergebbar,
            List<Beschaeftigte> personen,
            List<Organisationseinheit> einheiten,
            boolean vertraulich,
            List<Lesezugriff> gelesen) {}

    /// Who has a Vorgang and who could.
    @Braucht(Recht.VORGANG_LESEN)
    public Zustaendigkeitsbild ansehen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        boolean vertraulich = zutritt.sicht().vertraulich(v);
        return new Zustaendigkeitsbild(
                v,
                !v.eigeneSache(zutritt.ich().id())
                        && Uebergaenge.nach(v.stand(), Verb.ZUWEISEN).isPresent(),
                organisation.mitRecht(v.einheit(), Recht.VORGANG_BEARBEITEN).stream()
                        .filter(p -> zutritt.kann(p.id(), v))
                        .sorted(Comparator.comparing(p -> !p.einheit().equals(v.einheit())))
                        .toList(),
                organisation.einheiten().stream()
                        .filter(e -> !e.kurz().equals(v.einheit()) && lage.besetzt(v, e.kurz()))
                        .toList(),
                vertraulich,
                vertraulich
                        ? lesezugriffe.zu(List.of(id.bezug(), "akte:" + v.aktenzeichen()))
                        : List.of());
    }

    /// Passes a Vorgang on to a person.
    ///
    /// @throws FachlicherFehler V-350 without a reason, V-204 when that person may not have it,
    ///   V-203 when it is too late
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void weitergeben(VorgangId id, BeschaeftigteId wem, String grund) {
        var v = zutritt.sichtbar(id);
        var person =
                organisation
                        .person(wem)
                        .filter(p -> zutritt.kann(p.id(), v))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-204"));
        akte.tun(
                v,
                Verb.ZUWEISEN,
                schritt("weitergegeben", person.name() + ": " + geprueft(grund)),
                a -> a.bearbeiterin(wem));
    }

    /// Passes a Vorgang on to another unit together with its Akte; there it waits for somebody.
    ///
    /// @throws FachlicherFehler V-350 without a reason, V-351 when nobody in that unit could work
    ///   on it, V-203 when it is too late
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void abgeben(VorgangId id, String einheit, String grund) {
        var v = zutritt.sichtbar(id);
        var ziel =
                organisation
                        .einheit(einheit)
                        .filter(e -> !e.kurz().equals(v.einheit()) && lage.besetzt(v, e.kurz()))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-351"));
        if (Uebergaenge.nach(v.stand(), Verb.ZUWEISEN).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        String text = ziel.kurz() + " " + ziel.name().deutsch() + ": " + geprueft(grund);
        vorgaenge.aendern(v, new Aenderung().einheit(einheit));
        akten.abgeben(new Aktenzeichen(v.aktenzeichen()), einheit);
        akte.vermerken(v, schritt("abgegeben", text));
    }

    /// Takes on a Vorgang that lies with nobody, also from somebody who has left or is away.
    ///
    /// @throws FachlicherFehler V-202 when somebody works on it, V-221 when it is one's own matter
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void annehmen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        var ich = zutritt.ich().id();
        v.nichtVon(ich);
        boolean versorgt =
                v.bearbeiterin()
                        .flatMap(organisation::vertretenDurch)
                        .filter(wer -> zutritt.kann(wer, v))
                        .isPresent();
        if (versorgt || !zutritt.kann(ich, v)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-202");
        }
        akte.tun(v, Verb.ZUWEISEN, schritt("uebernommen", ""), a -> a.bearbeiterin(ich));
    }

    /// The open Vorgaenge of one's own unit and below that lie with nobody, the oldest first, and
    /// the Wiedervorlagen that stand on nobody's list.
    ///
    /// @param nach the row after which it goes on; empty, or one that may not be seen, is the
    ///   beginning
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional(readOnly = true)
    public Unbearbeitet.Liste ohneBearbeitung(Optional<VorgangId> nach) {
        var sicht = zutritt.sicht();
        var versorgung = lage.heute(sicht);
        var anker = nach.flatMap(vorgaenge::finden).filter(sicht::auf);
        var gefunden = zuweisungen.verlassene(sicht, versorgung, anker, ZEILEN + 1);
        var zeilen = gefunden.stream().limit(ZEILEN).toList();
        return new Unbearbeitet.Liste(
                zeilen.stream()
                        .map(v ->
                                new Unbearbeitet(
                                        v,
                                        lage.ursache(v),
                                        lage.verwaist(
                                                v, verlauf.aufgaben(v.id()), versorgung, sicht)))
                        .toList(),
                zuweisungen.anzahlVerlassene(sicht, versorgung),
                gefunden.size() > ZEILEN ? Optional.of(zeilen.getLast().id()) : Optional.empty(),
                anker.isPresent() ? List.of() : verlassene(sicht, versorgung));
    }

    /// How many Vorgaenge and Wiedervorlagen lie with nobody; many are not counted to the end.
    @Braucht(Recht.VORGANG_LESEN)
    @Transactional(readOnly = true)
    public long anzahlOhneBearbeitung() {
        var sicht = zutritt.sicht();
        var versorgung = lage.heute(sicht);
        return zuweisungen.anzahlVerlassene(sicht, versorgung)
                + verlassene(sicht, versorgung).size();
    }

    private List<Wiedervorlage.MitVorgang> verlassene(Sicht sicht, Versorgung versorgung) {
        var heute = LocalDate.ofInstant(akte.jetzt(), Kalender.ORTSZEIT);
        return wiedervorlagen.verlassene(sicht, versorgung, heute, WIEDERVORLAGEN);
    }

    /// Confidential Vorgaenge that nobody can see, in the units the signed-in person leads. Only
    /// counted: what they are about stays closed.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Unbearbeitet.Verschlossen> verschlossene() {
        var ich = zutritt.ich().id();
        var geleitet = new HashSet<>(organisation.wirkungskreis(ich, Recht.STEUERUNG_LESEN));
        geleitet.retainAll(organisation.wirkungskreis(ich, Recht.VORGANG_LESEN));
        return verschlossene(geleitet);
    }

    /// The same of the whole Kommune, for those who can give the role.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Unbearbeitet.Verschlossen> alleVerschlossenen() {
        return verschlossene(
                organisation.einheiten().stream()
                        .map(Organisationseinheit::kurz)
                        .collect(Collectors.toSet()));
    }

    private List<Unbearbeitet.Verschlossen> verschlossene(Set<String> einheiten) {
        return einheiten.isEmpty()
                ? List.of()
                : zuweisungen.verschlossene(
                        zutritt.sicht().vertraulich(), lage.offenFuerIrgendwen(), einheiten);
    }

    private Schritt schritt(String was, String anmerkung) {
        return new Schritt(akte.jetzt(), was, Optional.of(zutritt.ich().id()), anmerkung);
    }

    private static String geprueft(String grund) {
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-350", GRUND);
        }
        return grund.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
