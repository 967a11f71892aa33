package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Abwesenheiten;
import dreiklang.identitaet.Organisation;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.Umlauf.Stand;
import dreiklang.vorgang.Umlauf.Stelle;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SchreibenTest extends Vorgangstest {

    private static final Optional<Bekanntgabeweg> PORTAL = Optional.of(Bekanntgabeweg.PORTAL);
    private static final Optional<Bekanntgabeweg> POST = Optional.of(Bekanntgabeweg.POST);
    private static final String GRUND = "Die Voraussetzungen liegen vor.";

    @Autowired private Schriftverkehr schriftverkehr;
    @Autowired private Serienbriefe serienbriefe;
    @Autowired private Schreibtexte texte;
    @Autowired private Umlaeufe umlaeufe;
    @Autowired private Unterschriftenmappen mappen;
    @Autowired private Vorgangsauskunft auskunft;
    @Autowired private Dokumente dokumente;
    @Autowired private Akten akten;
    @Autowired private Postfaecher postfaecher;
    @Autowired private Abwesenheiten abwesenheiten;
    @Autowired private Organisation organisation;

    @Test
    void einSchreibenEntstehtAusEinerVorlageUndGehtInDieAkteUndZurPerson() throws Exception {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "zwischennachricht"));
        assertThat(s.titel()).isEqualTo("Zwischennachricht zu Ihrem Antrag");
        code("V-365", "a.berger", () -> aendern(id, s, s.version(), "Guten Tag {gibtesnicht}"));
        code("V-365", "a.berger", () -> aendern(id, s, s.version(), "{#wenn name}Guten Tag"));
        code("V-362", "a.berger", () -> aendern(id, s, s.version() + 1, "Guten Tag"));
        als(
                "a.berger",
                () ->
                        aendern(
                                id,
                                s,
                                s.version(),
                                s.text() + "\n\n{baustein sprechzeiten}\n\nEs dauert noch."));
        assertThat(fragen("a.berger", () -> texte.docx(id, schriftverkehr.ansehen(id, s.id()))))
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        als(
                "a.berger",
                () -> schriftverkehr.absenden(id, s.id(), s.version() + 1, Bekanntgabeweg.PORTAL));
        var fertig = fragen("a.berger", () -> schriftverkehr.ansehen(id, s.id()));
        assertThat(text(fertig.dokument().orElseThrow()))
                .contains("Es dauert noch.", "Sie erreichen uns in")
                .doesNotContain("{", "}");
        assertThat(postfaecher.zu(id.bezug()))
                .extracting(p -> p.dokument())
                .containsExactly(fertig.dokument().get());
        assertThat(akte(id)).contains("Zwischennachricht zu Ihrem Antrag");
        assertThat(auskunft.zu(ablage.finden(id).orElseThrow().antrag()).orElseThrow().briefe())
                .containsExactly(fertig.dokument().get().wert());
        code(
                "V-362",
                "a.berger",
                () -> schriftverkehr.absenden(id, s.id(), fertig.version(), Bekanntgabeweg.PORTAL));
    }

    @Test
    void einSerienbriefIstEinAufrufUndOhneAnschriftGehtNichtsMitDerPost() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> serienbrief(id, "# Sachstand\n\nGuten Tag {name}", PORTAL));
        assertThat(fragen("a.berger", () -> schriftverkehr.zu(id)))
                .singleElement()
                .satisfies(s -> assertThat(s.entwurf()).isFalse());
        var ohne = eroeffnet("mangel-melden");
        var wer = bearbeitet(ohne);
        code("V-366", wer, () -> serienbrief(ohne, "# Sachstand\n\nGuten Tag", POST));
        code("V-366", wer, () -> serienbrief(ohne, "# Sachstand\n\nGuten Tag", Optional.empty()));
        code("V-500", wer, () -> serienbrief(ohne, "# Sachstand\n\nGuten Tag {name}", PORTAL));
        code("V-365", wer, () -> serienbrief(ohne, "# Sachstand\n\n{gibtesnicht}", PORTAL));
        assertThat(fragen(wer, () -> schriftverkehr.zu(ohne))).isEmpty();
    }

    private void serienbrief(VorgangId id, String text, Optional<Bekanntgabeweg> weg) {
        serienbriefe.schreiben(id, "sachstand", text, weg);
    }

    @Test
    void fehltDieAnschriftTraegtManSieBeimAbsendenNach() {
        var id = eroeffnet("mangel-melden");
        var wer = bearbeitet(id);
        var s = fragen(wer, () -> schriftverkehr.beginnen(id, "eingangsbestaetigung"));
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), wer);
        String seite = adresse("/amt/vorgaenge/" + id.wert() + "/schreiben/" + s.id());
        String felder = "&aktion=absenden&weg=POST&titel=Danke&text=Guten+Tag";
        var ohne = browser.absenden(seite, "version=" + s.version() + felder);
        assertThat(ohne.statusCode()).isEqualTo(422);
        assertThat(ohne.body()).contains("Für die Post fehlt die Anschrift", "name=\"anschrift\"");
        int version = fragen(wer, () -> schriftverkehr.ansehen(id, s.id())).version();
        assertThat(ohne.body()).contains("name=\"version\" value=\"" + version + "\"");
        var mit =
                browser.absenden(
                        seite,
                        "version="
                                + version
                                + felder
                                + "&anschrift=Ida+Kern%0AAm+Wall+2%0A59999+Lindenau");
        assertThat(mit.statusCode()).isEqualTo(303);
        assertThat(fragen(wer, () -> schriftverkehr.ansehen(id, s.id())).entwurf()).isFalse();
    }

    @Test
    void eineKurzeNachrichtStehtSofortBeiDerPerson() {
        var id = eroeffnet("reitkennzeichen");
        code("V-369", "a.berger", () -> schriftverkehr.benachrichtigen(id, "  "));
        als("a.berger", () -> schriftverkehr.benachrichtigen(id, "Wir melden uns <b>bald</b>."));
        var gesehen = auskunft.zu(ablage.finden(id).orElseThrow().antrag()).orElseThrow();
        assertThat(gesehen.nachrichten())
                .singleElement()
                .satisfies(n -> assertThat(n.text()).isEqualTo("Wir melden uns <b>bald</b>."));
    }

    @Test
    void vierAugenHeisstEineZweitePersonZeichnetGenauDiesenBescheid() throws Exception {
        var id = eroeffnet("einbuergerung");
        als("v.brandis", () -> vorgaenge.uebernehmen(id));
        code("V-370", "v.brandis", () -> entscheiden(id, GRUND));
        code("V-371", "v.brandis", () -> beginnen(id, List.of()));
        code("V-371", "v.brandis", () -> beginnen(id, List.of(person(1, 1, "v.brandis"))));
        var stellen = List.of(person(1, 1, "l.okafor"), leitung(2, 2, "33"));
        var runde = fragen("v.brandis", () -> beginnen(id, stellen));
        code("V-372", "v.brandis", () -> beginnen(id, stellen));
        assertThat(fragen("g.holm", mappen::offene)).extracting(Umlauf::id).doesNotContain(runde);
        code("V-374", "g.holm", () -> zeichnen(runde));
        assertThat(fragen("l.okafor", mappen::offene)).extracting(Umlauf::id).contains(runde);
        als("l.okafor", () -> zeichnen(runde));
        code("V-370", "v.brandis", () -> entscheiden(id, GRUND));
        als("g.holm", () -> zeichnen(runde));
        assertThat(fragen("g.holm", () -> mappen.ansehen(runde)).runde().stand())
                .isEqualTo(Stand.GEZEICHNET);
        code("V-370", "v.brandis", () -> entscheiden(id, GRUND + " Geändert."));
        als("v.brandis", () -> entscheiden(id, GRUND));
        assertThat(akte(id, "v.brandis"))
                .anyMatch(t -> t.endsWith("(Aktenfassung mit Mitzeichnung)"));
        var dateien = dokumente.zu(id.bezug());
        var bescheid = ablage.finden(id).orElseThrow().bescheid().orElseThrow();
        assertThat(text(bescheid)).doesNotContain("Mitzeichnung");
        var akte =
                dateien.stream()
                        .filter(d -> d.ablage().name().endsWith("-Aktenfassung.pdf"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(akte.id()))
                .contains("Mitzeichnung", "Zeichen", "Datum", "gez. Lena Okafor", "gez. Gesa Holm");
    }

    @Test
    void werEntscheidetZaehltNichtAlsZweitesAugenpaar() {
        var id = eroeffnet("einbuergerung");
        var runde = fragen("v.brandis", () -> beginnen(id, List.of(person(1, 1, "l.okafor"))));
        als("l.okafor", () -> zeichnen(runde));
        code("V-370", "l.okafor", () -> entscheiden(id, GRUND));
        als("v.brandis", () -> entscheiden(id, GRUND));
    }

    @Test
    void zurueckgegebenWirdMitGrundUndEinGeaenderterEntwurfBeginntVonVorn() {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "anhoerung"));
        var stellen = List.of(person(1, 1, "m.lenz"), leitung(2, 1, "66"));
        var runde = fragen("a.berger", () -> umlaeufe.beginnen(id, s.id(), stellen));
        code(
                "V-367",
                "a.berger",
                () -> schriftverkehr.absenden(id, s.id(), s.version(), Bekanntgabeweg.PORTAL));
        code("V-369", "m.lenz", () -> mappen.zurueckgeben(runde, summe(runde, "m.lenz"), " "));
        als("j.krause", () -> mappen.anmerken(runde, "Bitte kürzer."));
        als("j.krause", () -> zeichnen(runde));
        als("m.lenz", () -> mappen.zurueckgeben(runde, summe(runde, "m.lenz"), "Frist fehlt."));
        assertThat(fragen("a.berger", () -> mappen.ansehen(runde)))
                .satisfies(b -> {
                    assertThat(b.runde().stand()).isEqualTo(Stand.ZURUECK);
                    assertThat(b.runde().stellen().getFirst().kommentar())
                            .isEqualTo("Frist fehlt.");
                    assertThat(b.anmerkungen()).hasSize(1);
                });
        var zweite = fragen("a.berger", () -> umlaeufe.beginnen(id, s.id(), stellen));
        als("m.lenz", () -> zeichnen(zweite));
        String alteSumme = summe(zweite, "j.krause");
        als("a.berger", () -> aendern(id, s, s.version(), s.text() + "\n\nFrist: zwei Wochen."));
        code("V-374", "j.krause", () -> mappen.zeichnen(zweite, alteSumme, ""));
        assertThat(fragen("a.berger", () -> mappen.ansehen(zweite)).runde().stand())
                .isEqualTo(Stand.HINFAELLIG);
    }

    @Test
    void einFremdesAmtSiehtNurWasEsZeichnenSoll() {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "sachstand"));
        var runde =
                fragen(
                        "a.berger",
                        () -> umlaeufe.beginnen(id, s.id(), List.of(person(1, 1, "u.kirsten"))));
        assertThat(fragen("u.kirsten", () -> mappen.ansehen(runde)))
                .satisfies(b -> {
                    assertThat(b.sichtbar()).isFalse();
                    assertThat(b.ichBinDran()).isTrue();
                });
        code("V-404", "u.kirsten", () -> schriftverkehr.zu(id));
        code("V-404", "u.kirsten", () -> umlaeufe.zurueckholen(runde));
        for (String fremd : List.of("s.yilmaz", "i.sanders")) {
            code("V-373", fremd, () -> mappen.ansehen(runde));
            code("V-373", fremd, () -> mappen.anmerken(runde, "Hallo"));
            code("V-404", fremd, () -> schriftverkehr.beginnen(id, "sachstand"));
            code("V-404", fremd, () -> schriftverkehr.ansehen(id, s.id()));
        }
    }

    @Test
    void werVertrittZeichnetInVertretung() {
        var id = eroeffnet("reitkennzeichen");
        var s = fragen("a.berger", () -> schriftverkehr.beginnen(id, "sachstand"));
        var stellen = List.of(person(1, 1, "k.thoma"));
        var runde = fragen("a.berger", () -> umlaeufe.beginnen(id, s.id(), stellen));
        code("V-373", "d.ilic", () -> mappen.ansehen(runde));
        var heute = LocalDate.now(uhr);
        als(
                "k.thoma",
                () ->
                        abwesenheiten.eintragen(
                                person("k.thoma").id(),
                                heute,
                                heute,
                                Optional.of(person("d.ilic").id())));
        assertThat(fragen("d.ilic", mappen::offene)).extracting(Umlauf::id).contains(runde);
        als("d.ilic", () -> zeichnen(runde));
        assertThat(fragen("a.berger", () -> mappen.ansehen(runde)).zeichen())
                .containsExactly("i. V. Darko Ilic");
        als("k.thoma", () -> abwesenheiten.zuruecknehmen(abwesenheiten.offene().getFirst().id()));
    }

    @Test
    void einVertraulicherVorgangGehtNurAnWenWerIhnSehenDarf() {
        var id = eroeffnet("reiserueckkehrer");
        code("V-371", "t.engel", () -> beginnen(id, List.of(person(1, 1, "u.kirsten"))));
        code("V-371", "t.engel", () -> beginnen(id, List.of(leitung(1, 1, "33"))));
    }

    @Test
    void dieSeitenGehenOhneJavaScriptUndSagenWoEsHakt() {
        var id = eroeffnet("einbuergerung");
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "v.brandis");
        var liste = adresse("/amt/vorgaenge/" + id.wert() + "/schreiben");
        assertThat(browser.holen(liste).body())
                .contains("verlangt vier Augen", "noch nicht juristisch bestätigt", "Anhörung")
                .doesNotContain(">vorgang.");
        assertThat(browser.absenden(liste, "vorlage=anhoerung").statusCode()).isEqualTo(303);
        var s = fragen("v.brandis", () -> schriftverkehr.zu(id)).getFirst();
        var seite = liste + "/" + s.id();
        assertThat(browser.holen(seite).body()).contains("So sieht es aus", "sprechzeiten");
        String kopf = "titel=Anh&version=0&text=";
        assertThat(
                        browser.absenden(seite, kopf + "Hallo+%7Bgibtesnicht%7D&aktion=speichern")
                                .body())
                .contains("Den Platzhalter {gibtesnicht} gibt es nicht");
        assertThat(browser.absenden(seite, kopf + "Hallo+%7Bname%7D&aktion=vorschau").body())
                .contains("<p>Hallo ")
                .doesNotContain("<p>Hallo {name}");
        assertThat(
                        browser.absenden(
                                        seite,
                                        kopf + "Hallo&baustein=sprechzeiten&aktion=einfuegen")
                                .body())
                .contains("Sie erreichen uns in {einheit}");
        assertThat(browser.holen(seite + "/vorschau.pdf").body()).startsWith("%PDF");
        assertThat(browser.holen(seite + "/schreiben.docx").statusCode()).isEqualTo(200);
        assertThat(browser.absenden(adresse("/amt/mitzeichnungen"), "").statusCode())
                .isEqualTo(405);
    }

    @Test
    void eineRundeLaesstSichImBrowserBeginnenZeichnenUndEntscheiden() {
        var id = eroeffnet("einbuergerung");
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "v.brandis");
        var liste = adresse("/amt/vorgaenge/" + id.wert() + "/schreiben");
        String felder =
                "ergebnis=BEWILLIGT&begruendung="
                        + URLEncoder.encode(GRUND, StandardCharsets.UTF_8)
                        + "&stelle1=";
        var ziel = adresse("/amt/vorgaenge/" + id.wert() + "/mitzeichnung");
        assertThat(browser.absenden(liste, ziel, felder).body()).contains("wer mitzeichnen soll");
        var frist = LocalDate.now(uhr).minusDays(1);
        String tag =
                "&frist1.tag=%d&frist1.monat=%d&frist1.jahr=%d"
                        .formatted(frist.getDayOfMonth(), frist.getMonthValue(), frist.getYear());
        browser.absenden(liste, ziel, felder + "leitung:33.2" + tag);
        var runde = fragen("v.brandis", () -> umlaeufe.zu(id)).getFirst();
        var seite = adresse("/amt/mitzeichnungen/" + runde.id());
        assertThat(browser.holen(liste).body()).contains("Überfällig");
        var leitung = new Amtsbrowser();
        leitung.anmelden(adresse(""), "l.okafor");
        assertThat(leitung.holen(adresse("/amt/mitzeichnungen")).body())
                .contains("/amt/mitzeichnungen/" + runde.id(), "überschritten");
        assertThat(leitung.holen(seite).body()).contains(GRUND, "Mitzeichnungsleiste");
        assertThat(
                        leitung.absenden(seite, "aktion=zeichnen&pruefsumme=" + runde.pruefsumme())
                                .statusCode())
                .isEqualTo(303);
        assertThat(browser.holen(seite).body()).contains("gez. Lena Okafor", "So entscheiden");
        assertThat(browser.absenden(seite, "aktion=entscheiden&weg=PORTAL").statusCode())
                .isEqualTo(303);
        assertThat(ablage.finden(id).orElseThrow().ergebnis()).contains(Ergebnis.BEWILLIGT);
    }

    private UUID beginnen(VorgangId id, List<Stelle> stellen) {
        return umlaeufe.beginnen(id, Ergebnis.BEWILLIGT, GRUND, stellen);
    }

    private void entscheiden(VorgangId id, String grund) {
        vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, grund);
    }

    private void zeichnen(UUID runde) {
        mappen.zeichnen(runde, mappen.ansehen(runde).runde().pruefsumme(), "");
    }

    private String summe(UUID runde, String wer) {
        return fragen(wer, () -> mappen.ansehen(runde)).runde().pruefsumme();
    }

    private void aendern(VorgangId id, Schreiben s, int version, String text) {
        schriftverkehr.aendern(id, s.id(), version, s.titel(), text);
    }

    private Stelle person(int nummer, int reihe, String name) {
        return stelle(nummer, reihe, Optional.of(name), "");
    }

    private Stelle leitung(int nummer, int reihe, String einheit) {
        return stelle(nummer, reihe, Optional.empty(), einheit);
    }

    private Stelle stelle(int nummer, int reihe, Optional<String> name, String einheit) {
        return Stelle.gefragt(
                nummer, reihe, name.map(n -> person(n).id()), einheit, Optional.empty());
    }

    private List<String> akte(VorgangId id) {
        return akte(id, "a.berger");
    }

    private List<String> akte(VorgangId id, String wer) {
        var zeichen = new Aktenzeichen(ablage.finden(id).orElseThrow().aktenzeichen());
        return fragen(wer, () -> akten.ansehen(zeichen)).schriftstuecke().stream()
                .map(s -> s.titel())
                .toList();
    }

    private String text(DokumentId id) throws IOException {
        var inhalt = dokumente.finden(id).orElseThrow().ablage().pruefsumme();
        try (var strom = dokumente.oeffnen(inhalt);
                var pdf = Loader.loadPDF(strom.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String bearbeitet(VorgangId id) {
        var v = ablage.finden(id).orElseThrow();
        return organisation.personen(v.einheit()).getFirst().anmeldename();
    }

    private void code(String erwartet, String name, Runnable arbeit) {
        assertThatThrownBy(() -> als(name, arbeit))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(erwartet));
    }
}
