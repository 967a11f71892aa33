package dreiklang.leistung;

import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistung.Verortung;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `leika`, `fuer` and `pdf` of a `leistung.yaml`.
final class Verortungsleser {

    private final Kapitelleser leser;

    Verortungsleser(Kapitelleser leser) {
        this.leser = leser;
    }

    Verortung lesen(YamlKnoten wurzel) {
        return new Verortung(leika(wurzel), fuer(wurzel), pdf(wurzel));
    }

    private List<LeikaSchluessel> leika(YamlKnoten wurzel) {
        var schluessel = new ArrayList<LeikaSchluessel>();
        for (var text : leser.texte(wurzel, "leika", 20)) {
            if (LeikaSchluessel.passt(text)) {
                schluessel.add(new LeikaSchluessel(text));
            } else {
                leser.melde(
                        wurzel.bei("leika").orElse(wurzel),
                        "L-107",
                        "„"
                                + text
                                + "“ ist kein LeiKa-Schlüssel: 14 Ziffern in Anführungszeichen, die mit 99 beginnen.");
            }
        }
        return List.copyOf(schluessel);
    }

    private Set<Zielgruppe> fuer(YamlKnoten wurzel) {
        var fuer = EnumSet.noneOf(Zielgruppe.class);
        for (var text : leser.texte(wurzel, "fuer", 20)) {
            switch (text.toLowerCase(Locale.GERMAN)) {
                case "personen" -> fuer.add(Zielgruppe.PERSONEN);
                case "unternehmen" -> fuer.add(Zielgruppe.UNTERNEHMEN);
                default ->
                        leser.melde(
                                wurzel.bei("fuer").orElse(wurzel),
                                "L-108",
                                "Hinter „fuer“ gehören „personen“, „unternehmen“ oder beide.");
            }
        }
        return fuer.isEmpty() ? Verortung.UEBLICH.fuer() : Set.copyOf(fuer);
    }

    private Optional<String> pdf(YamlKnoten wurzel) {
        var pdf = leser.text(wurzel, "pdf", 500).map(String::strip);
        if (pdf.isPresent() && !pdf.get().matches("https://[a-zA-Z0-9.-]+(:\\d+)?/\\S*")) {
            leser.melde(
                    wurzel.bei("pdf").orElse(wurzel),
                    "L-109",
                    "Hinter „pdf“ gehört eine Adresse, die mit https:// beginnt.");
            return Optional.empty();
        }
        return pdf;
    }
}
