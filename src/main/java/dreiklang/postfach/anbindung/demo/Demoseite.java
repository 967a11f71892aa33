package dreiklang.postfach.anbindung.demo;

import dreiklang.basis.Pruefsumme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// The frame of the demo's pages: plain, readable, without a script.
final class Demoseite {

    private static final String STIL =
            """
            body{font:1.125rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
            header{background:#ffd54a;padding:.75rem 1rem;font-weight:700}
            main{max-width:44rem;margin:0 auto;padding:1rem}
            h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem}
            button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:2px solid #17388c;
            background:#17388c;color:#fff;border-radius:.25rem;cursor:pointer;text-align:left}
            button.leise{background:#fff;color:#17388c}
            :focus-visible{outline:4px solid #1b1b1b;outline-offset:2px}
            a{color:#17388c}ul{padding-left:1.25rem}li,form{margin:.75rem 0}
            article{border-top:2px solid #1b1b1b;margin-top:1.5rem}pre{white-space:pre-wrap;font:inherit}
            """;

    /// Forms may lead back to the town on this machine, nowhere else.
    private static final String SCHUTZ =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(HexFormat.of().parseHex(Pruefsumme.von(STIL).hex()))
                    + "'; form-action 'self' http://localhost:* http://127.0.0.1:*"
                    + " https://localhost:* https://127.0.0.1:*";

    private Demoseite() {}

    /// @param titel heading, plain text
    /// @param inhalt HTML
    static Demoantwort mit(int status, String titel, String inhalt) {
        var seite =
                """
                <!DOCTYPE html>
                <html lang="de"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Demo-Nutzerkonto</title><style>%2$s</style></head>
                <body><header>Demo-Nutzerkonto – nicht die BundID</header>
                <main><h1>%1$s</h1>
                %3$s
                </main></body></html>
                """
                        .formatted(text(titel), STIL, inhalt);
        return new Demoantwort(
                status,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", SCHUTZ,
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store"),
                seite.getBytes(StandardCharsets.UTF_8));
    }

    /// Text that is safe within HTML and its attributes.
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
