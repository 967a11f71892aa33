package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenvernichtung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Loeschsperren;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.auskunft.Loeschkonzept.Klasse;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Loeschbestand;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Texte;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is deleted by rule goes, leaves a proof, and nothing else goes.
class LoeschkonzeptTest extends Stadttest {

    @Autowired private Loeschkonzept konzept;
    @Autowired private Loeschlauf lauf;
    @Autowired private List<Loeschbestand> bestaende;
    @Autowired private Auskunftsersuchen ersuchen;
    @Autowired private Auskunftsfunde funde;
    @Autowired private Auskunftserteilung erteilung;
    @Autowired private Antraege antraege;
    @Autowired private Akten akten;
    @Autowired private Aktenvernichtung vernichtung;
    @Autowired private Loeschsperren sperren;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private Texte texte;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void alteMailsGehenUndHinterlassenEinenNachweisOhneNamen() {
        var alt = mail("GESENDET", "2020-01-01");
        var wartend = mail("WARTET", "2020-01-01");
        assertThat(wendt(() -> klasse("mail")).faellig()).as("dry run").isPositive();
        assertThat(zahl("postfach.mail", "schluessel", alt)).as("nothing is changed").isOne();
        lauf.loeschen();
        assertThat(zahl("postfach.mail", "schluessel", alt)).isZero();
        assertThat(zahl("postfach.mail", "schluessel", wartend)).isOne();
        assertThat(wendt(() -> klasse("mail")).faellig()).isZero();
        assertThat(wendt(() -> klasse("mail")).zuletzt()).isPresent();
        assertThat(wendt(() -> konzept.nachweise(1)).zeilen())
                .anyMatch(n -> n.klasse().equals("mail") && n.regel().equals("180 Tage"))
                .noneMatch(n -> n.regel().contains("@"));
    }

    @Test
    void eineAuskunftGehtDreiJahreNachDemEndeIhresJahres() {
        var id =
                wendt(() -> {
                    var neu =
                            ersuchen.eintragen(
                                    new Person("Alt", "Lang", Optional.empty(), "", ""),
                                    Ersuchenweg.SCHRIFTLICH,
                                    ersuchen.heute(),
                                    "Ausweis");
                    funde.suchen(neu);
                    erteilung.erteilen(neu);
                    return neu;
                });
        lauf.loeschen();
        assertThat(zahl("auskunft.ersuchen", "id::text", id.wert().toString())).isOne();
        sql.sql("update auskunft.ersuchen set abgeschlossen = '2020-12-31' where id = ?")
                .param(id.wert())
                .update();
        lauf.loeschen();
        assertThat(zahl("auskunft.ersuchen", "id::text", id.wert().toString())).isZero();
        assertThat(zahl("dokument.dokument", "bezug", id.bezug())).isZero();
    }

    @Test
    void mitDerAkteGehenVorgangAntragSendungenUndDateien() {
        var antrag = einreichen();
        var vorgang =
                wert("select id::text from vorgang.vorgang where antrag = cast(? as uuid)", antrag);
        var zeichen =
                wert(
                        "select aktenzeichen from vorgang.vorgang where antrag = cast(? as uuid)",
                        antrag);
        var akte = new Aktenzeichen(zeichen);
        faellig(akte, vorgang);
        var verfahren = UUID.randomUUID();
        als(
                "f.oster",
                () -> {
                    sperren.sperren(List.of(akte), "Rechtsstreit", Optional.empty());
                    return true;
                });
        assertThat(code(() -> vernichten(akte, verfahren))).isEqualTo("K-305");
        assertThat(zahl("antrag.antrag", "id::text", antrag.wert().toString()))
                .as("a Loeschsperre holds everything")
                .isOne();

        sql.sql("update akte.loeschsperre set aufgehoben = now() where aktenzeichen = ?")
                .param(zeichen)
                .update();
        vernichten(akte, verfahren);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(zahl("antrag.antrag", "id::text", antrag.wert().toString()))
                                .isZero());
        assertThat(zahl("vorgang.vorgang", "aktenzeichen", zeichen)).isZero();
        assertThat(zahl("vorgang.schritt", "vorgang::text", vorgang)).isZero();
        assertThat(zahl("postfach.sendung", "bezug", "vorgang:" + vorgang)).isZero();
        assertThat(zahl("dokument.dokument", "bezug", antrag.bezug())).isZero();
        assertThat(zahl("antrag.einreichung", "antrag::text", antrag.wert().toString())).isZero();
        assertThat(zahl("auskunft.loeschnachweis", "regel", "Akte " + zeichen)).isPositive();
    }

    @Test
    void jedeLoeschklasseSagtWieSieHeisstWomitSieBeginntUndWasBleibt() {
        for (var bestand : bestaende) {
            for (var regel : bestand.regeln()) {
                for (var was : List.of("titel", "beginn", "bleibt")) {
                    assertThat(texte.kennt("loeschklasse." + regel.klasse() + "." + was))
                            .as(regel.klasse())
                            .isTrue();
                }
            }
        }
    }

    private void faellig(Aktenzeichen akte, String vorgang) {
        sql.sql("update vorgang.vorgang set stand = 'ABGESCHLOSSEN' where id = cast(? as uuid)")
                .param(vorgang)
                .update();
        sql.sql("delete from vorgang.aufgabe where vorgang = cast(? as uuid)")
                .param(vorgang)
                .update();
        sql.sql(
                        "update akte.akte set zda = '2010-05-01', aufbewahren_bis = '2020-12-31' where aktenzeichen = ?")
                .param(akte.wert())
                .update();
        sql.sql(
                        "insert into postfach.sendung (id, bezug, titel, dokument, pruefsumme, weg, stand, regel, regelsatz, bereitgestellt, bereitgestellt_von)"
                                + " values (gen_random_uuid(), ?, 'Bescheid', gen_random_uuid(), '0', 'PORTAL', 'ABGERUFEN', 'r', 's', now(), 'programm')")
                .param("vorgang:" + vorgang)
                .update();
    }

    private Boolean vernichten(Aktenzeichen akte, UUID verfahren) {
        return als(
                "f.oster",
                () ->
                        transaktion.execute(t -> {
                            vernichtung.vormerken(akte, verfahren);
                            vernichtung.vernichten(akte, verfahren);
                            return true;
                        }));
    }

    private AntragId einreichen() {
        var id =
                antraege.einreichen(
                                new LeistungsSchluessel("sperrmuell"),
                                new Antworten(
                                        AuskunftTest.sperrmuell("Rita", "Weg", "r@post.example")),
                                Map.of(),
                                Sprache.DE)
                        .antrag()
                        .id();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> zahl("vorgang.vorgang", "antrag::text", id.wert().toString()) == 1);
        return id;
    }

    private String mail(String stand, String tag) {
        var schluessel = "probe:" + UUID.randomUUID();
        sql.sql(
                        "insert into postfach.mail (schluessel, an, betreff, inhalt, stand, angelegt, naechster_versuch)"
                                + " values (?, 'alt@post.example', 'b', 'i', ?, cast(? as timestamptz), now() + interval '50 years')")
                .params(schluessel, stand, tag)
                .update();
        return schluessel;
    }

    private Klasse klasse(String name) {
        return konzept.klassen().stream()
                .filter(k -> k.klasse().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String wert(String frage, AntragId antrag) {
        return sql.sql(frage).param(antrag.wert().toString()).query(String.class).single();
    }

    private long zahl(String tabelle, String spalte, String wert) {
        return sql.sql("select count(*) from " + tabelle + " where " + spalte + " = ?")
                .param(wert)
                .query(Long.class)
                .single();
    }

    private static String code(Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, was::run);
        return fehler == null ? "" : fehler.code();
    }

    private <T> T wendt(Supplier<T> arbeit) {
        return als("c.wendt", arbeit);
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
