package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AntragstellungTest extends Stadttest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @Autowired private JdbcClient sql;

    @Test
    void vonDerErstenSeiteBisZurQuittung() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        assertThat(pruefseite.pfad()).endsWith("/pruefen");
        assertThat(pruefseite.html()).contains("Flicka, braun", "Mühlenweg 4", "Jetzt absenden");
        var quittung = Reitantrag.absenden(erika, pruefseite);
        assertThat(quittung.pfad()).startsWith("/antraege/quittung/");
        assertThat(quittung.status()).isEqualTo(200);
        assertThat(quittung.geheim()).hasSize(2);
        assertThat(quittung.geheim().get(0)).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(quittung.geheim().get(1)).matches("([2-9A-Z]{3}-){3}[2-9A-Z]{3}");
        assertThat(quittung.html()).contains("Flicka, braun", "<svg");
    }

    @Test
    void vorDemAbsendenWirdGewarntUndAllesGezeigt() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        assertThat(pruefseite.html())
                .contains(
                        "Ihr Antrag ist noch nicht abgesendet.",
                        "mit dem Absenden stellen Sie den Antrag verbindlich",
                        "Lesen Sie alles noch einmal durch.");
        for (var seite : java.util.List.of(Reitantrag.ANSCHRIFT, Reitantrag.PFERD)) {
            seite.values().stream()
                    .filter(antwort -> antwort.contains(" ") || antwort.contains("@"))
                    .forEach(antwort -> assertThat(pruefseite.html()).contains(antwort));
        }
        assertThat(pruefseite.html()).contains("Erika", "Feldmann", "27. März 1985");
        assertThat(pruefseite.html().indexOf("noch nicht abgesendet"))
                .isGreaterThan(pruefseite.html().indexOf("Flicka, braun"))
                .isLessThan(pruefseite.html().indexOf("Jetzt absenden"));
        assertThat(eingereicht(pruefseite)).isZero();
        Reitantrag.absenden(erika, pruefseite);
        assertThat(eingereicht(pruefseite)).isEqualTo(1);
    }

    private long eingereicht(Mensch.Blick pruefseite) {
        return sql.sql("select count(*) from antrag.einreichung where id = ?::uuid")
                .param(pruefseite.verborgen().get("einreichung"))
                .query(Long.class)
                .single();
    }

    @Test
    void derSelbePostZeigtDieselbeQuittungMitDerselbenPin() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        var eine = Reitantrag.absenden(erika, pruefseite);
        var andere = Reitantrag.absenden(erika, pruefseite);
        assertThat(andere.pfad()).isEqualTo(eine.pfad());
        assertThat(andere.geheim()).isEqualTo(eine.geheim());
        assertThat(antraege(eine.geheim().getFirst())).isEqualTo(1);
    }

    @Test
    void wasDanachAnDiesemEntwurfGeschriebenWirdAendertNichts() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        var quittung = Reitantrag.absenden(erika, pruefseite);
        var person = pruefseite.pfad().replace("/pruefen", "/person");
        var spaeter = new LinkedHashMap<>(Reitantrag.PERSON);
        spaeter.put("_csrf", erika.zeichen());
        spaeter.put("vorname", "Mallory");
        assertThat(erika.senden(person, spaeter).pfad()).isEqualTo(quittung.pfad());
        assertThat(erika.oeffnen(quittung.pfad()).html())
                .contains("Erika")
                .doesNotContain("Mallory");
    }

    @Test
    void einGeaenderterEntwurfWirdNichtUngeprueftAbgesendet() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        var person = erika.oeffnen(pruefseite.pfad().replace("/pruefen", "/person"));
        erika.ausfuellen(person, Map.of("vorname", "Frieda"), "weiter");
        var konflikt = Reitantrag.absenden(erika, pruefseite);
        assertThat(konflikt.status()).isEqualTo(409);
        assertThat(konflikt.html()).contains("A-110", pruefseite.pfad());
        var nochmal = erika.oeffnen(pruefseite.pfad());
        assertThat(nochmal.html()).contains("Frieda");
        assertThat(Reitantrag.absenden(erika, nochmal).pfad()).startsWith("/antraege/quittung/");
    }

    @Test
    void andereAngabenUnterDerselbenNummerWerdenAbgewiesen() {
        var erika = mensch();
        var pruefseite = Reitantrag.bisPruefen(erika);
        Reitantrag.absenden(erika, pruefseite);
        var anders = Reitantrag.absendeformular(pruefseite);
        anders.put("stand", "0".repeat(64));
        var antwort = erika.senden(pruefseite.pfad().replace("/pruefen", "/absenden"), anders);
        assertThat(antwort.status()).isEqualTo(409);
        assertThat(antwort.html()).contains("A-112", "/antraege/quittung/");
    }

    @Test
    void eineSeiteLaesstSichNichtUeberspringen() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        assertThat(erste.pfad()).endsWith("/person");
        for (String spaeter : new String[] {"anschrift", "pferd", "zustellung", "pruefen"}) {
            assertThat(erika.oeffnen(erste.pfad().replace("person", spaeter)).pfad())
                    .isEqualTo(erste.pfad());
        }
        var felder = new LinkedHashMap<>(Reitantrag.ZUSTELLUNG);
        felder.put("_csrf", erika.zeichen());
        assertThat(erika.senden(erste.pfad().replace("person", "zustellung"), felder).pfad())
                .isEqualTo(erste.pfad());
        assertThat(entwurf(erste, "antworten")).isEqualTo("{}");
        var senden = new LinkedHashMap<String, String>();
        senden.put("_csrf", erika.zeichen());
        senden.put("einreichung", entwurf(erste, "einreichung"));
        senden.put("stand", "0".repeat(64));
        assertThat(erika.senden(erste.pfad().replace("person", "absenden"), senden).status())
                .isEqualTo(409);
    }

    @Test
    void fehlerStehenObenUndAmFeldUndNichtsGehtVerloren() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        var falsch = new LinkedHashMap<>(Reitantrag.PERSON);
        falsch.put("geburtsdatum.tag", "31");
        falsch.put("geburtsdatum.monat", "2");
        falsch.remove("nachname");
        var seite = erika.ausfuellen(erste, falsch, "weiter");
        assertThat(seite.status()).isEqualTo(422);
        assertThat(seite.html())
                .contains(
                        "id=\"fehlerliste\"",
                        "href=\"#frage-nachname\"",
                        "value=\"Erika\"",
                        "value=\"31\"");
        assertThat(erika.oeffnen(erste.pfad()).html()).contains("value=\"Erika\"", "value=\"31\"");
    }

    @Test
    void unterbrechenUndZurueckVerlangenNichts() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        var pause = erika.ausfuellen(erste, Map.of("vorname", "Erika"), "pause");
        assertThat(pause.pfad()).endsWith("/pause");
        assertThat(pause.geheim()).hasSize(2);
        var zweite = erika.ausfuellen(erika.oeffnen(erste.pfad()), Reitantrag.PERSON, "weiter");
        assertThat(zweite.pfad()).endsWith("/anschrift");
        var zurueck = erika.ausfuellen(zweite, Map.of("ort", "Lindenau"), "zurueck");
        assertThat(zurueck.pfad()).endsWith("/person");
        assertThat(erika.oeffnen(zweite.pfad()).html()).contains("value=\"Lindenau\"");
    }

    @Test
    void mitReferenzUndPinGehtEsAnEinemAnderenGeraetWeiter() {
        var pause = pausiert(mensch());
        var anderesGeraet = mensch();
        var weiter =
                anderesGeraet.senden(
                        "/antraege/fortsetzen",
                        Map.of(
                                "_csrf", anderesGeraet.zeichen(),
                                "referenz",
                                        pause.geheim().get(0).toLowerCase(java.util.Locale.ROOT),
                                "pin", pause.geheim().get(1).replace("-", " ")));
        assertThat(weiter.pfad()).endsWith("/person");
        assertThat(weiter.html()).contains("value=\"Erika\"");
        var nochmals = anderesGeraet.ausfuellen(weiter, Map.of(), "pause");
        assertThat(nochmals.geheim()).isEqualTo(pause.geheim());
    }

    @Test
    void eineFalschePinSagtNichtWasFalschWar() {
        var pause = pausiert(mensch());
        var fremder = mensch();
        String zeichen = fremder.zeichen();
        var falschePin = versuch(fremder, zeichen, pause.geheim().get(0), Pin.neu());
        var falscheReferenz = versuch(fremder, zeichen, Referenz.neu(), pause.geheim().get(1));
        assertThat(falschePin.status()).isEqualTo(422);
        assertThat(falscheReferenz.status()).isEqualTo(422);
        assertThat(falschePin.html()).contains("Referenz und PIN passen nicht zusammen");
        assertThat(falscheReferenz.html()).contains("Referenz und PIN passen nicht zusammen");
    }

    @Test
    void derLinkGewinntGegenEinenLaufendenEntwurf() {
        var pause = pausiert(mensch());
        String link =
                pause.html()
                        .replaceAll(
                                "(?s).*href=\"([^\"]*/antraege/fortsetzen/[0-9a-f-]{36}/[^\"]+)\".*",
                                "$1");
        var andere = mensch();
        var eigener = Reitantrag.beginnen(andere);
        andere.ausfuellen(eigener, Map.of("vorname", "Otto"), "bleiben");
        var geoeffnet = andere.oeffnen(link);
        assertThat(Reitantrag.entwurf(geoeffnet)).isEqualTo(Reitantrag.entwurf(pause));
        assertThat(geoeffnet.html()).contains("value=\"Erika\"").doesNotContain("Otto");
        assertThat(andere.oeffnen(eigener.pfad()).html()).contains("value=\"Otto\"");
    }

    @Test
    void werSchonEinenEntwurfHatWirdGefragt() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        var frage = Reitantrag.beginnen(erika);
        assertThat(frage.pfad()).endsWith("/reitkennzeichen/beginnen");
        assertThat(frage.html())
                .contains("Sie haben einen Entwurf vom", erste.pfad().replace("/person", ""));
        var neu =
                erika.senden(
                        "/antraege/reitkennzeichen",
                        Map.of("_csrf", erika.zeichen(), "entwurf", "neu"));
        assertThat(Reitantrag.entwurf(neu)).isNotEqualTo(Reitantrag.entwurf(erste));
        assertThat(erika.oeffnen(erste.pfad()).status()).isEqualTo(404);
    }

    @Test
    void einAufrufAlleinAendertNichts() {
        var erika = mensch();
        long vorher = zeilen("antrag.entwurf");
        erika.oeffnen("/antraege/reitkennzeichen");
        erika.oeffnen("/antraege/reitkennzeichen/beginnen");
        assertThat(zeilen("antrag.entwurf")).isEqualTo(vorher);
    }

    @Test
    void mehrereDateienEinerFrageKommenMitUndEineLaesstSichEntfernen() {
        var erika = mensch();
        var seite = Reitantrag.beginnen(erika);
        for (var antworten :
                java.util.List.of(Reitantrag.PERSON, Reitantrag.ANSCHRIFT, Reitantrag.PFERD)) {
            seite = erika.ausfuellen(seite, antworten, "weiter");
        }
        var dateien = new LinkedHashMap<String, byte[]>();
        dateien.put("seite1.pdf", PDF);
        dateien.put(
                "seite2.pdf",
                (new String(PDF, StandardCharsets.US_ASCII) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
        dateien.put("programm.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
        var mitFehler = erika.hochladen(seite, "nachweise", dateien, "bleiben");
        assertThat(mitFehler.status()).isEqualTo(422);
        assertThat(mitFehler.html()).contains("seite1.pdf", "seite2.pdf");
        var knopf =
                mitFehler
                        .html()
                        .replaceAll("(?s).*?name=\"entfernen\" value=\"([0-9a-f-]{36})\".*", "$1");
        var felder = new LinkedHashMap<>(mitFehler.verborgen());
        felder.put("entfernen", knopf);
        var weniger = erika.senden(mitFehler.pfad(), felder);
        assertThat(weniger.html()).contains("seite2.pdf").doesNotContain("seite1.pdf");
        var weiter = erika.ausfuellen(weniger, Reitantrag.NACHWEIS, "weiter");
        var pruefseite = erika.ausfuellen(weiter, Reitantrag.ZUSTELLUNG, "weiter");
        var quittung = Reitantrag.absenden(erika, pruefseite);
        assertThat(quittung.html())
                .contains(
                        "seite2.pdf",
                        dreiklang.basis.Pruefsumme.von(dateien.get("seite2.pdf")).hex());
    }

    @Test
    void dieBestaetigungGibtEsAlsPdf() {
        var erika = mensch();
        var quittung = Reitantrag.absenden(erika, Reitantrag.bisPruefen(erika));
        var pdf =
                erika.roh(
                        java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(
                                        adresse(quittung.pfad() + "/eingangsbestaetigung.pdf"))));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void alleSeitenGibtEsAufEnglisch() {
        var erika = mensch();
        var erste = Reitantrag.beginnen(erika);
        assertThat(erika.oeffnen(erste.pfad() + "?sprache=en").html())
                .contains("Continue", "step 1 of", "Save and continue later");
    }

    private Mensch.Blick versuch(Mensch wer, String zeichen, String referenz, String pin) {
        return wer.senden(
                "/antraege/fortsetzen", Map.of("_csrf", zeichen, "referenz", referenz, "pin", pin));
    }

    private Mensch.Blick pausiert(Mensch wer) {
        return wer.ausfuellen(Reitantrag.beginnen(wer), Map.of("vorname", "Erika"), "pause");
    }

    private Mensch mensch() {
        return new Mensch(adresse(""));
    }

    private long antraege(String referenz) {
        return sql.sql("select count(*) from antrag.antrag where referenz = ?")
                .param(referenz)
                .query(Long.class)
                .single();
    }

    private String entwurf(Mensch.Blick seite, String spalte) {
        return sql.sql("select " + spalte + "::text from antrag.entwurf where id = ?::uuid")
                .param(Reitantrag.entwurf(seite))
                .query(String.class)
                .single();
    }

    private long zeilen(String tabelle) {
        return sql.sql("select count(*) from " + tabelle).query(Long.class).single();
    }
}
