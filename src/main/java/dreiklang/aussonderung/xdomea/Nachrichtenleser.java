package dreiklang.aussonderung.xdomea;

import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads messages of the Aussonderung. What comes from outside is foreign input: whatever is wrong
/// with it has a code and a sentence.
public final class Nachrichtenleser {

    /// Most bytes of a message without its files.
    static final int GROESSTE = 20_000_000;

    private static final int MEISTE_ELEMENTE = 500_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Nachrichtenleser() {}

    /// Reads a message.
    ///
    /// @param name name of the file, for the sentences
    /// @throws FachlicherFehler K-323 no XML that can be read, K-324 no message that is known here,
    ///   K-333 something in it is missing or contradicts itself
    public static Nachricht lesen(String name, byte[] xml) {
        var wurzel = wurzel(name, xml);
        var typ =
                Nachrichtentyp.von(wurzel.name())
                        .filter(t -> Xdomeafassung.von(wurzel.namensraum()).isPresent())
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.EINGABE, "K-324", kurz(wurzel.name())));
        var kopf = kopf(wurzel, typ);
        return switch (typ) {
            case ABGABE, ANBIETEVERZEICHNIS, AUSSONDERUNG ->
                    new Nachricht.Verzeichnis(kopf, Aktenleser.akten(wurzel));
            case BEWERTUNGSVERZEICHNIS ->
                    new Nachricht.Bewertungsverzeichnis(kopf, urteile(wurzel));
            case IMPORT_BESTAETIGT -> new Nachricht.Importbestaetigung(kopf, ergebnisse(wurzel));
            case ANBIETUNG_EMPFANGEN, BEWERTUNG_EMPFANGEN, AUSSONDERUNG_EMPFANGEN ->
                    new Nachricht.Empfangsbestaetigung(kopf);
        };
    }

    /// The version of the standard a message is written in.
    public static Optional<Xdomeafassung> fassung(String name, byte[] xml) {
        return Xdomeafassung.von(wurzel(name, xml).namensraum());
    }

    private static Element wurzel(String name, byte[] xml) {
        try {
            return XmlLeser.lesen(name, xml, GROESSTE, MEISTE_ELEMENTE);
        } catch (FachlicherFehler e) {
            var werte = e.werte();
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "K-323", werte.size() > 2 ? werte.get(2) : "");
        }
    }

    private static Kopf kopf(Element wurzel, Nachrichtentyp typ) {
        var kopf = pflicht(wurzel, "Kopf");
        var angegeben = pflicht(kopf, "Nachrichtentyp").kinder("code").stream().findFirst();
        if (angegeben.filter(c -> c.text().equals(typ.code())).isEmpty()) {
            throw falsch("Nachrichtentyp");
        }
        return new Kopf(
                kennung(pflicht(kopf, "ProzessID")),
                typ,
                zeit(pflicht(kopf, "Erstellungszeitpunkt")),
                institution(kopf, "Absender"),
                institution(kopf, "Empfaenger"));
    }

    private static String institution(Element kopf, String wer) {
        return kopf.kinder(wer).stream()
                .flatMap(k -> k.kinder("Institution").stream())
                .flatMap(i -> i.kinder("Name").stream())
                .map(n -> kurz(n.text()))
                .findFirst()
                .orElse("");
    }

    private static Map<UUID, Bewertung> urteile(Element wurzel) {
        var urteile = new LinkedHashMap<UUID, Bewertung>();
        for (var objekt : wurzel.kinder("BewertetesObjekt")) {
            var id = kennung(pflicht(objekt, "ID"));
            var vorher =
                    urteile.put(id, urteil(objekt).orElseThrow(() -> falsch("Aussonderungsart")));
            if (vorher != null) {
                throw falsch("ID " + id);
            }
        }
        if (urteile.isEmpty()) {
            throw falsch("BewertetesObjekt");
        }
        return urteile;
    }

    static Optional<Bewertung> urteil(Element objekt) {
        return objekt.kinder("Aussonderungsart").stream()
                .flatMap(a -> a.kinder("Aussonderungsart").stream())
                .flatMap(a -> a.kinder("code").stream())
                .findFirst()
                .flatMap(c -> Bewertung.mitCode(c.text()));
    }

    private static List<Importergebnis> ergebnisse(Element wurzel) {
        var ergebnisse = new ArrayList<Importergebnis>();
        for (var objekt : wurzel.kinder("AusgesondertesSGO")) {
            var id = kennung(pflicht(objekt, "IDSGO"));
            if (ergebnisse.stream().anyMatch(e -> e.id().equals(id))) {
                throw falsch("IDSGO " + id);
            }
            var erfolg =
                    switch (pflicht(objekt, "Erfolgreich").text()) {
                        case "true", "1" -> true;
                        case "false", "0" -> false;
                        default -> throw falsch("Erfolgreich");
                    };
            ergebnisse.add(
                    new Importergebnis(
                            id,
                            erfolg,
                            kurz(wahlweise(objekt, "Fehlermeldung")),
                            kurz(wahlweise(objekt, "Archivkennung"))));
        }
        if (ergebnisse.isEmpty()) {
            throw falsch("AusgesondertesSGO");
        }
        return List.copyOf(ergebnisse);
    }

    static Element pflicht(Element element, String name) {
        return element.kinder(name).stream().findFirst().orElseThrow(() -> falsch(name));
    }

    static String wahlweise(Element element, String name) {
        return element.kinder(name).stream().findFirst().map(Element::text).orElse("");
    }

    static UUID kennung(Element element) {
        try {
            // Java would read shorter groups, too.
            if (element.text().length() == 36) {
                return UUID.fromString(element.text());
            }
        } catch (IllegalArgumentException e) {
            throw falsch(element.name());
        }
        throw falsch(element.name());
    }

    private static Instant zeit(Element element) {
        try {
            return OffsetDateTime.parse(element.text()).toInstant();
        } catch (DateTimeParseException ohneZone) {
            try {
                return LocalDateTime.parse(element.text()).atZone(ZONE).toInstant();
            } catch (DateTimeException e) {
                throw falsch(element.name());
            }
        }
    }

    static FachlicherFehler falsch(String was) {
        return new FachlicherFehler(Fehlerart.EINGABE, "K-333", kurz(was));
    }

    static String kurz(String text) {
        var zeile = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return zeile.substring(0, Math.min(300, zeile.length()));
    }
}
