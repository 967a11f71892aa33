package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An Antrag that others have to agree to: nobody sends it before they have, and an agreement
/// counts only for what was agreed to.
class MitzeichnungTest extends Stadttest {

    private static final String FORMULAR =
            """
            mitzeichnung:
              wenn: zu_zweit = 'ja'
              von: 1
              bis: 2
              rolle: Mitmieterin oder Mitmieter
              satz: Ich miete mit und bin einverstanden.
              zeigt: [garten]
            seiten:
              - name: garten
                titel: Ihr Garten
                felder:
                  - {name: parzelle, art: text, frage: Parzelle}
                  - {name: zu_zweit, art: janein, frage: 'Mieten Sie zu zweit?'}
              - name: geld
                titel: Ihr Geld
                felder:
                  - {name: konto, art: text, frage: Konto}
                  - {name: email, art: email, frage: E-Mail, pflicht: nein}
            """;
    private static final Pattern LINK =
            Pattern.compile("(/antraege/mitzeichnen/[A-Za-z0-9_-]{32})<");

    @Autowired private Leistungen leistungen;
    @Autowired private JdbcClient sql;
    @TempDir private Path ordner;

    @BeforeEach
    void paket() throws IOException {
        var ziel = Files.createDirectories(ordner.resolve("kleingarten"));
        Files.writeString(
                ziel.resolve("leistung.yaml"),
                "name: Kleingarten\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n");
        Files.writeString(ziel.resolve("formular.yaml"), FORMULAR);
        assertThat(leistungen.laden(ordner)).isEmpty();
    }

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }

    /// Fills in both pages; leads to the page on which people are named.
    private static Mensch.Blick ausgefuellt(Mensch mensch, String zuZweit) {
        var erste = mensch.senden("/antraege/kleingarten", Map.of("_csrf", mensch.zeichen()));
        var zweite =
                mensch.ausfuellen(erste, Map.of("parzelle", "P 7", "zu_zweit", zuZweit), "weiter");
        return mensch.ausfuellen(
                zweite, Map.of("konto", "geheimes Konto", "email", "ida@post.example"), "weiter");
    }

    private static Mensch.Blick nennen(Mensch mensch, Mensch.Blick seite, String... namen) {
        var felder = new HashMap<>(seite.verborgen());
        for (int i = 0; i < 2; i++) {
            felder.put("name-" + (i + 1), i < namen.length ? namen[i] : "");
            felder.put("email-" + (i + 1), i < namen.length ? "m" + i + "@post.example" : "");
        }
        return mensch.senden(seite.pfad(), felder);
    }

    private static List<String> links(Mensch.Blick seite) {
        return LINK.matcher(seite.html()).results().map(t -> t.group(1)).toList();
    }

    private static Mensch.Blick antworten(Mensch wer, String link, Map<String, String> felder) {
        var seite = wer.oeffnen(link);
        var alle = new HashMap<>(seite.verborgen());
        alle.putAll(felder);
        return wer.senden(link, alle);
    }

    private static Mensch.Blick zustimmen(Mensch wer, String link) {
        return antworten(wer, link, Map.of("antwort", "ja", "bestaetigt", "ja"));
    }

    private static Mensch.Blick absenden(Mensch mensch, Mensch.Blick pruefen) {
        return mensch.senden(pruefen.pfad().replace("/pruefen", "/absenden"), pruefen.verborgen());
    }

    private List<String> mails(String an) {
        return sql.sql("select betreff || inhalt from postfach.mail where an = ? order by betreff")
                .param(an)
                .query(String.class)
                .list();
    }

    @Test
    void werAlleinMietetBrauchtNiemanden() {
        var ida = mensch();
        var pruefen = ausgefuellt(ida, "nein");
        assertThat(pruefen.pfad()).endsWith("/pruefen");
        assertThat(pruefen.html()).doesNotContain("Zustimmung anderer");
        assertThat(absenden(ida, pruefen).html()).contains("eingegangen und gespeichert");
    }

    @Test
    void erstWennAlleZugestimmtHabenWirdAbgesendetUndEsStehtInDerQuittung() {
        var ida = mensch();
        var leer = ausgefuellt(ida, "ja");
        assertThat(leer.pfad()).endsWith("/mitzeichnende");
        assertThat(nennen(ida, leer).html()).contains("href=\"#name-1\"");
        var genannt = nennen(ida, leer, "Uwe Mit", "Eva Mit");
        var links = links(genannt);
        assertThat(links).hasSize(2);
        var pruefen = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "pruefen"));
        assertThat(pruefen.html())
                .contains("Uwe Mit", "erst, wenn alle")
                .doesNotContain("Jetzt absenden");
        var uwe = mensch();
        var sicht = uwe.oeffnen(links.get(0));
        assertThat(sicht.html()).contains("P 7", "Ich miete mit").doesNotContain("geheimes Konto");
        assertThat(uwe.cookies()).noneMatch(c -> c.length() == 32);
        assertThat(zustimmen(uwe, links.get(0)).html()).contains("Sie haben am");
        assertThat(ida.oeffnen(pruefen.pfad()).html()).doesNotContain("Jetzt absenden");
        zustimmen(mensch(), links.get(1));
        var bereit = ida.oeffnen(pruefen.pfad());
        assertThat(bereit.html()).contains("Jetzt absenden");
        var quittung = absenden(ida, bereit);
        assertThat(quittung.html()).contains("Wer noch beteiligt ist", "Uwe Mit", "Eva Mit");
        assertThat(ida.oeffnen(quittung.pfad() + "/antrag.json").html())
                .contains("\"zustimmungen\"", "\"name\" : \"Eva Mit\"", "\"summe\"");
        assertThat(uwe.oeffnen(links.get(0)).html()).contains("A-406");
        assertThat(mails("m0@post.example"))
                .filteredOn(m -> m.contains(links.get(0)))
                .singleElement()
                .asString()
                .doesNotContain("P 7", "Uwe");
    }

    @Test
    void wasGeaendertWirdBrauchtEineNeueZustimmung() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var link = links(genannt).getFirst();
        var uwe = mensch();
        var alt = uwe.oeffnen(link);
        zustimmen(uwe, link);
        var garten = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "garten"));
        ida.ausfuellen(garten, Map.of("parzelle", "P 7", "zu_zweit", "ja"), "weiter");
        assertThat(ida.oeffnen(genannt.pfad()).html()).contains("Hat am");
        ida.ausfuellen(garten, Map.of("parzelle", "P 8", "zu_zweit", "ja"), "weiter");
        var pruefen = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "pruefen"));
        assertThat(pruefen.html())
                .contains("Sie haben Angaben geändert", "noch einmal zustimmen")
                .doesNotContain("Jetzt absenden");
        assertThat(mails("m0@post.example")).anyMatch(m -> m.contains("noch einmal zu"));
        assertThat(mails("ida@post.example")).anyMatch(m -> m.contains("neue Zustimmungen"));
        var felder = new HashMap<>(alt.verborgen());
        felder.putAll(Map.of("antwort", "ja", "bestaetigt", "ja"));
        assertThat(uwe.senden(link, felder).html()).contains("wurde geändert, seit");
        assertThat(zustimmen(uwe, link).html()).contains("Sie haben am", "P 8");
        assertThat(ida.oeffnen(pruefen.pfad()).html()).contains("Jetzt absenden");
    }

    @Test
    void werImAltenFensterNochJemandenNenntObwohlNiemandMehrZustimmenMussBekommtKeinenFehler() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var garten = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "garten"));
        ida.ausfuellen(garten, Map.of("parzelle", "P 7", "zu_zweit", "nein"), "weiter");
        var danach = nennen(ida, genannt, "Eva Mit");
        assertThat(danach.status()).isEqualTo(200);
        assertThat(danach.pfad()).endsWith("/pruefen");
        assertThat(mails("m0@post.example"))
                .filteredOn(m -> m.contains("um Ihre Zustimmung") && m.contains("Eva"))
                .isEmpty();
    }

    @RepeatedTest(8)
    void werImSelbenAugenblickAblehntUndAbsendetBekommtEinesVonBeidem() throws Exception {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var link = links(genannt).getFirst();
        var uwe = mensch();
        zustimmen(uwe, link);
        var bereit = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "pruefen"));
        var nein = new HashMap<>(uwe.oeffnen(link).verborgen());
        nein.putAll(Map.of("antwort", "nein", "grund", "Doch nicht."));
        var start = new CountDownLatch(1);
        try (var zwei = Executors.newVirtualThreadPerTaskExecutor()) {
            var gesendet =
                    zwei.submit(() -> {
                        start.await();
                        return absenden(ida, bereit);
                    });
            var abgelehnt =
                    zwei.submit(() -> {
                        start.await();
                        return uwe.senden(link, nein);
                    });
            start.countDown();
            boolean da = gesendet.get().html().contains("eingegangen und gespeichert");
            assertThat(abgelehnt.get().html().contains("A-406")).isEqualTo(da);
            assertThat(ida.oeffnen(genannt.pfad()).html().contains("Doch nicht.")).isEqualTo(!da);
        }
    }

    @Test
    void werAblehntSagtWarumUndDasAbsendenGehtNichtMehr() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var link = links(genannt).getFirst();
        var uwe = mensch();
        assertThat(antworten(uwe, link, Map.of("antwort", "ja")).html()).contains("Häkchen");
        assertThat(antworten(uwe, link, Map.of("antwort", "nein")).html()).contains("kurz, warum");
        zustimmen(uwe, link);
        var bereit = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "pruefen"));
        antworten(uwe, link, Map.of("antwort", "nein", "grund", "Zu teuer <b>"));
        var konflikt = absenden(ida, bereit);
        assertThat(konflikt.status()).isEqualTo(409);
        assertThat(konflikt.html()).contains("A-118");
        assertThat(ida.oeffnen(genannt.pfad()).html()).contains("Hat am", "Zu teuer &lt;b&gt;");
    }

    @Test
    void einErsetzterLinkUndEinErfundenerFuehrenNirgendsHin() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var alt = links(genannt).getFirst();
        var kennung =
                genannt.html().replaceAll("(?s).*name=\"ersetzen\" value=\"([^\"]+)\".*", "$1");
        var felder = new HashMap<>(genannt.verborgen());
        felder.put("ersetzen", kennung);
        var neu = links(ida.senden(genannt.pfad(), felder)).getFirst();
        var uwe = mensch();
        assertThat(neu).isNotEqualTo(alt);
        assertThat(uwe.oeffnen(neu).status()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(uwe.oeffnen(alt).status()).isEqualTo(404);
        }
        assertThat(uwe.oeffnen(alt).status()).isEqualTo(429);
        var fremd = mensch();
        assertThat(fremd.oeffnen(genannt.pfad()).status()).isEqualTo(404);
        assertThat(fremd.oeffnen(genannt.pfad().replace("/mitzeichnende", "/garten")).status())
                .isEqualTo(404);
        felder.remove("ersetzen");
        felder.put("entfernen", kennung);
        assertThat(ida.senden(genannt.pfad(), felder).html()).doesNotContain("Uwe Mit");
        assertThat(uwe.oeffnen(neu).status()).isEqualTo(404);
    }

    @Test
    void werAndernortsWeitermachtSiehtDenAltenLinkNichtAberMachtEinenNeuen() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Mit");
        var pause = ida.oeffnen(genannt.pfad().replace("mitzeichnende", "pause"));
        var anderswo = mensch();
        anderswo.senden(
                "/antraege/fortsetzen",
                Map.of(
                        "_csrf",
                        anderswo.zeichen(),
                        "referenz",
                        pause.geheim().get(0),
                        "pin",
                        pause.geheim().get(1)));
        var seite = anderswo.oeffnen(genannt.pfad());
        assertThat(seite.html()).contains("in dem er erstellt wurde");
        assertThat(links(seite)).isEmpty();
        var felder = new HashMap<>(seite.verborgen());
        felder.put(
                "ersetzen",
                seite.html().replaceAll("(?s).*name=\"ersetzen\" value=\"([^\"]+)\".*", "$1"));
        assertThat(links(anderswo.senden(genannt.pfad(), felder))).hasSize(1);
    }

    @Test
    void imProtokollStehtWasGeschahAberKeinName() {
        var ida = mensch();
        var genannt = nennen(ida, ausgefuellt(ida, "ja"), "Uwe Protokollfrei");
        zustimmen(mensch(), links(genannt).getFirst());
        var zeilen =
                sql.sql(
                                "select aktion || einzelheiten from identitaet.protokoll where gegenstand = ?")
                        .param("entwurf:" + genannt.pfad().split("/")[3])
                        .query(String.class)
                        .list();
        assertThat(zeilen)
                .anyMatch(z -> z.startsWith("mitzeichnung.genannt"))
                .anyMatch(z -> z.startsWith("mitzeichnung.zugestimmt"))
                .noneMatch(z -> z.contains("Protokollfrei"));
    }
}
