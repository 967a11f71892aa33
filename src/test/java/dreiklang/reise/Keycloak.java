package dreiklang.reise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A real Keycloak as a child process, started from the distribution that `-Pkeycloak` unpacks.
///
/// In front of it stands a small gate on the address that Keycloak believes to be its own: it
/// passes everything on unchanged, unless a test exchanges the answer of the token endpoint.
final class Keycloak implements AutoCloseable {

    private static final Path WO = Path.of("target/keycloak");
    private static final Duration LAENGSTENS = Duration.ofMinutes(4);
    private static final List<String> EIGENE_KOPFZEILEN =
            List.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "upgrade",
                    ":status");

    private final HttpServer tor;
    private final int innen;
    private final Process prozess;
    private final HttpClient draht = HttpClient.newHttpClient();

    /// What becomes of the answer of the token endpoint.
    volatile UnaryOperator<String> tausch = UnaryOperator.identity();

    /// Starts, imports the realm and waits until it answers.
    Keycloak(String realm) {
        try {
            innen = freierPort();
            tor = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            tor.createContext("/", this::weiter);
            tor.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            tor.start();
            prozess = starten(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String adresse() {
        return "http://localhost:" + tor.getAddress().getPort();
    }

    String aussteller() {
        return adresse() + "/realms/lindenau";
    }

    /// @return how long it took until the realm was there
    Duration abwarten() {
        var beginn = Instant.now();
        while (Duration.between(beginn, Instant.now()).compareTo(LAENGSTENS) < 0) {
            if (!prozess.isAlive()) {
                throw new IllegalStateException("Keycloak has ended, see " + WO + "/keycloak.log");
            }
            if (antwortet()) {
                return Duration.between(
                        prozess.info().startInstant().orElse(beginn), Instant.now());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
        throw new IllegalStateException("Keycloak does not answer, see " + WO + "/keycloak.log");
    }

    private boolean antwortet() {
        try {
            return senden(
                                    HttpRequest.newBuilder(
                                            innen(
                                                    "/realms/lindenau/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// A call of the administration interface.
    ///
    /// @return status and body
    HttpResponse<String> verwalten(String verb, String pfad, String json) {
        var antwort =
                formular(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "client_id", "admin-cli",
                                "grant_type", "password",
                                "username", "verwaltung",
                                "password", "nur-im-test"));
        return senden(
                HttpRequest.newBuilder(innen("/admin/realms/lindenau" + pfad))
                        .header("Authorization", "Bearer " + feld("access_token", antwort.body()))
                        .header("Content-Type", "application/json")
                        .method(verb, HttpRequest.BodyPublishers.ofString(json)));
    }

    /// A form sent to Keycloak by a program.
    HttpResponse<String> formular(String pfad, Map<String, String> felder) {
        String inhalt =
                felder.entrySet().stream()
                        .map(f ->
                                f.getKey()
                                        + "="
                                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return senden(
                HttpRequest.newBuilder(innen(pfad))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(inhalt)));
    }

    /// The text of a field in a flat JSON object.
    static String feld(String name, String json) {
        var treffer = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!treffer.find()) {
            throw new IllegalStateException("no " + name + " in the answer");
        }
        return treffer.group(1);
    }

    private Process starten(String realm) throws IOException {
        Path heim;
        try (var ordner = Files.list(WO)) {
            heim =
                    ordner.filter(p -> Files.isExecutable(p.resolve("bin/kc.sh")))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "no Keycloak: ./mvnw -B verify -Pkeycloak"));
        }
        Files.createDirectories(heim.resolve("data/import"));
        Files.writeString(heim.resolve("data/import/lindenau-realm.json"), realm);
        var bau =
                new ProcessBuilder(
                        "bin/kc.sh",
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + innen,
                        "--hostname=" + adresse(),
                        "--hostname-strict=true",
                        "--import-realm");
        bau.directory(heim.toFile()).redirectErrorStream(true);
        bau.redirectOutput(WO.resolve("keycloak.log").toFile());
        bau.environment().put("JAVA_HOME", System.getProperty("java.home"));
        bau.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "verwaltung");
        bau.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "nur-im-test");
        return bau.start();
    }

    private void weiter(HttpExchange anfrage) throws IOException {
        try (anfrage) {
            var ziel = anfrage.getRequestURI();
            var bote =
                    HttpRequest.newBuilder(innen(ziel.toString()))
                            .method(
                                    anfrage.getRequestMethod(),
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            anfrage.getRequestBody().readAllBytes()));
            anfrage.getRequestHeaders()
                    .forEach((name, werte) -> {
                        if (!EIGENE_KOPFZEILEN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                            werte.forEach(w -> bote.header(name, w));
                        }
                    });
            var antwort = draht.send(bote.build(), HttpResponse.BodyHandlers.ofByteArray());
            antwort.headers()
                    .map()
                    .forEach((name, werte) -> {
                        if (!EIGENE_KOPFZEILEN.contains(name)) {
                            anfrage.getResponseHeaders().put(name, werte);
                        }
                    });
            byte[] inhalt = antwort.body();
            if (ziel.getPath().endsWith("/token")) {
                inhalt =
                        tausch.apply(new String(inhalt, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8);
            }
            anfrage.sendResponseHeaders(
                    antwort.statusCode(), inhalt.length == 0 ? -1 : inhalt.length);
            anfrage.getResponseBody().write(inhalt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> senden(HttpRequest.Builder anfrage) {
        try {
            return draht.send(anfrage.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI innen(String pfad) {
        return URI.create("http://127.0.0.1:" + innen + pfad);
    }

    private static int freierPort() throws IOException {
        try (var s = new ServerSocket(0)) {
            return s.getLocalPort();
        }
    }

    @Override
    public void close() {
        tor.stop(0);
        prozess.descendants().forEach(ProcessHandle::destroy);
        prozess.destroy();
        try {
            if (!prozess.waitFor(20, TimeUnit.SECONDS)) {
                prozess.descendants().forEach(ProcessHandle::destroyForcibly);
                prozess.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
