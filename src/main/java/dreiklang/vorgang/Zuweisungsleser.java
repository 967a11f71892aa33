package dreiklang.vorgang;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formular;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads and checks `zuweisung.yaml`.
final class Zuweisungsleser {

    static final String DATEI = "zuweisung.yaml";

    private static final Pattern BEREICH =
            Pattern.compile("([A-Z][A-Za-z]{0,9})-([A-Z][A-Za-z]{0,9})");
    private static final Set<String> ANGABEN =
            Set.of("wenn", "buchstaben", "feld", "einheit", "person", "verteilen");

    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Versorgungslage lage;
    private final Set<String> leute;
    private final Kapitelleser leser;

    /// @param leute sign-in names there are
    /// @param befunde takes the findings
    Zuweisungsleser(
            Leistungen leistungen,
            Organisation organisation,
            Versorgungslage lage,
            Set<String> leute,
            List<Befund> befunde) {
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.lage = lage;
        this.leute = leute;
        this.leser = new Kapitelleser(befunde);
    }

    /// @return rules by key of the Leistung, in order
    Map<String, List<Zuweisungsregel>> lesen(YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("zuweisung"));
        var alle = new LinkedHashMap<String, List<Zuweisungsregel>>();
        for (var knoten : leser.liste(wurzel, "zuweisung")) {
            leser.nur(knoten, Set.of("leistung", "regeln"));
            var schluessel = leser.pflichttext(knoten, "leistung", 61);
            var paket =
                    LeistungsSchluessel.passt(schluessel)
                            ? leistungen.paket(new LeistungsSchluessel(schluessel))
                            : java.util.Optional.<dreiklang.leistung.Leistungspaket>empty();
            if (paket.isEmpty()) {
                leser.melde(
                        knoten, "V-341", "Die Leistung „" + schluessel + "“ gibt es hier nicht.");
                continue;
            }
            var regeln = new ArrayList<Zuweisungsregel>();
            leser.liste(knoten, "regeln")
                    .forEach(r -> {
                        var regel = regel(r, paket.get().formular());
                        besetzungPruefen(r, new LeistungsSchluessel(schluessel), regel.einheit());
                        regeln.add(regel);
                    });
            alle.put(schluessel, List.copyOf(regeln));
        }
        return alle;
    }

    private Zuweisungsregel regel(YamlKnoten k, Formular formular) {
        leser.nur(k, ANGABEN);
        Ausdruck.lesen(leser, k, "wenn")
                .ifPresent(w -> w.unbekannte(formular.namen()).forEach(f -> feldFehlt(k, f)));
        var feld = leser.text(k, "feld", 80).orElse("");
        if (!feld.isEmpty() && !formular.namen().contains(feld)) {
            feldFehlt(k, feld);
        }
        var bereich = BEREICH.matcher(leser.text(k, "buchstaben", 21).orElse(""));
        boolean ein = bereich.matches();
        if (k.bei("buchstaben").isPresent() != !feld.isEmpty()
                || k.bei("buchstaben").isPresent() && !ein) {
            leser.melde(
                    k,
                    "V-342",
                    "Zu „buchstaben“ (zum Beispiel A-K) gehört „feld“ mit der Frage nach dem Namen.");
        }
        var person = leser.text(k, "person", 40).orElse("");
        var einheit = leser.text(k, "einheit", 20).orElse("");
        boolean verteilen = leser.janein(k, "verteilen", false);
        zielPruefen(k, person, einheit, verteilen);
        return new Zuweisungsregel(
                leser.text(k, "wenn", 2_000).orElse(""),
                feld,
                ein ? Zuweisungsregel.anfang(bereich.group(1)) : "",
                ein ? Zuweisungsregel.anfang(bereich.group(2)) : "",
                einheit,
                person,
                verteilen);
    }

    private void zielPruefen(YamlKnoten k, String person, String einheit, boolean verteilen) {
        if (!person.isEmpty() == verteilen && (verteilen || einheit.isEmpty())) {
            leser.melde(
                    k,
                    "V-343",
                    "Eine Regel nennt entweder „person“ oder „verteilen: ja“, oder nur „einheit“.");
        }
        if (!person.isEmpty() && !leute.contains(person)) {
            leser.melde(k, "V-344", "Niemand hat den Anmeldenamen „" + person + "“.");
        }
        if (!einheit.isEmpty() && organisation.einheit(einheit).isEmpty()) {
            leser.melde(k, "V-345", "Die Einheit „" + einheit + "“ gibt es nicht.");
        }
    }

    /// Of a confidential Leistung nobody would even see the Vorgang there.
    private void besetzungPruefen(YamlKnoten k, LeistungsSchluessel leistung, String einheit) {
        if (organisation.einheit(einheit).isPresent() && !lage.besetzt(leistung, einheit)) {
            leser.melde(
                    k,
                    "V-540",
                    "In der Einheit „"
                            + einheit
                            + "“ arbeitet niemand, der Vorgänge dieser Leistung sehen und bearbeiten darf. Nennen Sie eine andere Einheit, oder geben Sie dort zuerst jemandem die Rolle.");
        }
    }

    private void feldFehlt(YamlKnoten ort, String feld) {
        leser.melde(ort, "V-346", "Das Feld „" + feld + "“ gibt es in formular.yaml nicht.");
    }
}
