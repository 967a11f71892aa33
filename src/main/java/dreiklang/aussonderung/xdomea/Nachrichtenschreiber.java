package dreiklang.aussonderung.xdomea;

import dreiklang.aussonderung.xdomea.Aktenbild.Dokumentbild;
import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// Writes messages of the Aussonderung.
public final class Nachrichtenschreiber {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String LISTEN = "urn:xoev-de:xdomea:codeliste:";

    private final Xdomeafassung fassung;

    /// @param fassung the version of the standard
    public Nachrichtenschreiber(Xdomeafassung fassung) {
        this.fassung = fassung;
    }

    /// The message as XML in UTF-8.
    public byte[] schreiben(Nachricht nachricht) {
        var ziel = new ByteArrayOutputStream();
        try {
            var feder = new Xmlfeder(ziel, fassung.namensraum());
            feder.wurzel(
                    nachricht.kopf().typ().element(),
                    () -> {
                        feder.element("Kopf", () -> kopf(feder, nachricht.kopf()));
                        inhalt(feder, nachricht);
                    });
            return ziel.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an array in memory can be written to", e);
        }
    }

    private static void inhalt(Xmlfeder feder, Nachricht nachricht) throws XMLStreamException {
        switch (nachricht) {
            case Nachricht.Verzeichnis v -> {
                for (var akte : v.akten()) {
                    feder.element(
                            "Schriftgutobjekt",
                            () -> feder.element("Akte", () -> akte(feder, akte)));
                }
            }
            case Nachricht.Bewertungsverzeichnis b -> {
                for (var urteil : b.urteile().entrySet()) {
                    feder.element(
                            "BewertetesObjekt",
                            () -> {
                                feder.text("ID", urteil.getKey().toString());
                                aussonderungsart(feder, urteil.getValue());
                            });
                }
            }
            case Nachricht.Importbestaetigung i -> {
                for (var ergebnis : i.ergebnisse()) {
                    feder.element("AusgesondertesSGO", () -> ergebnis(feder, ergebnis));
                }
            }
            case Nachricht.Empfangsbestaetigung e -> {
                // The head says it all.
            }
        }
    }

    private static void kopf(Xmlfeder feder, Kopf kopf) throws XMLStreamException {
        feder.text("ProzessID", kopf.prozess().toString());
        feder.code("Nachrichtentyp", kopf.typ().code(), Map.of());
        feder.text(
                "Erstellungszeitpunkt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        kopf.erstellt().truncatedTo(ChronoUnit.SECONDS).atZone(ZONE)));
        institution(feder, "Absender", kopf.absender());
        institution(feder, "Empfaenger", kopf.empfaenger());
        feder.element("SendendesSystem", () -> feder.text("Produktname", "Dreiklang"));
        switch (kopf.typ()) {
            case ANBIETEVERZEICHNIS, BEWERTUNGSVERZEICHNIS ->
                    feder.ja("Empfangsbestaetigung", true);
            case ABGABE -> {
                feder.ja("Importbestaetigung", true);
                feder.ja("Empfangsbestaetigung", false);
            }
            case AUSSONDERUNG -> {
                feder.ja("Importbestaetigung", true);
                feder.ja("RueckmeldungArchivkennung", true);
                feder.ja("Empfangsbestaetigung", true);
            }
            default -> {
                // Their heads ask for nothing.
            }
        }
    }

    private static void institution(Xmlfeder feder, String name, String wer)
            throws XMLStreamException {
        feder.element(name, () -> feder.element("Institution", () -> feder.text("Name", wer)));
    }

    private static void akte(Xmlfeder feder, Aktenbild akte) throws XMLStreamException {
        feder.element("Identifikation", () -> feder.text("ID", akte.id().toString()));
        feder.element("AllgemeineMetadaten", () -> allgemein(feder, akte));
        feder.element("ArchivspezifischeMetadaten", () -> archiv(feder, akte));
        feder.element(
                "Laufzeit",
                () -> {
                    feder.text("Beginn", akte.beginn().toString());
                    feder.wahlweise("Ende", tag(akte.ende()));
                });
        if (!akte.dokumente().isEmpty()) {
            feder.element(
                    "Akteninhalt",
                    () -> {
                        for (var dokument : akte.dokumente()) {
                            feder.element("Dokument", () -> dokument(feder, dokument));
                        }
                    });
        }
        feder.ja("ZdA", akte.ende().isPresent());
        feder.wahlweise("ZdADatum", tag(akte.ende()));
    }

    private static String tag(Optional<LocalDate> tag) {
        return tag.map(LocalDate::toString).orElse("");
    }

    private static void allgemein(Xmlfeder feder, Aktenbild akte) throws XMLStreamException {
        feder.text("Betreff", akte.betreff());
        feder.text("Kennzeichen", akte.zeichen());
        feder.wahlweise("Federfuehrung", akte.einheit());
        feder.element(
                "Aktenplaneinheit",
                () -> {
                    feder.text("Kennzeichen", akte.plannummer());
                    feder.wahlweise("Inhaltsangabe", akte.planname());
                });
    }

    private static void archiv(Xmlfeder feder, Aktenbild akte) throws XMLStreamException {
        feder.element(
                "Aufbewahrungsdauer",
                () -> feder.text("AnzahlJahre", Integer.toString(akte.jahre())));
        if (akte.bewertung().isPresent()) {
            aussonderungsart(feder, akte.bewertung().get());
        }
        feder.wahlweise("Aufbewahrungsende", tag(akte.aufbewahrtBis()));
    }

    private static void aussonderungsart(Xmlfeder feder, Bewertung urteil)
            throws XMLStreamException {
        feder.element(
                "Aussonderungsart",
                () -> feder.code("Aussonderungsart", urteil.code(), liste("aussonderungsart")));
    }

    private static void dokument(Xmlfeder feder, Dokumentbild dokument) throws XMLStreamException {
        feder.element(
                "Identifikation",
                () -> {
                    feder.text("ID", dokument.id().toString());
                    feder.text(
                            "NummerImUebergeordnetenContainer",
                            Integer.toString(dokument.nummer()));
                });
        feder.element("AllgemeineMetadaten", () -> feder.text("Betreff", dokument.titel()));
        feder.text("DatumDesSchreibens", dokument.datum().toString());
        if (!dokument.datei().isEmpty()) {
            feder.element(
                    "Version",
                    () -> {
                        feder.text("Nummer", "1");
                        feder.element("Format", () -> format(feder, dokument));
                    });
        }
    }

    private static void format(Xmlfeder feder, Dokumentbild dokument) throws XMLStreamException {
        var code = Dateiformat.code(dokument.datei());
        feder.code("Name", code, liste("dateiformat"));
        if (code.equals(Dateiformat.SONSTIGES)) {
            feder.wahlweise("SonstigerName", Dateiformat.endung(dokument.datei()));
        }
        feder.text("Version", "unbekannt");
        feder.element(
                "Primaerdokument",
                () -> {
                    feder.text("Dateiname", dokument.datei());
                    feder.wahlweise("DateinameOriginal", dokument.original());
                });
    }

    private static void ergebnis(Xmlfeder feder, Importergebnis ergebnis)
            throws XMLStreamException {
        feder.text("IDSGO", ergebnis.id().toString());
        feder.ja("Erfolgreich", ergebnis.erfolgreich());
        feder.wahlweise("Fehlermeldung", ergebnis.meldung());
        feder.wahlweise("Archivkennung", ergebnis.archivkennung());
    }

    private static Map<String, String> liste(String name) {
        return Map.of("listURI", LISTEN + name, "listVersionID", "1.0");
    }
}
