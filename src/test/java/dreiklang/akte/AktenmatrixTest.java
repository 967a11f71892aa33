package dreiklang.akte;

import static dreiklang.basis.Recht.AKTE_LESEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Probebuergerin;
import dreiklang.Rechteprobe;
import dreiklang.Rechtetafel;
import dreiklang.Stadttest;
import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.akte.Zugriffsregel.Kreis;
import dreiklang.akte.Zugriffsregeln.Wunsch;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Dokumente;
import dreiklang.einsicht.Einsichten;
import dreiklang.einsicht.Einsichtsangaben;
import dreiklang.einsicht.Einsichtsrolle;
import dreiklang.einsicht.Gesamtausgabe;
import dreiklang.einsicht.Gesamtausgaben;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the program, tried by everybody who may not see an Akte, or may only read it:
/// an Akte of another Amt, and one of her own Amt that a rule closes to her. What hangs on an Akte
/// is there: leaves, versions, people, Anmerkungen, redactions, a view for an outside person, the
/// whole as one file, a mail address.
class AktenmatrixTest extends Stadttest {

    private static final String FREMD = "Schnoerkelbach";
    private static final String VERWEIGERT = "Dachsgrubenau";
    private static final String KENNWORT = "lindenau-2026!";
    private static final String BLATT = "/amt/akten/{zeichen}/blatt/1/versionen/1";

    @Autowired private RequestMappingHandlerMapping adressen;
    @Autowired private Organisation organisation;
    @Autowired private Konten konten;
    @Autowired private Akten akten;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenangaben angaben;
    @Autowired private Aktengliederung gliederung;
    @Autowired private Versionen versionen;
    @Autowired private Zugriffsregeln regeln;
    @Autowired private Dokumente dokumente;
    @Autowired private Einsichten einsichten;
    @Autowired private Gesamtausgaben ausgaben;
    @Autowired private Volltext volltext;
    @Autowired private JdbcClient sql;
    @Autowired private ApplicationContext stadt;

    private final List<Ziel> ziele = new ArrayList<>();
    private final List<String> lecks = new ArrayList<>();

    /// A planted Akte, and what of it an address can name by an identifier of its own.
    private record Ziel(String wort, Aktenzeichen akte, Map<String, String> kennungen) {}

    /// Somebody who tries.
    ///
    /// @param verboten words she may not get to see
    /// @param nurLesen words of Akten she may see and not lead
    private record Jemand(
            String name,
            Rechteprobe probe,
            Predicate<String> offen,
            Set<String> verboten,
            Set<String> nurLesen) {}

    @BeforeEach
    void pflanzen() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
        ziele.add(gepflanzt(FREMD, "i.sanders", "20.1"));
        ziele.add(gepflanzt(VERWEIGERT, "a.berger", "36.1"));
        var akte = ziele.getLast().akte();
        als("a.berger", () -> regel(akte, "m.lenz", false));
        als("a.berger", () -> regel(akte, "b.kaya", true));
    }

    @Test
    void niemandSiehtOderAendertEineAkteDieErNichtSehenOderFuehrenDarf() {
        werDarfSiehtSie();
        var alle = alle();
        alle.forEach(jemand -> jede(RequestMethod.GET, muster -> ansehen(jemand, muster)));
        long vorher = spuren();
        var versuche = new ArrayList<String>();
        alle.forEach(jemand ->
                jede(RequestMethod.POST, muster -> versuche.addAll(senden(jemand, muster))));
        assertThat(lecks).isEmpty();
        assertThat(spuren()).as("entries in the audit trail of these Akten").isEqualTo(vorher);
        assertThat(versuche).hasSizeGreaterThan(900);
    }

    /// Without this the search for the words would prove nothing.
    private void werDarfSiehtSie() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> als("t.adler", () -> volltext.lage().wartend() == 0));
        for (var paar :
                Map.of("i.sanders", FREMD, "a.berger", VERWEIGERT, "b.kaya", VERWEIGERT)
                        .entrySet()) {
            var probe = angemeldet(paar.getKey());
            var ziel = ziel(paar.getValue());
            for (String muster :
                    List.of(
                            "/amt/akten",
                            "/amt/akten/suche",
                            "/amt/akten/{zeichen}",
                            "/amt/akten/{zeichen}/angaben",
                            "/amt/akten/{zeichen}/vorgaenge/{nummer}",
                            "/amt/akten/{zeichen}/blatt/{blatt}",
                            "/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}/vorschau",
                            "/amt/akten/{zeichen}/export.zip")) {
                assertThat(probe.holen(adresse(muster, ziel)).text())
                        .as(paar.getKey() + " " + muster)
                        .contains(paar.getValue());
            }
        }
        var probe = angemeldet("a.berger");
        for (var muster :
                List.of(
                        "/amt/akten/{zeichen}/einsicht/{id}",
                        "/amt/akten/{zeichen}/gesamt-pdf/{id}.pdf",
                        BLATT + "/schwaerzung/fassung/{id}")) {
            assertThat(probe.holen(adresse(muster, ziel(VERWEIGERT))).status())
                    .as(muster)
                    .isEqualTo(200);
        }
    }

    private void jede(RequestMethod art, java.util.function.Consumer<String> arbeit) {
        for (var eintrag : adressen.getHandlerMethods().keySet()) {
            var arten = eintrag.getMethodsCondition().getMethods();
            if (arten.contains(art) || arten.isEmpty() && art == RequestMethod.GET) {
                eintrag.getPatternValues().forEach(arbeit);
            }
        }
    }

    private void ansehen(Jemand jemand, String muster) {
        for (var ziel : ziele) {
            var pfad = adresse(muster, ziel);
            var antwort = jemand.probe().holen(pfad);
            lesen(jemand, "GET " + pfad, antwort);
            if (anEinerAkte(muster)
                    && jemand.verboten().contains(ziel.wort())
                    && !verschlossen(antwort)) {
                lecks.add(jemand.name() + " GET " + pfad + ": " + antwort.status());
            }
        }
    }

    private List<String> senden(Jemand jemand, String muster) {
        var versuche = new ArrayList<String>();
        for (var ziel : ziele) {
            boolean gesperrt =
                    jemand.verboten().contains(ziel.wort())
                            || jemand.nurLesen().contains(ziel.wort())
                                    && !Rechtetafel.offen(muster, Set.of(AKTE_LESEN));
            // Doors for programs outside count who knocks in vain, and would close for other tests.
            boolean zuProbieren =
                    anEinerAkte(muster)
                            || Rechtetafel.gehoertZumAmt(muster)
                                    && !Rechtetafel.istEingang(muster)
                                    && !jemand.offen().test(muster);
            if (gesperrt && zuProbieren) {
                var pfad = adresse(muster, ziel);
                var antwort = gesendet(jemand, pfad);
                versuche.add(pfad);
                lesen(jemand, "POST " + pfad, antwort);
                boolean darfLesen = jemand.nurLesen().contains(ziel.wort());
                if (anEinerAkte(muster)
                        && !verschlossen(antwort)
                        && !(darfLesen && antwort.status() == 422)) {
                    lecks.add(jemand.name() + " POST " + pfad + ": " + antwort.status());
                }
            }
        }
        return versuche;
    }

    private Rechteprobe.Antwort gesendet(Jemand jemand, String pfad) {
        var felder =
                "betreff=Probe&titel=Probe&text=Probe&grund=Probe&begruendung=Probe&vermerk=Probe"
                        + "&bemerkung=Probe&name=Probe&rolle=BETEILIGT&grundlage=Probe&wort=Probe&nach=36.20.20&seite=1"
                        + "&x=10&y=10&links=10&oben=10&breite=10&hoehe=10&gesehen=1&blatt=1&nummer=1"
                        + "&kreis=ALLE&wem=&erlaubt=true&fuehren=true&von=%1$s&bis=%1$s";
        var heute = LocalDate.now(uhr).toString();
        return pfad.matches(".*/(versionen/neu|ablegen|stapel)")
                ? jemand.probe()
                        .hochladen(pfad, felder.formatted(heute), List.of("datei", "dateien"))
                : jemand.probe().senden(pfad, felder.formatted(heute));
    }

    private static boolean anEinerAkte(String muster) {
        return muster.startsWith("/amt/akten/{zeichen}");
    }

    /// As if there were no such Akte, no such right, or nobody signed in; a complaint about what
    /// was typed would already say that there is one.
    private static boolean verschlossen(Rechteprobe.Antwort antwort) {
        return antwort.status() == 404
                || antwort.status() == 403
                || antwort.ort().contains("/amt/anmelden");
    }

    private void lesen(Jemand jemand, String wo, Rechteprobe.Antwort antwort) {
        if (antwort.status() >= 500) {
            lecks.add(jemand.name() + " stört mit " + wo + ": " + antwort.status());
        }
        for (String wort : jemand.verboten()) {
            if (antwort.text().contains(wort)) {
                lecks.add(jemand.name() + " liest " + wort + " auf " + wo);
            }
        }
    }

    private List<Jemand> alle() {
        var beide = Set.of(FREMD, VERWEIGERT);
        var alle = new ArrayList<Jemand>();
        var draussen = new Rechteprobe(adresse(""));
        alle.add(new Jemand("niemand", draussen, _ -> false, beide, Set.of()));
        var buergerin = Probebuergerin.angemeldet(stadt, adresse(""));
        alle.add(new Jemand("Bürgerin", buergerin, _ -> false, beide, Set.of()));
        for (String name :
                List.of(
                        "m.lenz",
                        "s.yilmaz",
                        "h.lindner",
                        "p.hoff",
                        "n.arslan",
                        "g.holm",
                        "t.adler",
                        "k.reuter",
                        "w.harms",
                        "c.wendt")) {
            alle.add(jemand(name, beide, Set.of()));
        }
        alle.add(jemand("a.berger", Set.of(FREMD), Set.of()));
        alle.add(jemand("b.kaya", Set.of(FREMD), Set.of(VERWEIGERT)));
        alle.add(jemand("i.sanders", Set.of(VERWEIGERT), Set.of()));
        return alle;
    }

    private Jemand jemand(String name, Set<String> verboten, Set<String> nurLesen) {
        var rechte = organisation.mitAnmeldename(name).orElseThrow().rechte();
        return new Jemand(
                name,
                angemeldet(name),
                muster -> Rechtetafel.offen(muster, rechte),
                verboten,
                nurLesen);
    }

    private Rechteprobe angemeldet(String name) {
        var probe = new Rechteprobe(adresse(""));
        probe.anmelden("/amt/anmelden", "anmeldename", name, KENNWORT, "/amt/kennwort");
        return probe;
    }

    private long spuren() {
        return ziele.stream()
                .mapToLong(z ->
                        sql.sql("select count(*) from identitaet.protokoll where gegenstand = ?")
                                .param("akte:" + z.akte().wert())
                                .query(Long.class)
                                .single())
                .sum();
    }

    private Ziel ziel(String wort) {
        return ziele.stream().filter(z -> z.wort().equals(wort)).findFirst().orElseThrow();
    }

    /// Lists are searched for the beginning of the word, so that an echo of what was typed is no
    /// leak.
    private static String adresse(String muster, Ziel ziel) {
        var pfad = muster;
        for (var kennung : ziel.kennungen().entrySet()) {
            if (muster.contains(kennung.getKey())) {
                pfad = pfad.replaceFirst("\\{id}", kennung.getValue());
            }
        }
        var fertig =
                pfad.replace("{zeichen}", ziel.akte().wert())
                        .replaceAll("\\{(blatt|version|seite|nummer)(:[^/]*)?}", "1")
                        .replace("{was}", "betreff")
                        .replaceAll("\\{id}", UUID.randomUUID().toString())
                        .replaceAll("\\{[^/]*}", "1");
        var anfang = ziel.wort().substring(0, 7) + (muster.endsWith("/suche") ? "*" : "");
        var frage = muster.endsWith("/vergleich") ? "?von=1&mit=2" : "";
        return fertig + (muster.contains("{") ? frage : "?suche=" + anfang);
    }

    private Ziel gepflanzt(String wort, String wer, String einheit) {
        var akte =
                als(
                        wer,
                        () ->
                                fuehrung.anlegen(
                                        new Neuanlage(
                                                "36.20.20", wort + " Betreff", einheit, wort)));
        als(
                wer,
                () -> {
                    fuehrung.ablegen(akte, List.of(dokumente.ablegen(pdf(wort), wort + ".pdf")));
                    versionen.ablegen(
                            akte, 1, dokumente.ablegen(pdf(wort + " 2"), wort + ".pdf"), wort);
                    angaben.eintragen(akte, wort, wort, wort);
                    gliederung.anlegen(akte, wort);
                    gliederung.umordnen(akte, List.of(1), 1);
                    ausgaben.ordern(akte, Sprache.DE);
                    return true;
                });
        var probe = angemeldet(wer);
        var kennungen = new HashMap<String, String>();
        var ziel = new Ziel(wort, akte, kennungen);
        probe.senden(adresse(BLATT + "/vorschau/anmerkungen", ziel), "seite=1&text=" + wort);
        probe.senden(
                adresse(BLATT + "/schwaerzung/zahlen", ziel),
                "seite=1&links=10&oben=10&breite=10&hoehe=10&grund=dritte");
        probe.senden(adresse(BLATT + "/schwaerzung/fertigstellen", ziel), "gesehen=1");
        kennungen.put("/einsicht/{id}", einsicht(akte, wer, wort));
        kennungen.put("/gesamt-pdf/{id}", ausgabe(akte, wer));
        kennungen.put("/anmerkungen/{id}", eine("select max(id) from blattwerk.anmerkung"));
        kennungen.put("/fassung/{id}", eine("select max(id) from blattwerk.schwaerzung"));
        return ziel;
    }

    private String eine(String frage) {
        return sql.sql(frage).query(String.class).single();
    }

    private String einsicht(Aktenzeichen akte, String wer, String wort) {
        var heute = LocalDate.now(uhr);
        return als(
                        wer,
                        () ->
                                einsichten.beginnen(
                                        akte,
                                        new Einsichtsangaben(
                                                wort,
                                                Einsichtsrolle.BETEILIGT,
                                                "§ 29 VwVfG",
                                                wort,
                                                heute,
                                                heute.plusDays(7),
                                                false,
                                                true)))
                .wert()
                .toString();
    }

    private String ausgabe(Aktenzeichen akte, String wer) {
        Supplier<Gesamtausgabe> letzte = () -> als(wer, () -> ausgaben.zu(akte)).getFirst();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> letzte.get().stand() == Gesamtausgabe.Stand.FERTIG);
        return letzte.get().id().wert().toString();
    }

    private boolean regel(Aktenzeichen akte, String wem, boolean erlaubt) {
        regeln.festlegen(
                akte,
                new Wunsch(
                        Gegenstand.AKTE,
                        "",
                        Kreis.PERSON,
                        id(wem).wert().toString(),
                        erlaubt,
                        false,
                        "Probe"));
        return true;
    }

    private static byte[] pdf(String wort) {
        try (var pdf = new PDDocument();
                var aus = new ByteArrayOutputStream()) {
            var seite = new PDPage();
            pdf.addPage(seite);
            try (var stift = new PDPageContentStream(pdf, seite)) {
                stift.beginText();
                stift.setFont(new PDType1Font(FontName.HELVETICA), 12);
                stift.newLineAtOffset(70, 600);
                stift.showText(wort);
                stift.endText();
            }
            pdf.save(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private BeschaeftigteId id(String name) {
        return organisation.mitAnmeldename(name).orElseThrow().id();
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(id(wer), arbeit);
    }
}
