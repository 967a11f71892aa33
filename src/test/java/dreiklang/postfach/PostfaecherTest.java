package dreiklang.postfach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kalender;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PostfaecherTest extends Stadttest {

    @Autowired private Postfaecher postfaecher;
    @Autowired private Postsendungen post;
    @Autowired private Bereitstellungsende ende;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient jdbc;

    private final String bezug = "vorgang:" + UUID.randomUUID();

    @AfterEach
    void uhrZurueck() {
        uhr.zuruecksetzen();
    }

    @Test
    void derErsteAbrufZaehltUndBleibt() throws Exception {
        stellen("2026-03-20T22:00");
        var sendung = bereitstellen(Bekanntgabeweg.PORTAL);
        assertThat(postfaecher.zu(bezug)).containsExactly(sendung);
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class,
                                        () -> postfaecher.oeffnen(sendung.id()))
                                .code())
                .isEqualTo("N-204");
        stellen("2026-03-21T23:59");
        var abgerufen = postfaecher.abrufen(sendung.id());
        assertThat(abgerufen.bekanntgegeben()).contains(LocalDate.of(2026, 3, 22));
        assertThat(abgerufen.widerspruchBis()).contains(LocalDate.of(2026, 4, 22));
        stellen("2026-05-01T10:00");
        assertThat(postfaecher.abrufen(sendung.id())).isEqualTo(abgerufen);
        assertThat(postfaecher.zu(bezug)).containsExactly(abgerufen);
        try (var inhalt = postfaecher.oeffnen(sendung.id())) {
            assertThat(new String(inhalt.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Bescheid " + bezug);
        }
        var mail =
                jdbc.sql("select an, betreff, inhalt from postfach.mail where schluessel = :s")
                        .param("s", "postfach.bereitgestellt:" + sendung.id())
                        .query()
                        .singleRow();
        assertThat(mail).containsEntry("an", "mira@post.example");
        assertThat(mail.get("betreff") + " " + mail.get("inhalt"))
                .doesNotContain("Reitkennzeichen")
                .contains("/anliegen");
    }

    @Test
    void nichtAbgeholtesEndetMitDemRichtigenTagUndGehtDannZurPost() {
        stellen("2026-03-20T12:00");
        var sendung = bereitstellen(Bekanntgabeweg.PORTAL);
        stellen("2026-03-30T23:59");
        ende.beenden();
        assertThat(postfaecher.zu(bezug)).containsExactly(sendung);
        stellen("2026-04-03T08:00");
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class,
                                        () -> postfaecher.abrufen(sendung.id()))
                                .code())
                .isEqualTo("N-202");
        assertThat(ende.beenden()).isPositive();
        assertThat(
                        jdbc.sql("select beendet from postfach.sendung where id = :id")
                                .param("id", sendung.id())
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant())
                .isEqualTo(
                        LocalDateTime.parse("2026-03-31T00:00")
                                .atZone(Kalender.ORTSZEIT)
                                .toInstant());
        var wartet = konten.als(sachbearbeitung(), post::zumPostversand);
        assertThat(wartet).extracting(Sendung::id).contains(sendung.id());
        var nachgesandt =
                konten.als(
                        sachbearbeitung(),
                        () -> post.alsPostVersandt(sendung.id(), LocalDate.of(2026, 4, 2)));
        assertThat(nachgesandt.bekanntgegeben()).contains(LocalDate.of(2026, 4, 6));
        assertThat(nachgesandt.widerspruchBis()).contains(LocalDate.of(2026, 5, 6));
        assertThat(postfaecher.zu(bezug))
                .extracting(Sendung::stand)
                .containsExactly(Sendungsstand.AUFGEGEBEN, Sendungsstand.NACHGESANDT);
        var nochmal =
                catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                konten.als(
                                        sachbearbeitung(),
                                        () ->
                                                post.alsPostVersandt(
                                                        sendung.id(), LocalDate.of(2026, 4, 2))));
        assertThat(nochmal.code()).isEqualTo("N-205");
    }

    @Test
    void mitDerPostStehtDerTagErstMitDerAufgabeFest() {
        stellen("2026-12-18T12:00");
        var sendung = bereitstellen(Bekanntgabeweg.POST);
        assertThat(sendung.stand()).isEqualTo(Sendungsstand.WARTET_AUF_POST);
        assertThat(sendung.bekanntgegeben()).isEmpty();
        assertThat(konten.als(sachbearbeitung(), post::zumPostversand))
                .extracting(Sendung::id)
                .contains(sendung.id());
        stellen("2026-12-21T09:00");
        assertThat(aufgebenFehler(sendung, LocalDate.of(2026, 12, 17))).isEqualTo("N-206");
        assertThat(aufgebenFehler(sendung, LocalDate.of(2026, 12, 22))).isEqualTo("N-206");
        var aufgegeben = aufgeben(sendung, LocalDate.of(2026, 12, 21));
        assertThat(aufgegeben.id()).isEqualTo(sendung.id());
        assertThat(aufgegeben.bekanntgegeben()).contains(LocalDate.of(2026, 12, 25));
        assertThat(postfaecher.zu(bezug)).containsExactly(aufgegeben);
        assertThat(aufgebenFehler(sendung, LocalDate.of(2026, 12, 21))).isEqualTo("N-205");
    }

    @Test
    void wasDiePostZurueckbringtGiltNichtAlsBekanntUndWartetWieder() {
        stellen("2026-03-02T12:00");
        var sendung = bereitstellen(Bekanntgabeweg.POST);
        aufgeben(sendung, LocalDate.of(2026, 3, 2));
        stellen("2026-03-09T12:00");
        var neu =
                konten.als(
                        sachbearbeitung(),
                        () ->
                                post.zurueckgekommen(
                                        sendung.id(), LocalDate.of(2026, 3, 9), "unbekannt"));
        assertThat(postfaecher.zu(bezug))
                .extracting(Sendung::stand)
                .containsExactly(Sendungsstand.WARTET_AUF_POST, Sendungsstand.ZURUECKGEKOMMEN);
        var nachweis = post.nachweis(sendung.id());
        assertThat(nachweis.sendung().bekanntgegeben()).isEmpty();
        assertThat(nachweis.zurueck()).contains(LocalDate.of(2026, 3, 9));
        assertThat(nachweis.aufgegeben()).contains(LocalDate.of(2026, 3, 2));
        assertThat(aufgeben(neu, LocalDate.of(2026, 3, 9)).bekanntgegeben())
                .contains(LocalDate.of(2026, 3, 13));
    }

    private Sendung aufgeben(Sendung sendung, LocalDate tag) {
        return konten.als(sachbearbeitung(), () -> post.alsPostVersandt(sendung.id(), tag));
    }

    private String aufgebenFehler(Sendung sendung, LocalDate tag) {
        return catchThrowableOfType(FachlicherFehler.class, () -> aufgeben(sendung, tag)).code();
    }

    private Sendung bereitstellen(Bekanntgabeweg weg) {
        var ablage =
                dokumente.annehmen(
                        new ByteArrayInputStream(
                                ("Bescheid " + bezug).getBytes(StandardCharsets.UTF_8)),
                        "bescheid.txt");
        return transaktion.execute(stand -> {
            var dokument = dokumente.eintragen(ablage, bezug);
            return postfaecher.bereitstellen(
                    bezug,
                    Optional.empty(),
                    Optional.of("mira@post.example"),
                    "Bescheid Reitkennzeichen",
                    dokument.id(),
                    weg);
        });
    }

    private BeschaeftigteId sachbearbeitung() {
        return organisation.personen("36.1").stream()
                .filter(p -> p.rechte().contains(Recht.VORGANG_BEARBEITEN))
                .map(Beschaeftigte::id)
                .findFirst()
                .orElseThrow();
    }

    private void stellen(String ortszeit) {
        uhr.stellen(LocalDateTime.parse(ortszeit).atZone(Kalender.ORTSZEIT).toInstant());
    }
}
