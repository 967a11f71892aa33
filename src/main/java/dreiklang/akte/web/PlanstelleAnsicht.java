package dreiklang.akte.web;

import dreiklang.akte.Planpflege.Einblick;
import dreiklang.basis.Befund;
import dreiklang.seite.Rahmen;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One number of the Aktenplan: what is known of it, and the form to change it or to enter a new
/// one.
///
/// @param rahmen language, token, who is signed in
/// @param einblick the number; empty for a new one
/// @param geltung whether it counts, in words
/// @param verlauf what was changed, in words
/// @param maengel what is wrong with the own questions
/// @param einheiten who can be responsible
/// @param werte what stands in the inputs
/// @param fehler sentence by input
public record PlanstelleAnsicht(
        Rahmen rahmen,
        Optional<Einblick> einblick,
        String geltung,
        List<String> verlauf,
        List<Befund> maengel,
        Collection<String> einheiten,
        Map<String, String> werte,
        Map<String, String> fehler) {

    /// The number, empty for a new one.
    public String nummer() {
        return einblick.map(e -> e.stelle().nummer()).orElse("");
    }

    /// What stands at the top.
    public String titel() {
        return einblick.map(e -> e.stelle().nummer() + " " + e.stelle().name())
                .orElse(rahmen.text("akte.plan.neu"));
    }

    /// Where the form goes.
    public String ziel() {
        return PlanAnsicht.ORT + (einblick.isEmpty() ? "/neu" : "/nummer/" + nummer());
    }

    /// What is known besides the inputs.
    public Map<String, String> kopf() {
        var kopf = new LinkedHashMap<String, String>();
        einblick.ifPresent(e -> {
            kopf.put(rahmen.text("akte.plan.geltung"), geltung);
            kopf.put(rahmen.text("akte.plan.akten"), String.valueOf(e.akten()));
            kopf.put(rahmen.text("akte.plan.muster-gilt"), e.regel().muster());
            if (!e.auch().isEmpty()) {
                kopf.put(rahmen.text("akte.plan.auch"), String.join(", ", e.auch()));
            }
        });
        return kopf;
    }

    /// The units, the first choice is none.
    public Map<String, String> einheitenwahl() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("akte.plan.keine-einheit"));
        einheiten.forEach(e -> wahl.put(e, e));
        return wahl;
    }

    /// How it can be counted.
    public Map<String, String> zaehlungen() {
        return wahl("jahr", "akte.plan.zaehlung.jahr", "fortlaufend", "akte.plan.zaehlung.fort");
    }

    /// How numbers can be drawn.
    public Map<String, String> vergaben() {
        return wahl(
                "lueckenlos",
                "akte.plan.vergabe.lueckenlos",
                "schnell",
                "akte.plan.vergabe.schnell");
    }

    private Map<String, String> wahl(String a, String textA, String b, String textB) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put(a, rahmen.text(textA));
        wahl.put(b, rahmen.text(textB));
        return wahl;
    }

    /// What stands in an input.
    public String wert(String feld) {
        return werte.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
