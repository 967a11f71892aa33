package dreiklang.ablauf;

import static dreiklang.ablauf.Ablaufformat.EIGEN;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Kante;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the elements of a process whose form is right into nodes and flows.
final class Ablaufleser {

    private static final Pattern DAUER =
            Pattern.compile("P(?=[0-9T])([0-9]{1,4}D)?(T(?=[0-9])([0-9]{1,3}H)?([0-9]{1,3}M)?)?");
    private static final int KLAMMERTIEFE = 20;

    private final Ablaufform form;
    private final Set<String> schritte;
    private final List<Knoten> knoten = new ArrayList<>();
    private final List<Kante> kanten = new ArrayList<>();

    Ablaufleser(Ablaufform form, Set<String> schritte) {
        this.form = form;
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

    /// Takes over one element of the process.
    void uebernehmen(XmlLeser.Element e) {
        String id = e.attribut("id").orElse("");
        String name = e.attribut("name").orElse("");
        if (id.isEmpty() && !e.name().equals("documentation")) {
            form.befund(e, "V-108", "hat keine id.");
            return;
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
                    dauer(e).ifPresent(d -> knoten.add(new Knoten.Pause(id, name, d)));
            case "boundaryEvent" -> dauer(e).ifPresent(d -> zeitgrenze(e, id, name, d));
            case "sequenceFlow" -> kante(e, id);
            default -> {}
        }
    }

    private void zeitgrenze(XmlLeser.Element e, String id, String name, Duration dauer) {
        boolean bricht = !e.attribut("cancelActivity").orElse("").equals("false");
        String an = e.attribut("attachedToRef").orElse("");
        knoten.add(new Knoten.Zeitgrenze(id, name, dauer, an, bricht));
    }

    private void kante(XmlLeser.Element e, String id) {
        String von = e.attribut("sourceRef").orElse("");
        String nach = e.attribut("targetRef").orElse("");
        kanten.add(new Kante(id, von, nach, bedingung(e)));
    }

    private void aufgabe(XmlLeser.Element e, String id, String name) {
        var art = wert(e, "aufgabe", Aufgabenart.class, Aufgabenart.ERLEDIGEN);
        var wer = wert(e, "wer", Zustaendigkeit.class, Zustaendigkeit.ZUSTAENDIG);
        String formular = e.attribut("{" + EIGEN + "}formular").orElse("");
        if (!formular.isEmpty()
                && !(art.equals(Optional.of(Aufgabenart.NACHREICHEN))
                        && wer.equals(Optional.of(Zustaendigkeit.ANTRAGSTELLER)))) {
            form.befund(
                    e,
                    "V-117",
                    "nennt ein Formular. Das geht nur bei aufgabe=\"nachreichen\" und wer=\"antragsteller\".");
        }
        art.ifPresent(
                a -> wer.ifPresent(w -> knoten.add(new Knoten.Aufgabe(id, name, a, w, formular))));
    }

    private <E extends Enum<E>> Optional<E> wert(
            XmlLeser.Element e, String attribut, Class<E> art, E sonst) {
        var wert = e.attribut("{" + EIGEN + "}" + attribut);
        if (wert.isEmpty()) {
            return Optional.of(sonst);
        }
        var fund =
                Arrays.stream(art.getEnumConstants())
                        .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(wert.get()))
                        .findFirst();
        if (fund.isEmpty()) {
            form.befund(
                    e,
                    "V-111",
                    "nennt im Attribut "
                            + attribut
                            + " etwas Unbekanntes. Möglich sind: "
                            + moeglich(art)
                            + ".");
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
        String schritt = e.attribut("{" + EIGEN + "}schritt").orElse("");
        if (schritte.contains(schritt)) {
            knoten.add(new Knoten.Programmschritt(id, name, schritt));
        } else {
            form.befund(
                    e,
                    "V-112",
                    "nennt keinen bekannten Schritt. Möglich sind: "
                            + String.join(", ", schritte.stream().sorted().toList())
                            + ".");
        }
    }

    private Optional<Duration> dauer(XmlLeser.Element e) {
        var angaben =
                e.kinder("timerEventDefinition").stream()
                        .flatMap(t -> t.kinder("timeDuration").stream())
                        .toList();
        if (angaben.size() == 1 && DAUER.matcher(angaben.getFirst().text()).matches()) {
            var dauer = Duration.parse(angaben.getFirst().text());
            if (dauer.compareTo(Duration.ofMinutes(1)) >= 0) {
                return Optional.of(dauer);
            }
        }
        form.befund(
                e,
                "V-113",
                "braucht genau eine Dauer wie P14D oder PT12H, mindestens eine Minute.");
        return Optional.empty();
    }

    private Optional<Ausdruck> bedingung(XmlLeser.Element e) {
        var angaben = e.kinder("conditionExpression");
        if (angaben.isEmpty()) {
            return Optional.empty();
        }
        String text = angaben.getFirst().text();
        if (angaben.size() > 1 || text.isBlank() || zuTief(text)) {
            form.befund(
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
            form.befund(
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
