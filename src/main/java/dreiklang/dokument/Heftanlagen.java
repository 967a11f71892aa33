package dreiklang.dokument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The files that are attached to a PDF because no page can be made of them.
final class Heftanlagen {

    private static final long GROESSTE = 50L * 1024 * 1024;
    private static final long ALLE = 1024L * 1024 * 1024;

    private final Pdfschrift schrift;
    private final Map<String, Integer> dateien = new TreeMap<>();
    private long bytes;

    Heftanlagen(Pdfschrift schrift) {
        this.schrift = schrift;
    }

    /// Attaches a file unless it is too large.
    boolean aufnehmen(Heft.Stueck stueck, Path datei) throws IOException {
        long groesse = Files.size(datei);
        if (groesse > GROESSTE || bytes + groesse > ALLE) {
            return false;
        }
        bytes += groesse;
        int inhalt = schrift.neu(1);
        try (var strom = Files.newInputStream(datei)) {
            schrift.strom(
                    inhalt,
                    "/Type /EmbeddedFile /Subtype /"
                            + stueck.inhalt().medientyp().replace("/", "#2F")
                            + " /Params << /Size "
                            + groesse
                            + " >>",
                    groesse,
                    strom);
        }
        var schluessel = String.format(Locale.ROOT, "%06d", stueck.nummer());
        var name = Pdfschrift.text(schluessel + " " + stueck.inhalt().name());
        dateien.put(
                schluessel,
                schrift.objekt(
                        "<< /Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Source /EF << /F %d 0 R >> >>"
                                .formatted(name, name, Pdfschrift.text(stueck.titel()), inhalt)));
        return true;
    }

    /// The entry of the catalogue; empty where nothing is attached.
    String verzeichnis() {
        return dateien.isEmpty()
                ? ""
                : dateien.entrySet().stream()
                        .map(e -> "(" + e.getKey() + ") " + e.getValue() + " 0 R")
                        .collect(
                                Collectors.joining(
                                        " ", "/Names << /EmbeddedFiles << /Names [", "] >> >>"));
    }
}
