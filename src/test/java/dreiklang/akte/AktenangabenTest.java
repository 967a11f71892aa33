package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is said of an Akte can be changed, and what stood there before stays readable.
class AktenangabenTest extends Stadttest {

    private static final String FRAGEN =
            """
            seiten:
              - name: baum
                titel: {de: Angaben zum Baum, en: About the tree}
                felder:
                  - name: umfang
                    art: zahl
                    frage: {de: Stammumfang in Zentimetern, en: Girth in centimetres}
                  - name: anlass
                    art: text
                    pflicht: false
                    frage: {de: Anlass, en: Reason}
            """;

    @Autowired private Aktenangaben angaben;
    @Autowired private Aktenbezuege bezuege;
    @Autowired private Verfuegungen verfuegungen;
    @Autowired private Aktenfelder felder;
    @Autowired private Planpflege pflege;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Volltext volltext;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    @BeforeEach
    void laden() {
        organisation.laden(java.nio.file.Path.of("kommune/demo"));
    }

    @Test
    void derAlteBetreffBleibtImVerlaufUndDieSucheFindetDenNeuen() {
        var akte = akte("36.20.20", "36.1", "a.berger");
        var wort = "kranich" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "wiese";
        tue(() -> angaben.umbenennen(akte, wort));
        assertThat(als(() -> angaben.ansehen(akte)).akte().betreff()).isEqualTo(wort);
        assertThat(als(() -> angaben.ansehen(akte)).verlauf().getFirst().alt())
                .startsWith("Angaben ");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> als(() -> volltext.suchen(wort, Wahl.ALLES, 1)).gesamt() == 1);
        assertThat(code(() -> angaben.umbenennen(akte, " "))).isEqualTo("K-231");
    }

    @Test
    void beteiligteUndSchlagworteStehenMitVerlaufInDerAkte() {
        var akte = akte("36.20.20", "36.1", "a.berger");
        tue(() -> angaben.eintragen(akte, "Hanne Volkerts", "Eigentümerin", "Auenweg 3"));
        tue(() -> angaben.verschlagworten(akte, "Hecke, Teich ; hecke,, Auenweg"));
        var blatt = als(() -> angaben.ansehen(akte));
        assertThat(blatt.beteiligte())
                .extracting(b -> b.name() + "/" + b.rolle() + "/" + b.anschrift())
                .containsExactly("Hanne Volkerts/Eigentümerin/Auenweg 3");
        assertThat(blatt.schlagworte()).containsExactly("Auenweg", "Hecke", "Teich");
        tue(() -> angaben.entfernen(akte, blatt.beteiligte().getFirst().id()));
        assertThat(als(() -> angaben.ansehen(akte)).verlauf())
                .extracting(a -> a.feld() + ": " + a.alt() + "→" + a.neu())
                .containsExactly(
                        "beteiligte: Hanne Volkerts (Eigentümerin), Auenweg 3→",
                        "schlagworte: →Auenweg, Hecke, Teich",
                        "beteiligte: →Hanne Volkerts (Eigentümerin), Auenweg 3");
        assertThat(code(() -> angaben.eintragen(akte, "x", "", ""))).isEqualTo("K-251");
        assertThat(code(() -> angaben.verschlagworten(akte, "x".repeat(61)))).isEqualTo("K-252");
    }

    @Test
    void verwandteAktenSiehtNurWerSieSehenDarf() {
        var eine = akte("36.20.20", "36.1", "a.berger");
        var andere = akte("36.20.20", "36.1", "a.berger");
        var fremd = akte("20.30.10", "20.1", "i.sanders");
        tue(() -> bezuege.verbinden(eine, andere));
        assertThat(als(() -> angaben.ansehen(andere)).verwandte()).containsOnlyKeys(eine.wert());
        assertThat(code(() -> bezuege.verbinden(andere, eine))).isEqualTo("K-253");
        assertThat(code(() -> bezuege.verbinden(eine, eine))).isEqualTo("K-253");
        assertThat(code(() -> bezuege.verbinden(eine, fremd))).isEqualTo("K-404");
        assertThat(code(() -> bezuege.verbinden(eine, new Aktenzeichen("gibt es nicht"))))
                .isEqualTo("K-404");
        tue(() -> bezuege.trennen(andere, eine));
        assertThat(als(() -> angaben.ansehen(eine)).verwandte()).isEmpty();
        assertThat(code("i.sanders", () -> angaben.ansehen(eine))).isEqualTo("K-404");
    }

    @Test
    void eineVerfuegungSagtWerSieSchriebUndWerSieErledigte() {
        var akte = akte("36.20.20", "36.1", "a.berger");
        tue(() -> verfuegungen.verfuegen(akte, 0, "Bitte Ortstermin vereinbaren"));
        assertThat(code(() -> verfuegungen.verfuegen(akte, 4, "x"))).isEqualTo("K-232");
        assertThat(code(() -> verfuegungen.verfuegen(akte, 0, " "))).isEqualTo("K-254");
        tue(() -> fuehrung.schliessen(akte));
        assertThat(code(() -> verfuegungen.verfuegen(akte, 0, "x"))).isEqualTo("K-201");
        assertThat(code(() -> angaben.umbenennen(akte, "x"))).isEqualTo("K-201");
        var offen = als(() -> angaben.ansehen(akte)).verfuegungen().getFirst();
        als(
                "m.lenz",
                () -> {
                    verfuegungen.erledigen(akte, offen.id());
                    return true;
                });
        var fertig = als(() -> angaben.ansehen(akte)).verfuegungen().getFirst();
        assertThat(fertig.erledigt()).isPresent();
        assertThat(fertig.wer()).isEqualTo(kennung("a.berger"));
        assertThat(fertig.erledigtVon()).isEqualTo(kennung("m.lenz"));
    }

    @Test
    void eigeneFragenGeltenFuerDenZweigUndWerdenGeprueft() {
        var nummer = "9301";
        if (als("k.reuter", () -> pflege.suchen(nummer, 1)).gesamt() == 0) {
            als("k.reuter", () -> pflege.anlegen(plan(nummer)));
            als("k.reuter", () -> pflege.anlegen(plan(nummer + ".10")));
        }
        assertThat(als("k.reuter", () -> felder.festlegen(nummer, "seiten: [{name: 1}]")))
                .isNotEmpty();
        assertThat(als("k.reuter", () -> felder.definition(nummer))).isEmpty();
        assertThat(als("k.reuter", () -> felder.festlegen(nummer, FRAGEN))).isEmpty();
        var akte = akte(nummer + ".10", "36.1", "a.berger");
        var falsch = als(() -> felder.ausfuellen(akte, Map.of("umfang", List.of("dick"))));
        assertThat(falsch.fehler()).hasSize(1);
        assertThat(als(() -> felder.bogen(akte)).orElseThrow().antworten().alle("umfang"))
                .isEmpty();
        als(() -> felder.ausfuellen(akte, Map.of("umfang", List.of("120"))));
        als(() ->
                felder.ausfuellen(
                        akte, Map.of("umfang", List.of("125"), "anlass", List.of("Bau"))));
        assertThat(als(() -> felder.bogen(akte)).orElseThrow().antworten().eins("umfang"))
                .isEqualTo("125");
        assertThat(als(() -> angaben.ansehen(akte)).verlauf())
                .extracting(a -> a.feld() + ": " + a.alt() + "→" + a.neu())
                .containsExactly("feld:umfang: 120→125", "feld:anlass: →Bau", "feld:umfang: →120");
        assertThat(code("i.sanders", () -> felder.bogen(akte))).isEqualTo("K-404");
    }

    private static Map<Planspalte, String> plan(String nummer) {
        return Map.of(
                Planspalte.NUMMER, nummer,
                Planspalte.NAME, "Eigene Fragen",
                Planspalte.AUFBEWAHRUNG, "10");
    }

    private Aktenzeichen akte(String nummer, String einheit, String wer) {
        return als(
                wer,
                () ->
                        fuehrung.anlegen(
                                new Neuanlage(
                                        nummer, "Angaben " + UUID.randomUUID(), einheit, "")));
    }

    private String kennung(String wer) {
        return "beschaeftigte:" + organisation.mitAnmeldename(wer).orElseThrow().id().wert();
    }

    private <T> T als(Supplier<T> arbeit) {
        return als("a.berger", arbeit);
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    private void tue(Runnable arbeit) {
        als(() -> {
            arbeit.run();
            return true;
        });
    }

    private String code(Runnable arbeit) {
        return code("a.berger", arbeit);
    }

    private String code(String wer, Runnable arbeit) {
        return catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                als(
                                        wer,
                                        () -> {
                                            arbeit.run();
                                            return true;
                                        }))
                .code();
    }
}
