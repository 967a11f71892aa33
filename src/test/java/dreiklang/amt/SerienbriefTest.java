package dreiklang.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.amt.Sammelauftraege.Gewaehlt;
import dreiklang.amt.Sammelauftrag.Stand;
import dreiklang.amt.Sammelauftrag.Zeile;
import dreiklang.amt.Sammelauftrag.Zeilenstand;
import dreiklang.basis.FachlicherFehler;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.postfach.Sendung;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Stadtleute;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangslisten;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SerienbriefTest extends Stadttest {

    private static final String TEXT =
            "# Neue Sprechzeiten für {leistung}\n\nGuten Tag {name},\n\nunser Amt zieht um.\n\n{einheit}";

    private final Amtsbrowser browser = new Amtsbrowser();
    private Stadtleute leute;

    @Autowired private Sammelauftraege auftraege;
    @Autowired private Gemeinsames gemeinsames;
    @Autowired private Vorgangslisten listen;
    @Autowired private Postfaecher postfaecher;

    @Autowired
    void stadt(ApplicationContext stadt) {
        leute = new Stadtleute(stadt);
    }

    @Test
    void jedePersonBekommtIhrenBriefUndWasFehltStehtInDerZeile() {
        var betrieb = leute.beispiel("reitkennzeichen", b -> hat(b.antworten(), "betrieb_name"));
        var privat = leute.beispiel("reitkennzeichen", b -> !hat(b.antworten(), "betrieb_name"));
        var nummer = UUID.randomUUID();
        var brief = brief(TEXT + "\n\n{betrieb_name}", Optional.empty());
        tun(() -> auftraege.erteilen(nummer, gewaehlt(List.of(privat, betrieb)), brief));
        var fertig = abwarten(nummer);
        assertThat(fertig.zeilen())
                .extracting(Zeile::stand)
                .containsExactly(Zeilenstand.ABGELEHNT, Zeilenstand.GETAN);
        assertThat(fertig.zeilen().getFirst())
                .extracting(Zeile::code, Zeile::werte)
                .containsExactly("V-500", List.of("Name des Reiterhofs oder Vereins"));
        assertThat(postfaecher.zu(privat.bezug())).isEmpty();
        assertThat(postfaecher.zu(betrieb.bezug()))
                .as("who has no account gets it by post")
                .extracting(Sendung::weg)
                .containsExactly(Bekanntgabeweg.POST);
        assertThat(postfaecher.zu(betrieb.bezug()).getFirst().titel())
                .startsWith("Neue Sprechzeiten für ");
        browser.anmelden(adresse(""), "a.berger");
        String seite = browser.holen(adresse("/amt/sammelbearbeitung/" + nummer)).body();
        assertThat(seite)
                .contains("fehlt im Vorgang eine Angabe: Name des Reiterhofs oder Vereins")
                .contains("/amt/postversand?auftrag=" + nummer);
        String post = browser.holen(adresse("/amt/postversand?auftrag=" + nummer)).body();
        String sendung = postfaecher.zu(betrieb.bezug()).getFirst().id().toString();
        assertThat(post).containsPattern("value=\"" + sendung + "\"[^>]* checked");
    }

    @Test
    void vonDerAuswahlUeberDieVorschauZumAuftragOhneJavaScript() {
        var ids = List.of(leute.beispiel("reitkennzeichen"), leute.beispiel("reitkennzeichen"));
        browser.anmelden(adresse(""), "a.berger");
        String liste = adresse("/amt/vorgaenge?stand=ALLE");
        var nummer = UUID.randomUUID();
        String felder =
                "nummer="
                        + nummer
                        + "&frage=stand%3DALLE&auswahl="
                        + kodiert(
                                gewaehlt(ids).stream()
                                        .map(g -> g.vorgang().wert() + ":" + g.version())
                                        .collect(Collectors.joining(",")));
        String brief = adresse("/amt/sammelbearbeitung/brief");
        var falsch = browser.absendenNach(liste, brief, felder + "&vorlage=gibtesnicht");
        assertThat(falsch.statusCode()).isEqualTo(422);
        var seite = browser.absendenNach(liste, brief, felder + "&vorlage=sachstand");
        assertThat(seite.body()).contains("Brief zu 2 Vorgängen", "(Bitte hier schreiben");
        String ziel = adresse("/amt/sammelbearbeitung/schreiben");
        String weiter = felder + "&vorlage=sachstand&weg=PORTAL&text=";
        var unfertig =
                browser.absendenNach(
                        liste, ziel, weiter + kodiert("# Da\n\n(Bitte hier schreiben.)"));
        assertThat(unfertig.statusCode()).isEqualTo(422);
        assertThat(unfertig.body()).contains("(Bitte hier schreiben.)", "für Sie gedacht");
        var unbekannt = browser.absendenNach(liste, ziel, weiter + kodiert("# Da\n\n{quatsch}"));
        assertThat(unbekannt.body()).contains("Zeile 3");
        var vorschau =
                browser.absendenNach(
                        liste,
                        ziel,
                        weiter + kodiert(TEXT) + "&vorschau=ja&fuer=" + ids.get(1).wert());
        assertThat(vorschau.body()).startsWith("%PDF-");
        var fertig = browser.absendenNach(liste, ziel, weiter + kodiert(TEXT + "\0\r\n"));
        assertThat(fertig.statusCode()).isEqualTo(303);
        assertThat(abwarten(nummer).anzahl(Zeilenstand.GETAN)).isEqualTo(2);
        ids.forEach(id -> assertThat(postfaecher.zu(id.bezug())).hasSize(1));
    }

    @Test
    void angebotenWirdNurWasZuAllenPasst() {
        var reiten = leute.beispiel("reitkennzeichen");
        var hund = leute.beispiel("hund-anmelden");
        var nurReiten = List.of(vorgang("a.berger", reiten));
        assertThat(leute.fragen("a.berger", () -> gemeinsames.ergebnisse(nurReiten)))
                .contains(Ergebnis.TEILWEISE);
        var wer = "e.nowak";
        var beide = List.of(vorgang(wer, reiten), vorgang(wer, hund));
        assertThat(leute.fragen(wer, () -> gemeinsames.ergebnisse(beide)))
                .containsExactly(Ergebnis.BEWILLIGT, Ergebnis.ABGELEHNT);
        assertThat(leute.fragen(wer, () -> gemeinsames.vorlagen(beide)).keySet())
                .contains("zwischennachricht", "sachstand")
                .noneMatch(name -> name.startsWith("paket-"));
        assertThatThrownBy(() ->
                        leute.als(wer, () -> gemeinsames.pruefen(beide, "# A\n\n{betrieb_name}")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("V-365"));
    }

    private static boolean hat(dreiklang.formular.Antworten antworten, String feld) {
        return !antworten.eins(feld).isEmpty();
    }

    private static Sammelhandlung brief(String text, Optional<Bekanntgabeweg> weg) {
        return new Sammelhandlung.Schreiben("freies-schreiben", text, weg);
    }

    private List<Gewaehlt> gewaehlt(List<VorgangId> ids) {
        return ids.stream().map(id -> new Gewaehlt(id, vorgang("a.berger", id).version())).toList();
    }

    private Vorgang vorgang(String wer, VorgangId id) {
        return Objects.requireNonNull(leute.fragen(wer, () -> listen.davon(List.of(id))).get(id));
    }

    private Sammelauftrag abwarten(UUID nummer) {
        Supplier<Sammelauftrag> frage = () -> auftraege.zeigen(nummer);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> leute.fragen("a.berger", frage).stand() == Stand.FERTIG);
        return leute.fragen("a.berger", frage);
    }

    private void tun(Runnable arbeit) {
        leute.als("a.berger", arbeit);
    }

    private static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
