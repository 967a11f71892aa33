package dreiklang.dokument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Builds the content store as the installation has set it.
@Component
class Speicherbau implements DisposableBean {

    private final Path dateien;
    private final Speichereinstellungen einstellungen;
    private final Verschluss verschluss;
    private @Nullable S3Zugang zugang;

    Speicherbau(
            @Value("${dreiklang.dateien}") Path dateien,
            Speichereinstellungen einstellungen,
            Schluesselbund bund) {
        this.verschluss = new Verschluss(bund);
        this.dateien = dateien;
        this.einstellungen = einstellungen;
    }

    /// The store in use.
    Inhaltsspeicher speicher() throws IOException {
        return switch (einstellungen.art()) {
            case ORDNER -> ordner();
            case S3 -> bucket();
        };
    }

    /// The store in the folder, in use or not.
    Inhaltsspeicher ordner() throws IOException {
        return an(dateien);
    }

    /// The store in the bucket, in use or not.
    ///
    /// @throws IllegalStateException K-501, K-502 when a setting is missing
    synchronized Inhaltsspeicher bucket() throws IOException {
        if (zugang == null) {
            zugang = new S3Zugang(einstellungen.s3());
        }
        return new Inhaltsspeicher(
                dateien, verschlossen(new S3Lager(zugang, einstellungen.s3().vorsilbe()), dateien));
    }

    /// A store in that folder, in the form of this installation. Where contents are encrypted, what
    /// is in clear on its way never touches it.
    Inhaltsspeicher an(Path ordner) throws IOException {
        var lager = verschlossen(new Ordnerlager(ordner), ordner);
        return new Inhaltsspeicher(verschluss.an() ? dateien : ordner, lager);
    }

    private Lager verschlossen(Lager lager, Path ordner) throws IOException {
        var eingang = new Eingang(Files.createDirectories(ordner.resolve("eingang")));
        return new Verschlusslager(lager, verschluss, eingang);
    }

    @Override
    public synchronized void destroy() {
        if (zugang != null) {
            zugang.close();
        }
    }
}
