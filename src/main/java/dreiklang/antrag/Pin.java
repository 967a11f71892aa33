package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The PIN of a draft and of the Antrag that becomes of it, for example `K7M-P3R-TX9-WQA`.
///
/// Decisions:
///
/// - Nobody chooses it. Twelve random characters of thirty are 58 bits, so a plain salted SHA-256
///   is enough: the slow hashes exist for words people think of. Somebody who has stolen the
///   database and tries 10¹⁰ PINs a second needs a year for one PIN, and what it opens lies in the
///   same database. Somebody who tries on the web is throttled. A slow hash would cost 50 ms of a
///   core on every submission and would protect nothing.
/// - The salt is the reference. A wrong, a foreign and an absent reference cost the same
///   comparison.
/// - It can be shown again only to a person who holds a secret of the draft (her cookie): it is
///   kept encrypted with AES-GCM under a key made from that secret, of which the server keeps
///   nothing but the hash.
final class Pin {

    private static final int LAENGE = 12;
    private static final int IV = 12;

    private Pin() {}

    static String neu() {
        return gegliedert(Zufall.sprechbar(LAENGE));
    }

    /// In groups of three, as it is shown.
    static String gegliedert(String getippt) {
        return Referenz.kern(getippt).replaceAll("(.{3})(?=.)", "$1-");
    }

    static String hash(String referenz, String pin) {
        return Pruefsumme.von("pin:" + referenz + ":" + Referenz.kern(pin)).hex();
    }

    /// Compares in constant time; an absent hash never fits.
    static boolean passt(@Nullable String hash, String referenz, String pin) {
        String vergleich = hash == null ? "0".repeat(64) : hash;
        return MessageDigest.isEqual(
                vergleich.getBytes(StandardCharsets.US_ASCII),
                hash(referenz, pin).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] verschluesseln(String pin, String geheimnis) {
        byte[] iv = Zufall.bytes(IV);
        byte[] text =
                rechnen(Cipher.ENCRYPT_MODE, iv, pin.getBytes(StandardCharsets.UTF_8), geheimnis);
        byte[] alles = Arrays.copyOf(iv, IV + text.length);
        System.arraycopy(text, 0, alles, IV, text.length);
        return alles;
    }

    static Optional<String> entschluesseln(byte @Nullable [] verschluesselt, String geheimnis) {
        if (verschluesselt == null || verschluesselt.length <= IV) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(verschluesselt, IV);
        byte[] text = Arrays.copyOfRange(verschluesselt, IV, verschluesselt.length);
        return Optional.of(
                new String(
                        rechnen(Cipher.DECRYPT_MODE, iv, text, geheimnis), StandardCharsets.UTF_8));
    }

    /// Under what name a secret is kept.
    static String geheimnisHash(String geheimnis) {
        return Pruefsumme.von("zugang:" + geheimnis).hex();
    }

    private static byte[] rechnen(int richtung, byte[] iv, byte[] text, String geheimnis) {
        try {
            byte[] schluessel =
                    Pruefsumme.rechner()
                            .digest(
                                    ("pin-schluessel:" + geheimnis)
                                            .getBytes(StandardCharsets.UTF_8));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    richtung, new SecretKeySpec(schluessel, "AES"), new GCMParameterSpec(128, iv));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kept PIN does not fit the secret", e);
        }
    }
}
