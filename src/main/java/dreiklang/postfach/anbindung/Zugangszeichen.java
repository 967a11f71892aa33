package dreiklang.postfach.anbindung;

import dreiklang.basis.Aussenruf;
import dreiklang.basis.Aussenruf.Antwort;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Zugang;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The token of the delivery service (OAuth 2.0, client credentials, secret in the form), kept
/// until shortly before it ends.
final class Zugangszeichen {

    private static final Duration RESERVE = Duration.ofSeconds(30);
    private static final int LAENGSTES_LEBEN = 86_400;

    private final Aussenruf ruf;
    private final Zugang zugang;
    private final Clock uhr;
    private @Nullable Zeichen zeichen;

    private record Zeichen(String wert, Instant bis) {}

    Zugangszeichen(Aussenruf ruf, Zugang zugang, Clock uhr) {
        this.ruf = ruf;
        this.zugang = zugang;
        this.uhr = uhr;
    }

    synchronized String geben() throws Fehlschlag {
        var jetzt = uhr.instant();
        var altes = zeichen;
        if (altes != null && jetzt.isBefore(altes.bis())) {
            return altes.wert();
        }
        var neues = lesen(fragen(), jetzt);
        zeichen = neues;
        return neues.wert();
    }

    /// The service does not take this one any more.
    synchronized void vergessen(String wert) {
        var altes = zeichen;
        if (altes != null && altes.wert().equals(wert)) {
            zeichen = null;
        }
    }

    private Antwort fragen() throws Fehlschlag {
        var form =
                Map.of(
                                "grant_type", "client_credentials",
                                "client_id", zugang.kennung(),
                                "client_secret", zugang.geheimnis())
                        .entrySet()
                        .stream()
                        .map(e -> e.getKey() + "=" + kodiert(e.getValue()))
                        .collect(Collectors.joining("&"));
        var kopf =
                Map.of(
                        "Accept", "application/json",
                        "Content-Type", "application/x-www-form-urlencoded");
        try {
            return ruf.senden(
                    zugang.anmeldedienst(), kopf, form.getBytes(StandardCharsets.US_ASCII));
        } catch (Aussenruf.Unerreichbar e) {
            throw Fehlschlag.spaeter(e.grund());
        }
    }

    /// A refused sign-in says nothing about a message, so it is never final.
    private static Zeichen lesen(Antwort antwort, Instant jetzt) throws Fehlschlag {
        if (antwort.status() != 200) {
            boolean abgelehnt = antwort.status() >= 400 && antwort.status() < 500;
            throw Fehlschlag.spaeter(
                    "Der Anmeldedienst antwortet "
                            + antwort.status()
                            + (abgelehnt ? ": Die Anmeldung wird abgelehnt." : "."));
        }
        if (Leitung.istSeite(antwort)) {
            throw Fehlschlag.spaeter("Es antwortet eine Webseite, nicht der Anmeldedienst.");
        }
        var objekt = Leitung.objekt(antwort);
        var wert = Leitung.wort(objekt, "access_token");
        if (!wert.matches("[\\x21-\\x7e]{1,8000}")) {
            throw Fehlschlag.spaeter("Die Antwort des Anmeldedienstes ist nicht lesbar.");
        }
        var dauer = objekt.path("expires_in");
        int sekunden = dauer.isInt() ? dauer.intValue() : 60;
        var leben = Duration.ofSeconds(Math.clamp(sekunden, 0, LAENGSTES_LEBEN));
        var reserve = leben.compareTo(RESERVE.multipliedBy(2)) > 0 ? RESERVE : leben.dividedBy(2);
        return new Zeichen(wert, jetzt.plus(leben.minus(reserve)));
    }

    private static String kodiert(String wert) {
        return URLEncoder.encode(wert, StandardCharsets.UTF_8);
    }
}
