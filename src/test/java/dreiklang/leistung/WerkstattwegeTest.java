package dreiklang.leistung;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Stadttest;
import dreiklang.antrag.Mensch;
import dreiklang.antrag.Mensch.Blick;
import dreiklang.einfuhr.Liegeplatz;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The editor without JavaScript: every way is a form that is sent.
class WerkstattwegeTest extends Stadttest {

    private Mensch amt(String name) {
        var mensch = new Mensch(adresse(""));
        mensch.senden(
                "/amt/anmelden",
                Map.of(
                        "_csrf",
                        mensch.zeichen(),
                        "anmeldename",
                        name,
                        "kennwort",
                        "lindenau-2026!"));
        return mensch;
    }

    private static String begonnen(Mensch kim, String schluessel) {
        kim.senden("/amt/leistungen", Map.of("_csrf", kim.zeichen(), "schluessel", schluessel));
        return "/amt/leistungen/" + schluessel;
    }

    /// Fills in a page of the editor and follows.
    private static Blick blatt(Mensch mensch, Blick seite, String aktion, String... paare) {
        var namen = new HashSet<String>();
        var felder = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < paare.length; i += 2) {
            felder.add(Map.entry(paare[i], paare[i + 1]));
            namen.add(paare[i]);
        }
        seite.alleVerborgenen().stream()
                .distinct()
                .filter(f -> !namen.contains(f.getKey()))
                .forEach(felder::add);
        felder.add(Map.entry("aktion", aktion));
        return mensch.senden(seite.pfad().replaceFirst("\\?.*", ""), felder);
    }

    private static Blick frage(Mensch kim, String hier, String frage, String art) {
        String[] antworten = {"frage__de", frage, "frage__en", frage, "art", art, "pflicht", "ja"};
        var neu = kim.oeffnen(hier + "/blatt/feld?ort=seiten.0.felder.%2B");
        var weitere = blatt(kim, neu, "speichern", antworten);
        return weitere.pfad().endsWith("/formular")
                ? weitere
                : blatt(kim, weitere, "speichern", antworten);
    }

    @Test
    void fragenEntstehenWerdenUmbenanntUndKommenNachDemLoeschenZurueck() {
        var kim = amt("k.reuter");
        var hier = begonnen(kim, "bootssteg");
        var seite = kim.oeffnen(hier + "/blatt/seite?ort=seiten.%2B");
        blatt(kim, seite, "speichern", "titel__de", "Das Boot", "titel__en", "The boat");
        frage(kim, hier, "Hat es einen Mast?", "janein");
        var nach = frage(kim, hier, "Wie heißt es?", "text");
        assertThat(nach.html()).contains("Hat es einen Mast?", "Wie heißt es?");

        bedingung(kim, hier);
        umbenennen(kim, hier);
        loeschenUndZurueck(kim, hier);

        var stueck = kim.oeffnen(hier);
        kim.senden(hier + "/verwerfen", stueck.verborgen());
    }

    private static void bedingung(Mensch kim, String hier) {
        var ort = "/blatt/bedingung?ort=seiten.0.felder.1.wenn";
        var erste = blatt(kim, kim.oeffnen(hier + ort), "speichern", "weise", "und");
        assertThat(erste.html()).contains("Antwort auf welche Frage?");
        var zweite =
                blatt(
                        kim,
                        erste,
                        "speichern",
                        "weise",
                        "und",
                        "teile",
                        "1",
                        "teile.1.feld",
                        "hat_es_einen_mast");
        var dritte =
                blatt(
                        kim,
                        zweite,
                        "speichern",
                        "weise",
                        "und",
                        "teile",
                        "1",
                        "teile.1.feld",
                        "hat_es_einen_mast",
                        "teile.1.v0",
                        "ist");
        var fertig =
                blatt(
                        kim,
                        dritte,
                        "speichern",
                        "weise",
                        "und",
                        "teile",
                        "1",
                        "teile.1.feld",
                        "hat_es_einen_mast",
                        "teile.1.v0",
                        "ist",
                        "teile.1.w0",
                        "ja");
        assertThat(fertig.html()).contains("„Hat es einen Mast?“ ist");
        assertThat(datei(kim, hier)).contains("wenn: hat_es_einen_mast = ");
    }

    private static String datei(Mensch kim, String hier) {
        var seite = kim.oeffnen(hier + "/datei?name=formular.yaml").html();
        return seite.replaceFirst("(?s).*<textarea[^>]*>", "")
                .replaceFirst("(?s)</textarea>.*", "");
    }

    private static void umbenennen(Mensch kim, String hier) {
        var feld = kim.oeffnen(hier + "/blatt/feld?ort=seiten.0.felder.0");
        String[] neu = {
            "frage__de",
            "Hat es einen Mast?",
            "frage__en",
            "Mast?",
            "art",
            "janein",
            "pflicht",
            "ja",
            "name",
            "mast"
        };
        var vorschau = blatt(kim, feld, "speichern", neu);
        assertThat(vorschau.html())
                .contains("Eine Stelle nennt noch den alten", "formular.yaml:", "wenn: mast = ");
        assertThat(datei(kim, hier)).contains("wenn: hat_es_einen_mast = ");
        var fertig = blatt(kim, vorschau, "ueberall", neu);
        assertThat(fertig.pfad()).contains("/formular");
        assertThat(datei(kim, hier)).contains("wenn: mast = ").doesNotContain("hat_es_einen_mast");
    }

    private static void loeschenUndZurueck(Mensch kim, String hier) {
        var davor = datei(kim, hier);
        var feld = kim.oeffnen(hier + "/blatt/feld?ort=seiten.0.felder.0");
        var felder = new HashMap<>(feld.verborgen());
        felder.put("aktion", "loeschen");
        var ohne = kim.senden(hier + "/formular", felder);
        assertThat(ohne.html()).doesNotContain("Hat es einen Mast?").contains("Letzte Änderung");
        var version = ohne.verborgen().get("version");
        var zurueck = kim.senden(hier + "/rueckgaengig", mit(ohne, "von", "formular"));
        assertThat(zurueck.html()).contains("Hat es einen Mast?");
        assertThat(datei(kim, hier)).isEqualTo(davor);
        var langsamer =
                kim.senden(
                        hier + "/rueckgaengig", mit(zurueck, "version", String.valueOf(version)));
        assertThat(langsamer.status()).isEqualTo(409);
        assertThat(langsamer.html()).contains("role=\"alert\"");
    }

    private static Map<String, String> mit(Blick seite, String name, String wert) {
        var felder = new HashMap<>(seite.verborgen());
        felder.put(name, wert);
        return felder;
    }

    @Test
    void zielPruefungZwischenAntwortenUndAblaufHabenIhreSeiten() {
        var kim = amt("k.reuter");
        var hier = begonnen(kim, "bootsfrist");
        blatt(kim, kim.oeffnen(hier + "/blatt/kennzahlen"), "speichern", "ziel_tage", "14");
        assertThat(kim.oeffnen(hier + "/datei?name=kennzahlen.yaml").html())
                .contains("ziel_tage: 14");
        blatt(
                kim,
                kim.oeffnen(hier + "/blatt/seite?ort=seiten.%2B"),
                "speichern",
                "titel__de",
                "Zeit",
                "titel__en",
                "Time");
        frage(kim, hier, "Von wann?", "datum");
        frage(kim, hier, "Bis wann?", "datum");
        pruefung(kim, hier);
        ablauf(kim, hier);
        kim.senden(hier + "/verwerfen", kim.oeffnen(hier).verborgen());
    }

    private static void pruefung(Mensch kim, String hier) {
        var seite = kim.oeffnen(hier + "/blatt/seite?ort=seiten.0");
        String[] kopf = {"titel__de", "Zeit", "titel__en", "Time", "name", "zeit"};
        var leer = blatt(kim, seite, "speichern", mit(kopf, "_dazu", "pruefungen"));
        assertThat(leer.html()).contains("Bei welcher Frage steht die Meldung?", "Bis wann?");
        var neu =
                blatt(
                        kim,
                        leer,
                        "speichern",
                        mit(
                                kopf,
                                "pruefungen",
                                "1",
                                "pruefungen.1.feld",
                                "bis_wann",
                                "pruefungen.1.satz__de",
                                "Das Ende liegt vor dem Beginn.",
                                "pruefungen.1.satz__en",
                                "The end is before the beginning."));
        assertThat(neu.pfad()).endsWith("/blatt/bedingung");
        assertThat(neu.html()).contains("value=\"seiten.0.pruefungen.0.gilt\"");
        var fertig =
                blatt(
                        kim,
                        blatt(kim, neu, "speichern", "weise", "text"),
                        "speichern",
                        "weise",
                        "text",
                        "text",
                        "bis_wann >= von_wann");
        assertThat(fertig.pfad()).endsWith("/blatt/seite");
        assertThat(fertig.html()).contains("Das Ende liegt vor dem Beginn.");
        assertThat(datei(kim, hier))
                .contains("gilt: bis_wann &gt;= von_wann", "feld: bis_wann")
                .doesNotContain("B-222");
    }

    private static String[] mit(String[] kopf, String... mehr) {
        var alle = new ArrayList<>(List.of(kopf));
        alle.addAll(List.of(mehr));
        return alle.toArray(String[]::new);
    }

    private static void ablauf(Mensch kim, String hier) {
        var seite = kim.oeffnen(hier + "/ablauf");
        assertThat(seite.html()).contains("Standard-Ablauf");
        var ohne = kim.hochladen(seite, "nichts", Map.of(), "hochladen");
        assertThat(ohne.status()).isEqualTo(422);
        assertThat(ohne.html()).contains("Bitte wählen Sie die BPMN-Datei", "id=\"fehlerliste\"");
        var kaputt =
                kim.hochladen(seite, "bpmn", Map.of("a.bpmn", "<a/>".getBytes(UTF_8)), "hochladen");
        assertThat(kaputt.html()).contains("kann er noch nicht veröffentlicht werden", "Zeile");
        var standard = kim.senden(hier + "/ablauf", mit(kaputt, "aktion", "standard"));
        assertThat(standard.html()).contains("Diese Leistung hat den Standard-Ablauf");
    }

    @Test
    void eineCodelisteAusDemXRepositoryMachtAusDemTextfeldEineAuswahl() {
        var kim = amt("k.reuter");
        var bericht =
                kim.hochladen(
                        kim.oeffnen("/amt/leistungen/einfuhr"),
                        "datei",
                        Map.of("liegeplatz.xml", Liegeplatz.zweite()),
                        "hochladen");
        assertThat(bericht.html()).contains("urn:demo:haefen");
        kim.senden(bericht.pfad(), mit(bericht, "schluessel", "liegeplatz-codes"));
        var hier = "/amt/leistungen/liegeplatz-codes";
        var ort = "?ort=seiten.1.felder.0.felder.2";
        assertThat(kim.oeffnen(hier + "/blatt/feld" + ort).html())
                .contains("Hafen", hier + "/codeliste" + ort);
        var seite = kim.oeffnen(hier + "/codeliste" + ort);
        var falsch = kim.hochladen(ohneFrage(seite), "datei", Map.of("x.csv", new byte[] {65}), "");
        assertThat(falsch.status()).isEqualTo(422);
        assertThat(falsch.html()).contains("Das ist keine Codeliste", "id=\"fehlerliste\"");
        var fertig =
                kim.hochladen(ohneFrage(seite), "datei", Map.of("h.xml", Liegeplatz.haefen()), "");
        assertThat(fertig.pfad()).contains("/blatt/feld");
        assertThat(datei(kim, hier))
                .contains(
                        "art: auswahl",
                        "wert: sued",
                        "text: Südhafen &amp; Bucht",
                        "codeliste: urn:demo:haefen 7");
        kim.senden(hier + "/verwerfen", kim.oeffnen(hier).verborgen());
    }

    private static Blick ohneFrage(Blick seite) {
        return new Blick(seite.pfad().replaceFirst("\\?.*", ""), seite.status(), seite.html());
    }

    @Test
    void tabellenZweierSeitenMitDerselbenUeberschriftHeissenVerschieden() {
        var kim = amt("k.reuter");
        var bericht =
                kim.hochladen(
                        kim.oeffnen("/amt/leistungen/einfuhr"),
                        "datei",
                        Map.of("hafen.xml", Liegeplatz.mitZweimalWeiterenAngaben()),
                        "hochladen");
        var namen =
                Pattern.compile("<caption[^>]*>([^<]+)<")
                        .matcher(bericht.html())
                        .results()
                        .map(t -> t.group(1).strip())
                        .toList();
        assertThat(namen).hasSize(3).doesNotHaveDuplicates();
        assertThat(bericht.html().split("<h2 lang=\"de\">Weitere Angaben</h2>", -1)).hasSize(3);
    }

    @Test
    void einBriefZeigtSeineVorschauUndEineZweitePersonVeroeffentlicht() {
        var kim = amt("k.reuter");
        var hier = begonnen(kim, "bootsbrief");
        var brief = kim.oeffnen(hier + "/vorlage?name=vorlagen/bescheid-bewilligt.md");
        var vorschau = blatt(kim, brief, "vorschau", "text", "# Ihr Liegeplatz\n\nGuten Tag,\n");
        assertThat(vorschau.html()).contains("So sieht es aus", "Ihr Liegeplatz");
        assertThat(kim.oeffnen(hier).html()).doesNotContain("Letzte Änderung");
        blatt(kim, vorschau, "speichern", "text", "# Ihr Liegeplatz\n\nGuten Tag,\n");
        var stueck = kim.oeffnen(hier);
        assertThat(stueck.html()).contains("vorlagen/bescheid-bewilligt.md", "Letzte Änderung");
        var allein = kim.senden(hier + "/veroeffentlichen", stueck.verborgen());
        assertThat(allein.status()).isEqualTo(403);
        assertThat(allein.html()).contains("role=\"alert\"");
        kim.senden(hier + "/verwerfen", kim.oeffnen(hier).verborgen());
    }
}
