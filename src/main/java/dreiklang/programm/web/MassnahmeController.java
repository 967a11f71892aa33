package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Meilenstein;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one Massnahme: what is known, where it stands, its milestones and its history.
@Controller
class MassnahmeController {

    private static final String SEITE = HIER + "/{plan}/{nummer}";

    private final Massnahmen massnahmen;
    private final Organisation organisation;
    private final Seitenwege wege;

    MassnahmeController(Massnahmen massnahmen, Organisation organisation, Seitenwege wege) {
        this.massnahmen = massnahmen;
        this.organisation = organisation;
        this.wege = wege;
    }

    @GetMapping(SEITE)
    Seite zeigen(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String meilenstein) {
        var werte = new HashMap<String, String>();
        massnahmen.ansehen(plan, nummer).massnahme().meilensteine().stream()
                .filter(m -> String.valueOf(m.nummer()).equals(meilenstein))
                .forEach(m -> werte.putAll(werte(m)));
        return seite(rahmen, plan, nummer, werte, Map.of());
    }

    @PostMapping(SEITE + "/stand")
    Object stand(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String nummer,
            @RequestParam Map<String, String> eingabe) {
        var felder = Eingabefelder.von(eingabe);
        var stand = felder.wahl(Massnahmenstand.class, "stand");
        if (stand.isEmpty()) {
            felder.melden("stand", "P-107");
        }
        return tun(
                rahmen,
                plan,
                nummer,
                eingabe,
                felder,
                "stand",
                () ->
                        massnahmen.standSetzen(
                                plan,
                                nummer,
                                felder.zahl("version"),
                                stand.orElseThrow(),
                                felder.absaetze("nachweis")));
    }

    @PostMapping(SEITE + "/meilensteine")
    Object meilenstein(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String nummer,
            @RequestParam Map<String, String> eingabe) {
        var felder = Eingabefelder.von(eingabe);
        int welcher = Math.max(0, felder.zahl("meilenstein"));
        if (!felder.text("entfernen").isEmpty()) {
            return tun(
                    rahmen,
                    plan,
                    nummer,
                    eingabe,
                    felder,
                    "bezeichnung",
                    () ->
                            massnahmen.meilensteinEntfernen(
                                    plan, nummer, felder.zahl("version"), welcher));
        }
        var m = gelesen(felder, welcher);
        return tun(
                rahmen,
                plan,
                nummer,
                eingabe,
                felder,
                "bezeichnung",
                () -> massnahmen.meilensteinSchreiben(plan, nummer, felder.zahl("version"), m));
    }

    private static Meilenstein gelesen(Eingabefelder felder, int welcher) {
        var art = felder.wahl(Meilenstein.Art.class, "art");
        if (art.isEmpty()) {
            felder.melden("art", "P-128");
        }
        return new Meilenstein(
                welcher,
                felder.text("bezeichnung"),
                art.orElse(Meilenstein.Art.KUMULIERT),
                felder.zeit("termin"),
                felder.zahlenangabe("soll"),
                felder.zahlenangabe("ist"));
    }

    private Object tun(
            Rahmen rahmen,
            String plan,
            String nummer,
            Map<String, String> eingabe,
            Eingabefelder felder,
            String sonst,
            Runnable tat) {
        massnahmen.ansehen(plan, nummer);
        if (!felder.fehler().isEmpty()) {
            return seite(rahmen, plan, nummer, eingabe, Seitenwege.saetze(rahmen, felder.fehler()))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            tat.run();
            return Seitenwege.zu(HIER + "/" + plan + "/" + nummer);
        } catch (FachlicherFehler e) {
            var ort =
                    e.code().equals("P-120")
                            ? Map.of("stand", satz(rahmen, e))
                            : Seitenwege.ort(rahmen, e, sonst);
            return seite(rahmen, plan, nummer, eingabe, ort).mitStatus(e.art().status());
        }
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }

    private static Map<String, String> werte(Meilenstein m) {
        return Map.of(
                "meilenstein", Integer.toString(m.nummer()),
                "bezeichnung", m.bezeichnung(),
                "art", m.art().name(),
                "termin", Eingabefelder.geschrieben(m.termin()),
                "soll", m.soll().wortlaut(Sprache.DE),
                "ist", m.ist().wortlaut(Sprache.DE));
    }

    private Seite seite(
            Rahmen rahmen,
            String plan,
            String nummer,
            Map<String, String> werte,
            Map<String, String> fehler) {
        var daten = massnahmen.ansehen(plan, nummer);
        var namen = new HashMap<String, String>();
        daten.verlauf().forEach(e -> name(e.wer(), namen));
        return Seite.von(
                "programm/massnahme",
                new MassnahmeAnsicht(rahmen, daten, wege.einheiten(rahmen), namen, werte, fehler));
    }

    private void name(String wer, Map<String, String> namen) {
        var vorn = "beschaeftigte:";
        if (wer.startsWith(vorn)) {
            Eingabefelder.kennung(wer.substring(vorn.length()))
                    .map(BeschaeftigteId::new)
                    .flatMap(organisation::person)
                    .ifPresent(p -> namen.put(wer, p.name()));
        }
    }
}
