package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.Probebuergerin;
import dreiklang.Rechteprobe;
import dreiklang.Rechtetafel;
import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Rollenvergaben;
import dreiklang.postfach.Postfaecher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the program, tried by everybody who may not: nothing of a foreign Amt's or of a
/// confidential Vorgang comes back, and nothing changes. The addresses are those the program has;
/// what may be used stands in the Rechtetafel, everything else is closed.
class RechtematrixTest extends Stadttest {

    private static final String VERTRAULICH = "Zwirbelmann";
    private static final String FREMD = "Quastenberg";
    private static final String WIDERSPRUCH = "Kringelbach";
    private static final String SCHRITT = "Kesselflicker";
    private static final Map<String, String> BESCHAFFUNG =
            Map.of(
                    "gegenstand",
                    SCHRITT,
                    "zweck",
                    SCHRITT + " für das Grünflächenamt",
                    "wert",
                    "38000.00",
                    "kostenstelle",
                    "67100 5255");
    private static final String GRUND = "Springer für die Rechtematrix";
    private static final String KENNWORT = "lindenau-2026!";

    @Autowired private RequestMappingHandlerMapping adressen;
    @Autowired private Organisation organisation;
    @Autowired private Rollenvergaben rollen;
    @Autowired private Vorgaenge vorgaenge;
    @Autowired private VorgangRepository ablage;
    @Autowired private Schreibtisch schreibtisch;
    @Autowired private Antraege antraege;
    @Autowired private Postfaecher postfaecher;
    @Autowired private JdbcClient sql;

    private Stadtleute leute;
    private final List<Ziel> ziele = new ArrayList<>();
    private final List<String> lecks = new ArrayList<>();

    private ApplicationContext stadt;

    @Autowired
    void stadt(ApplicationContext stadt) {
        this.stadt = stadt;
        leute = new Stadtleute(stadt);
    }

    /// A planted Vorgang with everything that hangs on it.
    private record Ziel(String wort, VorgangId id, Map<String, String> platzhalter, int version) {}

    /// Somebody who tries.
    ///
    /// @param rechte what her roles allow; empty for people outside the Amt
    /// @param verboten words she may not get to see
    private record Jemand(
            String name,
            Rechteprobe probe,
            Set<Recht> rechte,
            boolean amt,
            List<String> verboten) {}

    @BeforeEach
    void pflanzen() {
        leute.als(
                "t.adler",
                () ->
                        rollen.vergeben(
                                leute.id("c.marek"),
                                "sachbearbeitung",
                                "53",
                                Optional.empty(),
                                Optional.empty(),
                                GRUND));
        leute.reiserueckkehr(VERTRAULICH + "-Offen", LocalDate.now(uhr));
        bescheinigung(FREMD + "-Offen");
        ziele.add(
                ziel(
                        VERTRAULICH,
                        leute.reiserueckkehr(VERTRAULICH, LocalDate.now(uhr)),
                        "t.engel"));
        ziele.add(ziel(FREMD, bescheinigung(FREMD), "n.arslan"));
        ziele.add(ziel(WIDERSPRUCH, widerspruch(), "m.celik"));
        ziele.add(zwischenSchritten());
    }

    /// A Vorgang of the Hauptamt in which the Kaemmerei has done its step and the Vergabestelle has
    /// none yet: both would see it a step earlier or later, now neither does.
    private Ziel zwischenSchritten() {
        var id = leute.fragen("b.kaya", () -> leute.eroeffnet("beschaffung", BESCHAFFUNG));
        var schritt = leute.fragen("j.falk", () -> schreibtisch.ansehen(id)).aufgaben().getFirst();
        leute.als("j.falk", () -> vorgaenge.erledigen(id, schritt.id(), SCHRITT));
        return ziel(SCHRITT, id, ablage.finden(id).orElseThrow());
    }

    @AfterEach
    void aufraeumen() {
        sql.sql("delete from identitaet.rollenvergabe where grund = ?").param(GRUND).update();
    }

    @Test
    void niemandBekommtAufIrgendeinerAdresseWasErNichtSehenDarf() {
        werDarfSiehtEs();
        int versuche = 0;
        for (var jemand : alle()) {
            for (var eintrag : adressen.getHandlerMethods().keySet()) {
                for (var muster : eintrag.getPatternValues()) {
                    var arten = eintrag.getMethodsCondition().getMethods();
                    if (arten.isEmpty() || arten.contains(RequestMethod.GET)) {
                        versuche += ansehen(jemand, muster);
                    }
                    if (arten.contains(RequestMethod.POST)) {
                        versuche += senden(jemand, muster);
                    }
                }
            }
        }
        assertThat(lecks).isEmpty();
        assertThat(versuche).isGreaterThan(700);
        for (var ziel : ziele) {
            assertThat(ablage.finden(ziel.id()).orElseThrow().version()).isEqualTo(ziel.version());
        }
    }

    /// Without this the search for the words would prove nothing.
    private void werDarfSiehtEs() {
        for (var paar : Map.of("t.engel", VERTRAULICH, "n.arslan", FREMD).entrySet()) {
            var probe = angemeldet(paar.getKey());
            var ziel =
                    ziele.stream()
                            .filter(z -> z.wort().equals(paar.getValue()))
                            .findFirst()
                            .orElseThrow();
            for (String muster :
                    List.of(
                            "/amt/vorgaenge/{id}",
                            "/amt/vorgaenge/{id}/dateien/{datei}",
                            "/amt/akten/{zeichen}",
                            "/amt/vorgaenge")) {
                assertThat(probe.holen(adresse(muster, ziel) + suche(muster, ziel)).text())
                        .as(muster)
                        .contains(paar.getValue());
            }
        }
    }

    private List<Jemand> alle() {
        var alleWorte = List.of(VERTRAULICH, FREMD, WIDERSPRUCH, SCHRITT);
        var alle = new ArrayList<Jemand>();
        alle.add(new Jemand("niemand", new Rechteprobe(adresse("")), Set.of(), false, alleWorte));
        alle.add(
                new Jemand(
                        "Bürgerin",
                        Probebuergerin.angemeldet(stadt, adresse("")),
                        Set.of(),
                        false,
                        alleWorte));
        for (String name : List.of("s.yilmaz", "c.marek", "t.adler", "k.reuter", "c.winkels")) {
            alle.add(jemand(name, alleWorte));
        }
        alle.add(jemand("e.nowak", List.of(VERTRAULICH, WIDERSPRUCH)));
        alle.add(jemand("g.holm", List.of(VERTRAULICH, WIDERSPRUCH, SCHRITT)));
        alle.add(jemand("t.engel", List.of(FREMD, WIDERSPRUCH, SCHRITT)));
        for (String name : List.of("j.falk", "u.kirsten", "h.lindner")) {
            alle.add(jemand(name, alleWorte));
        }
        return alle;
    }

    private Jemand jemand(String name, List<String> verboten) {
        var rechte = organisation.person(leute.id(name)).orElseThrow().rechte();
        return new Jemand(name, angemeldet(name), rechte, true, verboten);
    }

    private Rechteprobe angemeldet(String name) {
        var probe = new Rechteprobe(adresse(""));
        probe.anmelden("/amt/anmelden", "anmeldename", name, KENNWORT, "/amt/kennwort");
        return probe;
    }

    private int ansehen(Jemand jemand, String muster) {
        boolean offen = jemand.amt() && Rechtetafel.offen(muster, jemand.rechte());
        for (var ziel : ziele) {
            String pfad = adresse(muster, ziel) + suche(muster, ziel);
            var antwort = jemand.probe().holen(pfad);
            lesen(jemand, "GET " + pfad, antwort);
            boolean gesperrt =
                    Rechtetafel.gehoertZumAmt(muster)
                            && !Rechtetafel.istEingang(muster)
                            && (!offen || trifft(jemand, muster, ziel));
            if (gesperrt && !abgewiesen(antwort)) {
                lecks.add(jemand.name() + " kommt mit GET auf " + pfad + ": " + antwort.status());
            }
        }
        return ziele.size();
    }

    /// Only what is closed is sent: what somebody may do, she would do.
    private int senden(Jemand jemand, String muster) {
        boolean offen = jemand.amt() && Rechtetafel.offen(muster, jemand.rechte());
        int versuche = 0;
        for (var ziel : ziele) {
            boolean gesperrt =
                    Rechtetafel.gehoertZumAmt(muster)
                            && !Rechtetafel.istEingang(muster)
                            && (!offen || trifft(jemand, muster, ziel));
            if (gesperrt) {
                String pfad = adresse(muster, ziel);
                var antwort =
                        jemand.probe()
                                .senden(
                                        pfad,
                                        "version="
                                                + ziel.version()
                                                + "&grund=x&ergebnis=ABGELEHNT&begruendung=x&text=x&einheit=66.1&person="
                                                + leute.id("s.yilmaz").wert());
                lesen(jemand, "POST " + pfad, antwort);
                if (!abgewiesen(antwort)) {
                    lecks.add(
                            jemand.name()
                                    + " kommt mit POST auf "
                                    + pfad
                                    + ": "
                                    + antwort.status());
                }
                versuche++;
            }
        }
        return versuche;
    }

    /// Whether the address names the planted Vorgang, its Akte or its letter and the person may not
    /// see it.
    private static boolean trifft(Jemand jemand, String muster, Ziel ziel) {
        return jemand.verboten().contains(ziel.wort())
                && (muster.startsWith("/amt/vorgaenge/{id}")
                        || muster.startsWith("/amt/meine-vorgaenge/{")
                        || muster.startsWith("/amt/ohne-bearbeitung/{")
                        || muster.startsWith("/amt/postversand/{")
                        || muster.startsWith("/amt/akten/{"));
    }

    private static boolean abgewiesen(Rechteprobe.Antwort antwort) {
        boolean zurAnmeldung = antwort.ort().contains("/amt/anmelden");
        return antwort.status() >= 400 && antwort.status() < 500 || zurAnmeldung;
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

    /// Lists are searched for the beginning of the word, so that an echo of what was typed is no
    /// leak.
    private static String suche(String muster, Ziel ziel) {
        return muster.contains("{") ? "" : "?suche=" + ziel.wort().substring(0, 7);
    }

    private static String adresse(String muster, Ziel ziel) {
        var pfad = new StringBuilder();
        int ab = 0;
        while (ab < muster.length()) {
            if (muster.charAt(ab) == '{') {
                int ende = schliessend(muster, ab);
                var name = muster.substring(ab + 1, ende).replaceAll("^\\*|:.*$", "");
                pfad.append(ziel.platzhalter().getOrDefault(name, ziel.id().wert().toString()));
                ab = ende + 1;
            } else {
                pfad.append(muster.charAt(ab++));
            }
        }
        return pfad.toString();
    }

    /// A pattern behind the name may hold braces of its own.
    private static int schliessend(String muster, int ab) {
        int tiefe = 0;
        for (int i = ab; i < muster.length(); i++) {
            tiefe += muster.charAt(i) == '{' ? 1 : muster.charAt(i) == '}' ? -1 : 0;
            if (tiefe == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(muster);
    }

    private Ziel ziel(String wort, VorgangId id, String wer) {
        leute.als(wer, () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Grund: " + wort));
        return ziel(wort, id, ablage.finden(id).orElseThrow(), wer);
    }

    private Ziel ziel(String wort, VorgangId id, Vorgang v, String wer) {
        var dateien = leute.fragen(wer, () -> schreibtisch.dateien(id));
        assertThat(dateien).as("a letter with the word in it").isNotEmpty();
        var sendung =
                postfaecher.zu(id.bezug()).stream()
                        .findFirst()
                        .map(s -> s.id().toString())
                        .orElse(id.wert().toString());
        var ziel = ziel(wort, id, v);
        ziel.platzhalter().put("datei", dateien.getLast().id().wert().toString());
        ziel.platzhalter().put("sendung", sendung);
        return ziel;
    }

    private static Ziel ziel(String wort, VorgangId id, Vorgang v) {
        var platzhalter = new LinkedHashMap<String, String>();
        platzhalter.put("zeichen", v.aktenzeichen());
        platzhalter.put("blatt", "1");
        platzhalter.put("seite", "1");
        platzhalter.put("referenz", v.referenz());
        platzhalter.put("schluessel", v.leistung().wert());
        platzhalter.put("leistung", v.leistung().wert());
        return new Ziel(wort, id, platzhalter, v.version());
    }

    /// Against the Bescheid of a confidential Leistung.
    private VorgangId widerspruch() {
        var personen = new Widersprechende(stadt, adresse(""));
        return personen.widerspruch(personen.eingelegt()).id();
    }

    private VorgangId bescheinigung(String nachname) {
        return leute.eroeffnet(
                "meldebescheinigung",
                Map.of(
                        "vorname", "Mira",
                        "nachname", nachname,
                        "geburtsdatum", "1985-03-27",
                        "strasse", "Auenweg 12",
                        "plz", "59999",
                        "ort", "Lindenau an der Aue",
                        "umfang", "einfach",
                        "form", "elektronisch",
                        "email", "mira.soellner@post.example"));
    }
}
