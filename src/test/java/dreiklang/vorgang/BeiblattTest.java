package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the Amt adds to a Vorgang, and what it corrects.
class BeiblattTest extends Vorgangstest {

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Notizen notizen;
    @Autowired private Wiedervorlagen wiedervorlagen;
    @Autowired private Beteiligungen beteiligungen;
    @Autowired private Berichtigungen berichtigungen;
    @Autowired private Vorgangsauskunft auskunft;
    @Autowired private Kalenderzugaenge kalender;
    @Autowired private Akten akten;
    @Autowired private JdbcClient sql;

    @Test
    void einTelefonvermerkStehtBeimVorgangUndAufWunschInDerAkte() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> notizen.schreiben(id, anruf("Sie *meldet* sich {wieder}.", true)));
        var notiz = fragen("m.lenz", () -> notizen.zu(id)).getFirst();
        assertThat(notiz.text()).isEqualTo("Sie *meldet* sich {wieder}.");
        assertThat(notiz.mit()).isEqualTo("Frau Feldmann");
        var zeichen = new Aktenzeichen(stand(id).aktenzeichen());
        assertThat(fragen("a.berger", () -> akten.ansehen(zeichen)).schriftstuecke())
                .extracting(s -> s.dokument().id())
                .contains(notiz.dokument().orElseThrow());
        assertThat(protokolliert("vorgang.notiert", id)).isEqualTo(1);
    }

    @Test
    void wasDasAmtNotiertErfaehrtDiePersonNicht() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> notizen.schreiben(id, anruf("Nur für uns.", false)));
        als("a.berger", () -> wiedervorlagen.anlegen(id, plan(3, Optional.empty())));
        assertThat(auskunft.zu(stand(id).antrag()).orElseThrow().verlauf())
                .extracting(Vorgangsauskunft.Schritt::schluessel)
                .containsExactly("vorgang.schritt.eroeffnet");
    }

    @Test
    void einGespraechBrauchtEinGegenueberUndLiegtNichtInDerZukunft() {
        var id = eroeffnet("reitkennzeichen");
        var jetzt = uhr.instant();
        var ohne = new Notizen.Neu(Notiz.Art.TELEFON, "Text", "", jetzt, false);
        scheitert("V-321", () -> als("a.berger", () -> notizen.schreiben(id, ohne)));
        var morgen =
                new Notizen.Neu(
                        Notiz.Art.VERMERK, "Text", "", jetzt.plus(Duration.ofDays(1)), false);
        scheitert("V-322", () -> als("a.berger", () -> notizen.schreiben(id, morgen)));
        var leer = new Notizen.Neu(Notiz.Art.VERMERK, "  ", "", jetzt, false);
        scheitert("V-320", () -> als("a.berger", () -> notizen.schreiben(id, leer)));
        assertThat(fragen("a.berger", () -> notizen.zu(id))).isEmpty();
    }

    @Test
    void eineWiedervorlageStehtAmTagBeiDerPersonFuerDieSieIst() {
        var id = eroeffnet("reitkennzeichen");
        var lenz = person("m.lenz").id();
        als("a.berger", () -> wiedervorlagen.anlegen(id, plan(5, Optional.of(lenz))));
        var heute = LocalDate.now(uhr);
        assertThat(eigene("m.lenz", heute.plusDays(4))).doesNotContain(id);
        assertThat(eigene("m.lenz", heute.plusDays(5))).contains(id);
        assertThat(eigene("a.berger", heute.plusDays(5))).doesNotContain(id);
        var w = fragen("m.lenz", () -> wiedervorlagen.zu(id)).getFirst();
        assertThat(w.uhrzeit()).contains(LocalTime.of(14, 30));
        als("m.lenz", () -> wiedervorlagen.erledigen(w.id()));
        als("m.lenz", () -> wiedervorlagen.erledigen(w.id()));
        assertThat(eigene("m.lenz", heute.plusDays(5))).doesNotContain(id);
        assertThat(protokolliert("vorgang.wiedervorlage-erledigt", id)).isEqualTo(1);
    }

    @Test
    void eineWiedervorlageGehtNichtAnJemandenDerDenVorgangNichtSieht() {
        var id = eroeffnet("reitkennzeichen");
        var fremd = person("s.yilmaz").id();
        scheitert(
                "V-204",
                () ->
                        als(
                                "a.berger",
                                () -> wiedervorlagen.anlegen(id, plan(5, Optional.of(fremd)))));
        scheitert(
                "V-324",
                () ->
                        als(
                                "a.berger",
                                () -> wiedervorlagen.anlegen(id, plan(-1, Optional.empty()))));
        scheitert(
                "V-404",
                () -> als("s.yilmaz", () -> wiedervorlagen.anlegen(id, plan(5, Optional.empty()))));
    }

    @Test
    void einBerichtigterWertGiltUndDerEingereichteBleibtDaneben() {
        var id = eroeffnet("reitkennzeichen");
        var eingereicht = fragen("a.berger", () -> berichtigungen.ansehen(id)).eingereicht();
        assertThat(berichtigt("a.berger", id, "nachname", "Feldmann-Busch", 0))
                .isInstanceOf(Berichtigungen.Ausgang.Berichtigt.class);
        var stand = fragen("a.berger", () -> berichtigungen.ansehen(id));
        assertThat(stand.geltend().eins("nachname")).isEqualTo("Feldmann-Busch");
        assertThat(stand.eingereicht()).isEqualTo(eingereicht);
        assertThat(antraege.finden(stand(id).antrag()).antworten()).isEqualTo(eingereicht);
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("Feldmann-Busch")
                .contains("Eingereicht war: " + eingereicht.eins("nachname"))
                .contains("Anna Berger: Ausweis gesehen");
    }

    @Test
    void zweiFensterUeberschreibenEinanderNicht() {
        var id = eroeffnet("reitkennzeichen");
        berichtigt("a.berger", id, "nachname", "Alt", 0);
        assertThat(berichtigt("m.lenz", id, "vorname", "Erna", 0))
                .isInstanceOf(Berichtigungen.Ausgang.Berichtigt.class);
        var stand = fragen("a.berger", () -> berichtigungen.ansehen(id));
        assertThat(stand.geltend().eins("nachname")).isEqualTo("Alt");
        assertThat(stand.geltend().eins("vorname")).isEqualTo("Erna");
        var zusammenstoss = berichtigt("m.lenz", id, "nachname", "Neu", 0);
        assertThat(zusammenstoss)
                .isInstanceOfSatisfying(
                        Berichtigungen.Ausgang.Kollidiert.class,
                        k -> {
                            assertThat(k.fremde()).containsOnlyKeys("nachname");
                            assertThat(k.fremde().values())
                                    .extracting(Berichtigung::person)
                                    .containsExactly(person("a.berger").id());
                            assertThat(k.antworten().eins("nachname")).isEqualTo("Neu");
                            assertThat(k.antworten().eins("vorname")).isEqualTo("Erna");
                            assertThat(k.nummer()).isEqualTo(2);
                        });
        assertThat(fragen("a.berger", () -> berichtigungen.ansehen(id)).geltend().eins("nachname"))
                .isEqualTo("Alt");
        berichtigt("m.lenz", id, "nachname", "Neu", 2);
        assertThat(fragen("a.berger", () -> berichtigungen.ansehen(id)).geltend().eins("nachname"))
                .isEqualTo("Neu");
    }

    @Test
    void eineBerichtigungWirdGeprueftWieDerAntrag() {
        var id = eroeffnet("reitkennzeichen");
        assertThat(berichtigt("a.berger", id, "nachname", "", 0))
                .isInstanceOf(Berichtigungen.Ausgang.Falsch.class);
        scheitert("V-327", () -> berichtigt("a.berger", id, "nachname", nachname(id), 0));
        scheitert("V-404", () -> berichtigt("s.yilmaz", id, "nachname", "Fremd", 0));
        als("a.berger", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, ""));
        scheitert("V-325", () -> berichtigt("a.berger", id, "nachname", "Zu spät", 0));
    }

    @Test
    void wasInzwischenGeschahStehtBeiDerMeldungUndDieEingabeBleibt() {
        var id = eroeffnet("reitkennzeichen");
        browser.anmelden(adresse(""), "a.berger");
        als("m.lenz", () -> vorgaenge.zuweisen(id, person("a.berger").id()));
        var seite = adresse("/amt/vorgaenge/" + id.wert());
        var antwort =
                browser.absenden(
                        seite,
                        seite + "/nachfordern",
                        "version=0&gesehen=1&text=Bitte+das+Foto&antwort.tag=1&antwort.monat=1&antwort.jahr="
                                + (LocalDate.now(uhr).getYear() + 1));
        assertThat(antwort.statusCode()).isEqualTo(409);
        assertThat(antwort.body())
                .contains("Inzwischen ist an diesem Vorgang etwas geschehen")
                .contains("Martin Lenz")
                .contains("Bitte das Foto");
    }

    @Test
    void derKalenderNenntTagUndAktenzeichenUndSonstNichts() {
        var id = eroeffnet("reitkennzeichen");
        als("a.berger", () -> vorgaenge.uebernehmen(id));
        als("a.berger", () -> wiedervorlagen.anlegen(id, plan(5, Optional.empty())));
        String zeichen = fragen("a.berger", kalender::einrichten);
        var antwort = browser.holen(adresse("/kalender/" + zeichen + ".ics"));
        assertThat(antwort.statusCode()).isEqualTo(200);
        assertThat(antwort.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/calendar"));
        var tag = LocalDate.now(uhr).plusDays(5);
        assertThat(antwort.body())
                .contains("SUMMARY:Termin " + stand(id).aktenzeichen())
                .contains("SUMMARY:Frist " + stand(id).aktenzeichen())
                .contains(
                        "DTSTART:"
                                + tag.atTime(14, 30)
                                        .atZone(dreiklang.basis.Kalender.ORTSZEIT)
                                        .withZoneSameInstant(java.time.ZoneOffset.UTC)
                                        .format(
                                                java.time.format.DateTimeFormatter.ofPattern(
                                                        "yyyyMMdd'T'HHmmss'Z'")))
                .doesNotContain("Feldmann", "Reitplatz");
        String neu = fragen("a.berger", kalender::einrichten);
        assertThat(browser.holen(adresse("/kalender/" + zeichen + ".ics")).statusCode())
                .isEqualTo(404);
        als("a.berger", kalender::abschalten);
        assertThat(browser.holen(adresse("/kalender/" + neu + ".ics")).statusCode()).isEqualTo(404);
        browser.anmelden(adresse(""), "a.berger");
        assertThat(browser.holen(adresse("/amt/wiedervorlagen")).body())
                .contains("Ortstermin", "/amt/vorgaenge/" + id.wert());
    }

    @Test
    void beteiligteWerdenVermerktUndBleibenSichtbar() {
        var id = eroeffnet("reitkennzeichen");
        browser.anmelden(adresse(""), "a.berger");
        var seite = adresse("/amt/vorgaenge/" + id.wert());
        assertThat(browser.absenden(seite, seite + "/beteiligte", "rolle=FACHSTELLE").statusCode())
                .isEqualTo(422);
        browser.absenden(
                seite,
                seite + "/beteiligte",
                "rolle=FACHSTELLE&beteiligt_name=Forstamt&erreichbar=02999+77");
        var b = fragen("a.berger", () -> beteiligungen.zu(id)).getFirst();
        als("a.berger", () -> beteiligungen.beenden(id, b.id()));
        assertThat(browser.holen(seite).body()).contains("Andere Fachstelle: Forstamt, 02999 77");
        assertThat(fragen("a.berger", () -> beteiligungen.zu(id)).getFirst().beendet()).isPresent();
    }

    private String nachname(VorgangId id) {
        return fragen("a.berger", () -> berichtigungen.ansehen(id)).geltend().eins("nachname");
    }

    private Berichtigungen.Ausgang berichtigt(
            String wer, VorgangId id, String feld, String wert, int gesehen) {
        var eingereicht = antraege.finden(stand(id).antrag()).antworten();
        var eingabe = new java.util.HashMap<String, List<String>>();
        for (String f : List.of("antragsteller", "vorname", "nachname")) {
            eingabe.put(f, List.of(stand(id, gesehen, f, eingereicht.eins(f))));
        }
        var tag = LocalDate.parse(eingereicht.eins("geburtsdatum"));
        eingabe.put("geburtsdatum.tag", List.of("" + tag.getDayOfMonth()));
        eingabe.put("geburtsdatum.monat", List.of("" + tag.getMonthValue()));
        eingabe.put("geburtsdatum.jahr", List.of("" + tag.getYear()));
        eingabe.put(feld, List.of(wert));
        return fragen(
                wer,
                () ->
                        berichtigungen.berichtigen(
                                id, "person", Map.copyOf(eingabe), gesehen, "Ausweis gesehen"));
    }

    /// What a page showed that was made after the correction of that number.
    private String stand(VorgangId id, int gesehen, String feld, String sonst) {
        return fragen("a.berger", () -> berichtigungen.ansehen(id)).berichtigungen().stream()
                .filter(b -> b.nummer() <= gesehen && b.feld().equals(feld))
                .map(b -> b.wert().getFirst())
                .reduce((a, b) -> b)
                .orElse(sonst);
    }

    private Notizen.Neu anruf(String text, boolean zurAkte) {
        return new Notizen.Neu(Notiz.Art.TELEFON, text, "Frau Feldmann", uhr.instant(), zurAkte);
    }

    private Wiedervorlagen.Plan plan(
            int tage, Optional<dreiklang.identitaet.BeschaeftigteId> fuer) {
        return new Wiedervorlagen.Plan(
                LocalDate.now(uhr).plusDays(tage),
                Optional.of(LocalTime.of(14, 30)),
                "Reitplatz am Auenweg",
                "Ortstermin",
                fuer);
    }

    private List<VorgangId> eigene(String wer, LocalDate bis) {
        return fragen(wer, () -> wiedervorlagen.meine(bis)).stream()
                .map(w -> w.vorgang().id())
                .toList();
    }

    private long protokolliert(String aktion, VorgangId id) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = ? and gegenstand = ?")
                .params(aktion, id.bezug())
                .query(Long.class)
                .single();
    }

    private static void scheitert(String code, ThrowingCallable tat) {
        assertThatThrownBy(tat)
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo(code));
    }
}
