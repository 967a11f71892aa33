package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Seitenbild;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The picture of a page; stays in no cache but that of the server.
final class Bildantwort {

    private Bildantwort() {}

    static ResponseEntity<byte[]> von(Seitenbild bild) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(bild.jpeg());
    }
}
