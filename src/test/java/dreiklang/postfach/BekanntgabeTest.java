package dreiklang.postfach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kalender;
import dreiklang.basis.Land;
import dreiklang.dokument.DokumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BekanntgabeTest {

    private static final LocalDate VON = LocalDate.of(2019, 1, 1);
    private static final LocalDate BIS = LocalDate.of(2033, 1, 1);

    @ParameterizedTest
    @EnumSource
    void fristenStimmenMitEinemAnderenRechenwegUeberein(Land land) {
        var kalender = Kalender.fuer(land);
        for (var tag = VON; tag.isBefore(BIS); tag = tag.plusDays(1)) {
            var post =
                    Bekanntgaberegeln.regel(Bekanntgabeweg.POST, land, tag)
                            .bekanntgabe(tag, kalender);
            assertThat(post).isEqualTo(Orakel.weiter(tag, tag.getYear() < 2025 ? 3 : 4));
            assertThat(Bekanntgaberegel.widerspruchBis(post, kalender))
                    .as("%s %s", land, tag)
                    .isEqualTo(Orakel.einMonat(post, land));
            if (tag.getYear() > 2020) {
                var konto =
                        Bekanntgaberegeln.regel(Bekanntgabeweg.NUTZERKONTO, land, tag)
                                .bekanntgabe(tag, kalender);
                assertThat(konto).isEqualTo(Orakel.weiter(tag, tag.getYear() < 2025 ? 3 : 4));
            }
            var portal = Bekanntgaberegeln.regel(Bekanntgabeweg.PORTAL, land, tag);
            assertThat(portal.bekanntgabe(tag, kalender)).isEqualTo(Orakel.weiter(tag, 1));
            assertThat(portal.abrufbarBis(tag)).contains(Orakel.weiter(tag, 10));
        }
    }

    @Test
    void jedeRegelNenntNormUndVorbehalt() {
        assertThat(Bekanntgaberegeln.alle())
                .extracting(Bekanntgaberegel::id)
                .doesNotHaveDuplicates();
        assertThat(
                        Bekanntgaberegeln.regel(Bekanntgabeweg.PORTAL, Land.NW, VON.plusYears(7))
                                .lesbar(Land.NW))
                .startsWith("§ 41 Abs. 2a VwVfG: ")
                .endsWith("Das Recht des Landes Nordrhein-Westfalen ist dazu noch nicht geprüft.");
        assertThat(Bekanntgaberegeln.regel(Bekanntgabeweg.PORTAL, Land.SH, VON.plusYears(7)).norm())
                .isEqualTo("§ 110 Abs. 2a LVwG");
    }

    @Test
    void derTagDesAbrufsIstDerTagInDeutschland() {
        var sendung = imPortal("2026-03-20T12:00");
        abgerufen(sendung, "2026-03-20T23:59:59.999", "2026-03-21");
        abgerufen(sendung, "2026-03-21T00:00", "2026-03-22");
        // The night in which an hour is missing, and the one with an hour too many.
        abgerufen(imPortal("2026-03-20T12:00"), "2026-03-29T03:00", "2026-03-30");
        abgerufen(imPortal("2026-10-20T12:00"), "2026-10-25T02:30", "2026-10-26");
    }

    @Test
    void nachZehnTagenIstSchluss() {
        var sendung = imPortal("2026-03-20T00:00");
        assertThat(sendung.abrufbarBis()).contains(LocalDate.of(2026, 3, 30));
        abgerufen(sendung, "2026-03-30T23:59:59.999", "2026-03-31");
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> abgerufen(sendung, "2026-03-31T00:00", "2026-04-01"));
        assertThat(fehler.code()).isEqualTo("N-202");
        assertThat(Bekanntgabe.ende(sendung)).isEqualTo(moment("2026-03-31T00:00"));
    }

    @Test
    void einEinblickInDiePostAendertDieFristNicht() {
        var sendung =
                Bekanntgabe.perPost(
                        UUID.randomUUID(),
                        "vorgang:1",
                        "Bescheid",
                        new DokumentId(UUID.randomUUID()),
                        moment("2026-12-18T10:00"),
                        LocalDate.of(2026, 12, 18),
                        Land.NW);
        assertThat(sendung.bekanntgegeben()).contains(LocalDate.of(2026, 12, 22));
        assertThat(sendung.widerspruchBis()).contains(LocalDate.of(2027, 1, 22));
        var regel = Bekanntgaberegeln.regel("post-bund-2025");
        var gesehen = Bekanntgabe.abgerufen(sendung, regel, moment("2026-12-19T10:00"), Land.NW);
        assertThat(gesehen.bekanntgegeben()).isEqualTo(sendung.bekanntgegeben());
        assertThat(gesehen.stand()).isEqualTo(Sendungsstand.AUFGEGEBEN);
    }

    @Test
    void imNutzerkontoGiltDerVierteTagNachDemBereitstellenGelesenOderNicht() {
        var unterwegs =
                Bekanntgabe.fuerDasNutzerkonto(
                        UUID.randomUUID(),
                        "vorgang:1",
                        "Bescheid",
                        new DokumentId(UUID.randomUUID()),
                        moment("2026-12-17T23:59"),
                        Land.NW);
        assertThat(unterwegs.bekanntgegeben()).isEmpty();
        assertThat(unterwegs.regel()).startsWith("§ 9 Abs. 1 OZG: ");
        var regel = Bekanntgaberegeln.regel("nutzerkonto-bund-2025");
        var fehler =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                Bekanntgabe.abgerufen(
                                        unterwegs, regel, moment("2026-12-18T00:00"), Land.NW));
        assertThat(fehler.code()).isEqualTo("N-209");

        var dort = Bekanntgabe.imNutzerkonto(unterwegs, moment("2026-12-18T00:01"), Land.NW);
        assertThat(dort.bekanntgegeben()).contains(LocalDate.of(2026, 12, 22));
        assertThat(dort.widerspruchBis()).contains(LocalDate.of(2027, 1, 22));
        assertThat(dort.abrufbarBis()).isEmpty();
        var gesehen = Bekanntgabe.abgerufen(dort, regel, moment("2026-12-18T09:00"), Land.NW);
        assertThat(gesehen.bekanntgegeben()).isEqualTo(dort.bekanntgegeben());
        assertThat(gesehen.stand()).isEqualTo(Sendungsstand.ABGERUFEN);
    }

    private static void abgerufen(Sendung sendung, String wann, String bekannt) {
        var regel = Bekanntgaberegeln.regel("portal-bund-2017");
        var neu = Bekanntgabe.abgerufen(sendung, regel, moment(wann), Land.NW);
        assertThat(neu.bekanntgegeben()).isEqualTo(Optional.of(LocalDate.parse(bekannt)));
        assertThat(neu.widerspruchBis())
                .contains(Orakel.einMonat(LocalDate.parse(bekannt), Land.NW));
        assertThat(neu.stand()).isEqualTo(Sendungsstand.ABGERUFEN);
    }

    private static Sendung imPortal(String wann) {
        return Bekanntgabe.imPortal(
                UUID.randomUUID(),
                "vorgang:1",
                "Bescheid",
                new DokumentId(UUID.randomUUID()),
                moment(wann),
                Land.NW);
    }

    private static Instant moment(String ortszeit) {
        return LocalDateTime.parse(ortszeit).atZone(Kalender.ORTSZEIT).toInstant();
    }
}
