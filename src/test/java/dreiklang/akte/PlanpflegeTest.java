package dreiklang.akte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.akte.Planeinlesung.Form;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The Aktenplan changes with a history, and what an Akte carries stays as it was written.
class PlanpflegeTest extends Stadttest {

    private static final AtomicInteger FREI = new AtomicInteger(9100);

    @Autowired private Planpflege pflege;
    @Autowired private Planeinlesung einlesung;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Akten akten;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void jedeAenderungStehtMitAltNeuUndPersonImVerlauf() {
        var nummer = neu("Moore", Map.of());
        var vorher = pflege(() -> pflege.ansehen(nummer));
        tue(() -> pflege.aendern(texte(nummer, "Moore und Heiden", Map.of()), vorher.stand()));
        tue(() ->
                pflege.aendern(
                        texte(nummer, "Moore und Heiden", Map.of()),
                        pflege(() -> pflege.ansehen(nummer)).stand()));
        var person = organisation.mitAnmeldename("k.reuter").orElseThrow().id().wert();
        assertThat(pflege(() -> pflege.ansehen(nummer)).verlauf())
                .extracting(a ->
                        a.art() + " " + a.feld() + " " + a.alt() + "→" + a.neu() + " " + a.wer())
                .containsExactly(
                        "feld name Moore→Moore und Heiden beschaeftigte:" + person,
                        "neu  →Moore beschaeftigte:" + person);
        assertThat(code(() -> pflege.aendern(texte(nummer, "Zu spät", Map.of()), vorher.stand())))
                .isEqualTo("K-240");
        assertThat(code(() -> pflege.anlegen(texte(nummer, "Noch einmal", Map.of()))))
                .isEqualTo("K-239");
        assertThat(code(() -> pflege.ansehen("9999.1"))).isEqualTo("K-241");
    }

    @Test
    void ausserhalbIhrerTageBekommtKeineNeueAkteDieNummer() {
        var kuenftig = neu("Künftig", Map.of(Planspalte.GUELTIG_AB, "01.01.2040"));
        var vorbei = neu("Vorbei", Map.of(Planspalte.GUELTIG_BIS, "31.12.2019"));
        assertThat(code("a.berger", () -> akte(kuenftig))).isEqualTo("K-211");
        assertThat(code("a.berger", () -> akte(vorbei))).isEqualTo("K-211");
        assertThat(als("a.berger", () -> fuehrung.auswahl()).nummern())
                .doesNotContainKeys(kuenftig, vorbei);
    }

    @Test
    void dasAktenzeichenFolgtDemMusterSeinesZweigsUndAltesBleibt() {
        var zweig = neu("Zweig", Map.of());
        var blatt = zweig + ".10";
        tue(() -> pflege.anlegen(texte(blatt, "Blatt", Map.of())));
        int jahr = heute().getYear();
        var erste = als("a.berger", () -> akte(blatt));
        assertThat(erste.wert()).isEqualTo(blatt + "-" + jahr + "-000001");
        aendern(zweig, "{nummer}-{zaehler:4}-{kuerzel}", "fortlaufend", "lueckenlos");
        assertThat(als("a.berger", () -> akte(blatt)).wert()).isEqualTo(blatt + "-0002-AB");
        assertThat(als("m.lenz", () -> akte(blatt)).wert()).isEqualTo(blatt + "-0003-ML");
        aendern(zweig, "", "", "");
        assertThat(als("a.berger", () -> akte(blatt)).wert())
                .isEqualTo(blatt + "-" + jahr + "-000002");
        assertThat(als("a.berger", () -> akten.ansehen(erste)).zeichen()).isEqualTo(erste);
    }

    @Test
    void lueckenlosBleibtLueckenlosUndSchnellWartetAufNiemanden() throws Exception {
        var lueckenlos = neu("Lückenlos", Map.of());
        var schnell =
                neu(
                        "Schnell",
                        Map.of(
                                Planspalte.AKTENZEICHEN, "{nummer}-{jahr}-{zaehler:5}",
                                Planspalte.VERGABE, "schnell"));
        for (var nummer : List.of(lueckenlos, schnell)) {
            als("a.berger", () -> akte(nummer));
            als(
                    "a.berger",
                    () ->
                            transaktion.execute(t -> {
                                t.setRollbackOnly();
                                return akte(nummer);
                            }));
        }
        assertThat(als("a.berger", () -> akte(lueckenlos)).wert()).endsWith("-000002");
        assertThat(als("a.berger", () -> akte(schnell)).wert()).endsWith("-00003");

        try (var viele = Executors.newFixedThreadPool(4)) {
            var auftraege =
                    java.util.Collections.nCopies(
                            12,
                            (Callable<String>)
                                    () -> als("a.berger", () -> akte(lueckenlos)).wert());
            for (var ergebnis : viele.invokeAll(auftraege)) {
                assertThat(ergebnis.get()).startsWith(lueckenlos);
            }
        }
        assertThat(als("a.berger", () -> akte(lueckenlos)).wert()).endsWith("-000015");

        var einer =
                als(
                        "a.berger",
                        () ->
                                transaktion.execute(t -> {
                                    var offen = akte(schnell);
                                    try (var anderer = Executors.newSingleThreadExecutor()) {
                                        assertThat(
                                                        anderer.submit(() ->
                                                                        als(
                                                                                        "m.lenz",
                                                                                        () ->
                                                                                                akte(
                                                                                                        schnell))
                                                                                .wert())
                                                                .get(
                                                                        20,
                                                                        java.util.concurrent
                                                                                .TimeUnit.SECONDS))
                                                .endsWith("-00005");
                                    } catch (java.util.concurrent.ExecutionException
                                            | java.util.concurrent.TimeoutException
                                            | InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                    return offen;
                                }));
        assertThat(einer.wert()).endsWith("-00004");
    }

    @Test
    void nachDemUmnummernBleibtDieAkteUndWirdUnterBeidenNummernGefunden() {
        var alt = neu("Alt", Map.of());
        tue(() -> pflege.anlegen(texte(alt + ".10", "Alt zehn", Map.of())));
        var neu = String.valueOf(FREI.getAndIncrement());
        var akte = als("a.berger", () -> akte(alt + ".10"));
        assertThat(als("k.reuter", () -> pflege.umnummern(alt, neu, Optional.of(heute()))))
                .isEqualTo(2);
        assertThat(code("a.berger", () -> akte(alt + ".10"))).isEqualTo("K-211");
        var neue = als("a.berger", () -> akte(neu + ".10"));
        assertThat(als("a.berger", () -> akten.ansehen(akte)).plannummer()).isEqualTo(alt + ".10");
        for (var nummer : List.of(alt, neu, alt + ".10", neu + ".10")) {
            assertThat(als("a.berger", () -> akten.liste(nummer, 1)).zeilen())
                    .as(nummer)
                    .extracting(Akte::zeichen)
                    .containsExactlyInAnyOrder(akte, neue);
        }
        assertThat(pflege(() -> pflege.ansehen(neu + ".10")).auch()).containsExactly(alt + ".10");
        assertThat(code(() -> pflege.umnummern(neu, "36", Optional.of(heute().minusDays(1)))))
                .isEqualTo("K-244");
        assertThat(code(() -> pflege.umnummern(neu, neu + ".5", Optional.of(heute()))))
                .isEqualTo("K-243");
        assertThat(code(() -> pflege.umnummern(neu + ".10", "36.20.20", Optional.of(heute()))))
                .isEqualTo("K-242");
    }

    @Test
    void dieAusgegebeneDateiAendertNichtsUndEineFehlerhafteAuchNicht() {
        neu("Rundreise; mit \"Zeichen\"", Map.of(Planspalte.GUELTIG_BIS, "31.12.2030"));
        for (var form : List.of(Form.CSV, Form.XLSX)) {
            var datei = pflege(() -> einlesung.ausgeben(form));
            var lauf = pflege(() -> einlesung.versuchen("plan", datei, true));
            assertThat(lauf.fehler()).isEmpty();
            assertThat(lauf.wirkungen()).isEmpty();
            assertThat(lauf.id()).isEmpty();
        }
        var nummer = String.valueOf(FREI.getAndIncrement());
        var schlecht =
                ("nummer;name;aufbewahrung\n" + nummer + ";Gut;5\n" + nummer + ";Doppelt;5\n")
                        .getBytes(StandardCharsets.UTF_8);
        var lauf = pflege(() -> einlesung.versuchen("schlecht.csv", schlecht, false));
        assertThat(lauf.id()).isEmpty();
        assertThat(lauf.fehler()).extracting(b -> b.zeile() + b.code()).containsExactly("3K-114");
        assertThat(code(() -> pflege.ansehen(nummer))).isEqualTo("K-241");
    }

    @Test
    void uebernommenWirdNurWasGezeigtWurdeUndNurEinmal() {
        var nummer = String.valueOf(FREI.getAndIncrement());
        var datei =
                ("nummer;name;aufbewahrung\n" + nummer + ";Neu;5\n")
                        .getBytes(StandardCharsets.UTF_8);
        var erster = pflege(() -> einlesung.versuchen("a.csv", datei, false)).id().orElseThrow();
        var zweiter = pflege(() -> einlesung.versuchen("b.csv", datei, false)).id().orElseThrow();
        assertThat(code("s.quandt", () -> einlesung.uebernehmen(erster))).isNotEmpty();
        assertThat(als("k.reuter", () -> einlesung.uebernehmen(erster))).isEqualTo(1);
        assertThat(code(() -> einlesung.uebernehmen(erster))).isEqualTo("K-245");
        assertThat(code(() -> einlesung.uebernehmen(zweiter))).isEqualTo("K-245");
        assertThat(pflege(() -> pflege.ansehen(nummer)).verlauf())
                .extracting(Planpflege.Aenderung::quelle)
                .containsExactly("a.csv");
    }

    private LocalDate heute() {
        return uhr.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    private void aendern(String nummer, String muster, String zaehlung, String vergabe) {
        var stand = pflege(() -> pflege.ansehen(nummer)).stand();
        tue(() ->
                pflege.aendern(
                        texte(
                                nummer,
                                "Zweig",
                                Map.of(
                                        Planspalte.AKTENZEICHEN, muster,
                                        Planspalte.ZAEHLUNG, zaehlung,
                                        Planspalte.VERGABE, vergabe)),
                        stand));
    }

    private String neu(String name, Map<Planspalte, String> dazu) {
        return pflege(
                () -> pflege.anlegen(texte(String.valueOf(FREI.getAndIncrement()), name, dazu)));
    }

    private static Map<Planspalte, String> texte(
            String nummer, String name, Map<Planspalte, String> dazu) {
        var texte = new EnumMap<Planspalte, String>(Planspalte.class);
        texte.put(Planspalte.NUMMER, nummer);
        texte.put(Planspalte.NAME, name);
        texte.put(Planspalte.AUFBEWAHRUNG, "10");
        texte.putAll(dazu);
        return texte;
    }

    private Aktenzeichen akte(String nummer) {
        return fuehrung.anlegen(new Neuanlage(nummer, "Plan " + UUID.randomUUID(), "36.1", ""));
    }

    private <T> T pflege(Supplier<T> arbeit) {
        return als("k.reuter", arbeit);
    }

    private void tue(Runnable arbeit) {
        als(
                "k.reuter",
                () -> {
                    arbeit.run();
                    return true;
                });
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }

    private String code(Runnable arbeit) {
        return code("k.reuter", arbeit);
    }

    private String code(String wer, Runnable arbeit) {
        return catchThrowableOfType(
                        FachlicherFehler.class,
                        () ->
                                als(
                                        wer,
                                        () -> {
                                            arbeit.run();
                                            return true;
                                        }))
                .code();
    }
}
