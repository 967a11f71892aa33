package dreiklang.aussonderung;

import static dreiklang.aussonderung.Verfahrensstand.FREIGEGEBEN;
import static dreiklang.aussonderung.Verfahrensstand.VERNICHTET;
import static dreiklang.aussonderung.Verfahrensstand.ZURUECKGEZOGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.akte.Aktenzeichen;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The table of legal transitions as a graph, and four eyes.
class VerfahrensstandTest {

    private static final BeschaeftigteId EINE = new BeschaeftigteId(UUID.randomUUID());
    private static final BeschaeftigteId ANDERE = new BeschaeftigteId(UUID.randomUUID());

    @Test
    void jederStandIstVomVorschlagAusErreichbar() {
        var erreicht = EnumSet.of(Verfahrensstand.VORGESCHLAGEN);
        var offen = new ArrayDeque<>(erreicht);
        while (!offen.isEmpty()) {
            for (var naechster : offen.pop().danach()) {
                if (erreicht.add(naechster)) {
                    offen.add(naechster);
                }
            }
        }
        assertThat(erreicht).containsExactly(Verfahrensstand.values());
    }

    @Test
    void vernichtetWirdNurNachDerFreigabeUndVonDortFuehrtKeinWegZurueck() {
        assertThat(Arrays.stream(Verfahrensstand.values()).filter(s -> s.erlaubt(VERNICHTET)))
                .containsExactly(FREIGEGEBEN);
        assertThat(FREIGEGEBEN.danach()).isEqualTo(Set.of(VERNICHTET, ZURUECKGEZOGEN));
        assertThat(VERNICHTET.danach()).isEmpty();
        assertThat(ZURUECKGEZOGEN.danach()).isEmpty();
    }

    @Test
    void werVorgeschlagenHatGibtNichtFrei() {
        var v = verfahren(Verfahrensstand.BEWERTET, gegenstand(Bewertung.VERNICHTEN, false));
        assertThat(code(() -> v.freigebbar(EINE))).isEqualTo("K-310");
        assertThatCode(() -> v.freigebbar(ANDERE)).doesNotThrowAnyException();
    }

    @Test
    void wasDasArchivWillWirdErstVernichtetWennEsDortIst() {
        var wartet = verfahren(Verfahrensstand.BEWERTET, gegenstand(Bewertung.ARCHIVIEREN, false));
        assertThat(code(() -> wartet.freigebbar(ANDERE))).isEqualTo("K-311");
        var dort = verfahren(Verfahrensstand.UEBERNOMMEN, gegenstand(Bewertung.ARCHIVIEREN, true));
        assertThatCode(() -> dort.freigebbar(ANDERE)).doesNotThrowAnyException();
    }

    @Test
    void ohneBewertungWirdNichtsFreigegeben() {
        for (var stand :
                List.of(
                        Verfahrensstand.VORGESCHLAGEN,
                        Verfahrensstand.ANGEBOTEN,
                        Verfahrensstand.UEBERGEBEN,
                        FREIGEGEBEN,
                        VERNICHTET,
                        ZURUECKGEZOGEN)) {
            var v = verfahren(stand, gegenstand(Bewertung.VERNICHTEN, false));
            assertThat(code(() -> v.freigebbar(ANDERE))).isEqualTo("K-307");
        }
        var offen = verfahren(Verfahrensstand.BEWERTET, gegenstand(Bewertung.BEWERTEN, false));
        assertThat(code(() -> offen.freigebbar(ANDERE))).isEqualTo("K-311");
    }

    private static String code(Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, arbeit::run).code();
    }

    private static Gegenstand gegenstand(Bewertung urteil, boolean uebernommen) {
        return new Gegenstand(
                new Aktenzeichen("36.20.20-1990-000001"),
                UUID.randomUUID(),
                "36.1",
                Optional.of(urteil),
                false,
                uebernommen,
                "",
                "",
                "",
                false);
    }

    private static Verfahren verfahren(Verfahrensstand stand, Gegenstand was) {
        return new Verfahren(
                new VerfahrenId(UUID.randomUUID()),
                stand,
                Instant.EPOCH,
                EINE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(was));
    }
}
