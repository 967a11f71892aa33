package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.ablauf.Ablaufmodell;
import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.basis.Befund;
import dreiklang.basis.Recht;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.Vertraulichkeiten;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Checks that whoever a package names exists here and can do it: the roles that open a
/// confidential Leistung, and the other units that have a step.
@Component
class Zustaendigkeitspruefung implements Kapitelpruefer {

    private static final String DATEI = "leistung.yaml";
    private static final List<String> ABLAUF = List.of("schritte.yaml", "ablauf.bpmn");

    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;
    private final Ablaeufe ablaeufe;

    Zustaendigkeitspruefung(
            Organisation organisation, Vertraulichkeiten vertraulichkeiten, Ablaeufe ablaeufe) {
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
        this.ablaeufe = ablaeufe;
    }

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var bekannt = organisation.vertraulicheRollen();
        var befunde = new ArrayList<Befund>();
        paket.kapitel(DATEI).flatMap(k -> k.bei("vertraulich")).stream()
                .flatMap(v -> v.liste().stream())
                .filter(rolle -> !bekannt.contains(rolle.text().orElse("")))
                .map(rolle -> befund(rolle, bekannt))
                .forEach(befunde::add);
        if (organisation.einheiten().isEmpty() || !befunde.isEmpty()) {
            return befunde;
        }
        var rollen = rollen(paket);
        zustaendige(paket, rollen).forEach(befunde::add);
        ablaeufe.eigenes(paket)
                .ifPresent(modell -> {
                    var zuSpaet = nachBearbeitung(modell);
                    modell.knoten().stream()
                            .filter(Knoten.Aufgabe.class::isInstance)
                            .map(Knoten.Aufgabe.class::cast)
                            .flatMap(a ->
                                    zuSpaet.contains(a.id())
                                            ? Stream.of(zuSpaet(paket, a))
                                            : aufgabe(paket, a, rollen))
                            .forEach(befunde::add);
                });
        return befunde;
    }

    /// Steps of other units between working on it and deciding: working ends by deciding, so they
    /// would never come.
    private static Set<String> nachBearbeitung(Ablaufmodell modell) {
        var gesehen = new HashSet<String>();
        var offen = new ArrayDeque<String>();
        modell.knoten().stream()
                .filter(k -> k instanceof Knoten.Aufgabe a && a.art() == Aufgabenart.BEARBEITEN)
                .forEach(k -> offen.add(k.id()));
        var spaet = new HashSet<String>();
        while (!offen.isEmpty()) {
            String von = offen.poll();
            for (var kante : modell.kanten()) {
                if (kante.von().equals(von) && gesehen.add(kante.nach())) {
                    var a = modell.knoten(kante.nach()).filter(Knoten.Aufgabe.class::isInstance);
                    a.map(Knoten.Aufgabe.class::cast)
                            .filter(x -> !x.ziel().isEmpty())
                            .ifPresent(x -> spaet.add(x.id()));
                    if (a.map(x -> ((Knoten.Aufgabe) x).art() != Aufgabenart.ENTSCHEIDEN)
                            .orElse(true)) {
                        offen.add(kante.nach());
                    }
                }
            }
        }
        return spaet;
    }

    private static Befund zuSpaet(Leistungspaket paket, Knoten.Aufgabe aufgabe) {
        return befund(
                paket,
                aufgabe,
                "V-478",
                "kommt nie: Er steht hinter einem Schritt mit aufgabe: bearbeiten, und der endet erst mit der Entscheidung."
                        + " Lassen Sie „bearbeiten“ weg oder setzen Sie den Schritt davor.");
    }

    /// The roles that open it; what was confidential once stays so.
    private Set<String> rollen(Leistungspaket paket) {
        var rollen =
                new HashSet<>(
                        vertraulichkeiten
                                .alle()
                                .getOrDefault(paket.leistung().schluessel(), Set.of()));
        paket.kapitel(DATEI).flatMap(k -> k.bei("vertraulich")).stream()
                .flatMap(v -> v.liste().stream())
                .flatMap(r -> r.text().stream())
                .forEach(rollen::add);
        return rollen;
    }

    private Stream<Befund> zustaendige(Leistungspaket paket, Set<String> rollen) {
        var leistung = paket.leistung();
        return Stream.concat(
                        Stream.of(leistung.zustaendig()),
                        leistung.zustaendigkeit().stream().map(z -> z.einheit()))
                .distinct()
                .flatMap(e -> organisation.einheit(e).stream())
                .filter(e -> !rollen.isEmpty() && !offen(e, rollen))
                .map(e ->
                        new Befund(
                                DATEI,
                                0,
                                "V-475",
                                "Diese Leistung ist vertraulich, und in der Einheit %s hat niemand die Rolle %s. Ihre Vorgänge sähe dort niemand."
                                                .formatted(e.kurz(), oder(rollen))
                                        + " Vergeben Sie die Rolle zuerst."));
    }

    private Stream<Befund> aufgabe(
            Leistungspaket paket, Knoten.Aufgabe aufgabe, Set<String> rollen) {
        if (aufgabe.wer() == Zustaendigkeit.VORGESETZTE && !rollen.isEmpty()) {
            return Stream.of(
                    befund(
                            paket,
                            aufgabe,
                            "V-473",
                            "soll die Führungskraft tun, aber die Leistung ist vertraulich und Führungskräfte sehen solche Vorgänge nicht."
                                    + " Geben Sie den Schritt der zuständigen Einheit (wer: zustaendig) oder nehmen Sie die Zeile vertraulich heraus."));
        }
        if (aufgabe.ziel().isEmpty()) {
            return Stream.empty();
        }
        var einheit = organisation.gemeint(aufgabe.ziel());
        if (einheit.isEmpty()) {
            return Stream.of(unbekannt(paket, aufgabe));
        }
        return einheit.filter(e -> !rollen.isEmpty() && !offen(e, rollen)).stream()
                .map(e ->
                        befund(
                                paket,
                                aufgabe,
                                "V-474",
                                "liegt bei der Einheit %s. Die Leistung ist vertraulich, und dort hat niemand die Rolle %s. Vergeben Sie die Rolle zuerst."
                                        .formatted(e.kurz(), oder(rollen))));
    }

    private Befund unbekannt(Leistungspaket paket, Knoten.Aufgabe aufgabe) {
        String name = aufgabe.ziel().substring(aufgabe.ziel().indexOf(':') + 1);
        return aufgabe.ziel().startsWith("stelle:")
                ? befund(
                        paket,
                        aufgabe,
                        "V-471",
                        "liegt bei der Stelle „%s“, die hier keine Einheit hat. Schreiben Sie in organisation.yaml zu der Einheit, die das tut: stellen: [%s]"
                                .formatted(name, name))
                : befund(
                        paket,
                        aufgabe,
                        "V-472",
                        "liegt bei der Einheit „%s“, die es hier nicht gibt. Nennen Sie eine Einheit aus organisation.yaml, oder mit stelle:NAME, was sie tut."
                                .formatted(name));
    }

    /// Whether somebody who works in the unit holds one of the roles there.
    private boolean offen(Organisationseinheit einheit, Set<String> rollen) {
        return organisation.mitRecht(einheit.kurz(), Recht.VORGANG_BEARBEITEN).stream()
                .anyMatch(p ->
                        rollen.stream()
                                .anyMatch(r ->
                                        organisation
                                                .wirkungskreis(p.id(), r)
                                                .contains(einheit.kurz())));
    }

    private static String oder(Set<String> rollen) {
        return rollen.stream().sorted().collect(Collectors.joining(" oder "));
    }

    private static Befund befund(
            Leistungspaket paket, Knoten.Aufgabe aufgabe, String code, String satz) {
        String datei =
                ABLAUF.stream().filter(paket.dateien()::containsKey).findFirst().orElse(DATEI);
        return new Befund(
                datei,
                0,
                code,
                "Der Schritt „"
                        + (aufgabe.name().isBlank() ? aufgabe.id() : aufgabe.name())
                        + "“ "
                        + satz);
    }

    private static Befund befund(YamlKnoten rolle, List<String> bekannt) {
        return rolle.befund(
                "V-340",
                "Die Rolle „"
                        + rolle.text().orElse("")
                        + "“ öffnet keine vertraulichen Leistungen. Möglich sind: "
                        + String.join(", ", bekannt)
                        + ".");
    }
}
