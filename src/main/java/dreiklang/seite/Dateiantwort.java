package dreiklang.seite;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Hands out a file that came from outside so that no browser executes it.
public final class Dateiantwort {

    private Dateiantwort() {}

    /// A PDF to look at in the browser, so that a link can lead to a page of it. Only for PDFs that
    /// were found to be passive when they were taken in; not cached.
    ///
    /// @param name cleaned file name
    /// @param groesse bytes
    /// @param inhalt the content; closed by the server
    public static ResponseEntity<InputStreamResource> ansicht(
            String name, long groesse, InputStream inhalt) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(groesse)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(inhalt));
    }

    /// The file as a download: never shown inside a page, type never guessed, not cached.
    ///
    /// @param name cleaned file name
    /// @param groesse bytes
    /// @param inhalt the content; closed by the server
    public static ResponseEntity<InputStreamResource> als(
            String name, String medientyp, long groesse, InputStream inhalt) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(medientyp))
                .contentLength(groesse)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(inhalt));
    }
}
