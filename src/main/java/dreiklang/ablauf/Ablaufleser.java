package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Kante;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Wer;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the elements of a process whose form is right into nodes and flows.
final class Ablaufleser {

    private static final int TEILPROZESSE = 3;
    private static final int KLAMMERTIEFE = 20;

    private static final Set<String> KNOTENARTEN =
            Set.of(
                    "startEvent",
                    "endEvent",
                    "userTask",
                    "serviceTask",
                    "exclusiveGateway",
                    "parallelGateway",
                    "intermediateCatchEvent",
                    "boundaryEvent",
                    "subProcess",
                    "sequenceFlow");

    private final Ablaufbefunde befunde;
    private final Set<String> schritte;
    private final List<Knoten> knoten = new ArrayList<>();
    private final List<Kante> kanten = new ArrayList<>();
    private final Map<String, String> rahmen = new LinkedHashMap<>();

    Ablaufleser(Ablaufbefunde befunde, Set<String> schritte) {
        this.befunde = befunde;
        this.schritte = schritte;
    }

    /// The nodes so far.
    List<Knoten> knoten() {
        return knoten;
    }

    /// The flows so far.
    List<Kante> kanten() {
        return kanten;
    }

    /// The Teilprozess of every node that lies in one.
    Map<String, String> rahmen() {
        return rahmen;
    }

    /// Takes over what lies in the process or in a Teilprozess.
    ///
    /// @param in identifier of the Teilprozess, empty for the process
    void uebernehmen(XmlLeser.Element teil, String in, int ebene) {
        for (var kind : teil.kinder()) {
            if (KNOTENARTEN.contains(kind.name()) && kind.namensraum().equals(Ablaufformat.BPMN)) {
                String id = kind.attribut("id").orElse("");
                if (id.isEmpty()) {
                    befunde.befund(kind, "V-108", "hat keine id.");
                } else {
                    einzeln(kind, id, in, ebene);
                }
            }
        }
    }

    private void einzeln(XmlLeser.Element e, String id, String in, int ebene) {
        String name = e.attribut("name").orElse("");
        if (!in.isEmpty()) {
            rahmen.put(id, in);
        }
        switch (e.name()) {
            case "startEvent" -> knoten.add(new Knoten.Anfang(id, name));
            case "endEvent" -> knoten.add(new Knoten.Ende(id, name));
            case "userTask" -> aufgabe(e, id, name);
            case "serviceTask" -> schritt(e, id, name);
            case "exclusiveGateway" ->
                    knoten.add(new Knoten.Entweder(id, name, e.attribut("default").orElse("")));
            case "parallelGateway" -> knoten.add(new Knoten.Zugleich(id, name));
            case "intermediateCatchEvent" ->
                    Zeitangabe.lesen(e, false, befunde)
                            .ifPresent(z -> knoten.add(new Knoten.Pause(id, name, z)));
            case "boundaryEvent" -> zeitgrenze(e, id, name);
            case "subProcess" -> teilprozess(e, id, name, ebene);
            default -> kante(e, id);
        }
    }

    private void teilprozess(XmlLeser.Element e, String id, String name, int ebene) {
        if (ebene >= TEILPROZESSE) {
            befunde.befund(
                    e,
                    "V-115",
                    "liegt zu tief. Erlaubt sind " + TEILPROZESSE + " Teilprozesse ineinander.");
            return;
        }
        knoten.add(new Knoten.Teilprozess(id, name));
        uebernehmen(e, id, ebene + 1);
    }

    private void zeitgrenze(XmlLeser.Element e, String id, String name) {
        boolean bricht = !e.attribut("cancelActivity").orElse("").equals("false");
        String an = e.attribut("attachedToRef").orElse("");
        Zeitangabe.lesen(e, !bricht, befunde)
                .ifPresent(z -> knoten.add(new Knoten.Zeitgrenze(id, name, z, an, bricht)));
    }

    private void kante(XmlLeser.Element e, String id) {
        String von = e.attribut("sourceRef").orElse("");
        String nach = e.attribut("targetRef").orElse("");
        kanten.add(new Kante(id, von, nach, bedingung(e)));
    }

    private void aufgabe(XmlLeser.Element e, String id, String name) {
        var art = wert(e, "aufgabe", Aufgabenart.class, Aufgabenart.ERLEDIGEN);
        var wer = wer(e);
        String formular = Ablaufbeigaben.eigen(e, "formular").orElse("");
        if (!formular.isEmpty()
                && !(art.equals(Optional.of(Aufgabenart.NACHREICHEN))
                        && wer.map(Wer::wer).equals(Optional.of(Zustaendigkeit.ANTRAGSTELLER)))) {
            befunde.befund(
                    e,
                    "V-117",
                    "nennt ein Formular. Das geht nur bei aufgabe=\"nachreichen\" und wer=\"antragsteller\".");
        }
        if (art.isPresent() && wer.isPresent()) {
            var w = wer.get();
            if (!w.kann(art.get())) {
                befunde.befund(
                        e,
                        "V-470",
                        "gibt einer anderen Einheit etwas, das dort nicht enden kann. Bei wer=\"stelle:…\" und wer=\"einheit:…\""
                                + " geht aufgabe=\"erledigen\", \"festsetzen\" oder \"entscheiden\".");
            }
            knoten.add(new Knoten.Aufgabe(id, name, art.get(), w.wer(), formular, w.ziel()));
        }
    }

    private Optional<Wer> wer(XmlLeser.Element e) {
        var text = Ablaufbeigaben.eigen(e, "wer");
        var wer =
                text.isEmpty()
                        ? Optional.of(new Wer(Zustaendigkeit.ZUSTAENDIG, ""))
                        : Wer.lesen(text.get());
        if (wer.isEmpty()) {
            unbekannt(e, "wer", Wer.MOEGLICH);
        }
        return wer;
    }

    private void unbekannt(XmlLeser.Element e, String attribut, String moeglich) {
        befunde.befund(
                e,
                "V-111",
                "nennt im Attribut "
                        + attribut
                        + " etwas Unbekanntes. Möglich sind: "
                        + moeglich
                        + ".");
    }

    private <E extends Enum<E>> Optional<E> wert(
            XmlLeser.Element e, String attribut, Class<E> art, E sonst) {
        var wert = Ablaufbeigaben.eigen(e, attribut);
        if (wert.isEmpty()) {
            return Optional.of(sonst);
        }
        var fund =
                Arrays.stream(art.getEnumConstants())
                        .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(wert.get()))
                        .findFirst();
        if (fund.isEmpty()) {
            unbekannt(e, attribut, moeglich(art));
        }
        return fund;
    }

    private static String moeglich(Class<? extends Enum<?>> art) {
        return String.join(
                ", ",
                Arrays.stream(art.getEnumConstants())
                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private void schritt(XmlLeser.Element e, String id, String name) {
        String schritt = Ablaufbeigaben.eigen(e, "schritt").orElse("");
        if (schritte.contains(schritt)) {
            knoten.add(new Knoten.Programmschritt(id, name, schritt));
        } else {
            befunde.befund(
                    e,
                    "V-112",
                    "nennt keinen bekannten Schritt. Möglich sind: "
                            + String.join(", ", schritte.stream().sorted().toList())
                            + ".");
        }
    }

    private Optional<Ausdruck> bedingung(XmlLeser.Element e) {
        var angaben = e.kinder("conditionExpression");
        if (angaben.isEmpty()) {
            return Optional.empty();
        }
        String text = angaben.getFirst().text();
        if (angaben.size() > 1 || text.isBlank() || zuTief(text)) {
            befunde.befund(
                    e,
                    "V-114",
                    "braucht genau eine Bedingung mit höchstens "
                            + KLAMMERTIEFE
                            + " Klammern ineinander.");
            return Optional.empty();
        }
        try {
            return Optional.of(Ausdruck.lesen(text));
        } catch (FachlicherFehler fehler) {
            befunde.befund(
                    e,
                    "V-114",
                    "hat eine Bedingung, die nicht gelesen werden kann. Erlaubt sind Vergleiche von Feldern mit und, oder, nicht.");
            return Optional.empty();
        }
    }

    private static boolean zuTief(String text) {
        int tiefe = 0;
        int tiefste = 0;
        for (char z : text.toCharArray()) {
            tiefe += z == '(' ? 1 : z == ')' ? -1 : 0;
            tiefste = Math.max(tiefste, tiefe);
        }
        return tiefste > KLAMMERTIEFE;
    }
}
