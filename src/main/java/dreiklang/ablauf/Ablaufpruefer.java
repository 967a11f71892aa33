package dreiklang.ablauf;

import static dreiklang.ablauf.Ablaufformat.BPMN;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a process file and accepts only the restricted format; runs before Flowable learns of
/// anything.
final class Ablaufpruefer {

    private final String datei;
    private final Ablaufform form;
    private final Ablaufleser leser;

    private Ablaufpruefer(String datei, Set<String> schritte) {
        this.datei = datei;
        this.form = new Ablaufform(datei);
        this.leser = new Ablaufleser(form, schritte);
    }

    /// What came of reading: the model, or what is wrong.
    ///
    /// @param modell the checked process; empty when there are findings
    /// @param befunde what is wrong, each with line and element
    record Pruefung(Optional<Ablaufmodell> modell, List<Befund> befunde) {}

    /// Reads and checks a process file.
    ///
    /// @param datei its name for the findings
    /// @param inhalt the bytes
    /// @param schritte names of the registered steps
    static Pruefung pruefen(String datei, byte[] inhalt, Set<String> schritte) {
        return new Ablaufpruefer(datei, schritte).pruefen(inhalt);
    }

    private Pruefung pruefen(byte[] inhalt) {
        String name = lesen(inhalt);
        var befunde = form.befunde();
        if (befunde.isEmpty()) {
            befunde.addAll(
                    new Ablaufgraph(datei, form.zeilen(), leser.knoten(), leser.kanten())
                            .pruefen());
        }
        if (befunde.isEmpty()) {
            var modell =
                    new Ablaufmodell(
                            name, List.copyOf(leser.knoten()), List.copyOf(leser.kanten()));
            return new Pruefung(Optional.of(modell), List.of());
        }
        return new Pruefung(Optional.empty(), List.copyOf(befunde));
    }

    private String lesen(byte[] inhalt) {
        XmlLeser.Element wurzel;
        try {
            wurzel = XmlLeser.lesen(datei, inhalt, Ablaufformat.GROESSE);
        } catch (FachlicherFehler e) {
            form.befunde()
                    .add(
                            new Befund(
                                    datei,
                                    (Integer) e.werte().get(1),
                                    "V-101",
                                    String.valueOf(e.werte().get(2))));
            return "";
        }
        if (!wurzel.namensraum().equals(BPMN) || !wurzel.name().equals("definitions")) {
            form.befund(
                    wurzel,
                    "V-102",
                    "ist keine BPMN-Datei. Erwartet wird das Element definitions im Namensraum von BPMN 2.0.");
            return "";
        }
        return prozess(wurzel);
    }

    private String prozess(XmlLeser.Element wurzel) {
        form.form(wurzel);
        var prozesse = wurzel.kinder("process");
        if (prozesse.size() != 1) {
            form.befund(
                    wurzel,
                    "V-103",
                    "muss genau einen Prozess enthalten, gefunden wurden " + prozesse.size() + ".");
        }
        if (!form.befunde().isEmpty()) {
            return "";
        }
        prozesse.getFirst().kinder().forEach(leser::uebernehmen);
        grenzen(prozesse.getFirst());
        return prozesse.getFirst().attribut("name").orElse("");
    }

    private void grenzen(XmlLeser.Element prozess) {
        if (leser.knoten().size() > Ablaufformat.KNOTEN
                || leser.kanten().size() > Ablaufformat.KANTEN) {
            form.befund(
                    prozess,
                    "V-115",
                    "ist zu groß. Erlaubt sind "
                            + Ablaufformat.KNOTEN
                            + " Knoten und "
                            + Ablaufformat.KANTEN
                            + " Verbindungen.");
        }
    }

    /// Findings of the fields that conditions read.
    static List<Befund> felder(String datei, Ablaufmodell modell, Set<String> bekannt) {
        return modell.kanten().stream()
                .filter(k -> k.bedingung().isPresent())
                .flatMap(k ->
                        k.bedingung().orElseThrow().felder().stream()
                                .filter(f -> !bekannt.contains(f))
                                .map(f -> Map.entry(k.id(), f)))
                .map(p ->
                        new Befund(
                                datei,
                                0,
                                "V-116",
                                "sequenceFlow „"
                                        + p.getKey()
                                        + "“ fragt nach dem Feld "
                                        + Ablaufform.kurz(p.getValue())
                                        + ", das es im Formular nicht gibt."))
                .toList();
    }
}
