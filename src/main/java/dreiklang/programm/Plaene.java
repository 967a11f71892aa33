package dreiklang.programm;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the plans: what the Kommune wants in which period, what it calls its goals and
/// fields, and how far it is.
@Service
public class Plaene {

    private final PlanRepository ablage;
    private final MassnahmensucheRepository suche;
    private final Programmsicht sicht;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Plaene(
            PlanRepository ablage,
            MassnahmensucheRepository suche,
            Programmsicht sicht,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.suche = suche;
        this.sicht = sicht;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// All plans, the newest first, and how the Massnahmen stand that the person may see.
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, and the counts are bound by it")
    @Transactional(readOnly = true)
    public Map<Plan, Standbilanz> alle() {
        var umfang = sicht.sehen();
        var plaene = new LinkedHashMap<Plan, Standbilanz>();
        ablage.alle()
                .forEach(p ->
                        plaene.put(
                                p,
                                Standbilanz.summe(
                                        List.copyOf(suche.jeFeld(p.id(), umfang).values()))));
        return plaene;
    }

    /// A plan with its Begriffe.
    ///
    /// @throws FachlicherFehler P-404 when there is none
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside")
    @Transactional(readOnly = true)
    public Planbild ansehen(String kurz) {
        sicht.sehen();
        return bild(kurz);
    }

    /// How far each field is: identifier of the field → its counts, in the order of the plan; those
    /// in no field at the end under an empty key.
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, and the counts are bound by it")
    @Transactional(readOnly = true)
    public Map<String, Standbilanz> jeFeld(String kurz) {
        var umfang = sicht.sehen();
        var bild = bild(kurz);
        var gezaehlt = suche.jeFeld(bild.plan().id(), umfang);
        var felder = new LinkedHashMap<String, Standbilanz>();
        for (var feld : bild.alle(Begriff.Art.FELD)) {
            var schluessel = feld.id().wert().toString();
            felder.put(
                    schluessel, gezaehlt.getOrDefault(schluessel, Standbilanz.von(Map.of(), 0, 0)));
        }
        if (gezaehlt.containsKey("")) {
            felder.put("", gezaehlt.getOrDefault("", Standbilanz.von(Map.of(), 0, 0)));
        }
        return felder;
    }

    /// Writes a plan, new or not.
    ///
    /// @throws FachlicherFehler P-109 when somebody else has changed it meanwhile, P-115 when there
    ///   is one of that short name, and as [Plan#pruefen]
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void schreiben(Plan plan) {
        uebernehmen(plan);
    }

    void uebernehmen(Plan plan) {
        plan.pruefen();
        if (!ablage.schreiben(plan, uhr.instant())) {
            throw plan.version() == 0
                    ? new FachlicherFehler(Fehlerart.EINGABE, "P-115")
                    : new FachlicherFehler(Fehlerart.KONFLIKT, "P-109");
        }
        protokollieren("programm.plan-geaendert", plan.kurz(), Map.of());
    }

    /// Writes a Begriff of a plan, and to which others it is tied.
    ///
    /// @throws FachlicherFehler P-404 no such plan, P-116 without sign or name or with one that is
    ///   taken, P-105 when another one is not of this plan
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void begriffSchreiben(String kurz, Begriff begriff, Set<BegriffId> bezug) {
        var bild = bild(kurz);
        begriffUebernehmen(bild.plan(), begriff);
        if (bezug.contains(begriff.id())
                || bezug.stream().anyMatch(b -> bild.begriff(b).isEmpty())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-105");
        }
        ablage.beziehen(begriff.id(), bezug);
    }

    void begriffUebernehmen(Plan plan, Begriff begriff) {
        boolean passt =
                !begriff.name().isBlank()
                        && begriff.name().length() <= 200
                        && begriff.kurz().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,19}");
        if (!passt || !ablage.begriffSchreiben(plan.id(), begriff)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "P-116");
        }
        protokollieren(
                "programm.begriff-geaendert",
                plan.kurz(),
                Map.of("art", begriff.art().name(), "begriff", begriff.id().wert().toString()));
    }

    /// Takes a Begriff out of a plan.
    ///
    /// @throws FachlicherFehler P-404 no such plan, P-124 while a Massnahme names it
    @Braucht(Recht.PROGRAMM_LEITEN)
    @Transactional
    public void begriffEntfernen(String kurz, BegriffId id) {
        var bild = bild(kurz);
        if (!ablage.begriffEntfernen(bild.plan().id(), id)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "P-124");
        }
        protokollieren("programm.begriff-entfernt", kurz, Map.of("begriff", id.wert().toString()));
    }

    Planbild bild(String kurz) {
        var plan =
                ablage.finden(kurz)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-404"));
        return new Planbild(plan, ablage.begriffe(plan.id()), ablage.bezuege(plan.id()));
    }

    private void protokollieren(String aktion, String plan, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, "plan:" + plan, einzelheiten));
    }
}
