package dreiklang.dokument;

import java.io.IOException;
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
    private @Nullable S3Zugang zugang;

    Speicherbau(@Value("${dreiklang.dateien}") Path dateien, Speichereinstellungen einstellungen) {
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
        return new Inhaltsspeicher(dateien);
    }

    /// The store in the bucket, in use or not.
    ///
    /// @throws IllegalStateException K-501, K-502 when a setting is missing
    synchronized Inhaltsspeicher bucket() throws IOException {
        if (zugang == null) {
            zugang = new S3Zugang(einstellungen.s3());
        }
        return new Inhaltsspeicher(dateien, new S3Lager(zugang, einstellungen.s3().vorsilbe()));
    }

    @Override
    public synchronized void destroy() {
        if (zugang != null) {
            zugang.close();
        }
    }
}
