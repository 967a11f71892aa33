package dreiklang.basis;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/// The one place for random numbers (BSI TR-03172-3, A3.5.04). Only a cryptographic source is used.
public final class Zufall {

    private static final SecureRandom QUELLE = new SecureRandom();

    /// Without 0, 1, I, L, O and U: what is read out on the telephone must not be mistaken.
    private static final String SPRECHBAR = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Zufall() {}

    /// A new identifier that sorts by time (UUID version 7, RFC 9562).
    public static UUID kennung(Clock uhr) {
        byte[] b = bytes(10);
        long oben = (uhr.millis() << 16) | 0x7000L | ((b[0] & 0x0FL) << 8) | (b[1] & 0xFFL);
        long unten = 0;
        for (int i = 2; i < 10; i++) {
            unten = (unten << 8) | (b[i] & 0xFFL);
        }
        return new UUID(oben, (unten & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /// A secret for a link: 192 bits, safe in an address.
    public static String geheimnis() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /// Characters that can be read out without mistakes; about 4.9 bits each.
    ///
    /// @param laenge number of characters
    public static String sprechbar(int laenge) {
        var text = new StringBuilder(laenge);
        for (int i = 0; i < laenge; i++) {
            text.append(SPRECHBAR.charAt(QUELLE.nextInt(SPRECHBAR.length())));
        }
        return text.toString();
    }

    /// A number from 0 up to but not including `grenze`, each as likely as the other.
    public static int unter(int grenze) {
        return QUELLE.nextInt(grenze);
    }

    /// Random bytes.
    ///
    /// @param anzahl how many
    public static byte[] bytes(int anzahl) {
        byte[] b = new byte[anzahl];
        QUELLE.nextBytes(b);
        return b;
    }
}
