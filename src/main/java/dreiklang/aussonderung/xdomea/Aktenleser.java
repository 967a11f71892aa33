package dreiklang.aussonderung.xdomea;

import dreiklang.aussonderung.xdomea.Aktenbild.Dokumentbild;
import dreiklang.basis.XmlLeser.Element;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the Akten of an offer or a hand-over, as the archive does.
final class Aktenleser {

    private Aktenleser() {}

    static List<Aktenbild> akten(Element wurzel) {
        var akten = new ArrayList<Aktenbild>();
        for (var objekt : wurzel.kinder("Schriftgutobjekt")) {
            akten.add(akte(Nachrichtenleser.pflicht(objekt, "Akte")));
        }
        if (akten.isEmpty()) {
            throw Nachrichtenleser.falsch("Schriftgutobjekt");
        }
        return List.copyOf(akten);
    }

    private static Aktenbild akte(Element akte) {
        var allgemein = Nachrichtenleser.pflicht(akte, "AllgemeineMetadaten");
        var archiv = Nachrichtenleser.pflicht(akte, "ArchivspezifischeMetadaten");
        var laufzeit = Nachrichtenleser.pflicht(akte, "Laufzeit");
        var plan = allgemein.kinder("Aktenplaneinheit").stream().findFirst();
        return new Aktenbild(
                id(akte),
                Nachrichtenleser.wahlweise(allgemein, "Kennzeichen"),
                Nachrichtenleser.wahlweise(allgemein, "Betreff"),
                plan.map(p -> Nachrichtenleser.wahlweise(p, "Kennzeichen")).orElse(""),
                plan.map(p -> Nachrichtenleser.wahlweise(p, "Inhaltsangabe")).orElse(""),
                Nachrichtenleser.wahlweise(allgemein, "Federfuehrung"),
                tag(laufzeit, "Beginn"),
                wahlweise(laufzeit, "Ende"),
                jahre(archiv),
                wahlweise(archiv, "Aufbewahrungsende"),
                Nachrichtenleser.urteil(archiv),
                dokumente(akte));
    }

    private static java.util.UUID id(Element objekt) {
        return Nachrichtenleser.kennung(
                Nachrichtenleser.pflicht(Nachrichtenleser.pflicht(objekt, "Identifikation"), "ID"));
    }

    private static int jahre(Element archiv) {
        return archiv.kinder("Aufbewahrungsdauer").stream()
                .map(d -> Nachrichtenleser.wahlweise(d, "AnzahlJahre"))
                .filter(j -> j.matches("[0-9]{1,5}"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static LocalDate tag(Element element, String name) {
        try {
            return LocalDate.parse(Nachrichtenleser.pflicht(element, name).text());
        } catch (DateTimeParseException e) {
            throw Nachrichtenleser.falsch(name);
        }
    }

    private static Optional<LocalDate> wahlweise(Element element, String name) {
        return element.kinder(name).isEmpty() ? Optional.empty() : Optional.of(tag(element, name));
    }

    private static List<Dokumentbild> dokumente(Element akte) {
        var dokumente = new ArrayList<Dokumentbild>();
        for (var inhalt : akte.kinder("Akteninhalt")) {
            for (var dokument : inhalt.kinder("Dokument")) {
                dokumente.add(dokument(dokument));
            }
        }
        return List.copyOf(dokumente);
    }

    private static Dokumentbild dokument(Element dokument) {
        var nummer =
                Nachrichtenleser.wahlweise(
                        Nachrichtenleser.pflicht(dokument, "Identifikation"),
                        "NummerImUebergeordnetenContainer");
        var primaer =
                dokument.kinder("Version").stream()
                        .flatMap(v -> v.kinder("Format").stream())
                        .map(f -> Nachrichtenleser.pflicht(f, "Primaerdokument"))
                        .findFirst();
        return new Dokumentbild(
                id(dokument),
                nummer.matches("[0-9]{1,9}") ? Integer.parseInt(nummer) : 0,
                dokument.kinder("AllgemeineMetadaten").stream()
                        .findFirst()
                        .map(a -> Nachrichtenleser.wahlweise(a, "Betreff"))
                        .orElse(""),
                tag(dokument, "DatumDesSchreibens"),
                primaer.map(p -> Nachrichtenleser.wahlweise(p, "Dateiname")).orElse(""),
                primaer.map(p -> Nachrichtenleser.wahlweise(p, "DateinameOriginal")).orElse(""));
    }
}
