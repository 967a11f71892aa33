package dreiklang.dokument;

import static dreiklang.dokument.Ablageort.ort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Bestandsbefund.Art;
import dreiklang.dokument.Bestandsbefund.Ort;
import dreiklang.dokument.Bestandsbefund.Stand;
import dreiklang.dokument.Bestandslauf.Anlass;
import dreiklang.dokument.DokumentRepository.Soll;
import dreiklang.dokument.Spiegelstand.Lage;
import dreiklang.lager.Lager;
import dreiklang.lager.Schluesselbund;
import dreiklang.seite.Texte;
import dreiklang.vorgang.Amtsbrowser;
import dreiklang.vorgang.Stadtleute;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// The check of all content and the replica, in the real store of the town.
class BestandTest extends Stadttest {

    private static final CountDownLatch LAEUFT = new CountDownLatch(1);

    @TempDir private Path ordner;
    @Autowired private Dokumente dokumente;
    @Autowired private DokumentRepository zeilen;
    @Autowired private Inhaltsspeicher speicher;
    @Autowired private BestandRepository laeufe;
    @Autowired private BefundRepository befunde;
    @Autowired private Bestandsbuch buch;
    @Autowired private Bestandspruefungen tuer;
    @Autowired private SpiegelRepository auftraege;
    @Autowired private VernichtungRepository vernichtungen;
    @Autowired private Inhaltsvernichtung vernichtung;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;
    @Autowired private Texte texte;
    @Autowired private MeterRegistry messung;
    @Autowired private ApplicationContext stadt;

    private final String bezug = "probe:" + UUID.randomUUID();
    private final List<Path> aufraeumen = new ArrayList<>();
    private Spiegel spiegel;
    private Path fern;

    @BeforeEach
    void einrichten() throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> laeufe.laufender().isEmpty());
        fern = Files.createDirectory(ordner.resolve("spiegel"));
        spiegel = new Spiegel(fern.toString(), ordner.resolve("dateien-der-stadt"), auftraege, uhr);
        Files.createDirectory(ordner.resolve("dateien-der-stadt"));
    }

    @AfterEach
    void aufraeumen() throws IOException {
        sql.sql("delete from dokument.bestandsbefund").update();
        sql.sql("delete from dokument.bestandslauf").update();
        sql.sql("delete from dokument.spiegelauftrag").update();
        sql.sql("delete from dokument.spiegel").update();
        sql.sql("delete from dokument.dokument where bezug = ?").param(bezug).update();
        zeilen.verwaisteInhalteEntfernen();
        for (var datei : aufraeumen) {
            Files.deleteIfExists(datei);
        }
    }

    @Test
    void jedeArtVonSchadenWirdGefundenUndBeimNamenGenannt() throws IOException {
        var heil = ablegen("heil");
        var fehlt = ablegen("fehlt");
        Files.delete(ort(speicher, fehlt));
        var gekippt = ablegen("gekippt");
        kippen(ort(speicher, gekippt));
        var gekuerzt = ablegen("gekuerzt");
        Files.writeString(ort(speicher, gekuerzt), "ge");
        var unlesbar = ablegen("unlesbar");
        Files.delete(ort(speicher, unlesbar));
        Files.createDirectory(ort(speicher, unlesbar));
        var lauf = pruefen(gang(ohne(), 100));
        assertThat(befunde(lauf, heil)).isEmpty();
        var arten =
                Map.of(
                        fehlt, Art.FEHLT,
                        gekippt, Art.VERAENDERT,
                        gekuerzt, Art.VERAENDERT,
                        unlesbar, Art.UNLESBAR);
        arten.forEach((summe, art) ->
                assertThat(befunde(lauf, summe))
                        .singleElement()
                        .satisfies(b -> {
                            assertThat(b.art()).isEqualTo(art);
                            assertThat(b.ort()).isEqualTo(Ort.SPEICHER);
                            assertThat(b.stand()).isEqualTo(Stand.OFFEN);
                            assertThat(b.grund()).isEqualTo("OHNE_SPIEGEL");
                        }));
        assertThat(messung.get("dreiklang.inhalte.beschaedigt").gauge().value())
                .isEqualTo(befunde.beschaedigt())
                .isGreaterThanOrEqualTo(4);
        assertThat(protokolliert("dokument.inhalt-beschaedigt", fehlt)).isOne();
    }

    @Test
    void wasNichtsBrauchtUndAltIstWirdBemerktUndBleibtLiegen() throws IOException {
        var jung = datei(hex("jung " + bezug), Duration.ofHours(47));
        var alt = datei(hex("alt " + bezug), Duration.ofHours(49));
        var fremd = datei("notizen.txt", Duration.ofDays(3));
        var lauf = pruefen(gang(ohne(), 100));
        var gefunden = befunde.liste(lauf, 0, 2000);
        assertThat(gefunden)
                .filteredOn(b -> b.art() == Art.VERWAIST)
                .extracting(Bestandsbefund::gegenstand)
                .contains(alt.getFileName().toString())
                .doesNotContain(jung.getFileName().toString())
                .anySatisfy(g -> assertThat(g).endsWith("/notizen.txt"));
        assertThat(gefunden)
                .filteredOn(b -> b.gegenstand().equals(alt.getFileName().toString()))
                .extracting(Bestandsbefund::stand)
                .containsExactly(Stand.BEMERKT);
        assertThat(List.of(alt, fremd)).allSatisfy(d -> assertThat(d).exists());
    }

    @Test
    void ausDemSpiegelKommenDieRichtigenBytesUndDasFalscheWirdAufgehoben() throws IOException {
        var fehlt = ablegen("fehlt");
        var gekippt = ablegen("gekippt");
        spiegeln();
        Files.delete(ort(speicher, fehlt));
        byte[] falsch = kippen(ort(speicher, gekippt));
        var lauf = pruefen(gang(spiegel, 100));
        assertThat(ort(speicher, fehlt)).hasContent("fehlt " + bezug);
        assertThat(ort(speicher, gekippt)).hasContent("gekippt " + bezug);
        assertThat(befunde(lauf, fehlt))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.stand()).isEqualTo(Stand.REPARIERT);
                    assertThat(b.beiseite()).isEmpty();
                });
        var befund = befunde(lauf, gekippt).getFirst();
        assertThat(befund.stand()).isEqualTo(Stand.REPARIERT);
        assertThat(beiseite(speicher, befund)).hasBinaryContent(falsch);
        assertThat(Pruefsumme.von(Files.readAllBytes(ort(speicher, gekippt)))).isEqualTo(gekippt);
        assertThat(protokolliert("dokument.inhalt-wiederhergestellt", gekippt)).isOne();
        assertThat(befunde(pruefen(gang(spiegel, 100)), gekippt)).isEmpty();
    }

    @Test
    void derSpiegelWirdAusDemSpeicherGeheiltUndBekommtWasIhmFehlt() throws IOException {
        var fehlt = ablegen("fehlt");
        var gekippt = ablegen("gekippt");
        spiegeln();
        var dort = spiegel.bereit().orElseThrow();
        Files.delete(ort(dort, fehlt));
        byte[] falsch = kippen(ort(dort, gekippt));
        var lauf = pruefen(gang(spiegel, 100));
        assertThat(ort(dort, gekippt)).hasContent("gekippt " + bezug);
        var befund = befunde(lauf, gekippt).getFirst();
        assertThat(befund.ort()).isEqualTo(Ort.SPIEGEL);
        assertThat(beiseite(dort, befund)).hasBinaryContent(falsch);
        assertThat(laeufe.finden(lauf).orElseThrow().nachgeholt()).isOne();
        ausliefern();
        assertThat(ort(dort, fehlt)).hasContent("fehlt " + bezug);
    }

    @Test
    void sindBeideBeschaedigtHandeltEinMenschUndNichtsWirdUeberschrieben() throws IOException {
        var summe = ablegen("beide");
        var verloren = ablegen("verloren");
        spiegeln();
        var dort = spiegel.bereit().orElseThrow();
        byte[] hier = kippen(ort(speicher, summe));
        Files.writeString(ort(dort, summe), "ganz anders");
        Files.delete(ort(speicher, verloren));
        Files.delete(ort(dort, verloren));
        var lauf = pruefen(gang(spiegel, 100));
        assertThat(befunde(lauf, summe))
                .allSatisfy(b -> assertThat(b.stand()).isEqualTo(Stand.OFFEN))
                .allSatisfy(b -> assertThat(b.grund()).isEqualTo("BEIDE"))
                .extracting(Bestandsbefund::ort)
                .containsExactlyInAnyOrder(Ort.SPEICHER, Ort.SPIEGEL);
        assertThat(befunde(lauf, verloren))
                .extracting(Bestandsbefund::ort, Bestandsbefund::grund)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Ort.SPEICHER, "BEIDE"));
        assertThat(ort(speicher, summe)).hasBinaryContent(hier);
        assertThat(ort(dort, summe)).hasContent("ganz anders");
        assertThat(ort(speicher, verloren)).doesNotExist();
        long vorher = befunde.beschaedigt();
        Files.writeString(ort(speicher, summe), "beide " + bezug);
        Files.writeString(ort(speicher, verloren), "verloren " + bezug);
        pruefen(gang(spiegel, 100));
        assertThat(befunde.beschaedigt()).as("what a person put right").isEqualTo(vorher - 2);
        assertThat(ort(dort, summe)).hasContent("beide " + bezug);
    }

    @Test
    void zuVieleSchaedenAufEinmalSindKeineUndWerdenNichtUeberschrieben() throws IOException {
        var summen = List.of(ablegen("eins"), ablegen("zwei"), ablegen("drei"));
        spiegeln();
        for (var summe : summen) {
            Files.delete(ort(speicher, summe));
        }
        var lauf = pruefen(gang(spiegel, 1));
        var alle = summen.stream().flatMap(s -> befunde(lauf, s).stream()).toList();
        assertThat(alle).filteredOn(b -> b.stand() == Stand.REPARIERT).hasSize(1);
        assertThat(alle).filteredOn(b -> b.grund().equals("GRENZE")).hasSize(2);
    }

    @Test
    void nachEinemAbbruchZwischenReparaturUndVermerkWirdDerVermerkNachgetragen()
            throws IOException {
        var ersetzt = ablegen("ersetzt");
        var beiseite = ablegen("beiseite");
        spiegeln();
        var dort = spiegel.bereit().orElseThrow();
        byte[] falsch = kippen(ort(speicher, ersetzt));
        kippen(ort(speicher, beiseite));
        var erster = gang(spiegel, 100);
        var lauf = erster.beginnen(Anlass.HAND);
        var eins = buch.finden(lauf, Ort.SPEICHER, new Soll(ersetzt, 1), Art.VERAENDERT);
        assertThat(Heilung.heilen(dort, speicher, ersetzt, name(eins))).isTrue();
        var zwei = buch.finden(lauf, Ort.SPEICHER, new Soll(beiseite, 1), Art.VERAENDERT);
        speicher.lager().beiseiteLegen(beiseite, name(zwei));
        assertThat(erster.fahren(LAEUFT, () -> {})).isTrue();
        for (var befund : List.of(eins, zwei)) {
            assertThat(befunde(lauf, new Pruefsumme(befund.gegenstand())))
                    .singleElement()
                    .satisfies(b -> {
                        assertThat(b.id()).isEqualTo(befund.id());
                        assertThat(b.stand()).isEqualTo(Stand.REPARIERT);
                        assertThat(b.beiseite()).isEqualTo(name(befund));
                    });
        }
        assertThat(ort(speicher, beiseite)).hasContent("beiseite " + bezug);
        assertThat(beiseite(speicher, eins)).hasBinaryContent(falsch);
        assertThat(beiseite(speicher, zwei)).exists();
        assertThat(protokolliert("dokument.inhalt-wiederhergestellt", ersetzt)).isOne();
    }

    @Test
    void nachEinemAbbruchGehtEsWeiterWoEsWarUndNurEinerFaehrt() throws IOException {
        viele(160);
        var ende = new CountDownLatch(1);
        var gelesen = new ArrayList<String>();
        var erster = gang(spaehend(s -> abbrechen(gelesen, s, ende)), ohne(), 100);
        var lauf = erster.beginnen(Anlass.HAND);
        assertThat(erster.fahren(ende, () -> {})).as("ended in between").isFalse();
        var halb = laeufe.finden(lauf).orElseThrow();
        assertThat(halb.geprueft()).isPositive().isLessThan(halb.gesamt());
        assertThat(halb.beendet()).isEmpty();

        am(erster, "now()");
        var weiter = new ArrayList<String>();
        var zweiter = gang(spaehend(weiter::add), ohne(), 100);
        assertThat(zweiter.fahren(LAEUFT, () -> {})).as("the first is at the wheel").isFalse();
        am(erster, "now() - interval '61 seconds'");
        assertThat(zweiter.fahren(LAEUFT, () -> {})).isTrue();
        assertThat(weiter.getFirst()).isEqualTo(halb.stelle()).isNotEmpty();
        var ganz = laeufe.finden(lauf).orElseThrow();
        assertThat(ganz.geprueft()).isEqualTo(ganz.gesamt());
        assertThat(ganz.beendet()).isPresent();
        assertThat(erster.fahren(LAEUFT, () -> {})).isFalse();
    }

    @Test
    void beiZehntausendDateienLiegenNieMehrAlsZweiBlaetterImSpeicher() throws IOException {
        viele(10_000);
        var blaetter = new ArrayList<WeakReference<List<Soll>>>();
        var meiste = new int[1];
        var zaehlend =
                new DokumentRepository(jdbc(), einstellungen("", 100)) {
                    @Override
                    List<Soll> sollNach(String letzte, int hoechstens) {
                        var blatt = super.sollNach(letzte, hoechstens);
                        assertThat(blatt).hasSizeLessThanOrEqualTo(100);
                        blaetter.add(new WeakReference<>(blatt));
                        if (blaetter.size() % 40 == 0) {
                            System.gc();
                            meiste[0] = Math.max(meiste[0], lebende(blaetter));
                        }
                        return blatt;
                    }
                };
        var lauf = pruefen(gang(zaehlend, ohne(), 100));
        assertThat(laeufe.finden(lauf).orElseThrow().geprueft()).isGreaterThanOrEqualTo(10_000);
        assertThat(blaetter).hasSizeGreaterThan(100);
        assertThat(meiste[0]).isBetween(1, 2);
    }

    @Test
    void wasEingetragenWirdKommtDauerhaftUndGenauEinmalInDenSpiegel() throws IOException {
        var mitSpiegel = new DokumentRepository(jdbc(), einstellungen(fern.toString(), 100));
        var inhalt = annehmen("bestellt");
        transaktion.executeWithoutResult(t -> {
            mitSpiegel.anlegen(dokument(inhalt));
            t.setRollbackOnly();
        });
        assertThat(auftraege.wartend().anzahl()).as("nothing happened").isZero();
        transaktion.executeWithoutResult(t -> mitSpiegel.anlegen(dokument(inhalt)));
        assertThat(auftraege.wartend().anzahl()).isOne();
        spiegel.einrichten();
        var dort = spiegel.bereit().orElseThrow();
        var bote = bote();
        assertThat(bote.kopieren(inhalt.pruefsumme(), dort)).as("killed before the mark").isTrue();
        var zeit = Files.getLastModifiedTime(ort(dort, inhalt.pruefsumme()));
        ausliefern();
        assertThat(auftraege.wartend().anzahl()).isZero();
        assertThat(ort(dort, inhalt.pruefsumme())).hasContent("bestellt " + bezug);
        assertThat(Files.getLastModifiedTime(ort(dort, inhalt.pruefsumme()))).isEqualTo(zeit);
        assertThat(fern.resolve("eingang")).isEmptyDirectory();
    }

    @Test
    void wasVernichtetWirdGehtAuchAusDemSpiegelSobaldErDaIst() throws IOException {
        var summe = ablegen("geheim");
        spiegeln();
        var dort = spiegel.bereit().orElseThrow();
        var marke = fern.resolve("dreiklang-spiegel");
        var kennung = Files.readString(marke);
        var bote = new Vernichtungsbote(vernichtungen, zeilen, speicher, spiegel, transaktion);
        // In one transaction, so that the courier of the town, which has no replica, sees nothing.
        transaktion.executeWithoutResult(t -> {
            vernichtung.vernichten(dokumenteMit(summe));
            abgehaengt(marke);
            bote.rundgang();
            assertThat(ort(speicher, summe)).doesNotExist();
            assertThat(ort(dort, summe)).exists();
            assertThat(vernichtung.lage(List.of(summe)).offen()).as("waits").isOne();
            eingehaengt(marke, kennung);
            sql.sql("update dokument.vernichtung set naechster = now()").update();
            bote.rundgang();
            assertThat(ort(dort, summe)).doesNotExist();
            assertThat(vernichtung.lage(List.of(summe)).offen()).isZero();
        });
    }

    @Test
    void wasWaehrendDesKopierensVernichtetWirdBleibtNichtImSpiegel() throws IOException {
        var summe = ablegen("fast fort");
        spiegel.einrichten();
        var dort = spiegel.bereit().orElseThrow();
        var vernichtet =
                new DokumentRepository(jdbc(), einstellungen("", 100)) {
                    @Override
                    boolean verwaist(Pruefsumme welche) {
                        return Files.exists(ort(dort, welche));
                    }
                };
        bestellen(summe);
        new Spiegelbote(auftraege, vernichtet, speicher, spiegel, buch).stapel();
        assertThat(ort(dort, summe)).doesNotExist();
        assertThat(auftraege.wartend().anzahl()).isZero();
        ausliefern();
    }

    @Test
    void wasWaehrendDerReparaturVernichtetWirdKommtNichtWieder() throws Exception {
        var summe = ablegen("wird gerade geheilt");
        spiegeln();
        var dort = spiegel.bereit().orElseThrow();
        kippen(ort(dort, summe));
        var bote = new Vernichtungsbote(vernichtungen, zeilen, speicher, spiegel, transaktion);
        var vernichtend = new AtomicReference<Thread>();
        // The destruction begins while the right bytes are on their way into the replica.
        var spaehend =
                new Inhaltsspeicher(
                        ordner.resolve("dateien-der-stadt"),
                        beimOeffnen(
                                () ->
                                        vernichtend.set(
                                                Thread.ofPlatform()
                                                        .start(() -> vernichten(summe, bote))),
                                vernichtend));
        var lauf = UUID.randomUUID();
        transaktion.executeWithoutResult(
                t -> laeufe.beginnen(lauf, Anlass.HAND, 1, true, UUID.randomUUID(), uhr.instant()));
        new Inhaltsgang(
                        lauf,
                        buch,
                        zeilen,
                        laeufe,
                        spaehend,
                        spiegel,
                        new Inhaltsprobe(
                                new Lesebremse(DataSize.ofMegabytes(500), LAEUFT, () -> {})),
                        100)
                .pruefen(new Soll(summe, 1), Optional.of(dort), List.of());
        Objects.requireNonNull(vernichtend.get()).join();
        assertThat(ort(speicher, summe)).doesNotExist();
        assertThat(ort(dort, summe)).doesNotExist();
        assertThat(fern.resolve("beiseite")).isEmptyDirectory();
    }

    private void vernichten(Pruefsumme summe, Vernichtungsbote bote) {
        transaktion.executeWithoutResult(t -> vernichtung.vernichten(dokumenteMit(summe)));
        bote.rundgang();
    }

    /// The store of the town that lets somebody act when content is opened for the second time, and
    /// goes on when he is through or waits for the row.
    private Lager beimOeffnen(Runnable tat, AtomicReference<Thread> taeter) {
        var geoeffnet = new AtomicInteger();
        return (Lager)
                Proxy.newProxyInstance(
                        Lager.class.getClassLoader(),
                        new Class<?>[] {Lager.class},
                        (stellvertreter, methode, werte) -> {
                            var ergebnis = methode.invoke(speicher.lager(), werte);
                            if (methode.getName().equals("oeffnen")
                                    && geoeffnet.incrementAndGet() == 2) {
                                tat.run();
                                await().atMost(Duration.ofSeconds(20))
                                        .until(() ->
                                                !Objects.requireNonNull(taeter.get()).isAlive()
                                                        || jemandWartet());
                            }
                            return ergebnis;
                        });
    }

    private boolean jemandWartet() {
        return sql.sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from dokument.inhalt%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<DokumentId> dokumenteMit(Pruefsumme summe) {
        return sql.sql("select id from dokument.dokument where pruefsumme = ?")
                .param(summe.hex())
                .query((z, nr) -> new DokumentId(z.getObject(1, UUID.class)))
                .list();
    }

    private static void abgehaengt(Path marke) {
        assertThat(marke.toFile().delete()).isTrue();
    }

    private static void eingehaengt(Path marke, String kennung) {
        try {
            Files.writeString(marke, kennung);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void beschaedigtesWirdNichtInDenSpiegelGetragen() throws IOException {
        var summe = ablegen("falsch");
        kippen(ort(speicher, summe));
        spiegel.einrichten();
        bestellen(summe);
        ausliefern();
        assertThat(ort(spiegel.bereit().orElseThrow(), summe)).doesNotExist();
        assertThat(auftraege.wartend().gescheitert()).isOne();
    }

    @Test
    void einNichtEingehaengterSpiegelWirdNichtMitEinemLeerenOrdnerVerwechselt() throws IOException {
        var summe = ablegen("wartet");
        assertThat(spiegel.lage()).isEqualTo(Lage.NEU);
        spiegel.einrichten();
        assertThat(spiegel.lage()).isEqualTo(Lage.BEREIT);
        Files.delete(fern.resolve("dreiklang-spiegel"));
        assertThat(spiegel.lage()).isEqualTo(Lage.FEHLT);
        bestellen(summe);
        ausliefern();
        spiegel.einrichten();
        var lauf = pruefen(gang(spiegel, 100));
        assertThat(fern).isEmptyDirectory();
        assertThat(auftraege.wartend().anzahl()).isOne();
        assertThat(laeufe.finden(lauf).orElseThrow().mitSpiegel()).isFalse();
        spiegel.annehmen();
        ausliefern();
        assertThat(ort(spiegel.bereit().orElseThrow(), summe)).hasContent("wartet " + bezug);
        Files.writeString(fern.resolve("dreiklang-spiegel"), UUID.randomUUID().toString());
        assertThat(spiegel.lage()).as("of another installation").isEqualTo(Lage.FREMD);
    }

    @Test
    void derSpiegelLiegtNieImSpeicherSelbst() throws IOException {
        var dateien = Files.createDirectories(ordner.resolve("dateien"));
        var innen = Files.createDirectories(dateien.resolve("spiegel"));
        var falsch = new Spiegel(innen.toString(), dateien, auftraege, uhr);
        assertThat(falsch.lage()).isEqualTo(Lage.UNTAUGLICH);
        assertThat(catchThrowableOfType(FachlicherFehler.class, falsch::annehmen).code())
                .isEqualTo("D-501");
    }

    @Test
    void nurDieAdministrationSiehtUndPrueftDenBestand() {
        var leute = new Stadtleute(stadt);
        for (var name : List.of("a.berger", "m.lenz")) {
            assertThatThrownBy(() -> leute.als(name, tuer::beginnen)).hasMessageContaining("I-403");
            assertThatThrownBy(() -> leute.als(name, tuer::letzte)).hasMessageContaining("I-403");
            assertThatThrownBy(() -> leute.als(name, tuer::spiegelAnnehmen))
                    .hasMessageContaining("I-403");
        }
        var seite = adresse("/amt/verwaltung/bestand");
        var fremd = new Amtsbrowser();
        fremd.anmelden(adresse(""), "a.berger");
        assertThat(fremd.holen(seite).statusCode()).isEqualTo(403);
        var verwaltung = new Amtsbrowser();
        verwaltung.anmelden(adresse(""), "t.adler");
        assertThat(verwaltung.holen(adresse("/amt")).body()).contains("/amt/verwaltung/bestand");
        assertThat(verwaltung.holen(seite).body()).contains("Es wurde noch nie geprüft.");
        assertThat(verwaltung.absenden(seite, "").statusCode()).isEqualTo(303);
        assertThat(verwaltung.holen(seite).body()).contains("Gerade läuft eine Prüfung.");
        await().atMost(Duration.ofMinutes(1)).until(() -> laeufe.laufender().isEmpty());
        assertThat(verwaltung.holen(seite).body())
                .contains("Die letzten Prüfungen", "Es ist kein Spiegel eingerichtet.")
                .doesNotContain("dokument.bestand");
        assertThat(verwaltung.absenden(seite, seite + "/spiegel", "").body())
                .contains("Dieser Ordner kann nicht der Spiegel sein");
        assertThat(verwaltung.holen(seite + "?lauf=unsinn&blatt=0&sprache=en").body())
                .contains("The last checks")
                .doesNotContain("dokument.bestand");
    }

    @Test
    void derBefehlNenntDenSchadenUndEndetMitEins() throws IOException {
        var summe = ablegen("im terminal");
        assertThat(befehl()).contains("beschädigt: 0").startsWith("0\n");
        Files.delete(ort(speicher, summe));
        assertThat(befehl())
                .startsWith("1\n")
                .contains("D-511 " + summe.hex(), "Jemand muss handeln.", "Betrifft: " + bezug);
        assertThat(befehl("--was")).startsWith("2\n").contains("Aufruf:");
    }

    private String befehl(String... argumente) {
        var ausgabe = new ByteArrayOutputStream();
        var keiner = ohne();
        var befehl =
                new PruefeInhalteBefehl(gang(keiner, 100), laeufe, befunde, zeilen, keiner, texte);
        int code =
                befehl.ausfuehren(
                        List.of(argumente), new PrintStream(ausgabe, true, StandardCharsets.UTF_8));
        return code + "\n" + ausgabe.toString(StandardCharsets.UTF_8);
    }

    private static int lebende(List<WeakReference<List<Soll>>> blaetter) {
        return (int) blaetter.stream().filter(b -> b.get() != null).count();
    }

    private static void abbrechen(List<String> gelesen, String stelle, CountDownLatch ende) {
        gelesen.add(stelle);
        if (gelesen.size() == 3) {
            ende.countDown();
        }
    }

    /// Tells where each sheet begins.
    private DokumentRepository spaehend(Consumer<String> wohin) {
        return new DokumentRepository(jdbc(), einstellungen("", 100)) {
            @Override
            List<Soll> sollNach(String letzte, int hoechstens) {
                wohin.accept(letzte);
                return super.sollNach(letzte, hoechstens);
            }
        };
    }

    /// Leaves a driver at the wheel as a kill would.
    private void am(Bestandsgang fahrer, String wann) {
        var zeit = wann.equals("now()") ? 0 : 61;
        assertThat(
                        sql.sql(
                                        "update dokument.bestandslauf set lebt = now() - ? * interval '1 second' where stand = 'LAEUFT'")
                                .param(zeit)
                                .update())
                .as(fahrer.toString())
                .isOne();
    }

    private UUID pruefen(Bestandsgang gang) {
        var lauf = gang.beginnen(Anlass.HAND);
        assertThat(gang.fahren(LAEUFT, () -> {})).isTrue();
        return lauf;
    }

    private Bestandsgang gang(Spiegel dort, int reparaturen) {
        return gang(zeilen, dort, reparaturen);
    }

    private Bestandsgang gang(DokumentRepository soll, Spiegel dort, int reparaturen) {
        return new Bestandsgang(
                buch,
                laeufe,
                soll,
                speicher,
                dort,
                Schluesselbund.ohne(),
                einstellungen("", reparaturen),
                uhr);
    }

    private static DokumentEinstellungen einstellungen(String spiegel, int reparaturen) {
        return new DokumentEinstellungen(
                DataSize.ofMegabytes(25),
                DataSize.ofMegabytes(25),
                new DokumentEinstellungen.Clamd("", Duration.ofSeconds(2)),
                spiegel,
                new DokumentEinstellungen.Pruefung(DataSize.ofMegabytes(500), reparaturen));
    }

    private Spiegel ohne() {
        return new Spiegel("", ordner, auftraege, uhr);
    }

    private Spiegelbote bote() {
        return new Spiegelbote(auftraege, zeilen, speicher, spiegel, buch);
    }

    /// Everything the town has lies in the replica after this.
    private void spiegeln() {
        spiegel.einrichten();
        pruefen(gang(spiegel, 100));
        ausliefern();
    }

    private void ausliefern() {
        var bote = bote();
        while (bote.stapel()) {
            assertThat(auftraege.wartend().anzahl()).isNotNegative();
        }
    }

    private void bestellen(Pruefsumme summe) {
        sql.sql("insert into dokument.spiegelauftrag (pruefsumme) values (?)")
                .param(summe.hex())
                .update();
    }

    private Ablage annehmen(String text) {
        var ablage =
                dokumente.annehmen(
                        new ByteArrayInputStream(Muster.bytes(text + " " + bezug)), "datei.txt");
        aufraeumen.add(ort(speicher, ablage.pruefsumme()));
        return ablage;
    }

    private Dokument dokument(Ablage ablage) {
        return new Dokument(new DokumentId(UUID.randomUUID()), bezug, ablage, uhr.instant());
    }

    private Pruefsumme ablegen(String text) {
        var ablage = annehmen(text);
        transaktion.executeWithoutResult(t -> dokumente.eintragen(ablage, bezug));
        return ablage.pruefsumme();
    }

    /// Small files as they are, without the way through the door.
    private void viele(int anzahl) throws IOException {
        for (int i = 0; i < anzahl; i++) {
            var text = "viele " + i + " " + bezug;
            var ort = ort(speicher, Pruefsumme.von(text));
            Files.createDirectories(ort.getParent());
            aufraeumen.add(Files.writeString(ort, text));
        }
        sql.sql(
                        """
                        with neu as (
                            select encode(sha256(convert_to('viele ' || i || ' ' || ?, 'UTF8')), 'hex') as summe
                              from generate_series(0, ? - 1) i),
                        inhalt as (
                            insert into dokument.inhalt (pruefsumme, groesse, medientyp, virenpruefung)
                            select summe, 60, 'text/plain', 'UNAUFFAELLIG' from neu)
                        insert into dokument.dokument (id, bezug, pruefsumme, name, angelegt)
                        select gen_random_uuid(), ?, summe, 'a.txt', now() from neu
                        """)
                .params(bezug, anzahl, bezug)
                .update();
    }

    private List<Bestandsbefund> befunde(UUID lauf, Pruefsumme summe) {
        return befunde.liste(lauf, 0, 2000).stream()
                .filter(b -> b.gegenstand().equals(summe.hex()))
                .toList();
    }

    private static Path beiseite(Inhaltsspeicher wo, Bestandsbefund befund) {
        // <root>/inhalt/ab/cd/<sha256> and <root>/beiseite/<name>
        return ort(wo, new Pruefsumme(befund.gegenstand()))
                .resolve("../../../../beiseite")
                .normalize()
                .resolve(name(befund));
    }

    private static String name(Bestandsbefund befund) {
        return befund.gegenstand() + "-" + befund.id();
    }

    private static byte[] kippen(Path datei) throws IOException {
        byte[] bytes = Files.readAllBytes(datei);
        bytes[0] ^= 1;
        Files.write(datei, bytes);
        return bytes;
    }

    private static String hex(String text) {
        return Pruefsumme.von(text).hex();
    }

    private Path datei(String name, Duration alter) throws IOException {
        var wie = name.matches("[0-9a-f]{64}") ? name : hex(name);
        var ort = ort(speicher, new Pruefsumme(wie)).resolveSibling(name);
        Files.createDirectories(ort.getParent());
        Files.writeString(ort, name);
        Files.setLastModifiedTime(ort, FileTime.from(Clock.systemUTC().instant().minus(alter)));
        aufraeumen.add(ort);
        return ort;
    }

    private long protokolliert(String aktion, Pruefsumme summe) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = ? and gegenstand = ?")
                .params(aktion, "inhalt:" + summe.hex())
                .query(Long.class)
                .single();
    }

    private JdbcClient jdbc() {
        return sql;
    }
}
