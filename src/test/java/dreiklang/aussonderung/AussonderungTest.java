package dreiklang.aussonderung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenbezuege;
import dreiklang.akte.Aktenfelder;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenvernichtung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Loeschsperren;
import dreiklang.akte.Neuanlage;
import dreiklang.akte.Reservierungen;
import dreiklang.akte.Verfuegungen;
import dreiklang.akte.Zugriffsregel;
import dreiklang.akte.Zugriffsregeln;
import dreiklang.aussonderung.anbindung.demo.DemoArchiv;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.aussonderung.xdomea.Kopf;
import dreiklang.aussonderung.xdomea.Nachricht;
import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import dreiklang.aussonderung.xdomea.Nachrichtendatei;
import dreiklang.aussonderung.xdomea.Nachrichtenleser;
import dreiklang.aussonderung.xdomea.Nachrichtenname;
import dreiklang.aussonderung.xdomea.Nachrichtenschreiber;
import dreiklang.aussonderung.xdomea.Nachrichtentyp;
import dreiklang.aussonderung.xdomea.Xdomeafassung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An Aussonderung from the proposal to the proof, with the demo archive over real files; what an
/// archive sends that nobody asked for; what happens when the program ends in between.
class AussonderungTest extends Stadttest {

    private static final Duration GEDULD = Duration.ofSeconds(40);

    private static final String FRAGEN =
            """
            seiten:
              - name: probe
                titel: {de: Angaben, en: Details}
                felder:
                  - name: anlass
                    art: text
                    frage: {de: Anlass, en: Reason}
            """;

    @TempDir private Path ordner;
    @Autowired private Aussonderungen aussonderungen;
    @Autowired private Verfahrensschritte schritte;
    @Autowired private Vernichtungsnachweise nachweise;
    @Autowired private Aktenausgaben ausgaben;
    @Autowired private Posteingang eingang;
    @Autowired private Nachrichtenbote bote;
    @Autowired private Vernichtungslauf lauf;
    @Autowired private VerfahrenRepository verfahren;
    @Autowired private AussonderungEinstellungen einstellungen;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenvernichtung vernichtung;
    @Autowired private Akten akten;
    @Autowired private Loeschsperren sperren;
    @Autowired private Aktenangaben angaben;
    @Autowired private Aktenbezuege bezuege;
    @Autowired private Aktenfelder felder;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Reservierungen reservierungen;
    @Autowired private Verfuegungen verfuegungen;
    @Autowired private Zugriffsregeln regeln;
    @Autowired private Dokumente dokumente;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;
    @Autowired private JdbcClient sql;

    private final Map<Aktenzeichen, Pruefsumme> inhalte = new HashMap<>();

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void vonDerListeBisZumNachweisImGespraechMitDemArchiv() throws IOException {
        var wichtig = faellig("36.20.20");
        var unwichtig = faellig("36.20.30");
        var id = oster(() -> aussonderungen.vorschlagen(List.of(wichtig, unwichtig)));
        tu("f.oster", () -> schritte.anbieten(id));
        bisStand(id, Verfahrensstand.BEWERTET);
        assertThat(urteil(id, wichtig)).contains(Bewertung.ARCHIVIEREN);
        assertThat(urteil(id, unwichtig)).contains(Bewertung.VERNICHTEN);
        assertThat(code("w.harms", () -> schritte.freigeben(id))).isEqualTo("K-311");

        tu("f.oster", () -> schritte.uebergeben(id));
        bisStand(id, Verfahrensstand.UEBERNOMMEN);
        assertThat(gegenstand(id, wichtig).archivkennung()).startsWith("DA ");
        assertThat(code("f.oster", () -> schritte.freigeben(id))).isEqualTo("K-310");

        tu("w.harms", () -> schritte.freigeben(id));
        await().atMost(GEDULD).until(() -> stand(id) == Verfahrensstand.VERNICHTET);
        for (var akte : List.of(wichtig, unwichtig)) {
            assertThat(code("a.berger", () -> akten.ansehen(akte))).isEqualTo("K-404");
            assertThatThrownBy(() -> dokumente.oeffnen(summe(akte)).close())
                    .hasMessageContaining("D-301");
        }
        var text = text(oster(() -> nachweise.nachweis(id)));
        assertThat(text)
                .contains(
                        wichtig.wert(), unwichtig.wert(), "aufbewahrt 30 Jahre", "Stadtarchivarin")
                .contains(summe(wichtig).hex().substring(0, 20))
                .doesNotContain("Geheimer Betreff", "Wilma", "Fritz");
        assertThat(zumArchiv(id, Nachrichtentyp.AUSSONDERUNG)).doesNotExist();
    }

    @Test
    void vonEinerVernichtetenAkteBleibtInKeinerTafelEineSpur() throws IOException {
        var spuren = new Spuren(sql);
        var wort = "zwirbel" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var akte = vollgeschrieben(wort);
        // The queue of the full text, and how far its files are built anew.
        var nichtAngesprochen = Set.of("akte.indexauftrag", "akte.indexstand");
        assertThat(spuren.zeilen(akte.wert()))
                .as("the Akte of this test writes into every table of Akten")
                .containsAll(ohne(spuren.tafelnMitAktenzeichen(), nichtAngesprochen));
        assertThat(spuren.woerter(wort, "akte", "aussonderung", "dokument"))
                .contains(
                        "akte.akte",
                        "akte.beteiligter",
                        "akte.eigenfeld",
                        "akte.version",
                        "akte.reservierung",
                        "akte.zugriffsregel",
                        "dokument.dokument");
        var versionen = fassungen(akte);
        assertThat(versionen).hasSize(3);

        var id = bewertet(akte, Bewertung.VERNICHTEN);
        tu("w.harms", () -> schritte.freigeben(id));
        await().atMost(GEDULD).until(() -> stand(id) == Verfahrensstand.VERNICHTET);

        assertThat(spuren.zeilen(akte.wert())).containsExactly("akte.akte");
        assertThat(spuren.woerter(wort, "akte", "aussonderung", "dokument")).isEmpty();
        // Reasons people typed stay in the audit trail; nothing can be taken out of it.
        assertThat(spuren.woerter(wort)).isSubsetOf("identitaet.protokoll");
        assertThat(spuren.woerter(versionen.getFirst().toString(), "akte", "dokument")).isEmpty();
        assertThat(
                        sql.sql("select count(*) from akte.aktenbezug where :az in (eine, andere)")
                                .param("az", akte.wert())
                                .query(Long.class)
                                .single())
                .isZero();
        for (var dokument : versionen) {
            assertThat(dokumente.finden(new DokumentId(dokument))).isEmpty();
        }
        var reste = oster(() -> nachweise.reste(id)).getFirst().blaetter();
        assertThat(reste)
                .extracting(b -> b.blatt() + "." + b.version())
                .containsExactly("1.1", "1.2", "2.1");
        for (var rest : reste) {
            assertThat(
                            catchThrowableOfType(
                                            FachlicherFehler.class,
                                            () -> dokumente.oeffnen(rest.pruefsumme()))
                                    .code())
                    .isEqualTo("D-301");
        }
        assertThat(text(oster(() -> nachweise.nachweis(id))))
                .contains("Blatt 1, Version 1", "Blatt 1, Version 2", "Blatt 2, Version 1");
    }

    @Test
    void dieAbgabeEnthaeltDieBytesUndEigeneDateikennungen() throws IOException {
        var akte = faellig("36.20.20");
        var id = bewertet(akte, Bewertung.ARCHIVIEREN);
        tu("f.oster", () -> schritte.uebergeben(id));
        var datei = zumArchiv(id, Nachrichtentyp.AUSSONDERUNG);
        await().atMost(GEDULD).until(() -> Files.exists(datei));
        var namen = Nachrichtendatei.namen(datei, 10);
        assertThat(namen).hasSize(2);
        try (var zip = new java.util.zip.ZipFile(datei.toFile());
                var strom = zip.getInputStream(zip.getEntry(namen.get(1)))) {
            assertThat(Pruefsumme.von(strom.readAllBytes())).isEqualTo(summe(akte));
        }
        Files.delete(datei);
        tu("f.oster", () -> aussonderungen.zurueckziehen(id, "Nur eine Probe"));
    }

    @Test
    void wasNichtGefragtDoppeltOderFremdIstZaehltNichtUndSagtWarum() throws IOException {
        var akte = faellig("36.20.20");
        var andere = faellig("36.20.30");
        var id = oster(() -> aussonderungen.vorschlagen(List.of(akte, andere)));
        assertThat(antwort(id, urteile(akte, andere))).contains("K-327");
        tu("f.oster", () -> schritte.anbieten(id));
        assertThat(antwort(id, urteile(akte))).contains("K-330");
        var fremd = urteile(akte, andere);
        fremd.put(UUID.randomUUID(), Bewertung.VERNICHTEN);
        assertThat(antwort(id, fremd)).contains("K-329");
        assertThat(antwort(new VerfahrenId(UUID.randomUUID()), urteile(akte))).contains("K-325");
        assertThat(annehmen(datei(id, urteile(akte, andere)), "antwort.zip")).contains("K-320");
        var falscherName =
                new Nachrichtenname(UUID.randomUUID(), Nachrichtentyp.BEWERTUNGSVERZEICHNIS).zip();
        assertThat(annehmen(datei(id, urteile(akte, andere)), falscherName)).contains("K-326");
        assertThat(stand(id)).isEqualTo(Verfahrensstand.ANGEBOTEN);

        var gut = datei(id, urteile(akte, andere));
        var name = new Nachrichtenname(id.wert(), Nachrichtentyp.BEWERTUNGSVERZEICHNIS).zip();
        assertThat(annehmen(gut, name)).isEmpty();
        assertThat(annehmen(gut, name)).as("dieselbe Datei noch einmal").isEmpty();
        assertThat(stand(id)).isEqualTo(Verfahrensstand.BEWERTET);
        assertThat(antwort(id, urteile(andere, akte))).contains("K-328");
        var nachrichten = oster(() -> aussonderungen.nachrichten(id));
        assertThat(nachrichten)
                .filteredOn(n -> n.stand() == Botschaft.Stand.ANGENOMMEN)
                .hasSize(1)
                .allMatch(n -> n.schema() == Botschaft.Schema.UNGEPRUEFT);
        assertThat(nachrichten)
                .filteredOn(n -> n.stand() == Botschaft.Stand.ABGEWIESEN)
                .extracting(Botschaft::code)
                .containsExactlyInAnyOrder("K-327", "K-330", "K-329", "K-328");
        tu("f.oster", () -> aussonderungen.zurueckziehen(id, "Nur eine Probe"));
    }

    @Test
    void wasDasArchivNichtUebernehmenKonnteKannNochEinmalUebergebenWerden() throws IOException {
        var akte = faellig("36.20.20");
        var id = bewertet(akte, Bewertung.ARCHIVIEREN);
        tu("f.oster", () -> schritte.uebergeben(id));
        var nein = new Importergebnis(Verfahrensakten.objekt(akte), false, "Virus gefunden", "");
        assertThat(imports(id, nein)).isEmpty();
        assertThat(stand(id)).isEqualTo(Verfahrensstand.UEBERGEBEN);
        assertThat(gegenstand(id, akte).meldung()).isEqualTo("Virus gefunden");
        tu("f.oster", () -> schritte.uebergeben(id));
        assertThat(imports(id, new Importergebnis(nein.id(), true, "", "DA 5"))).isEmpty();
        assertThat(stand(id)).isEqualTo(Verfahrensstand.UEBERNOMMEN);
        tu("f.oster", () -> aussonderungen.zurueckziehen(id, "Nur eine Probe"));
        assertThat(oster(() -> aussonderungen.ansehen(id)).stand())
                .isEqualTo(Verfahrensstand.ZURUECKGEZOGEN);
    }

    @Test
    void eineLoeschsperreHaeltJedenSchrittUndAuchDieFreigegebeneVernichtung() {
        var akte = faellig("36.20.30");
        var id = bewertet(akte, Bewertung.VERNICHTEN);
        tu("a.berger", () -> sperren.sperren(akte, "Klage", Optional.empty()));
        assertThat(code("w.harms", () -> schritte.freigeben(id))).isEqualTo("K-305");
        var sperre = als("a.berger", () -> sperren.zu(akte)).getFirst();
        tu("a.berger", () -> sperren.aufheben(akte, sperre.id(), "erledigt"));
        transaktion.executeWithoutResult(t -> {
            tu("w.harms", () -> schritte.freigeben(id));
            tu("a.berger", () -> sperren.sperren(akte, "Neue Klage", Optional.empty()));
        });
        lauf.rundgang();
        assertThat(stand(id)).isEqualTo(Verfahrensstand.FREIGEGEBEN);
        assertThat(gegenstand(id, akte).hindernis()).isEqualTo("K-305");
        assertThat(als("a.berger", () -> akten.ansehen(akte)).schriftstuecke()).hasSize(1);
        tu("f.oster", () -> aussonderungen.herausnehmen(id, akte, "Klage"));
        assertThat(stand(id)).isEqualTo(Verfahrensstand.ZURUECKGEZOGEN);
    }

    @Test
    void ohneXdomeaGehtEsVonHandMitBeleg() {
        var akte = faellig("36.20.20");
        var id = bewertet(akte, Bewertung.ARCHIVIEREN);
        tu("f.oster", () -> schritte.uebergeben(id));
        assertThat(code("f.oster", () -> schritte.bestaetigen(id, " "))).isEqualTo("K-312");
        tu("f.oster", () -> schritte.bestaetigen(id, "Brief vom 3. März"));
        assertThat(stand(id)).isEqualTo(Verfahrensstand.UEBERNOMMEN);
        assertThat(gegenstand(id, akte).vonHand()).isTrue();
        tu("f.oster", () -> aussonderungen.zurueckziehen(id, "Nur eine Probe"));
    }

    @Test
    void bleibtDasProgrammDazwischenStehenIstNichtsOderAllesGeschehen() throws IOException {
        var akte = faellig("36.20.30");
        var id = bewertet(akte, Bewertung.VERNICHTEN);
        assertThatThrownBy(() ->
                        transaktion.executeWithoutResult(t -> {
                            vernichtung.vernichten(akte, id.wert());
                            throw new IllegalStateException("aus");
                        }))
                .hasMessage("aus");
        assertThat(als("a.berger", () -> akten.ansehen(akte)).schriftstuecke()).hasSize(1);
        assertThat(dokumente.oeffnen(summe(akte))).isNotEmpty();

        // Written, but not noted: it is written once more.
        var angebot = zumArchiv(id, Nachrichtentyp.ANBIETEVERZEICHNIS);
        await().atMost(GEDULD).until(() -> Files.exists(angebot) && offene(id) == 0);
        sql.sql("update aussonderung.nachricht set stand = 'OFFEN' where verfahren = :v")
                .param("v", id.wert())
                .update();
        bote.rundgang();
        assertThat(offene(id)).isZero();

        tu("w.harms", () -> schritte.freigeben(id));
        await().atMost(GEDULD).until(() -> stand(id) == Verfahrensstand.VERNICHTET);
        // Destroyed, but the end was not noted: it is ended once more, and nothing else happens.
        sql.sql(
                        "update aussonderung.verfahren set stand = 'FREIGEGEBEN', beendet = null where id = :v")
                .param("v", id.wert())
                .update();
        // The bytes are gone, but the order is there still: it is done once more.
        sql.sql("insert into dokument.vernichtung (pruefsumme) values (:s)")
                .param("s", summe(akte).hex())
                .update();
        await().atMost(GEDULD).until(() -> stand(id) == Verfahrensstand.VERNICHTET);
        assertThat(oster(() -> nachweise.reste(id))).hasSize(1);
    }

    @Test
    void fremdeSehenKeineAussonderungUndNiemandOhneRechtTutEtwas() {
        var akte = faellig("36.20.20");
        var id = oster(() -> aussonderungen.vorschlagen(List.of(akte)));
        assertThat(code("f.oster", () -> aussonderungen.vorschlagen(List.of(akte))))
                .isEqualTo("K-304");
        assertThat(code("f.oster", () -> aussonderungen.vorschlagen(List.of()))).isEqualTo("K-308");
        assertThat(code("a.berger", () -> aussonderungen.ansehen(id))).isEqualTo("I-403");
        assertThat(
                        code(
                                "f.oster",
                                () -> aussonderungen.ansehen(new VerfahrenId(UUID.randomUUID()))))
                .isEqualTo("K-306");
        assertThat(code("f.oster", () -> aussonderungen.zurueckziehen(id, ""))).isEqualTo("K-312");
        tu("f.oster", () -> aussonderungen.zurueckziehen(id, "Nur eine Probe"));
        assertThat(code("f.oster", () -> schritte.anbieten(id))).isEqualTo("K-307");
    }

    @Test
    void eineGanzeAkteGehtAlsZipMitXdomeaAnWenSieAngeht() throws IOException {
        var akte = faellig("36.20.20");
        assertThat(code("i.sanders", () -> ausgaben.ausgeben(akte))).isEqualTo("K-404");
        var ausgabe = als("a.berger", () -> ausgaben.ausgeben(akte));
        var datei = ordner.resolve(ausgabe.name());
        ausgabe.schreiben(Files.newOutputStream(datei));
        var namen = Nachrichtendatei.namen(datei, 10);
        assertThat(namen).hasSize(2);
        try (var zip = new java.util.zip.ZipFile(datei.toFile());
                var xml = zip.getInputStream(zip.getEntry(namen.getFirst()));
                var inhalt = zip.getInputStream(zip.getEntry(namen.getLast()))) {
            var gelesen =
                    (Nachricht.Verzeichnis)
                            Nachrichtenleser.lesen(namen.getFirst(), xml.readAllBytes());
            assertThat(gelesen.akten().getFirst().betreff()).isEqualTo("Geheimer Betreff");
            assertThat(gelesen.akten().getFirst().dokumente().getFirst().datei())
                    .isEqualTo(namen.getLast());
            assertThat(Pruefsumme.von(inhalt.readAllBytes())).isEqualTo(summe(akte));
        }
    }

    /// An Akte in which everything that can be written about one says that word.
    private Aktenzeichen vollgeschrieben(String wort) {
        tu("k.reuter", () -> assertThat(felder.festlegen("36.20.30", FRAGEN)).isEmpty());
        var akte =
                als(
                        "a.berger",
                        () -> fuehrung.anlegen(new Neuanlage("36.20.30", wort, "36.1", "")));
        tu("a.berger", () -> beschreiben(akte, wort));
        tu("k.reuter", () -> assertThat(felder.festlegen("36.20.30", "")).isEmpty());
        tu("a.berger", () -> sperren.sperren(akte, wort, Optional.empty()));
        var sperre = als("a.berger", () -> sperren.zu(akte)).getFirst();
        tu("a.berger", () -> sperren.aufheben(akte, sperre.id(), wort));
        tu("a.berger", () -> fuehrung.schliessen(akte));
        sql.sql("update akte.akte set aufbewahren_bis = '2020-12-31' where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
        return akte;
    }

    private void beschreiben(Aktenzeichen akte, String wort) {
        fuehrung.ablegen(akte, List.of(datei(wort), datei(wort)));
        reservierungen.reservieren(akte, 1, wort);
        reservierungen.einchecken(akte, 1, datei(wort), wort);
        angaben.umbenennen(akte, "Neuer Betreff " + wort);
        angaben.eintragen(akte, "Quirin " + wort, "Kläger", wort);
        angaben.verschlagworten(akte, wort);
        verfuegungen.verfuegen(akte, 1, wort);
        bezuege.verbinden(akte, faellig("36.20.20"));
        gliederung.umordnen(akte, List.of(2), gliederung.anlegen(akte, wort));
        assertThat(felder.ausfuellen(akte, Map.of("anlass", List.of(wort))).fehler()).isEmpty();
        regeln.festlegen(
                akte,
                new Zugriffsregeln.Wunsch(
                        Zugriffsregel.Gegenstand.AKTE,
                        akte.wert(),
                        Zugriffsregel.Kreis.PERSON,
                        organisation
                                .mitAnmeldename("i.sanders")
                                .orElseThrow()
                                .id()
                                .wert()
                                .toString(),
                        true,
                        false,
                        wort));
    }

    private Ablage datei(String wort) {
        var inhalt = (wort + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return dokumente.annehmen(new ByteArrayInputStream(inhalt), wort + ".txt");
    }

    /// The Dokumente of all versions of what lies in the Akte.
    private List<UUID> fassungen(Aktenzeichen akte) {
        return sql.sql(
                        """
                        select v.dokument from akte.version v join akte.schriftstueck s on s.dokument = v.schriftstueck
                         where s.aktenzeichen = :az order by s.blatt, v.nummer
                        """)
                .param("az", akte.wert())
                .query(UUID.class)
                .list();
    }

    private static Set<String> ohne(Set<String> alle, Set<String> diese) {
        var rest = new TreeSet<>(alle);
        rest.removeAll(diese);
        return rest;
    }

    private Pruefsumme summe(Aktenzeichen akte) {
        return Objects.requireNonNull(inhalte.get(akte));
    }

    /// The demo archive walks until that state is reached.
    private void bisStand(VerfahrenId id, Verfahrensstand stand) {
        var archiv = new DemoArchiv(einstellungen.austausch());
        await().atMost(GEDULD)
                .until(() -> {
                    archiv.rundgang();
                    return stand(id) == stand;
                });
    }

    private VerfahrenId bewertet(Aktenzeichen akte, Bewertung urteil) {
        var id = oster(() -> aussonderungen.vorschlagen(List.of(akte)));
        tu("f.oster", () -> schritte.anbieten(id));
        tu("f.oster", () -> schritte.bewerten(id, Map.of(akte, urteil)));
        return id;
    }

    private Map<UUID, Bewertung> urteile(Aktenzeichen... zeichen) {
        var urteile = new LinkedHashMap<UUID, Bewertung>();
        for (var akte : zeichen) {
            urteile.put(Verfahrensakten.objekt(akte), Bewertung.VERNICHTEN);
        }
        return urteile;
    }

    private Optional<String> antwort(VerfahrenId id, Map<UUID, Bewertung> urteile)
            throws IOException {
        var name = new Nachrichtenname(id.wert(), Nachrichtentyp.BEWERTUNGSVERZEICHNIS);
        return annehmen(datei(id, urteile), name.zip());
    }

    private Path datei(VerfahrenId id, Map<UUID, Bewertung> urteile) throws IOException {
        return schreiben(
                new Nachricht.Bewertungsverzeichnis(
                        kopf(id, Nachrichtentyp.BEWERTUNGSVERZEICHNIS), urteile));
    }

    private Optional<String> imports(VerfahrenId id, Importergebnis ergebnis) throws IOException {
        var kopf = kopf(id, Nachrichtentyp.IMPORT_BESTAETIGT);
        return annehmen(
                schreiben(new Nachricht.Importbestaetigung(kopf, List.of(ergebnis))),
                new Nachrichtenname(id.wert(), kopf.typ()).zip());
    }

    private Kopf kopf(VerfahrenId id, Nachrichtentyp typ) {
        return new Kopf(id.wert(), typ, uhr.instant(), "Archiv", "Stadt");
    }

    private Path schreiben(Nachricht nachricht) throws IOException {
        return Nachrichtendatei.schreiben(
                Files.createTempDirectory(ordner, "antwort"),
                new Nachrichtenname(nachricht.kopf().prozess(), nachricht.kopf().typ()),
                new Nachrichtenschreiber(Xdomeafassung.V3_1_0).schreiben(nachricht),
                Map.of());
    }

    private Optional<String> annehmen(Path datei, String name) throws IOException {
        return eingang.annehmen(datei, name).map(FachlicherFehler::code);
    }

    private long offene(VerfahrenId id) {
        return sql.sql(
                        "select count(*) from aussonderung.nachricht where verfahren = :v and stand = 'OFFEN'")
                .param("v", id.wert())
                .query(Long.class)
                .single();
    }

    private Path zumArchiv(VerfahrenId id, Nachrichtentyp typ) {
        return einstellungen.zumArchiv().resolve(new Nachrichtenname(id.wert(), typ).zip());
    }

    private Verfahrensstand stand(VerfahrenId id) {
        return verfahren.finden(id).orElseThrow().stand();
    }

    private Optional<Bewertung> urteil(VerfahrenId id, Aktenzeichen akte) {
        return gegenstand(id, akte).bewertung();
    }

    private Gegenstand gegenstand(VerfahrenId id, Aktenzeichen akte) {
        return verfahren.finden(id).orElseThrow().gegenstaende().stream()
                .filter(g -> g.zeichen().equals(akte))
                .findFirst()
                .orElseThrow();
    }

    private Aktenzeichen faellig(String nummer) {
        var inhalt = ("Inhalt " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var akte =
                als(
                        "a.berger",
                        () -> {
                            var neu =
                                    fuehrung.anlegen(
                                            new Neuanlage(nummer, "Geheimer Betreff", "36.1", ""));
                            fuehrung.ablegen(
                                    neu,
                                    List.of(
                                            dokumente.annehmen(
                                                    new ByteArrayInputStream(inhalt),
                                                    "vermerk.txt")));
                            fuehrung.schliessen(neu);
                            return neu;
                        });
        sql.sql("update akte.akte set aufbewahren_bis = '2020-12-31' where aktenzeichen = :az")
                .param("az", akte.wert())
                .update();
        inhalte.put(akte, Pruefsumme.von(inhalt));
        return akte;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument).replaceAll("\\s+", " ");
        }
    }

    private <T> T oster(Supplier<T> arbeit) {
        return als("f.oster", arbeit);
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    private void tu(String wer, Runnable arbeit) {
        als(
                wer,
                () -> {
                    arbeit.run();
                    return true;
                });
    }

    private String code(String wer, Runnable arbeit) {
        return catchThrowableOfType(FachlicherFehler.class, () -> tu(wer, arbeit)).code();
    }
}
