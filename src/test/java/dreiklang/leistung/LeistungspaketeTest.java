package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.basis.Befund;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formulare;
import dreiklang.leistung.spi.Kapitelpruefer;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The packages of the house are sound, and faulty ones are refused with file, line and sentence.
class LeistungspaketeTest {

    private static final Clock UHR =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    static final Paketleser LESER = new Paketleser(new Formulare(new Texte(), UHR), UHR);

    /// What is called the same in both languages.
    private static final Set<String> NAMEN =
            Set.of(
                    "Brunei",
                    "Gymnasium am Stausee",
                    "IBAN",
                    "Kita Lindenkinder (Lindenberg)",
                    "Kita Mühlrad (Mühlenviertel)",
                    "Kita Sonnenweg (Auetal)",
                    "Kosovo",
                    "Person",
                    "Realschule Lindenau",
                    "Stand",
                    "Zone C – Lindenviertel");

    /// Lists of breeds are names.
    private static final Pattern RASSEN = Pattern.compile("Bulldog|Bullterrier");

    /// Many countries are called the same in both languages.
    private static boolean istName(String text) {
        return NAMEN.contains(text)
                || Arrays.stream(Locale.getISOCountries())
                        .map(land -> Locale.of("", land).getDisplayCountry(Locale.GERMAN))
                        .anyMatch(text::equals);
    }

    static Leistungspaket paket(String schluessel) {
        var befunde = new ArrayList<Befund>();
        var paket =
                LESER.pruefen(
                        new LeistungsSchluessel(schluessel),
                        dateien(schluessel),
                        List.of(),
                        befunde);
        assertThat(befunde).isEmpty();
        return paket;
    }

    static Map<String, byte[]> dateien(String schluessel) {
        try {
            return Paketdateien.ausOrdner(Path.of("leistungen", schluessel), new ArrayList<>());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> pakete() throws IOException {
        try (var ordner = Files.list(Path.of("leistungen"))) {
            return ordner.map(o -> o.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pakete")
    void jedesPaketDesHausesBestehtSeineEigenenBeispiele(String schluessel) {
        assertThat(paket(schluessel).beispiele()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("pakete")
    void jederTextDesHausesIstAuchEnglischDa(String schluessel) {
        assertThat(Wortlaute.in(paket(schluessel)))
                .filteredOn(t -> !t.deutsch().isBlank() && !istName(t.deutsch()))
                .allSatisfy(t -> assertThat(t.englisch()).isNotBlank().isNotEqualTo(t.deutsch()));
    }

    @Test
    void auchGebuehrenUndWasSonstGezeigtWirdGibtEsAufEnglisch() throws IOException {
        for (var schluessel : pakete()) {
            for (var datei : dateien(schluessel).entrySet()) {
                if (datei.getKey().matches("[^/]+\\.yaml")) {
                    var wurzel = YamlKnoten.lesen(datei.getKey(), datei.getValue());
                    assertThat(Wortlaute.nurDeutsch(wurzel))
                            .as(schluessel + "/" + datei.getKey())
                            .isSubsetOf(NAMEN);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hund-anmelden", "sperrmuell"})
    void diePaketeInLeichterSpracheSindEsGanz(String schluessel) {
        assertThat(Wortlaute.in(paket(schluessel)))
                .filteredOn(t -> !t.deutsch().isBlank() && !RASSEN.matcher(t.deutsch()).find())
                .allSatisfy(t -> assertThat(t.leicht()).as(t.deutsch()).isNotBlank());
        assertThat(
                        LESER.begutachten(
                                new LeistungsSchluessel(schluessel),
                                dateien(schluessel),
                                List.of()))
                .filteredOn(b -> b.code().matches("F-48[1-3]"))
                .isEmpty();
    }

    @Test
    void jedeLebenslageEinerLeistungGibtEsInDerKommune() throws IOException {
        var befunde = new ArrayList<Befund>();
        var inhalt = Files.readAllBytes(Path.of("kommune/demo/lebenslagen.yaml"));
        var lebenslagen =
                new Lebenslagenleser(befunde).lesen(YamlKnoten.lesen("lebenslagen.yaml", inhalt));
        assertThat(befunde).isEmpty();
        assertThat(lebenslagen)
                .extracting(Lebenslage::name)
                .extracting(Wortlaut::englisch)
                .doesNotContain("");
        for (var schluessel : pakete()) {
            assertThat(lebenslagen)
                    .extracting(Lebenslage::schluessel)
                    .containsAll(paket(schluessel).leistung().lebenslagen());
        }
    }

    @Test
    void dieKategorieDesMangelsBestimmtDasAmt() {
        var leistung = paket("mangel-melden").leistung();
        assertThat(
                        Stream.of(
                                "schlagloch",
                                "beleuchtung",
                                "spielplatz",
                                "gruen",
                                "muell",
                                "sonstiges",
                                ""))
                .extracting(k -> leistung.zustaendigFuer(Map.of("kategorie", List.of(k))))
                .containsExactly("66.1", "66.1", "67", "67", "32", "32", "32");
    }

    @Test
    void dieDienstreiseIstInternUndHatEineAbrechnung() {
        var paket = paket("dienstreise");
        assertThat(paket.leistung().intern()).isTrue();
        assertThat(paket.formular("abrechnung")).isPresent();
        assertThat(paket.formular("gibt-es-nicht")).isEmpty();
        assertThat(paket.kapitel("kennzahlen.yaml").flatMap(k -> k.text("ziel_tage")))
                .contains("3");
        assertThat(paket.kapitel("gebuehren.yaml")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leistung.yaml | intern: nein | intern: vielleicht | B-226",
                "leistung.yaml | intern: nein | inter: nein | B-221",
                "leistung.yaml | zustaendig: \"36.1\" | x: 1 | B-222",
                "leistung.yaml | lebenslagen: [tiere, natur-freizeit] | lebenslagen: tiere | B-225",
                "leistung.yaml | bescheid: ja | zustaendigkeit: [{wenn: gibtsnicht = 1, einheit: '1'}] | L-102",
                "leistung.yaml | bescheid: ja | bescheid: [ | B-201",
                "formular.yaml | art: zahl | art: ziffer | F-113",
                "formular.yaml | wenn: antragsteller = 'betrieb' | wenn: antragsteller = | B-301",
                "formular.yaml | wenn: antragsteller = 'betrieb' | wenn: zustellung = 'post' | F-107",
                "formular.yaml | wenn: antragsteller = 'betrieb' | wenn: 1 + 1 | F-106",
                "formular.yaml | name: nachname | name: vorname | F-112",
                "formular.yaml | name: nachname | name: Nachname | F-111",
                "formular.yaml | name: nachname | name: und | F-111",
                "formular.yaml | autofill: tel | autofill: telefon | F-116",
                "formular.yaml | von: 1900-01-01 | von: damals | F-123",
                "formular.yaml | laenge: 1000 | laenge: viel | F-122",
                "formular.yaml | anzahl: 5 | anzahl: 500 | F-122",
                "formular.yaml | name: anschrift | name: person | F-104",
                "formular.yaml | name: anschrift | name: An schrift | F-103",
                "formular.yaml | endungen: [pdf, jpg, jpeg, png] | endungen: [.pdf] | F-126",
                "formular.yaml | 'muster: \"[A-Za-z]{1,3}[ -]?[0-9]{1,5}\"' | 'muster: \"(\"' | F-125",
                "formular.yaml | art: plz | art: auswahl | F-115",
                "formular.yaml | art: mehrzeilig | art: janein | F-121"
            })
    void einFehlerImPaketWirdMitDateiUndZeileGenannt(
            String datei, String alt, String neu, String code) {
        var dateien = new TreeMap<>(dateien("reitkennzeichen"));
        var text = new String(Objects.requireNonNull(dateien.get(datei)), UTF_8);
        assertThat(text).contains(alt);
        int zeile = (int) text.substring(0, text.indexOf(alt)).lines().count();
        dateien.put(
                datei,
                text.replaceFirst(Pattern.quote(alt), Matcher.quoteReplacement(neu))
                        .getBytes(UTF_8));
        var befunde = pruefe(dateien);
        assertThat(befunde).extracting(Befund::code).contains(code);
        assertThat(befunde)
                .filteredOn(b -> b.code().equals(code))
                .allSatisfy(b -> {
                    assertThat(b.datei()).isEqualTo(datei);
                    assertThat(b.satz()).endsWith(".");
                    assertThat(b.zeile()).isPositive();
                })
                .anySatisfy(b ->
                        assertThat(Math.abs(b.zeile() - zeile))
                                .isLessThanOrEqualTo(code.equals("B-222") ? 100 : 25));
    }

    @Test
    void einBeispielDasNichtAufgehtWirdGenannt() {
        var dateien = new TreeMap<>(dateien("reitkennzeichen"));
        var name = "beispiele/zwei-neue-abholung.yaml";
        ersetze(dateien, name, "nachname: Söllner", "nachname: ''");
        ersetze(dateien, name, "zustaendig: \"36.1\"", "zustaendig: \"32\"");
        ersetze(dateien, name, "seiten: [person,", "seiten: [unsinn,");
        ersetze(dateien, "beispiele/unvollstaendig.yaml", "gueltig: nein", "gueltig: ja");
        assertThat(pruefe(dateien))
                .extracting(Befund::code)
                .containsExactlyInAnyOrder("L-115", "L-115", "L-116", "L-117");
    }

    @Test
    void einAndererElternbeitragAlsErwartetWirdMitBeidenBetraegenGenannt() {
        var dateien = new TreeMap<>(dateien("kita-platz"));
        ersetze(
                dateien,
                "beispiele/ein-kind-35.yaml",
                "elternbeitrag: 126.00",
                "elternbeitrag: 125.00");
        assertThat(pruefe(dateien))
                .extracting(Befund::code, Befund::satz)
                .containsExactly(
                        tuple(
                                "L-118",
                                "Der Wert von „elternbeitrag“ ist „126.00“, erwartet war „125.00“."));
    }

    @Test
    void eineFreiwilligeFrageDarfAnEinerFrageDerselbenSeiteHaengen() {
        var dateien = new TreeMap<>(dateien("reitkennzeichen"));
        ersetze(
                dateien,
                "formular.yaml",
                "wenn: antragsteller = 'betrieb'",
                "wenn: antragsteller = 'betrieb'\n        pflicht: nein");
        assertThat(pruefe(dateien)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pruefen", "pause", "absenden"})
    void eineSeiteHeisstNichtWieEineSeiteDesProgramms(String name) {
        var dateien = new TreeMap<>(dateien("reitkennzeichen"));
        ersetze(dateien, "formular.yaml", "- name: zustellung\n", "- name: " + name + "\n");
        assertThat(pruefe(dateien))
                .filteredOn(b -> b.code().equals("F-109"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.datei()).isEqualTo("formular.yaml");
                    assertThat(b.zeile()).isPositive();
                    assertThat(b.satz()).contains("„" + name + "“");
                });
    }

    @Test
    void fehlendeUndFremdeDateienWerdenGenannt() {
        var dateien = new LinkedHashMap<String, byte[]>();
        dateien.put("leistung.yml", "name: x".getBytes(UTF_8));
        assertThat(pruefe(dateien)).extracting(Befund::code).contains("L-101", "L-104");
    }

    @Test
    void kapitelPruefenDieDieSieAusfuehren() {
        var pruefer =
                new Kapitelpruefer() {
                    @Override
                    public String datei() {
                        return "gebuehren.yaml";
                    }

                    @Override
                    public List<Befund> pruefen(Leistungspaket paket) {
                        return List.of(new Befund(datei(), 3, "Z-101", "Satz."));
                    }
                };
        var befunde = new ArrayList<Befund>();
        LESER.pruefen(
                new LeistungsSchluessel("reitkennzeichen"),
                dateien("reitkennzeichen"),
                List.of(pruefer),
                befunde);
        assertThat(befunde).containsExactly(new Befund("gebuehren.yaml", 3, "Z-101", "Satz."));
    }

    @Test
    void gleicherInhaltHatDieselbePruefsumme() {
        var eins = Map.of("a", new byte[] {1}, "b", new byte[] {2});
        var zwei = new LinkedHashMap<String, byte[]>();
        zwei.put("b", new byte[] {2});
        zwei.put("a", new byte[] {1});
        assertThat(Paketdateien.pruefsumme(eins)).isEqualTo(Paketdateien.pruefsumme(zwei));
        assertThat(Paketdateien.pruefsumme(Map.of("a", new byte[] {1, 2})))
                .isNotEqualTo(Paketdateien.pruefsumme(eins));
    }

    private static void ersetze(Map<String, byte[]> dateien, String name, String alt, String neu) {
        var text = new String(Objects.requireNonNull(dateien.get(name)), UTF_8);
        assertThat(text).contains(alt);
        dateien.put(name, text.replace(alt, neu).getBytes(UTF_8));
    }

    private static List<Befund> pruefe(Map<String, byte[]> dateien) {
        var befunde = new ArrayList<Befund>();
        LESER.pruefen(new LeistungsSchluessel("reitkennzeichen"), dateien, List.of(), befunde);
        return befunde;
    }
}
