package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.leistung.Katalogeinlesung.Auftrag;
import dreiklang.leistung.Katalogeintrag.Einordnung;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A Leistungskatalog comes in row by row; nothing is guessed, nothing is lost in silence, and the
/// next edition is an update.
class KatalogeinlesungTest extends Stadttest {

    private static final String KOPF =
            "leika_schluessel;leistung;typisierung;ozg_id;ozg_leistung;lage;themenfeld\r\n";
    private static final String TAUBE =
            "99999001000000;Taubenschlag Anzeige;4;19901;Brieftauben;Tierhaltung;Engagement & Hobby\r\n";
    private static final String BIENE =
            "99999002000000;Bienenstand Anzeige;4;19902;Bienen;Tierhaltung;Engagement & Hobby\r\n";
    private static final String ZIEGE =
            "99999003000000;Ziegenhaltung Anzeige;4;19903;Ziegen;Tierhaltung;Engagement & Hobby\r\n";

    @Autowired private Katalogeinlesung einlesung;
    @Autowired private EintragRepository eintraege;
    @Autowired private KatalogBefehl befehl;
    @Autowired private JdbcClient db;
    @TempDir private Path ordner;

    @AfterEach
    void aufraeumen() {
        db.sql("delete from leistung.katalogeintrag").update();
        db.sql("update leistung.katalogquelle set lauf = nextval('leistung.lauf')").update();
    }

    private Katalogbericht lies(String quelle, String inhalt) throws IOException {
        return lies(quelle, inhalt.getBytes(StandardCharsets.UTF_8), false);
    }

    private Katalogbericht lies(String quelle, byte[] inhalt, boolean auchLuecken)
            throws IOException {
        var datei = Files.write(ordner.resolve("katalog.csv"), inhalt);
        return einlesung.einlesen(
                new Auftrag(datei, quelle, Optional.of(LocalDate.of(2026, 1, 31)), auchLuecken));
    }

    private Katalogeintrag eintrag(String quelle, String kennung) {
        return Objects.requireNonNull(eintraege.von(quelle).get(kennung));
    }

    private static List<String> meldungen(Katalogbericht bericht) {
        return bericht.meldungen().stream()
                .map(m -> m.zeile() + " " + m.spalte() + " " + m.code())
                .toList();
    }

    @Test
    void dieselbeDateiZweimalAendertNichts() throws IOException {
        var erst = lies("zweimal", KOPF + TAUBE + BIENE);
        assertThat(erst.neu()).isEqualTo(2);
        assertThat(erst.meldungen()).isEmpty();
        var dann = lies("zweimal", KOPF + TAUBE + BIENE);
        assertThat(List.of(dann.neu(), dann.geaendert(), dann.unveraendert()))
                .containsExactly(0, 0, 2);
        assertThat(dann.entfallen()).isEmpty();
    }

    @Test
    void eineNeueAusgabeAendertUndMarkiertUndEntferntNichts() throws IOException {
        lies("ausgabe", KOPF + TAUBE + BIENE + ZIEGE);
        var neu = lies("ausgabe", KOPF + TAUBE.replace("Anzeige", "Erlaubnis") + BIENE);
        assertThat(List.of(neu.neu(), neu.geaendert(), neu.unveraendert()))
                .containsExactly(0, 1, 1);
        assertThat(neu.entfallen()).containsExactly("99999003000000 Ziegenhaltung Anzeige");
        assertThat(eintraege.von("ausgabe")).hasSize(3);
        assertThat(eintrag("ausgabe", "99999001000000"))
                .satisfies(e -> assertThat(e.name()).isEqualTo("Taubenschlag Erlaubnis"))
                .satisfies(e ->
                        assertThat(e.einordnung())
                                .isEqualTo(
                                        new Einordnung(
                                                "4",
                                                "19901",
                                                "Brieftauben",
                                                "Tierhaltung",
                                                "Engagement & Hobby")));
        assertThat(eintrag("ausgabe", "99999003000000").herkunft().entfallen())
                .contains(LocalDate.of(2026, 1, 31));
        var zurueck = lies("ausgabe", KOPF + TAUBE + BIENE + ZIEGE);
        assertThat(zurueck.geaendert()).isEqualTo(2);
        assertThat(eintrag("ausgabe", "99999003000000").herkunft().entfallen()).isEmpty();
    }

    @Test
    void jedeSchlechteZeileWirdMitNummerSpalteUndGrundGemeldet() throws IOException {
        var bericht =
                lies(
                        "schmutz",
                        KOPF
                                + TAUBE
                                + "25323525;Falscher Schlüssel;4;19904;A;B;C\r\n"
                                + "nicht im LeiKa;Ohne Schlüssel;1;19905;A;B;C\r\n"
                                + "nicht im LeiKa;Ohne  Schlüssel ;1;19905;A;B;C\r\n"
                                + "99999004000000;Seltsamer Typ;44;1;A;B;C\r\n"
                                + "99999001000000;Noch einmal;4;19901;A;B;C\r\n"
                                + "99999005000000;;4;19901;A;B;C\r\n"
                                + "99999006000000;Zu kurz;4\r\n"
                                + "99999007000000;\"Mit \"\"Zitat\"\"; und Semikolon\";;;;;\r\n");
        assertThat(meldungen(bericht))
                .containsExactly(
                        "3 leika_schluessel L-305",
                        "4 leika_schluessel L-311",
                        "5 name L-313",
                        "5 leika_schluessel L-311",
                        "5 leistung L-307",
                        "6 ozg_id L-310",
                        "6 typisierung L-309",
                        "7 leika_schluessel L-306",
                        "8 leistung L-308",
                        "9  L-304",
                        "10 lage L-312",
                        "10 typisierung L-314");
        assertThat(bericht.zeilen()).isEqualTo(9);
        assertThat(bericht.neu()).isEqualTo(4);
        assertThat(bericht.zurueckgewiesen()).isEqualTo(5);
        assertThat(eintrag("schmutz", "99999007000000").name())
                .isEqualTo("Mit \"Zitat\"; und Semikolon");
        assertThat(eintrag("schmutz", "99999004000000").einordnung())
                .isEqualTo(new Einordnung("", "", "A", "B", "C"));
    }

    @Test
    void kodierungUndTrennzeichenWerdenErkanntUndGenannt() throws IOException {
        var windows = "Leistung,LeiKa-Schlüssel\n\"Bäume, fällen\",99999008000000\n";
        var bericht = lies("alt", windows.getBytes(Charset.forName("windows-1252")), false);
        assertThat(bericht.form()).isEqualTo(",");
        assertThat(meldungen(bericht)).contains("0  L-315");
        assertThat(eintrag("alt", "99999008000000").name()).isEqualTo("Bäume, fällen");
        var utf16 =
                ("\uFEFF" + KOPF + TAUBE).replace(';', '\t').getBytes(StandardCharsets.UTF_16LE);
        var breit = lies("breit", utf16, false);
        assertThat(breit.form()).isEqualTo("Tabulator");
        assertThat(breit.neu()).isEqualTo(1);
        assertThat(lies("marke", "\uFEFF" + KOPF + TAUBE).neu()).isEqualTo(1);
    }

    @Test
    void eineDateiDieNichtVollstaendigSeinKannAendertNichts() throws IOException {
        lies("halb", KOPF + TAUBE + BIENE + ZIEGE);
        assertThat(meldungen(lies("halb", KOPF + TAUBE))).containsExactly("0  L-318");
        assertThat(meldungen(lies("halb", KOPF + TAUBE + "99;\"offen;4\r\n" + BIENE)))
                .contains("3  L-303");
        assertThat(meldungen(lies("halb", "<html><body>Fehler 404</body></html>")))
                .containsExactly("1  L-320");
        assertThat(meldungen(lies("halb", ""))).containsExactly("0  L-302");
        assertThat(meldungen(lies("halb", "a;b\r\n1;2\r\n"))).contains("1  L-302");
        assertThat(eintraege.von("halb").values())
                .allSatisfy(e -> assertThat(e.herkunft().entfallen()).isEmpty());
        var trotzdem = lies("halb", (KOPF + TAUBE).getBytes(StandardCharsets.UTF_8), true);
        assertThat(trotzdem.entfallen()).hasSize(2);
    }

    @Test
    void fuenftausendZeilenWerdenInEinemLaufUebernommen() throws IOException {
        var inhalt = new StringBuilder(KOPF);
        for (int i = 0; i < 5_251; i++) {
            inhalt.append(
                    "99998%09d;Leistung Nummer %d;2/3;10001;Probe;Schule;Bildung\r\n"
                            .formatted(i, i));
        }
        var bericht = lies("menge", inhalt.toString());
        assertThat(bericht.neu()).isEqualTo(5_251);
    }

    @Test
    void derBefehlSagtWasErGetanHat() throws IOException {
        var datei =
                Files.writeString(
                        ordner.resolve("befehl.csv"), KOPF + TAUBE + "1;Falsch;4;19901;A;B;C\r\n");
        var strom = new ByteArrayOutputStream();
        var ausgabe = new PrintStream(strom, true, StandardCharsets.UTF_8);
        assertThat(
                        befehl.ausfuehren(
                                List.of(datei.toString(), "--quelle", "befehl", "--json"), ausgabe))
                .isEqualTo(1);
        var json = JsonMapper.shared().readTree(strom.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/neu").intValue()).isEqualTo(1);
        assertThat(json.at("/meldungen/0/zeile").intValue()).isEqualTo(3);
        assertThat(json.at("/meldungen/0/folge").stringValue())
                .isEqualTo(Folge.ZURUECKGEWIESEN.name());
        strom.reset();
        assertThat(befehl.ausfuehren(List.of(datei.toString(), "--quelle", "befehl"), ausgabe))
                .isEqualTo(1);
        assertThat(strom.toString(StandardCharsets.UTF_8))
                .contains(
                        "Zeile 3, leika_schluessel: L-305",
                        "(zurückgewiesen)",
                        "2 Zeilen: 0 neu, 0 geändert, 1 unverändert, 1 zurückgewiesen; 0 nicht mehr im Katalog.");
        assertThat(befehl.ausfuehren(List.of("--json"), ausgabe)).isEqualTo(2);
        assertThat(befehl.ausfuehren(List.of(datei.toString(), "--stichtag", "gestern"), ausgabe))
                .isEqualTo(2);
    }

    @Test
    void xzufiWirdGelesenUndSagtWasUebersprungenWurde() throws IOException {
        var bericht =
                lies(
                        "xzufi",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <x:schreibenLeistungen.uebergabe xmlns:x="http://xoev.de/schemata/xzufi/2_2_0" xzufiVersion="2.2.0">
                          <x:nachrichtenkopf/>
                          <x:schreibe><x:leistung>
                            <x:id schemeAgencyID="L9">4711</x:id>
                            <x:referenzLeiKa><code>99999009000000</code></x:referenzLeiKa>
                            <x:modulText><x:leikaTextmodul><code>02</code></x:leikaTextmodul>
                              <x:inhalt languageCode="en">Keeping goats</x:inhalt>
                              <x:inhalt languageCode="de">Ziegen halten</x:inhalt></x:modulText>
                            <x:modulBegriffImKontext><x:begriffImKontext>
                              <x:begriff languageCode="de">Geiß</x:begriff></x:begriffImKontext></x:modulBegriffImKontext>
                            <x:modulKosten/>
                            <x:typisierung><code>4</code></x:typisierung>
                          </x:leistung></x:schreibe>
                          <x:schreibe><x:leistung><x:id>4712</x:id></x:leistung></x:schreibe>
                        </x:schreibenLeistungen.uebergabe>
                        """);
        assertThat(bericht.form()).isEqualTo("XZuFi 2.2");
        assertThat(bericht.neu()).isEqualTo(1);
        assertThat(meldungen(bericht))
                .containsExactly(
                        "0  L-321",
                        "15 modulText L-323",
                        "0 nachrichtenkopf L-322",
                        "0 modulKosten L-322");
        assertThat(eintrag("xzufi", "99999009000000"))
                .satisfies(e -> assertThat(e.name()).isEqualTo("Ziegen halten"))
                .satisfies(e -> assertThat(e.woerter()).containsExactly("Geiß"));
        assertThat(
                        meldungen(
                                lies(
                                        "xzufi",
                                        "<!DOCTYPE x [<!ENTITY a \"b\">]><x xmlns=\"http://xoev.de/schemata/xzufi/2_2_0\">&a;</x>")))
                .anyMatch(m -> m.endsWith("B-202"));
    }
}
