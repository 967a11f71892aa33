package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dreiklang.Stadttest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// Base of every journey: a real browser, one for the whole run, a fresh context for every person.
///
/// Every page that a journey looks at is checked: no accessibility finding, no sideways scrolling,
/// nothing from another host, nothing that the Content-Security-Policy had to stop.
abstract class Reisetest extends Stadttest {

    /// How a person comes: with or without JavaScript, at a desk or with a telephone.
    enum Weise {
        TISCH(true, 1280),
        TISCH_OHNE_SKRIPT(false, 1280),
        TELEFON(true, 320),
        TELEFON_OHNE_SKRIPT(false, 320);

        final boolean skript;
        final int breite;

        Weise(boolean skript, int breite) {
            this.skript = skript;
            this.breite = breite;
        }
    }

    private static final List<String> NORMEN =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Set<String> GESEHEN = new HashSet<>();

    private static final Browser BROWSER = starten();

    private static @Nullable Page blatt;

    private final List<BrowserContext> offen = new ArrayList<>();
    private final Set<BrowserContext> ohneSkript = new HashSet<>();
    private final List<String> stoerungen = new ArrayList<>();

    private static Browser starten() {
        var spiel =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return spiel.chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync",
                                                "--force-prefers-reduced-motion")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "M-117 Chromium fehlt. Bitte installieren (unter Debian:"
                                        + " apt-get install chromium)."));
    }

    /// A new person with an empty browser.
    protected Page mensch(Weise weise) {
        var kontext =
                BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(weise.skript)
                                .setLocale("de-DE")
                                .setTimezoneId("Europe/Berlin")
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(weise.breite, 900));
        kontext.setDefaultTimeout(15_000);
        offen.add(kontext);
        if (!weise.skript) {
            ohneSkript.add(kontext);
        }
        var seite = kontext.newPage();
        seite.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("Failed to load resource")) {
                stoerungen.add(m.text());
            }
        });
        seite.onRequest(r -> {
            if (!bekannt(r.url())) {
                stoerungen.add("foreign host: " + r.url());
            }
        });
        return seite;
    }

    /// Whether a page may load something from there.
    protected boolean bekannt(String adresse) {
        return adresse.startsWith(adresse("")) || adresse.startsWith("data:");
    }

    /// Opens a page and looks at it closely.
    protected void oeffne(Page seite, String pfad) {
        seite.navigate(adresse(pfad));
        ansehen(seite);
    }

    /// Checks the page that is open now.
    protected void ansehen(Page seite) {
        assertThat(seite.locator("h1").count()).as("one h1 on " + seite.url()).isEqualTo(1);
        var breite = seite.viewportSize().width;
        var inhalt = ((Number) seite.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(inhalt)
                .as(() -> "width of " + seite.url() + ", too wide: " + zuBreit(seite))
                .isLessThanOrEqualTo(breite);
        barrierefrei(seite);
        assertThat(stoerungen).as("on " + seite.url()).isEmpty();
    }

    /// The innermost elements that stick out to the right.
    private static String zuBreit(Page seite) {
        return String.valueOf(
                seite.evaluate(
                        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right"
                                + " > innerWidth && !e.matches('.dk-sprung')).slice(-3).map(e => e.outerHTML.slice(0, 300))"));
    }

    private void barrierefrei(Page seite) {
        var inhalt = seite.content();
        if (!GESEHEN.add(seite.viewportSize().width + geruest(inhalt))) {
            return;
        }
        boolean skript = !ohneSkript.contains(seite.context());
        var befund = pruefer(skript ? seite : kopie(inhalt, seite.viewportSize().width)).analyze();
        assertThat(befund.getViolations().stream().map(Reisetest::lesbar).toList())
                .as("axe on " + seite.url())
                .isEmpty();
    }

    /// Checks in the page itself: there are no frames, so the checker needs no page of its own.
    private static AxeBuilder pruefer(Page seite) {
        var normen = new AxeRunOnlyOptions();
        normen.setType("tag");
        normen.setValues(NORMEN);
        var wahl = new AxeRunOptions();
        wahl.setRunOnly(normen);
        wahl.setResultTypes(List.of("violations"));
        return new AxeBuilder(seite).setLegacyMode(true).options(wahl);
    }

    /// Without JavaScript the checker itself cannot run in the page: it looks at a copy of what the
    /// person sees.
    private Page kopie(String inhalt, int breite) {
        if (blatt == null) {
            blatt =
                    BROWSER.newContext(new Browser.NewContextOptions().setLocale("de-DE"))
                            .newPage();
        }
        blatt.setViewportSize(breite, 900);
        blatt.unroute("**/kopie");
        blatt.route(
                "**/kopie",
                r ->
                        r.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html;charset=UTF-8")
                                        .setBody(inhalt)));
        blatt.navigate(adresse("/kopie"));
        return blatt;
    }

    /// A page with the same elements and attributes needs no second look; only numbers and secrets
    /// may differ.
    private static String geruest(String inhalt) {
        return inhalt.replaceAll(
                "[0-9A-Z]{4}-[0-9A-Z-]{4,}|[0-9a-f-]{30,}|value=\"[^\"]*\"|<svg.*?</svg>|\\d+", "");
    }

    private static String lesbar(Rule verstoss) {
        var stellen = verstoss.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
        return verstoss.getId() + ": " + stellen;
    }

    /// Looks at the page closely and keeps a picture of it.
    protected void besehen(Page seite, String name) {
        bild(seite, name);
        ansehen(seite);
    }

    /// Keeps a picture of the page below `target/bilder`.
    protected void bild(Page seite, String name) {
        seite.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/bilder", name + ".png"))
                        .setFullPage(true));
    }

    /// Keeps what fits on the screen as a picture for the README, when asked by `-Dbilder=true`.
    protected void schaufenster(Page seite, String name) {
        if (Boolean.parseBoolean(System.getProperty("bilder", "false"))) {
            seite.setViewportSize(1280, 900);
            seite.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("docs/bilder", name + ".png")));
        }
    }

    /// Opens the Vorgang of an Antrag as soon as the fact has opened it, a moment after the answer.
    protected void oeffneVorgang(Page amt, String referenz) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    amt.navigate(adresse("/amt/vorgaenge?suche=" + referenz));
                    return amt.locator("main tbody a").count() > 0;
                });
        amt.locator("main tbody a").first().click();
        ansehen(amt);
    }

    /// Presses a button as a keyboard does: focus and Enter.
    protected static void knopf(Page seite, String name) {
        var knopf =
                seite.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first();
        knopf.focus();
        seite.waitForNavigation(() -> knopf.press("Enter"));
    }

    /// Opens what is folded, as a person would.
    protected static void aufklappen(Page seite, String titel) {
        seite.locator("summary", new Page.LocatorOptions().setHasText(titel)).click();
    }

    /// Signs a member of staff in.
    protected Page amtsperson(String anmeldename) {
        var seite = mensch(Weise.TISCH);
        seite.navigate(adresse("/amt/anmelden"));
        seite.getByLabel("Anmeldename").fill(anmeldename);
        seite.getByLabel("Kennwort").fill("lindenau-2026!");
        seite.locator("main button[type=submit]").first().click();
        assertThat(seite.url()).doesNotContain("anmelden");
        return seite;
    }

    @AfterEach
    void allesSchliessen() {
        offen.forEach(BrowserContext::close);
        offen.clear();
        ohneSkript.clear();
        stoerungen.clear();
    }
}
