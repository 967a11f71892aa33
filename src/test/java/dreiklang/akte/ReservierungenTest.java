package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.akte.Reservierung.Art;
import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who works on a Schriftstück says so; nobody writes over it meanwhile, and no end is silent.
class ReservierungenTest extends Stadttest {

    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Reservierungen reservierungen;
    @Autowired private Programmsperren sperren;
    @Autowired private Reservierungswache wache;
    @Autowired private Versionen versionen;
    @Autowired private Akten akten;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;

    private Aktenzeichen akte = new Aktenzeichen("-");

    @BeforeEach
    void anlegen() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        akte = als("a.berger", this::neu);
    }

    @Test
    void wasReserviertIstAendertVerschiebtUndSchliesstKeinAnderer() {
        reservieren("a.berger", "Rechne die Gebühr neu");
        var lage = als("m.lenz", () -> reservierungen.lage(akte, 1));
        assertThat(lage.meine()).isFalse();
        assertThat(lage.jetzt().orElseThrow().vermerk()).isEqualTo("Rechne die Gebühr neu");
        assertThat(als("m.lenz", () -> akten.ansehen(akte)).schriftstuecke().getFirst().version())
                .isEqualTo(new Version.Stand(1, name("a.berger")));
        assertThat(code("m.lenz", () -> versionen.ablegen(akte, 1, text("Zwei"), "")))
                .isEqualTo("K-266");
        assertThat(code("m.lenz", () -> tun(() -> reservierungen.reservieren(akte, 1, ""))))
                .isEqualTo("K-266");
        var andere = als("a.berger", this::neu);
        assertThat(code("m.lenz", () -> tun(() -> fuehrung.verschieben(akte, 1, andere, "x"))))
                .isEqualTo("K-266");
        assertThat(code("m.lenz", () -> tun(() -> fuehrung.schliessen(akte)))).isEqualTo("K-269");
        assertThat(code("m.lenz", () -> tun(() -> reservierungen.zurueckgeben(akte, 1))))
                .isEqualTo("K-268");
        assertThat(als("a.berger", () -> versionen.ablegen(akte, 1, text("Zwei"), "")))
                .isEqualTo(2);
    }

    @Test
    void einCheckInMitNeuerVersionOderUnveraendertBeendetUndBleibtStehen() {
        reservieren("a.berger", "");
        als("a.berger", () -> reservierungen.einchecken(akte, 1, text("Zwei"), "neu"));
        reservieren("m.lenz", "");
        als("m.lenz", () -> tun(() -> reservierungen.zurueckgeben(akte, 1)));
        assertThat(enden()).containsExactly(Art.UNVERAENDERT, Art.NEUE_VERSION);
        assertThat(als("a.berger", () -> reservierungen.lage(akte, 1)).jetzt()).isEmpty();
    }

    @Test
    void werDieAkteFuehrtNimmtSieMitGrundZurueckUndDerGrundIstZuLesen() {
        reservieren("a.berger", "");
        assertThat(code("m.lenz", () -> tun(() -> reservierungen.zuruecknehmen(akte, 1, " "))))
                .isEqualTo("K-216");
        assertThat(code("i.sanders", () -> tun(() -> reservierungen.zuruecknehmen(akte, 1, "x"))))
                .isEqualTo("K-404");
        als("m.lenz", () -> tun(() -> reservierungen.zuruecknehmen(akte, 1, "Sie ist krank")));
        var ende =
                als("a.berger", () -> reservierungen.lage(akte, 1))
                        .beendet()
                        .getFirst()
                        .ende()
                        .orElseThrow();
        assertThat(ende.art()).isEqualTo(Art.ZURUECKGENOMMEN);
        assertThat(ende.grund()).isEqualTo("Sie ist krank");
        assertThat(ende.person()).isEqualTo(name("m.lenz"));
        assertThat(code("a.berger", () -> reservierungen.einchecken(akte, 1, text("Zwei"), "")))
                .isEqualTo("K-268");
    }

    @Test
    void wasEinProgrammNichtMehrHaeltLaeuftSichtbarAb() {
        als("a.berger", () -> sperren.sperren(akte, 1, "marke-1", "", Duration.ofSeconds(-1)));
        wache.aufraeumen();
        assertThat(enden()).containsExactly(Art.ABGELAUFEN);
        assertThat(code("a.berger", () -> sperren.erneuern(akte, 1, "marke-1", Duration.ZERO)))
                .isEqualTo("K-268");
    }

    @Test
    void dasProgrammGibtNurFreiWasEsSelbstReserviertHat() {
        reservieren("a.berger", "von Hand");
        als("a.berger", () -> sperren.sperren(akte, 1, "marke-2", "", Duration.ofMinutes(5)));
        assertThat(code("a.berger", () -> sperren.sperren(akte, 1, "x", "", Duration.ofMinutes(5))))
                .isEqualTo("K-266");
        als("a.berger", () -> tun(() -> sperren.freigeben(akte, 1, "marke-2")));
        assertThat(als("a.berger", () -> reservierungen.lage(akte, 1)).meine()).isTrue();
        assertThat(enden()).isEmpty();
    }

    private List<Art> enden() {
        return als("a.berger", () -> reservierungen.lage(akte, 1)).beendet().stream()
                .map(r -> r.ende().orElseThrow().art())
                .toList();
    }

    private void reservieren(String wer, String vermerk) {
        als(wer, () -> tun(() -> reservierungen.reservieren(akte, 1, vermerk)));
    }

    private Aktenzeichen neu() {
        var neu =
                fuehrung.anlegen(
                        new Neuanlage("36.20.20", "Fläche " + UUID.randomUUID(), "36.1", ""));
        fuehrung.ablegen(neu, List.of(text("Eins")));
        return neu;
    }

    private Ablage text(String inhalt) {
        return dokumente.annehmen(
                new ByteArrayInputStream(inhalt.getBytes(StandardCharsets.UTF_8)), "vermerk.txt");
    }

    private static boolean tun(Runnable arbeit) {
        arbeit.run();
        return true;
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    private String code(String wer, Supplier<?> arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(wer, arbeit)).code();
    }

    private String name(String wer) {
        return organisation.mitAnmeldename(wer).orElseThrow().name();
    }
}
