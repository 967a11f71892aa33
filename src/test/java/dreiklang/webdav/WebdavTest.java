package dreiklang.webdav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.sardine.Sardine;
import com.github.sardine.SardineFactory;
import com.github.sardine.impl.SardineException;
import dreiklang.Stadttest;
import dreiklang.akte.Akte;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.akte.Reservierungen;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Appkennwoerter;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The Akten as a drive, with the bytes real programs send.
class WebdavTest extends Stadttest {

    private static final String SPERRE =
            "<?xml version=\"1.0\"?><D:lockinfo xmlns:D=\"DAV:\"><D:lockscope><D:exclusive/></D:lockscope>"
                    + "<D:locktype><D:write/></D:locktype><D:owner>a.berger</D:owner></D:lockinfo>";
    private static final String ZEITEN =
            "<?xml version=\"1.0\"?><D:propertyupdate xmlns:D=\"DAV:\" xmlns:Z=\"urn:schemas-microsoft-com:\"><D:set><D:prop>"
                    + "<Z:Win32LastModifiedTime>Mon, 23 Nov 2026 10:00:00 GMT</Z:Win32LastModifiedTime></D:prop></D:set></D:propertyupdate>";

    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Dokumente dokumente;
    @Autowired private Reservierungen reservierungen;
    @Autowired private Appkennwoerter kennwoerter;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    private final HttpClient leitung = HttpClient.newHttpClient();
    private final Map<String, String> geheimnisse = new HashMap<>();
    private Aktenzeichen akte = new Aktenzeichen("-");

    @BeforeEach
    void anlegen() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        geheimnisse.put("a.berger", geheimnis("a.berger"));
        akte = neu();
    }

    @Test
    void einFremdesProgrammSiehtDenBaumUndArbeitetMitDateien() throws IOException {
        var dav = programm("a.berger");
        var nummer =
                dav.list(adresse("/webdav/"), 1).stream()
                        .filter(r -> r.getName().startsWith("36.20.20 "))
                        .findFirst()
                        .orElseThrow();
        var ordner =
                dav.list(adresse("") + nummer.getHref().getRawPath(), 1).stream()
                        .filter(r -> r.getName().startsWith(akte.wert() + " "))
                        .findFirst()
                        .orElseThrow();
        assertThat(ordner.isDirectory()).isTrue();
        var datei = adresse("") + ordner.getHref().getRawPath() + "Vermerk%20%C3%A4.txt";
        dav.put(datei, bytes("Erstens"), "text/plain");
        assertThat(dav.exists(datei)).isTrue();
        dav.put(datei, bytes("Zweitens"), "text/plain");
        assertThat(text(dav.get(datei))).isEqualTo("Zweitens");
        assertThat(text(dav.get(datei, Map.of("Range", "bytes=2-4")))).isEqualTo("eit");
        assertThat(dav.list(datei, 0).getFirst().getContentLength()).isEqualTo(8);
        assertThat(stuecke())
                .extracting(s -> s.titel() + s.version().nummer())
                .containsExactly("Vermerk ä.txt2");
        dav.move(datei, ordner(akte) + "Bericht.txt");
        assertThat(stuecke()).extracting(Akte.Schriftstueck::titel).containsExactly("Bericht.txt");
        dav.copy(ordner(akte) + "Bericht.txt", ordner(akte) + "Abschrift.txt");
        assertThat(stuecke()).hasSize(2);
        assertThatThrownBy(() -> dav.delete(ordner(akte) + "Bericht.txt"))
                .isInstanceOf(SardineException.class)
                .hasMessageContaining("403");
        assertThat(stuecke()).hasSize(2);
        var marke = dav.lock(ordner(akte) + "Bericht.txt");
        assertThat(als("m.lenz", () -> reservierungen.lage(akte, 1)).jetzt()).isPresent();
        dav.unlock(ordner(akte) + "Bericht.txt", marke);
        assertThat(als("m.lenz", () -> reservierungen.lage(akte, 1)).jetzt()).isEmpty();
    }

    @Test
    void inEineAndereAkteVerschiebtEsMitSpurUndNichtWasReserviertIst() {
        senden("PUT", "a.txt", "Eins");
        var andere = neu();
        assertThat(ziel("MOVE", "a.txt", ordner(andere) + "b.txt")).isEqualTo(201);
        assertThat(stuecke().getFirst().verschobenNach()).contains(andere);
        assertThat(als("a.berger", () -> akten.ansehen(andere)).schriftstuecke())
                .extracting(Akte.Schriftstueck::titel)
                .containsExactly("b.txt");
        als(
                "m.lenz",
                () -> {
                    reservierungen.reservieren(andere, 1, "");
                    return true;
                });
        var dort = URI.create(ordner(andere) + "b.txt");
        assertThat(antwort("PUT", dort, "neu", Map.of()).statusCode()).isEqualTo(423);
        assertThat(antwort("LOCK", dort, SPERRE, Map.of()).statusCode()).isEqualTo(423);
        assertThat(antwort("GET", dort, "", Map.of()).body()).isEqualTo("Eins");
    }

    @Test
    void wieWordAufEinemLaufwerkSpeichertWirdEineEinzigeNeueVersion() {
        senden("PUT", "Brief.txt", "Alt");
        var marke = sperren("Brief.txt");
        assertThat(senden("PUT", "~$Brief.txt", "")).isEqualTo(201);
        var eigene = sperren("~$Brief.txt");
        assertThat(mitMarke("PROPPATCH", "~$Brief.txt", ZEITEN, eigene)).isEqualTo(207);
        assertThat(mitMarke("PUT", "~$Brief.txt", "\u0008Anna", eigene)).isEqualTo(204);

        assertThat(senden("PUT", "A1B2C3D4.tmp", "")).isEqualTo(201);
        var neue = sperren("A1B2C3D4.tmp");
        assertThat(mitMarke("PUT", "A1B2C3D4.tmp", "Neu", neue)).isEqualTo(204);
        assertThat(mitMarke("PROPPATCH", "A1B2C3D4.tmp", ZEITEN, neue)).isEqualTo(207);
        assertThat(loesen("A1B2C3D4.tmp", neue)).isEqualTo(204);
        assertThat(umbenennen("Brief.txt", "E5F6A7B8.tmp", marke)).isEqualTo(201);
        assertThat(status("PROPFIND", "Brief.txt")).isEqualTo(404);
        assertThat(lesen("E5F6A7B8.tmp")).isEqualTo("Alt");
        assertThat(umbenennen("A1B2C3D4.tmp", "Brief.txt", "")).isEqualTo(201);
        assertThat(sperren("Brief.txt")).isNotEmpty();
        assertThat(senden("DELETE", "E5F6A7B8.tmp", "")).isEqualTo(204);
        assertThat(mitMarke("DELETE", "~$Brief.txt", "", eigene)).isEqualTo(204);

        assertThat(lesen("Brief.txt")).isEqualTo("Neu");
        assertThat(stuecke())
                .extracting(s -> s.titel() + s.version().nummer())
                .containsExactly("Brief.txt2");
        assertThat(namen()).containsExactly("Brief.txt");
    }

    @Test
    void brichtDasSpeichernAbBleibtDasSchriftstueckUndDerZurueckbenannteNameKommtWieder() {
        senden("PUT", "Brief.txt", "Alt");
        assertThat(umbenennen("Brief.txt", "E5F6A7B8.tmp", "")).isEqualTo(201);
        assertThat(stuecke()).extracting(Akte.Schriftstueck::titel).containsExactly("Brief.txt");
        assertThat(umbenennen("E5F6A7B8.tmp", "Brief.txt", "")).isEqualTo(201);
        assertThat(lesen("Brief.txt")).isEqualTo("Alt");
        assertThat(stuecke().getFirst().version().nummer()).isEqualTo(1);
    }

    @Test
    void wieDerExplorerEineDateiHineinkopiertLiegtSieEinmalInDerAkte() {
        assertThat(status("PROPFIND", "Plan.txt")).isEqualTo(404);
        assertThat(senden("PUT", "Plan.txt", "")).isEqualTo(201);
        assertThat(stuecke()).isEmpty();
        var marke = sperren("Plan.txt");
        assertThat(mitMarke("PROPPATCH", "Plan.txt", ZEITEN, marke)).isEqualTo(207);
        assertThat(status("HEAD", "Plan.txt")).isEqualTo(200);
        assertThat(mitMarke("PUT", "Plan.txt", "Inhalt", marke)).isEqualTo(204);
        assertThat(mitMarke("PROPPATCH", "Plan.txt", ZEITEN, marke)).isEqualTo(207);
        assertThat(als("m.lenz", () -> reservierungen.lage(akte, 1)).jetzt()).isPresent();
        assertThat(loesen("Plan.txt", marke)).isEqualTo(204);
        assertThat(senden("PUT", "desktop.ini", "[x]")).isEqualTo(201);
        assertThat(senden("PUT", "Thumbs.db", "x")).isEqualTo(201);
        assertThat(stuecke())
                .extracting(s -> s.titel() + s.version().nummer())
                .containsExactly("Plan.txt1");
    }

    @Test
    void wieDerFinderSpeichertSiehtEinAndererNurDasSchriftstueck() {
        assertThat(senden("PUT", "._Notiz.txt", "Mac")).isEqualTo(201);
        var marke = sperren("Notiz.txt");
        assertThat(mitMarke("PUT", "Notiz.txt", "Inhalt", marke)).isEqualTo(204);
        assertThat(loesen("Notiz.txt", marke)).isEqualTo(204);
        geheimnisse.put("m.lenz", geheimnis("m.lenz"));
        var liste = frage("m.lenz", "PROPFIND", URI.create(ordner(akte)), "", Map.of("Depth", "1"));
        assertThat(liste.body()).contains("Notiz.txt").doesNotContain("._Notiz.txt");
    }

    @Test
    void werDieAkteNichtSiehtFuerDenGibtEsSieImLaufwerkNicht() {
        senden("PUT", "a.txt", "geheim");
        geheimnisse.put("i.sanders", geheimnis("i.sanders"));
        for (var methode : List.of("GET", "PROPFIND", "PUT", "DELETE", "LOCK", "MOVE", "UNLOCK")) {
            var koepfe =
                    Map.of(
                            "Depth",
                            "0",
                            "Destination",
                            ordner(akte) + "b.txt",
                            "Lock-Token",
                            "<x>");
            var inhalt = methode.equals("LOCK") ? SPERRE : methode.equals("PUT") ? "neu" : "";
            var antwort =
                    frage("i.sanders", methode, URI.create(ordner(akte) + "a.txt"), inhalt, koepfe);
            assertThat(antwort.statusCode()).as(methode).isIn(403, 404, 409);
            assertThat(antwort.body()).doesNotContain("geheim");
        }
        var baum =
                frage(
                        "i.sanders",
                        "PROPFIND",
                        URI.create(adresse("/webdav/36.20.20/")),
                        "",
                        Map.of("Depth", "1"));
        assertThat(baum.body()).doesNotContain(akte.wert());
        assertThat(stuecke()).hasSize(1);
    }

    @Test
    void nurMitDemAppKennwortKommtManHinein() {
        var ort = URI.create(adresse("/webdav/"));
        assertThat(frage("a.berger", "PROPFIND", ort, "", Map.of("Depth", "0")).statusCode())
                .isEqualTo(207);
        geheimnisse.put("a.berger", "lindenau-2026!");
        var ohne = frage("a.berger", "PROPFIND", ort, "", Map.of("Depth", "0"));
        assertThat(ohne.statusCode()).isEqualTo(401);
        assertThat(ohne.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        geheimnisse.put("h.lindner", geheimnis("a.berger"));
        assertThat(frage("h.lindner", "PROPFIND", ort, "", Map.of("Depth", "0")).statusCode())
                .isEqualTo(401);
        var neues = geheimnis("a.berger");
        geheimnisse.put("a.berger", neues.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        assertThat(frage("a.berger", "OPTIONS", ort, "", Map.of()).headers().firstValue("DAV"))
                .contains("1, 2");
        als(
                "a.berger",
                () -> {
                    kennwoerter.eigene().forEach(k -> kennwoerter.widerrufen(k.id()));
                    return true;
                });
        assertThat(frage("a.berger", "OPTIONS", ort, "", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void werRaetWirdGebremst() {
        geheimnisse.put("z.hartwig", "FALSCH-FALSCH");
        var ort = URI.create(adresse("/webdav/"));
        for (int i = 0; i < 5; i++) {
            assertThat(frage("z.hartwig", "OPTIONS", ort, "", Map.of()).statusCode())
                    .isEqualTo(401);
        }
        geheimnisse.put("z.hartwig", geheimnis("z.hartwig"));
        assertThat(frage("z.hartwig", "OPTIONS", ort, "", Map.of()).statusCode()).isEqualTo(429);
    }

    @Test
    void seltsamesWirdFreundlichAbgewiesenUndNieEinServerfehler() {
        senden("PUT", "a.txt", "Eins");
        assertThat(status("MKCOL", "Ordner")).isEqualTo(403);
        assertThat(ziel("MOVE", "a.txt", ordner(akte) + "a.pdf")).isEqualTo(403);
        assertThat(ziel("MOVE", "a.txt", "http://anderswo.example/webdav/x")).isEqualTo(502);
        assertThat(ziel("COPY", "a.txt", ordner(akte) + "a.txt")).isEqualTo(403);
        assertThat(senden("PUT", "programm.exe", "MZ nicht erlaubt")).isEqualTo(415);
        assertThat(senden("PUT", "a.txt", "")).isEqualTo(409);
        assertThat(senden("PROPPATCH", "a.txt", "<kaputt")).isEqualTo(400);
        assertThat(senden("LOCK", "a.txt", "<!DOCTYPE x><x/>")).isEqualTo(400);
        assertThat(antwort("PROPFIND", URI.create(ordner(akte)), "", Map.of()).body())
                .contains("propfind-finite-depth");
        assertThat(
                        antwort(
                                        "PUT",
                                        URI.create(ordner(akte) + "a.txt"),
                                        "x",
                                        Map.of("If-Match", "\"anders\""))
                                .statusCode())
                .isEqualTo(412);
        for (var pfad :
                List.of("..%2Fa.txt", "a%00b.txt", "%2e%2e/a.txt", "%FF.txt", "a%5Cb.txt")) {
            assertThat(antwort("GET", URI.create(ordner(akte) + pfad), "", Map.of()).statusCode())
                    .as(pfad)
                    .isBetween(400, 404);
        }
        var lang = "%F0%9F%98%80".repeat(60) + ".txt";
        assertThat(antwort("PUT", URI.create(ordner(akte) + lang), "Smiley", Map.of()).statusCode())
                .isEqualTo(201);
        assertThat(antwort("GET", URI.create(ordner(akte) + lang), "", Map.of()).body())
                .isEqualTo("Smiley");
        assertThat(senden("PUT", "CON.txt", "Windows")).isEqualTo(201);
        assertThat(namen()).contains("=43ON.txt", "a.txt");
        assertThat(lesen("CON.txt")).isEqualTo("Windows");
        assertThat(lesen("=43ON.txt")).isEqualTo("Windows");
        assertThat(stuecke().getFirst().version().nummer()).isEqualTo(1);
    }

    @Test
    void jederNameDerListeFuehrtZuSeinerEigenenDatei() throws IOException {
        var titel =
                List.of(
                        "Bericht.txt",
                        "bericht.TXT",
                        "Bericht (Blatt 2).txt",
                        "Bericht.txt",
                        "Bericht",
                        "U\u0308bersicht (Blatt 9)",
                        "Überblick 3. Teil (Blatt 1).txt",
                        "ÜBERBLICK 3. Teil (Blatt 1).txt",
                        "a=2Fb.txt",
                        "A?.txt",
                        "İstanbul.txt",
                        "i\u0307STANBUL.TXT",
                        "x".repeat(240) + ".txt",
                        "x".repeat(240) + "y.txt");
        als(
                "a.berger",
                () -> {
                    titel.forEach(t ->
                            fuehrung.ablegen(
                                    akte,
                                    List.of(
                                            dokumente.annehmen(
                                                    new ByteArrayInputStream(
                                                            bytes(UUID.randomUUID().toString())),
                                                    t))));
                    return true;
                });
        var dav = programm("a.berger");
        var liste = dav.list(ordner(akte), 1).stream().filter(r -> !r.isDirectory()).toList();
        assertThat(liste).hasSize(titel.size());
        for (var eintrag : liste) {
            var einzeln = dav.list(adresse("") + eintrag.getHref().getRawPath(), 0).getFirst();
            assertThat(einzeln.getEtag()).as(eintrag.getName()).isEqualTo(eintrag.getEtag());
        }
        assertThat(status("PROPFIND", "Bericht (Blatt 3).txt")).isEqualTo(404);
        assertThat(status("PROPFIND", "Bericht=00.txt")).isEqualTo(404);
    }

    private List<Akte.Schriftstueck> stuecke() {
        return als("a.berger", () -> akten.ansehen(akte)).schriftstuecke();
    }

    private List<String> namen() {
        try {
            return programm("a.berger").list(ordner(akte), 1).stream()
                    .filter(r -> !r.isDirectory())
                    .map(r -> r.getName())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String ordner(Aktenzeichen welche) {
        return adresse("/webdav/36.20.20/" + welche.wert() + "/");
    }

    private int senden(String methode, String name, String inhalt) {
        return antwort(methode, datei(name), inhalt, Map.of()).statusCode();
    }

    private URI datei(String name) {
        return URI.create(ordner(akte) + Verzeichnis.adresse(name));
    }

    private int status(String methode, String name) {
        return antwort(methode, datei(name), "", Map.of("Depth", "0")).statusCode();
    }

    private String lesen(String name) {
        return antwort("GET", datei(name), "", Map.of()).body();
    }

    private String sperren(String name) {
        var antwort = antwort("LOCK", datei(name), SPERRE, Map.of("Timeout", "Second-3600"));
        assertThat(antwort.statusCode()).as(antwort.body()).isIn(200, 201);
        return antwort.headers().firstValue("Lock-Token").orElseThrow();
    }

    private int loesen(String name, String marke) {
        return antwort("UNLOCK", datei(name), "", Map.of("Lock-Token", marke)).statusCode();
    }

    private int mitMarke(String methode, String name, String inhalt, String marke) {
        return antwort(methode, datei(name), inhalt, Map.of("If", "(" + marke + ")")).statusCode();
    }

    private int umbenennen(String von, String nach, String marke) {
        var koepfe = new HashMap<String, String>();
        koepfe.put("Destination", datei(nach).toString());
        koepfe.put("Overwrite", "F");
        if (!marke.isEmpty()) {
            koepfe.put("If", "(" + marke + ")");
        }
        return antwort("MOVE", datei(von), "", koepfe).statusCode();
    }

    private int ziel(String methode, String von, String nach) {
        return antwort(methode, datei(von), "", Map.of("Destination", nach)).statusCode();
    }

    private HttpResponse<String> antwort(
            String methode, URI ort, String inhalt, Map<String, String> koepfe) {
        return frage("a.berger", methode, ort, inhalt, koepfe);
    }

    private HttpResponse<String> frage(
            String wer, String methode, URI ort, String inhalt, Map<String, String> koepfe) {
        var ausweis = (wer + ":" + geheimnisse.get(wer)).getBytes(StandardCharsets.UTF_8);
        var frage =
                HttpRequest.newBuilder(ort)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(ausweis))
                        .method(methode, HttpRequest.BodyPublishers.ofString(inhalt));
        koepfe.forEach(frage::header);
        try {
            return leitung.send(frage.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Sardine programm(String wer) {
        var dav = SardineFactory.begin(wer, geheimnisse.get(wer));
        dav.enablePreemptiveAuthentication("localhost", port, port);
        return dav;
    }

    private String geheimnis(String wer) {
        return als(
                wer,
                () -> {
                    kennwoerter.eigene().forEach(k -> kennwoerter.widerrufen(k.id()));
                    return kennwoerter.anlegen("Explorer");
                });
    }

    private Aktenzeichen neu() {
        return als(
                "a.berger",
                () ->
                        fuehrung.anlegen(
                                new Neuanlage(
                                        "36.20.20",
                                        "Fläche/Bach " + UUID.randomUUID(),
                                        "36.1",
                                        "")));
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(java.io.InputStream strom) throws IOException {
        try (strom) {
            return new String(strom.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
