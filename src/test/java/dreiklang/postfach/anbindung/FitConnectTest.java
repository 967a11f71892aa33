package dreiklang.postfach.anbindung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dreiklang.basis.Zufall;
import dreiklang.betrieb.Begleitprogramm;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Lage;
import dreiklang.postfach.anbindung.demo.DemoNutzerkonto;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The client against the demo Nutzerkonto, over the wire.
class FitConnectTest {

    private static final Duration FRIST = Duration.ofSeconds(5);
    private static final String EINREICHEN = "PUT /v2/submissions/[^/]+";

    @TempDir private Path ordner;
    private Nutzerkontostelle demo;
    private FitConnect wir;

    @BeforeEach
    void starten() throws IOException {
        demo = new Nutzerkontostelle(0, ordner);
        wir = mit(demo.port(), Nutzerkontostelle.GEHEIMNIS, FRIST);
    }

    @AfterEach
    void beenden() {
        wir.close();
        demo.close();
    }

    @Test
    void einBescheidKommtBytegleichAnUndDieAnnahmeIstBelegt() throws Exception {
        var nachricht = Absender.an(Nutzerkontostelle.MIRA);
        var einreichung = wir.ankuendigen(nachricht);
        assertThat(wir.lage(einreichung)).isEqualTo(new Lage.NichtEingereicht());
        wir.einreichen(einreichung, nachricht);
        assertThat(wir.lage(einreichung))
                .isInstanceOfSatisfying(
                        Lage.Angenommen.class,
                        l -> {
                            assertThat(l.beleg().split("\\.")).hasSize(3);
                            assertThat(sub(l.beleg()))
                                    .isEqualTo("submission:" + einreichung.einreichung());
                            assertThat(l.wann()).isBeforeOrEqualTo(Instant.now().plusSeconds(1));
                        });
        var post = demo.post(Nutzerkontostelle.MIRA);
        assertThat(post).hasSize(1);
        assertThat(post.getFirst().titel()).isEqualTo(nachricht.titel());
        assertThat(post.getFirst().text()).isEqualTo(nachricht.text());
        assertThat(post.getFirst().anlagen()).containsExactly(Absender.PDF);
        assertThat(demo.post(Nutzerkontostelle.BODO)).isEmpty();
    }

    @Test
    void imPostfachStehtDieNachrichtLesbarUndDasDokumentIstDasselbe() throws Exception {
        eingereicht(
                Absender.mitTitel(Nutzerkontostelle.MIRA, "Bescheid <script>alert(1)</script>"));
        try (var browser = HttpClient.newHttpClient()) {
            var seite =
                    browser.send(
                                    HttpRequest.newBuilder(
                                                    demo.adresse(
                                                            "/postfach/" + Nutzerkontostelle.MIRA))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            assertThat(seite)
                    .contains(
                            "Bescheid &lt;script&gt;alert(1)&lt;/script&gt;",
                            "Von Stadt Lindenau an der Aue, zu Hund anmelden.",
                            "Bescheid Hundesteuer.pdf öffnen")
                    .doesNotContain("<script");
            var verweis = seite.replaceFirst("(?s).*<li><a href=\"(/postfach/[^\"]+)\">.*", "$1");
            var dokument =
                    browser.send(
                            HttpRequest.newBuilder(demo.adresse(verweis)).build(),
                            BodyHandlers.ofByteArray());
            assertThat(dokument.body()).isEqualTo(Absender.PDF);
            assertThat(dokument.headers().firstValue("Content-Type")).contains("application/pdf");
        }
    }

    @Test
    void dieAnnahmeLiegtNieVorDemSchreiben() throws Exception {
        var spaeter = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        try (var verreist =
                new FitConnect(
                        Absender.zugang(demo.adresse(""), Nutzerkontostelle.GEHEIMNIS, FRIST),
                        Clock.fixed(spaeter, ZoneOffset.UTC))) {
            var nachricht = Absender.an(Nutzerkontostelle.MIRA);
            var einreichung = verreist.ankuendigen(nachricht);
            verreist.einreichen(einreichung, nachricht);
            assertThat(verreist.lage(einreichung))
                    .isInstanceOfSatisfying(
                            Lage.Angenommen.class, l -> assertThat(l.wann()).isEqualTo(spaeter));
        }
    }

    @Test
    void einUnbekanntesPostfachWirdMitGrundAbgewiesen() throws Exception {
        var nachricht = Absender.an(UUID.randomUUID());
        assertThat(eingereicht(nachricht))
                .isInstanceOfSatisfying(
                        Lage.Abgewiesen.class,
                        l ->
                                assertThat(l.grund())
                                        .isEqualTo("Postfach: Dieses Postfach gibt es nicht."));
    }

    @Test
    void werMitFremdemZertifikatSchreibtWirdAbgewiesen() throws Exception {
        var eigener = Absender.zugang(demo.adresse(""), Nutzerkontostelle.GEHEIMNIS, FRIST);
        var fremder =
                new FitConnect.Zugang(
                        eigener.anmeldedienst(),
                        eigener.zustelldienst(),
                        eigener.kennung(),
                        eigener.geheimnis(),
                        eigener.zustellpunkt(),
                        RSAKey.parse(Files.readString(ordner.resolve("schluessel/dienst.json")))
                                .toPrivateKey(),
                        eigener.zertifikat(),
                        FRIST);
        try (var falsch = new FitConnect(fremder, Clock.systemUTC())) {
            var nachricht = Absender.an(Nutzerkontostelle.MIRA);
            var einreichung = falsch.ankuendigen(nachricht);
            falsch.einreichen(einreichung, nachricht);
            assertThat(falsch.lage(einreichung))
                    .isInstanceOfSatisfying(
                            Lage.Abgewiesen.class,
                            l -> assertThat(l.grund()).startsWith("Autorenzeichen: "));
        }
    }

    @Test
    void wasDasNutzerkontoAbweistGiltAlsAbgewiesen() throws Exception {
        demo.stoeren("ABWEISEN");
        var lage = eingereicht(Absender.an(Nutzerkontostelle.MIRA));
        assertThat(lage).isInstanceOf(Lage.Abgewiesen.class);
        assertThat(demo.post(Nutzerkontostelle.MIRA)).isEmpty();
    }

    @Test
    void schweigtDasNutzerkontoIstDieNachrichtUnterwegs() throws Exception {
        demo.stoeren("SCHWEIGT");
        var nachricht = Absender.an(Nutzerkontostelle.MIRA);
        var einreichung = wir.ankuendigen(nachricht);
        wir.einreichen(einreichung, nachricht);
        assertThat(wir.lage(einreichung)).isEqualTo(new Lage.Unterwegs());
        demo.nachholen();
        assertThat(wir.lage(einreichung)).isInstanceOf(Lage.Angenommen.class);
    }

    @Test
    void eineGefaelschteAnnahmeZaehltNicht() throws Exception {
        demo.stoeren("FAELSCHT");
        assertThat(eingereicht(Absender.an(Nutzerkontostelle.MIRA)))
                .isEqualTo(new Lage.Unterwegs());
    }

    @Test
    void nochmalsEinreichenSchadetNicht() throws Exception {
        var nachricht = Absender.an(Nutzerkontostelle.MIRA);
        var einreichung = wir.ankuendigen(nachricht);
        for (int i = 0; i < 3; i++) {
            wir.einreichen(einreichung, nachricht);
        }
        assertThat(wir.lage(einreichung)).isInstanceOf(Lage.Angenommen.class);
        assertThat(demo.post(Nutzerkontostelle.MIRA)).hasSize(1);
    }

    @Test
    void gehtDieAntwortVerlorenIstAllesEinmalDa() throws Exception {
        var nachricht = Absender.an(Nutzerkontostelle.MIRA);
        var einreichung = wir.ankuendigen(nachricht);
        demo.stoerenBei(EINREICHEN, "ANTWORT_VERLOREN");
        assertThat(fehler(() -> wir.einreichen(einreichung, nachricht)).endgueltig()).isFalse();
        wir.einreichen(einreichung, nachricht);
        assertThat(wir.lage(einreichung)).isInstanceOf(Lage.Angenommen.class);
        assertThat(demo.post(Nutzerkontostelle.MIRA)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /token, FEHLER",
        "POST /token, FREMDE_SEITE",
        "POST /v2/submissions, FEHLER",
        "POST /v2/submissions, ABRISS",
        "POST /v2/submissions, ANTWORT_VERLOREN",
        "GET /v2/destinations/[^/]+, FREMDE_SEITE",
        "GET /v2/destinations/[^/]+/keys/.*, FEHLER",
        "PUT /v2/.*/attachments/.*, FREMDE_SEITE",
        "PUT /v2/.*/attachments/.*, ANTWORT_VERLOREN",
        "PUT /v2/submissions/[^/]+, FREMDE_SEITE",
        "PUT /v2/submissions/[^/]+, FEHLER"
    })
    void wasAnDerVerbindungLiegtWirdBeimNaechstenMalGut(String wo, String wie) throws Exception {
        var nachricht = Absender.an(Nutzerkontostelle.MIRA);
        demo.stoerenBei(wo, wie);
        var fehler =
                fehler(() -> {
                    var einreichung = wir.ankuendigen(nachricht);
                    wir.einreichen(einreichung, nachricht);
                });
        assertThat(fehler.endgueltig()).isFalse();
        verschwiegen(fehler);
        assertThat(eingereicht(nachricht)).isInstanceOf(Lage.Angenommen.class);
        assertThat(demo.post(Nutzerkontostelle.MIRA)).hasSize(1);
    }

    @Test
    void werNieAntwortetHaeltNurBisZurFristAuf() {
        try (var ungeduldig =
                mit(demo.port(), Nutzerkontostelle.GEHEIMNIS, Duration.ofMillis(300))) {
            demo.stoerenBei("POST /v2/submissions", "STUMM");
            var fehler = fehler(() -> ungeduldig.ankuendigen(Absender.an(Nutzerkontostelle.MIRA)));
            assertThat(fehler.grund())
                    .isEqualTo("Es kam keine vollständige Antwort in der vorgesehenen Zeit.");
        }
    }

    @Test
    void mitFalschemGeheimnisWirdNichtsAngekuendigtUndNichtsVerraten() {
        try (var falsch = mit(demo.port(), "ganz-falsches-geheimnis", FRIST)) {
            var fehler = fehler(() -> falsch.ankuendigen(Absender.an(Nutzerkontostelle.MIRA)));
            assertThat(fehler.endgueltig()).isFalse();
            assertThat(fehler.grund())
                    .isEqualTo("Der Anmeldedienst antwortet 401: Die Anmeldung wird abgelehnt.");
            verschwiegen(fehler);
        }
    }

    @Test
    void wasGarNichtPasstIstEndgueltig() throws Exception {
        var ohneTitel = Absender.mitTitel(Nutzerkontostelle.MIRA, " ");
        assertThat(fehler(() -> wir.ankuendigen(ohneTitel)).endgueltig()).isTrue();
        var niemandes = new Einreichung(UUID.randomUUID(), UUID.randomUUID());
        var fehler = fehler(() -> wir.einreichen(niemandes, Absender.an(Nutzerkontostelle.MIRA)));
        assertThat(fehler.endgueltig()).isTrue();
        verschwiegen(fehler);
    }

    @Test
    void zugangUndNachrichtZeigenImProtokollNichts() {
        assertThat(
                        Absender.zugang(demo.adresse(""), "geheim-geheim", FRIST)
                                + " "
                                + Absender.an(Nutzerkontostelle.MIRA))
                .doesNotContain(
                        "geheim-geheim", "localhost", "Hund", Nutzerkontostelle.MIRA.toString());
    }

    @Test
    void nachEinemHartenEndeIstAllesNochDa() throws Exception {
        var fremd = ordner.resolve("prozess");
        Nutzerkontostelle.schluesselHinlegen(fremd);
        int port = freierPort();
        byte[] grosses = Zufall.bytes(4_000_000);
        var nachricht = Absender.mit(Nutzerkontostelle.BODO, "Bescheid mit Plan", grosses);
        try (var client = mit(port, Nutzerkontostelle.GEHEIMNIS, FRIST)) {
            var erster = prozess(port, fremd);
            var angenommen = client.ankuendigen(nachricht);
            client.einreichen(angenommen, nachricht);
            var nurAngekuendigt = client.ankuendigen(Absender.an(Nutzerkontostelle.BODO));
            var vorher = client.lage(angenommen);
            abschiessen(erster);
            assertThat(fehler(() -> client.lage(angenommen)).endgueltig()).isFalse();
            // The token is as gone as everything that was not on the disk: a new one is fetched.
            var zweiter = prozess(port, fremd);
            assertThat(client.lage(angenommen)).isEqualTo(vorher);
            assertThat(vorher).isInstanceOf(Lage.Angenommen.class);
            assertThat(client.lage(nurAngekuendigt)).isEqualTo(new Lage.NichtEingereicht());
            client.einreichen(angenommen, nachricht);
            abschiessen(zweiter);
        }
        try (var danach = new Nutzerkontostelle(0, fremd)) {
            assertThat(danach.post(Nutzerkontostelle.BODO)).hasSize(1);
            assertThat(danach.post(Nutzerkontostelle.BODO).getFirst().anlagen())
                    .containsExactly(grosses);
        }
    }

    private Lage eingereicht(FitConnect.Nachricht nachricht) throws Fehlschlag {
        var einreichung = wir.ankuendigen(nachricht);
        wir.einreichen(einreichung, nachricht);
        return wir.lage(einreichung);
    }

    private static FitConnect mit(int port, String geheimnis, Duration frist) {
        return new FitConnect(
                Absender.zugang(URI.create("http://localhost:" + port), geheimnis, frist),
                Clock.systemUTC());
    }

    static Fehlschlag fehler(ThrowingCallable was) {
        var fehler = catchThrowableOfType(Fehlschlag.class, was);
        assertThat(fehler).isNotNull();
        return fehler;
    }

    static void verschwiegen(Fehlschlag fehler) {
        assertThat(fehler.grund())
                .matches("[A-ZÄÖÜ].*\\.")
                .doesNotContain("http", "localhost", "127.0.0.1", "token", "geheimnis", "-2026");
    }

    private static String sub(String beleg) {
        try {
            return SignedJWT.parse(beleg).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private ProcessHandle prozess(int port, Path daten) throws IOException {
        var ausgabe = ordner.resolve("aus.log");
        var programm =
                Begleitprogramm.starten(
                        DemoNutzerkonto.class.getName(),
                        ausgabe,
                        List.of(
                                "--port",
                                Integer.toString(port),
                                "--daten",
                                daten.toString(),
                                "--begleitet",
                                "ja"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(ausgabe).contains("bereit an Port " + port));
        return programm.prozess();
    }

    private static void abschiessen(ProcessHandle prozess) throws Exception {
        assertThat(prozess.destroyForcibly()).isTrue();
        prozess.onExit().get();
    }

    private static int freierPort() throws IOException {
        try (var frei = new ServerSocket(0)) {
            return frei.getLocalPort();
        }
    }
}
