package dreiklang.programm;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.programm.Massnahmenfilter.Gruppe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Massnahmen: look up, enter, edit, go to another state, with proof and history.
@Service
public class Massnahmen {

    private static final int ZEILEN = 50;

    private final Plaene plaene;
    private final MassnahmeRepository ablage;
    private final MassnahmensucheRepository suche;
    private final VerlaufRepository verlauf;
    private final Massnahmenbuch buch;
    private final Programmsicht sicht;

    Massnahmen(
            Plaene plaene,
            MassnahmeRepository ablage,
            MassnahmensucheRepository suche,
            VerlaufRepository verlauf,
            Massnahmenbuch buch,
            Programmsicht sicht) {
        this.plaene = plaene;
        this.ablage = ablage;
        this.suche = suche;
        this.verlauf = verlauf;
        this.buch = buch;
        this.sicht = sicht;
    }

    /// A Massnahme that is not entered yet.
    ///
    /// @param nummer its number in the plan
    /// @param angaben what is written about it
    /// @param stand where it stands
    /// @param nachweis what proves that it is done; empty otherwise
    /// @param herkunft number in the plan before, if it goes on one; empty otherwise
    /// @param meilensteine its milestones
    public record Neue(
            String nummer,
            Massnahmenangaben angaben,
            Massnahmenstand stand,
            String nachweis,
            String herkunft,
            List<Meilenstein> meilensteine) {}

    /// A Massnahme and what the signed-in person may do with it.
    ///
    /// @param massnahme itself
    /// @param bild its plan
    /// @param verlauf its history, the newest first
    /// @param herkunft short name of the earlier plan and number there
    /// @param bearbeitbar whether she may edit it
    public record Ansicht(
            Massnahme massnahme,
            Planbild bild,
            List<Verlaufseintrag> verlauf,
            Optional<String> herkunft,
            boolean bearbeitbar) {}

    /// A page of those that the person may see.
    ///
    /// @throws FachlicherFehler P-404 when there is no such plan
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, and the rows are bound by it")
    @Transactional(readOnly = true)
    public Blatt<Massnahmenzeile> liste(String plan, Massnahmenfilter filter) {
        var umfang = sicht.sehen();
        var id = plaene.bild(plan).plan().id();
        long gesamt = suche.anzahl(id, filter, umfang);
        int blatt =
                Math.clamp(filter.blatt(), 1, (int) Math.max(1, (gesamt + ZEILEN - 1) / ZEILEN));
        return new Blatt<>(
                suche.liste(id, filter, umfang, ZEILEN, (blatt - 1) * ZEILEN),
                blatt,
                ZEILEN,
                gesamt);
    }

    /// Identifier of the field or code of the unit → how many of those the person may see; nothing
    /// where a list is not grouped.
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, and the counts are bound by it")
    @Transactional(readOnly = true)
    public Map<String, Long> gruppen(String plan, Massnahmenfilter filter) {
        var umfang = sicht.sehen();
        return filter.gruppe() == Gruppe.KEINE
                ? Map.of()
                : suche.gruppen(plaene.bild(plan).plan().id(), filter, umfang);
    }

    /// One Massnahme.
    ///
    /// @throws FachlicherFehler P-404 when there is none, or the person may not know of it
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, foreign ones look absent")
    @Transactional(readOnly = true)
    public Ansicht ansehen(String plan, String nummer) {
        var bild = plaene.bild(plan);
        var m = sichtbar(bild, nummer);
        return new Ansicht(
                m,
                bild,
                verlauf.zu(m.id()),
                m.herkunft().flatMap(ablage::ort),
                sicht.bearbeiten().umfasst(m.angaben().einheit()));
    }

    /// Whether the person may enter a Massnahme of some unit.
    @Offen("tells a person what she may do herself")
    public boolean darfAnlegen() {
        var umfang = sicht.bearbeiten();
        return umfang.alles() || !umfang.einheiten().isEmpty();
    }

    /// Whether the person may edit those of that unit.
    @Offen("tells a person what she may do herself")
    public boolean darfPflegen(String einheit) {
        return sicht.bearbeiten().umfasst(einheit);
    }

    /// Enters a Massnahme.
    ///
    /// @throws FachlicherFehler P-404 no such plan, P-125 when there is one of that number, P-104
    ///   when the unit is none or not the person's, P-118 when it depends on one that is not there
    ///   or on itself, P-119 when a key is none, P-123 when the plan before has no such number, and
    ///   as [Massnahme#pruefen]
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void anlegen(String plan, Neue neue) {
        var bild = plaene.bild(plan);
        zustaendig(neue.angaben().einheit());
        buch.anlegen(bild, List.of(neue));
    }

    /// Enters many at once: all of them or none. They may depend on each other in any order.
    ///
    /// @throws FachlicherFehler as [#anlegen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void alleAnlegen(String plan, List<Neue> neue) {
        buch.anlegen(plaene.bild(plan), neue);
    }

    /// Writes what is known about a Massnahme.
    ///
    /// @param version the version that the person has seen
    /// @throws FachlicherFehler P-109 when somebody else has changed it meanwhile, and as
    ///   [#anlegen]
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void schreiben(String plan, String nummer, int version, Massnahmenangaben angaben) {
        zustaendig(angaben.einheit());
        aendern(plan, nummer, version, m -> m.mit(angaben, buch.jetzt()));
    }

    /// Lets a Massnahme go to another state.
    ///
    /// @param nachweis what proves that it is done; not kept for other states
    /// @throws FachlicherFehler P-107 when it cannot go there, P-108 when it is said to be done
    ///   without a proof, P-120 when its end is said to be fixed and none is told
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void standSetzen(
            String plan, String nummer, int version, Massnahmenstand stand, String nachweis) {
        aendern(plan, nummer, version, m -> m.nach(stand, nachweis, buch.jetzt()));
    }

    /// Writes a milestone, a new one at the end.
    ///
    /// @throws FachlicherFehler P-112 when nobody can tell what is counted, P-122 too many
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void meilensteinSchreiben(
            String plan, String nummer, int version, Meilenstein meilenstein) {
        aendern(plan, nummer, version, m -> m.mit(meilenstein, buch.jetzt()));
    }

    /// Takes a milestone out; the history keeps it.
    @Braucht(Recht.MASSNAHME_PFLEGEN)
    @Transactional
    public void meilensteinEntfernen(String plan, String nummer, int version, int meilenstein) {
        aendern(plan, nummer, version, m -> m.ohneMeilenstein(meilenstein, buch.jetzt()));
    }

    private void aendern(
            String plan, String nummer, int version, UnaryOperator<Massnahme> aenderung) {
        var bild = plaene.bild(plan);
        var alt = sichtbar(bild, nummer);
        zustaendig(alt.angaben().einheit());
        if (alt.version() != version) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-109");
        }
        buch.aendern(bild, alt, aenderung.apply(alt));
    }

    private Massnahme sichtbar(Planbild bild, String nummer) {
        var umfang = sicht.sehen();
        return ablage.finden(bild.plan().id(), nummer)
                .filter(m -> umfang.umfasst(m.angaben().einheit()))
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-404"));
    }

    private void zustaendig(String einheit) {
        if (!sicht.bearbeiten().umfasst(einheit)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "P-104");
        }
    }
}
