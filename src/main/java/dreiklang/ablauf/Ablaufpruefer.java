package dreiklang.ablauf;

import static dreiklang.ablauf.Ablaufformat.BPMN;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a process file and accepts only the restricted format; runs before Flowable learns of
/// anything.
final class Ablaufpruefer {

    private final String datei;
    private final Ablaufbefunde befunde;
    private final Ablaufleser leser;

    private Ablaufpruefer(String datei, Set<String> schritte) {
        this.datei = datei;
        this.befunde = new Ablaufbefunde(datei);
        this.leser = new Ablaufleser(befunde, schritte);
    }

    /// What came of reading: the model, or what is wrong.
    ///
    /// @param modell the checked process; empty when there are findings
    /// @param befunde what is wrong, each with line and element
    /// @param hinweise what is ignored, and what could be missing
    record Pruefung(Optional<Ablaufmodell> modell, List<Befund> befunde, List<Befund> hinweise) {}

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
        var modell =
                new Ablaufmodell(
                        name,
                        List.copyOf(leser.knoten()),
                        List.copyOf(leser.kanten()),
                        Map.copyOf(leser.rahmen()));
        var alle = befunde.befunde();
        if (alle.isEmpty()) {
            alle.addAll(Ablaufgraph.pruefen(datei, befunde.zeilen(), modell));
        }
        return alle.isEmpty()
                ? new Pruefung(Optional.of(modell), List.of(), hinweise(modell))
                : new Pruefung(Optional.empty(), List.copyOf(alle), befunde.hinweise());
    }

    private List<Befund> hinweise(Ablaufmodell modell) {
        var hinweise = new ArrayList<>(befunde.hinweise());
        boolean entscheidet =
                modell.knoten().stream()
                        .anyMatch(k ->
                                k instanceof Knoten.Aufgabe a
                                        && a.art() == Aufgabenart.ENTSCHEIDEN);
        if (!entscheidet) {
            hinweise.add(
                    new Befund(
                            datei,
                            0,
                            "V-422",
                            "In diesem Ablauf entscheidet niemand. Geben Sie einer Aufgabe das Attribut dreiklang:aufgabe=\"entscheiden\"."
                                    + " Kann Ihr Zeichenprogramm das nicht, schreiben Sie eine Eigenschaft (Extension property) mit dem Namen"
                                    + " dreiklang:aufgabe und dem Wert entscheiden."));
        }
        return hinweise;
    }

    private String lesen(byte[] inhalt) {
        XmlLeser.Element wurzel;
        try {
            wurzel = XmlLeser.lesen(datei, inhalt, Ablaufformat.GROESSE);
        } catch (FachlicherFehler e) {
            befunde.befunde()
                    .add(
                            new Befund(
                                    datei,
                                    (Integer) e.werte().get(1),
                                    "V-101",
                                    String.valueOf(e.werte().get(2))));
            return "";
        }
        if (!wurzel.namensraum().equals(BPMN) || !wurzel.name().equals("definitions")) {
            befunde.befund(
                    wurzel,
                    "V-102",
                    "ist keine BPMN-Datei. Erwartet wird das Element definitions im Namensraum von BPMN 2.0.");
            return "";
        }
        return prozess(wurzel);
    }

    private String prozess(XmlLeser.Element wurzel) {
        new Ablaufform(befunde).form(wurzel);
        var alle = wurzel.kinder("process");
        var prozesse = alle.stream().filter(p -> !p.kinder("startEvent").isEmpty()).toList();
        if (prozesse.size() != 1) {
            befunde.befund(
                    wurzel,
                    "V-103",
                    "muss genau einen Prozess mit Anfang enthalten, gefunden wurden "
                            + prozesse.size()
                            + kennungen(prozesse)
                            + ". Speichern Sie jeden Ablauf in einer eigenen Datei; andere Beteiligte zeichnen Sie als leeren Pool.");
        }
        if (!befunde.befunde().isEmpty()) {
            return "";
        }
        alle.stream()
                .filter(p -> !p.equals(prozesse.getFirst()))
                .forEach(p ->
                        befunde.hinweis(
                                p, p.zeile(), "~process", "ist leer und wird nicht beachtet."));
        leser.uebernehmen(prozesse.getFirst(), "", 0);
        grenzen(prozesse.getFirst());
        return prozesse.getFirst().attribut("name").orElse("");
    }

    private static String kennungen(List<XmlLeser.Element> prozesse) {
        return prozesse.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ",
                                prozesse.stream()
                                        .limit(5)
                                        .map(p ->
                                                Ablaufbefunde.kurz(
                                                        p.attribut("id").orElse("ohne id")))
                                        .toList())
                        + ")";
    }

    private void grenzen(XmlLeser.Element prozess) {
        if (leser.knoten().size() > Ablaufformat.KNOTEN
                || leser.kanten().size() > Ablaufformat.KANTEN) {
            befunde.befund(
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
                                        + Ablaufbefunde.kurz(p.getValue())
                                        + ", das es im Formular nicht gibt."))
                .toList();
    }
}
