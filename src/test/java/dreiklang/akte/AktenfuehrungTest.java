package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.Aktenblaetter.Ordnung;
import dreiklang.akte.Aktenblaetter.Wunsch;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Akten are led without any Vorgang, by those whose unit it is, and nothing gets lost in them.
class AktenfuehrungTest extends Stadttest {

    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Aktenblaetter blaetter;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Volltext volltext;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void eineAkteBekommtIhrZeichenUndWasManAblegtSeineBlaetter() {
        var akte = neu();
        assertThat(akte.wert()).matches("36\\.20\\.20-\\d{4}-\\d{6}");
        als(() -> {
            fuehrung.ablegen(akte, List.of(datei("a.txt"), datei("b.txt")));
            fuehrung.ablegen(akte, List.of(datei("c.txt")));
        });
        var stand = ansehen(akte);
        assertThat(stand.standort()).isEqualTo("Keller, Regal 12");
        assertThat(stand.schriftstuecke())
                .extracting(s -> s.blatt() + " " + s.titel())
                .containsExactly("1 a.txt", "2 b.txt", "3 c.txt");
    }

    @Test
    void dieSeitenEinerAkteZeigenJedesBlattGenauEinmalUndInWelchemVorgangEsLiegt() {
        var akte = neu();
        als(() -> {
            var inhalt = datei("a.txt");
            fuehrung.ablegen(akte, Collections.nCopies(53, inhalt));
            gliederung.anlegen(akte, "Bauantrag");
            gliederung.umordnen(akte, List.of(2, 52), 1);
        });
        assertThat(blatt(akte, 1, Ordnung.BLATT, -1, 0)).hasSize(50).startsWith("1/0", "2/1");
        assertThat(blatt(akte, 2, Ordnung.BLATT, -1, 0)).containsExactly("51/0", "52/1", "53/0");
        assertThat(blatt(akte, 99, Ordnung.NEUESTE, -1, 0)).containsExactly("3/0", "2/1", "1/0");
        assertThat(blatt(akte, 1, Ordnung.NEUESTE, -1, 2)).containsExactly("2/1", "1/0");
        assertThat(blatt(akte, 2, Ordnung.VORGANG, -1, 0)).containsExactly("53/0", "2/1", "52/1");
        assertThat(blatt(akte, 1, Ordnung.BLATT, 1, 0)).containsExactly("2/1", "52/1");
        assertThat(blatt(akte, 1, Ordnung.BLATT, 0, 51)).containsExactly("51/0", "53/0");
        assertThat(code(() -> blaetter.eines(akte, 54))).isEqualTo("K-404");
        assertThat(codeAls(person("i.sanders"), () -> blaetter.ansehen(akte, Wunsch.ALLES)))
                .isEqualTo("K-404");
        assertThat(
                        codeAls(
                                person("i.sanders"),
                                () -> blaetter.genannte(akte, Set.of("a.txt"), Set.of())))
                .isEqualTo("K-404");
    }

    private List<String> blatt(Aktenzeichen akte, int seite, Ordnung ordnung, int vorgang, int ab) {
        var wunsch = new Wunsch(seite, ordnung, Optional.of(vorgang).filter(v -> v >= 0), ab);
        return fragen(() -> blaetter.ansehen(akte, wunsch)).blatt().zeilen().stream()
                .map(z -> z.stueck().blatt() + "/" + z.vorgang())
                .toList();
    }

    @Test
    void wasFalschLiegtWirdMitSpurVerschobenUndKannZurueck() {
        var falsch = neu();
        var richtig = neu();
        als(() -> fuehrung.ablegen(falsch, List.of(datei("a.txt"), datei("b.txt"))));
        als(() -> fuehrung.verschieben(falsch, 1, richtig, "Gehört zum Nachbargrundstück"));
        assertThat(ansehen(falsch).schriftstuecke().getFirst().verschobenNach()).contains(richtig);
        assertThat(ansehen(richtig).schriftstuecke())
                .extracting(Akte.Schriftstueck::titel)
                .containsExactly("a.txt");
        assertThat(code(() -> fuehrung.verschieben(falsch, 1, richtig, "noch einmal")))
                .isEqualTo("K-214");

        als(() -> fuehrung.verschieben(richtig, 1, falsch, "War doch richtig"));
        assertThat(ansehen(falsch).schriftstuecke())
                .hasSize(2)
                .allMatch(s -> s.verschobenNach().isEmpty());
        als(() -> fuehrung.verschieben(falsch, 1, richtig, "Nein"));
        assertThat(ansehen(richtig).schriftstuecke())
                .hasSize(1)
                .allMatch(s -> s.verschobenNach().isEmpty());
    }

    @Test
    void wasVerschobenWurdeFindetDieSucheNurNochInDerRichtigenAkte() {
        var falsch = neu();
        var richtig = neu();
        var wort = "zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "wort";
        als(() -> fuehrung.ablegen(falsch, List.of(datei(wort + ".txt"))));
        await().atMost(Duration.ofSeconds(20)).until(() -> fundorte(wort).equals(Set.of(falsch)));
        als(() -> fuehrung.verschieben(falsch, 1, richtig, "Gehört dorthin"));
        assertThat(fundorte(wort)).doesNotContain(falsch);
        await().atMost(Duration.ofSeconds(20)).until(() -> fundorte(wort).equals(Set.of(richtig)));
        als(() -> fuehrung.verschieben(richtig, 1, falsch, "Doch nicht"));
        await().atMost(Duration.ofSeconds(20)).until(() -> fundorte(wort).equals(Set.of(falsch)));
    }

    private Set<Aktenzeichen> fundorte(String wort) {
        return fragen(() -> volltext.suchen(wort, Wahl.ALLES, 1)).blatt().zeilen().stream()
                .map(Volltext.Treffer::akte)
                .collect(Collectors.toSet());
    }

    @Test
    void nachZdaLiegtDieAkteFestBisSieMitGrundWiederAufgenommenWird() {
        var akte = neu();
        als(() -> fuehrung.ablegen(akte, List.of(datei("a.txt"))));
        als(() -> fuehrung.schliessen(akte));
        assertThat(ansehen(akte).aufbewahrenBis()).isPresent();
        assertThat(code(() -> fuehrung.ablegen(akte, List.of(datei("b.txt"))))).isEqualTo("K-201");
        assertThat(code(() -> fuehrung.verschieben(akte, 1, neuDirekt(), "Grund")))
                .isEqualTo("K-201");
        assertThat(code(() -> fuehrung.fortfuehren(akte, " "))).isEqualTo("K-216");
        als(() -> fuehrung.fortfuehren(akte, "Neuer Bescheid"));
        als(() -> fuehrung.ablegen(akte, List.of(datei("b.txt"))));
        assertThat(ansehen(akte).schriftstuecke()).hasSize(2);
    }

    @Test
    void einAnderesAmtSiehtUndFuehrtDieseAkteNicht() {
        var akte = neu();
        var fremd = person("i.sanders");
        assertThat(konten.als(fremd.id(), () -> akten.fuehrbar(akte))).isFalse();
        for (Runnable versuch :
                List.<Runnable>of(
                        () -> akten.ansehen(akte),
                        () -> fuehrung.ablegen(akte, List.of(datei("x.txt"))),
                        () -> fuehrung.schliessen(akte),
                        () -> fuehrung.verschieben(akte, 1, akte, "x"))) {
            assertThat(codeAls(fremd, versuch)).isIn("K-404", "K-217");
        }
        assertThat(
                        codeAls(
                                fremd,
                                () ->
                                        fuehrung.anlegen(
                                                new Neuanlage("36.20.20", "Fremd", "36.1", ""))))
                .isEqualTo("K-213");
    }

    @Test
    void ohneNummerBetreffOderGrundGehtEsNichtUndDerSatzSagtWas() {
        assertThat(code(() -> fuehrung.anlegen(new Neuanlage("99.99.99", "x", "36.1", ""))))
                .isEqualTo("K-211");
        assertThat(code(() -> fuehrung.anlegen(new Neuanlage("36.20.20", " ", "36.1", ""))))
                .isEqualTo("K-212");
        var akte = neu();
        als(() -> fuehrung.ablegen(akte, List.of(datei("a.txt"))));
        assertThat(code(() -> fuehrung.verschieben(akte, 1, neuDirekt(), ""))).isEqualTo("K-216");
        assertThat(code(() -> fuehrung.verschieben(akte, 1, akte, "x"))).isEqualTo("K-217");
        assertThat(
                        code(() ->
                                fuehrung.verschieben(
                                        akte, 1, new Aktenzeichen("gibt es nicht"), "x")))
                .isEqualTo("K-404");
    }

    private Aktenzeichen neu() {
        return konten.als(person("a.berger").id(), this::neuDirekt);
    }

    private Aktenzeichen neuDirekt() {
        return fuehrung.anlegen(
                new Neuanlage(
                        "36.20.20",
                        "Ausgleichsfläche " + UUID.randomUUID(),
                        "36.1",
                        "Keller, Regal 12"));
    }

    private Ablage datei(String name) {
        var inhalt = name + " " + UUID.randomUUID();
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), name);
    }

    private Akte ansehen(Aktenzeichen akte) {
        return fragen(() -> akten.ansehen(akte));
    }

    private <T> T fragen(Supplier<T> arbeit) {
        return konten.als(person("a.berger").id(), arbeit);
    }

    private void als(Runnable arbeit) {
        fragen(() -> {
            arbeit.run();
            return true;
        });
    }

    private String code(Runnable arbeit) {
        return codeAls(person("a.berger"), arbeit);
    }

    private String codeAls(Beschaeftigte wer, Runnable arbeit) {
        return catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                konten.als(
                                        wer.id(),
                                        () -> {
                                            arbeit.run();
                                            return true;
                                        }))
                .code();
    }

    private Beschaeftigte person(String name) {
        return organisation.mitAnmeldename(name).orElseThrow();
    }
}
