package dreiklang.einsicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.AkteVernichtet;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenblaetter;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Kalender;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Seitenpdf;
import dreiklang.einsicht.Einsichten.Zugangsdaten;
import dreiklang.einsicht.Einsichtsauswahl.Entscheidung;
import dreiklang.einsicht.Einsichtsauswahl.Wahl;
import dreiklang.einsicht.Einsichtsblatt.Art;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An outside person sees chosen sheets, redacted where they were blackened, for some days, and
/// everything she sees is written down.
class EinsichtTest extends Stadttest {

    @Autowired private Einsichten einsichten;
    @Autowired private Einsichtsauswahl auswahl;
    @Autowired private Einsichtszugang zugang;
    @Autowired private Einsichtsraum raum;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Aktenblaetter blaetter;
    @Autowired private Akten akten;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private ApplicationEventPublisher ereignisse;

    private Fassungen fassungen;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        fassungen = new Fassungen(dokumente, sql, transaktion);
    }

    @Test
    void zuerstIstNichtsEnthaltenUndLeerLaesstSichNichtsErteilen() {
        var akte = mitBlaettern("eins", "zwei");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        assertThat(gewaehlt(id)).containsExactly("1 -", "2 -");
        assertThat(code("a.berger", () -> einsichten.erteilen(id))).isEqualTo("K-437");
    }

    @Test
    void einBlattMitGeschwaerzterFassungErscheintNurGeschwaerzt() throws Exception {
        var akte = mitBlaettern("Name Klara Fall, Anschrift Hofweg 1", "Bescheid offen");
        fassungen.schwaerzen(akte, dokument(akte, 1), "Name (geschwaerzt)");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1, 2);
        assertThat(gewaehlt(id)).containsExactly("1 GESCHWAERZT", "2 ORIGINAL");
        var sitzung = eintreten(erteilt(id));

        var liste = raum.ansehen(sitzung, 1).blatt().zeilen();
        assertThat(liste)
                .extracting(s -> s.blatt() + " " + s.art() + " " + s.titel())
                .as("the title of a redacted sheet can say what it no longer does")
                .containsExactly("1 GESCHWAERZT ", "2 ORIGINAL blatt2.pdf");
        assertThat(raum.seite(sitzung, 1, 1).text())
                .contains("(geschwaerzt)")
                .doesNotContain("Klara", "Hofweg");
        assertThat(raum.seite(sitzung, 2, 1).text()).contains("Bescheid offen");
        try (var pdf = Loader.loadPDF(raum.datei(sitzung, 1, "Blatt 1", Sprache.DE, "jetzt"))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("Klara", "Hofweg");
        }
    }

    @Test
    void wasNachDemErteilenGeschwaerztWirdIstSofortGeschwaerzt() {
        var akte = mitBlaettern("Name Klara Fall");
        var sitzung = eintreten(erteiltMit(akte, 1));
        assertThat(raum.seite(sitzung, 1, 1).text()).contains("Klara");
        fassungen.schwaerzen(akte, dokument(akte, 1), "nichts mehr");
        assertThat(raum.seite(sitzung, 1, 1).text()).doesNotContain("Klara");
        assertThat(raum.ansehen(sitzung, 1).blatt().zeilen().getFirst().titel()).isEmpty();
    }

    @Test
    void ohneDieGeschwaerzteFassungIstNieDasOriginalZuSehen() {
        var akte = mitBlaettern("Name Klara Fall");
        fassungen.schwaerzen(akte, dokument(akte, 1), "nichts");
        var sitzung = eintreten(erteiltMit(akte, 1));
        fassungen.vergessen(akte);
        assertThat(fehler(() -> raum.seite(sitzung, 1, 1))).isEqualTo("K-448");
        assertThat(fehler(() -> raum.bild(sitzung, 1, 1, "jetzt"))).isEqualTo("K-448");
    }

    @Test
    void warumEtwasGeschwaerztIstSteuertDasAmtBei() {
        var akte = mitBlaettern("Name Klara Fall", "offen");
        fassungen.schwaerzen(akte, dokument(akte, 1), "nichts");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        als("a.berger", () -> waehlen(id, 1, Wahl.ENTHALTEN, "Rechte Dritter"));
        als("a.berger", () -> waehlen(id, 2, Wahl.ENTHALTEN, "zählt hier nicht"));
        assertThat(code("a.berger", () -> waehlen(id, 1, Wahl.ENTHALTEN, "x".repeat(301))))
                .isEqualTo("K-441");
        assertThat(raum.ansehen(eintreten(erteilt(id)), 1).blatt().zeilen())
                .extracting(s -> s.blatt() + " " + s.art() + " " + s.grund())
                .containsExactly("1 GESCHWAERZT Rechte Dritter", "2 ORIGINAL ");
    }

    @Test
    void zurueckgehaltenesWirdMitGrundGenanntUndNichtEnthaltenesGarNicht() {
        var akte = mitBlaettern("eins", "zwei", "drei");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        assertThat(code("a.berger", () -> waehlen(id, 2, Wahl.ZURUECKGEHALTEN, " ")))
                .isEqualTo("K-441");
        als("a.berger", () -> waehlen(id, 2, Wahl.ZURUECKGEHALTEN, "Rechte Dritter"));
        enthalten(id, 1);
        var sitzung = eintreten(erteilt(id));
        assertThat(raum.ansehen(sitzung, 1).blatt().zeilen())
                .extracting(s -> s.blatt() + " " + s.art() + " " + s.grund())
                .containsExactly("1 ORIGINAL ", "2 ZURUECKGEHALTEN Rechte Dritter");
        assertThat(fehler(() -> raum.seite(sitzung, 2, 1))).isEqualTo("K-448");
        assertThat(fehler(() -> raum.seite(sitzung, 3, 1))).isEqualTo("K-448");
        assertThat(fehler(() -> raum.bild(sitzung, 3, 1, "jetzt"))).isEqualTo("K-448");
        assertThat(fehler(() -> raum.datei(sitzung, 3, "x", Sprache.DE, "jetzt")))
                .isEqualTo("K-448");
    }

    @Test
    void einGanzerVorgangKommtMitEinemGriffHineinUndWasKeineSeitenHatBleibtDraussen() {
        var akte = mitBlaettern("eins", "zwei", "drei");
        als(
                "a.berger",
                () -> {
                    fuehrung.ablegen(akte, List.of(docx()));
                    gliederung.anlegen(akte, "Anhörung");
                    gliederung.umordnen(akte, List.of(2, 3, 4), 1);
                    return true;
                });
        var id = begonnen(akte, heute(), heute().plusDays(7));
        assertThat(als("a.berger", () -> auswahl.vorgangAufnehmen(id, 1))).isEqualTo(1);
        assertThat(gewaehlt(id)).containsExactly("1 -", "2 ORIGINAL", "3 ORIGINAL", "4 -");
        assertThat(code("a.berger", () -> waehlen(id, 4, Wahl.ENTHALTEN, ""))).isEqualTo("K-440");
    }

    @Test
    void aendertSichEinBlattNachDerAuswahlWirdErstNocheinmalHingesehen() {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1);
        fassungen.schwaerzen(akte, dokument(akte, 1), "nichts");
        assertThat(code("a.berger", () -> einsichten.erteilen(id))).isEqualTo("K-438");
        enthalten(id, 1);
        assertThat(als("a.berger", () -> einsichten.erteilen(id))).isPresent();
    }

    @Test
    void linkUndPinStehenNirgendsUndFalscheWerdenGezaehlt() {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1);
        var daten = erteilt(id);
        var zeile =
                sql.sql("select e::text from einsicht.einsicht e where id = :id")
                        .param("id", id.wert())
                        .query(String.class)
                        .single();
        assertThat(zeile).doesNotContain(daten.link(), daten.pin(), daten.pin().replace("-", ""));
        var herkunft = "192.0.2.77";
        assertThat(fehler(() -> zugang.eintreten(daten.link(), "FALSCH", herkunft)))
                .isEqualTo("K-443");
        assertThat(als("a.berger", () -> einsichten.ansehen(id)).fehlversuche()).isEqualTo(1);
        assertThat(
                        zugang.eintreten(
                                daten.link(),
                                daten.pin().toLowerCase(java.util.Locale.ROOT),
                                herkunft))
                .isNotEmpty();
        for (int i = 0; i < 5; i++) {
            fehler(() -> zugang.eintreten(daten.link(), "FALSCH", "192.0.2.78"));
        }
        assertThat(fehler(() -> zugang.eintreten(daten.link(), daten.pin(), "192.0.2.78")))
                .isEqualTo("K-444");
    }

    @Test
    void nachZwanzigFalschenPinsIstDerLinkTotBisEsEinenNeuenGibt() {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1);
        var daten = erteilt(id);
        sql.sql("update einsicht.einsicht set fehlversuche = 20 where id = :id")
                .param("id", id.wert())
                .update();
        assertThat(fehler(() -> zugang.pruefen(daten.link(), "192.0.2.1"))).isEqualTo("K-442");
        var neu = als("a.berger", () -> einsichten.neuVerschluesseln(id));
        assertThat(eintreten(neu)).isNotEmpty();
        assertThat(fehler(() -> zugang.pruefen(daten.link(), "192.0.2.1"))).isEqualTo("K-442");
    }

    @Test
    void vorherNachherUndWiderrufenIstDerLinkWieNieGewesen() {
        var akte = mitBlaettern("eins");
        var kuenftig = erteiltMit(akte, 1, heute().plusDays(2), heute().plusDays(9));
        assertThat(fehler(() -> zugang.pruefen(kuenftig.link(), "192.0.2.2"))).isEqualTo("K-442");
        assertThat(fehler(() -> zugang.pruefen("nie-gewesen", "192.0.2.2"))).isEqualTo("K-442");

        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1);
        var daten = erteilt(id);
        var sitzung = eintreten(daten);
        als("a.berger", () -> beendet(id));
        assertThat(fehler(() -> raum.ansehen(sitzung, 1))).isEqualTo("K-445");
        assertThat(fehler(() -> raum.bild(sitzung, 1, 1, "jetzt"))).isEqualTo("K-445");
        assertThat(fehler(() -> zugang.pruefen(daten.link(), "192.0.2.2"))).isEqualTo("K-442");

        var kurz = erteiltMit(akte, 1);
        var drin = eintreten(kurz);
        try {
            uhr.vorstellen(Duration.ofMinutes(31));
            assertThat(fehler(() -> raum.ansehen(drin, 1))).as("idle").isEqualTo("K-445");
            uhr.vorstellen(Duration.ofDays(15));
            assertThat(fehler(() -> zugang.pruefen(kurz.link(), "192.0.2.2"))).isEqualTo("K-442");
        } finally {
            uhr.zuruecksetzen();
        }
    }

    @Test
    void derLetzteTagIstEinArbeitstag() {
        var akte = mitBlaettern("eins");
        var samstag =
                heute().with(
                                java.time.temporal.TemporalAdjusters.next(
                                        java.time.DayOfWeek.SATURDAY));
        var id = begonnen(akte, heute(), samstag);
        var bis = als("a.berger", () -> einsichten.ansehen(id)).angaben().bis();
        assertThat(bis).isAfter(samstag);
        assertThat(bis.getDayOfWeek().getValue()).isLessThan(6);
    }

    @Test
    void mitVierAugenErteiltEineAnderePerson() {
        var akte = mitBlaettern("eins");
        var id =
                als(
                        "a.berger",
                        () ->
                                einsichten.beginnen(
                                        akte, angaben(heute(), heute().plusDays(7), true)));
        enthalten(id, 1);
        assertThat(als("a.berger", () -> einsichten.erteilen(id))).isEmpty();
        assertThat(code("a.berger", () -> einsichten.erteilen(id))).isEqualTo("K-439");
        assertThat(code("a.berger", () -> waehlen(id, 1, Wahl.NICHT, ""))).isEqualTo("K-436");
        assertThat(als("m.lenz", () -> einsichten.erteilen(id))).isPresent();
    }

    @Test
    void werDieAkteNichtFuehrtErfaehrtVonKeinerEinsicht() {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        assertThat(code("i.sanders", () -> einsichten.liste(akte, 1))).isEqualTo("K-430");
        assertThat(code("i.sanders", () -> einsichten.ansehen(id))).isEqualTo("K-430");
        assertThat(code("i.sanders", () -> auswahl.ansehen(id, 1))).isEqualTo("K-430");
        assertThat(code("i.sanders", () -> einsichten.erteilen(id))).isEqualTo("K-430");
        assertThat(code("i.sanders", () -> einsichten.abrufe(id, 1))).isEqualTo("K-430");
        assertThat(code("a.berger", () -> einsichten.ansehen(new EinsichtId(UUID.randomUUID()))))
                .isEqualTo("K-430");
    }

    @Test
    void jederBlickAufJedeSeiteIstFestgehalten() throws Exception {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        enthalten(id, 1);
        var sitzung = eintreten(erteilt(id));
        raum.seite(sitzung, 1, 1);
        var bild = raum.bild(sitzung, 1, 1, "4. Mai, 10:00");
        raum.datei(sitzung, 1, "Blatt 1", Sprache.DE, "4. Mai");
        zugang.verlassen(sitzung);
        assertThat(als("a.berger", () -> einsichten.abrufe(id, 1)).zeilen())
                .extracting(a -> a.was() + " " + a.blatt() + "/" + a.seite())
                .containsExactly(
                        "BEENDET 0/0", "DATEI 1/0", "BILD 1/1", "SEITE 1/1", "ANGEMELDET 0/0");
        assertThat(protokoll(akte))
                .containsSubsequence(
                        "einsicht.begonnen",
                        "einsicht.gewaehlt",
                        "einsicht.erteilt",
                        "einsicht.link-erzeugt",
                        "einsicht.angemeldet",
                        "einsicht.seite",
                        "einsicht.bild",
                        "einsicht.datei",
                        "einsicht.beendet");
        assertThat(farbig(bild)).as("a watermark is burnt in").isTrue();
    }

    @Test
    void textdateienHabenAuchSeiten() {
        var akte = mitBlaettern();
        als(
                "a.berger",
                () -> {
                    fuehrung.ablegen(
                            akte,
                            List.of(
                                    dokumente.annehmen(
                                            new ByteArrayInputStream(
                                                    "Gesprächsvermerk vom Montag"
                                                            .getBytes(StandardCharsets.UTF_8)),
                                            "vermerk.txt")));
                    return true;
                });
        var sitzung = eintreten(erteiltMit(akte, 1));
        assertThat(raum.seite(sitzung, 1, 1).text()).isEqualTo("Gesprächsvermerk vom Montag");
    }

    @Test
    void wasWoandershinGehoertIstNichtMehrZuSehen() {
        var akte = mitBlaettern("eins", "zwei");
        var andere = mitBlaettern();
        var sitzung = eintreten(erteiltMit(akte, 1));
        als(
                "a.berger",
                () -> {
                    fuehrung.verschieben(akte, 1, andere, "Lag falsch");
                    return true;
                });
        assertThat(fehler(() -> raum.seite(sitzung, 1, 1))).isEqualTo("K-448");
    }

    @Test
    void mitDerAkteVergehtAuchDieEinsicht() {
        var akte = mitBlaettern("eins");
        var id = begonnen(akte, heute(), heute().plusDays(7));
        transaktion.executeWithoutResult(t ->
                ereignisse.publishEvent(
                        new AkteVernichtet(akte, "akte:" + akte.wert(), List.of())));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        sql.sql("select count(*) from einsicht.einsicht where id = :id")
                                        .param("id", id.wert())
                                        .query(Long.class)
                                        .single()
                                == 0);
    }

    private static boolean farbig(byte[] jpeg) throws Exception {
        var bild = ImageIO.read(new ByteArrayInputStream(jpeg));
        int rot = 0;
        for (int x = 0; x < bild.getWidth(); x += 3) {
            for (int y = 0; y < bild.getHeight(); y += 3) {
                int p = bild.getRGB(x, y);
                rot += ((p >> 16) & 255) - ((p >> 8) & 255) > 25 ? 1 : 0;
            }
        }
        return rot > 500;
    }

    private Zugangsdaten erteiltMit(Aktenzeichen akte, int blatt) {
        return erteiltMit(akte, blatt, heute(), heute().plusDays(7));
    }

    private Zugangsdaten erteiltMit(Aktenzeichen akte, int blatt, LocalDate von, LocalDate bis) {
        var id = begonnen(akte, von, bis);
        enthalten(id, blatt);
        return erteilt(id);
    }

    private EinsichtId begonnen(Aktenzeichen akte, LocalDate von, LocalDate bis) {
        return als("a.berger", () -> einsichten.beginnen(akte, angaben(von, bis, false)));
    }

    private static Einsichtsangaben angaben(LocalDate von, LocalDate bis, boolean vierAugen) {
        return new Einsichtsangaben(
                "Klara Fall",
                Einsichtsrolle.BETEILIGT,
                "§ 29 VwVfG",
                "Antrag vom 3. Mai",
                von,
                bis,
                vierAugen,
                true);
    }

    private void enthalten(EinsichtId id, int... nummern) {
        for (int nummer : nummern) {
            als("a.berger", () -> waehlen(id, nummer, Wahl.ENTHALTEN, ""));
        }
    }

    private boolean waehlen(EinsichtId id, int blatt, Wahl wahl, String grund) {
        auswahl.waehlen(id, Map.of(blatt, new Entscheidung(wahl, grund)));
        return true;
    }

    private boolean beendet(EinsichtId id) {
        einsichten.beenden(id, "Erledigt");
        return true;
    }

    private List<String> gewaehlt(EinsichtId id) {
        return als("a.berger", () -> auswahl.ansehen(id, 1)).blatt().zeilen().stream()
                .sorted(java.util.Comparator.comparing(Einsichtsblatt::blatt))
                .map(b -> b.blatt() + " " + b.gewaehlt().map(Art::name).orElse("-"))
                .toList();
    }

    private Zugangsdaten erteilt(EinsichtId id) {
        return als("a.berger", () -> einsichten.erteilen(id)).orElseThrow();
    }

    private String eintreten(Zugangsdaten daten) {
        return zugang.eintreten(daten.link(), daten.pin(), "198.51.100.7");
    }

    private Aktenzeichen mitBlaettern(String... texte) {
        return als(
                "a.berger",
                () -> {
                    var akte =
                            fuehrung.anlegen(
                                    new Neuanlage(
                                            "36.20.20", "Ausgleichsfläche Auenweg", "36.1", ""));
                    for (int i = 0; i < texte.length; i++) {
                        fuehrung.ablegen(akte, List.of(pdf("blatt" + (i + 1) + ".pdf", texte[i])));
                    }
                    return akte;
                });
    }

    private Ablage pdf(String name, String text) {
        return dokumente.annehmen(new ByteArrayInputStream(Seitenpdf.von(text)), name);
    }

    private Ablage docx() {
        var brief =
                new dreiklang.dokument.Brief(
                        "Entwurf", Sprache.DE, List.of("Stadt"), List.of(), Map.of(), "Text");
        return dokumente.annehmen(
                new ByteArrayInputStream(dokumente.alsDocx(brief)), "entwurf.docx");
    }

    private DokumentId dokument(Aktenzeichen akte, int blatt) {
        return als("a.berger", () -> blaetter.eines(akte, blatt)).dokument().id();
    }

    private List<String> protokoll(Aktenzeichen akte) {
        return sql.sql("select aktion from identitaet.protokoll where gegenstand = :g order by id")
                .param("g", "akte:" + akte.wert())
                .query(String.class)
                .list();
    }

    private LocalDate heute() {
        return uhr.instant().atZone(Kalender.ORTSZEIT).toLocalDate();
    }

    private static String fehler(Runnable tat) {
        return catchThrowableOfType(FachlicherFehler.class, tat::run).code();
    }

    private String code(String wer, Supplier<?> tat) {
        return catchThrowableOfType(FachlicherFehler.class, () -> als(wer, tat)).code();
    }

    private <T> T als(String wer, Supplier<T> tat) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), tat);
    }
}
