package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.betrieb.Fremdlauf;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Turns files of office programs into PDF/A-2b with LibreOffice, where it is installed: one at a
/// time, in a folder of its own that is gone afterwards, without a network, with a limit of time.
@Component
class Buerowandler {

    private static final Map<String, String> ENDUNGEN =
            Map.of(
                    "application/vnd.oasis.opendocument.text", "odt",
                    "application/vnd.oasis.opendocument.spreadsheet", "ods",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "docx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    private static final List<Path> ORTE =
            List.of(
                    Path.of("/usr/bin/soffice"),
                    Path.of("/usr/local/bin/soffice"),
                    Path.of("/opt/libreoffice/program/soffice"));
    private static final Duration HOECHSTENS = Duration.ofSeconds(120);
    private static final String FILTER =
            "{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    private final Dokumente dokumente;
    private final List<Path> orte;
    private final ReentrantLock einer = new ReentrantLock();

    @Autowired
    Buerowandler(Dokumente dokumente) {
        this(dokumente, ORTE);
    }

    /// @param orte where LibreOffice is looked for
    Buerowandler(Dokumente dokumente, List<Path> orte) {
        this.dokumente = dokumente;
        this.orte = orte;
    }

    static boolean kennt(Ablage ablage) {
        return ENDUNGEN.containsKey(ablage.medientyp());
    }

    Optional<Path> programm() {
        return Fremdlauf.abtrennbar()
                ? orte.stream().filter(Files::isExecutable).findFirst()
                : Optional.empty();
    }

    /// @throws FachlicherFehler K-422 LibreOffice is not there or cannot be kept away from the
    ///   network, K-425 it could not do it
    byte[] wandeln(Ablage ablage) throws IOException {
        var programm =
                programm().orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-422"));
        einer.lock();
        var ordner = Files.createTempDirectory("dreiklang-buero");
        try {
            return wandeln(programm, ordner, ablage);
        } finally {
            einer.unlock();
            leeren(ordner);
        }
    }

    private byte[] wandeln(Path programm, Path ordner, Ablage ablage) throws IOException {
        var endung = ENDUNGEN.get(ablage.medientyp());
        var ein = ordner.resolve("datei." + endung);
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            Files.copy(strom, ein);
        }
        var art = String.valueOf(endung).endsWith("s") || "xlsx".equals(endung) ? "calc" : "writer";
        var befehl =
                List.of(
                        programm.toString(),
                        "-env:UserInstallation=" + ordner.resolve("profil").toUri(),
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "--nolockcheck",
                        "--convert-to",
                        "pdf:" + art + "_pdf_Export:" + FILTER,
                        "--outdir",
                        ordner.toString(),
                        ein.toString());
        var code = Fremdlauf.ohneNetz(befehl, ordner, HOECHSTENS);
        var aus = ordner.resolve("datei.pdf");
        if (code.isEmpty() || code.getAsInt() != 0 || !Files.isRegularFile(aus)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-425");
        }
        return Files.readAllBytes(aus);
    }

    private static void leeren(Path ordner) throws IOException {
        try (Stream<Path> alles = Files.walk(ordner)) {
            for (var datei : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(datei);
            }
        }
    }
}
