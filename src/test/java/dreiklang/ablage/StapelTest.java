package dreiklang.ablage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.ablage.Ablagestapel.Ordner;
import dreiklang.ablage.Ablagestapel.Stueck;
import dreiklang.ablage.Stapelablage.Aenderung;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenblaetter.Ordnung;
import dreiklang.akte.Aktenblaetter.Wunsch;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Stadtleute;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many files and whole folders: nothing is filed before somebody has seen where it goes, and
/// nothing uploaded gets lost before that.
class StapelTest extends Stadttest {

    @Autowired private Stapelablage stapel;
    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Aktenblaetter blaetter;
    @Autowired private Dokumente dokumente;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;
    @Autowired private ApplicationContext stadt;

    private Stadtleute leute;
    private Aktenzeichen akte;

    @BeforeEach
    void einrichten() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        leute = new Stadtleute(stadt);
        akte =
                leute.fragen(
                        "a.berger",
                        () ->
                                fuehrung.anlegen(
                                        new Neuanlage(
                                                "36.20.20",
                                                "Stapel " + UUID.randomUUID(),
                                                "36.1",
                                                "")));
    }

    @Test
    void ausOrdnernWerdenVorgaengeDerenNamenManAendernKann() {
        hochladen("Altes Laufwerk/anschreiben.txt", "Altes Laufwerk/01_Antrag/antrag.txt");
        hochladen(
                "Altes Laufwerk\\01_Antrag\\Anlagen\\plan.txt", "Altes Laufwerk/02_Bescheid/b.txt");
        hochladen("Altes Laufwerk/02_Bescheid/weg.txt");
        var vorschlag = ansehen();
        assertThat(vorschlag.ordner())
                .extracting(Ordner::betreff, Ordner::stuecke)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("01 Antrag / Anlagen", 1L),
                        org.assertj.core.groups.Tuple.tuple("01 Antrag", 1L),
                        org.assertj.core.groups.Tuple.tuple("02 Bescheid", 2L));
        assertThat(inDerAkte()).isEmpty();

        var weg = nummer(vorschlag, "weg.txt");
        var brief = nummer(vorschlag, "anschreiben.txt");
        leute.als(
                "a.berger",
                () ->
                        stapel.aendern(
                                akte,
                                new Aenderung(
                                        Map.of("Altes Laufwerk/02_Bescheid", "Bescheid vom März"),
                                        Map.of(brief, "Anschreiben", weg, "weg.txt"),
                                        List.of(weg))));
        leute.als("a.berger", () -> gliederung.anlegen(akte, "Altes Laufwerk"));
        hochladen("lose.txt", "Zweites/x.txt");
        assertThat(ansehen().ordner())
                .as("wer weiter hochlädt, verliert keine Namen")
                .extracting(Ordner::betreff)
                .contains("Bescheid vom März", "Altes Laufwerk", "Zweites");
        leute.als(
                "a.berger",
                () ->
                        stapel.aendern(
                                akte,
                                new Aenderung(
                                        Map.of(),
                                        Map.of(
                                                nummer(ansehen(), "lose.txt"), "lose.txt",
                                                nummer(ansehen(), "x.txt"), "x.txt"),
                                        List.of(
                                                nummer(ansehen(), "lose.txt"),
                                                nummer(ansehen(), "x.txt")))));
        assertThat(leute.fragen("a.berger", () -> stapel.ablegen(akte))).isEqualTo(4);
        assertThat(inDerAkte())
                .containsExactlyInAnyOrder(
                        "Altes Laufwerk/Anschreiben",
                        "Altes Laufwerk / 01 Antrag/antrag.txt",
                        "Altes Laufwerk / 01 Antrag / Anlagen/plan.txt",
                        "Bescheid vom März/b.txt");
        assertThat(leute.fragen("a.berger", () -> gliederung.liste(akte, 1)).gesamt()).isEqualTo(4);
        assertThat(ansehen().leer()).isTrue();
        assertThat(code("a.berger", () -> stapel.ablegen(akte))).isEqualTo("K-390");
    }

    @Test
    void wasHochgeladenIstWartetDauerhaftUndNurAufDieDieEsHochlud() {
        hochladen("a/eins.txt", "a/zwei.txt");
        hochladen("a/eins.txt");
        leute.als(
                "a.berger",
                () ->
                        stapel.abweisen(
                                akte,
                                "a/b/../böse.exe",
                                7,
                                new FachlicherFehler(Fehlerart.EINGABE, "D-207")));
        assertThat(ansehen().stuecke().gesamt()).isEqualTo(2);
        assertThat(ansehen().abgewiesen())
                .extracting(Stueck::pfad, Stueck::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a/b/böse.exe", "D-207"));
        assertThat(leute.fragen("m.lenz", () -> stapel.ansehen(akte, 1)).leer()).isTrue();
        assertThat(code("i.sanders", () -> stapel.ansehen(akte, 1))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> stapel.ablegen(akte))).isEqualTo("K-404");
        assertThat(
                        sql.sql(
                                        "select count(*) from dokument.dokument where bezug like 'ablage:stapel:%'")
                                .query(Long.class)
                                .single())
                .isGreaterThanOrEqualTo(2);
        leute.als("a.berger", () -> stapel.verwerfen(akte));
        assertThat(ansehen().leer()).isTrue();
        assertThat(inDerAkte()).isEmpty();
    }

    @Test
    void nachZdaWirdNichtsAbgelegtUndNichtsGehtVerloren() {
        hochladen("x/eins.txt", "y/zwei.txt");
        leute.als("a.berger", () -> fuehrung.schliessen(akte));
        assertThat(code("a.berger", () -> stapel.ablegen(akte))).isEqualTo("K-201");
        assertThat(ansehen().stuecke().gesamt()).isEqualTo(2);
        leute.als("a.berger", () -> fuehrung.fortfuehren(akte, "Nachtrag"));
        leute.als("a.berger", () -> stapel.ablegen(akte));
        assertThat(inDerAkte()).containsExactlyInAnyOrder("x/eins.txt", "y/zwei.txt");
    }

    @Test
    void dieSeiteZeigtDenVorschlagBehaeltGetipptesUndLegtErstNachBestaetigungAb() {
        hochladen("Ordner/Teil <1>/eins.txt", "Ordner/zwei.txt");
        var browser = new Amtsbrowser();
        browser.anmelden(adresse(""), "a.berger");
        var seite = adresse("/amt/akten/" + akte.wert() + "/stapel");
        assertThat(browser.holen(seite).body())
                .contains("Teil &lt;1", "Ordner/zwei.txt", "direkt in der Akte", "webkitdirectory");
        var nr = nummer(ansehen(), "zwei.txt");
        var falsch =
                browser.absendenNach(
                        seite,
                        seite + "/vorschlag",
                        "titel-" + nr + "=+&betreff:Ordner/Teil+%3C1%3E=Getippt&ablegen=ja");
        assertThat(falsch.statusCode()).isEqualTo(422);
        assertThat(falsch.body()).contains("value=\"Getippt\"", "href=\"#titel-" + nr + "\"");
        assertThat(inDerAkte()).isEmpty();
        assertThat(
                        browser.absendenNach(
                                        seite,
                                        seite + "/vorschlag",
                                        "titel-"
                                                + nr
                                                + "=Zwei&betreff:Ordner/Teil+%3C1%3E=Erster+Teil&speichern=ja")
                                .statusCode())
                .isEqualTo(303);
        assertThat(inDerAkte()).isEmpty();
        browser.absendenNach(seite, seite + "/vorschlag", "ablegen=ja");
        assertThat(inDerAkte()).containsExactlyInAnyOrder("/Zwei", "Erster Teil/eins.txt");
    }

    private void hochladen(String... pfade) {
        for (var pfad : pfade) {
            leute.als(
                    "a.berger",
                    () ->
                            stapel.dazulegen(
                                    akte,
                                    pfad,
                                    dokumente.annehmen(
                                            new ByteArrayInputStream(
                                                    ("Inhalt " + pfad)
                                                            .getBytes(StandardCharsets.UTF_8)),
                                            pfad)));
        }
    }

    private Ablagestapel ansehen() {
        return leute.fragen("a.berger", () -> stapel.ansehen(akte, 1));
    }

    private static int nummer(Ablagestapel vorschlag, String ende) {
        return vorschlag.stuecke().zeilen().stream()
                .filter(s -> s.pfad().endsWith(ende))
                .findFirst()
                .orElseThrow()
                .nr();
    }

    private List<String> inDerAkte() {
        var wunsch = new Wunsch(1, Ordnung.BLATT, Optional.empty(), 0);
        return leute
                .fragen("a.berger", () -> blaetter.ansehen(akte, wunsch))
                .blatt()
                .zeilen()
                .stream()
                .map(z -> z.vorgangsbetreff() + "/" + z.stueck().titel())
                .toList();
    }

    private String code(String wer, Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> leute.als(wer, arbeit)).code();
    }
}
