package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An Akte is divided into Vorgänge, and where a sheet lay before stays written.
class AktengliederungTest extends Stadttest {

    @Autowired private Aktengliederung gliederung;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    @Test
    void einSchriftstueckLiegtInDerAkteOderInEinemVorgangUndHinterlaesstEineSpur() {
        var akte = akteMit(3);
        assertThat(als(() -> gliederung.anlegen(akte, "Bauabschnitt Nord"))).isEqualTo(1);
        assertThat(als(() -> gliederung.anlegen(akte, "Bauabschnitt Süd"))).isEqualTo(2);
        tue(() -> gliederung.umordnen(akte, Set.of(1, 3), 1));
        tue(() -> gliederung.umordnen(akte, Set.of(3), 2));
        tue(() -> gliederung.umordnen(akte, Set.of(3), 2));
        assertThat(blaetter(akte, 0)).containsExactly(2);
        assertThat(blaetter(akte, 1)).containsExactly(1);
        assertThat(blaetter(akte, 2)).containsExactly(3);
        assertThat(als(() -> gliederung.ansehen(akte, 2, 1)).spur())
                .extracting(u -> u.blatt() + ": " + u.von() + " → " + u.nach())
                .containsExactly("3: 1 → 2");
        assertThat(als(() -> gliederung.liste(akte, 1)).zeilen())
                .extracting(v -> v.nummer() + " " + v.betreff() + " " + v.stuecke())
                .containsExactly("2 Bauabschnitt Süd 1", "1 Bauabschnitt Nord 1");
    }

    @Test
    void einAbgeschlossenerVorgangNimmtNichtsAufUndGibtNichtsHeraus() {
        var akte = akteMit(2);
        var andere = akteMit(0);
        tue(() -> gliederung.anlegen(akte, "A"));
        tue(() -> gliederung.umordnen(akte, Set.of(1), 1));
        tue(() -> gliederung.abschliessen(akte, 1));
        assertThat(code(() -> gliederung.umordnen(akte, Set.of(2), 1))).isEqualTo("K-233");
        assertThat(code(() -> gliederung.umordnen(akte, Set.of(1, 2), 0))).isEqualTo("K-233");
        assertThat(code(() -> fuehrung.verschieben(akte, 1, andere, "Falsch"))).isEqualTo("K-233");
        tue(() -> gliederung.oeffnen(akte, 1));
        tue(() -> fuehrung.verschieben(akte, 1, andere, "Falsch"));
        assertThat(blaetter(akte, 1)).isEmpty();
        tue(() -> gliederung.abschliessen(akte, 1));
        tue(() -> fuehrung.verschieben(andere, 1, akte, "Doch nicht"));
        assertThat(blaetter(akte, 0)).containsExactly(1, 2);
    }

    @Test
    void mitDerAkteSindAlleVorgaengeZu() {
        var akte = akteMit(1);
        tue(() -> gliederung.anlegen(akte, "A"));
        tue(() -> fuehrung.schliessen(akte));
        assertThat(als(() -> gliederung.liste(akte, 1)).zeilen())
                .allMatch(v -> v.abgeschlossen().isPresent());
        assertThat(code(() -> gliederung.anlegen(akte, "B"))).isEqualTo("K-201");
        assertThat(code(() -> gliederung.oeffnen(akte, 1))).isEqualTo("K-201");
    }

    @Test
    void wasNichtGehtSagtEinSatzUndFremdesGibtEsNicht() {
        var akte = akteMit(1);
        assertThat(code(() -> gliederung.anlegen(akte, " "))).isEqualTo("K-231");
        assertThat(code(() -> gliederung.umordnen(akte, Set.of(1), 7))).isEqualTo("K-230");
        assertThat(code(() -> gliederung.umordnen(akte, Set.of(1, 9), 0))).isEqualTo("K-232");
        assertThat(code(() -> gliederung.umordnen(akte, Set.of(), 0))).isEqualTo("K-232");
        for (Runnable versuch :
                List.<Runnable>of(
                        () -> gliederung.liste(akte, 1),
                        () -> gliederung.ansehen(akte, 0, 1),
                        () -> gliederung.anlegen(akte, "x"),
                        () -> gliederung.umordnen(akte, Set.of(1), 0))) {
            assertThat(codeAls("i.sanders", versuch)).isEqualTo("K-404");
        }
    }

    private List<Integer> blaetter(Aktenzeichen akte, int vorgang) {
        return als(() -> gliederung.ansehen(akte, vorgang, 1)).inhalt().zeilen().stream()
                .map(Aktengliederung.Inhalt::blatt)
                .toList();
    }

    private Aktenzeichen akteMit(int blaetter) {
        return als(() -> {
            var akte =
                    fuehrung.anlegen(
                            new Neuanlage(
                                    "36.20.20", "Gliederung " + UUID.randomUUID(), "36.1", ""));
            for (int i = 0; i < blaetter; i++) {
                fuehrung.ablegen(akte, List.of(datei("blatt" + i + ".txt")));
            }
            return akte;
        });
    }

    private Ablage datei(String name) {
        var inhalt = name + " " + UUID.randomUUID();
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), name);
    }

    private <T> T als(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("a.berger").orElseThrow().id(), arbeit);
    }

    private void tue(Runnable arbeit) {
        als(() -> {
            arbeit.run();
            return true;
        });
    }

    private String code(Runnable arbeit) {
        return codeAls("a.berger", arbeit);
    }

    private String codeAls(String wer, Runnable arbeit) {
        var id = organisation.mitAnmeldename(wer).orElseThrow().id();
        return catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                konten.als(
                                        id,
                                        () -> {
                                            arbeit.run();
                                            return true;
                                        }))
                .code();
    }
}
