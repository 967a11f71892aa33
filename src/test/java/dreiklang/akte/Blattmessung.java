package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Appkennwoerter;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Amtsbrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long an Akte with 5,000 sheets takes to open, in the browser and in the drive. Not part of
/// the suite; by hand with `-Dtest=Blattmessung`.
class Blattmessung extends Stadttest {

    private static final Logger LOG = LoggerFactory.getLogger(Blattmessung.class);
    private static final int WIEDERHOLT = 100;

    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Dokumente dokumente;
    @Autowired private Appkennwoerter kennwoerter;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    private final HttpClient leitung = HttpClient.newHttpClient();

    @Test
    void messen() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        var akte = als(() -> fuehrung.anlegen(new Neuanlage("36.20.20", "Messung", "36.1", "")));
        fuellen(akte);
        dauer("Akten.ansehen, alle Blätter", () -> als(() -> akten.ansehen(akte)));
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        var seite = adresse("/amt/akten/" + akte.wert());
        for (var frage :
                List.of("", "?blatt=50", "?blatt=100&ordnung=vorgang", "/beweise", "/blatt/2500")) {
            dauer("Seite " + frage, () -> gut(browser.holen(seite + frage).statusCode()));
        }
        var geheimnis = als(() -> kennwoerter.anlegen("Messung"));
        var ordner = adresse("/webdav/36.20.20/" + akte.wert() + "/");
        dauer("GET einer Datei", () -> dav("GET", ordner + "Blatt-2500.txt", "0", geheimnis));
        dauer(
                "PROPFIND einer Datei",
                () -> dav("PROPFIND", ordner + "Blatt-2500.txt", "0", geheimnis));
        dauer("PROPFIND, was fehlt", () -> dav("PROPFIND", ordner + "fehlt.txt", "0", geheimnis));
        dauer("PROPFIND der Akte allein", () -> dav("PROPFIND", ordner, "0", geheimnis));
        dauer("PROPFIND der Akte mit allem", () -> dav("PROPFIND", ordner, "1", geheimnis));
    }

    private void fuellen(Aktenzeichen akte) {
        var inhalt =
                dokumente.annehmen(
                        new ByteArrayInputStream("Messung".getBytes(StandardCharsets.UTF_8)),
                        "x.txt");
        als(() -> {
            fuehrung.ablegen(akte, List.of(inhalt));
            return true;
        });
        sql.sql(
                        """
                        with neu as (insert into dokument.dokument (id, bezug, pruefsumme, name, angelegt)
                             select gen_random_uuid(), 'akte:' || :az, :summe, 'Blatt-' || i || '.txt', now() from generate_series(2, 5000) i
                             returning id, name)
                        insert into akte.schriftstueck (aktenzeichen, dokument, blatt, titel, abgelegt)
                        select :az, id, substr(name, 7, length(name) - 10)::int, name, now() from neu
                        """)
                .param("az", akte.wert())
                .param("summe", inhalt.pruefsumme().hex())
                .update();
        sql.sql("analyze akte.schriftstueck").update();
        sql.sql("analyze dokument.dokument").update();
    }

    private static void dauer(String was, Supplier<?> arbeit) {
        var zeiten = new ArrayList<Long>();
        for (int i = 0; i < WIEDERHOLT; i++) {
            long beginn = System.nanoTime();
            var unused = arbeit.get();
            zeiten.add((System.nanoTime() - beginn) / 100_000);
        }
        var warm = new ArrayList<>(zeiten.subList(WIEDERHOLT / 5, WIEDERHOLT));
        warm.sort(null);
        LOG.info(
                "MESSUNG {}: Mitte {} ms, p95 {} ms, größte {} ms",
                was,
                warm.get(warm.size() / 2) / 10.0,
                warm.get(warm.size() * 95 / 100) / 10.0,
                warm.getLast() / 10.0);
    }

    private static boolean gut(int status) {
        assertThat(status).isEqualTo(200);
        return true;
    }

    private int dav(String methode, String ort, String tiefe, String geheimnis) {
        var ausweis = ("a.berger:" + geheimnis).getBytes(StandardCharsets.UTF_8);
        var frage =
                HttpRequest.newBuilder(URI.create(ort))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(ausweis))
                        .header("Depth", tiefe)
                        .method(methode, BodyPublishers.noBody());
        try {
            int status = leitung.send(frage.build(), BodyHandlers.ofString()).statusCode();
            assertThat(status).isIn(ort.contains("fehlt") ? List.of(404) : List.of(200, 207));
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> T als(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("a.berger").orElseThrow().id(), arbeit);
    }
}
