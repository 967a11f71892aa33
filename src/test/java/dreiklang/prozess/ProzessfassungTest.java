package dreiklang.prozess;

import static dreiklang.prozess.Prozessbeispiel.JETZT;
import static dreiklang.prozess.Prozessbeispiel.fassung;
import static dreiklang.prozess.Prozessbeispiel.offen;
import static dreiklang.prozess.Prozessbeispiel.schritt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The life of a Fassung.
class ProzessfassungTest {

    private static final Schritt A = schritt(Prozessbaustein.ANNEHMEN, "1", "");
    private static final Schritt B = schritt(Prozessbaustein.BEURTEILEN, "10", "");
    private static final Schritt C = schritt(Prozessbaustein.ABTIPPEN, "5", "");

    @Test
    void eineGueltigeFassungAendertSichNieMehr() {
        var gilt = fassung(Fassungsart.IST, A, B).gueltig(JETZT);
        assertThat(gilt.entwurf()).isFalse();
        assertThat(code(() -> gilt.mit(List.of(C)))).isEqualTo("S-208");
        assertThat(code(() -> gilt.ersetzt(1, C))).isEqualTo("S-208");
        assertThat(code(() -> gilt.ohne(1))).isEqualTo("S-208");
        assertThat(code(() -> gilt.verschoben(1, false))).isEqualTo("S-208");
        assertThat(code(() -> gilt.gueltig(JETZT))).isEqualTo("S-208");
        assertThat(gilt.schritte()).containsExactly(A, B);
    }

    @Test
    void schritteWerdenHinzugefuegtVerschobenErsetztUndEntfernt() {
        var f = fassung(Fassungsart.IST).mit(List.of(A)).mit(List.of(B)).mit(List.of(C));
        assertThat(f.verschoben(3, true).schritte()).containsExactly(A, C, B);
        assertThat(f.verschoben(1, false).schritte()).containsExactly(B, A, C);
        assertThat(f.verschoben(1, true).schritte()).containsExactly(A, B, C);
        assertThat(f.verschoben(3, false).schritte()).containsExactly(A, B, C);
        assertThat(f.ersetzt(2, C).schritte()).containsExactly(A, C, C);
        assertThat(f.ohne(1).schritte()).containsExactly(B, C);
        assertThat(code(() -> f.ohne(4))).isEqualTo("S-211");
        assertThat(code(() -> f.ersetzt(0, A))).isEqualTo("S-211");
    }

    @Test
    void gueltigWirdNurWasVollstaendigIst() {
        assertThat(code(() -> fassung(Fassungsart.IST).gueltig(JETZT))).isEqualTo("S-213");
        assertThat(code(() -> fassung(Fassungsart.IST, A, offen("Was?")).gueltig(JETZT)))
                .isEqualTo("S-214");
        assertThat(code(() -> fassung(Fassungsart.IST, ohneMedien()).gueltig(JETZT)))
                .isEqualTo("S-215");
    }

    @Test
    void einSchrittBrauchtEinenNamenUndMedienNurBeimMedienwechsel() {
        var f = fassung(Fassungsart.IST);
        assertThat(code(() -> f.mit(List.of(offen(" "))))).isEqualTo("S-207");
        var falsch =
                new Schritt(
                        B.baustein(),
                        "Prüfen",
                        "",
                        B.minuten(),
                        B.anteil(),
                        "",
                        Optional.of(Medium.PAPIER),
                        Optional.empty());
        assertThat(code(() -> f.mit(List.of(falsch)))).isEqualTo("S-209");
        assertThat(code(() -> f.mit(java.util.Collections.nCopies(201, A)))).isEqualTo("S-217");
    }

    @Test
    void zuEinerZahlGehoerenQuelleStichtagUndJahr() {
        var gut = Prozessbeispiel.prozess("600", "60");
        gut.pruefen();
        var ohneQuelle =
                new Belegzahl(
                        gut.fallzahl().zahl(),
                        gut.fallzahl().jahr(),
                        " ",
                        gut.fallzahl().stichtag());
        assertThat(code(() -> ohneQuelle.pruefen("fallzahl", true))).isEqualTo("S-203");
        var ohneJahr =
                new Belegzahl(
                        gut.fallzahl().zahl(),
                        Optional.empty(),
                        "Haushalt",
                        gut.fallzahl().stichtag());
        assertThat(code(() -> ohneJahr.pruefen("kostensatz", true))).isEqualTo("S-203");
        ohneJahr.pruefen("dauer", false);
        Belegzahl.UNBEKANNT.pruefen("fallzahl", true);
    }

    @Test
    void jedeArtDerArbeitHatVierBisSechsBausteine() {
        for (var art : Bausteinart.values()) {
            assertThat(
                            java.util.Arrays.stream(Prozessbaustein.values())
                                    .filter(b -> b.art() == art))
                    .hasSizeBetween(4, 6);
        }
    }

    private static Schritt ohneMedien() {
        return new Schritt(
                C.baustein(),
                "Abtippen",
                "",
                C.minuten(),
                C.anteil(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static String code(Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, was::run);
        return fehler == null ? "" : fehler.code();
    }
}
