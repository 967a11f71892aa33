package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.basis.Befund;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A list of steps becomes the same kind of Ablauf as a drawing.
class SchritteTest {

    static final String REISE =
            """
            # Wer reist, rechnet danach ab.
            schritte:
              - name: genehmigen
                satz: Dienstreise genehmigen
                aufgabe: entscheiden
                wer: vorgesetzte
              - name: buchen
                satz: Fahrkarten und Unterkunft buchen
                wenn: ergebnis = 'BEWILLIGT' und uebernachtung = 'ja'
              - name: vorschuss
                satz: Vorschuss auszahlen
                wenn: ergebnis = 'BEWILLIGT' und vorschuss = 'ja'
                gleichzeitig: ja
              - name: belege
                satz: Bitte rechnen Sie die Reise danach ab & fügen Sie alle Belege an.
                aufgabe: nachreichen
                formular: abrechnung
                wenn: ergebnis = 'BEWILLIGT'
              - name: abrechnen
                satz: Erstattung festsetzen
                aufgabe: festsetzen
                wenn: ergebnis = 'BEWILLIGT'
            """;

    private static final Set<String> FELDER = Set.of("ergebnis", "uebernachtung", "vorschuss");

    private static byte[] bpmn(String yaml) {
        var befunde = new ArrayList<Befund>();
        var liste =
                Ablaufquelle.liste(yaml.getBytes(StandardCharsets.UTF_8), befunde).orElseThrow();
        assertThat(befunde).isEmpty();
        return Schrittschreiber.schreiben(Schrittplan.zu(liste));
    }

    private static Ablaufmodell modell(String yaml) {
        var pruefung = Ablaufpruefer.pruefen("schritte.yaml", bpmn(yaml), Programmschritte.NAMEN);
        assertThat(pruefung.befunde()).isEmpty();
        assertThat(pruefung.hinweise()).isEmpty();
        return pruefung.modell().orElseThrow();
    }

    private static List<Befund> befunde(String yaml) {
        var befunde = new ArrayList<Befund>();
        Ablaufquelle.liste(yaml.getBytes(StandardCharsets.UTF_8), befunde)
                .ifPresent(l -> befunde.addAll(Schrittregeln.pruefen(l, FELDER)));
        return befunde;
    }

    private static String eins(String... zeilen) {
        return "schritte:\n" + String.join("\n", zeilen).indent(2);
    }

    @Test
    void schritteWerdenAufgabenInDerselbenReihenfolge() {
        var modell = modell(REISE);
        assertThat(modell.knoten())
                .filteredOn(Knoten.Aufgabe.class::isInstance)
                .extracting(Knoten::id)
                .containsExactly("genehmigen", "buchen", "vorschuss", "belege", "abrechnen");
        assertThat(modell.knoten("belege"))
                .contains(
                        new Knoten.Aufgabe(
                                "belege",
                                "Bitte rechnen Sie die Reise danach ab & fügen Sie alle Belege an.",
                                Aufgabenart.NACHREICHEN,
                                Zustaendigkeit.ANTRAGSTELLER,
                                "abrechnung"));
        assertThat(modell.knoten("genehmigen"))
                .contains(
                        new Knoten.Aufgabe(
                                "genehmigen",
                                "Dienstreise genehmigen",
                                Aufgabenart.ENTSCHEIDEN,
                                Zustaendigkeit.VORGESETZTE,
                                ""));
    }

    @Test
    void nachJederEntscheidungWirdVonSelbstBekanntgegeben() {
        var modell = modell(REISE);
        assertThat(modell.kanten())
                .filteredOn(k -> k.von().equals("genehmigen"))
                .singleElement()
                .satisfies(k ->
                        assertThat(modell.knoten(k.nach()))
                                .containsInstanceOf(Knoten.Programmschritt.class));
    }

    @Test
    void gleicheBedingungenHintereinanderWerdenEinmalGefragt() {
        assertThat(modell(REISE).kanten())
                .flatExtracting(k -> k.bedingung().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrder(
                        "ergebnis = 'BEWILLIGT' und uebernachtung = 'ja'",
                        "ergebnis = 'BEWILLIGT' und vorschuss = 'ja'",
                        "ergebnis = 'BEWILLIGT'");
    }

    @Test
    void dieselbeListeGibtDieselbenBytes() {
        assertThat(bpmn(REISE)).isEqualTo(bpmn(REISE));
        assertThat(bpmn(REISE.replace("buchen", "kaufen"))).isNotEqualTo(bpmn(REISE));
    }

    @Test
    void jederKnotenUndJederFlussIstGezeichnetUndNichtsLiegtAufeinander() {
        var text = new String(bpmn(REISE), StandardCharsets.UTF_8);
        for (var k : modell(REISE).knoten()) {
            assertThat(text).contains("<bpmndi:BPMNShape bpmnElement=\"" + k.id() + "\"");
        }
        for (var k : modell(REISE).kanten()) {
            assertThat(text).contains("<bpmndi:BPMNEdge bpmnElement=\"" + k.id() + "\"");
        }
        var plan = plan(vierzig());
        var zeichnung = new Schrittzeichnung(plan.figuren());
        for (var a : plan.figuren()) {
            var eins = zeichnung.rahmen(a.id());
            assertThat(plan.figuren())
                    .as(a.id())
                    .filteredOn(b -> !b.id().equals(a.id()))
                    .noneMatch(b -> {
                        var zwei = zeichnung.rahmen(b.id());
                        return eins.x() < zwei.rechts()
                                && zwei.x() < eins.rechts()
                                && eins.y() < zwei.unten()
                                && zwei.y() < eins.unten();
                    });
        }
    }

    private static Schrittplan plan(String yaml) {
        return Schrittplan.zu(
                Ablaufquelle.liste(yaml.getBytes(StandardCharsets.UTF_8), new ArrayList<>())
                        .orElseThrow());
    }

    private static String vierzig() {
        return "schritte:\n"
                + IntStream.rangeClosed(1, 39)
                        .mapToObj(i ->
                                "  - {name: s%d, satz: Schritt %d, wenn: vorschuss = '%d', gleichzeitig: %s}\n"
                                        .formatted(i, i, i, i % 3 == 0 ? "ja" : "nein"))
                        .collect(Collectors.joining())
                + "  - {name: ende, satz: Fertig, aufgabe: entscheiden}\n";
    }

    @Test
    void vierzigSchritteMitBedingungenBleibenInDenGrenzen() {
        assertThat(befunde(vierzig())).isEmpty();
        assertThat(modell(vierzig()).knoten()).hasSizeLessThan(Ablaufformat.KNOTEN);
        assertThat(befunde(vierzig() + "  - {name: x, satz: y}\n"))
                .extracting(Befund::code)
                .containsExactly("V-441");
    }

    @Test
    void werSpaeterEntscheidenKoennteWirdUebergangenSobaldEntschiedenIst() {
        var modell =
                modell(
                        eins(
                                "- {name: klein, satz: Klein, aufgabe: entscheiden, wenn: vorschuss = 'ja'}",
                                "- {name: gross, satz: Groß, aufgabe: entscheiden, wer: vorgesetzte}"));
        assertThat(modell.kanten())
                .flatExtracting(k -> k.bedingung().stream().map(Object::toString).toList())
                .containsExactly("vorschuss = 'ja'", "ergebnis = ''");
    }

    @Test
    void jederBefundNenntDateiZeileUndAusweg() {
        var faelle =
                Map.of(
                        eins("- {name: a, satz: Tun}"),
                        "schritte.yaml:2 V-443",
                        eins(
                                "- {name: a, satz: Tun, aufgabe: entscheiden}",
                                "- {name: a, satz: Tun}"),
                        "schritte.yaml:3 V-442",
                        eins(
                                "- {name: a, satz: Tun, aufgabe: entscheiden}",
                                "- {name: b, satz: Tun, aufgabe: bearbeiten}"),
                        "schritte.yaml:3 V-444",
                        eins(
                                "- {name: b, satz: Tun, aufgabe: bearbeiten}",
                                "- {name: a, satz: Tun, aufgabe: entscheiden, wer: vorgesetzte}"),
                        "schritte.yaml:2 V-444",
                        eins(
                                "- {name: b, satz: Tun, aufgabe: nachreichen}",
                                "- {name: a, satz: Tun, aufgabe: entscheiden}"),
                        "schritte.yaml:2 V-444",
                        eins(
                                "- {name: b, satz: Tun, gleichzeitig: ja}",
                                "- {name: a, satz: Tun, aufgabe: entscheiden}"),
                        "schritte.yaml:2 V-445",
                        eins(
                                "- {name: b, satz: Tun, wer: antragsteller}",
                                "- {name: a, satz: Tun, aufgabe: entscheiden}"),
                        "schritte.yaml:2 V-448",
                        eins(
                                "- {name: b, satz: Tun, wenn: ergebnis = 'BEWILLIGT'}",
                                "- {name: a, satz: Tun, aufgabe: entscheiden}"),
                        "schritte.yaml:2 V-449",
                        eins("- {name: a, satz: Tun, aufgabe: entscheiden, wenn: fremd = 1}"),
                        "schritte.yaml:2 V-443",
                        "schritte: []\n",
                        "schritte.yaml:1 V-441");
        faelle.forEach((yaml, erwartet) -> {
            assertThat(befunde(yaml)).as(yaml).isNotEmpty();
            assertThat(befunde(yaml).getFirst().lesbar()).as(yaml).startsWith(erwartet);
            assertThat(befunde(yaml)).allSatisfy(b -> assertThat(b.satz()).endsWith("."));
        });
    }

    @Test
    void keineFeindlicheStelleKommtDurch() {
        var beweis = Path.of(System.getProperty("java.io.tmpdir"), "dreiklang-schritte");
        var alle = FeindlicheSchritte.alle(beweis);
        assertThat(alle).hasSizeGreaterThan(80);
        assertThat(lesen(FeindlicheSchritte.MUSTER).befunde()).isEmpty();
        alle.forEach((name, inhalt) -> {
            var gelesen = Schrittekapitel.lesen(inhalt, Set.of("anliegen", "ergebnis"));
            assertThat(gelesen.modell()).as(name).isEmpty();
            assertThat(gelesen.befunde())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(b -> {
                        assertThat(b.satz()).endsWith(".").hasSizeLessThan(400);
                        assertThat(b.satz()).doesNotContain("userTask", "sequenceFlow");
                    });
        });
        assertThat(beweis).doesNotExist();
    }

    @Test
    void wasWieXmlAussiehtBleibtText() {
        var ohne = lesen(FeindlicheSchritte.MUSTER).modell().orElseThrow();
        for (var text : FeindlicheSchritte.harmlose()) {
            var satz = "'" + text.replace("'", "''") + "'";
            var modell =
                    lesen(FeindlicheSchritte.MUSTER.replace("\"Angaben prüfen\"", satz))
                            .modell()
                            .orElseThrow();
            assertThat(modell.knoten()).hasSameSizeAs(ohne.knoten());
            assertThat(modell.knoten("pruefen").orElseThrow().name()).isEqualTo(text);
            var wenn = "anliegen = '" + text.replace("'", "") + "'";
            var bedingt =
                    lesen(
                                    FeindlicheSchritte.MUSTER.replace(
                                            "\"anliegen = 'neu'\"",
                                            "'" + wenn.replace("'", "''") + "'"))
                            .modell()
                            .orElseThrow();
            assertThat(bedingt.knoten()).hasSameSizeAs(ohne.knoten());
            assertThat(bedingt.kanten())
                    .flatExtracting(k -> k.bedingung().stream().map(Object::toString).toList())
                    .containsExactly(wenn);
        }
    }

    @Test
    void wasDerPrueferFindetStehtAmSchritt() {
        assertThat(lesen(FeindlicheSchritte.MUSTER.replace("zustaendig", "irgendwer")).befunde())
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.zeile()).isEqualTo(2);
                    assertThat(b.code()).isEqualTo("V-111");
                    assertThat(b.satz()).startsWith("Schritt „pruefen“ nennt im Attribut wer");
                });
    }

    private static Ablaufpruefer.Pruefung lesen(String yaml) {
        return Schrittekapitel.lesen(
                yaml.getBytes(StandardCharsets.UTF_8), Set.of("anliegen", "ergebnis"));
    }
}
