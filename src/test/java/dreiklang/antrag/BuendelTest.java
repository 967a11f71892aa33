package dreiklang.antrag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Mensch.Blick;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A move with several Anliegen: common answers once, every Anliegen to its own Amt.
class BuendelTest extends Stadttest {

    @Autowired private JdbcClient sql;
    @Autowired private Entwurfsablauf ablauf;

    private Mensch mira;

    @BeforeEach
    void einziehen() {
        mira = new Mensch(adresse(""));
    }

    @AfterEach
    void zurueck() {
        uhr.zuruecksetzen();
    }

    @Test
    void ausWenigenFragenWerdenDieAnliegenDieEsBraucht() {
        var liste = bisListe("Mira");
        assertThat(liste.html())
                .contains("Das sind Ihre 3 Anliegen", "Sperrmüll", "Meldebescheinigung")
                .doesNotContain("Bewohnerparkausweis");
        assertThat(anliegen(liste)).hasSize(3);
    }

    @Test
    void eineSeiteDieNichtsMehrFragtWirdUebersprungenUndDieHerkunftGesagt() {
        var liste = bisListe("Mira");
        var tonne = mira.oeffnen(anliegen(liste, "muelltonne"));
        assertThat(tonne.pfad()).endsWith("/anliegen");
        var seite =
                mira.ausfuellen(
                        tonne,
                        Map.of("rolle", "eigentum", "anliegen", "neu", "tonne", "bio"),
                        "weiter");
        assertThat(seite.html())
                .contains("value=\"Lindenstraße 4\"", "Aus Ihren gemeinsamen Angaben übernommen.");
        var fertig = mira.ausfuellen(seite, angezeigt(seite, Map.of("groesse", "l120")), "weiter");
        assertThat(fertig.pfad()).as("the page with the person is skipped").endsWith("/pruefen");
        assertThat(fertig.html()).contains("Mira", "Nur dieses Anliegen absenden");
    }

    @Test
    void wasNurVorgeschlagenIstGiltNichtAlsBegonnen() {
        var liste = bisListe("Mira");
        assertThat(erreicht(liste, "sperrmuell")).isEqualTo("[]");
        var sachen = mira.oeffnen(anliegen(liste, "sperrmuell"));
        mira.ausfuellen(
                sachen, Map.of("was", "moebel", "liste", "Ein Sofa", "menge", "2"), "weiter");
        assertThat(erreicht(liste, "sperrmuell")).startsWith("[\"sachen\"");
        assertThat(erreicht(liste, "muelltonne")).isEqualTo("[]");
    }

    private String erreicht(Blick liste, String leistung) {
        return sql.sql(
                        "select e.erreicht::text from antrag.buendel b join antrag.entwurf e on e.id = b.teil"
                                + " where b.kopf = ?::uuid and b.leistung = ?")
                .params(kennung(liste), leistung)
                .query(String.class)
                .single();
    }

    @Test
    void soLangeGemeinsameAngabenFalschSindFuehrtDerWegDorthin() {
        var liste = bisListe("Mira");
        sql.sql(
                        "update antrag.entwurf set antworten = jsonb_set(antworten, '{alt_plz}', '[\"1\"]') where id = ?::uuid")
                .param(kennung(liste))
                .update();
        assertThat(mira.oeffnen(liste.pfad()).pfad()).endsWith("/anschriften");
    }

    @Test
    void wasSpaeterGemeinsamGeaendertWirdFolgtAusserWoManEsSelbstGeaendertHat() {
        var liste = bisListe("Mira");
        var bescheinigung = mira.oeffnen(anliegen(liste, "meldebescheinigung"));
        assertThat(bescheinigung.pfad()).endsWith("/person");
        mira.ausfuellen(
                bescheinigung, angezeigt(bescheinigung, Map.of("vorname", "Miriam")), "weiter");
        var person = mira.oeffnen("/antraege/entwurf/" + kennung(liste) + "/person?von=pruefen");
        var danach = mira.ausfuellen(person, person("Mirabell"), "weiter");
        assertThat(danach.pfad()).isEqualTo(liste.pfad());
        assertThat(antwort(liste, "meldebescheinigung", "vorname")).isEqualTo("Miriam");
        assertThat(antwort(liste, "sperrmuell", "vorname")).isEqualTo("Mirabell");
        assertThat(antwort(liste, "muelltonne", "vorname")).isEqualTo("Mirabell");
    }

    @Test
    void wasNichtMehrGebrauchtWirdVerschwindetUndKommtMitSeinenAntwortenWieder() {
        var liste = bisListe("Mira");
        sperrmuell(liste);
        var ohne = new LinkedHashMap<>(FRAGEN);
        ohne.put("sperrmuell", "nein");
        var fragen = mira.oeffnen("/antraege/entwurf/" + kennung(liste) + "/fragen?von=pruefen");
        var weniger = mira.ausfuellen(fragen, ohne, "weiter");
        assertThat(weniger.html()).contains("Das sind Ihre 2 Anliegen").doesNotContain("Sperrmüll");
        var wieder = mira.ausfuellen(fragen, FRAGEN, "weiter");
        assertThat(wieder.html()).contains("Das sind Ihre 3 Anliegen", "Bereit zum Absenden");
    }

    @Test
    void alleWerdenEinzelnAbgesendetJedesAnSeinAmt() {
        var liste = alleFertig();
        var pruefen = mira.oeffnen(liste.pfad() + "/pruefen");
        assertThat(pruefen.html()).contains("Alle 3 absenden", "Geht an: ");
        var ende = mira.oeffnen(absenden(liste, pruefen, absendungen(pruefen)));
        assertThat(ende.html()).contains("Ihre 3 Anliegen sind angekommen");
        var referenzen = ende.geheim().stream().filter(g -> g.length() == 14).toList();
        assertThat(referenzen).hasSize(3).doesNotHaveDuplicates();
        assertThat(
                        sql.sql(
                                        "select distinct leistung from antrag.antrag where referenz in (:r)")
                                .param("r", referenzen)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("muelltonne", "sperrmuell", "meldebescheinigung");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(einheiten(referenzen)).hasSize(3).doesNotContainNull());
        var pin = ende.geheim().getFirst();
        for (var referenz : referenzen) {
            var stand =
                    mira.senden(
                            "/anliegen",
                            Map.of("_csrf", mira.zeichen(), "referenz", referenz, "pin", pin));
            assertThat(stand.pfad()).isEqualTo("/anliegen/" + referenz);
        }
        assertThat(gemeinsameAngaben(liste)).isEqualTo("{}");
    }

    @Test
    void einFehlerBeimDrittenLaesstDieErstenZweiStehenUndNochmalDruckenSendetNurDenRest() {
        var liste = alleFertig();
        var pruefen = mira.oeffnen(liste.pfad() + "/pruefen");
        var absendungen = absendungen(pruefen);
        var verfaelscht = new ArrayList<>(absendungen);
        verfaelscht.set(
                2,
                absendungen
                        .get(2)
                        .replaceFirst(".$", absendungen.get(2).endsWith("0") ? "1" : "0"));
        var antwort = schicken(liste, pruefen, verfaelscht);
        assertThat(antwort.statusCode()).isEqualTo(409);
        assertThat(antwort.body())
                .contains("Das konnten wir nicht absenden", "2 von 3 Anliegen sind abgesendet");
        assertThat(abgesendet(liste)).isEqualTo(2);
        assertThat(schicken(liste, pruefen, absendungen).statusCode()).isEqualTo(303);
        assertThat(abgesendet(liste)).isEqualTo(3);
        schicken(liste, pruefen, absendungen);
        assertThat(
                        sql.sql(
                                        "select count(*) from antrag.antrag a join antrag.entwurf e using (referenz) join antrag.buendel b on b.teil = e.id where b.kopf = ?::uuid")
                                .param(kennung(liste))
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
        assertThat(mira.oeffnen(liste.pfad()).html()).contains("Ihre 3 Anliegen sind angekommen");
    }

    @Test
    void faelltBeimDrittenDieAnnahmeAusGehtDerRestSpaeterUndNichtsDoppelt() {
        var liste = alleFertig();
        var pruefen = mira.oeffnen(liste.pfad() + "/pruefen");
        var absendungen = absendungen(pruefen);
        sql.sql(
                        """
                        create function antrag.ausfall() returns trigger language plpgsql as
                        'begin if new.leistung = ''sperrmuell'' then raise exception ''out of order''; end if; return new; end'
                        """)
                .update();
        sql.sql(
                        "create trigger ausfall before insert on antrag.antrag for each row execute function antrag.ausfall()")
                .update();
        try {
            var antwort = schicken(liste, pruefen, absendungen);
            assertThat(antwort.statusCode()).isEqualTo(409);
            assertThat(antwort.body())
                    .contains("2 von 3 Anliegen sind abgesendet", "gerade nicht annehmen");
        } finally {
            sql.sql("drop function antrag.ausfall() cascade").update();
        }
        assertThat(abgesendet(liste)).isEqualTo(2);
        var rest = mira.oeffnen(liste.pfad() + "/pruefen");
        assertThat(absendungen(rest)).hasSize(1);
        assertThat(mira.oeffnen(absenden(liste, rest, absendungen(rest))).html())
                .contains("Ihre 3 Anliegen sind angekommen");
        assertThat(abgesendet(liste)).isEqualTo(3);
    }

    @Test
    void wasNochEineZustimmungBrauchtHaeltDieAnderenNichtAuf() {
        var fragen = new LinkedHashMap<>(FRAGEN);
        fragen.putAll(Map.of("tonne", "nein", "bescheinigung", "nein", "kita", "ja"));
        var liste = bisListe("Mira", fragen);
        sperrmuell(liste);
        var mitzeichnende = kita(mira.oeffnen(anliegen(liste, "kita-platz")));
        assertThat(mitzeichnende.pfad()).endsWith("/mitzeichnende");
        assertThat(mira.oeffnen(liste.pfad()).html())
                .contains("Eine Zustimmung fehlt noch", "1 Anliegen prüfen und absenden");
        var pruefen = mira.oeffnen(liste.pfad() + "/pruefen");
        assertThat(pruefen.html()).contains("noch nicht fertig", "<li>Kita-Platz</li>");
        var danach = mira.oeffnen(absenden(liste, pruefen, absendungen(pruefen)));
        assertThat(danach.html()).contains("1 von 2 Anliegen sind abgesendet");
    }

    private Blick kita(Blick seite) {
        var kinder =
                mira.ausfuellen(
                        seite,
                        Map.ofEntries(
                                Map.entry("kitajahr", "2027"),
                                Map.entry("kinder", "1"),
                                Map.entry("kinder.1.kind_vorname", "Ada"),
                                Map.entry("kinder.1.kind_nachname", "Söllner"),
                                Map.entry("kinder.1.kind_geburtsdatum.tag", "3"),
                                Map.entry("kinder.1.kind_geburtsdatum.monat", "4"),
                                Map.entry("kinder.1.kind_geburtsdatum.jahr", "2025"),
                                Map.entry("kinder.1.kind_stunden", "35"),
                                Map.entry("kinder.1.kind_foerderung", "nein")),
                        "weiter");
        var wuensche = mira.ausfuellen(kinder, Map.of("wunsch_1", "muehlrad"), "weiter");
        var familie =
                mira.ausfuellen(
                        wuensche,
                        Map.of(
                                "allein", "nein",
                                "sorge_gemeinsam", "ja",
                                "sorge2_wer", "selbst",
                                "arbeit", "alle",
                                "geschwister", "0"),
                        "weiter");
        var hoechst = Map.of("einkommen_angabe", "hoechst");
        var gezeigt = mira.ausfuellen(familie, hoechst, "weiter");
        var eltern = mira.ausfuellen(gezeigt, hoechst, "weiter");
        return mira.ausfuellen(eltern, angezeigt(eltern, Map.of("weitergabe", "ja")), "weiter");
    }

    @Test
    void einAnliegenLaesstSichHerausnehmenUndAlleinAbsenden() {
        var liste = bisListe("Mira");
        var ohne =
                mira.senden(
                        liste.pfad() + "/anliegen",
                        Map.of("_csrf", mira.zeichen(), "heraus", "muelltonne"));
        assertThat(ohne.html()).contains("Das sind Ihre 2 Anliegen", "Wieder dazunehmen");
        var fertig = sperrmuell(liste);
        var quittung =
                mira.senden(fertig.pfad().replace("/pruefen", "/absenden"), fertig.verborgen());
        assertThat(quittung.pfad()).contains("/quittung/");
        assertThat(quittung.html()).contains("Zu allen Anliegen");
        var danach = mira.oeffnen(liste.pfad());
        assertThat(danach.html()).contains("1 von 2 Anliegen sind abgesendet");
        var alle =
                mira.senden(
                        liste.pfad() + "/anliegen",
                        Map.of("_csrf", mira.zeichen(), "hinein", "muelltonne"));
        assertThat(alle.html()).contains("1 von 3 Anliegen sind abgesendet");
    }

    @Test
    void eineReferenzUndEinePinOeffnenAlleEntwuerfe() {
        var liste = bisListe("Mira");
        var tonne = anliegen(liste, "muelltonne");
        var pause = mira.oeffnen(tonne + "/pause");
        assertThat(pause.pfad()).isEqualTo("/antraege/entwurf/" + kennung(liste) + "/pause");
        var zuhause = new Mensch(adresse(""));
        assertThat(zuhause.oeffnen(tonne).status()).isEqualTo(404);
        assertThat(zuhause.oeffnen(liste.pfad()).status()).isEqualTo(404);
        var wieder =
                zuhause.senden(
                        "/antraege/fortsetzen",
                        Map.of(
                                "_csrf", zuhause.zeichen(),
                                "referenz", pause.geheim().get(0),
                                "pin", pause.geheim().get(1)));
        assertThat(wieder.pfad()).isEqualTo(liste.pfad());
        assertThat(zuhause.oeffnen(tonne).html()).contains("Zu allen Anliegen");
    }

    @Test
    void dieGemeinsamenAngabenSelbstWerdenNieAbgesendet() {
        var liste = bisListe("Mira");
        var kopf = kennung(liste);
        var nummer =
                sql.sql("select einreichung::text from antrag.entwurf where id = ?::uuid")
                        .param(kopf)
                        .query(String.class)
                        .single();
        var antwort =
                mira.absenden(
                        "/antraege/entwurf/" + kopf + "/absenden",
                        Map.of("_csrf", mira.zeichen(), "einreichung", nummer, "stand", ""));
        assertThat(antwort.statusCode()).isEqualTo(409);
    }

    @Test
    void einBuendelBleibtSoLangeWieSeinJuengsterEntwurfUndGehtAlsGanzes() {
        var liste = bisListe("Mira");
        uhr.vorstellen(Duration.ofDays(20));
        mira.ausfuellen(
                mira.oeffnen(anliegen(liste, "muelltonne")),
                Map.of("rolle", "eigentum", "anliegen", "neu", "tonne", "papier"),
                "weiter");
        uhr.vorstellen(Duration.ofDays(15));
        ablauf.aufraeumen();
        assertThat(entwuerfe(liste)).isEqualTo(3);
        uhr.vorstellen(Duration.ofDays(16));
        ablauf.aufraeumen();
        assertThat(entwuerfe(liste)).isZero();
        assertThat(mira.oeffnen(liste.pfad()).status()).isEqualTo(404);
    }

    @Test
    void eineLebenslageOhnePlanSagtWasManStattdessenTunKann() {
        assertThat(mira.oeffnen("/lebenslagen/gibt-es-nicht").html()).contains("A-141");
    }

    private static final Map<String, String> FRAGEN = fragen();

    private static final Map<String, String> ANSCHRIFTEN =
            Map.of(
                    "alt_strasse", "Auenweg 12",
                    "alt_plz", "59999",
                    "alt_ort", "Lindenau an der Aue",
                    "neu_strasse", "Lindenstraße 4",
                    "neu_plz", "59999",
                    "neu_ort", "Lindenau an der Aue");

    private static Map<String, String> fragen() {
        var fragen = new LinkedHashMap<String, String>();
        fragen.put("richtung", "innen");
        var tag = LocalDate.now().plusDays(10);
        fragen.put("tag.tag", "" + tag.getDayOfMonth());
        fragen.put("tag.monat", "" + tag.getMonthValue());
        fragen.put("tag.jahr", "" + tag.getYear());
        fragen.put("hund", "nein");
        fragen.put("parken", "nein");
        fragen.put("tonne", "ja");
        fragen.put("sperrmuell", "ja");
        fragen.put("bescheinigung", "ja");
        fragen.put("kita", "nein");
        return fragen;
    }

    private static Map<String, String> person(String vorname) {
        return Map.of(
                "vorname", vorname,
                "nachname", "Söllner",
                "geburtsdatum.tag", "27",
                "geburtsdatum.monat", "3",
                "geburtsdatum.jahr", "1985",
                "email", "",
                "telefon", "");
    }

    private Blick bisListe(String vorname) {
        return bisListe(vorname, FRAGEN);
    }

    private Blick bisListe(String vorname, Map<String, String> fragen) {
        var erste = mira.senden("/lebenslagen/umzug", Map.of("_csrf", mira.zeichen()));
        var neu = mira.ausfuellen(erste, Map.of("richtung", "innen"), "weiter");
        var person = mira.ausfuellen(neu, fragen, "weiter");
        assertThat(person.pfad()).endsWith("/person");
        var anschriften = mira.ausfuellen(person, person(vorname), "weiter");
        var liste = mira.ausfuellen(anschriften, ANSCHRIFTEN, "weiter");
        assertThat(liste.pfad()).startsWith("/antraege/buendel/");
        return liste;
    }

    private Blick alleFertig() {
        var liste = bisListe("Mira");
        sperrmuell(liste);
        var tonne = mira.oeffnen(anliegen(liste, "muelltonne"));
        var groesse =
                mira.ausfuellen(
                        tonne,
                        Map.of("rolle", "eigentum", "anliegen", "neu", "tonne", "bio"),
                        "weiter");
        mira.ausfuellen(groesse, angezeigt(groesse, Map.of("groesse", "l120")), "weiter");
        var bescheinigung = mira.oeffnen(anliegen(liste, "meldebescheinigung"));
        var inhalt = mira.ausfuellen(bescheinigung, angezeigt(bescheinigung, Map.of()), "weiter");
        var form = mira.ausfuellen(inhalt, Map.of("umfang", "einfach"), "weiter");
        var papier = Map.of("form", "papier", "anzahl", "1", "sozialleistung", "nein");
        mira.ausfuellen(mira.ausfuellen(form, papier, "weiter"), papier, "weiter");
        var fertig = mira.oeffnen(liste.pfad());
        assertThat(fertig.html()).contains("3 Anliegen prüfen und absenden");
        return fertig;
    }

    private Blick sperrmuell(Blick liste) {
        var sachen = mira.oeffnen(anliegen(liste, "sperrmuell"));
        var was = Map.of("was", "moebel", "liste", "Ein Sofa", "menge", "2");
        var abholung = mira.ausfuellen(mira.ausfuellen(sachen, was, "weiter"), was, "weiter");
        var eilig = angezeigt(abholung, Map.of("eilig", "ja"));
        var person = mira.ausfuellen(abholung, eilig, "weiter");
        var fertig = mira.ausfuellen(person, angezeigt(person, Map.of("regeln", "ja")), "weiter");
        assertThat(fertig.pfad()).endsWith("/pruefen");
        return fertig;
    }

    /// What stands in the inputs of a page, with what the person types.
    private static Map<String, String> angezeigt(Blick seite, Map<String, String> neu) {
        var felder = new LinkedHashMap<String, String>();
        Pattern.compile(
                        "<input[^>]*? name=\"([a-z_.0-9]+)\"[^>]*? type=\"(?:text|email|tel)\"[^>]*>|<input[^>]*type=\"(?:text|email|tel)\"[^>]*>")
                .matcher(seite.html())
                .results()
                .map(t -> t.group())
                .forEach(t -> felder.put(wert(t, "name"), wert(t, "value")));
        felder.putAll(neu);
        return felder;
    }

    private static String wert(String tag, String name) {
        var treffer = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return treffer.find() ? treffer.group(1) : "";
    }

    private String anliegen(Blick liste, String leistung) {
        return anliegen(liste).getOrDefault(leistung, "");
    }

    /// Leistung → address of its draft.
    private Map<String, String> anliegen(Blick liste) {
        var anliegen = new LinkedHashMap<String, String>();
        sql.sql("select leistung, teil from antrag.buendel where kopf = ?::uuid")
                .param(kennung(liste))
                .query((z, n) ->
                        anliegen.put(z.getString(1), "/antraege/entwurf/" + z.getString(2)))
                .list();
        return anliegen;
    }

    private String antwort(Blick liste, String leistung, String feld) {
        return sql.sql(
                        "select e.antworten -> ? ->> 0 from antrag.entwurf e join antrag.buendel b on b.teil = e.id where b.kopf = ?::uuid and b.leistung = ?")
                .params(feld, kennung(liste), leistung)
                .query(String.class)
                .single();
    }

    private static List<String> absendungen(Blick pruefen) {
        return Pattern.compile("name=\"absendung\" value=\"([^\"]+)\"")
                .matcher(pruefen.html())
                .results()
                .map(t -> t.group(1))
                .toList();
    }

    private String absenden(Blick liste, Blick pruefen, List<String> absendungen) {
        var antwort = schicken(liste, pruefen, absendungen);
        assertThat(antwort.statusCode()).isEqualTo(303);
        return antwort.ziel();
    }

    private record Antwort(int statusCode, String body, String ziel) {}

    private Antwort schicken(Blick liste, Blick pruefen, List<String> absendungen) {
        var koerper =
                new StringBuilder(
                        "_csrf=" + kodiert(pruefen.verborgen().getOrDefault("_csrf", "")));
        absendungen.forEach(a -> koerper.append("&absendung=").append(kodiert(a)));
        HttpResponse<byte[]> antwort =
                mira.roh(
                        HttpRequest.newBuilder(URI.create(adresse(liste.pfad() + "/absenden")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(koerper.toString())));
        return new Antwort(
                antwort.statusCode(),
                new String(antwort.body(), StandardCharsets.UTF_8),
                antwort.headers().firstValue("Location").orElse(""));
    }

    private static String kodiert(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long abgesendet(Blick liste) {
        return zaehle(
                "select count(*) from antrag.buendel b join antrag.entwurf e on e.id = b.teil where e.stand = 'EINGEREICHT' and b.kopf = ?::uuid",
                kennung(liste));
    }

    private long entwuerfe(Blick liste) {
        return zaehle("select count(*) from antrag.buendel where kopf = ?::uuid", kennung(liste));
    }

    private long zaehle(String frage, String kopf) {
        return sql.sql(frage).param(kopf).query(Long.class).single();
    }

    private String gemeinsameAngaben(Blick liste) {
        return sql.sql("select antworten::text from antrag.entwurf where id = ?::uuid")
                .param(kennung(liste))
                .query(String.class)
                .single();
    }

    private List<String> einheiten(List<String> referenzen) {
        return sql.sql(
                        "select v.einheit::text from vorgang.vorgang v join antrag.antrag a on a.id = v.antrag where a.referenz in (:r)")
                .param("r", referenzen)
                .query(String.class)
                .list();
    }

    private static String kennung(Blick liste) {
        return liste.pfad().replaceFirst(".*/buendel/([0-9a-f-]+).*", "$1");
    }
}
