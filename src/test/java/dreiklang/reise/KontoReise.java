package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import dreiklang.Testnutzerkonto;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Zufall;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/// A citizen opens an account, makes a passkey and comes back with it.
class KontoReise extends Reisetest {

    private static final String KENNWORT = "ein langer Satz mit Pferd";

    @Autowired ApplicationEventMulticaster verteiler;

    private final List<Mailauftrag> mails = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> briefkasten =
            ereignis -> {
                if (ereignis.getPayload() instanceof Mailauftrag mail) {
                    mails.add(mail);
                }
            };

    /// The demo Nutzerkonto, too.
    @Override
    protected boolean bekannt(String adresse) {
        return super.bekannt(adresse)
                || adresse.startsWith(Testnutzerkonto.stelle().adresse("/").toString());
    }

    @BeforeEach
    void postAbonnieren() {
        verteiler.addApplicationListener(briefkasten);
    }

    @AfterEach
    void postAbbestellen() {
        verteiler.removeApplicationListener(briefkasten);
    }

    @ParameterizedTest
    @EnumSource(Weise.class)
    void einKontoEntstehtMitEinerMail(Weise weise) {
        var seite = mensch(weise);
        anmelden(seite);
        assertThat(seite.locator("main").innerText()).contains("Sie sind angemeldet als");
        ansehen(seite);
        bild(seite, "konto-" + weise);
        angabenUndEntwuerfe(seite, weise);
        oeffne(seite, "/konto/kennwort");
        oeffne(seite, "/konto/loeschen");
        seite.getByText("Konto jetzt löschen").click();
        assertThat(seite.url()).endsWith("/konto/anmelden?geloescht");
        ansehen(seite);
    }

    @Test
    void mitEinemPasskeyGehtEsOhneKennwort() {
        var seite = mensch(Weise.TISCH);
        geraet(seite);
        anmelden(seite);
        seite.getByLabel("Wie soll der Passkey heißen?").fill("Mein Telefon");
        seite.getByText("Passkey anlegen").click();
        seite.getByText("„Mein Telefon“ entfernen").waitFor();
        ansehen(seite);
        bild(seite, "konto-passkey");
        seite.locator("main").getByText("Abmelden").click();
        assertThat(seite.url()).contains("/konto/anmelden");
        seite.getByText("Mit Passkey anmelden").click();
        seite.getByText("Sie sind angemeldet als").waitFor();
        seite.getByText("„Mein Telefon“ entfernen").click();
        assertThat(seite.locator("main").innerText()).contains("noch keinen Passkey");
        seite.locator("main").getByText("Abmelden").click();
        seite.getByText("Mit Passkey anmelden").click();
        seite.getByText("Die Anmeldung mit Passkey hat nicht geklappt").waitFor();
    }

    @Test
    void nachDemAbmeldenIstDerEntwurfDesKontosNichtMehrDa() {
        var seite = mensch(Weise.TISCH);
        anmelden(seite);
        oeffne(seite, "/leistungen/reitkennzeichen");
        knopf(seite, "Online beantragen");
        if (seite.url().endsWith("/beginnen")) {
            knopf(seite, "Jetzt beginnen");
        }
        var entwurf = seite.url();
        seite.getByLabel("Vorname").fill("Ida");
        knopf(seite, "Speichern und später weitermachen");
        oeffne(seite, "/konto");
        seite.locator("main").getByText("Abmelden").click();
        var danach = seite.navigate(entwurf);
        assertThat(danach.status()).isEqualTo(404);
        assertThat(seite.content()).doesNotContain("Ida");
    }

    @Test
    void einBescheidKommtInDasVerbundeneNutzerkontoUndDasAmtSiehtWo() {
        var seite = mensch(Weise.TELEFON_OHNE_SKRIPT);
        anmelden(seite);
        nutzerkontoVerbinden(seite);
        oeffne(seite, "/leistungen/reitkennzeichen");
        knopf(seite, "Online beantragen");
        if (seite.url().endsWith("/beginnen")) {
            knopf(seite, "Jetzt beginnen");
        }
        var antrag = new Reitkennzeichenantrag(seite, (s, n) -> ansehen(s));
        antrag.alleSeiten("");
        var referenz = antrag.absenden().referenz();
        var amt = amtsperson("a.berger");
        oeffneVorgang(amt, referenz);
        knopf(amt, "Vorgang übernehmen");
        knopf(amt, "Zahlung vermerken");
        amt.locator("input[name=ergebnis][value=BEWILLIGT]").check();
        knopf(amt, "Jetzt entscheiden und bekannt geben");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    oeffne(seite, "/anliegen/" + referenz);
                    return seite.locator("main")
                            .innerText()
                            .contains("liegt im Postfach Ihres Nutzerkontos");
                });
        besehen(seite, "nutzerkonto-status");
        assertThat(seite.locator("main").innerText())
                .contains("§ 9 Abs. 1 OZG")
                .doesNotContain("zählt als Abruf");
        amt.reload();
        besehen(amt, "amt-nutzerkonto");
        assertThat(amt.locator("main").innerText()).contains("Postfach des Nutzerkontos (BundID)");
        seite.navigate(Testnutzerkonto.stelle().adresse("/postfach").toString());
        bild(seite, "demo-postfach");
    }

    private void nutzerkontoVerbinden(Page seite) {
        oeffne(seite, "/konto");
        seite.getByText("Bescheide in Ihr Nutzerkonto (BundID)").click();
        besehen(seite, "nutzerkonto-frei");
        seite.getByText("Mit der BundID verbinden").click();
        bild(seite, "demo-anmeldung");
        seite.getByText("Als Mira Söllner anmelden").click();
        assertThat(seite.url()).contains("/konto/nutzerkonto?meldung=verknuepft");
        besehen(seite, "nutzerkonto-verbunden");
    }

    /// What the account fills in, and what it keeps of a draft.
    private void angabenUndEntwuerfe(Page seite, Weise weise) {
        oeffne(seite, "/konto/angaben");
        seite.getByLabel("Vorname").fill("Ida");
        seite.getByLabel("Nachname").fill("Brandt");
        knopf(seite, "Angaben speichern");
        ansehen(seite);
        bild(seite, "konto-angaben-" + weise);
        oeffne(seite, "/leistungen/reitkennzeichen");
        knopf(seite, "Online beantragen");
        assertThat(seite.getByLabel("Nachname").inputValue()).isEqualTo("Brandt");
        bild(seite, "vorbelegt-" + weise);
        ansehen(seite);
        oeffne(seite, "/konto/anliegen");
        bild(seite, "konto-entwuerfe-" + weise);
        seite.getByText("verwerfen").click();
        ansehen(seite);
        bild(seite, "verwerfen-" + weise);
        knopf(seite, "Entwurf endgültig verwerfen");
        assertThat(seite.locator("main").innerText()).contains("Der Entwurf ist gelöscht.");
    }

    private void anmelden(Page seite) {
        String email = "ida." + Zufall.sprechbar(6).toLowerCase(Locale.ROOT) + "@post.example";
        oeffne(seite, "/konto/registrieren");
        seite.getByLabel("E-Mail-Adresse").fill(email);
        seite.getByText("Link senden").click();
        ansehen(seite);
        oeffne(seite, link());
        seite.getByLabel("Neues Kennwort").fill(KENNWORT);
        seite.locator("main button[type=submit]").first().click();
        ansehen(seite);
        seite.getByLabel("E-Mail-Adresse").fill(email);
        seite.getByLabel("Kennwort").fill(KENNWORT);
        seite.locator("main button[type=submit]").first().click();
        assertThat(seite.url()).endsWith("/konto");
    }

    private String link() {
        var treffer =
                Pattern.compile("/konto/bestaetigen/[A-Za-z0-9_-]{32}")
                        .matcher(mails.getLast().text());
        assertThat(treffer.find()).isTrue();
        return treffer.group();
    }

    /// A device with fingerprint reader, as Chromium simulates it.
    private static void geraet(Page seite) {
        var leitung = seite.context().newCDPSession(seite);
        leitung.send("WebAuthn.enable");
        var eigenschaften = new JsonObject();
        eigenschaften.addProperty("protocol", "ctap2");
        eigenschaften.addProperty("transport", "internal");
        eigenschaften.addProperty("hasResidentKey", true);
        eigenschaften.addProperty("hasUserVerification", true);
        eigenschaften.addProperty("isUserVerified", true);
        eigenschaften.addProperty("automaticPresenceSimulation", true);
        var auftrag = new JsonObject();
        auftrag.add("options", eigenschaften);
        leitung.send("WebAuthn.addVirtualAuthenticator", auftrag);
    }
}
