package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Staff come in through a real Keycloak. Runs by `./mvnw -B verify -Pkeycloak` only.
@Tag("keycloak")
class KeycloakReise extends Reisetest {

    private static final String KENNWORT = "nur-im-test-2026";

    private static final Keycloak KEYCLOAK = new Keycloak(realm());

    @TempDir Path ordner;

    @Autowired Organisation organisation;
    @Autowired Konten konten;

    @DynamicPropertySource
    static void einrichten(DynamicPropertyRegistry werte) {
        werte.add("dreiklang.anmeldung.oidc.aussteller", KEYCLOAK::aussteller);
        werte.add("dreiklang.anmeldung.oidc.kennung", () -> "dreiklang");
        werte.add("dreiklang.anmeldung.oidc.geheimnis", () -> KENNWORT);
    }

    @BeforeAll
    static void warten() {
        System.out.println("Keycloak is ready after " + KEYCLOAK.abwarten().toSeconds() + " s");
    }

    @AfterAll
    static void schliessen() {
        KEYCLOAK.close();
    }

    @BeforeEach
    void ehrlich() {
        KEYCLOAK.tausch = t -> t;
    }

    @Override
    protected boolean bekannt(String adresse) {
        return super.bekannt(adresse) || adresse.startsWith(KEYCLOAK.adresse());
    }

    @Test
    void anmeldenArbeitenUndAbmeldenAnBeidenOrten() {
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt/vorgaenge");
        bild(seite, "keycloak-anmelden");
        ausfuellen(seite, "a.berger");
        assertThat(seite.url()).isEqualTo(adresse("/amt/vorgaenge"));
        assertThat(seite.locator("header").innerText()).contains("Anna Berger");
        ansehen(seite);
        bild(seite, "keycloak-angemeldet");
        seite.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abmelden")).click();
        seite.waitForURL(adresse("/amt/anmelden?abgemeldet"));
        assertThat(seite.locator("main").innerText()).contains("Sie sind abgemeldet.");
        bild(seite, "keycloak-abgemeldet");
        // Signed out at the issuer too: it asks for the password again.
        zumKeycloak(seite, "/amt/vorgaenge");
        seite.locator("#password").waitFor();
    }

    @Test
    void ohneAbmeldenErkenntDasHausDiePersonWieder() {
        var seite = mensch(Weise.TISCH_OHNE_SKRIPT);
        zumKeycloak(seite, "/amt");
        ausfuellen(seite, "m.lenz");
        assertThat(seite.url()).isEqualTo(adresse("/amt"));
        seite.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                                .setName("sitzung"));
        seite.navigate(adresse("/amt"));
        assertThat(seite.url()).isEqualTo(adresse("/amt/anmelden"));
        seite.getByText("Mit der Anmeldung des Hauses anmelden").click();
        assertThat(seite.url()).isEqualTo(adresse("/amt"));
    }

    @Test
    void werHierNichtEingetragenIstErfaehrtDass() {
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt");
        ausfuellen(seite, "f.fremd");
        abgewiesen(seite, "oidc-unbekannt", "hier sind Sie nicht eingetragen");
        ansehen(seite);
        bild(seite, "keycloak-unbekannt");
    }

    @Test
    void werImHausGesperrtIstKommtNichtBisHierher() {
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt");
        ausfuellen(seite, "g.gesperrt");
        assertThat(seite.url()).startsWith(KEYCLOAK.adresse());
        assertThat(seite.locator("body").innerText()).contains("Account is disabled");
        bild(seite, "keycloak-gesperrt-dort");
    }

    @Test
    void werHierAbgeschaltetIstErfaehrtDass() throws java.io.IOException {
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt");
        ausfuellen(seite, "d.sommer");
        assertThat(seite.url()).isEqualTo(adresse("/amt"));
        ohne("d.sommer");
        try {
            seite.navigate(adresse("/amt"));
            assertThat(seite.url()).isEqualTo(adresse("/amt/anmelden"));
            seite.getByText("Mit der Anmeldung des Hauses anmelden").click();
            abgewiesen(seite, "oidc-gesperrt", "nicht mehr freigeschaltet");
            bild(seite, "keycloak-gesperrt-hier");
        } finally {
            organisation.laden(Path.of("kommune/demo"));
            konten.startkennwort("lindenau-2026!");
        }
    }

    @Test
    void einNeuVergebenerNameErbtKeineRechte() {
        var alte = mensch(Weise.TISCH);
        zumKeycloak(alte, "/amt");
        ausfuellen(alte, "p.hoff");
        assertThat(alte.locator("header").innerText()).contains("Petra Hoff");
        var konto = KEYCLOAK.verwalten("GET", "/users?exact=true&username=p.hoff", "").body();
        String kennung = Keycloak.feld("id", konto);
        assertThat(
                        KEYCLOAK.verwalten(
                                        "PUT", "/users/" + kennung, "{\"username\":\"p.hoff-alt\"}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(
                        KEYCLOAK.verwalten(
                                        "POST",
                                        "/users",
                                        nutzer("p.hoff", "Paul", "Hoffnung", true))
                                .statusCode())
                .isEqualTo(201);
        var neue = mensch(Weise.TISCH);
        zumKeycloak(neue, "/amt");
        ausfuellen(neue, "p.hoff");
        abgewiesen(neue, "oidc-vergeben", "mit einem anderen Konto des Hauses verknüpft");
        bild(neue, "keycloak-neu-vergeben");
        var umbenannt = mensch(Weise.TISCH);
        zumKeycloak(umbenannt, "/amt");
        ausfuellen(umbenannt, "p.hoff-alt");
        assertThat(umbenannt.locator("header").innerText()).contains("Petra Hoff");
        verwaltungLoest();
    }

    private void verwaltungLoest() {
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt/verwaltung/anmeldung");
        ausfuellen(seite, "t.adler");
        ansehen(seite);
        bild(seite, "keycloak-verknuepfungen");
        knopf(seite, "Verknüpfung von Petra Hoff lösen");
        assertThat(seite.locator("main").innerText()).doesNotContain("Petra Hoff");
    }

    @Test
    void einAusweisFuerEineAndereAnwendungGiltHierNicht() {
        var fremder =
                KEYCLOAK.formular(
                        "/realms/lindenau/protocol/openid-connect/token",
                        Map.of(
                                "client_id", "andere-anwendung",
                                "client_secret", KENNWORT,
                                "grant_type", "password",
                                "scope", "openid",
                                "username", "e.nowak",
                                "password", KENNWORT));
        String ausweis = Keycloak.feld("id_token", fremder.body());
        KEYCLOAK.tausch = json -> json.replace(Keycloak.feld("id_token", json), ausweis);
        var seite = mensch(Weise.TISCH);
        zumKeycloak(seite, "/amt");
        ausfuellen(seite, "a.berger");
        abgewiesen(seite, "oidc", "hat nicht geklappt");
        KEYCLOAK.tausch = t -> t;
        seite.getByText("Mit der Anmeldung des Hauses anmelden").click();
        seite.waitForURL(adresse("/amt/kennwort"));
        assertThat(seite.locator("header").innerText()).contains("Anna Berger");
    }

    private void zumKeycloak(Page seite, String ziel) {
        seite.navigate(adresse(ziel));
        seite.getByText("Mit der Anmeldung des Hauses anmelden").click();
        assertThat(seite.url()).startsWith(KEYCLOAK.aussteller());
    }

    private static void ausfuellen(Page seite, String name) {
        seite.locator("#username").fill(name);
        seite.locator("#password").fill(KENNWORT);
        seite.locator("#kc-login").click();
    }

    private void abgewiesen(Page seite, String meldung, String satz) {
        assertThat(seite.url()).isEqualTo(adresse("/amt/anmelden?" + meldung));
        assertThat(seite.locator("main").innerText()).contains(satz);
        var nochmal = seite.context().newPage();
        nochmal.navigate(adresse("/amt/kennwort"));
        assertThat(nochmal.url()).isEqualTo(adresse("/amt/anmelden"));
        nochmal.close();
    }

    /// The Kommune's files without one person.
    private void ohne(String anmeldename) throws java.io.IOException {
        var demo = Path.of("kommune/demo");
        Files.copy(demo.resolve("organisation.yaml"), ordner.resolve("organisation.yaml"));
        String personen =
                Files.readString(demo.resolve("personen.yaml"))
                        .replaceAll("(?s)  - anmeldename: " + anmeldename + "\n.*?\n\n", "")
                        .replaceAll("\n    vorgesetzte: " + anmeldename, "");
        Files.writeString(ordner.resolve("personen.yaml"), personen);
        assertThat(organisation.laden(ordner)).isEmpty();
    }

    private static String nutzer(String name, String vorname, String nachname, boolean frei) {
        return """
        {"username":"%1$s","firstName":"%2$s","lastName":"%3$s","email":"%2$s.%3$s@lindenau.example",
         "emailVerified":true,"enabled":%4$s,
         "credentials":[{"type":"password","value":"%5$s","temporary":false}]}
        """
                .formatted(name, vorname, nachname, frei, KENNWORT);
    }

    private static String anwendung(String name) {
        return """
        {"clientId":"%s","enabled":true,"publicClient":false,"secret":"%s","standardFlowEnabled":true,
         "directAccessGrantsEnabled":%s,"redirectUris":["http://localhost:*"],
         "attributes":{"post.logout.redirect.uris":"http://localhost:*","pkce.code.challenge.method":"S256"}}
        """
                .formatted(name, KENNWORT, !name.equals("dreiklang"));
    }

    private static String realm() {
        return """
        {"realm":"lindenau","enabled":true,"sslRequired":"none","editUsernameAllowed":true,
         "clients":[%s,%s],
         "users":[%s]}
        """
                .formatted(
                        anwendung("dreiklang"),
                        anwendung("andere-anwendung"),
                        String.join(
                                ",",
                                nutzer("a.berger", "Anna", "Berger", true),
                                nutzer("m.lenz", "Martin", "Lenz", true),
                                nutzer("d.sommer", "Dana", "Sommer", true),
                                nutzer("p.hoff", "Petra", "Hoff", true),
                                nutzer("t.adler", "Tom", "Adler", true),
                                nutzer("e.nowak", "Eva", "Nowak", true),
                                nutzer("f.fremd", "Frida", "Fremd", true),
                                nutzer("g.gesperrt", "Gerd", "Gesperrt", false)));
    }
}
