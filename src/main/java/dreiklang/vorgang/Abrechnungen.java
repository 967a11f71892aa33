package dreiklang.vorgang;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Recht;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.zahlung.Abrechnung;
import dreiklang.zahlung.Auszahlung;
import dreiklang.zahlung.AuszahlungErfolgt;
import dreiklang.zahlung.Auszahlungen;
import dreiklang.zahlung.Erstattungen;
import dreiklang.zahlung.Erstattungsvorgabe;
import dreiklang.zahlung.Festsetzung;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Abrechnung of a Vorgang: what is given back is reckoned item by item, fixed by a
/// member of staff, and ordered to be paid in the same transaction.
@Service
public class Abrechnungen {

    private static final int ANMERKUNG = 500;

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Ablaufsteuerung ablauf;
    private final Entscheidung entscheidung;
    private final Erstattungslage lage;
    private final Erstattungen erstattungen;
    private final Auszahlungen auszahlungen;

    Abrechnungen(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Ablaufsteuerung ablauf,
            Entscheidung entscheidung,
            Erstattungslage lage,
            Erstattungen erstattungen,
            Auszahlungen auszahlungen) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.ablauf = ablauf;
        this.entscheidung = entscheidung;
        this.lage = lage;
        this.erstattungen = erstattungen;
        this.auszahlungen = auszahlungen;
    }

    /// What the page of a Vorgang shows about its money.
    ///
    /// @param aufgabe the Aufgabe that asks for it; empty when it is fixed before the decision
    /// @param vorschlag what is to be fixed now; empty when nothing is
    /// @param fest what was fixed last
    /// @param vorschuss what was paid or is going to be paid in advance
    /// @param auszahlungen what was ordered to be paid
    /// @param absagbar whether the Leistung can be called off
    public record Blatt(
            String aufgabe,
            Optional<Abrechnung> vorschlag,
            Optional<Festsetzung> fest,
            Geldbetrag vorschuss,
            List<Auszahlung> auszahlungen,
            boolean absagbar) {}

    /// The money of a Vorgang; empty when its Leistung gives nothing back.
    @Braucht(Recht.VORGANG_LESEN)
    public Optional<Blatt> ansehen(VorgangId id) {
        var v = zutritt.einsehbar(id);
        return lage.vorgabe(v).map(vorgabe -> blatt(v, vorgabe, verlauf.aufgaben(id)));
    }

    /// The same for one's own matter, without what is not decided yet.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public Optional<Blatt> eigene(VorgangId id) {
        var ich = zutritt.ich().id();
        var v =
                vorgaenge
                        .finden(id)
                        .filter(g -> g.antragstellerin().filter(ich::equals).isPresent())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
        return lage.vorgabe(v)
                .map(vorgabe -> blatt(v, vorgabe, verlauf.aufgaben(id)))
                .map(b ->
                        new Blatt(
                                "",
                                Optional.empty(),
                                v.offen() ? Optional.empty() : b.fest(),
                                b.vorschuss(),
                                b.auszahlungen(),
                                b.absagbar()));
    }

    private Blatt blatt(Vorgang v, Erstattungsvorgabe vorgabe, List<Aufgabe> aufgaben) {
        var aufgabe = faellig(v, vorgabe, aufgaben);
        return new Blatt(
                aufgabe.orElse(""),
                aufgabe.map(a -> lage.berechnen(v, vorgabe)),
                erstattungen.zu(v.id().bezug()),
                lage.vorschuss(v),
                auszahlungen.zu(v.id().bezug()),
                vorgabe.absage() && Folgeschritte.absagbar(v, aufgaben));
    }

    /// The Aufgabe that asks for the amount now; the empty name before the decision.
    private static Optional<String> faellig(
            Vorgang v, Erstattungsvorgabe vorgabe, List<Aufgabe> aufgaben) {
        if (vorgabe.formular().isEmpty()) {
            return v.offen() ? Optional.of("") : Optional.empty();
        }
        return aufgaben.stream()
                .filter(a -> a.art().equals(Aufgabenart.FESTSETZEN.name()))
                .map(Aufgabe::id)
                .findFirst();
    }

    /// Fixes what is given back, keeps it beside what was computed, and orders what is still to be
    /// paid.
    ///
    /// @param aufgabe identifier of the Aufgabe; empty before the decision
    /// @param betraege amount by name of the item, where it is not the computed one
    /// @param gruende reason by name of the item
    /// @param anmerkung what the person is told besides; may be empty
    /// @throws FachlicherFehler V-203 when nothing is to be fixed any more, V-212 when a text is
    ///   too long, V-221 in one's own matter, Z-401 to Z-403 when a change is not complete
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void festsetzen(
            VorgangId id,
            String aufgabe,
            Map<String, Geldbetrag> betraege,
            Map<String, String> gruende,
            String anmerkung) {
        var v = aufgabe.isEmpty() ? zutritt.sichtbar(id) : zutritt.einsehbar(id);
        var vorgabe =
                lage.vorgabe(v)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-203"));
        var aufgaben = verlauf.aufgaben(id);
        if (faellig(v, vorgabe, aufgaben).filter(aufgabe::equals).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        zutritt.darf(v, aufgaben, Aufgabenart.FESTSETZEN);
        var fest =
                festhalten(
                        v,
                        erstattungen.festlegen(lage.berechnen(v, vorgabe), betraege, gruende),
                        Amtstext.von(anmerkung, ANMERKUNG));
        var wer = Optional.of(fest.person());
        if (aufgabe.isEmpty()) {
            akte.vermerken(v, new Schritt(akte.jetzt(), "berechnet", wer, fest.inWorten()));
            return;
        }
        lage.erstatten(v, vorgabe, fest);
        var danach =
                akte.tun(
                        v,
                        Verb.ERLEDIGEN,
                        new Schritt(akte.jetzt(), "festgesetzt", wer, fest.inWorten()),
                        a -> a);
        entscheidung.weiter(
                danach, ablauf.erledigen(danach, aufgabe, entscheidung.umgebung(danach)));
    }

    private Festsetzung festhalten(Vorgang v, List<Festsetzung.Posten> posten, String anmerkung) {
        var fest =
                new Festsetzung(
                        v.id().bezug(),
                        lage.vorgabe(v).flatMap(vorgabe -> lage.berechnen(v, vorgabe).stichtag()),
                        posten,
                        lage.vorschuss(v),
                        anmerkung,
                        zutritt.ich().id(),
                        akte.jetzt());
        erstattungen.festhalten(fest);
        return fest;
    }

    /// What was granted is paid in advance, or, where nothing is handed in afterwards, paid. Runs
    /// in the transaction of the decision.
    ///
    /// @throws FachlicherFehler V-460 when the amount is neither fixed nor can be computed
    @EventListener
    void bei(VorgangEntschieden tatsache) {
        if (tatsache.ergebnis() == Ergebnis.BEWILLIGT
                || tatsache.ergebnis() == Ergebnis.TEILWEISE) {
            vorgaenge
                    .finden(tatsache.vorgang())
                    .ifPresent(v -> lage.vorgabe(v).ifPresent(vorgabe -> gewaehrt(v, vorgabe)));
        }
    }

    private void gewaehrt(Vorgang v, Erstattungsvorgabe vorgabe) {
        if (vorgabe.formular().isEmpty()) {
            var fest = erstattungen.zu(v.id().bezug()).orElseGet(() -> wieBerechnet(v, vorgabe));
            lage.erstatten(v, vorgabe, fest);
        } else {
            lage.vorschiessen(v, vorgabe);
        }
    }

    private Festsetzung wieBerechnet(Vorgang v, Erstattungsvorgabe vorgabe) {
        var abrechnung = lage.berechnen(v, vorgabe);
        if (!abrechnung.vollstaendig()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-460");
        }
        return festhalten(v, erstattungen.festlegen(abrechnung, Map.of(), Map.of()), "");
    }

    /// The bank has paid; the fact may come twice.
    @ApplicationModuleListener
    void bei(AuszahlungErfolgt tatsache) {
        var id = new VorgangId(UUID.fromString(tatsache.bezug().replaceFirst("^.*:", "")));
        var gezahlt =
                auszahlungen.zu(tatsache.bezug()).stream()
                        .filter(a -> a.id().equals(tatsache.auszahlung()))
                        .findFirst();
        String satz = gezahlt.map(Auszahlung::inWorten).orElse("");
        boolean neu =
                verlauf.verlauf(id).stream()
                        .noneMatch(s -> s.was().equals("ausgezahlt") && s.anmerkung().equals(satz));
        vorgaenge
                .finden(id)
                .filter(v -> neu && !satz.isEmpty())
                .ifPresent(v ->
                        akte.vermerken(
                                v,
                                new Schritt(akte.jetzt(), "ausgezahlt", Optional.empty(), satz)));
    }
}
