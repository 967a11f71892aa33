package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe cannot see: keyboard, focus, size of targets, spacing of text, and that pages resemble
/// each other. One test for each sentence of WCAG 2.2, on pages of both frames.
class BarrierefreiReise extends Reisetest {

    private static final List<String> OFFENE =
            List.of(
                    "/",
                    "/leistungen?suche=pferd",
                    "/leistungen/reitkennzeichen",
                    "/anliegen",
                    "/konto/anmelden",
                    "/barrierefreiheit",
                    "/impressum",
                    "/amt/anmelden");
    private static final List<String> IM_AMT =
            List.of(
                    "/amt",
                    "/amt/vorgaenge",
                    "/amt/akten",
                    "/amt/akten/suche?suche=antrag",
                    "/amt/antraege",
                    "/amt/kennwort");
    private static final int HOECHSTENS_SCHRITTE = 120;

    /// Everything one can reach with the Tab key, in the order of the document.
    private static final String ERREICHBARE =
            """
            (() => [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
              .filter(e => !e.disabled && e.type !== 'hidden' && e.offsetParent !== null && e.checkVisibility()
                && !(e.type === 'radio' && !e.checked
                     && [...document.getElementsByName(e.name)].some(r => r.checked || r.compareDocumentPosition(e) & 4)))
              .map(e => { e.dataset.nr ??= String(Math.random()); return e.dataset.nr; }))()
            """;

    private static final String FOKUS =
            """
            (() => { const e = document.activeElement; if (!e || e === document.body) return null;
              const s = getComputedStyle(e), k = e.getBoundingClientRect();
              const oben = document.elementFromPoint(k.x + k.width / 2, k.y + Math.min(k.height / 2, 10));
              const umriss = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
              return { nr: e.dataset.nr ?? '', was: e.outerHTML.slice(0, 120),
                sichtbar: umriss || s.boxShadow !== 'none',
                frei: !!oben && (oben === e || e.contains(oben) || oben.contains(e) || oben.closest('label')?.control === e) };
            })()
            """;

    /// Targets below 24 px around which a circle of 24 px touches another target; links inside of
    /// sentences are exempt.
    private static final String ZU_KLEIN =
            """
            (() => { const ziele = [...document.querySelectorAll('a[href],button,input,select,textarea')]
                .filter(e => e.type !== 'hidden' && e.offsetParent !== null)
                .map(e => ({ e, k: (e.type === 'radio' || e.type === 'checkbox') && e.labels.length
                    ? verbinden(e.getBoundingClientRect(), e.labels[0].getBoundingClientRect()) : e.getBoundingClientRect() }))
                .filter(z => z.k.width > 0 && z.k.bottom > 0);
              function verbinden(a, b) { const x = Math.min(a.x, b.x), y = Math.min(a.y, b.y);
                const r = Math.max(a.right, b.right), u = Math.max(a.bottom, b.bottom);
                return { x, y, width: r - x, height: u - y, right: r, bottom: u }; }
              const imSatz = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
                && e.parentElement.innerText.trim() !== e.innerText.trim();
              const abstand = (m, k) => Math.hypot(Math.max(k.x - m.x, 0, m.x - k.right), Math.max(k.y - m.y, 0, m.y - k.bottom));
              return ziele.filter(z => Math.min(z.k.width, z.k.height) < 24 && !imSatz(z.e)).filter(z => {
                const m = { x: z.k.x + z.k.width / 2, y: z.k.y + z.k.height / 2 };
                return ziele.some(a => a !== z && !z.e.contains(a.e) && abstand(m, a.k) < 12);
              }).map(z => z.e.outerHTML.slice(0, 120)); })()
            """;

    private static final String ABGESCHNITTEN =
            """
            (() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
                const s = getComputedStyle(e);
                return e.children.length === 0 && e.textContent.trim() && s.overflow === 'hidden'
                  && !e.closest('.dk-sprung') && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
              }).map(e => e.outerHTML.slice(0, 120)))()
            """;

    private static final String OHNE_BESCHRIFTUNG =
            """
            (() => [...document.querySelectorAll('input,select,textarea')]
                .filter(e => e.type !== 'hidden' && !(e.labels && e.labels.length && e.labels[0].innerText.trim())
                  && !e.getAttribute('aria-label')).map(e => e.outerHTML.slice(0, 120)))()
            """;

    @ParameterizedTest
    @EnumSource(
            value = Weise.class,
            names = {"TISCH", "TELEFON_OHNE_SKRIPT"})
    void einBildOhneTextFaelltAuf(Weise weise) {
        var seite = mensch(weise);
        oeffne(seite, "/");
        seite.evaluate("document.querySelector('main').append(document.createElement('img'))");
        assertThatThrownBy(() -> ansehen(seite)).hasMessageContaining("image-alt");
    }

    @Test
    void dieTastaturErreichtAllesInDerReihenfolgeDerSeiteUndBleibtNirgendsHaengen() {
        var offen = mensch(Weise.TISCH);
        OFFENE.forEach(pfad -> durchgehen(offen, pfad));
        var amt = amtsperson("a.berger");
        IM_AMT.forEach(pfad -> durchgehen(amt, pfad));
        formularseite(mensch(Weise.TISCH), this::durchgehen);
    }

    private void durchgehen(Page seite, String pfad) {
        seite.navigate(adresse(pfad));
        durchgehen(seite);
    }

    /// 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 3.2.1.
    @SuppressWarnings("unchecked")
    private void durchgehen(Page seite) {
        var adresse = seite.url();
        var soll = (List<String>) seite.evaluate(ERREICHBARE);
        var ist = new LinkedHashSet<String>();
        seite.evaluate("document.body.focus(); window.getSelection().removeAllRanges()");
        for (int i = 0; i < HOECHSTENS_SCHRITTE; i++) {
            seite.keyboard().press("Tab");
            var wo = (Map<String, Object>) seite.evaluate(FOKUS);
            if (wo == null || !ist.add(String.valueOf(wo.get("nr")))) {
                break;
            }
            assertThat(wo).as(adresse).containsEntry("sichtbar", true).containsEntry("frei", true);
        }
        assertThat(ist).as(adresse).hasSizeLessThan(HOECHSTENS_SCHRITTE);
        assertThat(List.copyOf(ist)).as(adresse).containsExactlyElementsOf(soll);
        assertThat(seite.url()).isEqualTo(adresse);
    }

    @Test
    void derSprungFuehrtZumInhalt() {
        for (String pfad : List.of("/", "/amt/anmelden")) {
            var seite = mensch(Weise.TISCH);
            seite.navigate(adresse(pfad));
            seite.keyboard().press("Tab");
            assertThat(seite.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#inhalt");
            seite.keyboard().press("Enter");
            assertThat(seite.evaluate("document.activeElement.id")).isEqualTo("inhalt");
        }
    }

    @Test
    void jedesZielIstGrossGenugOderHatAbstand() {
        for (var weise : List.of(Weise.TISCH, Weise.TELEFON)) {
            var seite = mensch(weise);
            for (String pfad : OFFENE) {
                seite.navigate(adresse(pfad));
                assertThat((List<?>) seite.evaluate(ZU_KLEIN)).as(pfad + " " + weise).isEmpty();
            }
            formularseite(
                    mensch(weise),
                    s ->
                            assertThat((List<?>) s.evaluate(ZU_KLEIN))
                                    .as(s.url() + " " + weise)
                                    .isEmpty());
        }
        var amt = amtsperson("a.berger");
        for (String pfad : IM_AMT) {
            amt.navigate(adresse(pfad));
            assertThat((List<?>) amt.evaluate(ZU_KLEIN)).as(pfad).isEmpty();
        }
    }

    @Test
    void mehrAbstandImTextSchneidetNichtsAb() {
        var seite = mensch(Weise.TELEFON);
        for (String pfad : OFFENE) {
            seite.navigate(adresse(pfad));
            ohneUeberlauf(
                    seite,
                    "document.adoptedStyleSheets = [(() => { const s = new CSSStyleSheet();"
                            + " s.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                            + " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'); return s; })()]");
        }
    }

    @Test
    void aufDoppelteGroesseGezoomtUndGedrehtGehtNichtsVerloren() {
        for (int[] flaeche : new int[][] {{640, 450}, {320, 256}, {900, 400}, {400, 900}}) {
            var seite = mensch(Weise.TISCH);
            seite.setViewportSize(flaeche[0], flaeche[1]);
            for (String pfad : OFFENE) {
                seite.navigate(adresse(pfad));
                ohneUeberlauf(seite, "0");
                assertThat(seite.locator("main h1").isVisible()).isTrue();
            }
        }
    }

    private static void ohneUeberlauf(Page seite, String vorher) {
        seite.evaluate(vorher);
        assertThat(
                        (Boolean)
                                seite.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                .as(seite.url())
                .isTrue();
        assertThat((List<?>) seite.evaluate(ABGESCHNITTEN)).as(seite.url()).isEmpty();
    }

    @Test
    void jedeSeiteHatEinenEigenenTitelMitDemNamenDerKommune() {
        var seite = mensch(Weise.TISCH);
        var titel = new HashMap<String, String>();
        for (String pfad : OFFENE) {
            seite.navigate(adresse(pfad));
            assertThat(seite.title()).as(pfad).endsWith("Stadt Lindenau an der Aue");
            assertThat(titel.put(seite.title(), pfad)).as("same title as " + pfad).isNull();
        }
    }

    @Test
    void kopfUndFussSindAufAllenSeitenGleich() {
        var seite = mensch(Weise.TISCH);
        var erste = "";
        for (String pfad : OFFENE.subList(0, OFFENE.size() - 1)) {
            seite.navigate(adresse(pfad));
            var jetzt =
                    String.valueOf(
                            seite.evaluate(
                                    "[...document.querySelectorAll('header a:not([hreflang]), footer a')].map(a =>"
                                            + " a.innerText + ' ' + a.getAttribute('href')).join('\\n')"));
            erste = erste.isEmpty() ? jetzt : erste;
            assertThat(jetzt).as(pfad).isEqualTo(erste).contains("Impressum /impressum");
        }
    }

    @Test
    void jedeFrageHatEineBeschriftungUndDenPassendenZweck() {
        var seite = mensch(Weise.TISCH);
        for (String pfad : OFFENE) {
            seite.navigate(adresse(pfad));
            assertThat((List<?>) seite.evaluate(OHNE_BESCHRIFTUNG)).as(pfad).isEmpty();
        }
        var zwecke = new ArrayList<String>();
        formularseite(
                mensch(Weise.TISCH),
                s -> {
                    assertThat((List<?>) s.evaluate(OHNE_BESCHRIFTUNG)).as(s.url()).isEmpty();
                    s.locator("input[autocomplete]")
                            .all()
                            .forEach(e -> zwecke.add(e.getAttribute("autocomplete")));
                });
        assertThat(zwecke)
                .contains("given-name", "family-name", "bday-day", "bday-month", "bday-year");
        assertThat(zwecke).contains("street-address", "postal-code", "address-level2", "email");
        assertThat(zwecke).doesNotHaveDuplicates();
    }

    @Test
    void fehlerSindBenanntVerlinktUndAmFeldUndBekommenDenFokus() {
        var seite = mensch(Weise.TISCH);
        beginnen(seite);
        knopf(seite, "Weiter");
        assertThat(seite.locator("#fehlerliste").getAttribute("role")).isEqualTo("alert");
        assertThat(seite.evaluate("document.activeElement.id")).isEqualTo("fehlerliste");
        var verweise = seite.locator("#fehlerliste a").all();
        assertThat(verweise).hasSizeGreaterThanOrEqualTo(3);
        for (var verweis : verweise) {
            assertThat(verweis.innerText()).matches("(?s)Bitte .{10,}");
            var feld = seite.locator("[id='" + verweis.getAttribute("href").substring(1) + "']");
            assertThat(feld.count()).isEqualTo(1);
            verweis.click();
            assertThat(
                            (Boolean)
                                    feld.evaluate(
                                            "e => e === document.activeElement || e.contains(document.activeElement)"))
                    .isTrue();
        }
        var falsch = seite.locator("[aria-invalid=true]").all();
        assertThat(falsch).isNotEmpty();
        for (var feld : falsch) {
            var satz =
                    feld.evaluate(
                            "e => [e, e.closest('fieldset')].filter(Boolean).flatMap(x =>"
                                    + " (x.getAttribute('aria-describedby') ?? '').split(' '))"
                                    + ".map(i => document.getElementById(i)?.innerText ?? '').join(' ').trim()");
            assertThat(String.valueOf(satz)).isNotEmpty();
        }
        ansehen(seite);
        bild(seite, "barrierefrei-fehler");
    }

    @Test
    void eineEingabeAlleinFuehrtNirgendwohin() {
        formularseite(
                mensch(Weise.TISCH),
                s -> {
                    var adresse = s.url();
                    s.locator("main input[type=radio], main input[type=checkbox]")
                            .all()
                            .forEach(e -> e.check());
                    s.locator("main select")
                            .all()
                            .forEach(e ->
                                    e.selectOption(
                                            new com.microsoft.playwright.options.SelectOption()
                                                    .setIndex(1)));
                    s.locator("main input[type=text]").all().forEach(e -> e.fill("7"));
                    assertThat(s.url()).isEqualTo(adresse);
                    assertThat(s.context().pages()).hasSize(1);
                });
    }

    @Test
    void nichtsBewegtSichVonSelbst() {
        var seite = mensch(Weise.TISCH);
        for (String pfad : OFFENE) {
            seite.navigate(adresse(pfad));
            assertThat(((Number) seite.evaluate("document.getAnimations().length")).intValue())
                    .as(pfad)
                    .isZero();
        }
    }

    private void beginnen(Page seite) {
        seite.navigate(adresse("/leistungen/reitkennzeichen"));
        knopf(seite, "Online beantragen");
        if (seite.url().endsWith("/beginnen")) {
            knopf(seite, "Jetzt beginnen");
        }
    }

    /// Looks at the first two pages of a form as they come.
    private void formularseite(Page seite, java.util.function.Consumer<Page> blick) {
        beginnen(seite);
        blick.accept(seite);
        var antrag = new Reitkennzeichenantrag(seite, (s, n) -> {});
        antrag.person();
        blick.accept(seite);
    }
}
