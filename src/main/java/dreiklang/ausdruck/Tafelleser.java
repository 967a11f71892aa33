package dreiklang.ausdruck;

import dreiklang.ausdruck.Tafelinhalt.Art;
import dreiklang.ausdruck.Tafelinhalt.Wahl;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a decision table in DMN 1.2 or 1.3 and takes over nothing but what it understands.
final class Tafelleser {

    private static final int GROESSE = 200_000;
    private static final int REGELN = 200;
    private static final int SPALTEN = 12;
    private static final Set<String> RAEUME =
            Set.of(
                    "https://www.omg.org/spec/DMN/20191111/MODEL/",
                    "http://www.omg.org/spec/DMN/20180521/MODEL/");
    private static final Set<String> FEEL =
            Set.of(
                    "feel",
                    "https://www.omg.org/spec/DMN/20191111/FEEL/",
                    "http://www.omg.org/spec/DMN/20180521/FEEL/",
                    "http://www.omg.org/spec/FEEL/20140401");
    private static final Set<String> BEKANNT =
            Set.of(
                    ("definitions decision decisionTable input inputExpression inputValues output outputValues rule"
                                    + " inputEntry outputEntry annotation annotationEntry text description question"
                                    + " allowedAnswers variable informationRequirement requiredInput inputData"
                                    + " extensionElements")
                            .split(" "));
    private static final Set<String> WIRKT =
            Set.of(
                    "class",
                    "expression",
                    "delegateExpression",
                    "script",
                    "scriptFormat",
                    "resource");

    private final String datei;
    private final List<Befund> befunde = new ArrayList<>();

    Tafelleser(String datei) {
        this.datei = datei;
    }

    /// What is wrong so far.
    List<Befund> befunde() {
        return befunde;
    }

    /// The table; empty when something is wrong.
    Optional<Tafelinhalt> lesen(byte[] inhalt) {
        XmlLeser.Element wurzel;
        try {
            wurzel = XmlLeser.lesen(datei, inhalt, GROESSE);
        } catch (FachlicherFehler e) {
            befunde.add(
                    new Befund(
                            datei,
                            (Integer) e.werte().get(1),
                            "V-431",
                            String.valueOf(e.werte().get(2))));
            return Optional.empty();
        }
        if (!RAEUME.contains(wurzel.namensraum()) || !wurzel.name().equals("definitions")) {
            befund(wurzel, "V-431", "ist keine Entscheidungstafel in DMN 1.2 oder 1.3.");
            return Optional.empty();
        }
        return entscheidung(wurzel);
    }

    private Optional<Tafelinhalt> entscheidung(XmlLeser.Element wurzel) {
        form(wurzel, wurzel.namensraum());
        var tafeln =
                wurzel.kinder("decision").stream()
                        .flatMap(d -> d.kinder("decisionTable").stream())
                        .toList();
        if (wurzel.kinder("decision").size() != 1 || tafeln.size() != 1) {
            befund(
                    wurzel,
                    "V-432",
                    "muss genau eine Entscheidung (decision) mit einer Tafel (decisionTable) enthalten.");
        }
        return befunde.isEmpty()
                ? tafel(wurzel.kinder("decision").getFirst(), tafeln.getFirst())
                : Optional.empty();
    }

    /// Elements that are not known are refused, those of drawing programs ignored.
    private void form(XmlLeser.Element e, String raum) {
        for (var attribut : e.attribute().entrySet()) {
            attribut(e, attribut.getKey(), attribut.getValue());
        }
        for (var kind : e.kinder()) {
            if (kind.namensraum().equals(raum) && BEKANNT.contains(kind.name())) {
                form(kind, raum);
            } else if (kind.namensraum().equals(raum)
                    || WIRKT.contains(kind.name())
                    || !bild(kind) && !e.name().equals("extensionElements")) {
                befund(
                        kind,
                        "V-433",
                        "wird nicht unterstützt. Eine Tafel besteht aus Fragen, Regeln und Ergebnissen; andere Formeln, Verweise und Funktionen gibt es nicht.");
            }
        }
    }

    private static boolean bild(XmlLeser.Element e) {
        return e.name().equals("DMNDI") && e.namensraum().contains("omg.org/spec/DMN");
    }

    private void attribut(XmlLeser.Element e, String name, String wert) {
        String lokal = name.substring(name.indexOf('}') + 1);
        boolean sprache = lokal.endsWith("Language") && !FEEL.contains(wert);
        if (sprache || WIRKT.contains(lokal)) {
            befund(
                    e,
                    "V-433",
                    "nennt im Attribut "
                            + lokal
                            + " etwas, das nicht ausgeführt wird. Erlaubt ist nur FEEL.");
        }
    }

    private Optional<Tafelinhalt> tafel(XmlLeser.Element decision, XmlLeser.Element tafel) {
        var wahl = wahl(tafel);
        var spalten = new Tafelspalten(this);
        var eingaben =
                tafel.kinder("input").stream().flatMap(e -> spalten.eingabe(e).stream()).toList();
        var ausgaben =
                tafel.kinder("output").stream().flatMap(e -> spalten.ausgabe(e).stream()).toList();
        var regeln = tafel.kinder("rule");
        if (eingaben.isEmpty()
                || ausgaben.isEmpty()
                || regeln.isEmpty()
                || eingaben.size() + ausgaben.size() > SPALTEN
                || regeln.size() > REGELN) {
            befund(
                    tafel,
                    "V-434",
                    "braucht mindestens eine Frage, ein Ergebnis und eine Regel und hat höchstens %d Spalten und %d Regeln."
                            .formatted(SPALTEN, REGELN));
        }
        if (!befunde.isEmpty()) {
            return Optional.empty();
        }
        var zeilen = regeln.stream().map(r -> spalten.zeile(r, eingaben, ausgaben)).toList();
        String name = decision.attribut("name").orElse("");
        return wahl.filter(w -> befunde.isEmpty())
                .map(w -> new Tafelinhalt(name, w, eingaben, ausgaben, zeilen));
    }

    private Optional<Wahl> wahl(XmlLeser.Element tafel) {
        String verfahren = tafel.attribut("hitPolicy").orElse("UNIQUE");
        String zusammen = tafel.attribut("aggregation").orElse("");
        var wahl =
                Arrays.stream(Wahl.values())
                        .filter(w -> w.verfahren.equals(verfahren) && w.zusammen.equals(zusammen))
                        .findFirst();
        boolean eineZahl =
                tafel.kinder("output").size() == 1
                        && tafel.kinder("output")
                                .getFirst()
                                .attribut("typeRef")
                                .map(Tafelspalten::art)
                                .equals(Optional.of(Optional.of(Art.ZAHL)));
        if (wahl.isEmpty() || verfahren.equals("COLLECT") && !eineZahl) {
            befund(
                    tafel,
                    "V-435",
                    "wählt die Regeln auf eine Weise, die es nicht gibt. Möglich sind UNIQUE, FIRST, ANY und COLLECT mit SUM, MIN oder MAX über genau eine Zahl.");
        }
        return wahl;
    }

    /// Adds a finding at an element.
    void befund(XmlLeser.Element e, String code, String satz) {
        String id = e.attribut("id").map(i -> " „" + kurz(i) + "“").orElse("");
        befunde.add(new Befund(datei, e.zeile(), code, kurz(e.name()) + id + " " + satz));
    }

    private static String kurz(String text) {
        String eben = text.replaceAll("\\p{Cntrl}", "?");
        return eben.length() > 60 ? eben.substring(0, 60) + "…" : eben;
    }
}
