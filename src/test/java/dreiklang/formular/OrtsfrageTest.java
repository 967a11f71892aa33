package dreiklang.formular;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.karte.Ausschnitt;
import dreiklang.karte.Karten;
import dreiklang.karte.Punkt;
import dreiklang.karte.Stadtplan;
import dreiklang.seite.Texte;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A place is given on the map or by address, and nobody needs the map.
class OrtsfrageTest {

    private static final Karten KARTEN = Lindenau.karten();
    private static final Stadtplan PLAN = KARTEN.plan().orElseThrow();
    private static final Formulare FORMULARE =
            new Formulare(new Texte(), Clock.systemUTC(), KARTEN, new Strassenverzeichnis());
    private static final Formulare OHNE_KARTE = new Formulare(new Texte(), Clock.systemUTC());
    private static final String YAML =
            """
            seiten:
              - name: wo
                titel: {de: Wo, en: Where}
                felder:
                  - {name: ort, art: ort, frage: {de: Die Stelle, en: The place}}
            """;

    private static Formular formular() {
        var befunde = new ArrayList<Befund>();
        var inhalt = YAML.getBytes(StandardCharsets.UTF_8);
        var formular = FORMULARE.lesen("probe", YamlKnoten.lesen("formular.yaml", inhalt), befunde);
        assertThat(befunde).isEmpty();
        return formular;
    }

    private static Antworten nimm(Antworten bisher, String... paare) {
        var eingabe = new HashMap<String, List<String>>();
        for (int i = 0; i < paare.length; i += 2) {
            eingabe.put(paare[i], List.of(paare[i + 1]));
        }
        return FORMULARE.annehmen(formular().seiten().getFirst(), eingabe, bisher);
    }

    private static List<String> codes(Antworten antworten) {
        return FORMULARE.pruefenAlles(formular(), antworten).stream()
                .map(Feldfehler::code)
                .toList();
    }

    @Test
    void einKlickSetztDieMarkierungUndNenntDieStelle() {
        var antworten = nimm(Antworten.KEINE, "ort_punkt.b640.x", "320", "ort_punkt.b640.y", "240");
        assertThat(antworten.alle("ort_punkt"))
                .containsExactly(PLAN.bei(Ausschnitt.ALLES, 0.5, 0.5).text(), "karte");
        assertThat(antworten.eins("ort_ortsteil")).isEqualTo("Innenstadt");
        assertThat(antworten.eins("ort_adresse")).isNotBlank();
        assertThat(codes(antworten)).isEmpty();
    }

    @Test
    void aufJederBreiteMeintDerselbeAnteilDieselbeStelle() {
        var orte =
                Stadtplan.BREITEN.stream()
                        .map(b ->
                                nimm(
                                                Antworten.KEINE,
                                                "ort_punkt.b" + b + ".x",
                                                "" + b / 4,
                                                "ort_punkt.b" + b + ".y",
                                                "" + b * 3 / 8)
                                        .eins("ort_punkt"))
                        .distinct();
        assertThat(orte).hasSize(1);
    }

    @Test
    void mitDerTastaturGiltDieMitteDesBildes() {
        var antworten = nimm(Antworten.KEINE, "ort_punkt.b640.x", "0", "ort_punkt.b640.y", "0");
        assertThat(antworten.eins("ort_punkt"))
                .isEqualTo(PLAN.bei(Ausschnitt.ALLES, 0.5, 0.5).text());
    }

    @Test
    void dieAdresseFolgtDerMarkierungBisJemandEineEigeneSchreibt() {
        var erst = nimm(Antworten.KEINE, "ort_punkt", ort("Lindenallee"), "ort_adresse", "");
        assertThat(erst.eins("ort_adresse")).startsWith("Lindenallee");
        var dann =
                nimm(erst, "ort_punkt", ort("Römerweg"), "ort_adresse", erst.eins("ort_adresse"));
        assertThat(dann.eins("ort_adresse")).startsWith("Römerweg");
        var eigene =
                nimm(dann, "ort_punkt", ort("Lindenallee"), "ort_adresse", "Hinter der Scheune");
        assertThat(eigene.eins("ort_adresse")).isEqualTo("Hinter der Scheune");
    }

    private static String ort(String strasse) {
        return PLAN.finde(strasse).map(Punkt::text).orElseThrow();
    }

    @Test
    void eineAdresseGenuegtUndNenntDenOrtsteil() {
        var antworten = nimm(Antworten.KEINE, "ort_adresse", "Seeblick 3");
        assertThat(codes(antworten)).isEmpty();
        assertThat(antworten.eins("ort_ortsteil")).isEqualTo("Stauseedorf");
        assertThat(antworten.alle("ort_punkt")).isEmpty();
        assertThat(codes(nimm(Antworten.KEINE, "ort_adresse", ""))).containsExactly("F-201");
    }

    @Test
    void denOrtsteilSagtNiemandSelbst() {
        var antworten =
                nimm(Antworten.KEINE, "ort_adresse", "Seeblick 3", "ort_ortsteil", "Nordstadt");
        assertThat(antworten.eins("ort_ortsteil")).isEqualTo("Stauseedorf");
        var rein = FORMULARE.bereinigt(formular(), antworten);
        assertThat(Ausdruck.lesen("ort_ortsteil = 'Stauseedorf'").gilt(rein.werte())).isTrue();
        assertThat(rein.werte()).doesNotContainKey("ort_punkt.ausschnitt");
    }

    @Test
    void eineStelleAusserhalbWirdMitEinemSatzAbgelehnt() {
        assertThat(
                        codes(
                                nimm(
                                        Antworten.KEINE,
                                        "ort_punkt",
                                        "48.13700 11.57500",
                                        "ort_adresse",
                                        "X")))
                .containsExactly("F-252");
        assertThat(codes(nimm(Antworten.KEINE, "ort_punkt", "NaN NaN", "ort_adresse", "X")))
                .containsExactly("F-251");
    }

    @Test
    void karteUndMarkierungLassenSichMitKnoepfenBewegen() {
        var naeher = nimm(Antworten.KEINE, "_karte", "ort_punkt:naeher");
        assertThat(naeher.eins("ort_punkt.ausschnitt")).isEqualTo("1-1-1");
        var ost = nimm(naeher, "_karte", "ort_punkt:ost");
        assertThat(ost.eins("ort_punkt.ausschnitt")).isEqualTo("1-2-1");
        assertThat(nimm(ost, "_karte", "ort_punkt:ost").eins("ort_punkt.ausschnitt"))
                .as("the edge of the map")
                .isEqualTo("1-2-1");
        var markiert = nimm(naeher, "ort_punkt.b272.x", "136", "ort_punkt.b272.y", "102");
        var nord = nimm(markiert, "_karte", "ort_punkt:marke-nord");
        assertThat(Punkt.lesen(nord.eins("ort_punkt")).orElseThrow().breite())
                .isGreaterThan(Punkt.lesen(markiert.eins("ort_punkt")).orElseThrow().breite());
        var weg = nimm(nord, "_karte", "ort_punkt:weg", "ort_adresse", nord.eins("ort_adresse"));
        assertThat(weg.alle("ort_punkt")).isEmpty();
        assertThat(weg.eins("ort_adresse")).as("came from the marker").isEmpty();
    }

    @Test
    void derEigeneStandortWirdMitSeinerHerkunftGemerkt() {
        var ort = ort("Markt");
        var antworten =
                nimm(Antworten.KEINE, "ort_punkt.standort", ort, "_karte", "ort_punkt:standort");
        assertThat(antworten.alle("ort_punkt")).containsExactly(ort, "standort");
    }

    @Test
    void dieAngabenNennenStelleUndKoordinatenUndZeigenEinBild() {
        var antworten = nimm(Antworten.KEINE, "ort_punkt", ort("Lindenallee"));
        var angaben = FORMULARE.lesbar(formular(), antworten, Sprache.DE).getFirst().angaben();
        assertThat(angaben)
                .extracting(Abschnitt.Angabe::feld)
                .containsExactly("ort_punkt", "ort_adresse", "ort_ortsteil");
        assertThat(angaben.getFirst().antwort()).contains("Lindenallee").contains("° Nord");
        assertThat(angaben.getFirst().karte().orElseThrow().marke()).isPresent();
        assertThat(Kartenbild.geojson(antworten.alle("ort_punkt")).orElseThrow())
                .containsEntry("type", "Point");
    }

    @Test
    void ohneKarteWirdNurDieAdresseGefragt() {
        var seite = formular().seiten().getFirst();
        var eingabe =
                Map.of("ort_punkt", List.of("51.41800 8.12000"), "ort_adresse", List.of("Markt 1"));
        var antworten = OHNE_KARTE.annehmen(seite, eingabe, Antworten.KEINE);
        assertThat(antworten.werte().keySet()).containsExactly("ort_adresse");
        var fragen =
                OHNE_KARTE.ansicht(formular(), seite, antworten, List.of(), Sprache.EN).fragen();
        assertThat(fragen.getFirst().eintraege().getFirst().fragen())
                .extracting(Seitenansicht.Frage::name)
                .containsExactly("ort_adresse");
    }

    @Test
    void eineKarteOhneAdresseGibtEsNicht() {
        var befunde = new ArrayList<Befund>();
        var yaml = YAML.replace("art: ort,", "art: punkt,").getBytes(StandardCharsets.UTF_8);
        FORMULARE.lesen("probe", YamlKnoten.lesen("formular.yaml", yaml), befunde);
        assertThat(befunde).extracting(Befund::code).contains("F-144");
    }
}
