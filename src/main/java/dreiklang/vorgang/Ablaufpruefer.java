package dreiklang.vorgang;

import static dreiklang.vorgang.Ablaufformat.BPMN;
import static dreiklang.vorgang.Ablaufformat.EIGEN;

import dreiklang.basis.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.XmlLeser;
import dreiklang.vorgang.Ablaufmodell.Aufgabenart;
import dreiklang.vorgang.Ablaufmodell.Kante;
import dreiklang.vorgang.Ablaufmodell.Knoten;
import dreiklang.vorgang.Ablaufmodell.Zustaendigkeit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a process file and accepts only the restricted format; runs before Flowable learns of anything.
final class Ablaufpruefer {

    private static final Pattern KENNUNG = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,79}");
    private static final Pattern DAUER = Pattern.compile("P(?=[0-9T])([0-9]{1,4}D)?(T(?=[0-9])([0-9]{1,3}H)?([0-9]{1,3}M)?)?");
    private static final Pattern ZAHL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,12})?");
    private static final Pattern STEUERZEICHEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final Set<String> ZAHLEN = Set.of("x", "y", "width", "height");
    private static final int KLAMMERTIEFE = 20;

    private final String datei;
    private final Set<String> schritte;
    private final List<Befund> befunde = new ArrayList<>();
    private final Map<String, Integer> kennungen = new HashMap<>();
    private final List<Knoten> knoten = new ArrayList<>();
    private final List<Kante> kanten = new ArrayList<>();

    private Ablaufpruefer(String datei, Set<String> schritte) {
        this.datei = datei;
        this.schritte = schritte;
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
        var pruefer = new Ablaufpruefer(datei, schritte);
        String name = pruefer.lesen(inhalt);
        if (pruefer.befunde.isEmpty()) {
            pruefer.befunde.addAll(new Ablaufgraph(datei, pruefer.kennungen, pruefer.knoten, pruefer.kanten).pruefen());
        }
        var befunde = List.copyOf(pruefer.befunde);
        return new Pruefung(befunde.isEmpty() ? Optional.of(new Ablaufmodell(name, List.copyOf(pruefer.knoten), List.copyOf(pruefer.kanten))) : Optional.empty(), befunde);
    }

    private String lesen(byte[] inhalt) {
        XmlLeser.Element wurzel;
        try {
            wurzel = XmlLeser.lesen(datei, inhalt, Ablaufformat.GROESSE);
        } catch (FachlicherFehler e) {
            befunde.add(new Befund(datei, (Integer) e.werte().get(1), "V-101", String.valueOf(e.werte().get(2))));
            return "";
        }
        if (!wurzel.namensraum().equals(BPMN) || !wurzel.name().equals("definitions")) {
            befund(wurzel, "V-102", "ist keine BPMN-Datei. Erwartet wird das Element definitions im Namensraum von BPMN 2.0.");
            return "";
        }
        form(wurzel);
        var prozesse = wurzel.kinder("process");
        if (prozesse.size() != 1) {
            befund(wurzel, "V-103", "muss genau einen Prozess enthalten, gefunden wurden " + prozesse.size() + ".");
        }
        if (!befunde.isEmpty()) {
            return "";
        }
        prozesse.getFirst().kinder().forEach(this::uebernehmen);
        grenzen(prozesse.getFirst());
        return prozesse.getFirst().attribut("name").orElse("");
    }

    private void form(XmlLeser.Element element) {
        var erlaubt = Ablaufformat.element(element.namensraum(), element.name());
        if (erlaubt == null) {
            befund(element, "V-104", "wird nicht unterstützt. Bitte entfernen; was erlaubt ist, steht in docs/ablaeufe.md.");
            return;
        }
        element.attribute().forEach((name, wert) -> attribut(element, erlaubt, name, wert));
        text(element, erlaubt);
        for (var kind : element.kinder()) {
            if (erlaubt.kinder().contains(kind.name())) {
                form(kind);
            } else {
                befund(kind, "V-105", "darf in " + element.name() + " nicht stehen.");
            }
        }
    }

    private void attribut(XmlLeser.Element element, Ablaufformat.Element erlaubt, String name, String wert) {
        String lokal = Ablaufformat.attribut(name);
        if (!erlaubt.attribute().contains(lokal)) {
            befund(element, "V-106", "trägt das Attribut " + kurz(name) + ", das nicht unterstützt wird.");
        } else if (wert.length() > Ablaufformat.ATTRIBUT || verdaechtig(wert)) {
            befund(element, "V-107", "trägt im Attribut " + lokal + " einen Wert, der nicht erlaubt ist: zu lang, Steuerzeichen oder ein Ausdruck mit ${ oder #{.");
        } else if (lokal.equals("id")) {
            kennung(element, wert);
        } else if (lokal.equals("xsi:type") && !wert.matches("([A-Za-z0-9]+:)?tFormalExpression")) {
            befund(element, "V-107", "hat einen unbekannten xsi:type.");
        } else if (ZAHLEN.contains(lokal) && !ZAHL.matcher(wert).matches()) {
            befund(element, "V-107", "trägt im Attribut " + lokal + " keine Zahl.");
        } else if (lokal.startsWith("is") || lokal.equals("cancelActivity")) {
            if (!wert.equals("true") && !wert.equals("false")) {
                befund(element, "V-107", "trägt im Attribut " + lokal + " weder true noch false.");
            }
        }
    }

    private void kennung(XmlLeser.Element element, String wert) {
        if (!KENNUNG.matcher(wert).matches()) {
            befund(element, "V-108", "hat eine ungültige id. Erlaubt sind Buchstaben, Ziffern, Punkt, Binde- und Unterstrich, höchstens 80 Zeichen.");
        } else if (kennungen.putIfAbsent(wert, element.zeile()) != null) {
            befund(element, "V-109", "hat eine id, die schon vergeben ist.");
        }
    }

    private void text(XmlLeser.Element element, Ablaufformat.Element erlaubt) {
        String text = element.text();
        if (text.length() > erlaubt.text()) {
            befund(element, "V-110", erlaubt.text() == 0 ? "darf keinen Text enthalten." : "enthält mehr als " + erlaubt.text() + " Zeichen Text.");
        } else if (verdaechtig(text)) {
            befund(element, "V-110", "enthält Steuerzeichen oder einen Ausdruck mit ${ oder #{.");
        }
    }

    private static boolean verdaechtig(String wert) {
        return wert.contains("${") || wert.contains("#{") || STEUERZEICHEN.matcher(wert).find();
    }

    private void uebernehmen(XmlLeser.Element e) {
        String id = e.attribut("id").orElse("");
        String name = e.attribut("name").orElse("");
        if (id.isEmpty() && !e.name().equals("documentation")) {
            befund(e, "V-108", "hat keine id.");
            return;
        }
        switch (e.name()) {
            case "startEvent" -> knoten.add(new Knoten.Anfang(id, name));
            case "endEvent" -> knoten.add(new Knoten.Ende(id, name));
            case "userTask" -> aufgabe(e, id, name);
            case "serviceTask" -> schritt(e, id, name);
            case "exclusiveGateway" -> knoten.add(new Knoten.Entweder(id, name, e.attribut("default").orElse("")));
            case "parallelGateway" -> knoten.add(new Knoten.Zugleich(id, name));
            case "intermediateCatchEvent" -> dauer(e).ifPresent(d -> knoten.add(new Knoten.Pause(id, name, d)));
            case "boundaryEvent" -> dauer(e).ifPresent(d -> knoten.add(new Knoten.Zeitgrenze(id, name, d, e.attribut("attachedToRef").orElse(""), !e.attribut("cancelActivity").orElse("").equals("false"))));
            case "sequenceFlow" -> kanten.add(new Kante(id, e.attribut("sourceRef").orElse(""), e.attribut("targetRef").orElse(""), bedingung(e)));
            default -> {}
        }
    }

    private void aufgabe(XmlLeser.Element e, String id, String name) {
        var art = wert(e, "aufgabe", Aufgabenart.class, Aufgabenart.ERLEDIGEN);
        var wer = wert(e, "wer", Zustaendigkeit.class, Zustaendigkeit.ZUSTAENDIG);
        art.ifPresent(a -> wer.ifPresent(w -> knoten.add(new Knoten.Aufgabe(id, name, a, w))));
    }

    private <E extends Enum<E>> Optional<E> wert(XmlLeser.Element e, String attribut, Class<E> art, E sonst) {
        var wert = e.attribut("{" + EIGEN + "}" + attribut);
        if (wert.isEmpty()) {
            return Optional.of(sonst);
        }
        var fund = Arrays.stream(art.getEnumConstants()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(wert.get())).findFirst();
        if (fund.isEmpty()) {
            befund(e, "V-111", "nennt im Attribut " + attribut + " etwas Unbekanntes. Möglich sind: " + moeglich(art) + ".");
        }
        return fund;
    }

    private static String moeglich(Class<? extends Enum<?>> art) {
        return String.join(", ", Arrays.stream(art.getEnumConstants()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
    }

    private void schritt(XmlLeser.Element e, String id, String name) {
        String schritt = e.attribut("{" + EIGEN + "}schritt").orElse("");
        if (schritte.contains(schritt)) {
            knoten.add(new Knoten.Programmschritt(id, name, schritt));
        } else {
            befund(e, "V-112", "nennt keinen bekannten Schritt. Möglich sind: " + String.join(", ", schritte.stream().sorted().toList()) + ".");
        }
    }

    private Optional<Duration> dauer(XmlLeser.Element e) {
        var angaben = e.kinder("timerEventDefinition").stream().flatMap(t -> t.kinder("timeDuration").stream()).toList();
        if (angaben.size() == 1 && DAUER.matcher(angaben.getFirst().text()).matches()) {
            var dauer = Duration.parse(angaben.getFirst().text());
            if (dauer.compareTo(Duration.ofMinutes(1)) >= 0) {
                return Optional.of(dauer);
            }
        }
        befund(e, "V-113", "braucht genau eine Dauer wie P14D oder PT12H, mindestens eine Minute.");
        return Optional.empty();
    }

    private Optional<Ausdruck> bedingung(XmlLeser.Element e) {
        var angaben = e.kinder("conditionExpression");
        if (angaben.isEmpty()) {
            return Optional.empty();
        }
        String text = angaben.getFirst().text();
        if (angaben.size() > 1 || text.isBlank() || zuTief(text)) {
            befund(e, "V-114", "braucht genau eine Bedingung mit höchstens " + KLAMMERTIEFE + " Klammern ineinander.");
            return Optional.empty();
        }
        try {
            return Optional.of(Ausdruck.lesen(text));
        } catch (FachlicherFehler fehler) {
            befund(e, "V-114", "hat eine Bedingung, die nicht gelesen werden kann. Erlaubt sind Vergleiche von Feldern mit und, oder, nicht.");
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

    private void grenzen(XmlLeser.Element prozess) {
        if (knoten.size() > Ablaufformat.KNOTEN || kanten.size() > Ablaufformat.KANTEN) {
            befund(prozess, "V-115", "ist zu groß. Erlaubt sind " + Ablaufformat.KNOTEN + " Knoten und " + Ablaufformat.KANTEN + " Verbindungen.");
        }
    }

    private void befund(XmlLeser.Element element, String code, String satz) {
        String id = element.attribut("id").orElse("");
        String wo = kurz(element.name()) + (id.isEmpty() ? "" : " „" + kurz(id) + "“");
        befunde.add(new Befund(datei, element.zeile(), code, wo + " " + satz));
    }

    private static String kurz(String text) {
        String lesbar = STEUERZEICHEN.matcher(text).replaceAll("?");
        return lesbar.length() > 60 ? lesbar.substring(0, 60) + "…" : lesbar;
    }

    /// Findings of the fields that conditions read.
    static List<Befund> felder(String datei, Ablaufmodell modell, Set<String> bekannt) {
        return modell.kanten().stream()
                .filter(k -> k.bedingung().isPresent())
                .flatMap(k -> k.bedingung().orElseThrow().felder().stream().filter(f -> !bekannt.contains(f)).map(f -> Map.entry(k.id(), f)))
                .map(p -> new Befund(datei, 0, "V-116", "sequenceFlow „" + p.getKey() + "“ fragt nach dem Feld " + kurz(p.getValue()) + ", das es im Formular nicht gibt."))
                .toList();
    }
}
