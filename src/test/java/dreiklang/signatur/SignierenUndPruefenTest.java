package dreiklang.signatur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.dokument.Musterbrief;
import dreiklang.signatur.SignaturEinstellungen.Schluessel;
import dreiklang.signatur.SignaturEinstellungen.Zeitstempel;
import dreiklang.signatur.Signaturbericht.Danach;
import dreiklang.signatur.Signaturbericht.Stufe;
import dreiklang.signatur.Signaturbericht.Unterschrift;
import dreiklang.signatur.Signaturbericht.Urteil;
import dreiklang.signatur.Signaturbericht.Vertrauen;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignierenUndPruefenTest {

    private static final Zeitstempel OHNE_ZEIT = new Zeitstempel("", Duration.ofSeconds(2));
    private static final Unterzeichnende ANNA = new Unterzeichnende("a.berger", "Anna Berger");

    @TempDir static Path ordner;

    private static byte[] brief;
    private static Signaturwerk werk;

    @BeforeAll
    static void einrichten() {
        brief = Musterbrief.setzen("# Bescheid\n\nDas Kennzeichen wird erteilt.\n");
        werk = werk(List.of(), "", OHNE_ZEIT, Optional.of(demo("demo")));
    }

    private static Demoschluessel demo(String name) {
        return new Demoschluessel(
                ordner.resolve(name), () -> "Stadt Lindenau an der Aue", Clock.systemUTC());
    }

    private static Signaturwerk werk(
            List<Schluessel> schluessel,
            String vertrauen,
            Zeitstempel zeit,
            Optional<Demoschluessel> demo) {
        return new Signaturwerk(
                new SignaturEinstellungen(schluessel, vertrauen, "Lindenau", zeit, Duration.ZERO),
                demo);
    }

    @Test
    void einGesiegelterBriefBleibtArchivfaehigUndWirdAlsUnversehrtErkannt() throws Exception {
        var gesiegelt = siegeln(werk, brief);
        assertThat(Musterbrief.maengel(gesiegelt)).isEmpty();
        var bericht = pruefen(werk, gesiegelt);
        assertThat(bericht.unterschriften())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.dss()).isEqualTo("TOTAL_PASSED");
                    assertThat(u.von()).isEqualTo("Siegel Stadt Lindenau an der Aue");
                    assertThat(u.siegel()).isTrue();
                    assertThat(u.danach()).isEqualTo(Danach.NICHTS);
                    assertThat(u.vertrauen()).isEqualTo(Vertrauen.BEKANNT);
                    assertThat(u.stufe()).isEqualTo(Stufe.FORTGESCHRITTEN);
                    assertThat(u.format()).isEqualTo("PAdES-BASELINE-B");
                    assertThat(u.bezeugt()).isEmpty();
                });
        assertThat(bericht.urteil()).isEqualTo(Urteil.GUELTIG);
    }

    @Test
    void einSichtbaresSiegelBleibtArchivfaehigUndBarrierefrei() throws Exception {
        var feld = Musterbrief.mitFeld(brief);
        var gesiegelt =
                werk.unterschreiben(
                        new Signierwerk.Auftrag(
                                feld,
                                "Bescheid",
                                "Stadt Lindenau an der Aue",
                                Optional.of("Unterschrift"),
                                "Fortgeschrittenes elektronisches Siegel\nStadt Lindenau an der Aue, 22. November 2026, 17:05 Uhr"),
                        werk.bund().siegel(),
                        Instant.now());
        Files.write(Path.of("target/sichtbar.pdf"), gesiegelt);
        assertThat(Musterbrief.maengel(gesiegelt)).isEmpty();
        assertThat(pruefen(werk, gesiegelt).urteil()).isEqualTo(Urteil.GUELTIG);
    }

    @Test
    void mitZeitstempeldienstBestaetigtEinDritterDenZeitpunkt() throws Exception {
        try (var dienst = new KleinerZeitstempeldienst()) {
            var anker = Files.createDirectory(ordner.resolve("anker"));
            Files.write(anker.resolve("zeit.cer"), dienst.zertifikat.getEncoded());
            var mitZeit =
                    werk(
                            List.of(),
                            anker.toString(),
                            new Zeitstempel(dienst.adresse(), Duration.ofSeconds(5)),
                            Optional.of(demo("demo")));
            var gesiegelt = siegeln(mitZeit, brief);
            assertThat(dienst.anfragen()).isEqualTo(1);
            assertThat(Musterbrief.maengel(gesiegelt)).isEmpty();
            assertThat(pruefen(mitZeit, gesiegelt).unterschriften())
                    .singleElement()
                    .satisfies(u -> {
                        assertThat(u.format()).isEqualTo("PAdES-BASELINE-T");
                        assertThat(u.bezeugt()).isPresent();
                        assertThat(u.urteil()).isEqualTo(Urteil.GUELTIG);
                    });
        }
    }

    @Test
    void ohneAntwortDesZeitstempeldienstesWirdNichtUnterschrieben() throws Exception {
        var dienst = new KleinerZeitstempeldienst();
        dienst.close();
        var tot = new Zeitstempel(dienst.adresse(), Duration.ofSeconds(1));
        var ohne = werk(List.of(), "", tot, Optional.of(demo("demo")));
        assertThat(fehler(() -> siegeln(ohne, brief))).isEqualTo("U-103");
    }

    @Test
    void ohneEingerichtetenSchluesselWirdNichtUnterschrieben() {
        var leer = werk(List.of(), "", OHNE_ZEIT, Optional.empty());
        assertThat(fehler(() -> leer.bund().siegel())).isEqualTo("U-101");
        assertThat(fehler(() -> leer.bund().person(ANNA))).isEqualTo("U-104");
    }

    @Test
    void einFalschesKennwortWirdGesagtUndStehtNirgends() throws Exception {
        var datei = demo("falsch").siegel().datei();
        var falsch =
                werk(
                        List.of(schluessel(datei, "", "nicht-das-kennwort")),
                        "",
                        OHNE_ZEIT,
                        Optional.empty());
        assertThat(fehler(() -> falsch.bund().siegel())).isEqualTo("U-102");
        assertThat(schluessel(datei, "", "nicht-das-kennwort").toString())
                .doesNotContain("nicht-das-kennwort");
    }

    @Test
    void jedePersonUnterschreibtMitIhremEigenenSchluessel() {
        var anna = werk.bund().person(ANNA);
        var jemand = werk.bund().person(new Unterzeichnende("m.lenz", "Matthias Lenz"));
        assertThat(anna.zertifikat()).isNotEqualTo(jemand.zertifikat());
        var unterschrieben =
                werk.unterschreiben(
                        new Signierwerk.Auftrag(brief, "Bescheid", "x", Optional.empty(), ""),
                        anna,
                        Instant.now());
        assertThat(pruefen(werk, unterschrieben).unterschriften())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.von()).isEqualTo("Anna Berger");
                    assertThat(u.siegel()).isFalse();
                });
    }

    @Test
    void demoschluesselUeberlebenEinenNeustart() {
        assertThat(demo("demo").siegel()).isEqualTo(demo("demo").siegel());
        assertThat(
                        werk(List.of(), "", OHNE_ZEIT, Optional.of(demo("demo")))
                                .bund()
                                .siegel()
                                .zertifikat())
                .isEqualTo(werk.bund().siegel().zertifikat());
    }

    @Test
    void einSchluesselAufEinemTokenSiegeltAuch() throws Exception {
        try (var token = Softtoken.mit(Path.of(demo("demo").siegel().datei()), kennwort("demo"))) {
            var amToken =
                    werk(
                            List.of(
                                    new Schluessel(
                                            "Token",
                                            "",
                                            "",
                                            Softtoken.BIBLIOTHEK,
                                            token.steckplatz(),
                                            "",
                                            Softtoken.PIN,
                                            "")),
                            "",
                            OHNE_ZEIT,
                            Optional.of(demo("demo")));
            var gesiegelt = siegeln(amToken, brief);
            assertThat(pruefen(werk, gesiegelt).urteil()).isEqualTo(Urteil.GUELTIG);
            amToken.close();
            var ohnePin =
                    werk(
                            List.of(
                                    new Schluessel(
                                            "Token",
                                            "",
                                            "",
                                            Softtoken.BIBLIOTHEK,
                                            token.steckplatz() + 7,
                                            "",
                                            "000000",
                                            "")),
                            "",
                            OHNE_ZEIT,
                            Optional.empty());
            assertThat(fehler(() -> ohnePin.bund().siegel())).isEqualTo("U-102");
        }
    }

    @Test
    void nachDemSiegelnVeraenderterTextFaelltAuf() {
        var gesiegelt = siegeln(werk, brief);
        byte[] veraendert = gesiegelt.clone();
        veraendert[brief.length / 2] ^= 1;
        var bericht = pruefen(werk, veraendert);
        assertThat(bericht.urteil()).isEqualTo(Urteil.UNGUELTIG);
    }

    @Test
    void eineNachDerUnterschriftAngehaengteFassungFaelltAuf() throws Exception {
        var gesiegelt = siegeln(werk, brief);
        var verborgen = Pdfangriff.neueSeite(gesiegelt);
        assertThat(pruefen(werk, verborgen).unterschriften())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.unversehrt()).isTrue();
                    assertThat(u.danach()).isEqualTo(Danach.VERAENDERT);
                    assertThat(u.urteil()).isEqualTo(Urteil.UNGUELTIG);
                });
        assertThat(pruefen(werk, Pdfangriff.ausgetauschterInhalt(gesiegelt)).urteil())
                .isEqualTo(Urteil.UNGUELTIG);
    }

    @Test
    void eineZweiteUnterschriftMachtDieErsteNichtUngueltig() {
        var zweimal = siegeln(werk, siegeln(werk, brief), Instant.now().plusSeconds(1));
        assertThat(pruefen(werk, zweimal).unterschriften())
                .extracting(Unterschrift::danach, Unterschrift::urteil)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Danach.ERGAENZT, Urteil.GUELTIG),
                        org.assertj.core.groups.Tuple.tuple(Danach.NICHTS, Urteil.GUELTIG));
    }

    @Test
    void wasNachDerUnterschriftAngeheftetOderAusgefuelltWurdeIstNichtMehrUnveraendert()
            throws Exception {
        var gesiegelt = siegeln(werk, brief);
        var formular = siegeln(werk, Pdfangriff.mitTextfeld(brief));
        for (byte[] danach :
                List.of(
                        Pdfangriff.angehefteterText(gesiegelt),
                        Pdfangriff.verkleideterText(gesiegelt),
                        Pdfangriff.ausgefuellt(formular))) {
            assertThat(pruefen(werk, danach).unterschriften())
                    .singleElement()
                    .satisfies(u -> {
                        assertThat(u.unversehrt()).isTrue();
                        assertThat(u.danach()).isEqualTo(Danach.AUSGEFUELLT);
                        assertThat(u.urteil()).isEqualTo(Urteil.UNKLAR);
                    });
        }
    }

    @Test
    void eineSpaetereUnterschriftDecktNichtWasDavorAngeheftetWurde() throws Exception {
        var gesiegelt = Pdfangriff.angehefteterText(siegeln(werk, brief));
        var zweimal = siegeln(werk, gesiegelt, Instant.now().plusSeconds(1));
        assertThat(pruefen(werk, zweimal).unterschriften())
                .extracting(Unterschrift::danach)
                .containsExactly(Danach.AUSGEFUELLT, Danach.NICHTS);
        assertThat(pruefen(werk, zweimal).urteil()).isEqualTo(Urteil.UNKLAR);
    }

    @Test
    void einFremderAusstellerIstUnbekanntUndEinAbgelaufenesZertifikatWirdGenannt() {
        var fremd = werk(List.of(), "", OHNE_ZEIT, Optional.of(demo("fremd")));
        var gesiegelt = siegeln(fremd, brief);
        assertThat(pruefen(werk, gesiegelt).unterschriften())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.vertrauen()).isEqualTo(Vertrauen.UNBEKANNT);
                    assertThat(u.urteil()).isEqualTo(Urteil.UNKLAR);
                });
        var spaeter = Instant.now().plus(Duration.ofDays(5000));
        assertThat(werk.pruefen().pruefen(siegeln(werk, brief), spaeter).bericht().unterschriften())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.abgelaufen()).isTrue();
                    assertThat(u.urteil()).isEqualTo(Urteil.UNKLAR);
                });
    }

    @Test
    void selbstAusgestelltWirdGesagt() throws Exception {
        var ausweis = Zertifikatswerkstatt.ca("Ich selbst", Instant.now());
        var datei = ordner.resolve("selbst.p12");
        Files.write(datei, ausweis.alsTresor("geheim-1".toCharArray()));
        var selbst =
                werk(
                        List.of(schluessel(datei.toString(), "", "geheim-1")),
                        "",
                        OHNE_ZEIT,
                        Optional.empty());
        assertThat(pruefen(werk, siegeln(selbst, brief)).unterschriften())
                .singleElement()
                .extracting(Unterschrift::vertrauen)
                .isEqualTo(Vertrauen.SELBST);
    }

    @Test
    void kaputteUndUebervolleDateienWerdenAbgelehntOhneZuHaengen() {
        var gesiegelt = siegeln(werk, brief);
        byte[] halb = java.util.Arrays.copyOf(gesiegelt, gesiegelt.length / 2);
        var keinPdf = "%PDF-1.7 /ByteRange".getBytes(StandardCharsets.US_ASCII);
        for (byte[] kaputt : List.of(halb, keinPdf)) {
            var antwort = catchThrowableOfType(FachlicherFehler.class, () -> pruefen(werk, kaputt));
            if (antwort != null) {
                assertThat(antwort.code()).isEqualTo("U-303");
            } else {
                assertThat(pruefen(werk, kaputt).urteil()).isNotEqualTo(Urteil.GUELTIG);
            }
        }
        var voll = new ByteArrayOutputStream();
        voll.writeBytes(gesiegelt);
        for (int i = 0; i < 100; i++) {
            voll.writeBytes("\n/ByteRange [0 1 2 3]".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(Unterschriftensuche.anzahl(voll.toByteArray())).isEqualTo(101);
        assertThat(fehler(() -> pruefen(werk, voll.toByteArray()))).isEqualTo("U-301");
    }

    @Test
    void auchInEinerGrossenDateiOhneUnterschriftWirdKeineGefunden() {
        assertThat(Unterschriftensuche.anzahl(new byte[25 * 1024 * 1024])).isZero();
    }

    @Test
    void siegelnUndPruefenGehtSchnell() throws Exception {
        var siegeln = new java.util.ArrayList<Long>();
        var pruefen = new java.util.ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            long beginn = System.nanoTime();
            var gesiegelt = siegeln(werk, brief);
            long mitte = System.nanoTime();
            pruefen(werk, gesiegelt);
            siegeln.add((mitte - beginn) / 1_000_000);
            pruefen.add((System.nanoTime() - mitte) / 1_000_000);
        }
        long siegelzeit = mitte(siegeln.subList(20, 40));
        long pruefzeit = mitte(pruefen.subList(20, 40));
        Files.writeString(
                Path.of("target/signatur-zeiten.txt"),
                "siegeln %d ms, prüfen %d ms%n".formatted(siegelzeit, pruefzeit));
        assertThat(siegelzeit).isLessThan(500);
        assertThat(pruefzeit).isLessThan(2000);
    }

    private static long mitte(java.util.List<Long> zeiten) {
        return zeiten.stream().sorted().toList().get(zeiten.size() / 2);
    }

    private static Schluessel schluessel(String datei, String person, String kennwort) {
        return new Schluessel("Probe", person, datei, "", 0, "", kennwort, "");
    }

    private static char[] kennwort(String demo) throws Exception {
        return Files.readString(ordner.resolve(demo).resolve("kennwort")).toCharArray();
    }

    private static String fehler(org.assertj.core.api.ThrowableAssert.ThrowingCallable was) {
        return catchThrowableOfType(FachlicherFehler.class, was).code();
    }

    private static byte[] siegeln(Signaturwerk werk, byte[] pdf) {
        return siegeln(werk, pdf, Instant.now());
    }

    private static byte[] siegeln(Signaturwerk werk, byte[] pdf, Instant wann) {
        return werk.unterschreiben(
                new Signierwerk.Auftrag(pdf, "Bescheid", "Lindenau", Optional.empty(), ""),
                werk.bund().siegel(),
                wann);
    }

    private static Signaturbericht pruefen(Signaturwerk werk, byte[] pdf) {
        return werk.pruefen().pruefen(pdf, Instant.now().plusSeconds(5)).bericht();
    }
}
