package dreiklang.ressourcen;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the resources: posts, rates, budget lines, funding and told figures of a plan, and
/// what comes out of them.
@Service
public class Ressourcen {

    private final Ressourcenbuch buch;
    private final Planbezug bezug;
    private final Organisation organisation;
    private final Clock uhr;

    Ressourcen(Ressourcenbuch buch, Planbezug bezug, Organisation organisation, Clock uhr) {
        this.buch = buch;
        this.bezug = bezug;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    /// Everything about a plan's resources.
    ///
    /// @throws FachlicherFehler P-404 when there is no such plan
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Ressourcenbild ansehen(String plan) {
        var bild = eintraege(plan);
        return new Ressourcenbild(
                bild.plan(),
                bild.bestand(),
                bild.tabelle(),
                bild.befunde(),
                bild.ohneZelle(),
                Warnungsprobe.pruefen(
                        bild.plan(), bild.bestand(), genannte(plan, bild.bestand()), heute()));
    }

    /// The same without warnings, for which the Massnahmen would have to be read.
    ///
    /// @throws FachlicherFehler P-404 when there is no such plan
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Ressourcenbild eintraege(String plan) {
        var p = bezug.plan(plan);
        var bestand = buch.bestand(plan);
        var tabelle = Tabellenrechner.rechnen(p.von().getYear(), p.bis().getYear(), bestand);
        return new Ressourcenbild(
                p,
                bestand,
                tabelle,
                Nennungsprobe.pruefen(tabelle, bestand.nennungen()),
                Nennungsprobe.ohneZelle(tabelle, bestand.nennungen()),
                List.of());
    }

    /// All plans, the newest first.
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public List<Plan> plaene() {
        return bezug.plaene();
    }

    /// The plan itself.
    ///
    /// @throws FachlicherFehler P-404 when there is none
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Plan plan(String plan) {
        return bezug.plan(plan);
    }

    /// Who has how much time, and how much there is to do, half-year by half-year.
    ///
    /// @throws FachlicherFehler P-404 when there is no such plan
    @Braucht(Recht.STEUERUNG_LESEN)
    @Transactional(readOnly = true)
    public Auslastung auslastung(String plan) {
        return Auslastung.rechnen(
                bezug.plan(plan), buch.bestand(plan).stellen(), bezug.massnahmen(plan), heute());
    }

    /// Writes a post, new or not.
    ///
    /// @throws FachlicherFehler P-404 no such plan, G-105 no such unit, G-106 when somebody else
    ///   has changed it meanwhile, G-115 when a Massnahme is none, and as [Stelle#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(String plan, Stelle stelle) {
        bezug.plan(plan);
        stelle.pruefen();
        if (organisation.einheit(stelle.einheit()).isEmpty()) {
            throw Angabenpruefung.fehler("G-105");
        }
        massnahmenPruefen(plan, stelle.massnahmen());
        buch.schreiben(plan, stelle);
    }

    /// Writes a rate, new or not.
    ///
    /// @throws FachlicherFehler P-404 no such plan, G-106 when somebody else has changed it
    ///   meanwhile, G-111 when there is one of that kind from that year on, and as
    ///   [Kostensatz#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(String plan, Kostensatz satz) {
        bezug.plan(plan);
        satz.pruefen();
        buch.schreiben(plan, satz);
    }

    /// Writes a budget line of a year, new or not.
    ///
    /// @throws FachlicherFehler P-404 no such plan, G-106 when somebody else has changed it
    ///   meanwhile, G-111 when there is one of that name in that year, and as [Ansatz#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(String plan, Ansatz ansatz) {
        bezug.plan(plan);
        ansatz.pruefen();
        buch.schreiben(plan, ansatz);
    }

    /// Writes a funding, new or not.
    ///
    /// @throws FachlicherFehler P-404 no such plan, G-106 when somebody else has changed it
    ///   meanwhile, G-112 when it cannot go on to that state, G-115 when a Massnahme is none, and
    ///   as [Foerderung#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(String plan, Foerderung foerderung) {
        bezug.plan(plan);
        foerderung.pruefen();
        massnahmenPruefen(plan, foerderung.massnahmen());
        buch.schreiben(plan, foerderung);
    }

    /// Writes a told figure, new or not.
    ///
    /// @throws FachlicherFehler P-404 no such plan, G-106 when somebody else has changed it
    ///   meanwhile, G-117 when the table has no such row, and as [Nennung#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(String plan, Nennung nennung) {
        var p = bezug.plan(plan);
        nennung.pruefen();
        var tabelle =
                Tabellenrechner.rechnen(p.von().getYear(), p.bis().getYear(), buch.bestand(plan));
        if (tabelle.zeile(nennung.zeile()).isEmpty()) {
            throw Angabenpruefung.fehler("G-117");
        }
        buch.schreiben(plan, nennung);
    }

    /// Takes an entry out; the audit trail keeps that it was there.
    ///
    /// @param version the version that the person has seen
    /// @throws FachlicherFehler G-106 when somebody else has changed or removed it meanwhile
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void entfernen(String plan, Eintragsart art, RessourceId id, int version) {
        buch.entfernen(plan, art, id, version);
    }

    /// The Massnahmen, if any post or funding names some.
    private List<Massnahmenzeile> genannte(String plan, Ressourcenbestand bestand) {
        boolean keine =
                bestand.stellen().stream().allMatch(s -> s.massnahmen().isEmpty())
                        && bestand.foerderungen().stream().allMatch(f -> f.massnahmen().isEmpty());
        return keine ? List.of() : bezug.massnahmen(plan);
    }

    private void massnahmenPruefen(String plan, Set<String> nummern) {
        if (nummern.isEmpty()) {
            return;
        }
        var bekannte =
                bezug.massnahmen(plan).stream()
                        .map(Massnahmenzeile::nummer)
                        .collect(Collectors.toSet());
        for (var nummer : nummern) {
            if (!bekannte.contains(nummer)) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "G-115", nummer);
            }
        }
    }

    private LocalDate heute() {
        return LocalDate.now(uhr);
    }
}
