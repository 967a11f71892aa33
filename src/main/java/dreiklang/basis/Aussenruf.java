package dreiklang.basis;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// The one place that speaks HTTP to the outside: TLS unless the target is this machine, no
/// redirects, no proxy of the environment, bounded in time and size.
public final class Aussenruf implements AutoCloseable {

    private static final int GROESSTE_ANTWORT = 1_000_000;
    private static final Set<String> HIER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient leitung;
    private final Duration frist;
    private final int groessteAntwort;

    /// @param frist longest time for one call, from the first byte to the last
    public Aussenruf(Duration frist) {
        this(frist, GROESSTE_ANTWORT);
    }

    /// @param frist longest time for one call, from the first byte to the last
    /// @param groessteAntwort most bytes of an answer
    public Aussenruf(Duration frist, int groessteAntwort) {
        this.frist = frist;
        this.groessteAntwort = groessteAntwort;
        this.leitung =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(frist)
                        .build();
    }

    /// What came back.
    ///
    /// @param status HTTP status
    /// @param spaeter value of `Retry-After`, may be empty
    /// @param medientyp value of `Content-Type`, may be empty
    /// @param text the body
    public record Antwort(int status, String spaeter, String medientyp, String text) {}

    /// What came back, as bytes.
    ///
    /// @param status HTTP status
    /// @param inhalt the body
    public record Rohantwort(int status, byte[] inhalt) {}

    /// There was no usable answer.
    public static final class Unerreichbar extends Exception {

        private static final long serialVersionUID = 1L;

        Unerreichbar(String grund) {
            super(grund);
        }

        /// Why, in a German sentence without an address.
        public String grund() {
            return String.valueOf(getMessage());
        }
    }

    /// Whether something may be sent there: encrypted, or to this machine.
    public static boolean erlaubt(URI adresse) {
        var art = adresse.getScheme() == null ? "" : adresse.getScheme().toLowerCase(Locale.ROOT);
        var rechner = adresse.getHost() == null ? "" : adresse.getHost();
        return !rechner.isEmpty()
                && adresse.getUserInfo() == null
                && (art.equals("https") || (art.equals("http") && HIER.contains(rechner)));
    }

    /// Sends by POST.
    ///
    /// @throws Unerreichbar when there is no answer in time
    public Antwort senden(URI adresse, Map<String, String> kopf, byte[] inhalt)
            throws Unerreichbar {
        var anfrage =
                HttpRequest.newBuilder(geprueft(adresse))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(inhalt));
        return rufen(anfrage, kopf);
    }

    /// Sends by POST, where the answer is no text.
    ///
    /// @throws Unerreichbar when there is no answer in time
    public Rohantwort sendenRoh(URI adresse, Map<String, String> kopf, byte[] inhalt)
            throws Unerreichbar {
        var antwort =
                roh(
                        HttpRequest.newBuilder(geprueft(adresse))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(inhalt)),
                        kopf);
        return new Rohantwort(antwort.statusCode(), antwort.body());
    }

    /// Puts in place by PUT.
    ///
    /// @throws Unerreichbar when there is no answer in time
    public Antwort ersetzen(URI adresse, Map<String, String> kopf, byte[] inhalt)
            throws Unerreichbar {
        var anfrage =
                HttpRequest.newBuilder(geprueft(adresse))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(inhalt));
        return rufen(anfrage, kopf);
    }

    /// Gets by GET.
    ///
    /// @throws Unerreichbar when there is no answer in time
    public Antwort holen(URI adresse, Map<String, String> kopf) throws Unerreichbar {
        return rufen(HttpRequest.newBuilder(geprueft(adresse)).GET(), kopf);
    }

    /// Removes by DELETE.
    ///
    /// @throws Unerreichbar when there is no answer in time
    public Antwort loeschen(URI adresse, Map<String, String> kopf) throws Unerreichbar {
        return rufen(HttpRequest.newBuilder(geprueft(adresse)).DELETE(), kopf);
    }

    private static URI geprueft(URI adresse) throws Unerreichbar {
        if (!erlaubt(adresse)) {
            throw new Unerreichbar("Die Adresse ist nicht verschlüsselt (https).");
        }
        return adresse;
    }

    private Antwort rufen(HttpRequest.Builder anfrage, Map<String, String> kopf)
            throws Unerreichbar {
        return gelesen(roh(anfrage, kopf));
    }

    private HttpResponse<byte[]> roh(HttpRequest.Builder anfrage, Map<String, String> kopf)
            throws Unerreichbar {
        kopf.forEach(anfrage::header);
        var lauf =
                leitung.sendAsync(
                        anfrage.timeout(frist).build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), groessteAntwort));
        try {
            return lauf.get(frist.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unerreichbar("Es kam keine vollständige Antwort in der vorgesehenen Zeit.");
        } catch (ExecutionException e) {
            throw new Unerreichbar(grund(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unerreichbar("Das Programm wird gerade beendet.");
        } finally {
            lauf.cancel(true);
        }
    }

    private static Antwort gelesen(HttpResponse<byte[]> antwort) {
        return new Antwort(
                antwort.statusCode(),
                antwort.headers().firstValue("Retry-After").orElse(""),
                antwort.headers().firstValue("Content-Type").orElse(""),
                new String(antwort.body(), StandardCharsets.UTF_8));
    }

    private static String grund(@org.jspecify.annotations.Nullable Throwable fehler) {
        return switch (fehler) {
            case java.net.http.HttpTimeoutException e ->
                    "Es kam keine vollständige Antwort in der vorgesehenen Zeit.";
            case ConnectException e -> "Die Gegenstelle ist nicht erreichbar.";
            case SSLException e ->
                    "Die verschlüsselte Verbindung kommt nicht zustande (Zertifikat prüfen).";
            case IOException e -> "Die Verbindung ist abgebrochen.";
            case null, default -> "Die Antwort ist nicht lesbar.";
        };
    }

    @Override
    public void close() {
        leitung.shutdownNow();
    }
}
