package dreiklang.einsicht;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/// Link and PIN of an Einsicht. Both are random and shown once; what is kept are hashes. The PIN
/// has ten characters of thirty (49 bits) and goes another way than the link; whoever has stolen
/// the database has the Akte anyway, and whoever guesses on the web is throttled.
final class Einsichtsschluessel {

    private static final int PIN = 10;

    private Einsichtsschluessel() {}

    static String pin() {
        return Zufall.sprechbar(PIN).replaceAll("(.{5})(?=.)", "$1-");
    }

    static String hash(String geheimnis) {
        return Pruefsumme.von("einsicht:" + geheimnis).hex();
    }

    /// @param link hash of the link, the salt
    static String pinHash(String link, String pin) {
        var kern = pin.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Pruefsumme.von("einsicht-pin:" + link + ":" + kern).hex();
    }

    /// Compares in constant time; an absent hash never fits.
    static boolean passt(Optional<String> hash, String link, String pin) {
        return MessageDigest.isEqual(
                hash.orElse("0".repeat(64)).getBytes(StandardCharsets.US_ASCII),
                pinHash(link, pin).getBytes(StandardCharsets.US_ASCII));
    }
}
