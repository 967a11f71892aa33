package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.postfach.Postfaecher;
import dreiklang.zahlung.Auszahlungen;
import dreiklang.zahlung.Auszahlungsart;
import dreiklang.zahlung.Auszahlungsstand;
import dreiklang.zahlung.Zahlungen;
import dreiklang.zahlung.Zahlungsstand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

class VorgangTest extends Vorgangstest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Vorgangslisten listen;
    @Autowired private Folgeschritte folgeschritte;
    @Autowired private Abrechnungen abrechnungen;
    @Autowired private Auszahlungen auszahlungen;
    @Autowired private Postversand postversand;
    @Autowired private Zustaendigkeiten zustaendigkeiten;
    @Autowired private Notizen notizen;
    @Autowired private Wiedervorlagen wiedervorlagen;
    @Autowired private Berichtigungen berichtigungen;
    @Autowired private org.springframework.jdbc.core.simple.JdbcClient sql;
    @Autowired private Vorgangsauskunft auskunft;
    @Autowired private Entwuerfe entwuerfe;
    @Autowired private Einreichungen einreichungen;
    @Autowired private Akten akten;
    @Autowired private Zahlungen zahlungen;
    @Autowired private Postfaecher postfaecher;

    @Test
    void einAntragWirdZumVorgangUndEndetMitDemBescheidInDerAkte() {
        var antrag = reitkennzeichen();
        var id = eroeffnet(antrag);
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        als(
                "a.berger",
                () ->
                        vorgaenge.nachfordern(
                                id,
                                "Bitte die Haftpflicht nachweisen.",
                                LocalDate.now(uhr).plusDays(14)));
        assertThat(auskunft.zu(antrag).orElseThrow().nachforderung())
                .contains("Bitte die Haftpflicht nachweisen.");
        antraege.nachreichen(antrag, "Liegt bei.", List.of());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lage(id) == Vorgangsstand.IN_BEARBEITUNG);
        als("a.berger", () -> vorgaenge.bezahltVermerken(id, LocalDate.now(uhr)));
        assertThat(zahlungen.zu(antrag.bezug()).orElseThrow().stand())
                .isEqualTo(Zahlungsstand.BEZAHLT);
        assertThat(
                        fragen(
                                "a.berger",
                                () -> vorgaenge.vorschau(id, Ergebnis.BEWILLIGT, "Alles da.")))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Alles da."));
        var vorgang = ablage.finden(id).orElseThrow();
        assertThat(vorgang.stand()).isEqualTo(Vorgangsstand.ENTSCHIEDEN);
        assertThat(vorgang.bescheid()).isPresent();
        assertThat(postfaecher.zu(id.bezug()))
                .singleElement()
                .satisfies(s -> assertThat(s.dokument()).isEqualTo(vorgang.bescheid().get()));
        var akte =
                fragen("a.berger", () -> akten.ansehen(new Aktenzeichen(vorgang.aktenzeichen())));
        assertThat(akte.zeichen().wert()).startsWith("36.20.10-");
        assertThat(akte.schriftstuecke())
                .extracting(s -> s.dokument().id())
                .contains(vorgang.bescheid().get());
        als("a.berger", () -> vorgaenge.abschliessen(id));
        browser.anmelden(adresse(""), "a.berger");
        seite(
                "/amt/akten/" + vorgang.aktenzeichen() + "/angaben",
                "Antragstellerin oder Antragsteller");
        seite("/amt/akten/" + vorgang.aktenzeichen(), "Schriftstücke");
        seite("/amt/vorgaenge/" + id.wert(), "Bekanntgabe");
        assertThat(auskunft.zu(antrag).orElseThrow().verlauf())
                .extracting(Vorgangsauskunft.Schritt::schluessel)
                .containsExactly(
                        "vorgang.schritt.eroeffnet",
                        "vorgang.schritt.uebernommen",
                        "vorgang.schritt.nachgefordert",
                        "vorgang.schritt.nachgereicht",
                        "vorgang.schritt.bezahlt",
                        "vorgang.schritt.entschieden.bewilligt",
                        "vorgang.schritt.abgeschlossen");
        assertThat(fragen("a.berger", () -> akten.ansehen(akte.zeichen())).aufbewahrenBis())
                .isPresent();
    }

    @Test
    void einFremdesAmtSiehtDenVorgangNicht() {
        var id = eroeffnet(reitkennzeichen());
        for (Supplier<?> blick :
                List.<Supplier<?>>of(
                        () -> schreibtisch.ansehen(id), () -> schreibtisch.dateien(id))) {
            assertThatThrownBy(() -> fragen("s.yilmaz", blick))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-404"));
        }
        assertThatThrownBy(() -> als("s.yilmaz", () -> vorgaenge.uebernehmen(id)))
                .isInstanceOf(FachlicherFehler.class);
        var alle = Vorgangsfilter.OFFENE.mit(Vorgangsfilter.Stand.ALLE);
        for (var fremd : Map.of("s.yilmaz", false, "m.lenz", true).entrySet()) {
            var gesehen = new java.util.ArrayList<VorgangId>();
            fragen(
                    fremd.getKey(),
                    () -> {
                        listen.ausgeben(alle, "csv", v -> gesehen.add(v.id()));
                        return gesehen;
                    });
            assertThat(gesehen.contains(id)).as(fremd.getKey()).isEqualTo(fremd.getValue());
        }
    }

    @Test
    void nichtAbgeholtesGehtZurPostUndNurDasEigeneAmtSiehtEs() {
        var id = eroeffnet(reitkennzeichen());
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Alles da."));
        var sendung = postfaecher.zu(id.bezug()).getFirst();
        assertThat(wartetAufPost("a.berger")).doesNotContain(sendung.id());
        abgelaufen(sendung.id());
        assertThat(wartetAufPost("a.berger")).contains(sendung.id());
        assertThat(wartetAufPost("m.lenz")).contains(sendung.id());
        assertThat(wartetAufPost("s.yilmaz")).doesNotContain(sendung.id());
        var heute = LocalDate.now(uhr);
        for (var fremd : Map.of("s.yilmaz", "V-230", "k.reuter", "I-403").entrySet()) {
            assertThatThrownBy(() ->
                            als(
                                    fremd.getKey(),
                                    () -> postversand.alsVersandtKennzeichnen(sendung.id(), heute)))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class,
                            f -> assertThat(f.code()).isEqualTo(fremd.getValue()));
        }
        browser.anmelden(adresse(""), "a.berger");
        String seite = adresse("/amt/postversand/" + sendung.id());
        seite("/amt/postversand", "/amt/postversand/" + sendung.id());
        var druck =
                browser.holen(
                        adresse(
                                "/amt/vorgaenge/"
                                        + id.wert()
                                        + "/dateien/"
                                        + sendung.dokument().wert()));
        assertThat(druck.body()).startsWith("%PDF-");
        assertThat(browser.absenden(seite, tag(heute.plusDays(1))).body())
                .contains("Der Tag der Aufgabe zur Post passt nicht");
        assertThat(
                        browser.absenden(
                                        seite,
                                        "aufgegeben.tag=31&aufgegeben.monat=2&aufgegeben.jahr=2026")
                                .statusCode())
                .isEqualTo(422);
        assertThat(browser.absenden(seite, tag(heute)).statusCode()).isEqualTo(303);
        assertThat(postfaecher.zu(id.bezug()).getFirst())
                .satisfies(s -> {
                    assertThat(s.weg()).isEqualTo(dreiklang.postfach.Bekanntgabeweg.POST);
                    assertThat(s.bekanntgegeben().orElseThrow())
                            .isAfterOrEqualTo(heute.plusDays(3));
                    assertThat(s.widerspruchBis()).isPresent();
                });
        assertThat(fragen("a.berger", () -> schreibtisch.ansehen(id)).verlauf().getLast().was())
                .isEqualTo("nachgesandt");
        assertThat(
                        sql.sql(
                                        "select count(*) from identitaet.protokoll where aktion = 'vorgang.mit-post-versandt' and gegenstand = ?")
                                .param(id.bezug())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(wartetAufPost("a.berger")).doesNotContain(sendung.id());
        assertThat(browser.holen(seite).statusCode()).isEqualTo(404);
    }

    private List<java.util.UUID> wartetAufPost(String name) {
        return fragen(name, postversand::offen).stream().map(p -> p.sendung().id()).toList();
    }

    private void abgelaufen(java.util.UUID sendung) {
        sql.sql(
                        "update postfach.sendung set stand = 'BEENDET', beendet = now(), abrufbar_bis = ? where id = ?")
                .params(LocalDate.now(uhr).minusDays(1), sendung)
                .update();
    }

    private static String tag(LocalDate t) {
        return "aufgegeben.tag=%d&aufgegeben.monat=%d&aufgegeben.jahr=%d"
                .formatted(t.getDayOfMonth(), t.getMonthValue(), t.getYear());
    }

    @Test
    void vonZweiBeschaeftigtenGewinntGenauEine() {
        var id = eroeffnet(reitkennzeichen());
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        assertThatThrownBy(() -> als("m.lenz", () -> vorgaenge.uebernehmen(id)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-202"));
        als("m.lenz", () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Das Pferd fehlt."));
        assertThatThrownBy(() ->
                        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-203"));
        assertThat(postfaecher.zu(id.bezug())).hasSize(1);
    }

    @Test
    void eineDienstreiseGenehmigtDieFuehrungskraftUndNichtManSelbst() {
        var antrag = fragen("a.berger", this::dienstreise);
        var id = eroeffnet(antrag);
        assertThatThrownBy(() ->
                        als("d.sommer", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-222"));
        assertThat(fragen("m.lenz", () -> listen.heute(false)).fach("genehmigen").zeilen())
                .extracting(Vorgang::id)
                .contains(id);
        als("m.lenz", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(lage(id)).isEqualTo(Vorgangsstand.WARTET_AUF_PERSON);
        assertThat(fragen("a.berger", () -> schreibtisch.eigener(id)).moeglich())
                .containsExactly(Verb.NACHREICHEN);
        browser.anmelden(adresse(""), "a.berger");
        seite("/amt/meine-vorgaenge", "Dienstreise");
        seite("/amt/meine-vorgaenge/" + id.wert(), "Formular jetzt ausfüllen");
        als("a.berger", () -> abrechnen(id));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lage(id) == Vorgangsstand.IN_BEARBEITUNG);
        assertThatThrownBy(() -> als("a.berger", () -> abrechnen(id)))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-203"));
        var bild = fragen("p.hoff", () -> schreibtisch.ansehen(id));
        var aufgabe = bild.aufgaben().getFirst();
        assertThat(fragen("p.hoff", () -> schreibtisch.dateien(id)))
                .extracting(d -> d.ablage().name())
                .contains("fahrkarte.png");
        festsetzen(id, aufgabe.id());
        als("p.hoff", () -> vorgaenge.abschliessen(id));
        auszahlen(id);
        assertThat(lage(id)).isEqualTo(Vorgangsstand.ABGESCHLOSSEN);
    }

    /// 93.60 for the train, less 5.00 for the seat, and 14.00 for a day of more than 8 hours.
    private void festsetzen(VorgangId id, String aufgabe) {
        seiteAls("p.hoff", "/amt/vorgaenge/" + id.wert(), "1 Tag × 14,00", "§ 6 LRKG NRW");
        var fahrt = Map.of("fahrtkosten", new Geldbetrag(8860));
        assertThatThrownBy(() ->
                        als(
                                "p.hoff",
                                () -> abrechnungen.festsetzen(id, aufgabe, fahrt, Map.of(), "")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("Z-401"));
        als(
                "p.hoff",
                () ->
                        abrechnungen.festsetzen(
                                id,
                                aufgabe,
                                fahrt,
                                Map.of("fahrtkosten", "Ohne Reservierung"),
                                "Gute Reise gehabt?"));
        assertThat(fragen("a.berger", () -> schreibtisch.eigener(id)).verlauf())
                .filteredOn(s -> s.was().equals("festgesetzt"))
                .extracting(Vorgangsbild.Schritt::anmerkung)
                .singleElement()
                .asString()
                .startsWith("102,60")
                .contains("88,60", "statt 93,60", "Ohne Reservierung")
                .endsWith("Gute Reise gehabt?");
    }

    private void auszahlen(VorgangId id) {
        var a =
                fragen("o.brink", () -> auszahlungen.offene()).stream()
                        .filter(o -> o.auftrag().bezug().equals(id.bezug()))
                        .findFirst()
                        .orElseThrow();
        assertThat(a.auftrag().betrag()).isEqualTo(new Geldbetrag(10260));
        assertThat(a.auftrag().empfaenger()).isEqualTo("Anna Berger");
        assertThatThrownBy(() -> als("p.hoff", () -> auszahlungen.freigeben(List.of(a.id()))))
                .as("who fixes does not release")
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-403"));
        als("o.brink", () -> auszahlungen.freigeben(List.of(a.id())));
        var nummer = fragen("o.brink", () -> auszahlungen.zahllauf());
        assertThat(
                        new String(
                                fragen("o.brink", () -> auszahlungen.alsSepa(nummer)),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("<InstdAmt Ccy=\"EUR\">102.60</InstdAmt>", "<Nm>Anna Berger</Nm>");
        als("o.brink", () -> auszahlungen.ausgefuehrt(nummer, LocalDate.now(uhr)));
        als("o.brink", () -> auszahlungen.ausgefuehrt(nummer, LocalDate.now(uhr)));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        fragen("a.berger", () -> schreibtisch.eigener(id)).verlauf().stream()
                                .anyMatch(s -> s.was().equals("ausgezahlt")));
        seiteAls(
                "a.berger",
                "/amt/meine-vorgaenge/" + id.wert(),
                "ausgezahlt",
                "102,60",
                "Ohne Reservierung");
        seiteAls("o.brink", "/amt/auszahlungen", nummer);
        seiteAls("o.brink", "/amt/auszahlungen/laeufe/" + nummer, "Anna Berger", "102,60");
    }

    private void seiteAls(String wer, String pfad, String... worte) {
        browser.anmelden(adresse(""), wer);
        seite(pfad, worte);
    }

    @Test
    void eineAbgesagteReiseWirdStorniertUndDerVorschussZurueckgenommen() {
        var antrag = fragen("a.berger", () -> reiseMit("ja", "40"));
        var id = eroeffnet(antrag);
        als("m.lenz", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        assertThat(auszahlungen.zu(id.bezug()))
                .extracting(a -> a.auftrag().art(), a -> a.stand())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                Auszahlungsart.VORSCHUSS, Auszahlungsstand.ANGEORDNET));
        var buchen = fragen("p.hoff", () -> schreibtisch.ansehen(id)).aufgaben().getFirst();
        assertThat(buchen.knoten()).isEqualTo("buchen");
        als("p.hoff", () -> vorgaenge.erledigen(id, buchen.id(), "ICE 612, 2. Klasse, 74,80 Euro"));
        assertThat(lage(id)).isEqualTo(Vorgangsstand.WARTET_AUF_PERSON);
        seiteAls("a.berger", "/amt/meine-vorgaenge/" + id.wert(), "ICE 612", "Jetzt absagen");
        als("a.berger", () -> folgeschritte.absagen(id, "Die Tagung fällt aus."));
        assertThat(fragen("p.hoff", () -> schreibtisch.ansehen(id)).aufgaben())
                .extracting(Vorgangsbild.Aufgabe::knoten)
                .containsExactly("stornieren");
        assertThat(auszahlungen.zu(id.bezug()))
                .extracting(a -> a.stand())
                .containsExactly(Auszahlungsstand.ZURUECKGENOMMEN);
        assertThatThrownBy(() -> als("a.berger", () -> folgeschritte.absagen(id, "Noch einmal")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-461"));
        var stornieren = fragen("p.hoff", () -> schreibtisch.ansehen(id)).aufgaben().getFirst();
        als("p.hoff", () -> vorgaenge.erledigen(id, stornieren.id(), "Fahrkarte erstattet"));
        als("p.hoff", () -> vorgaenge.abschliessen(id));
        assertThat(ablage.finden(id).orElseThrow().ergebnis()).contains(Ergebnis.ERLEDIGT);
    }

    @Test
    void zurAbrechnungKannDasAmtNachfragen() {
        var antrag = fragen("a.berger", this::dienstreise);
        var id = eroeffnet(antrag);
        als("m.lenz", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        antraege.nachreichen(antrag, "Das ist keine Abrechnung.", List.of());
        als("a.berger", () -> abrechnen(id));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lage(id) == Vorgangsstand.IN_BEARBEITUNG);
        als(
                "p.hoff",
                () ->
                        vorgaenge.nachfordern(
                                id, "Der Beleg ist unleserlich.", LocalDate.now(uhr).plusDays(7)));
        assertThat(fragen("a.berger", () -> schreibtisch.eigener(id)).folgeformular()).isEmpty();
        antraege.nachreichen(antrag, "Hier noch einmal.", List.of());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lage(id) == Vorgangsstand.IN_BEARBEITUNG);
        assertThat(fragen("p.hoff", () -> schreibtisch.ansehen(id)).aufgaben())
                .extracting(Vorgangsbild.Aufgabe::art)
                .containsExactly("FESTSETZEN");
    }

    @Test
    void inEigenerSacheTutNiemandEtwasFuerDasAmt() {
        var id = eroeffnet(fragen("p.hoff", this::dienstreise));
        var sommer = person("d.sommer").id();
        var morgen = LocalDate.now(uhr).plusDays(1);
        var notiz = new Notizen.Neu(Notiz.Art.VERMERK, "Passt so.", "", uhr.instant(), false);
        var plan = new Wiedervorlagen.Plan(morgen, Optional.empty(), "", "", Optional.empty());
        for (Runnable tat :
                List.<Runnable>of(
                        () -> vorgaenge.uebernehmen(id),
                        () -> vorgaenge.zuweisen(id, sommer),
                        () -> zustaendigkeiten.annehmen(id),
                        () -> zustaendigkeiten.weitergeben(id, sommer, "Bitte."),
                        () -> zustaendigkeiten.abgeben(id, "20", "Bitte."),
                        () -> notizen.schreiben(id, notiz),
                        () -> wiedervorlagen.anlegen(id, plan),
                        () ->
                                berichtigungen.berichtigen(
                                        id, "kosten", werte("kosten", "900"), 0, "Teurer."))) {
            assertThatThrownBy(() -> als("p.hoff", tat)).hasMessageContaining("V-221");
        }
        assertThatThrownBy(
                        () -> als("d.sommer", () -> vorgaenge.zuweisen(id, person("p.hoff").id())))
                .hasMessageContaining("V-204");
        browser.anmelden(adresse(""), "p.hoff");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("Dienstreise")
                .doesNotContain("/berichtigen/", "action=\"/amt/vorgaenge/");
        browser.anmelden(adresse(""), "d.sommer");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("/berichtigen/", "/notizen\"");
    }

    private void abrechnen(VorgangId id) {
        var entwurf = folgeschritte.ausfuellen(id, Sprache.DE);
        assertThat(folgeschritte.ausfuellen(id, Sprache.DE)).isEqualTo(entwurf);
        var heute = LocalDate.now(uhr);
        var werte = new LinkedHashMap<String, List<String>>();
        for (String tag : List.of("tatsaechlicher_beginn", "tatsaechliches_ende")) {
            werte.put(tag + ".tag", List.of(String.valueOf(heute.getDayOfMonth())));
            werte.put(tag + ".monat", List.of(String.valueOf(heute.getMonthValue())));
            werte.put(tag + ".jahr", List.of(String.valueOf(heute.getYear())));
        }
        werte.put("stunden", List.of("9,5"));
        werte.put("fahrtkosten", List.of("93,60"));
        werte.put("iban", List.of("DE89370400440532013000"));
        werte.put("richtigkeit", List.of("ja"));
        var beleg = new ByteArrayResource(bild());
        absenden(
                new Zugang(entwurf, ""),
                "abrechnung",
                werte,
                List.of(new Seiteneingabe.Datei("belege", "fahrkarte.png", beleg)));
    }

    private static byte[] bild() {
        var aus = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(
                    new java.awt.image.BufferedImage(
                            20, 10, java.awt.image.BufferedImage.TYPE_INT_RGB),
                    "png",
                    aus);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return aus.toByteArray();
    }

    @Test
    void dieTatsacheDarfZweimalKommen() {
        var antrag = reitkennzeichen();
        var id = eroeffnet(antrag);
        assertThat(vorgaenge.zu(antrag)).contains(id);
        assertThat(akten.zu(id.bezug())).isPresent();
    }

    private AntragId reitkennzeichen() {
        var seiten = new LinkedHashMap<String, Map<String, List<String>>>();
        seiten.put(
                "person",
                werte(
                        "antragsteller",
                        "privat",
                        "vorname",
                        "Erika",
                        "nachname",
                        "Feldmann",
                        "geburtsdatum.tag",
                        "27",
                        "geburtsdatum.monat",
                        "3",
                        "geburtsdatum.jahr",
                        "1985"));
        seiten.put(
                "anschrift",
                werte("strasse", "Mühlenweg 4", "plz", "59494", "ort", "Lindenau an der Aue"));
        seiten.put(
                "pferd",
                werte(
                        "anlass",
                        "neu",
                        "anzahl",
                        "1",
                        "pferde",
                        "Flicka, braun",
                        "reitart",
                        "wald"));
        seiten.put("nachweis", werte("haftpflicht", "ja"));
        seiten.put("zustellung", werte("zustellung", "abholung"));
        return einreichen("reitkennzeichen", seiten, false);
    }

    private AntragId dienstreise() {
        return reiseMit("nein", "");
    }

    private AntragId reiseMit(String buchen, String vorschuss) {
        var tag = LocalDate.now(uhr).plusDays(10);
        var seiten = new LinkedHashMap<String, Map<String, List<String>>>();
        String t = String.valueOf(tag.getDayOfMonth());
        String m = String.valueOf(tag.getMonthValue());
        String j = String.valueOf(tag.getYear());
        seiten.put(
                "reise",
                werte(
                        "ziel",
                        "Münster",
                        "zweck",
                        "Fachtagung",
                        "beginn.tag",
                        t,
                        "beginn.monat",
                        m,
                        "beginn.jahr",
                        j,
                        "ende.tag",
                        t,
                        "ende.monat",
                        m,
                        "ende.jahr",
                        j));
        seiten.put(
                "verkehrsmittel",
                werte("verkehrsmittel", "bahn", "uebernachtung", "nein", "buchen", buchen));
        seiten.put(
                "kosten",
                vorschuss.isEmpty()
                        ? werte("kosten", "90", "vorschuss", "nein")
                        : werte(
                                "kosten",
                                "90",
                                "vorschuss",
                                "ja",
                                "vorschuss_betrag",
                                vorschuss,
                                "iban",
                                "DE89370400440532013000"));
        return einreichen("dienstreise", seiten, true);
    }

    private AntragId einreichen(
            String leistung, Map<String, Map<String, List<String>>> seiten, boolean intern) {
        var zugang =
                entwuerfe.beginnen(
                        new LeistungsSchluessel(leistung), Sprache.DE, intern, "127.0.0.1");
        seiten.forEach((seite, werte) -> speichern(zugang, seite, werte, List.of()));
        return absenden(zugang);
    }

    private AntragId absenden(
            Zugang zugang,
            String seite,
            Map<String, List<String>> werte,
            List<Seiteneingabe.Datei> dateien) {
        speichern(zugang, seite, werte, dateien);
        return absenden(zugang);
    }

    private void speichern(
            Zugang zugang,
            String seite,
            Map<String, List<String>> werte,
            List<Seiteneingabe.Datei> dateien) {
        var eingabe =
                new Seiteneingabe(
                        Seiteneingabe.Aktion.WEITER, false, werte, dateien, Optional.empty());
        assertThat(entwuerfe.speichern(zugang, seite, eingabe).orElseThrow().fehler()).isEmpty();
    }

    private AntragId absenden(Zugang zugang) {
        var stand = einreichungen.pruefstand(zugang).orElseThrow();
        var nummer =
                einreichungen.absenden(
                        zugang, stand.entwurf().einreichung(), stand.abdruck().hex());
        return einreichungen.quittung(nummer, List.of(zugang)).antrag().id();
    }

    private void seite(String pfad, String... worte) {
        var antwort = browser.holen(adresse(pfad));
        assertThat(antwort.statusCode()).as(pfad).isEqualTo(200);
        assertThat(antwort.body())
                .as(pfad)
                .contains(worte)
                .doesNotContain(">vorgang.")
                .doesNotContain(">akte.");
    }

    private static Map<String, List<String>> werte(String... paare) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            werte.put(paare[i], List.of(paare[i + 1]));
        }
        return werte;
    }

    private VorgangId eroeffnet(AntragId antrag) {
        return leute().zu(antrag);
    }

    private Vorgangsstand lage(VorgangId id) {
        return ablage.finden(id).orElseThrow().stand();
    }
}
