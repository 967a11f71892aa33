package dreiklang.antrag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Leistungen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A part of an Antrag that another person fills in herself: whoever knows a fact enters it.
class MitantragTest extends Stadttest {

    private static final String FORMULAR =
            """
            mitzeichnung:
              rolle: Mitmieterin oder Mitmieter
              satz: Ich miete mit und bin einverstanden.
              zeigt: [garten]
              fuellt: [zweite, beleg]
              fuellt_wenn: selbst = 'ja'
            seiten:
              - name: garten
                titel: Ihr Garten
                felder:
                  - {name: parzelle, art: text, frage: Parzelle}
                  - {name: plan, art: datei, frage: Plan, pflicht: nein}
                  - {name: selbst, art: janein, frage: 'Füllt die andere Person ihren Teil selbst aus?'}
              - name: zweite
                titel: Die andere Person
                felder:
                  - {name: zweite_telefon, art: telefon, frage: Telefon, autofill: tel}
              - name: beleg
                titel: Ihr Beleg
                felder:
                  - {name: zweite_beruf, art: text, frage: Beruf}
              - name: geld
                titel: Ihr Geld
                felder:
                  - {name: konto, art: text, frage: Konto}
            """;
    private static final Pattern LINK =
            Pattern.compile("(/antraege/mitzeichnen/[A-Za-z0-9_-]{32})<");
    private static final Pattern DATEI = Pattern.compile("name=\"entfernen\" value=\"([^\"]+)\"");

    @Autowired private Leistungen leistungen;
    @Autowired private ApplicationEventMulticaster verteiler;
    @Autowired private JdbcClient sql;
    @TempDir private Path ordner;

    private Mensch ida;
    private Mensch uwe;

    @BeforeEach
    void paket() throws IOException {
        ida = new Mensch(adresse(""));
        uwe = new Mensch(adresse(""));
        var ziel = Files.createDirectories(ordner.resolve("kleingarten"));
        Files.writeString(
                ziel.resolve("leistung.yaml"),
                "name: Kleingarten\nkurz: Nur für Tests\nzustaendig: '16'\nbescheid: nein\n");
        Files.writeString(ziel.resolve("formular.yaml"), FORMULAR);
        assertThat(leistungen.laden(ordner)).isEmpty();
    }

    private Mensch.Blick beginnen() {
        return ida.senden("/antraege/kleingarten", Map.of("_csrf", ida.zeichen()));
    }

    private Mensch.Blick garten(Mensch.Blick garten, String selbst) {
        return ida.ausfuellen(garten, Map.of("parzelle", "P 7", "selbst", selbst), "weiter");
    }

    /// Ida fills in her own pages and names Uwe; his link.
    private String link() {
        return link(garten(beginnen(), "ja"));
    }

    private String link(Mensch.Blick geld) {
        var namen = ida.ausfuellen(geld, Map.of("konto", "geheimes Konto"), "weiter");
        var felder = new HashMap<>(namen.verborgen());
        felder.putAll(Map.of("name-1", "Uwe Mit", "email-1", ""));
        var genannt = ida.senden(namen.pfad(), felder);
        var link = LINK.matcher(genannt.html());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Mensch.Blick telefon(String link, String nummer) {
        return uwe.ausfuellen(
                uwe.oeffnen(link + "/zweite"), Map.of("zweite_telefon", nummer), "weiter");
    }

    private Mensch.Blick fertig(String link) {
        return uwe.ausfuellen(
                telefon(link, "02999 555"), Map.of("zweite_beruf", "Gärtner"), "weiter");
    }

    private Mensch.Blick zustimmen(String link) {
        var felder = new HashMap<>(uwe.oeffnen(link).verborgen());
        felder.putAll(Map.of("antwort", "ja", "bestaetigt", "ja"));
        return uwe.senden(link, felder);
    }

    private Mensch.Blick pruefen() {
        return ida.oeffnen(entwurf() + "/pruefen");
    }

    private String entwurf() {
        return "/antraege/entwurf/"
                + sql.sql(
                                "select id from antrag.entwurf where leistung = 'kleingarten'"
                                        + " order by angelegt desc limit 1")
                        .query(String.class)
                        .single();
    }

    private String antworten() {
        return sql.sql(
                        "select antworten::text from antrag.entwurf where leistung = 'kleingarten'"
                                + " order by angelegt desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void jederFuelltSeinenTeilUndErstDannWirdGeprueftUndZugestimmt() {
        var geld = garten(beginnen(), "ja");
        assertThat(geld.pfad()).as("passes over the pages of the other").endsWith("/geld");
        var link = link(geld);
        assertThat(pruefen().html())
                .contains("füllt die andere Person", "Die andere Person", "Ihr Beleg")
                .contains("/garten\">Ihre eigenen Angaben")
                .doesNotContain("Weiter zur Prüfung");
        var sicht = uwe.oeffnen(link);
        assertThat(sicht.html())
                .contains("Meinen Teil ausfüllen", link + "/zweite")
                .doesNotContain("P 7", "geheimes Konto", "Ich miete mit");
        var zweite = uwe.oeffnen(link + "/zweite");
        assertThat(zweite.html()).contains("Telefon", "Schritt 1 von 3").doesNotContain("P 7");
        var danach = fertig(link);
        assertThat(danach.pfad()).isEqualTo(link);
        assertThat(danach.html())
                .contains("P 7", "02999 555", "Gärtner", "Ich miete mit")
                .doesNotContain("geheimes Konto");
        assertThat(pruefen().html())
                .contains("02999 555", "macht eine andere Person selbst")
                .doesNotContain("/zweite?von=pruefen", "Jetzt absenden");
        assertThat(zustimmen(link).html()).contains("Sie haben am");
        var bereit = pruefen();
        assertThat(bereit.html()).contains("Jetzt absenden");
        var quittung =
                ida.senden(bereit.pfad().replace("/pruefen", "/absenden"), bereit.verborgen());
        assertThat(quittung.html()).contains("eingegangen und gespeichert", "Uwe Mit");
        assertThat(uwe.oeffnen(link + "/zweite").html()).contains("A-406");
    }

    @Test
    void werDenAntragStelltKommtNichtAnDieSeitenDerAnderen() {
        var link = link();
        telefon(link, "02999 555");
        var fremd = ida.oeffnen(entwurf() + "/zweite");
        assertThat(fremd.pfad()).endsWith("/mitzeichnende");
        var felder = new HashMap<>(fremd.verborgen());
        felder.putAll(Map.of("zweite_telefon", "0800 1", "aktion", "weiter"));
        ida.senden(entwurf() + "/zweite", felder);
        assertThat(antworten()).contains("02999 555").doesNotContain("0800 1");
    }

    @Test
    void derLinkOeffnetKeineSeiteDesAnderenUndAendertNichtsAnSeinenAngaben() {
        var link = link();
        var zeichen = uwe.oeffnen(link + "/zweite").verborgen().getOrDefault("_csrf", "");
        assertThat(uwe.oeffnen(link + "/garten").pfad()).isEqualTo(link);
        assertThat(uwe.oeffnen(link + "/gibt-es-nicht").pfad()).isEqualTo(link);
        assertThat(uwe.oeffnen(link + "/beleg").pfad()).as("one after the other").isEqualTo(link);
        var felder = Map.of("_csrf", zeichen, "parzelle", "P 666", "aktion", "weiter");
        uwe.senden(link + "/garten", felder);
        var mitFremdem = Map.of("_csrf", zeichen, "zweite_telefon", "02999 1", "parzelle", "P 666");
        uwe.senden(link + "/zweite", mitFremdem);
        assertThat(antworten()).contains("P 7").doesNotContain("P 666");
    }

    @Test
    void eineDateiDesAnderenLaesstSichUeberDenLinkNichtEntfernen() throws IOException {
        var garten = beginnen();
        var pdf = new org.apache.pdfbox.pdmodel.PDDocument();
        pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
        var bytes = new java.io.ByteArrayOutputStream();
        pdf.save(bytes);
        var mitPlan =
                ida.hochladen(garten, "plan", Map.of("plan.pdf", bytes.toByteArray()), "bleiben");
        var datei = DATEI.matcher(mitPlan.html());
        assertThat(datei.find()).isTrue();
        var link = link(garten(mitPlan, "ja"));
        var zweite = uwe.oeffnen(link + "/zweite");
        var weg = new HashMap<>(zweite.verborgen());
        weg.putAll(Map.of("entfernen", datei.group(1), "zweite_telefon", "02999 1"));
        uwe.senden(link + "/zweite", weg);
        assertThat(ida.oeffnen(entwurf() + "/garten").html()).contains("plan.pdf");
    }

    @Test
    void ausDemKontoDesEinenKommtNichtsAufDieSeiteDesAnderen() {
        Kontoinhaberin.anmelden(ida, verteiler);
        Kontoinhaberin.senden(
                ida, "/konto/angaben", Map.of("vorname", "Ida", "telefon", "02921 1234"));
        var eigene = garten(beginnen(), "nein");
        assertThat(eigene.html()).contains("value=\"02921 1234\"");
        var erste = ida.oeffnen(eigene.pfad().replace("zweite", "garten"));
        var link = link(garten(erste, "ja"));
        assertThat(uwe.oeffnen(link + "/zweite").html())
                .contains("zweite_telefon")
                .doesNotContain("02921 1234", "Aus Ihrem Konto");
    }

    @Test
    void wasFalschIstBleibtStehenMitEinemSatz() {
        var link = link();
        var falsch = telefon(link, "keine Nummer");
        assertThat(falsch.status()).isEqualTo(422);
        assertThat(falsch.html()).contains("keine Nummer", "Fehler", link + "/zweite");
        var abgelaufen =
                uwe.senden(link + "/zweite", Map.of("_csrf", "alt", "zweite_telefon", "02999 7"));
        assertThat(abgelaufen.html()).contains("02999 7", "action=\"" + link + "/zweite\"");
        assertThat(antworten()).doesNotContain("02999 7");
    }

    @Test
    void werNachDerZustimmungSeinenTeilAendertMussNochEinmalZustimmen() {
        var link = link();
        fertig(link);
        zustimmen(link);
        telefon(link, "02999 777");
        assertThat(pruefen().html())
                .contains("02999 777", "Angaben geändert")
                .doesNotContain("Jetzt absenden");
        assertThat(zustimmen(link).html()).contains("Sie haben am");
        assertThat(pruefen().html()).contains("Jetzt absenden");
    }

    @Test
    void eineSeiteDieDenBesitzerWechseltMussDerNeueDurchgehen() {
        var link = link();
        fertig(link);
        zustimmen(link);
        var selbst = garten(ida.oeffnen(entwurf() + "/garten"), "nein");
        assertThat(selbst.pfad()).endsWith("/zweite");
        var beleg = ida.ausfuellen(selbst, Map.of("zweite_telefon", "0800 1"), "weiter");
        ida.ausfuellen(beleg, Map.of("zweite_beruf", "Gärtner"), "weiter");
        garten(ida.oeffnen(entwurf() + "/garten"), "ja");
        assertThat(pruefen().html()).contains("füllt die andere Person");
        assertThat(uwe.oeffnen(link).html()).contains("Meinen Teil ausfüllen");
        assertThat(uwe.oeffnen(link + "/zweite").html()).contains("0800 1");
    }

    @Test
    void ausEinerDateiKommtNichtsAufDieSeitenDerAnderen() {
        fertig(link());
        var datei = ida.oeffnen(entwurf() + "/sichern").html();
        assertThat(datei).contains("02999 555", "Gärtner");
        var ziel =
                new Mensch.Blick(
                        "/antraege/kleingarten/laden",
                        200,
                        ida.oeffnen("/antraege/fortsetzen").html());
        var geladen =
                ida.hochladen(ziel, "entwurfsdatei", Map.of("e.json", datei.getBytes(UTF_8)), "");
        assertThat(geladen.status()).isEqualTo(200);
        assertThat(antworten()).contains("P 7").doesNotContain("02999 555", "Gärtner");
        assertThat(pruefen().pfad()).endsWith("/mitzeichnende");
    }

    @Test
    void wasNiemandAbgibtFuelltDieAntragstellendePersonAus() {
        var zweite = garten(beginnen(), "nein");
        assertThat(zweite.pfad()).endsWith("/zweite");
        var beleg = ida.ausfuellen(zweite, Map.of("zweite_telefon", "02999 5"), "weiter");
        assertThat(beleg.pfad()).endsWith("/beleg");
    }
}
