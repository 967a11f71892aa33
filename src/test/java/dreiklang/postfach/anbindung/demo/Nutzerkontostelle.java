package dreiklang.postfach.anbindung.demo;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The demo Nutzerkonto as tests of the module use it, in this program.
public final class Nutzerkontostelle implements AutoCloseable {

    public static final String KENNUNG = Demoausweis.KENNUNG;
    public static final String GEHEIMNIS = Demoausweis.GEHEIMNIS;
    public static final UUID ZUSTELLPUNKT = Demozustellpunkt.KENNUNG;

    /// Mailbox of Mira Söllner (level 4).
    public static final UUID MIRA = Demoeinwohner.ALLE.getFirst().postkorb().orElseThrow();

    /// Mailbox of Bodo Klee (level 1).
    public static final UUID BODO = Demoeinwohner.ALLE.get(1).postkorb().orElseThrow();

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Path SCHLUESSEL = vorrat();

    private final DemoNutzerkonto demo;
    private final Path ordner;

    /// What lies in a Postfach.
    public record Post(String titel, String text, Instant wann, List<byte[]> anlagen) {}

    public Nutzerkontostelle(int port, Path ordner) throws IOException {
        this(port, ordner, Clock.systemUTC());
    }

    public Nutzerkontostelle(int port, Path ordner, Clock uhr) throws IOException {
        this.ordner = ordner;
        if (!Files.exists(ordner.resolve("schluessel"))) {
            schluesselHinlegen(ordner);
        }
        demo = new DemoNutzerkonto(port, ordner, uhr);
    }

    public int port() {
        return demo.port();
    }

    public URI adresse(String pfad) {
        return URI.create("http://localhost:" + port() + pfad);
    }

    /// @param namen names of Stoerungen, one for each of the next calls or messages
    public void stoeren(String... namen) {
        demo.stoeren(Arrays.stream(namen).map(Stoerung::valueOf).toList());
    }

    /// @param muster method and path of the call that shall fail, for example `PUT /v2/.*`
    public void stoerenBei(String muster, String name) {
        demo.stoeren(muster, Stoerung.valueOf(name));
    }

    /// Answers what it has been silent about.
    public void nachholen() throws IOException {
        demo.nachholen();
    }

    /// What lies in a Postfach, newest first.
    public List<Post> post(UUID postkorb) throws IOException {
        var alle = new ArrayList<Post>();
        for (var eingang : demo.eingegangen(postkorb.toString())) {
            var anlagen = new ArrayList<byte[]>();
            for (var anlage : eingang.inhalt().path("anlagen")) {
                anlagen.add(
                        Files.readAllBytes(
                                ordner.resolve("postfach")
                                        .resolve(postkorb.toString())
                                        .resolve(eingang.einreichung())
                                        .resolve(anlage.path("kennung").asString())));
            }
            alle.add(
                    new Post(
                            eingang.wort("title"),
                            eingang.wort("content"),
                            eingang.wann(),
                            anlagen));
        }
        return alle;
    }

    /// What a person's browser does at the sign-in.
    ///
    /// @param ziel where the town has sent it
    /// @param person `mira`, `bodo` or `jorin`; empty: gives up
    /// @return where it is sent back
    public static URI anmelden(URI ziel, String person) throws IOException, InterruptedException {
        var form =
                ziel.getRawQuery() + "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8);
        var antwort =
                BROWSER.send(
                        HttpRequest.newBuilder(ziel.resolve("/anmeldung/authorize"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return URI.create(antwort.headers().firstValue("Location").orElseThrow());
    }

    /// Making keys takes long; the same ones do for every test.
    public static void schluesselHinlegen(Path ordner) throws IOException {
        var hier = Files.createDirectories(ordner.resolve("schluessel"));
        try (var dateien = Files.list(SCHLUESSEL.resolve("schluessel"))) {
            for (var datei : dateien.toList()) {
                Files.copy(datei, hier.resolve(datei.getFileName()));
            }
        }
    }

    private static Path vorrat() {
        try {
            var ordner = Files.createTempDirectory("nutzerkonto-schluessel");
            var ablage = new Demoablage(ordner);
            var einer = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            var anderer = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            // Two for four: they meet nowhere, and making them is what takes long.
            hinlegen(ablage, "verschluesselung", einer, JWEAlgorithm.RSA_OAEP_256);
            hinlegen(ablage, "zustellpunkt", anderer, JWSAlgorithm.PS512);
            hinlegen(ablage, "dienst", einer, JWSAlgorithm.PS512);
            hinlegen(ablage, "anmeldung", anderer, JWSAlgorithm.RS256);
            return ordner;
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hinlegen(
            Demoablage ablage, String name, RSAKey schluessel, Algorithm verfahren)
            throws IOException {
        var jwk = new RSAKey.Builder(schluessel).algorithm(verfahren).build();
        ablage.schreiben(
                "schluessel/" + name + ".json",
                jwk.toJSONString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        demo.close();
    }
}
