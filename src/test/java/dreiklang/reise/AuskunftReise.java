package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk of data protection answers somebody who wrote a letter, looks at the register, and the
/// digital coordinator at the E-Akte; nobody else sees either.
class AuskunftReise extends Reisetest {

    @Autowired private Antraege antraege;
    @Autowired private Konten konten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenangaben angaben;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    @Test
    void wasUeberEinenSelbstGespeichertIstVerlangtManAmKonto() {
        sql.sql(
                        "insert into identitaet.bestaetigung (geheimnis, email, gueltig_bis) values (?, 'jella@post.example', now() + interval '100 years')")
                .param(Pruefsumme.von("geheim-jella").hex())
                .update();
        konten.linkEinloesen("geheim-jella", "ein langer Satz mit Pferd");
        var jella = mensch(Weise.TELEFON_OHNE_SKRIPT);
        oeffne(jella, "/konto/anmelden");
        jella.getByLabel("E-Mail-Adresse").fill("jella@post.example");
        jella.getByLabel("Kennwort").fill("ein langer Satz mit Pferd");
        jella.locator("main button[type=submit]").first().click();
        oeffne(jella, "/konto/auskunft");
        besehen(jella, "auskunft-konto-320");
        knopf(jella, "Auskunft verlangen");
        besehen(jella, "auskunft-konto-verlangt-320");
        assertThat(jella.locator("main").innerText()).contains("Sie bekommen die Antwort");
    }

    @Test
    void vomBriefBisZurAuskunft() {
        einreichen();
        var wendt = amtsperson("c.wendt");
        oeffne(wendt, "/amt/auskunft/neu");
        knopf(wendt, "Ersuchen eintragen");
        besehen(wendt, "auskunft-neu-fehler");
        assertThat(wendt.locator("main").innerText()).contains("Nachnamen der Person");
        wendt.getByLabel("Vorname").fill("Bodo");
        wendt.getByLabel("Nachname").fill("Klee");
        knopf(wendt, "Ersuchen eintragen");
        assertThat(wendt.locator("main").innerText()).contains("wie Sie geprüft haben");
        assertThat(wendt.getByLabel("Nachname").inputValue()).isEqualTo("Klee");
        wendt.locator("#identitaet").fill("Personalausweis vorgelegt");
        schmal(wendt, "auskunft-neu");
        knopf(wendt, "Ersuchen eintragen");
        besehen(wendt, "auskunft-ersuchen");
        knopf(wendt, "Alles durchsuchen");
        schmal(wendt, "auskunft-durchsucht");
        for (var wahl : wendt.locator("select[name^='entscheid.']").all()) {
            wahl.evaluate("e => e.value = 'ANDERE_PERSON'");
        }
        assertThat(wendt.locator("main").innerText()).contains("Ein Sofa");
        knopf(wendt, "Entscheidungen speichern");
        assertThat(wendt.locator("main").innerText()).contains("Über alles ist entschieden");
        knopf(wendt, "Auskunft endgültig erteilen");
        besehen(wendt, "auskunft-erteilt");
        assertThat(wendt.locator("main").innerText()).contains("Auskunft herunterladen (PDF)");
        oeffne(wendt, "/amt/auskunft");
        schmal(wendt, "auskunft-liste");
        oeffne(wendt, "/amt/auskunft/loeschkonzept");
        schmal(wendt, "auskunft-loeschkonzept");
        oeffne(wendt, "/amt/auskunft/loeschkonzept/nachweise");
        schmal(wendt, "auskunft-loeschnachweise");
        oeffne(wendt, "/amt/auskunft/verzeichnis");
        schmal(wendt, "auskunft-verzeichnis");
        wendt.getByText("Hund anmelden").first().click();
        schmal(wendt, "auskunft-verarbeitung");
        assertThat(wendt.locator("main").innerText()).contains("Erheben der Hundesteuer");

        var reuter = amtsperson("k.reuter");
        oeffne(reuter, "/amt/steuerung/e-akte");
        schmal(reuter, "auskunft-eakte");
        oeffne(reuter, "/amt/steuerung/e-akte/einheit/36.1");
        reuter.locator("#ziel").fill("Alle Reitkennzeichen");
        schmal(reuter, "auskunft-eakte-einheit");
        knopf(reuter, "Stand melden");
        assertThat(reuter.url()).endsWith("/amt/steuerung/e-akte");

        var berger = amtsperson("a.berger");
        oeffne(berger, "/amt/akten/" + geschlosseneAkte().wert() + "/angaben");
        berger.getByText("Falsche Angaben zu Beteiligten berichtigen").first().click();
        aufklappen(berger, "Bdo Kle");
        knopf(berger, "Angaben berichtigen");
        schmal(berger, "auskunft-berichtigung-fehler");
        assertThat(berger.locator("main").innerText()).contains("Bitte geben Sie einen Grund an");
        berger.getByLabel("Richtiger Name").fill("Bodo Klee");
        berger.getByLabel("Was war falsch?").fill("Tippfehler");
        knopf(berger, "Angaben berichtigen");
        besehen(berger, "auskunft-berichtigt");
        assertThat(berger.locator("main").innerText()).contains("Bodo Klee", "Tippfehler");

        assertThat(reuter.navigate(adresse("/amt/auskunft")).status()).isEqualTo(403);
        assertThat(berger.navigate(adresse("/amt/steuerung/e-akte")).status()).isEqualTo(403);
    }

    private Aktenzeichen geschlosseneAkte() {
        return konten.als(
                organisation.mitAnmeldename("a.berger").orElseThrow().id(),
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new Neuanlage("36.20.20", "Zu berichtigen", "36.1", ""));
                    angaben.eintragen(akte, "Bdo Kle", "Eigentümer", "Auenweg 1");
                    fuehrung.schliessen(akte);
                    return akte;
                });
    }

    private void einreichen() {
        var a = new HashMap<String, List<String>>();
        a.put("was", List.of("moebel"));
        a.put("liste", List.of("Ein Sofa"));
        a.put("menge", List.of("1"));
        a.put("eilig", List.of("ja"));
        a.put("strasse", List.of("Markt 3"));
        a.put("plz", List.of("59999"));
        a.put("ort", List.of("Lindenau an der Aue"));
        a.put("vorname", List.of("Bodo"));
        a.put("nachname", List.of("Klee"));
        a.put("email", List.of("bodo.klee@post.example"));
        a.put("regeln", List.of("ja"));
        antraege.einreichen(
                new LeistungsSchluessel("sperrmuell"), new Antworten(a), Map.of(), Sprache.DE);
    }

    private void schmal(Page seite, String name) {
        besehen(seite, name);
        seite.setViewportSize(320, 900);
        besehen(seite, name + "-320");
        seite.setViewportSize(1280, 900);
    }
}
