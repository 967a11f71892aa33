package dreiklang.postfach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.Testnutzerkonto;
import dreiklang.basis.Kalender;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.KontoId;
import dreiklang.postfach.anbindung.demo.Nutzerkontostelle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A Sendung goes into the linked Nutzerkonto over the wire, once, or waits in the portal.
class NutzerkontowegTest extends Stadttest {

    private static final Nutzerkontostelle STELLE = Testnutzerkonto.stelle();

    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

    @Autowired private Postfaecher postfaecher;
    @Autowired private Postsendungen post;
    @Autowired private Dokumente dokumente;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient jdbc;

    private final String bezug = "vorgang:" + UUID.randomUUID();

    @AfterEach
    void uhrZurueck() {
        uhr.zuruecksetzen();
    }

    @Test
    void wasDortLiegtGiltAmViertenTagDanachAlsBekanntMitBelegUndMailAmSelbenTag()
            throws IOException {
        var sendung = bereitstellen(konto(true), Bekanntgabeweg.PORTAL);
        assertThat(sendung.weg()).isEqualTo(Bekanntgabeweg.NUTZERKONTO);
        assertThat(sendung.bekanntgegeben()).isEmpty();
        var dort = fertig();
        var heute = LocalDate.ofInstant(dort.bereitgestellt(), Kalender.ORTSZEIT);
        assertThat(dort.id()).isEqualTo(sendung.id());
        assertThat(dort.weg()).isEqualTo(Bekanntgabeweg.NUTZERKONTO);
        assertThat(dort.bekanntgegeben()).contains(heute.plusDays(4));
        assertThat(dort.abrufbarBis()).isEmpty();
        assertThat(anlagen()).containsExactly("Bescheid " + bezug);

        var nachweis = post.nachweis(sendung.id());
        var uebergabe = nachweis.uebergabe().orElseThrow();
        assertThat(nachweis.regel()).isEqualTo("nutzerkonto-bund-2025");
        assertThat(uebergabe.stand()).isEqualTo(Uebergabe.Stand.ANGENOMMEN);
        assertThat(uebergabe.beleg().orElseThrow()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(uebergabe.bestaetigt().orElseThrow())
                .isBeforeOrEqualTo(dort.bereitgestellt().plusSeconds(1));
        var mail =
                jdbc.sql("select an, inhalt from postfach.mail where schluessel = :s")
                        .param("s", "postfach.bereitgestellt:" + sendung.id())
                        .query()
                        .singleRow();
        assertThat(String.valueOf(mail.get("inhalt")))
                .contains(
                        "Nutzerkontos",
                        "gilt er am " + TAG.format(heute.plusDays(4)),
                        "announced on " + heute.plusDays(4).getDayOfMonth())
                .doesNotContain("Reitkennzeichen");

        var gelesen = postfaecher.abrufen(sendung.id());
        assertThat(gelesen.bekanntgegeben()).isEqualTo(dort.bekanntgegeben());
    }

    @Test
    void werEsAusgeschlossenHatOderDiePostBekommtFindetNichtsImNutzerkonto() {
        var ausgeschlossen = bereitstellen(konto(false), Bekanntgabeweg.PORTAL);
        assertThat(ausgeschlossen.weg()).isEqualTo(Bekanntgabeweg.PORTAL);
        assertThat(bereitstellen(konto(true), Bekanntgabeweg.POST).weg())
                .isEqualTo(Bekanntgabeweg.POST);
        assertThat(post.nachweis(ausgeschlossen.id()).uebergabe()).isEmpty();
    }

    @Test
    void wasDasPostfachNichtAnnimmtWartetImPortalMitSeinenZehnTagen() throws IOException {
        STELLE.stoeren("ABWEISEN");
        var sendung = bereitstellen(konto(true), Bekanntgabeweg.PORTAL);
        var hier = fertig();
        var heute = LocalDate.ofInstant(hier.bereitgestellt(), Kalender.ORTSZEIT);
        assertThat(hier.weg()).isEqualTo(Bekanntgabeweg.PORTAL);
        assertThat(hier.abrufbarBis()).contains(heute.plusDays(10));
        assertThat(hier.bekanntgegeben()).isEmpty();
        assertThat(hier.regel()).startsWith("§ 41 Abs. 2a VwVfG");
        assertThat(anlagen()).isEmpty();
        var uebergabe = post.nachweis(sendung.id()).uebergabe().orElseThrow();
        assertThat(uebergabe.stand()).isEqualTo(Uebergabe.Stand.GESCHEITERT);
        assertThat(uebergabe.grund().orElseThrow()).isNotBlank();
        assertThat(postfaecher.abrufen(sendung.id()).bekanntgegeben()).contains(heute.plusDays(1));
    }

    /// The answers are lost at every step, as when the program ends hard right after them.
    @Test
    void gehtEineAntwortVerlorenLiegtEsTrotzdemNurEinmalDort() throws IOException {
        STELLE.stoerenBei("POST /v2/submissions", "ANTWORT_VERLOREN");
        STELLE.stoerenBei("PUT /v2/submissions/[^/]+/attachments/.*", "ANTWORT_VERLOREN");
        STELLE.stoerenBei("PUT /v2/submissions/[^/]+", "ANTWORT_VERLOREN");
        STELLE.stoerenBei("GET /v2/cases/.*", "FREMDE_SEITE");
        bereitstellen(konto(true), Bekanntgabeweg.PORTAL);
        assertThat(fertig().weg()).isEqualTo(Bekanntgabeweg.NUTZERKONTO);
        assertThat(anlagen()).containsExactly("Bescheid " + bezug);
    }

    @Test
    void waehrendDerUebergabeLaeuftNurEineUhrUndNachEinemTagOhneAntwortDieDesPortals()
            throws IOException {
        STELLE.stoeren("SCHWEIGT");
        var sendung = bereitstellen(konto(true), Bekanntgabeweg.PORTAL);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        post.nachweis(sendung.id()).uebergabe().orElseThrow().grund().isPresent());
        assertThat(postfaecher.zu(bezug).getFirst().stand()).isEqualTo(Sendungsstand.UEBERGABE);
        uhr.vorstellen(Duration.ofHours(25));
        var hier = fertig();
        assertThat(hier.weg()).isEqualTo(Bekanntgabeweg.PORTAL);
        assertThat(hier.abrufbarBis()).isPresent();
    }

    @Test
    void einGefaelschtesJaGiltNicht() throws IOException {
        STELLE.stoeren("FAELSCHT");
        var sendung = bereitstellen(konto(true), Bekanntgabeweg.PORTAL);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        post.nachweis(sendung.id()).uebergabe().orElseThrow().grund().isPresent());
        assertThat(postfaecher.zu(bezug).getFirst().stand()).isEqualTo(Sendungsstand.UEBERGABE);
    }

    /// The pauses between two tries pass at once.
    private Sendung fertig() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    uhr.vorstellen(Duration.ofMinutes(1));
                    return postfaecher.zu(bezug).getFirst().stand() != Sendungsstand.UEBERGABE;
                });
        return postfaecher.zu(bezug).getFirst();
    }

    /// What lies in her Postfach of this Vorgang.
    private List<String> anlagen() throws IOException {
        return STELLE.post(Nutzerkontostelle.MIRA).stream()
                .flatMap(p -> p.anlagen().stream())
                .map(a -> new String(a, StandardCharsets.UTF_8))
                .filter(a -> a.contains(bezug))
                .toList();
    }

    private KontoId konto(boolean bescheide) {
        var id = Zufall.kennung(uhr);
        jdbc.sql(
                        """
                        insert into identitaet.konto (id, email, kennwort, erstellt)
                        values (:id, :email, '', now())
                        """)
                .param("id", id)
                .param("email", id + "@post.example")
                .update();
        jdbc.sql(
                        """
                        insert into identitaet.nutzerkonto
                            (konto, aussteller, kennung, postkorb, niveau, seit, bescheide)
                        values (:id, 'x', 'y', :postkorb, 'STORK-QAA-Level-4', now(), :bescheide)
                        """)
                .param("id", id)
                .param("postkorb", Nutzerkontostelle.MIRA)
                .param("bescheide", bescheide)
                .update();
        return new KontoId(id);
    }

    private Sendung bereitstellen(KontoId konto, Bekanntgabeweg weg) {
        var ablage =
                dokumente.annehmen(
                        new ByteArrayInputStream(
                                ("Bescheid " + bezug).getBytes(StandardCharsets.UTF_8)),
                        "bescheid.txt");
        return Objects.requireNonNull(
                transaktion.execute(stand -> {
                    var dokument = dokumente.eintragen(ablage, bezug);
                    return postfaecher.bereitstellen(
                            bezug,
                            Optional.of(konto),
                            Optional.empty(),
                            "Bescheid Reitkennzeichen",
                            dokument.id(),
                            weg);
                }));
    }
}
