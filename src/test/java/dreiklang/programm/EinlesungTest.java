package dreiklang.programm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Abgleichbericht.Art;
import dreiklang.seite.Listendatei;
import dreiklang.seite.Texte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Tables of Massnahmen: what is taken, what is refused and why, and what a second file changes.
class EinlesungTest extends Stadttest {

    private static final String KOPF =
            "Nr.;Maßnahme;Handlungsfeld;Fachdienst;Verantwortlich;Status;Nachweis;Beginn;Fertig bis;Setzt voraus;Leistungen;Bemerkung\n";

    @Autowired private Plaene plaene;
    @Autowired private Massnahmen massnahmen;
    @Autowired private Massnahmeneinlesung einlesung;
    @Autowired private Massnahmenausgabe ausgabe;
    @Autowired private MassnahmenBefehl befehl;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private Texte texte;
    @Autowired private JdbcClient sql;
    @TempDir private Path ordner;

    private String plan = "";

    @BeforeEach
    void anlegen() {
        organisation.laden(Path.of("kommune/demo"));
        plan = "einlesung-" + UUID.randomUUID().toString().substring(0, 8);
        als(
                "k.reuter",
                () -> {
                    plaene.schreiben(
                            new Plan(
                                    new PlanId(UUID.randomUUID()),
                                    plan,
                                    "Einleseplan",
                                    LocalDate.of(2025, 1, 1),
                                    LocalDate.of(2029, 12, 31),
                                    Optional.empty(),
                                    "",
                                    false,
                                    0));
                    for (int i = 1; i <= 5; i++) {
                        plaene.begriffSchreiben(
                                plan,
                                new Begriff(
                                        new BegriffId(UUID.randomUUID()),
                                        Begriff.Art.FELD,
                                        "F" + i,
                                        "Feld, das " + i + ".",
                                        i),
                                Set.of());
                    }
                    return true;
                });
    }

    @Test
    void fuenftausendZeilenMitZweihundertFehlernAlleWerdenGefundenUndKeinerErfunden()
            throws IOException {
        var fehler = new TreeMap<Integer, String>();
        var zeilen = new ArrayList<List<Object>>();
        for (int i = 1; i <= 5_000; i++) {
            zeilen.add(new ArrayList<>(gut(i)));
        }
        for (int i = 0; i < 200; i++) {
            int nr = 13 + i * 24;
            fehler.put(nr + 1, verderben(zeilen.get(nr - 1), i % 20, nr));
        }
        var bericht = durchsehen(xlsx(zeilen));
        var gefunden = new TreeMap<Integer, String>();
        bericht.zeilen(Art.ABGEWIESEN)
                .forEach(z ->
                        gefunden.put(
                                Integer.parseInt(z.ort().replaceFirst(".*!", "")),
                                z.gruende().getFirst().code()));
        assertThat(gefunden).isEqualTo(fehler);
        assertThat(bericht.anzahl(Art.NEU)).isEqualTo(4_800);
        assertThat(bericht.probe().getFirst().befunde())
                .as("the Rechenprobe finds the same rows that end before they begin")
                .extracting(b -> Integer.parseInt(b.ort().substring(1)))
                .allMatch(zeile -> "P-111".equals(fehler.get(zeile)))
                .hasSize(10);
        var uebernommen = als("k.reuter", () -> einlesung.uebernehmen(plan, letzte()));
        assertThat(uebernommen.anzahl(Art.NEU)).isEqualTo(4_800);
        assertThat(als("k.reuter", () -> massnahmen.liste(plan, Massnahmenfilter.ALLE)).gesamt())
                .isEqualTo(4_800);
        assertThat(code("k.reuter", () -> einlesung.uebernehmen(plan, letzte())))
                .isEqualTo("P-135");
    }

    @Test
    void dieselbeDateiNochEinmalAendertNichtsUndEineNeuereZeigtJedenUnterschied()
            throws IOException {
        var zeilen = List.of(gut(1), gut(2), gut(3));
        uebernehmen("eins.csv", csv(zeilen));
        assertThat(durchsehen("zwei.csv", csv(zeilen)).anzahl(Art.UNVERAENDERT)).isEqualTo(3);
        var anders = new ArrayList<>(gut(2));
        anders.set(1, "Neuer Titel");
        anders.set(5, "erledigt");
        anders.set(6, "Abnahme am 1.6.2026");
        var bericht = durchsehen("drei.csv", csv(List.of(gut(1), anders, gut(4))));
        assertThat(bericht.zeilen())
                .extracting(Abgleichbericht.Zeile::art)
                .containsExactly(Art.UNVERAENDERT, Art.GEAENDERT, Art.NEU);
        var worte = new Abgleichworte(texte, Sprache.DE);
        assertThat(bericht.zeilen().get(1).aenderungen())
                .extracting(worte::satz)
                .containsExactly(
                        "Titel der Maßnahme: bisher Maßnahme Nummer 2, jetzt Neuer Titel",
                        "Stand: bisher Laufend, jetzt Abgeschlossen",
                        "Nachweis: bisher –, jetzt Abnahme am 1.6.2026");
        assertThat(als("k.reuter", () -> massnahmen.ansehen(plan, "M2").massnahme().version()))
                .isEqualTo(1);
        als("k.reuter", () -> einlesung.uebernehmen(plan, letzte()));
        var m = als("k.reuter", () -> massnahmen.ansehen(plan, "M2")).massnahme();
        assertThat(m.angaben().titel()).isEqualTo("Neuer Titel");
        assertThat(m.stand()).isEqualTo(Massnahmenstand.ABGESCHLOSSEN);
    }

    @Test
    void wasKeineSpalteHatBleibtWieEsIst() throws IOException {
        uebernehmen("eins.csv", csv(List.of(gut(1))));
        uebernehmen(
                "zwei.csv",
                "Nummer;Titel;Bemerkung\nM1;Anders;\n".getBytes(StandardCharsets.UTF_8));
        var a = als("k.reuter", () -> massnahmen.ansehen(plan, "M1")).massnahme().angaben();
        assertThat(a.titel()).isEqualTo("Anders");
        assertThat(a.bemerkung()).isEmpty();
        assertThat(a.verantwortlich()).isEqualTo("Kim Reuter");
        assertThat(a.feld()).isPresent();
    }

    @Test
    void wasHinausgehtKommtUnveraendertZurueckAlsExcelUndAlsCsv() throws IOException {
        var formel = new ArrayList<>(gut(2));
        formel.set(11, "=1+1 ist keine Formel");
        uebernehmen("eins.csv", csv(List.of(gut(1), formel, gut(3))));
        var tabelle = als("k.reuter", () -> ausgabe.tabelle(plan, Massnahmenfilter.ALLE));
        assertThat(tabelle).hasSize(4);
        for (var name : List.of("zurueck.csv", "zurueck.xlsx")) {
            var aus = new ByteArrayOutputStream();
            try (Listendatei datei =
                    name.endsWith("csv")
                            ? new Listendatei.Csv(aus)
                            : new Listendatei.Excel(aus, "Maßnahmen")) {
                for (var zeile : tabelle) {
                    datei.zeile(zeile);
                }
            }
            var bericht = durchsehen(name, aus.toByteArray());
            assertThat(bericht.anzahl(Art.UNVERAENDERT)).as(name).isEqualTo(3);
            assertThat(bericht.spalten()).doesNotContainValue(Optional.empty());
        }
    }

    @Test
    void eineFremdeSpalteWirdGezeigtUndWasJemandDazuSagtGiltAuchFuerDieNaechsteDatei()
            throws IOException {
        var text = "Projekt-Nr;Was wir tun;Amt\nM1;Akten scannen;36.1\n";
        var datei = text.getBytes(StandardCharsets.UTF_8);
        var bericht = durchsehen("fremd.csv", datei);
        assertThat(bericht.ungelesen()).containsExactly("1");
        assertThat(bericht.spalten()).containsKeys("Projekt-Nr", "Was wir tun");
        zuordnen("Was wir tun", Massnahmenspalte.TITEL);
        assertThat(durchsehen("fremd.csv", datei).zeilen(Art.ABGEWIESEN)).hasSize(1);
        zuordnen("Projekt-Nr", Massnahmenspalte.NUMMER);
        zuordnen("Gibt es nicht", Massnahmenspalte.BEMERKUNG);
        assertThat(durchsehen("fremd.csv", datei).anzahl(Art.NEU)).isEqualTo(1);
        assertThat(durchsehen("spaeter.csv", datei).anzahl(Art.NEU)).isEqualTo(1);
    }

    private void zuordnen(String kopf, Massnahmenspalte feld) {
        als(
                "k.reuter",
                () -> {
                    einlesung.zuordnen(
                            plan, letzte(), new HashMap<>(Map.of(kopf, Optional.of(feld))));
                    return true;
                });
    }

    @Test
    void einFachdienstBringtNurSeineEigenenEin() throws IOException {
        var fremde = new ArrayList<>(gut(2));
        fremde.set(3, "20.1");
        als(
                "a.berger",
                () -> {
                    bringen("eigene.csv", csv(List.of(gut(1), fremde)));
                    return true;
                });
        var id = letzte();
        var bericht = als("a.berger", () -> einlesung.uebernehmen(plan, id));
        assertThat(bericht.zeilen())
                .extracting(Abgleichbericht.Zeile::art)
                .containsExactly(Art.NEU, Art.ABGEWIESEN);
        assertThat(bericht.zeilen().get(1).gruende().getFirst().code()).isEqualTo("P-104");
        assertThat(code("m.lenz", () -> einlesung.ansehen(plan, id))).isEqualTo("P-404");
        assertThat(code("t.adler", () -> einlesung.ansehen(plan, id))).isEqualTo("I-403");
        assertThat(code("t.adler", () -> ausgabe.tabelle(plan, Massnahmenfilter.ALLE)))
                .isEqualTo("I-403");
        uebernehmen("andere.csv", csv(List.of(fremde)));
        assertThat(als("a.berger", () -> ausgabe.tabelle(plan, Massnahmenfilter.ALLE))).hasSize(2);
        assertThat(als("k.reuter", () -> ausgabe.tabelle(plan, Massnahmenfilter.ALLE))).hasSize(3);
    }

    @Test
    void abhaengigkeitenGehenInJederReihenfolgeAberNieImKreis() throws IOException {
        var eins = mit(gut(1), 9, "M2");
        var zwei = mit(gut(2), 9, "M3");
        var drei = gut(3);
        var kreis1 = mit(gut(4), 9, "M5");
        var kreis2 = mit(gut(5), 9, "M4");
        var folge = mit(gut(6), 9, "M4");
        var selbst = mit(gut(7), 9, "M7");
        var bericht =
                durchsehen(
                        "wege.csv", csv(List.of(eins, zwei, drei, kreis1, kreis2, folge, selbst)));
        assertThat(bericht.zeilen(Art.ABGEWIESEN))
                .extracting(Abgleichbericht.Zeile::nummer)
                .containsExactly("M4", "M5", "M6", "M7");
        als("k.reuter", () -> einlesung.uebernehmen(plan, letzte()));
        uebernehmen("gedreht.csv", csv(List.of(mit(gut(1), 9, ""), gut(2), mit(gut(3), 9, "M1"))));
        assertThat(
                        als("k.reuter", () -> massnahmen.ansehen(plan, "M3"))
                                .massnahme()
                                .angaben()
                                .braucht())
                .containsExactly("M1");
    }

    @Test
    void leereZeilenTitelzeilenUndAlteKodierungenVerlierenKeineZeile() throws IOException {
        var text =
                "Umsetzungsplan der Stadt;;\n\nNr;Maßnahme;Fachdienst\n1;Straßen prüfen;36.1\n\n;Ohne Nummer, mit Text;36.1\n3;Bäume zählen;36.1\nNr;Maßnahme;Fachdienst\n4;Brücken;36.1\n";
        var bericht = durchsehen("alt.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(bericht.zeilen())
                .extracting(Abgleichbericht.Zeile::ort)
                .containsExactly("4", "6", "7", "9");
        assertThat(bericht.zeilen())
                .extracting(Abgleichbericht.Zeile::art)
                .containsExactly(Art.NEU, Art.ABGEWIESEN, Art.NEU, Art.NEU);
        assertThat(bericht.zeilen().getFirst().titel()).isEqualTo("Straßen prüfen");
    }

    @Test
    void derBefehlSagtAlsTextUndAlsJsonWasErTut() throws IOException {
        var datei = ordner.resolve("plan.csv");
        Files.write(datei, csv(List.of(gut(1), mit(gut(2), 5, "Bald"))));
        assertThat(rufen(datei.toString(), "--plan", plan, "--trocken").text())
                .contains("P-129 Stand: Das Wort „Bald“")
                .contains(
                        "Noch nichts übernommen: 1 neu, 0 geändert, 0 unverändert, 1 abgewiesen.");
        var gerufen = rufen(datei.toString(), "--plan", plan, "--json");
        var json = JsonMapper.shared().readTree(gerufen.text());
        assertThat(gerufen.ausgang()).isEqualTo(1);
        assertThat(json.get("neu").asInt()).isEqualTo(1);
        assertThat(json.get("zeilen").get(1).get("gruende").get(0).get("code").asString())
                .isEqualTo("P-129");
        assertThat(als("k.reuter", () -> massnahmen.liste(plan, Massnahmenfilter.ALLE)).gesamt())
                .isEqualTo(1);
        assertThat(rufen(datei.toString(), "--plan", "nirgends").text()).startsWith("P-404");
        assertThat(rufen("nirgends.csv", "--plan", plan).text()).startsWith("R-101");
        assertThat(rufen("--plan", plan).ausgang()).isEqualTo(2);
    }

    private record Gerufen(int ausgang, String text) {}

    private Gerufen rufen(String... worte) {
        var aus = new ByteArrayOutputStream();
        int ausgang =
                befehl.ausfuehren(
                        List.of(worte), new PrintStream(aus, true, StandardCharsets.UTF_8));
        return new Gerufen(ausgang, aus.toString(StandardCharsets.UTF_8));
    }

    private static List<Object> gut(int i) {
        return List.of(
                "M" + i,
                "Maßnahme Nummer " + i,
                i % 2 == 0 ? "F" + (i % 5 + 1) : "Feld, das " + (i % 5 + 1) + ".",
                "36.1",
                "Kim Reuter",
                "in Arbeit",
                "",
                "1. Quartal 2026",
                "Ende 2027",
                "",
                "meldebescheinigung",
                "Zeile " + i);
    }

    private static List<Object> mit(List<Object> zeile, int spalte, String wert) {
        var neu = new ArrayList<>(zeile);
        neu.set(spalte, wert);
        return neu;
    }

    /// @return the code with which it has to be refused
    private static String verderben(List<Object> zeile, int art, int nr) {
        return switch (art) {
            case 0 -> setzen(zeile, 0, "", "P-103");
            case 1 -> setzen(zeile, 0, "M " + nr, "P-103");
            case 2 -> setzen(zeile, 0, "M" + (nr - 1), "P-131");
            case 3 -> setzen(zeile, 1, "", "P-102");
            case 4 -> setzen(zeile, 1, "x".repeat(301), "P-102");
            case 5 -> setzen(zeile, 2, "F9", "P-134");
            case 6 -> setzen(zeile, 3, "99.9", "P-126");
            case 7 -> setzen(zeile, 3, "", "P-126");
            case 8 -> setzen(zeile, 4, "y".repeat(400), "P-117");
            case 9 -> setzen(zeile, 5, "fast fertig", "P-129");
            case 10 -> setzen(zeile, 5, "abgeschlossen", "P-108");
            case 11 -> setzen(zeile, 6, "Protokoll vom Mai", "P-133");
            case 12 -> setzen(zeile, 7, "demnächst", "P-110");
            case 13 -> setzen(zeile, 7, "31.02.2026", "P-110");
            case 14 -> setzen(zeile, 8, "2025", "P-111");
            case 15 -> setzen(zeile, 9, "M99999", "P-118");
            case 16 -> setzen(zeile, 9, "M" + nr, "P-118");
            case 17 -> setzen(zeile, 10, "Melde Bescheinigung", "P-119");
            case 18 -> setzen(zeile, 11, "z".repeat(4_001), "P-117");
            default -> {
                zeile.set(5, "terminiert");
                yield setzen(zeile, 8, "", "P-120");
            }
        };
    }

    private static String setzen(List<Object> zeile, int spalte, String wert, String code) {
        zeile.set(spalte, wert);
        return code;
    }

    private static byte[] xlsx(List<? extends List<Object>> zeilen) throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var datei = new Listendatei.Excel(aus, "Umsetzungsplan")) {
            datei.zeile(List.of((Object[]) KOPF.strip().split(";", -1)));
            for (var zeile : zeilen) {
                datei.zeile(zeile);
            }
        }
        return aus.toByteArray();
    }

    private static byte[] csv(List<? extends List<Object>> zeilen) {
        var text = new StringBuilder(KOPF);
        zeilen.forEach(z ->
                text.append(String.join(";", z.stream().map(o -> "\"" + o + "\"").toList()))
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Abgleichbericht durchsehen(byte[] inhalt) {
        return durchsehen("plan.xlsx", inhalt);
    }

    private Abgleichbericht durchsehen(String name, byte[] inhalt) {
        return als("k.reuter", () -> einlesung.ansehen(plan, bringen(name, inhalt)).bericht());
    }

    private UUID bringen(String name, byte[] inhalt) {
        return einlesung.bringen(plan, name, new ByteArrayInputStream(inhalt));
    }

    private void uebernehmen(String name, byte[] inhalt) {
        als("k.reuter", () -> einlesung.uebernehmen(plan, bringen(name, inhalt)));
    }

    private UUID letzte() {
        return sql.sql(
                        "select e.id from programm.einlesung e join programm.plan p on p.id = e.plan where p.kurz = :plan order by e.angelegt desc, e.ctid desc limit 1")
                .param("plan", plan)
                .query(UUID.class)
                .single();
    }

    private String code(String wer, Supplier<?> was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> als(wer, was));
        return fehler == null ? "" : fehler.code();
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
