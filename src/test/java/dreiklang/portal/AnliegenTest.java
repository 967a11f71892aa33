package dreiklang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Quittung;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangsauskunft;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnliegenTest extends Stadttest {

    private static final Pattern ZEICHEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private record Arbeitsplatz(String name, String einheit) {}

    private static final Arbeitsplatz ANNA = new Arbeitsplatz("a.berger", "36.1");
    private static final Arbeitsplatz SELIN = new Arbeitsplatz("s.yilmaz", "66.1");

    @Autowired JdbcClient sql;
    @Autowired Antraege antraege;
    @Autowired Vorgaenge vorgaenge;
    @Autowired Vorgangsauskunft auskunft;
    @Autowired Postfaecher postfaecher;
    @Autowired Konten konten;
    @Autowired Organisation organisation;

    private final HttpClient person =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void mitReferenzUndPinSiehtManDenStandUndWasGefragtIst() throws Exception {
        var quittung = melden();
        var vorgang = vorgang(quittung.antrag().id());
        imAmt(SELIN, () -> vorgaenge.uebernehmen(vorgang));
        imAmt(
                SELIN,
                () ->
                        vorgaenge.nachfordern(
                                vorgang,
                                "Wo genau ist die Stelle?",
                                LocalDate.now(uhr).plusDays(14)));
        assertThat(oeffnen(quittung).statusCode()).isEqualTo(303);
        var seite = holen("/anliegen/" + quittung.antrag().referenz());
        assertThat(seite.body())
                .contains(
                        "Wir warten auf Ihre Antwort",
                        "Wo genau ist die Stelle?",
                        "Was bisher geschah")
                .doesNotContain("vorgang.schritt.");
        var leer =
                absenden(
                        "/anliegen/" + quittung.antrag().referenz() + "/antwort",
                        Map.of("antwort", " "));
        assertThat(leer.statusCode()).isEqualTo(422);
        assertThat(leer.body()).contains("href=\"#antwort\"");
        var gesendet =
                absenden(
                        "/anliegen/" + quittung.antrag().referenz() + "/antwort",
                        Map.of("antwort", "Links neben dem Baum"));
        assertThat(gesendet.statusCode()).isEqualTo(303);
        await().until(() ->
                auskunft.zu(quittung.antrag().id()).orElseThrow().nachforderung().isEmpty());
        assertThat(holen("/anliegen/" + quittung.antrag().referenz()).body())
                .contains("In Bearbeitung", "Links neben dem Baum");
    }

    @Test
    void falschePinFremdeReferenzUndUnsinnKlingenGleich() throws Exception {
        var quittung = melden();
        holen("/anliegen");
        var referenz = quittung.antrag().referenz();
        for (var versuch :
                List.of(
                        List.of(referenz, "000000"),
                        List.of("AAAA-BBBB-CCCC", "1"),
                        List.of("'", "\u0000"))) {
            var antwort =
                    absenden(
                            "/anliegen", Map.of("referenz", versuch.get(0), "pin", versuch.get(1)));
            assertThat(antwort.statusCode()).isEqualTo(422);
            assertThat(antwort.body()).contains("Referenz und PIN passen nicht zusammen");
        }
        assertThat(holen("/anliegen/" + referenz).statusCode()).isEqualTo(404);
    }

    @Test
    void werDasAnliegenSchliesstSiehtEsNichtMehr() throws Exception {
        var quittung = melden();
        oeffnen(quittung);
        assertThat(holen("/anliegen/" + quittung.antrag().referenz()).statusCode()).isEqualTo(200);
        assertThat(absenden("/anliegen/verlassen", Map.of()).statusCode()).isEqualTo(303);
        assertThat(holen("/anliegen/" + quittung.antrag().referenz()).statusCode()).isEqualTo(404);
    }

    @Test
    void erstDasOeffnenIstDerAbrufUndNichtDasAnsehenDesStandes() throws Exception {
        var quittung = beantragen();
        var vorgang = vorgang(quittung.antrag().id());
        imAmt(ANNA, () -> vorgaenge.uebernehmen(vorgang));
        imAmt(ANNA, () -> vorgaenge.entscheiden(vorgang, Ergebnis.BEWILLIGT, "Alles da."));
        oeffnen(quittung);
        var adresse = "/anliegen/" + quittung.antrag().referenz();
        assertThat(holen(adresse).body()).contains("Entschieden: bewilligt", "zählt als Abruf");
        var sendung = postfaecher.zu(vorgang.bezug()).getFirst();
        assertThat(sendung.abgerufen()).isEmpty();
        var pdf = adresse + "/sendungen/" + sendung.id() + ".pdf";
        assertThat(holen(pdf).statusCode()).as("a look is no retrieval").isEqualTo(303);
        assertThat(absenden(adresse + "/sendungen/" + sendung.id(), Map.of()).statusCode())
                .isEqualTo(303);
        var datei = person.send(anfrage(pdf).build(), BodyHandlers.ofByteArray());
        assertThat(datei.statusCode()).isEqualTo(200);
        assertThat(new String(datei.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(postfaecher.zu(vorgang.bezug()).getFirst().abgerufen()).isPresent();
        assertThat(holen(adresse).body())
                .contains("Bescheid herunterladen")
                .doesNotContain("(zählt als Abruf)");
    }

    @Test
    void eineMeldungBekommtEineAntwortUndKeinenBescheid() throws Exception {
        var quittung = melden();
        var vorgang = vorgang(quittung.antrag().id());
        imAmt(SELIN, () -> vorgaenge.uebernehmen(vorgang));
        imAmt(SELIN, () -> vorgaenge.entscheiden(vorgang, Ergebnis.ERLEDIGT, "Das Loch ist zu."));
        oeffnen(quittung);
        assertThat(holen("/anliegen/" + quittung.antrag().referenz()).body())
                .contains("Erledigt", "Das Loch ist zu.")
                .doesNotContain("Rechtsbehelf", "zählt als Abruf", "bekannt gegeben");
        assertThat(postfaecher.zu(vorgang.bezug())).isEmpty();
        assertThat(mails("postfach.beantwortet:" + vorgang.bezug()))
                .containsExactly("jonte.brand@post.example");
    }

    private List<String> mails(String schluessel) {
        return sql.sql("select an from postfach.mail where schluessel = ?")
                .param(schluessel)
                .query(String.class)
                .list();
    }

    private Quittung beantragen() {
        return antraege.einreichen(
                new LeistungsSchluessel("reitkennzeichen"),
                new Antworten(
                        Map.ofEntries(
                                Map.entry("antragsteller", List.of("privat")),
                                Map.entry("vorname", List.of("Erika")),
                                Map.entry("nachname", List.of("Feldmann")),
                                Map.entry("geburtsdatum", List.of("1985-03-27")),
                                Map.entry("strasse", List.of("Mühlenweg 4")),
                                Map.entry("plz", List.of("59494")),
                                Map.entry("ort", List.of("Lindenau an der Aue")),
                                Map.entry("anlass", List.of("neu")),
                                Map.entry("anzahl", List.of("1")),
                                Map.entry("pferde", List.of("Flicka, braun")),
                                Map.entry("reitart", List.of("wald")),
                                Map.entry("haftpflicht", List.of("ja")),
                                Map.entry("zustellung", List.of("abholung")))),
                Map.of(),
                Sprache.DE);
    }

    private Quittung melden() {
        return antraege.einreichen(
                new LeistungsSchluessel("mangel-melden"),
                new Antworten(
                        Map.of(
                                "kategorie", List.of("schlagloch"),
                                "beschreibung", List.of("Tiefes Loch"),
                                "gefahr", List.of("nein"),
                                "ort_adresse", List.of("Lindenallee 14"),
                                "email", List.of("jonte.brand@post.example"))),
                Map.of(),
                Sprache.DE);
    }

    private VorgangId vorgang(AntragId antrag) {
        await().until(() -> vorgaenge.zu(antrag).isPresent());
        return vorgaenge.zu(antrag).orElseThrow();
    }

    private void imAmt(Arbeitsplatz wer, Runnable arbeit) {
        var person =
                organisation.personen(wer.einheit()).stream()
                        .filter(p -> p.anmeldename().equals(wer.name()))
                        .map(Beschaeftigte::id)
                        .findFirst()
                        .orElseThrow();
        konten.als(
                person,
                () -> {
                    arbeit.run();
                    return person;
                });
    }

    private HttpResponse<String> oeffnen(Quittung quittung) throws Exception {
        holen("/anliegen");
        return absenden(
                "/anliegen",
                Map.of(
                        "referenz", quittung.antrag().referenz().toLowerCase(),
                        "pin", quittung.pin().orElseThrow()));
    }

    private String zeichen = "";

    private HttpResponse<String> holen(String pfad) throws Exception {
        return gemerkt(person.send(anfrage(pfad).build(), BodyHandlers.ofString()));
    }

    private HttpResponse<String> absenden(String pfad, Map<String, String> felder)
            throws Exception {
        var inhalt =
                felder.entrySet().stream()
                        .map(f ->
                                f.getKey()
                                        + "="
                                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(
                                Collectors.joining(
                                        "&",
                                        "_csrf="
                                                + URLEncoder.encode(zeichen, StandardCharsets.UTF_8)
                                                + "&",
                                        ""));
        return gemerkt(
                person.send(
                        anfrage(pfad)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(inhalt))
                                .build(),
                        BodyHandlers.ofString()));
    }

    private HttpResponse<String> gemerkt(HttpResponse<String> antwort) {
        var treffer = ZEICHEN.matcher(antwort.body());
        if (treffer.find()) {
            zeichen = treffer.group(1);
        }
        return antwort;
    }

    private HttpRequest.Builder anfrage(String pfad) {
        return HttpRequest.newBuilder(URI.create(adresse(pfad)));
    }
}
