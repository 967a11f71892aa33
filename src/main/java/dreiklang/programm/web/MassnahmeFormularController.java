package dreiklang.programm.web;

import static dreiklang.programm.web.Seitenwege.HIER;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.programm.Begriff;
import dreiklang.programm.Massnahme;
import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Plaene;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form of a Massnahme, new or not. What was typed stays, also when somebody else was faster.
@Controller
class MassnahmeFormularController {

    private static final Set<String> OHNE_VERGLEICH = Set.of("version", "nummer");

    private final Plaene plaene;
    private final Massnahmen massnahmen;
    private final Seitenwege wege;

    MassnahmeFormularController(Plaene plaene, Massnahmen massnahmen, Seitenwege wege) {
        this.plaene = plaene;
        this.massnahmen = massnahmen;
        this.wege = wege;
    }

    /// What stands in the form.
    private record Stand(
            Map<String, String> werte,
            Collection<String> begriffe,
            Map<String, String> fehler,
            Map<String, String> inzwischen) {}

    @GetMapping(HIER + "/{plan}/neu")
    Seite neu(Rahmen rahmen, @PathVariable String plan) {
        return formular(
                rahmen, plan, "", new Stand(Map.of("version", "0"), List.of(), Map.of(), Map.of()));
    }

    @PostMapping(HIER + "/{plan}/neu")
    Object anlegen(
            Rahmen rahmen,
            @PathVariable String plan,
            @RequestParam MultiValueMap<String, String> eingabe) {
        var felder = new Eingabefelder(eingabe);
        return schreiben(
                rahmen,
                plan,
                "",
                eingabe,
                felder.text("nummer"),
                gelesen ->
                        massnahmen.anlegen(
                                plan,
                                new Massnahmen.Neue(
                                        felder.text("nummer"),
                                        gelesen.angaben(),
                                        Massnahmenstand.GEPLANT,
                                        "",
                                        felder.text("herkunft"),
                                        List.of())));
    }

    @GetMapping(HIER + "/{plan}/{nummer}/bearbeiten")
    Seite bearbeiten(Rahmen rahmen, @PathVariable String plan, @PathVariable String nummer) {
        var ansicht = massnahmen.ansehen(plan, nummer);
        if (!ansicht.bearbeitbar()) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        var m = ansicht.massnahme();
        return formular(
                rahmen,
                plan,
                nummer,
                new Stand(Massnahmeneingabe.werte(m), begriffe(m), Map.of(), Map.of()));
    }

    @PostMapping(HIER + "/{plan}/{nummer}/bearbeiten")
    Object aendern(
            Rahmen rahmen,
            @PathVariable String plan,
            @PathVariable String nummer,
            @RequestParam MultiValueMap<String, String> eingabe) {
        massnahmen.ansehen(plan, nummer);
        int version = new Eingabefelder(eingabe).zahl("version");
        return schreiben(
                rahmen,
                plan,
                nummer,
                eingabe,
                nummer,
                gelesen -> massnahmen.schreiben(plan, nummer, version, gelesen.angaben()));
    }

    private Object schreiben(
            Rahmen rahmen,
            String plan,
            String nummer,
            MultiValueMap<String, String> eingabe,
            String dann,
            Consumer<Massnahmeneingabe> tat) {
        var gelesen = new Massnahmeneingabe(eingabe);
        gelesen.angaben();
        var werte = new HashMap<>(eingabe.toSingleValueMap());
        if (!nummer.isEmpty()) {
            werte.put("nummer", nummer);
        }
        var begriffe = eingabe.getOrDefault("begriffe", List.of());
        if (!gelesen.fehler().isEmpty()) {
            var saetze = Seitenwege.saetze(rahmen, gelesen.fehler());
            return formular(rahmen, plan, nummer, new Stand(werte, begriffe, saetze, Map.of()))
                    .mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            tat.accept(gelesen);
            return Seitenwege.zu(HIER + "/" + plan + "/" + dann);
        } catch (FachlicherFehler e) {
            var getippt = new Stand(werte, begriffe, Map.of(), Map.of());
            var fehler = Seitenwege.ort(rahmen, e, "titel");
            var inzwischen =
                    e.code().equals("P-109")
                            ? inzwischen(rahmen, plan, nummer, getippt)
                            : Map.<String, String>of();
            return formular(rahmen, plan, nummer, new Stand(werte, begriffe, fehler, inzwischen))
                    .mitStatus(e.art().status());
        }
    }

    /// What is kept now and differs from what was typed; the form goes on from the version that is
    /// kept now, so that saving again is a decision.
    private Map<String, String> inzwischen(
            Rahmen rahmen, String plan, String nummer, Stand getippt) {
        var ansicht = massnahmen.ansehen(plan, nummer);
        var m = ansicht.massnahme();
        var anders = new LinkedHashMap<String, String>();
        Massnahmeneingabe.werte(m)
                .forEach((name, steht) -> {
                    var hier = getippt.werte().getOrDefault(name, "").replace("\r\n", "\n").strip();
                    if (!OHNE_VERGLEICH.contains(name) && !steht.equals(hier)) {
                        anders.put(
                                Massnahmeneingabe.feldname(rahmen, name),
                                Massnahmeneingabe.lesbar(rahmen, ansicht.bild(), name, steht));
                    }
                });
        if (!Set.copyOf(begriffe(m)).equals(Set.copyOf(getippt.begriffe()))) {
            var namen =
                    ansicht.bild().begriffe().stream()
                            .filter(b -> m.angaben().begriffe().contains(b.id()))
                            .map(Begriff::voll)
                            .toList();
            anders.put(rahmen.text("programm.dient"), String.join(", ", namen));
        }
        getippt.werte().put("version", Integer.toString(m.version()));
        return anders;
    }

    private static List<String> begriffe(Massnahme m) {
        return m.angaben().begriffe().stream().map(b -> b.wert().toString()).toList();
    }

    private Seite formular(Rahmen rahmen, String plan, String nummer, Stand stand) {
        var bild = plaene.ansehen(plan);
        if (!massnahmen.darfAnlegen()) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
        }
        var einheiten = new LinkedHashMap<String, String>();
        wege.einheiten(rahmen)
                .forEach((kurz, name) -> {
                    if (massnahmen.darfPflegen(kurz)) {
                        einheiten.put(kurz, name);
                    }
                });
        boolean neu = nummer.isEmpty();
        var ziel = HIER + "/" + plan + (neu ? "/neu" : "/" + nummer + "/bearbeiten");
        return Seite.von(
                "programm/formular",
                new MassnahmeFormularAnsicht(
                        rahmen,
                        bild,
                        ziel,
                        neu,
                        stand.werte(),
                        stand.begriffe(),
                        einheiten,
                        stand.fehler(),
                        stand.inzwischen()));
    }
}
