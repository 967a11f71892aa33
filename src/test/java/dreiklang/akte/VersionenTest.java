package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Musterbrief;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.signatur.Signaturart;
import dreiklang.signatur.Signaturen;
import dreiklang.signatur.Signaturwunsch;
import dreiklang.signatur.Unterzeichnende;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A Schriftstück changes, and whoever looks ten years later sees every version of it.
class VersionenTest extends Stadttest {

    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Versionen versionen;
    @Autowired private Reservierungen reservierungen;
    @Autowired private Signaturen signaturen;
    @Autowired private Akten akten;
    @Autowired private Volltext volltext;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void dieNeueVersionWirdGezeigtUndDieAltenBleibenFuerImmer() {
        var akte = mitText("Erste Fassung");
        als("m.lenz", () -> versionen.ablegen(akte, 1, text("Zweite"), "Frist verlängert"));
        als("a.berger", () -> versionen.ablegen(akte, 1, text("Dritte"), ""));

        assertThat(inhalt(akten(akte).getFirst().dokument().ablage())).isEqualTo("Dritte");
        assertThat(akten(akte).getFirst().version()).isEqualTo(new Version.Stand(3, ""));
        var verlauf = als("a.berger", () -> versionen.verlauf(akte, 1, 1));
        assertThat(verlauf.versionen().gesamt()).isEqualTo(3);
        assertThat(verlauf.versionen().zeilen())
                .extracting(v -> v.nummer() + " " + v.bemerkung() + " " + v.person())
                .containsExactly(
                        "3  " + name("a.berger"),
                        "2 Frist verlängert " + name("m.lenz"),
                        "1  " + name("a.berger"));
        assertThat(List.of(1, 2, 3))
                .extracting(n -> inhalt(als("a.berger", () -> versionen.inhalt(akte, 1, n))))
                .containsExactly("Erste Fassung", "Zweite", "Dritte");
        assertThat(
                        sql.sql(
                                        "select count(*) from identitaet.protokoll where aktion = 'akte.version' and gegenstand = :g")
                                .param("g", "akte:" + akte.wert())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void dieselbenBytesSindKeineVersionUndEinAndererDateitypAuchNicht() {
        var akte = mitText("Gleich");
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 1, text("Gleich"), "x")))
                .isEqualTo("K-260");
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 1, pdf(), "x")))
                .isEqualTo("K-261");
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 1, text("y"), "z".repeat(501))))
                .isEqualTo("K-263");
        assertThat(akten(akte).getFirst().version().nummer()).isEqualTo(1);
        als("a.berger", () -> versionen.ablegen(akte, 1, text("Anders"), ""));
        als("a.berger", () -> versionen.ablegen(akte, 1, text("Gleich"), "doch die erste"));
        assertThat(akten(akte).getFirst().version().nummer()).isEqualTo(3);
    }

    @Test
    void wasUnterschriebenIstBekommtKeineVersionUndNiemandReserviertEs() {
        var brief = Musterbrief.setzen("# Bescheid\n\nEs wird erlaubt.\n");
        var gesiegelt =
                signaturen.zeichnen(
                        brief,
                        new Signaturwunsch(Signaturart.SIEGEL, false),
                        new Unterzeichnende("a.berger", "Anna Berger"));
        var akte = mitText("Vorher");
        als(
                "a.berger",
                () -> {
                    fuehrung.ablegen(akte, List.of(brief("mit.pdf", gesiegelt)));
                    fuehrung.ablegen(akte, List.of(brief("ohne.pdf", brief)));
                    return true;
                });
        var anders = brief("neu.pdf", Musterbrief.setzen("# Bescheid\n\nEs wird versagt.\n"));
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 2, anders, "")))
                .isEqualTo("K-262");
        assertThat(
                        code(
                                "a.berger",
                                () -> {
                                    reservierungen.reservieren(akte, 2, "");
                                    return true;
                                }))
                .isEqualTo("K-262");
        var verlauf = als("a.berger", () -> versionen.verlauf(akte, 2, 1));
        assertThat(verlauf.unterschrieben()).isTrue();
        assertThat(als("a.berger", () -> versionen.aenderbar(akte, verlauf))).isFalse();
        assertThat(akten(akte).get(1).version().nummer()).isEqualTo(1);
        als("a.berger", () -> versionen.ablegen(akte, 3, anders, "nicht unterschrieben"));
        assertThat(akten(akte).get(2).version().nummer()).isEqualTo(2);
    }

    private Ablage brief(String name, byte[] pdf) {
        return dokumente.annehmen(new ByteArrayInputStream(pdf), name);
    }

    @Test
    void nachZdaUndInFremdenAktenGibtEsKeineVersion() {
        var akte = mitText("Eins");
        assertThat(code("i.sanders", () -> versionen.ablegen(akte, 1, text("Zwei"), "")))
                .isEqualTo("K-404");
        assertThat(code("i.sanders", () -> versionen.verlauf(akte, 1, 1))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> versionen.inhalt(akte, 1, 1))).isEqualTo("K-404");
        assertThat(code("a.berger", () -> versionen.inhalt(akte, 1, 2))).isEqualTo("K-404");
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 7, text("Zwei"), "")))
                .isEqualTo("K-214");
        als(
                "a.berger",
                () -> {
                    fuehrung.schliessen(akte);
                    return true;
                });
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 1, text("Zwei"), "")))
                .isEqualTo("K-201");
    }

    @Test
    void wasEinVorgangAblegtBleibtWieEsIst() {
        var akte = mitText("Von Hand");
        transaktion.executeWithoutResult(t ->
                akten.ablegen(
                        akte,
                        dokumente.eintragen(text("Antrag"), "vorgang:" + UUID.randomUUID()).id(),
                        "Antrag.txt"));
        assertThat(code("a.berger", () -> versionen.ablegen(akte, 2, text("Anders"), "")))
                .isEqualTo("K-264");
        var verlauf = als("a.berger", () -> versionen.verlauf(akte, 2, 1));
        assertThat(verlauf.vonHand()).isFalse();
        assertThat(verlauf.versionen().zeilen())
                .extracting(v -> v.nummer() + v.person())
                .containsExactly("1");
    }

    @Test
    void dieVersionenZiehenMitWennDasSchriftstueckVerschobenWirdUndZurueck() {
        var falsch = mitText("Eins");
        var richtig = mitText("Anderes");
        als("a.berger", () -> versionen.ablegen(falsch, 1, text("Zwei"), ""));
        verschieben(falsch, 1, richtig);
        als("a.berger", () -> versionen.ablegen(richtig, 2, text("Drei"), ""));
        verschieben(richtig, 2, falsch);
        var verlauf = als("a.berger", () -> versionen.verlauf(falsch, 1, 1));
        assertThat(verlauf.versionen().zeilen())
                .extracting(Version::nummer)
                .containsExactly(3, 2, 1);
        assertThat(inhalt(akten(falsch).getFirst().dokument().ablage())).isEqualTo("Drei");
        assertThat(akten(falsch)).hasSize(1);
    }

    @Test
    void derVolltextFindetDieGezeigteVersion() {
        var alt = "altwort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var neu = "neuwort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var akte = mitText("Hier steht " + alt);
        await().atMost(Duration.ofSeconds(20)).until(() -> gefunden(alt) == 1);
        als("a.berger", () -> versionen.ablegen(akte, 1, text("Hier steht " + neu), ""));
        await().atMost(Duration.ofSeconds(20)).until(() -> gefunden(neu) == 1);
        assertThat(gefunden(alt)).isZero();
    }

    private long gefunden(String wort) {
        return als("a.berger", () -> volltext.suchen(wort, Wahl.ALLES, 1)).blatt().gesamt();
    }

    private void verschieben(Aktenzeichen von, int blatt, Aktenzeichen nach) {
        als(
                "a.berger",
                () -> {
                    fuehrung.verschieben(von, blatt, nach, "lag falsch");
                    return true;
                });
    }

    private Aktenzeichen mitText(String inhalt) {
        return als(
                "a.berger",
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new Neuanlage(
                                            "36.20.20", "Fläche " + UUID.randomUUID(), "36.1", ""));
                    fuehrung.ablegen(akte, List.of(text(inhalt)));
                    return akte;
                });
    }

    private List<Akte.Schriftstueck> akten(Aktenzeichen akte) {
        return als("a.berger", () -> akten.ansehen(akte)).schriftstuecke();
    }

    private Ablage text(String inhalt) {
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), "vermerk.txt");
    }

    private Ablage pdf() {
        return dokumente.ablegen(
                "%PDF-1.7 not read here".getBytes(StandardCharsets.US_ASCII), "vermerk.pdf");
    }

    private String inhalt(Ablage ablage) {
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            return new String(strom.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(person(wer).id(), arbeit);
    }

    private String code(String wer, Supplier<?> arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(wer, arbeit)).code();
    }

    private String name(String wer) {
        return person(wer).name();
    }

    private Beschaeftigte person(String name) {
        return organisation.mitAnmeldename(name).orElseThrow();
    }
}
