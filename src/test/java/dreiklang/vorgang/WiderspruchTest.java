package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Folgeformulare;
import dreiklang.antrag.Mensch;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kalender;
import dreiklang.basis.Sprache;
import dreiklang.postfach.Postfaecher;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Art;
import dreiklang.vorgang.Widersprechende.Fall;
import dreiklang.vorgang.Widerspruch.Lage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WiderspruchTest extends Stadttest {

    private static final String BEIHILFE = "r.ebbing";

    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private RechtsbehelfRepository rechtsbehelfe;
    @Autowired private Rechtsbehelfsauskunft auskunft;
    @Autowired private Widersprueche widersprueche;
    @Autowired private Schreibtisch schreibtisch;
    @Autowired private Vorgangslisten listen;
    @Autowired private Folgeformulare folgeformulare;
    @Autowired private Postfaecher postfaecher;
    @Autowired private Akten akten;
    @Autowired private JdbcClient sql;

    @Autowired private ApplicationContext stadt;

    private Stadtleute leute;
    private Widersprechende personen;

    @BeforeEach
    void stadt() {
        leute = new Stadtleute(stadt);
        personen = new Widersprechende(stadt, adresse(""));
    }

    @Test
    void werWiderspruchEinlegtBekommtEinenVorgangDerAmBescheidHaengt() {
        var fall = personen.abgelehnt();
        assertThat(fall.mensch().oeffnen(fall.adresse()).html())
                .contains("sobald der Bescheid bei Ihnen angekommen ist")
                .doesNotContain("/widerspruch\"");
        personen.abrufen(fall);
        assertThat(fall.mensch().oeffnen(fall.adresse()).html())
                .contains("Sie können bis zum", fall.adresse() + "/widerspruch", "§ 110 Abs. 2");
        var quittung = personen.widersprechen(fall, Map.of("gruende", "Ich habe zwei Kinder."));
        assertThat(quittung).contains("Ihr Widerspruch ist eingegangen", "Ihre Unterschrift");
        var v = personen.widerspruch(fall);
        var ausgang = ablage.finden(fall.vorgang()).orElseThrow();
        assertThat(v.leistung().wert()).isEqualTo("widerspruch--kita-platz");
        assertThat(v.einheit()).isEqualTo(ausgang.einheit());
        assertThat(v.aktenzeichen()).isEqualTo(ausgang.aktenzeichen());
        assertThat(v.betreff()).isEqualTo("Widerspruch: " + ausgang.betreff());
        assertThat(rechtsbehelfe.von(v.id()).orElseThrow().lage())
                .isEqualTo(Lage.UNTERSCHRIFT_FEHLT);
        assertThat(fall.mensch().oeffnen(fall.adresse()).html())
                .contains("Sie haben am", "Zum Widerspruch", "Widerspruch eingelegt");
        assertThat(fall.mensch().oeffnen(fall.adresse() + "/widerspruch").html())
                .contains("noch nicht unterschrieben", "Zum Bescheid, gegen den");
        leute.als(
                "m.celik",
                () -> {
                    var hin = widersprueche.zu(fall.vorgang());
                    var her = widersprueche.zu(v.id());
                    assertThat(hin.dagegen().orElseThrow().id()).isEqualTo(v.id());
                    assertThat(her.ausgang().orElseThrow().id()).isEqualTo(fall.vorgang());
                });
    }

    @Test
    void erWirdEntschiedenUndDieAkteSchliesstErstDanach() {
        var fall = personen.abgelehnt();
        personen.abrufen(fall);
        leute.als("m.celik", () -> vorgaenge.abschliessen(fall.vorgang()));
        var zeichen = new Aktenzeichen(ablage.finden(fall.vorgang()).orElseThrow().aktenzeichen());
        assertThat(leute.fragen("m.celik", () -> akten.ansehen(zeichen)).zda()).isPresent();
        personen.widersprechen(fall, Map.of());
        var v = personen.widerspruch(fall);
        assertThat(leute.fragen("m.celik", () -> akten.ansehen(zeichen)).zda()).isEmpty();
        leute.als("m.celik", () -> widersprueche.unterschrieben(v.id(), LocalDate.now(uhr)));
        assertThat(rechtsbehelfe.von(v.id()).orElseThrow().lage()).isEqualTo(Lage.RECHTZEITIG);
        assertThat(
                        fehler(
                                "m.celik",
                                () -> widersprueche.unterschrieben(v.id(), LocalDate.now(uhr))))
                .isEqualTo("V-480");
        leute.als("m.celik", () -> vorgaenge.uebernehmen(v.id()));
        leute.als(
                "m.celik",
                () -> vorgaenge.entscheiden(v.id(), Ergebnis.ABGELEHNT, "Es bleibt dabei."));
        assertThat(postfaecher.zu(v.id().bezug()))
                .singleElement()
                .satisfies(s -> assertThat(s.titel()).isEqualTo("Widerspruchsbescheid"));
        assertThat(auskunft.zu(v.antrag()).orElseThrow().art()).isEqualTo(Art.KLAGE);
        assertThat(fall.mensch().oeffnen(fall.adresse() + "/widerspruch").html())
                .contains("Ihr Widerspruch ist zurückgewiesen", "die Klage vor Gericht");
        leute.als("m.celik", () -> vorgaenge.abschliessen(v.id()));
        assertThat(leute.fragen("m.celik", () -> akten.ansehen(zeichen)).zda()).isPresent();
    }

    @Test
    void zuSpaetWirdErAngenommenUndIstAlsVerspaetetErkennbar() {
        var fall = personen.abgelehnt();
        personen.abrufen(fall);
        bekanntAm(fall, LocalDate.now(uhr).minusMonths(3), LocalDate.now(uhr).minusMonths(2));
        assertThat(fall.mensch().oeffnen(fall.adresse() + "/widerspruch").html())
                .contains("wir nehmen ihn an", "§ 60 VwGO");
        personen.widersprechen(fall, Map.of("versaeumt", "Ich lag im Krankenhaus."));
        var v = personen.widerspruch(fall);
        assertThat(rechtsbehelfe.von(v.id()).orElseThrow().lage()).isEqualTo(Lage.VERSPAETET);
        assertThat(fall.mensch().oeffnen(fall.adresse() + "/widerspruch").html())
                .contains("ohne Schuld zu spät");
    }

    @Test
    void ohneBelehrungIstDieFristEinJahrUndEndetNichtAmSamstag() {
        var fall = personen.abgelehnt();
        personen.abrufen(fall);
        sql.sql("update vorgang.belehrung set belehrt = false where vorgang = ?")
                .param(fall.vorgang().wert())
                .update();
        bekanntAm(fall, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 2));
        var moeglich = auskunft.zu(fall.quittung().antrag().id()).orElseThrow();
        assertThat(LocalDate.of(2027, 1, 2).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(moeglich.bis()).contains(LocalDate.of(2027, 1, 4));
        assertThat(moeglich.belehrt()).isFalse();
    }

    @Test
    void einZweiterWirdZumErstenGefuehrt() {
        var fall = personen.eingelegt();
        var v = personen.widerspruch(fall);
        var erste = fall.mensch().oeffnen(fall.adresse() + "/widerspruch");
        assertThat(erste.pfad()).isEqualTo("/anliegen/" + v.referenz());
        var nochmals =
                fall.mensch()
                        .senden(
                                fall.adresse() + "/widerspruch",
                                Map.of("_csrf", Widersprechende.csrf(erste)));
        assertThat(nochmals.pfad()).isEqualTo("/anliegen/" + v.referenz());
        assertThatThrownBy(() ->
                        folgeformulare.widersprechen(
                                fall.quittung().antrag(), "Bescheid", Sprache.DE))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("A-133"));
    }

    @Test
    void einBriefWirdAmVorgangDesBescheidsAufgenommen() {
        var fall = personen.abgelehnt();
        var heute = LocalDate.now(uhr);
        assertThat(aufnehmen(fall, heute)).isEqualTo("V-482");
        personen.abrufen(fall);
        folgeformulare.widersprechen(fall.quittung().antrag(), "B", Sprache.DE);
        assertThat(aufnehmen(fall, heute.plusDays(1))).isEqualTo("V-483");
        assertThat(aufnehmen(fall, heute)).isEmpty();
        var w = rechtsbehelfe.von(personen.widerspruch(fall).id()).orElseThrow();
        assertThat(w.eingelegt()).isEqualTo(Widerspruch.Weg.SCHRIFT);
        assertThat(w.lage()).isEqualTo(Lage.RECHTZEITIG);
        assertThat(LocalDate.ofInstant(w.eingegangen(), Kalender.ORTSZEIT)).isEqualTo(heute);
        assertThat(leute.fragen("m.celik", () -> schreibtisch.dateien(w.vorgang())))
                .extracting(d -> d.ablage().name())
                .contains("nachweise.png");
        assertThat(aufnehmen(fall, heute)).isEqualTo("A-133");
        assertThat(
                        fehler(
                                "a.berger",
                                () ->
                                        widersprueche.aufnehmen(
                                                fall.vorgang(),
                                                Widerspruch.Weg.SCHRIFT,
                                                heute,
                                                "",
                                                List.of())))
                .isEqualTo("V-404");
    }

    private String aufnehmen(Fall fall, LocalDate tag) {
        var brief = new FileSystemResource("kommune/demo/anlagen/nachweise.png");
        return fehler(
                "m.celik",
                () ->
                        widersprueche.aufnehmen(
                                fall.vorgang(),
                                Widerspruch.Weg.SCHRIFT,
                                tag,
                                "Ich widerspreche.",
                                List.of(brief)));
    }

    @Test
    void einAngefangenerWirdFortgesetzt() {
        var fall = personen.abgelehnt();
        var erster = folgeformulare.widersprechen(fall.quittung().antrag(), "B", Sprache.DE);
        var zweiter = folgeformulare.widersprechen(fall.quittung().antrag(), "B", Sprache.DE);
        assertThat(zweiter.entwurf()).isEqualTo(erster.entwurf());
        assertThat(zweiter.geheimnis()).isNotEqualTo(erster.geheimnis());
    }

    @Test
    void mitFremderPinSiehtManNichts() {
        var fall = personen.eingelegt();
        var fremder = new Mensch(adresse(""));
        for (String seite : new String[] {"", "/widerspruch", "/ausgang"}) {
            assertThat(fremder.oeffnen(fall.adresse() + seite).status()).isEqualTo(404);
        }
        var anderer = personen.abgelehnt();
        for (String seite : new String[] {"", "/widerspruch"}) {
            assertThat(anderer.mensch().oeffnen(fall.adresse() + seite).status()).isEqualTo(404);
        }
        var v = personen.widerspruch(fall);
        assertThat(anderer.mensch().oeffnen("/anliegen/" + v.referenz()).status()).isEqualTo(404);
    }

    @Test
    void gegenVertraulichesIstAuchDerWiderspruchVertraulich() {
        var fall = personen.eingelegt();
        var v = personen.widerspruch(fall);
        var zeichen = new Aktenzeichen(v.aktenzeichen());
        for (String darf : new String[] {"m.celik", "h.brock"}) {
            assertThat(leute.fragen(darf, () -> schreibtisch.ansehen(v.id())).vorgang().id())
                    .isEqualTo(v.id());
            assertThat(gelistet(darf, v)).isTrue();
        }
        for (String darfNicht : new String[] {"e.nowak", "c.winkels", "a.berger", "s.luehrs"}) {
            assertThat(fehler(darfNicht, () -> schreibtisch.ansehen(v.id()))).isEqualTo("V-404");
            assertThat(fehler(darfNicht, () -> widersprueche.zu(v.id()))).isEqualTo("V-404");
            assertThat(fehler(darfNicht, () -> widersprueche.unterschrieben(v.id(), LocalDate.MIN)))
                    .isEqualTo("V-404");
            assertThat(fehler(darfNicht, () -> akten.ansehen(zeichen))).isEqualTo("K-404");
            assertThat(gelistet(darfNicht, v)).isFalse();
        }
        assertThat(
                        sql.sql(
                                        "select count(*) from identitaet.protokoll where aktion = 'vorgang.gelesen' and gegenstand = ?")
                                .param(v.id().bezug())
                                .query(Integer.class)
                                .single())
                .isPositive();
    }

    @Test
    void woManKlagenMussGibtEsKeinenKnopf() {
        var quittung = leute.einreichen("reitkennzeichen", b -> true);
        var id = leute.zu(quittung.antrag().id());
        leute.als("a.berger", () -> vorgaenge.uebernehmen(id));
        leute.als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Kein Pferd."));
        var fall = new Fall(quittung, id, personen.geoeffnet(quittung));
        personen.abrufen(fall);
        assertThat(fall.mensch().oeffnen(fall.adresse()).html())
                .contains("gibt es keinen Widerspruch", "Verwaltungsgericht Arnsberg")
                .doesNotContain(fall.adresse() + "/widerspruch");
        assertThat(fall.mensch().oeffnen(fall.adresse() + "/widerspruch").status()).isEqualTo(409);
    }

    @Test
    void auchWerImHausArbeitetWidersprichtIhremBescheid() {
        var quittung = leute.fragen("a.berger", () -> leute.einreichen("beihilfe", b -> true));
        var id = leute.zu(quittung.antrag().id());
        leute.als(BEIHILFE, () -> vorgaenge.uebernehmen(id));
        leute.als(BEIHILFE, () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Zu spät."));
        assertThat(fehler("a.berger", () -> widersprueche.widersprechen(id, Sprache.DE)))
                .isEqualTo("V-482");
        postfaecher.abrufen(postfaecher.zu(id.bezug()).getFirst().id());
        var entwurf = leute.fragen("a.berger", () -> widersprueche.widersprechen(id, Sprache.DE));
        assertThat(leute.fragen("a.berger", () -> widersprueche.widersprechen(id, Sprache.DE)))
                .isEqualTo(entwurf);
        assertThat(fehler("m.lenz", () -> widersprueche.widersprechen(id, Sprache.DE)))
                .isEqualTo("V-404");
    }

    @Test
    void dieRechnungKenntFristFormUndUnterschrift() {
        var tag = LocalDate.of(2026, 3, 10);
        assertThat(widerspruch(tag, true, null).lage()).isEqualTo(Lage.RECHTZEITIG);
        assertThat(widerspruch(tag, false, null).lage()).isEqualTo(Lage.UNTERSCHRIFT_FEHLT);
        assertThat(widerspruch(tag, false, tag).lage()).isEqualTo(Lage.RECHTZEITIG);
        assertThat(widerspruch(tag, false, tag.plusDays(1)).lage()).isEqualTo(Lage.VERSPAETET);
        assertThat(widerspruch(tag.minusDays(1), true, null).lage()).isEqualTo(Lage.VERSPAETET);
    }

    /// Came on 10 March 2026, five minutes before midnight.
    private static Widerspruch widerspruch(
            LocalDate bis,
            boolean form,
            @org.jspecify.annotations.Nullable LocalDate unterschrift) {
        return new Widerspruch(
                new VorgangId(UUID.randomUUID()),
                new VorgangId(UUID.randomUUID()),
                Widerspruch.Weg.PIN,
                Instant.parse("2026-03-10T22:55:00Z"),
                Optional.of(bis.minusMonths(1)),
                Optional.of(bis),
                true,
                form,
                Optional.ofNullable(unterschrift));
    }

    private void bekanntAm(Fall fall, LocalDate tag, LocalDate bis) {
        sql.sql(
                        "update postfach.sendung set bekanntgegeben = ?, widerspruch_bis = ? where bezug = ?")
                .params(tag, bis, fall.vorgang().bezug())
                .update();
    }

    private boolean gelistet(String wer, Vorgang v) {
        var gefunden = new java.util.ArrayList<VorgangId>();
        leute.als(
                wer,
                () ->
                        listen.ausgeben(
                                Vorgangsfilter.OFFENE.mit(Vorgangsfilter.Stand.ALLE),
                                "csv",
                                e -> gefunden.add(e.id())));
        return gefunden.contains(v.id());
    }

    private String fehler(String wer, Runnable was) {
        try {
            leute.als(wer, was);
            return "";
        } catch (FachlicherFehler f) {
            return f.code();
        }
    }
}
