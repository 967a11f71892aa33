package dreiklang.postfach.anbindung.demo;

import dreiklang.postfach.anbindung.demo.Demoantwort.Ablehnung;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// What the town asks of the sign-in, and the page that asks the person.
///
/// @param ziel where to go back
/// @param merkwert `state`
/// @param nonce may be empty
/// @param pruefwert `code_challenge`
record Demoanfrage(String ziel, String merkwert, String nonce, String pruefwert) {

    private static final Set<String> HIER = Set.of("localhost", "127.0.0.1");

    /// @throws Ablehnung when it is not as the demo asks for; then nobody is sent anywhere
    static Demoanfrage aus(Map<String, String> werte) throws Ablehnung {
        var anfrage =
                new Demoanfrage(
                        werte.getOrDefault("redirect_uri", ""),
                        werte.getOrDefault("state", ""),
                        werte.getOrDefault("nonce", ""),
                        werte.getOrDefault("code_challenge", ""));
        boolean gut =
                Demoausweis.KENNUNG.equals(werte.get("client_id"))
                        && "code".equals(werte.get("response_type"))
                        && "S256".equals(werte.get("code_challenge_method"))
                        && !anfrage.pruefwert().isEmpty()
                        && (" " + werte.getOrDefault("scope", "") + " ").contains(" openid ")
                        && istHier(anfrage.ziel());
        if (!gut) {
            throw new Ablehnung(400, "client, redirect, scope, response type or PKCE");
        }
        return anfrage;
    }

    private static boolean istHier(String ziel) {
        try {
            var adresse = URI.create(ziel);
            return ("http".equals(adresse.getScheme()) || "https".equals(adresse.getScheme()))
                    && adresse.getHost() != null
                    && HIER.contains(adresse.getHost())
                    && adresse.getUserInfo() == null
                    && adresse.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    String zurueckMit(String name, String wert) {
        return ziel
                + (ziel.contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(wert, StandardCharsets.UTF_8)
                + "&state="
                + URLEncoder.encode(merkwert, StandardCharsets.UTF_8);
    }

    Demoantwort seite() {
        var leute = new StringBuilder();
        for (var wer : Demoeinwohner.ALLE) {
            leute.append(
                    "<li><button name=\"person\" value=\"%s\">Als %s anmelden</button><br>%s</li>\n"
                            .formatted(
                                    wer.name(),
                                    Demoseite.text(wer.ganzerName()),
                                    Demoseite.text(wer.womit())));
        }
        return Demoseite.mit(
                200,
                "Wer möchte sich anmelden?",
                """
                <p>Diese Seite steht in der Demo an der Stelle der BundID. Die Personen sind erfunden.
                Nach der Wahl geht es zurück zur Stadt; sie erfährt Namen, Vertrauensniveau und, wenn es eines gibt,
                das Postfach.</p>
                <form method="post" action="%s/authorize">
                %s<ul>
                %s</ul>
                <p><button class="leise" name="person" value="">Abbrechen und zurück</button></p>
                </form>
                """
                        .formatted(Demoausweis.PFAD, verborgen(), leute));
    }

    private String verborgen() {
        var felder = new StringBuilder();
        Map.of(
                        "client_id",
                        Demoausweis.KENNUNG,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        pruefwert,
                        "redirect_uri",
                        ziel,
                        "state",
                        merkwert,
                        "nonce",
                        nonce)
                .forEach((name, wert) ->
                        felder.append(
                                "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                                        .formatted(name, Demoseite.text(wert))));
        return felder.toString();
    }
}
