package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.FolgeformularEingereicht;
import dreiklang.antrag.Folgeformulare;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.Leistungen;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.zahlung.Auszahlungen;
import dreiklang.zahlung.Erstattungen;
import dreiklang.zahlung.Erstattungsvorgabe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what comes after the decision: the person fills in a Folgeformular, the Amt fixes an
/// amount.
@Service
public class Folgeschritte {

    private static final int ANMERKUNG = 500;

    private final Zutritt zutritt;
    private final Schreibtisch schreibtisch;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Ablaufsteuerung ablauf;
    private final Entscheidung entscheidung;
    private final Nachforderungen nachforderungen;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Dokumente dokumente;
    private final Akten akten;
    private final Leistungen leistungen;
    private final Erstattungen erstattungen;
    private final Auszahlungen auszahlungen;

    Folgeschritte(
            Zutritt zutritt,
            Schreibtisch schreibtisch,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Ablaufsteuerung ablauf,
            Entscheidung entscheidung,
            Nachforderungen nachforderungen,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Dokumente dokumente,
            Akten akten,
            Leistungen leistungen,
            Erstattungen erstattungen,
            Auszahlungen auszahlungen) {
        this.zutritt = zutritt;
        this.schreibtisch = schreibtisch;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.ablauf = ablauf;
        this.entscheidung = entscheidung;
        this.nachforderungen = nachforderungen;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.dokumente = dokumente;
        this.akten = akten;
        this.leistungen = leistungen;
        this.erstattungen = erstattungen;
        this.auszahlungen = auszahlungen;
    }

    /// Begins the Folgeformular that one's own Vorgang waits for, or goes on with it.
    ///
    /// @throws FachlicherFehler V-203 when it waits for none
    @Braucht(Recht.INTERN_BEANTRAGEN)
    @Transactional
    public EntwurfId ausfuellen(VorgangId id, Sprache sprache) {
        var bild = schreibtisch.eigener(id);
        var name =
                bild.folgeformular()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-203"));
        return folgeformulare.beginnen(antraege.finden(bild.vorgang().antrag()), name, sprache);
    }

    /// The person has submitted a Folgeformular; the fact may come twice.
    @ApplicationModuleListener
    void bei(FolgeformularEingereicht tatsache) {
        var gefunden = vorgaenge.zu(tatsache.folge().antrag());
        if (gefunden.isEmpty()) {
            return;
        }
        var v = gefunden.get();
        boolean faellig =
                v.stand() == Vorgangsstand.WARTET_AUF_PERSON
                        && ablauf.folgeformular(v).equals(Optional.of(tatsache.folge().name()));
        if (!faellig) {
            return;
        }
        var zeichen = new Aktenzeichen(v.aktenzeichen());
        dokumente
                .zu(tatsache.antrag().bezug())
                .forEach(d -> akten.ablegen(zeichen, d.id(), d.ablage().name()));
        var schritt = new Schritt(tatsache.zeitpunkt(), "folgeformular", Optional.empty(), "");
        var danach = nachforderungen.beenden(v, Verb.NACHREICHEN, schritt);
        entscheidung.weiter(
                danach,
                ablauf.erledigen(
                        danach, List.of(Aufgabenart.NACHREICHEN), entscheidung.umgebung(danach)));
    }

    /// Calls off what was granted to oneself, for example a Dienstreise.
    ///
    /// @param grund why
    /// @throws FachlicherFehler V-404 when it is not her own, V-461 when it is too late, V-462
    ///   without a reason
    @Braucht(Recht.INTERN_BEANTRAGEN)
    @Transactional
    public void absagen(VorgangId id, String grund) {
        var ich = zutritt.ich().id();
        var v =
                vorgaenge
                        .finden(id)
                        .filter(g -> g.antragstellerin().filter(ich::equals).isPresent())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
        absagen(v, grund, Optional.empty());
    }

    /// Calls off what was granted to somebody else.
    ///
    /// @param grund why; the person reads it
    /// @throws FachlicherFehler V-221 in one's own matter, V-461 when it is too late, V-462 without
    ///   a reason
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void absagenImAmt(VorgangId id, String grund) {
        var v = zutritt.sichtbar(id);
        zutritt.darf(v, verlauf.aufgaben(id), Aufgabenart.ERLEDIGEN);
        absagen(v, grund, Optional.of(zutritt.ich().id()));
    }

    /// Whether it is granted and nothing was handed in for it yet.
    static boolean absagbar(Vorgang v, List<Aufgabe> aufgaben) {
        return v.ergebnis().equals(Optional.of(Ergebnis.BEWILLIGT))
                && !aufgaben.isEmpty()
                && aufgaben.stream()
                        .allMatch(a ->
                                a.art().equals(Aufgabenart.NACHREICHEN.name())
                                        || a.art().equals(Aufgabenart.ERLEDIGEN.name()));
    }

    private Optional<Erstattungsvorgabe> vorgabe(Vorgang v) {
        return erstattungen.vorgabe(leistungen.paket(v.leistung(), v.fassung()));
    }

    /// What has not been paid is taken back; the Ablauf goes on with `ergebnis = 'ERLEDIGT'`.
    private void absagen(Vorgang v, String grund, Optional<BeschaeftigteId> wer) {
        var warum = Amtstext.von(Amtstext.notwendig(grund, "V-462"), ANMERKUNG);
        var aufgaben = verlauf.aufgaben(v.id());
        if (vorgabe(v).filter(Erstattungsvorgabe::absage).isEmpty() || !absagbar(v, aufgaben)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-461");
        }
        var schritt = new Schritt(akte.jetzt(), "abgesagt", wer, warum);
        var danach =
                v.stand() == Vorgangsstand.WARTET_AUF_PERSON
                        ? nachforderungen.beenden(v, Verb.NACHREICHEN, schritt)
                        : akte.tun(v, Verb.ERLEDIGEN, schritt, a -> a);
        var abgesagt =
                vorgaenge.aendern(
                        danach,
                        new VorgangRepository.Aenderung()
                                .entscheidung(
                                        Ergebnis.ERLEDIGT, warum, v.entschieden().orElseThrow()));
        auszahlungen.zuruecknehmen(v.id().bezug());
        entscheidung.weiter(
                abgesagt,
                ablauf.erledigen(
                        abgesagt, aufgaben.getFirst().id(), entscheidung.umgebung(abgesagt)));
    }

    /// Fixes the amount an Aufgabe asks for and ends the Aufgabe.
    ///
    /// @param aufgabe identifier of the Aufgabe
    /// @param betrag the amount
    /// @param anmerkung why it differs from what was asked for; may be empty
    /// @throws FachlicherFehler V-203 when there is no such Aufgabe any more, V-212 when the note
    ///   is too long, V-463 when the Leistung reckons item by item
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void festsetzen(VorgangId id, String aufgabe, Geldbetrag betrag, String anmerkung) {
        var v = zutritt.einsehbar(id);
        var gemeint =
                verlauf.aufgaben(id).stream()
                        .filter(a ->
                                a.id().equals(aufgabe)
                                        && a.art().equals(Aufgabenart.FESTSETZEN.name()))
                        .findFirst()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-203"));
        zutritt.darf(v, List.of(gemeint), Aufgabenart.FESTSETZEN);
        if (vorgabe(v).isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-463");
        }
        if (anmerkung.length() > ANMERKUNG) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-212", ANMERKUNG);
        }
        String text =
                betrag.lesbar(Locale.GERMANY)
                        + (anmerkung.isBlank() ? "" : ". " + anmerkung.strip());
        var wer = Optional.of(zutritt.ich().id());
        var danach =
                akte.tun(
                        v,
                        Verb.ERLEDIGEN,
                        new Schritt(akte.jetzt(), "festgesetzt", wer, text),
                        a -> a);
        entscheidung.weiter(
                danach, ablauf.erledigen(danach, aufgabe, entscheidung.umgebung(danach)));
    }
}
