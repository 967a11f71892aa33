package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dreiklang.Stadttest;
import dreiklang.antrag.Mensch.Blick;
import dreiklang.antrag.Vorbelegung.Herkunft;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ApplicationEventMulticaster;

/// Answers that are there before the person has typed them.
class VorbelegungTest extends Stadttest {

    private static final Map<String, String> ANGABEN =
            Map.of(
                    "vorname", "Ida",
                    "nachname", "Brandt",
                    "geburtsdatum.tag", "3",
                    "geburtsdatum.monat", "5",
                    "geburtsdatum.jahr", "1990",
                    "strasse", "Lindenallee",
                    "hausnummer", "12a",
                    "plz", "59494",
                    "ort", "Lindenau an der Aue",
                    "telefon", "02921 1234");

    @Autowired ApplicationEventMulticaster verteiler;
    @Autowired Antraege antraege;
    @Autowired AntragRepository ablage;
    @Autowired Vorbelegungen vorbelegungen;

    private Mensch ida;
    private String email;

    @BeforeEach
    void kommen() {
        ida = new Mensch(adresse(""));
        email = Kontoinhaberin.anmelden(ida, verteiler);
    }

    @Test
    void wasImKontoStehtStehtImFormularUndLaesstSichAendern() {
        Kontoinhaberin.senden(ida, "/konto/angaben", ANGABEN);
        var erste = Reitantrag.beginnen(ida);
        assertThat(erste.html())
                .contains("value=\"Ida\"", "value=\"Brandt\"", "value=\"1990\"")
                .contains("Aus Ihrem Konto. Sie können es ändern.");
        var anschrift = ida.ausfuellen(erste, Reitantrag.PERSON, "weiter");
        assertThat(anschrift.html()).contains("value=\"Lindenallee 12a\"", "value=\"59494\"");
        var wieder = ida.oeffnen(erste.pfad());
        assertThat(wieder.html()).contains("value=\"Erika\"").doesNotContain("value=\"Ida\"");
    }

    @Test
    void erstWerDieSeiteVerlaesstHatGeantwortet() {
        Kontoinhaberin.senden(ida, "/konto/angaben", ANGABEN);
        var erste = Reitantrag.beginnen(ida);
        var datei = ida.oeffnen(erste.pfad().replaceAll("/[^/]+$", "/sichern"));
        assertThat(datei.html()).doesNotContain("Brandt", "Lindenallee", email);
    }

    @Test
    void dieBestaetigteAdresseLaesstSichNichtUeberschreiben() {
        var anschrift = bisAnschrift();
        assertThat(anschrift.html())
                .contains(email, "Aus Ihrem Konto, bestätigt am")
                .doesNotContain("name=\"email\"");
        var gefaelscht = new LinkedHashMap<>(Reitantrag.ANSCHRIFT);
        gefaelscht.put("email", "mallory@post.example");
        ida.ausfuellen(anschrift, gefaelscht, "weiter");
        assertThat(ida.oeffnen(anschrift.pfad()).html())
                .contains(email)
                .doesNotContain("mallory@post.example");
    }

    @Test
    void werEineAndereAdresseMoechteLaesstDieBestaetigteLos() {
        var anschrift = bisAnschrift();
        var frei =
                ida.senden(
                        anschrift.pfad(),
                        Map.of(
                                "_csrf",
                                anschrift.verborgen().getOrDefault("_csrf", ""),
                                "_loslassen",
                                "email"));
        assertThat(frei.html()).contains("name=\"email\"").doesNotContain(">" + email + "<");
        ida.ausfuellen(frei, Reitantrag.ANSCHRIFT, "weiter");
        assertThat(ida.oeffnen(anschrift.pfad()).html())
                .contains("value=\"erika.feldmann@post.example\"");
    }

    @Test
    void dasAmtSiehtWoherEineAngabeKommt() {
        Kontoinhaberin.senden(ida, "/konto/angaben", ANGABEN);
        var person = new LinkedHashMap<>(Reitantrag.PERSON);
        person.put("vorname", "Ida");
        var seite = ida.ausfuellen(Reitantrag.beginnen(ida), person, "weiter");
        for (var antworten :
                java.util.List.of(
                        Reitantrag.ANSCHRIFT,
                        Reitantrag.PFERD,
                        Reitantrag.NACHWEIS,
                        Reitantrag.ZUSTELLUNG)) {
            seite = ida.ausfuellen(seite, antworten, "weiter");
        }
        var quittung = Reitantrag.absenden(ida, seite);
        var antrag =
                antraege.finden(ablage.zuReferenz(quittung.geheim().getFirst()).orElseThrow().id());
        var herkunft = vorbelegungen.herkunft(antrag);
        assertThat(herkunft.values())
                .extracting(Vorbelegung::feld, Vorbelegung::herkunft)
                .contains(tuple("email", Herkunft.BESTAETIGT), tuple("vorname", Herkunft.KONTO));
        assertThat(herkunft).doesNotContainKeys("nachname", "strasse");
    }

    @Test
    void einFruehererAntragWirdJedesMalAngebotenUndNieUngefragtUebernommen() {
        var leer = Kontoinhaberin.senden(ida, "/konto/angaben", Map.of());
        assertThat(leer.html()).contains("gespeichert");
        Reitantrag.absenden(ida, Reitantrag.bisPruefen(ida));
        var frage = Reitantrag.beginnen(ida);
        assertThat(frage.pfad()).endsWith("/uebernehmen");
        assertThat(frage.html())
                .contains("Angaben übernehmen?", "Erika", "Mühlenweg 4")
                .doesNotContain("Flicka");
        var nein = ida.senden(frage.pfad(), Map.of("_csrf", zeichen(frage), "uebernehmen", "nein"));
        assertThat(nein.html()).doesNotContain("value=\"Erika\"");
        var ja = ida.senden(frage.pfad(), Map.of("_csrf", zeichen(frage), "uebernehmen", "ja"));
        assertThat(ja.pfad()).endsWith("/person");
        assertThat(ja.html()).contains("value=\"Erika\"", "Aus Ihrem Antrag vom");
        var fremd = new Mensch(adresse(""));
        Kontoinhaberin.anmelden(fremd, verteiler);
        assertThat(Reitantrag.beginnen(fremd).pfad()).endsWith("/person");
    }

    @Test
    void einLinkFuelltNurAusWasDasPaketErlaubt() {
        var beginn =
                ida.oeffnen(
                        "/antraege/mangel-melden?kategorie=beleuchtung&laterne_nummer=K-17&beschreibung=Unfug&gefahr=ja");
        assertThat(beginn.html())
                .contains("name=\"link.kategorie\" value=\"beleuchtung\"")
                .doesNotContain("link.beschreibung", "link.gefahr");
        var felder = new LinkedHashMap<>(beginn.verborgen());
        felder.put("link.beschreibung", "Unfug");
        var erste = ida.senden("/antraege/mangel-melden", felder);
        assertThat(erste.html())
                .contains("Aus dem Link, den Sie geöffnet haben")
                .contains("value=\"beleuchtung\" checked")
                .doesNotContain("Unfug");
        var ort =
                ida.ausfuellen(
                        erste,
                        Map.of(
                                "kategorie",
                                "beleuchtung",
                                "beschreibung",
                                "Dunkel",
                                "gefahr",
                                "nein"),
                        "weiter");
        assertThat(ort.html()).contains("value=\"K-17\"");
    }

    @Test
    void wasNichtWaehlbarIstBleibtWeg() {
        var beginn =
                ida.oeffnen(
                        "/antraege/mangel-melden?kategorie=drachen&laterne_nummer="
                                + "x".repeat(500));
        var erste = ida.senden("/antraege/mangel-melden", beginn.verborgen());
        assertThat(erste.status()).isEqualTo(200);
        assertThat(erste.html()).doesNotContain("value=\"drachen\"", "Aus dem Link");
    }

    private Blick bisAnschrift() {
        return ida.ausfuellen(Reitantrag.beginnen(ida), Reitantrag.PERSON, "weiter");
    }

    private static String zeichen(Blick seite) {
        return seite.verborgen().getOrDefault("_csrf", "");
    }
}
