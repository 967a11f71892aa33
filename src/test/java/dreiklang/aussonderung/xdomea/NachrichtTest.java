package dreiklang.aussonderung.xdomea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.aussonderung.anbindung.demo.DemoArchiv;
import dreiklang.aussonderung.xdomea.Aktenbild.Dokumentbild;
import dreiklang.aussonderung.xdomea.Nachricht.Importergebnis;
import dreiklang.basis.FachlicherFehler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages of xdomea: what is written can be read, follows the rules of the standard, and what
/// comes from outside can do no harm.
class NachrichtTest {

    private static final UUID PROZESS = UUID.randomUUID();
    private static final Nachrichtentyp ART = Nachrichtentyp.ANBIETEVERZEICHNIS;
    private static final UUID EINS = UUID.randomUUID();
    private static final UUID ZWEI = UUID.randomUUID();

    @TempDir private Path ordner;

    @Test
    void wasGeschriebenWirdLiestSichGenausoWieder() {
        for (var fassung : Xdomeafassung.values()) {
            for (var nachricht : alle()) {
                var xml = new Nachrichtenschreiber(fassung).schreiben(nachricht);
                assertThat(Nachrichtenleser.lesen("x.xml", xml)).isEqualTo(nachricht);
                assertThat(Nachrichtenleser.fassung("x.xml", xml)).contains(fassung);
            }
        }
    }

    @Test
    void dieRegelnDesStandardsGeltenAuchOhneSchema() {
        var text = text(abgabe());
        assertThat(text)
                .contains("<xdomea:Aussonderung.Aussonderung.0503 ")
                .contains("<xdomea:Nachrichtentyp><code>0503</code></xdomea:Nachrichtentyp>")
                .contains("<xdomea:ProzessID>" + PROZESS + "</xdomea:ProzessID>")
                .contains("<xdomea:Importbestaetigung>true</xdomea:Importbestaetigung>");
        var dokument = abgabe().akten().getFirst().dokumente().getFirst();
        assertThat(dokument.datei()).doesNotContain(dokument.id().toString());
        assertThat(text(angebot())).doesNotContain("Primaerdokument", "Akteninhalt");
    }

    /// Only where somebody has put the schemas: `-Ddreiklang.xdomea.schema=<ordner>`.
    @Test
    void allesWasGeschriebenWirdFolgtDemSchema() {
        var dort = System.getProperty("dreiklang.xdomea.schema", "");
        Assumptions.assumeFalse(dort.isEmpty(), "no schemas here");
        var pruefung = new Schemapruefung(dort);
        int geprueft = 0;
        for (var fassung : Xdomeafassung.values()) {
            for (var nachricht : alle()) {
                var xml = new Nachrichtenschreiber(fassung).schreiben(nachricht);
                assertThat(pruefung.pruefen(fassung, nachricht.kopf().typ(), xml))
                        .as(fassung + " " + nachricht.kopf().typ())
                        .isEqualTo(new Schemapruefung.Ergebnis(true, ""));
                geprueft++;
            }
            var kaputt =
                    new String(
                                    new Nachrichtenschreiber(fassung).schreiben(angebot()),
                                    StandardCharsets.UTF_8)
                            .replace("<code>0501</code>", "<code>0999</code>");
            assertThat(
                            pruefung.pruefen(
                                            fassung,
                                            Nachrichtentyp.ANBIETEVERZEICHNIS,
                                            kaputt.getBytes(StandardCharsets.UTF_8))
                                    .falsch())
                    .isTrue();
        }
        assertThat(geprueft).isEqualTo(Xdomeafassung.values().length * alle().size());
    }

    @Test
    void ohneSchemaWirdGesagtDassNichtGeprueftWurde() {
        var xml = new Nachrichtenschreiber(Xdomeafassung.V3_0_0).schreiben(angebot());
        for (var pruefung :
                List.of(new Schemapruefung(""), new Schemapruefung(ordner.toString()))) {
            assertThat(pruefung.pruefen(Xdomeafassung.V3_0_0, ART, xml).geprueft()).isFalse();
            assertThat(pruefung.bereit(Xdomeafassung.V3_0_0, ART)).isFalse();
        }
    }

    @Test
    void dateinamenNennenProzessUndArt() {
        var name = new Nachrichtenname(PROZESS, Nachrichtentyp.BEWERTUNGSVERZEICHNIS);
        assertThat(name.zip()).isEqualTo(PROZESS + "_Aussonderung.Bewertungsverzeichnis.0502.zip");
        for (var gleich :
                List.of(
                        name.zip(),
                        PROZESS + "_0502.zip",
                        PROZESS + "_0502_1.xdomea",
                        PROZESS + "_Aussonderung.Bewertungsverzeichnis.0502_17.zip")) {
            assertThat(Nachrichtenname.lesen(gleich)).contains(name);
        }
        for (var falsch :
                List.of("x.zip", "../" + name.zip(), PROZESS + "_0599.zip", name.xml(), "")) {
            assertThat(Nachrichtenname.lesen(falsch)).isEmpty();
        }
    }

    @Test
    void fremdeEntitaetenUndDoctypenWerdenNichtGelesen() {
        var boese =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + text(bewertung())
                                .replaceFirst("<\\?xml[^>]*>", "")
                                .replace("SUCH", "&x;");
        assertThat(code(boese)).isEqualTo("K-323");
        assertThat(code("kein XML")).isEqualTo("K-323");
        assertThat(code("<a/>")).isEqualTo("K-324");
        assertThat(code(text(bewertung()).replace("schema:3.0.0", "schema:2.3.0")))
                .isEqualTo("K-324");
    }

    @Test
    void wasFehltOderSichWidersprichtWirdBeimNamenGenannt() {
        var gut = text(bewertung());
        assertThat(code(gut.replace("<code>0502</code>", "<code>0506</code>"))).isEqualTo("K-333");
        assertThat(code(gut.replace(PROZESS.toString(), "1-1-1-1-1"))).isEqualTo("K-333");
        assertThat(code(gut.replace(ZWEI.toString(), EINS.toString()))).isEqualTo("K-333");
        assertThat(code(gut.replace("<code>V</code>", "<code>X</code>"))).isEqualTo("K-333");
        assertThat(code(text(import506()).replace(">false<", ">vielleicht<"))).isEqualTo("K-333");
    }

    @Test
    void einArchivMitFalschemInhaltWirdAbgewiesen() throws IOException {
        var name = new Nachrichtenname(PROZESS, Nachrichtentyp.BEWERTUNGSVERZEICHNIS);
        var gut = Nachrichtendatei.schreiben(ordner, name, bytes(bewertung()), Map.of());
        assertThat(Nachrichtendatei.xml(gut)).isEqualTo(bytes(bewertung()));
        var kaputt = Files.writeString(ordner.resolve("kaputt.zip"), "PK kaputt");
        assertThat(zipcode(kaputt)).isEqualTo("K-321");
        assertThat(zipcode(zip("leer.zip", Map.of("a.txt", new byte[1])))).isEqualTo("K-322");
        assertThat(zipcode(zip("flucht.zip", Map.of("../" + name.xml(), bytes(bewertung())))))
                .isEqualTo("K-321");
        assertThat(zipcode(zip("bombe.zip", Map.of(name.xml(), new byte[30_000_000]))))
                .isEqualTo("K-321");
        var zwei = new LinkedHashMap<String, byte[]>();
        zwei.put(name.xml(), bytes(bewertung()));
        zwei.put("b/" + name.xml(), bytes(bewertung()));
        zwei.put(PROZESS + "_0506.xml", bytes(import506()));
        assertThat(zipcode(zip("zwei.zip", zwei))).isEqualTo("K-322");
    }

    @Test
    void eineAbgabeEnthaeltDieDateienUnterIhremNamen() throws IOException {
        var name = new Nachrichtenname(PROZESS, Nachrichtentyp.AUSSONDERUNG);
        var datei = abgabe().akten().getFirst().dokumente().getFirst().datei();
        var zip =
                Nachrichtendatei.schreiben(
                        ordner,
                        name,
                        bytes(abgabe()),
                        Map.of(datei, () -> new ByteArrayInputStream(new byte[] {1, 2, 3})));
        assertThat(Nachrichtendatei.namen(zip, 10)).containsExactly(name.xml(), datei);
        assertThat(ordner.resolve(name.zip() + ".teil")).doesNotExist();
    }

    @Test
    void dasDemoArchivLegtFremdesBeiseiteUndAntwortetAufDasNaechste() throws IOException {
        var hin = Files.createDirectory(ordner.resolve("zum-archiv"));
        var fremd = new Nachrichtenname(UUID.randomUUID(), ART);
        var anders = "<x xmlns='urn:ganz:anders'/>".getBytes(StandardCharsets.UTF_8);
        Nachrichtendatei.schreiben(hin, fremd, anders, Map.of());
        Nachrichtendatei.schreiben(
                hin, new Nachrichtenname(PROZESS, ART), bytes(angebot()), Map.of());
        new DemoArchiv(ordner).rundgang();
        assertThat(hin).isEmptyDirectory();
        assertThat(ordner.resolve("demo-archiv/unlesbar-" + fremd.zip())).exists();
        var antwort = new Nachrichtenname(PROZESS, Nachrichtentyp.BEWERTUNGSVERZEICHNIS);
        assertThat(ordner.resolve("vom-archiv").resolve(antwort.zip())).exists();
    }

    private static List<Nachricht> alle() {
        return List.of(
                angebot(),
                bewertung(),
                abgabe(),
                export(),
                new Nachricht.Empfangsbestaetigung(kopf(Nachrichtentyp.ANBIETUNG_EMPFANGEN)),
                new Nachricht.Empfangsbestaetigung(kopf(Nachrichtentyp.BEWERTUNG_EMPFANGEN)),
                import506(),
                new Nachricht.Empfangsbestaetigung(kopf(Nachrichtentyp.AUSSONDERUNG_EMPFANGEN)));
    }

    private static Kopf kopf(Nachrichtentyp typ) {
        return new Kopf(
                PROZESS, typ, Instant.parse("2026-11-23T08:00:00Z"), "Stadt & Land", "Archiv <1>");
    }

    private static Nachricht.Verzeichnis angebot() {
        return new Nachricht.Verzeichnis(
                kopf(Nachrichtentyp.ANBIETEVERZEICHNIS),
                List.of(
                        akte(EINS, Optional.empty(), List.of()),
                        akte(ZWEI, Optional.of(Bewertung.BEWERTEN), List.of())));
    }

    private static Nachricht.Verzeichnis abgabe() {
        var dokumente =
                List.of(
                        dokument(1, "Bescheid.pdf", ".pdf"),
                        dokument(2, "Plan.dwg", ".dwg"),
                        dokument(3, "ohne Endung", ".bin"));
        return new Nachricht.Verzeichnis(
                kopf(Nachrichtentyp.AUSSONDERUNG),
                List.of(akte(EINS, Optional.of(Bewertung.ARCHIVIEREN), dokumente)));
    }

    /// An Akte that is still open, one sheet of which is locked.
    private static Nachricht.Verzeichnis export() {
        var akte = abgabe().akten().getFirst();
        return new Nachricht.Verzeichnis(
                kopf(Nachrichtentyp.ABGABE),
                List.of(
                        new Aktenbild(
                                EINS,
                                akte.zeichen(),
                                akte.betreff(),
                                akte.plannummer(),
                                akte.planname(),
                                akte.einheit(),
                                akte.beginn(),
                                Optional.empty(),
                                akte.jahre(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        dokument(1, "Bescheid.pdf", ".pdf"),
                                        new Dokumentbild(
                                                ZWEI,
                                                2,
                                                "Gesperrt",
                                                LocalDate.of(2026, 1, 2),
                                                "",
                                                "")))));
    }

    private static Nachricht.Bewertungsverzeichnis bewertung() {
        var urteile = new LinkedHashMap<UUID, Bewertung>();
        urteile.put(EINS, Bewertung.ARCHIVIEREN);
        urteile.put(ZWEI, Bewertung.VERNICHTEN);
        return new Nachricht.Bewertungsverzeichnis(
                kopf(Nachrichtentyp.BEWERTUNGSVERZEICHNIS), urteile);
    }

    private static Nachricht.Importbestaetigung import506() {
        return new Nachricht.Importbestaetigung(
                kopf(Nachrichtentyp.IMPORT_BESTAETIGT),
                List.of(
                        new Importergebnis(EINS, true, "", "DA 17"),
                        new Importergebnis(ZWEI, false, "Es fehlen Dateien.", "")));
    }

    private static Aktenbild akte(UUID id, Optional<Bewertung> urteil, List<Dokumentbild> inhalt) {
        return new Aktenbild(
                id,
                "36.20.20-1990-000001",
                "Ausgleichsfläche <Auenweg> & „Hof“ 𝄞",
                "36.20.20",
                "Eingriffe in Natur und Landschaft",
                "36.1",
                LocalDate.of(1990, 2, 3),
                Optional.of(LocalDate.of(1995, 12, 24)),
                30,
                Optional.of(LocalDate.of(2025, 12, 31)),
                urteil,
                inhalt);
    }

    private static Dokumentbild dokument(int blatt, String name, String endung) {
        return new Dokumentbild(
                UUID.randomUUID(),
                blatt,
                "Titel " + blatt,
                LocalDate.of(1991, 5, blatt),
                new UUID(4711, blatt) + endung,
                name);
    }

    private static byte[] bytes(Nachricht nachricht) {
        return new Nachrichtenschreiber(Xdomeafassung.V3_0_0).schreiben(nachricht);
    }

    private static String text(Nachricht nachricht) {
        return new String(bytes(nachricht), StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, byte[]> teile) throws IOException {
        var datei = ordner.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(datei))) {
            for (var teil : teile.entrySet()) {
                zip.putNextEntry(new ZipEntry(teil.getKey()));
                zip.write(teil.getValue());
                zip.closeEntry();
            }
        }
        return datei;
    }

    private static String zipcode(Path datei) {
        return catchThrowableOfType(FachlicherFehler.class, () -> Nachrichtendatei.xml(datei))
                .code();
    }

    private static String code(String xml) {
        return catchThrowableOfType(
                        FachlicherFehler.class,
                        () -> Nachrichtenleser.lesen("x.xml", xml.getBytes(StandardCharsets.UTF_8)))
                .code();
    }
}
