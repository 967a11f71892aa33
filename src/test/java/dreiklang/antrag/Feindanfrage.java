package dreiklang.antrag;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes hostile requests around a draft whose owner's cookies and tokens the attacker has, and
/// sends them as bare bytes.
final class Feindanfrage {

    private static final Pattern NAME = Pattern.compile("name=\"([^\"]{1,80})\"");
    private static final int KEINE_ANTWORT = 0;

    private final Gift gift;
    private final int port;

    Feindanfrage(Gift gift, int port) {
        this.gift = gift;
        this.port = port;
    }

    /// What the attacker knows of a draft.
    ///
    /// @param kekse the owner's cookies as one header
    /// @param seite path and names of the inputs of one of its pages
    /// @param absenden path and fields of "Jetzt absenden"; no fields when it is not ready
    record Lage(String kekse, Formblatt seite, Formblatt absenden) {}

    /// A form as the page shows it.
    record Formblatt(String pfad, Map<String, String> felder) {

        static Formblatt von(Mensch.Blick seite) {
            var felder = new LinkedHashMap<String, String>();
            NAME.matcher(seite.html()).results().forEach(t -> felder.put(t.group(1), "1"));
            felder.putAll(seite.verborgen());
            return new Formblatt(seite.pfad(), felder);
        }
    }

    /// A submission that must not succeed.
    String absendung(Lage lage) {
        var felder = new LinkedHashMap<>(lage.absenden().felder());
        var pfad = lage.absenden().pfad();
        switch (gift.zahl(6)) {
            case 0 -> felder.put("stand", gift.eins(List.of(gift.wert(), "a".repeat(64))));
            case 1 -> felder.put("einreichung", gift.nummer());
            case 2 -> felder.put("_csrf", gift.wert());
            case 3 -> felder.remove(gift.eins(List.copyOf(felder.keySet())));
            case 4 ->
                    pfad = pfad.replaceFirst("[0-9a-f]", "z") + gift.eins(List.of("", "/", ";x=1"));
            default -> {
                var koerper = kodiert(felder);
                var schnitt = koerper.substring(0, gift.zahl(koerper.length() - 60));
                return anfrage(
                        "POST", pfad, lage.kekse(), "application/x-www-form-urlencoded", schnitt);
            }
        }
        return anfrage(
                "POST", pfad, lage.kekse(), "application/x-www-form-urlencoded", kodiert(felder));
    }

    /// A page with poison in some of its inputs.
    String seite(Lage lage) {
        var felder = new LinkedHashMap<>(lage.seite().felder());
        for (var name : List.copyOf(felder.keySet())) {
            if (!name.equals("_csrf") && gift.oft(40)) {
                felder.put(name, gift.wert());
            }
        }
        felder.put(
                gift.eins(
                        List.of(
                                "aktion",
                                "_dazu",
                                "_weg",
                                "_suchen",
                                "entfernen",
                                "von",
                                gift.wert())),
                gift.wert());
        var pfad = lage.seite().pfad();
        return gift.oft(25)
                ? anfrage(
                        "POST",
                        pfad,
                        lage.kekse(),
                        "multipart/form-data; boundary=g",
                        teile(felder))
                : anfrage(
                        "POST",
                        pfad,
                        lage.kekse(),
                        "application/x-www-form-urlencoded",
                        kodiert(felder));
    }

    /// Something that is hardly HTTP.
    String unfug(Lage lage) {
        var pfad = gift.oft(50) ? lage.absenden().pfad() : lage.seite().pfad();
        var art = gift.art();
        var ganz =
                anfrage(
                        gift.eins(List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "QUATSCH")),
                        pfad
                                + gift.eins(
                                        List.of(
                                                "",
                                                "/%00",
                                                "/..%2f..",
                                                "?a=%zz",
                                                "//",
                                                "/" + "a".repeat(3000))),
                        lage.kekse(),
                        art,
                        gift.bytes(3_000));
        return gift.oft(40) ? gift.verdorben(ganz) : ganz;
    }

    private String teile(Map<String, String> felder) {
        return felder.entrySet().stream()
                        .map(f ->
                                "--g\r\nContent-Disposition: form-data; name=\""
                                        + f.getKey().replace("\"", "")
                                        + (gift.oft(20)
                                                ? "\"; filename=\""
                                                        + gift.eins(
                                                                List.of(
                                                                        "a.pdf", "..", "x.exe",
                                                                        "\u0000"))
                                                : "")
                                        + "\"\r\n\r\n"
                                        + latin(gift.oft(20) ? gift.bytes(2_000) : f.getValue())
                                        + "\r\n")
                        .collect(joining())
                + (gift.oft(80) ? "--g--\r\n" : "");
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String kodiert(Map<String, String> felder) {
        return felder.entrySet().stream()
                .map(f -> Gift.kodiert(f.getKey()) + "=" + Gift.kodiert(f.getValue()))
                .collect(joining("&"));
    }

    private String anfrage(String methode, String pfad, String kekse, String art, String koerper) {
        return methode
                + " "
                + pfad
                + " HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nConnection: close\r\nCookie: "
                + kekse
                + "\r\nContent-Type: "
                + art
                + "\r\nContent-Length: "
                + koerper.length()
                + "\r\n\r\n"
                + koerper;
    }

    /// Sends the bytes and reads the status.
    ///
    /// @return the status; 0 when the server hung up without one
    int status(String anfrage) {
        try (var leitung = new Socket("127.0.0.1", port)) {
            leitung.setSoTimeout(30_000);
            leitung.getOutputStream().write(anfrage.getBytes(StandardCharsets.ISO_8859_1));
            leitung.shutdownOutput();
            var zeile =
                    new String(
                            leitung.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return zeile.matches("HTTP/1.1 \\d{3}")
                    ? Integer.parseInt(zeile.substring(9))
                    : KEINE_ANTWORT;
        } catch (SocketException e) {
            // Hung up while the rest of a refused body was still on its way.
            return KEINE_ANTWORT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
