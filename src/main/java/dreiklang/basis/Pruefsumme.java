package dreiklang.basis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 checksum in lower-case hexadecimal: the name under which content is stored and proven.
///
/// @param hex 64 hexadecimal digits
public record Pruefsumme(String hex) {

    /// @throws IllegalArgumentException when it is not 64 hexadecimal digits
    public Pruefsumme {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /// The checksum of bytes.
    public static Pruefsumme von(byte[] inhalt) {
        return new Pruefsumme(HexFormat.of().formatHex(rechner().digest(inhalt)));
    }

    /// The checksum of a text in UTF-8.
    public static Pruefsumme von(String text) {
        return von(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A fresh SHA-256 digest for streams.
    public static MessageDigest rechner() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
