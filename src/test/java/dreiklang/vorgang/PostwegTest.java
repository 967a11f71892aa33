package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.postfach.Sendung;
import dreiklang.postfach.Sendungsstand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostwegTest extends Vorgangstest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Anschriften anschriften;
    @Autowired private Postversand postversand;
    @Autowired private Rechtsbehelfsauskunft rechtsbehelfe;
    @Autowired private Schriftverkehr schriftverkehr;
    @Autowired private Briefstapel stapel;
    @Autowired private Bekanntgabebelege belege;
    @Autowired private Postfaecher postfaecher;
    @Autowired private JdbcClient sql;

    @Test
    void einBriefWartetWirdGedrucktUndGiltErstNachDerAufgabeAlsBekannt() throws Exception {
        var heute = LocalDate.now(uhr);
        var erster = entschieden(Bekanntgabeweg.POST);
        var zweiter = entschieden(Bekanntgabeweg.POST);
        assertThat(sendung(erster).stand()).isEqualTo(Sendungsstand.WARTET_AUF_POST);
        assertThat(sendung(erster).bekanntgegeben()).isEmpty();
        var beide = List.of(sendung(erster).id(), sendung(zweiter).id());
        var seiten = seiten(fragen("a.berger", () -> stapel.drucken(beide)));
        assertThat(seiten.getFirst()).contains("Postliste").contains("Mühlenweg 4");
        var anfaenge =
                java.util.stream.IntStream.range(0, seiten.size())
                        .filter(i -> seiten.get(i).contains("Guten Tag Erika Feldmann"))
                        .boxed()
                        .toList();
        assertThat(anfaenge).hasSize(2).allSatisfy(i -> assertThat(i % 2).isZero());
        assertThat(fehler("s.yilmaz", () -> stapel.drucken(beide))).isEqualTo("V-385");
        assertThat(fragen("s.yilmaz", () -> stapel.versandt(beide, heute)))
                .satisfies(a -> {
                    assertThat(a.vermerkt()).isZero();
                    assertThat(a.nicht())
                            .extracting(FachlicherFehler::code)
                            .containsExactly("V-230", "V-230");
                });
        browser.anmelden(adresse(""), "a.berger");
        String liste = adresse("/amt/postversand");
        assertThat(browser.absenden(liste, tag("aufgegeben", heute)).body())
                .contains("Bitte wählen Sie mindestens ein");
        assertThat(
                        browser.absenden(
                                        liste,
                                        "drucken=ja&gewaehlt="
                                                + beide.get(0)
                                                + "&gewaehlt="
                                                + beide.get(1))
                                .body())
                .startsWith("%PDF-");
        assertThat(
                        browser.absenden(
                                        liste,
                                        "gewaehlt="
                                                + beide.get(0)
                                                + "&gewaehlt="
                                                + beide.get(1)
                                                + "&"
                                                + tag("aufgegeben", heute))
                                .statusCode())
                .isEqualTo(303);
        assertThat(List.of(sendung(erster), sendung(zweiter)))
                .allSatisfy(s -> {
                    assertThat(s.stand()).isEqualTo(Sendungsstand.AUFGEGEBEN);
                    assertThat(s.bekanntgegeben()).contains(heute.plusDays(4));
                });
    }

    @Test
    void einRuecklaufMachtDieBekanntgabeRueckgaengigUndDasDeckblattTraegtDieNeueAnschrift()
            throws Exception {
        var heute = LocalDate.now(uhr);
        var id = entschieden(Bekanntgabeweg.POST);
        var brief = sendung(id);
        als("a.berger", () -> postversand.alsVersandtKennzeichnen(brief.id(), heute));
        browser.anmelden(adresse(""), "a.berger");
        String seite = adresse("/amt/vorgaenge/" + id.wert());
        assertThat(browser.holen(seite).body()).contains("Das Schreiben ist zurückgekommen");
        String zurueck = "/bekanntgabe/" + brief.id() + "/zurueck";
        assertThat(senden(seite, zurueck, tag("zurueck", heute)))
                .contains("Bitte schreiben Sie auf, was auf dem Umschlag steht");
        senden(seite, zurueck, tag("zurueck", heute) + "&grund=verzogen");
        var neu = sendung(id);
        assertThat(neu.stand()).isEqualTo(Sendungsstand.WARTET_AUF_POST);
        assertThat(postfaecher.zu(id.bezug()))
                .filteredOn(s -> s.id().equals(brief.id()))
                .singleElement()
                .satisfies(s -> assertThat(s.bekanntgegeben()).isEmpty());
        als(
                "a.berger",
                () -> anschriften.festhalten(id, "Erika Feldmann\nAm Anger 7\n59494 Lindenau"));
        var seiten = seiten(fragen("a.berger", () -> stapel.drucken(List.of(neu.id()))));
        assertThat(seiten).anySatisfy(s -> assertThat(s).contains("Am Anger 7", "beiliegende"));
        var nachweis = seiten(fragen("a.berger", () -> belege.drucken(id, brief.id())));
        assertThat(String.join(" ", nachweis))
                .contains("Nachweis der Bekanntgabe", "Zur Post gegeben", "Anna Berger")
                .contains("Zurückgekommen");
        assertThat(fehler("s.yilmaz", () -> belege.drucken(id, brief.id()))).isEqualTo("V-404");
        var anderer = entschieden(Bekanntgabeweg.PORTAL);
        assertThat(fehler("a.berger", () -> belege.drucken(anderer, brief.id())))
                .isEqualTo("V-404");
    }

    @Test
    void auchEinSchreibenVorDerEntscheidungGehtNichtAnDieAlteAnschrift() throws Exception {
        var id = offen();
        schreiben("a.berger", id);
        var brief = List.of(sendung(id).id());
        assertThat(seiten(fragen("a.berger", () -> stapel.drucken(brief))))
                .noneMatch(s -> s.contains("beiliegende"));
        als(
                "a.berger",
                () -> anschriften.festhalten(id, "Erika Feldmann\nAm Anger 7\n59494 Lindenau"));
        assertThat(seiten(fragen("a.berger", () -> stapel.drucken(brief))))
                .anySatisfy(s -> assertThat(s).contains("Am Anger 7", "beiliegende"));
        var berichtigt = entschieden(Bekanntgabeweg.POST);
        sql.sql(
                        "update antrag.antrag set antworten = jsonb_set(antworten, '{strasse}', '[\"Neue Gasse 3\"]') where id = ?")
                .param(ablage.finden(berichtigt).orElseThrow().antrag().wert())
                .update();
        var bescheid = List.of(sendung(berichtigt).id());
        assertThat(seiten(fragen("a.berger", () -> stapel.drucken(bescheid))))
                .anySatisfy(s -> assertThat(s).contains("Neue Gasse 3", "beiliegende"));
    }

    @Test
    void einSchreibenNenntKeineFristUndOhneBelehrungIstSieEinJahr() throws Exception {
        var heute = LocalDate.now(uhr);
        var id = offen();
        schreiben("a.berger", id);
        var brief = sendung(id).id();
        als("a.berger", () -> postversand.alsVersandtKennzeichnen(brief, heute));
        browser.anmelden(adresse(""), "a.berger");
        String seite = adresse("/amt/vorgaenge/" + id.wert());
        assertThat(browser.holen(seite).body())
                .contains("Gilt als bekannt gegeben")
                .doesNotContain("Rechtsbehelf möglich bis");
        assertThat(String.join(" ", seiten(fragen("a.berger", () -> belege.drucken(id, brief)))))
                .doesNotContain("Rechtsbehelf möglich bis");
        entscheidenAls(id, Ergebnis.TEILWEISE, "Nur für das erste Pferd.");
        var bescheid = sendung(id).id();
        postfaecher.abrufen(bescheid);
        assertThat(frist(id, brief)).isEmpty();
        var monat = frist(id, bescheid).orElseThrow();
        assertThat(monat).isBefore(heute.plusDays(40));
        sql.sql("update vorgang.belehrung set belehrt = false where vorgang = ?")
                .param(id.wert())
                .update();
        var jahr = frist(id, bescheid).orElseThrow();
        assertThat(jahr).isAfterOrEqualTo(heute.plusYears(1));
        assertThat(String.join(" ", seiten(fragen("a.berger", () -> belege.drucken(id, bescheid)))))
                .contains("Rechtsbehelf möglich bis", String.valueOf(jahr.getYear()));
    }

    private Optional<LocalDate> frist(VorgangId id, UUID sendung) {
        return rechtsbehelfe.sendungen(stand(id).antrag()).stream()
                .filter(s -> s.id().equals(sendung))
                .findFirst()
                .flatMap(Sendung::widerspruchBis);
    }

    @Test
    void werVertraulichesDrucktHatEsGelesenUndJederDruckStehtImProtokoll() {
        var id = leute().reiserueckkehr("Gedruckt", LocalDate.now(uhr));
        schreiben("t.engel", id);
        var brief = List.of(sendung(id).id());
        fragen("p.voss", () -> stapel.drucken(brief));
        String voss = "beschaeftigte:" + leute().id("p.voss").wert();
        assertThat(wer("vorgang.brief-gedruckt", id)).containsExactly(voss);
        assertThat(wer("vorgang.gelesen", id)).contains(voss);
    }

    @Test
    void wasSichNichtAlsAufgegebenVermerkenLaesstWirdMitGrundGesagt() {
        var heute = LocalDate.now(uhr);
        var erster = sendung(entschieden(Bekanntgabeweg.POST)).id();
        var zweiter = sendung(entschieden(Bekanntgabeweg.POST)).id();
        als("a.berger", () -> postversand.alsVersandtKennzeichnen(erster, heute));
        browser.anmelden(adresse(""), "a.berger");
        String liste = adresse("/amt/postversand");
        String beide = "gewaehlt=" + erster + "&gewaehlt=" + zweiter + "&";
        assertThat(browser.absenden(liste, beide + tag("aufgegeben", heute)).body())
                .contains("1 vermerkt, 1 nicht: Dieses Schreiben wartet nicht");
        var dritter = sendung(entschieden(Bekanntgabeweg.POST)).id();
        String morgen = "gewaehlt=" + dritter + "&" + tag("aufgegeben", heute.plusDays(1));
        assertThat(browser.absenden(liste, morgen).body())
                .contains("0 vermerkt, 1 nicht: Der Tag der Aufgabe zur Post passt nicht");
        var viele = java.util.stream.Stream.generate(UUID::randomUUID).limit(201).toList();
        assertThat(fehler("a.berger", () -> stapel.versandt(viele, heute))).isEqualTo("V-385");
    }

    @Test
    void ohneAnschriftWirdNichtMitDerPostEntschiedenUndNichtsGehtVerloren() {
        var id = offen();
        sql.sql(
                        "update antrag.antrag set antworten = antworten - 'strasse' - 'ort' - 'plz' where id = ?")
                .param(ablage.finden(id).orElseThrow().antrag().wert())
                .update();
        browser.anmelden(adresse(""), "a.berger");
        String seite = adresse("/amt/vorgaenge/" + id.wert());
        String version = "&version=" + ablage.finden(id).orElseThrow().version();
        String wahl = "ergebnis=BEWILLIGT&weg=POST&begruendung=Alles+da+12345" + version;
        assertThat(senden(seite, "/entscheiden", wahl))
                .contains("Für einen Brief fehlt die Anschrift")
                .contains("Alles da 12345");
        assertThat(ablage.finden(id).orElseThrow().offen()).isTrue();
        senden(
                seite,
                "/entscheiden",
                wahl + "&anschrift=Erika+Feldmann%0D%0AM%C3%BChlenweg+4%0D%0A59494+Lindenau");
        assertThat(ablage.finden(id).orElseThrow().offen()).isFalse();
        assertThat(sendung(id).stand()).isEqualTo(Sendungsstand.WARTET_AUF_POST);
    }

    @Test
    void teilweiseBewilligenBrauchtGruendeUndEineVorlage() throws Exception {
        var id = offen();
        assertThat(fehler("a.berger", () -> entscheiden(id, Ergebnis.TEILWEISE, " ")))
                .isEqualTo("V-380");
        entscheidenAls(id, Ergebnis.TEILWEISE, "Nur für das erste Pferd.");
        var v = ablage.finden(id).orElseThrow();
        assertThat(v.ergebnis()).contains(Ergebnis.TEILWEISE);
        assertThat(postfaecher.zu(id.bezug()).getFirst().titel()).contains("teilweise");
        assertThat(
                        sql.sql(
                                        "select count(*) from vorgang.schritt where vorgang = ? and was = 'entschieden.teilweise'")
                                .param(id.wert())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    private boolean entscheiden(VorgangId id, Ergebnis ergebnis, String gruende) {
        vorgaenge.entscheiden(id, ergebnis, gruende);
        return true;
    }

    private void entscheidenAls(VorgangId id, Ergebnis ergebnis, String gruende) {
        fragen("a.berger", () -> entscheiden(id, ergebnis, gruende));
    }

    private VorgangId offen() {
        return new Reitfaelle(leute()).eroeffnen(1).getFirst();
    }

    private VorgangId entschieden(Bekanntgabeweg weg) {
        var id = offen();
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Alles da.", weg));
        return id;
    }

    private Sendung sendung(VorgangId id) {
        return postfaecher.zu(id.bezug()).getFirst();
    }

    private String senden(String seite, String darunter, String felder) {
        return browser.absenden(seite, seite + darunter, felder).body();
    }

    private void schreiben(String wer, VorgangId id) {
        als(
                wer,
                () -> {
                    var s = schriftverkehr.beginnen(id, "sachstand");
                    schriftverkehr.absenden(id, s.id(), s.version(), Bekanntgabeweg.POST);
                });
    }

    private List<String> wer(String aktion, VorgangId id) {
        return sql.sql(
                        "select handelnder from identitaet.protokoll where aktion = ? and gegenstand = ? order by id")
                .params(aktion, id.bezug())
                .query(String.class)
                .list();
    }

    private static String tag(String name, LocalDate t) {
        return "%1$s.tag=%2$d&%1$s.monat=%3$d&%1$s.jahr=%4$d"
                .formatted(name, t.getDayOfMonth(), t.getMonthValue(), t.getYear());
    }

    private static List<String> seiten(byte[] pdf) throws Exception {
        try (var offen = Loader.loadPDF(pdf)) {
            var texte = new java.util.ArrayList<String>();
            for (int i = 1; i <= offen.getNumberOfPages(); i++) {
                var leser = new PDFTextStripper();
                leser.setStartPage(i);
                leser.setEndPage(i);
                texte.add(leser.getText(offen).replaceAll("\\s+", " "));
            }
            return texte;
        }
    }

    private String fehler(String wer, Supplier<?> was) {
        return catchThrowableOfType(FachlicherFehler.class, () -> fragen(wer, was)).code();
    }
}
