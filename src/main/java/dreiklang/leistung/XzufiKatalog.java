package dreiklang.leistung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Katalogeintrag.Herkunft;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the Leistungen of a message in XZuFi 2.1 or 2.2 as far as the catalogue needs them, and
/// counts what it skips. Not checked against the official schema.
final class XzufiKatalog {

    private static final int GROESSTE = 20_000_000;
    private static final Pattern RAUM =
            Pattern.compile("http://xoev\\.de/schemata/xzufi/(2_[12])(_\\d+)?");

    /// Textmodul of LeiKa that holds the name of the Leistung.
    private static final String LEISTUNGSBEZEICHNUNG = "02";

    private static final Set<String> VERSTANDEN =
            Set.of("id", "referenzLeiKa", "typisierung", "modulText", "modulBegriffImKontext");

    private final Katalogdatei datei;
    private final Herkunft herkunft;
    private final List<Katalogmeldung> meldungen;
    private final Map<String, Integer> uebersprungen = new LinkedHashMap<>();
    private final Map<String, Integer> gesehen = new HashMap<>();

    XzufiKatalog(Katalogdatei datei, Herkunft herkunft, List<Katalogmeldung> meldungen) {
        this.datei = datei;
        this.herkunft = herkunft;
        this.meldungen = meldungen;
    }

    Kataloginhalt lesen() throws IOException {
        try {
            var wurzel =
                    XmlLeser.lesen(
                            datei.pfad().getFileName().toString(),
                            Files.readAllBytes(datei.pfad()),
                            GROESSTE);
            return lesen(wurzel);
        } catch (FachlicherFehler e) {
            int zeile = ((Number) e.werte().get(1)).intValue();
            ablehnen(zeile, e.code(), e.werte().get(2).toString());
            return new Kataloginhalt("XZuFi", 0, List.of());
        }
    }

    private Kataloginhalt lesen(Element wurzel) {
        var raum = RAUM.matcher(wurzel.namensraum());
        if (!raum.matches()) {
            ablehnen(
                    wurzel.zeile(),
                    "L-320",
                    "Das ist keine Nachricht in XZuFi 2.1 oder 2.2. Lassen Sie sich eine solche Datei geben.");
            return new Kataloginhalt("XZuFi", 0, List.of());
        }
        meldungen.add(
                new Katalogmeldung(
                        0, "", Folge.HINWEIS, "L-321", "Nicht gegen das amtliche Schema geprüft."));
        var leistungen = leistungen(wurzel).toList();
        var eintraege = new ArrayList<Katalogeintrag>();
        leistungen.forEach(l -> eintrag(l).ifPresent(eintraege::add));
        uebersprungen.forEach((name, anzahl) ->
                meldungen.add(
                        new Katalogmeldung(
                                0,
                                name,
                                Folge.HINWEIS,
                                "L-322",
                                "Übersprungen: %d-mal.".formatted(anzahl))));
        return new Kataloginhalt(
                "XZuFi " + raum.group(1).replace('_', '.'), leistungen.size(), eintraege);
    }

    /// Wherever they stand: the messages wrap them differently. What is no Leistung is counted.
    private Stream<Element> leistungen(Element ort) {
        return ort.kinder().stream()
                .flatMap(k -> {
                    if (k.name().equals("leistung")) {
                        return Stream.of(k);
                    }
                    var darin = leistungen(k).toList();
                    if (darin.isEmpty() && ort.name().startsWith("schreiben")) {
                        uebersprungen.merge(k.name(), 1, Integer::sum);
                    }
                    return darin.stream();
                });
    }

    private Optional<Katalogeintrag> eintrag(Element leistung) {
        leistung.kinder().stream()
                .map(Element::name)
                .filter(n -> !VERSTANDEN.contains(n))
                .forEach(n -> uebersprungen.merge(n, 1, Integer::sum));
        var name = name(leistung);
        if (name.isEmpty()) {
            return weg(
                    leistung,
                    "modulText",
                    "L-323",
                    "Die deutsche Leistungsbezeichnung (Textmodul 02) fehlt.");
        }
        var schluessel = codes(leistung, "referenzLeiKa");
        var falsch = schluessel.stream().filter(s -> !LeikaSchluessel.passt(s)).findFirst();
        if (falsch.isPresent()) {
            return weg(
                    leistung,
                    "referenzLeiKa",
                    "L-305",
                    "„%s“ ist kein LeiKa-Schlüssel: 14 Ziffern, die mit 99 beginnen."
                            .formatted(falsch.get()));
        }
        return einmal(leistung, name.get(), schluessel.stream().findFirst());
    }

    private Optional<Katalogeintrag> einmal(
            Element leistung, String name, Optional<String> schluessel) {
        var kennung = schluessel.orElseGet(() -> kennung(leistung));
        var frueher = gesehen.putIfAbsent(kennung, leistung.zeile());
        if (frueher != null) {
            return weg(
                    leistung,
                    "id",
                    "L-306",
                    "Dieselbe Leistung steht schon in Zeile %d. Es gilt die frühere."
                            .formatted(frueher));
        }
        var typ = String.join(", ", codes(leistung, "typisierung"));
        return Optional.of(
                new Katalogeintrag(
                        kennung,
                        schluessel.map(LeikaSchluessel::new),
                        name,
                        new Einordnung(typ, "", "", "", ""),
                        begriffe(leistung),
                        herkunft));
    }

    private static String kennung(Element leistung) {
        var id =
                leistung.kinder("id").stream()
                        .map(i -> i.attribut("schemeAgencyID").orElse("") + "|" + i.text())
                        .findFirst()
                        .orElse("");
        return "x" + Pruefsumme.von(id).hex().substring(0, 16);
    }

    private static Optional<String> name(Element leistung) {
        return leistung.kinder("modulText").stream()
                .filter(m -> codes(m, "leikaTextmodul").contains(LEISTUNGSBEZEICHNUNG))
                .flatMap(m -> m.kinder("inhalt").stream())
                .filter(XzufiKatalog::deutsch)
                .map(i -> i.text().replaceAll("\\s+", " "))
                .filter(t -> !t.isBlank() && t.length() <= 500)
                .findFirst();
    }

    private static List<String> begriffe(Element leistung) {
        return leistung.kinder("modulBegriffImKontext").stream()
                .flatMap(m -> m.kinder("begriffImKontext").stream())
                .flatMap(b -> b.kinder("begriff").stream())
                .filter(XzufiKatalog::deutsch)
                .map(b -> b.text().replaceAll("\\s+", " "))
                .filter(t -> !t.isBlank() && t.length() <= 80)
                .distinct()
                .toList();
    }

    private static boolean deutsch(Element element) {
        return element.attribut("languageCode").orElse("de").startsWith("de");
    }

    private static List<String> codes(Element ort, String name) {
        return ort.kinder(name).stream()
                .flatMap(k -> k.kinder("code").stream())
                .map(Element::text)
                .filter(t -> !t.isBlank())
                .toList();
    }

    private Optional<Katalogeintrag> weg(Element ort, String name, String code, String satz) {
        meldungen.add(new Katalogmeldung(ort.zeile(), name, Folge.ZURUECKGEWIESEN, code, satz));
        return Optional.empty();
    }

    private void ablehnen(int zeile, String code, String satz) {
        meldungen.add(new Katalogmeldung(zeile, "", Folge.ABGELEHNT, code, satz));
    }
}
