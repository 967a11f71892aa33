package dreiklang.ausdruck;

import dreiklang.ausdruck.Tafelinhalt.Art;
import dreiklang.ausdruck.Tafelinhalt.Ausgabe;
import dreiklang.ausdruck.Tafelinhalt.Eingabe;
import dreiklang.ausdruck.Tafelinhalt.Zeile;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the columns and rows of a decision table.
final class Tafelspalten {

    private final Tafelleser leser;

    Tafelspalten(Tafelleser leser) {
        this.leser = leser;
    }

    /// A question.
    Optional<Eingabe> eingabe(XmlLeser.Element e) {
        var ausdruck = e.kinder("inputExpression").stream().findFirst();
        String text = ausdruck.map(Tafelspalten::text).orElse("");
        var art = ausdruck.flatMap(a -> a.attribut("typeRef")).map(Tafelspalten::art);
        if (art.isEmpty() || art.get().isEmpty()) {
            leser.befund(
                    e, "V-436", "braucht eine Art (typeRef): string, number, boolean oder date.");
            return Optional.empty();
        }
        try {
            return Optional.of(new Eingabe(text, Ausdruck.lesen(text), art.get().get()));
        } catch (FachlicherFehler fehler) {
            leser.befund(
                    e,
                    "V-436",
                    "fragt nach etwas, das nicht gelesen werden kann. Erlaubt sind der Name einer Frage oder eine Rechnung wie in gebuehren.yaml.");
            return Optional.empty();
        }
    }

    /// What follows.
    Optional<Ausgabe> ausgabe(XmlLeser.Element e) {
        String name = e.attribut("name").orElse("");
        var art = e.attribut("typeRef").flatMap(Tafelspalten::art).filter(a -> a != Art.TAG);
        if (!name.matches("[a-z][a-z0-9_]{0,39}") || art.isEmpty()) {
            leser.befund(
                    e,
                    "V-436",
                    "braucht einen Namen aus kleinen Buchstaben und eine Art (typeRef): string, number oder boolean.");
            return Optional.empty();
        }
        return Optional.of(new Ausgabe(name, art.get()));
    }

    /// A rule.
    Zeile zeile(XmlLeser.Element regel, List<Eingabe> eingaben, List<Ausgabe> ausgaben) {
        var tests = regel.kinder("inputEntry");
        var werte = regel.kinder("outputEntry");
        if (tests.size() != eingaben.size() || werte.size() != ausgaben.size()) {
            leser.befund(regel, "V-434", "hat nicht so viele Felder, wie die Tafel Spalten hat.");
            return new Zeile(List.of(), List.of(), regel.zeile(), "");
        }
        var zellen = new ArrayList<Tafelzelle>();
        for (int i = 0; i < tests.size(); i++) {
            var zelle = Tafelzelle.test(text(tests.get(i)), eingaben.get(i).art());
            zelle.ifPresent(zellen::add);
            if (zelle.isEmpty()) {
                zelle(tests.get(i), "\"neu\", < 18, [1..5] oder not(\"post\")");
            }
        }
        var ergebnisse = new ArrayList<String>();
        for (int i = 0; i < werte.size(); i++) {
            var wert = Tafelzelle.wert(text(werte.get(i)), ausgaben.get(i).art());
            wert.ifPresent(ergebnisse::add);
            if (wert.isEmpty()) {
                zelle(werte.get(i), "\"BEWILLIGT\", 12.50 oder true");
            }
        }
        return new Zeile(List.copyOf(zellen), List.copyOf(ergebnisse), regel.zeile(), warum(regel));
    }

    private void zelle(XmlLeser.Element e, String beispiele) {
        leser.befund(
                e,
                "V-437",
                "enthält etwas, das nicht erlaubt ist oder nicht zur Art der Spalte passt. So geht es: "
                        + beispiele
                        + ".");
    }

    private static String warum(XmlLeser.Element regel) {
        String text =
                regel.kinder("description").stream()
                        .map(XmlLeser.Element::text)
                        .findFirst()
                        .orElseGet(() ->
                                regel.kinder("annotationEntry").stream()
                                        .map(Tafelspalten::text)
                                        .findFirst()
                                        .orElse(""));
        String eben = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return eben.length() > 300 ? eben.substring(0, 300) : eben;
    }

    private static String text(XmlLeser.Element e) {
        return e.kinder("text").stream().map(XmlLeser.Element::text).findFirst().orElse("");
    }

    /// A kind of values by its name in DMN.
    static Optional<Art> art(String typ) {
        return switch (typ) {
            case "string" -> Optional.of(Art.TEXT);
            case "number", "integer", "long", "double" -> Optional.of(Art.ZAHL);
            case "boolean" -> Optional.of(Art.JANEIN);
            case "date" -> Optional.of(Art.TAG);
            default -> Optional.empty();
        };
    }
}
