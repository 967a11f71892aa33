package dreiklang.aussonderung.web;

import dreiklang.akte.Aussonderungsakte;
import dreiklang.akte.Hindernis;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Akten whose Aufbewahrungsfrist is over.
///
/// @param rahmen language, token, who is signed in
/// @param heute the day it is
/// @param nummer number of the Aktenplan it is narrowed to; empty: all
/// @param blatt this page
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record ListeAnsicht(
        Rahmen rahmen,
        LocalDate heute,
        String nummer,
        Blatt<Aussonderungsakte> blatt,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Where the page of a longer list lies.
    public String adresse() {
        return "/amt/aussonderung?nummer=" + URLEncoder.encode(nummer, StandardCharsets.UTF_8);
    }

    /// Why it is there: the rule.
    public String regel(Aussonderungsakte akte) {
        return rahmen.text(
                "aussonderung.regel",
                akte.plannummer(),
                akte.planname(),
                akte.jahre(),
                akte.rechtsgrundlage().isEmpty()
                        ? rahmen.text("aussonderung.ohne-grundlage")
                        : akte.rechtsgrundlage());
    }

    /// What stands in the way, or that nothing does.
    public String stand(Aussonderungsakte akte) {
        if (akte.verfahren().isPresent()) {
            return rahmen.text("aussonderung.im-verfahren");
        }
        var gruende = akte.hindernisse(heute);
        return gruende.isEmpty()
                ? rahmen.text("aussonderung.frei")
                : gruende.stream().map(h -> satz(akte, h)).collect(Collectors.joining(" "));
    }

    private String satz(Aussonderungsakte akte, Hindernis hindernis) {
        return rahmen.text(
                "aussonderung.hindernis." + hindernis.name().toLowerCase(Locale.ROOT),
                akte.verweis().map(v -> v.wert()).orElse(""));
    }
}
