package dreiklang.antrag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// Values and bodies nobody sends by mistake, drawn from a seed.
final class Gift {

    private static final List<String> WERTE =
            List.of(
                    "",
                    "\u0000",
                    "a\u0000b",
                    "' or 1=1; drop table antrag.antrag; --",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://x}",
                    "#{T(java.lang.Runtime).getRuntime()}",
                    "{{7*7}}",
                    "\uFFFF\u202E",
                    "%s%n%x",
                    "../../etc/passwd",
                    "\r\nSet-Cookie: a=b",
                    "9".repeat(400),
                    "-1",
                    "1e999999999",
                    "2026-02-30",
                    "kinder.999999",
                    "null",
                    "[]",
                    "{\"a\":".repeat(200),
                    "ä\u0308".repeat(500),
                    "🐴".repeat(50));
    private static final List<String> ARTEN =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=UTF-7",
                    "multipart/form-data",
                    "multipart/form-data; boundary=" + "x".repeat(300),
                    "application/json",
                    "text/xml",
                    "*/*",
                    "kaputt",
                    "");

    private final Random zufall;

    Gift(long startzahl) {
        zufall = new Random(startzahl);
    }

    <T> T eins(List<T> aus) {
        return aus.get(zufall.nextInt(aus.size()));
    }

    boolean oft(int vonHundert) {
        return zufall.nextInt(100) < vonHundert;
    }

    int zahl(int unter) {
        return zufall.nextInt(unter);
    }

    String wert() {
        return oft(3) ? "x".repeat(1 + zufall.nextInt(60_000)) : eins(WERTE);
    }

    String art() {
        return eins(ARTEN);
    }

    /// Bytes without any meaning.
    String bytes(int hoechstens) {
        var roh = new byte[zufall.nextInt(hoechstens)];
        zufall.nextBytes(roh);
        return new String(roh, StandardCharsets.ISO_8859_1);
    }

    /// Looks like the number of a submission.
    String nummer() {
        return eins(List.<Supplier<String>>of(
                        () -> new UUID(zufall.nextLong(), zufall.nextLong()).toString(),
                        this::wert,
                        () -> "00000000-0000-0000-0000-000000000000"))
                .get();
    }

    /// Cuts, doubles or turns some bytes of a text.
    String verdorben(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 1 + zufall.nextInt(8); i++) {
            bytes[zufall.nextInt(bytes.length)] = (byte) zufall.nextInt(256);
        }
        var neu = new String(bytes, StandardCharsets.ISO_8859_1);
        return oft(30) ? neu.substring(0, zufall.nextInt(neu.length())) : neu;
    }

    static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
