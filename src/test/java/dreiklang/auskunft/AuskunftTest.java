package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.AntragId;
import dreiklang.auskunft.Auskunftserteilung.Form;
import dreiklang.auskunft.Auskunftsfunde.Wahl;
import dreiklang.auskunft.Ersuchen.Person;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Kontoangaben;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Somebody asks what is kept about her: found everywhere, decided by a person, given and kept.
class AuskunftTest extends Stadttest {

    private static final String KENNWORT = "ein langer Satz mit Pferd";

    @Autowired private Auskunftsersuchen ersuchen;
    @Autowired private Auskunftsfunde funde;
    @Autowired private Auskunftserteilung erteilung;
    @Autowired private EigeneAuskuenfte eigene;
    @Autowired private Antraege antraege;
    @Autowired private Konten konten;
    @Autowired private Kontoangaben angaben;
    @Autowired private Organisation organisation;
    @Autowired private List<Personenbestand> bestaende;
    @Autowired private Texte texte;
    @Autowired private JdbcClient sql;

    @Autowired
    @Qualifier("konto")
    private AuthenticationProvider kontopruefung;

    private final String marke = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
    }

    @Test
    void vomKontoBisZurAuskunftMitAllemWasDaranHaengt() throws IOException {
        var email = "wanda." + marke + "@post.example";
        konto(email);
        var id =
                angemeldet(
                        email,
                        () -> {
                            angaben.merken(Map.of("given-name", "Wanda", "family-name", "Quitt"));
                            bisVorgang(
                                    einreichen("sperrmuell", sperrmuell("Wanda", "Quitt", email)));
                            eigene.verlangen();
                            assertThat(code(eigene::verlangen)).isEqualTo("K-494");
                            return eigene.eigene().getFirst().id();
                        });
        wendt(() -> {
            funde.suchen(id);
            return id;
        });
        var liste = wendt(() -> funde.liste(id, 1)).zeilen();
        assertThat(liste)
                .extracting(f -> f.fund().art())
                .contains("konto", "antrag", "vorgang", "akte", "zahlung", "protokoll", "mail");
        assertThat(liste.stream().filter(Fundzeile::sicher).map(Fundzeile::wirksam).distinct())
                .containsExactly(Fundentscheid.AUFNEHMEN);
        wendt(() -> {
            var rest = new HashMap<Integer, Wahl>();
            liste.stream()
                    .filter(f -> f.wirksam() == Fundentscheid.OFFEN)
                    .forEach(f -> rest.put(f.nummer(), new Wahl(Fundentscheid.AUFNEHMEN, "")));
            funde.entscheiden(id, rest);
            erteilung.erteilen(id);
            return id;
        });
        assertThat(
                        sql.sql("select count(*) from auskunft.fund where ersuchen = ?")
                                .param(id.wert())
                                .query(Long.class)
                                .single())
                .as("what was found is not kept twice")
                .isZero();
        var pdf = angemeldet(email, () -> inhalt(id, Form.PDF));
        assertThat(text(pdf))
                .contains("Quitt", email, "65,00", "Bett mit Matratze", "Rechtsgrundlage");
        var json =
                new String(angemeldet(email, () -> inhalt(id, Form.JSON)), StandardCharsets.UTF_8);
        assertThat(json).contains("dreiklang-auskunft/1", "\"art\" : \"vorgang\"", "Quitt");
        assertThat(aktionen(id))
                .containsExactly(
                        "auskunft.verlangt",
                        "auskunft.durchsucht",
                        "auskunft.erteilt",
                        "auskunft.abgeholt",
                        "auskunft.abgeholt");
        assertThat(
                        code(() ->
                                wendt(() -> {
                                    funde.suchen(id);
                                    return id;
                                })))
                .isEqualTo("K-484");
    }

    @Test
    void fremdesAuskunftsersuchenSiehtNiemandSonst() {
        var eine = "eine." + marke + "@post.example";
        var andere = "andere." + marke + "@post.example";
        konto(eine);
        konto(andere);
        var id =
                angemeldet(
                        eine,
                        () -> {
                            eigene.verlangen();
                            return eigene.eigene().getFirst().id();
                        });
        assertThat(angemeldet(andere, eigene::eigene)).isEmpty();
        assertThat(code(() -> angemeldet(andere, () -> inhalt(id, Form.PDF)))).isEqualTo("K-480");
        assertThat(code(() -> angemeldet(eine, () -> inhalt(id, Form.PDF)))).isEqualTo("K-484");
    }

    @Test
    void wasNurDenNamenTraegtMussJemandBestaetigen() throws IOException {
        var nachname = "Zweifel" + marke;
        var hier = einreichen("sperrmuell", sperrmuell("Erika", nachname, "e@post.example"));
        bisVorgang(hier);
        var id = wendt(() -> eintragen("Erika", nachname, LocalDate.of(2026, 1, 31)));
        wendt(() -> {
            funde.suchen(id);
            return id;
        });
        var antrag = wendt(() -> fund(id, "antrag"));
        assertThat(antrag.sicher()).isFalse();
        assertThat(antrag.wirksam()).isEqualTo(Fundentscheid.OFFEN);
        assertThat(
                        code(() ->
                                wendt(() -> {
                                    erteilung.erteilen(id);
                                    return id;
                                })))
                .isEqualTo("K-490");
        assertThat(code(() -> wendt(() -> waehlen(id, antrag, Fundentscheid.VERFAHREN, " "))))
                .isEqualTo("K-487");
        wendt(() -> waehlen(id, antrag, Fundentscheid.ANDERE_PERSON, ""));
        assertThat(wendt(() -> fund(id, "zahlung")).wirksam())
                .isEqualTo(Fundentscheid.ANDERE_PERSON);
        wendt(() -> {
            funde.suchen(id);
            return id;
        });
        assertThat(wendt(() -> fund(id, "antrag")).entscheid())
                .as("searching again keeps what was decided")
                .isEqualTo(Fundentscheid.ANDERE_PERSON);
        wendt(() -> {
            erteilung.erteilen(id);
            return id;
        });
        var pdf = wendt(() -> lies(id));
        assertThat(text(pdf)).contains("nichts über Sie gespeichert").doesNotContain("Matratze");
    }

    @Test
    void vertraulichesLiestNurDiePersonSelbst() throws IOException {
        var email = "emine." + marke + "@post.example";
        konto(email);
        var id =
                angemeldet(
                        email,
                        () -> {
                            einreichen("pflegeberatung", pflege("Emine", "Aydin" + marke));
                            eigene.verlangen();
                            return eigene.eigene().getFirst().id();
                        });
        wendt(() -> {
            funde.suchen(id);
            return id;
        });
        var antrag = wendt(() -> fund(id, "antrag"));
        assertThat(antrag.vertraulich()).isTrue();
        assertThat(antrag.fund().angaben()).isEmpty();
        assertThat(antrag.fund().titel()).isEmpty();
        assertThat(text(wendt(() -> erteilung.vorschau(id)))).doesNotContain("Aydin" + marke);
        wendt(() -> {
            erteilung.erteilen(id);
            return id;
        });
        assertThat(code(() -> wendt(() -> lies(id)))).isEqualTo("K-493");
        assertThat(text(angemeldet(email, () -> inhalt(id, Form.PDF)))).contains("Aydin" + marke);

        var ohne = wendt(() -> eintragen("Emine", "Aydin" + marke, LocalDate.of(2026, 3, 2)));
        wendt(() -> {
            funde.suchen(ohne);
            return ohne;
        });
        var name = wendt(() -> fund(ohne, "antrag"));
        assertThat(code(() -> wendt(() -> waehlen(ohne, name, Fundentscheid.AUFNEHMEN, ""))))
                .isEqualTo("K-488");
    }

    @Test
    void dieFristIstEinMonatUndLaesstSichEinmalMitGrundVerlaengern() {
        var id = wendt(() -> eintragen("Bodo", "Klee", LocalDate.of(2026, 10, 31)));
        var e = wendt(() -> ersuchen.ansehen(id));
        assertThat(e.faellig()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(code(() -> wendt(() -> verlaengern(id, " ")))).isEqualTo("K-485");
        var heute = wendt(() -> ersuchen.heute());
        var frisch = wendt(() -> eintragen("Bodo", "Klee", heute));
        wendt(() -> verlaengern(frisch, "Vier Ämter sind beteiligt."));
        var danach = wendt(() -> ersuchen.ansehen(frisch));
        assertThat(danach.frist()).isAfterOrEqualTo(heute.plusMonths(3));
        assertThat(code(() -> wendt(() -> verlaengern(frisch, "Noch einmal")))).isEqualTo("K-486");
        assertThat(code(() -> wendt(() -> eintragen("Bodo", "", heute)))).isEqualTo("K-481");
        assertThat(code(() -> wendt(() -> eintragen("Bodo", "Klee", heute.plusDays(1)))))
                .isEqualTo("K-483");
    }

    @Test
    void ohneDasRechtGehtNichts() {
        var wer = organisation.mitAnmeldename("a.berger").orElseThrow().id();
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> konten.als(wer, () -> ersuchen.liste(1))))
                .isNotNull();
    }

    @Test
    void jedeArtSagtZweckGrundlageEmpfaengerDauerUndHerkunft() {
        for (var bestand : bestaende) {
            for (var art : bestand.arten()) {
                for (var was :
                        List.of("titel", "zweck", "grundlage", "empfaenger", "dauer", "herkunft")) {
                    assertThat(texte.kennt("bestand." + art + "." + was)).as(art).isTrue();
                }
            }
        }
    }

    private ErsuchenId eintragen(String vorname, String nachname, LocalDate eingang) {
        return ersuchen.eintragen(
                new Person(vorname, nachname, Optional.empty(), "", "Auenweg 1"),
                Ersuchenweg.SCHRIFTLICH,
                eingang,
                "Personalausweis vorgelegt");
    }

    private ErsuchenId verlaengern(ErsuchenId id, String grund) {
        ersuchen.verlaengern(id, grund);
        return id;
    }

    private ErsuchenId waehlen(ErsuchenId id, Fundzeile f, Fundentscheid e, String grund) {
        funde.entscheiden(id, Map.of(f.nummer(), new Wahl(e, grund)));
        return id;
    }

    private Fundzeile fund(ErsuchenId id, String art) {
        return funde.liste(id, 1).zeilen().stream()
                .filter(f -> f.fund().art().equals(art))
                .findFirst()
                .orElseThrow();
    }

    private AntragId einreichen(String leistung, Map<String, List<String>> antworten) {
        return antraege.einreichen(
                        new LeistungsSchluessel(leistung),
                        new Antworten(antworten),
                        Map.of(),
                        Sprache.DE)
                .antrag()
                .id();
    }

    private void bisVorgang(AntragId antrag) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        sql.sql("select count(*) from vorgang.vorgang where antrag = ?")
                                        .param(antrag.wert())
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    static Map<String, List<String>> sperrmuell(String vorname, String nachname, String email) {
        var a = new HashMap<String, List<String>>();
        a.put("was", List.of("moebel", "kuehlgeraet"));
        a.put("liste", List.of("Bett mit Matratze"));
        a.put("menge", List.of("1"));
        a.put("geraete", List.of("1"));
        a.put("eilig", List.of("ja"));
        a.put("strasse", List.of("Markt 3"));
        a.put("plz", List.of("59999"));
        a.put("ort", List.of("Lindenau an der Aue"));
        a.put("vorname", List.of(vorname));
        a.put("nachname", List.of(nachname));
        a.put("email", List.of(email));
        a.put("regeln", List.of("ja"));
        return a;
    }

    private static Map<String, List<String>> pflege(String vorname, String nachname) {
        var a = new HashMap<String, List<String>>();
        a.put("fuer_wen", List.of("angehoerige"));
        a.put("einverstanden", List.of("ja"));
        a.put("themen", List.of("zuhause", "geld"));
        a.put("eilig", List.of("ja"));
        a.put("weg", List.of("telefon"));
        a.put("wann", List.of("vormittag"));
        a.put("vorname", List.of(vorname));
        a.put("nachname", List.of(nachname));
        a.put("telefon", List.of("02999 48113"));
        return a;
    }

    private void konto(String email) {
        var geheimnis = "geheim-" + email;
        sql.sql(
                        "insert into identitaet.bestaetigung (geheimnis, email, gueltig_bis) values (?, ?, now() + interval '100 years')")
                .params(Pruefsumme.von(geheimnis).hex(), email)
                .update();
        konten.linkEinloesen(geheimnis, KENNWORT);
    }

    private <T> T angemeldet(String email, Supplier<T> arbeit) {
        var kontext = SecurityContextHolder.createEmptyContext();
        kontext.setAuthentication(
                kontopruefung.authenticate(
                        new UsernamePasswordAuthenticationToken(email, KENNWORT)));
        SecurityContextHolder.setContext(kontext);
        try {
            return arbeit.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private <T> T wendt(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("c.wendt").orElseThrow().id(), arbeit);
    }

    private byte[] inhalt(ErsuchenId id, Form form) {
        try (var strom = eigene.abholen(id, form)) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] lies(ErsuchenId id) {
        try (var strom = erteilung.herunterladen(id, Form.PDF)) {
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> aktionen(ErsuchenId id) {
        return sql.sql("select aktion from identitaet.protokoll where gegenstand = ? order by id")
                .param(id.bezug())
                .query(String.class)
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument).replaceAll("\\s+", " ");
        }
    }

    private static String code(Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, was::run);
        return fehler == null ? "" : fehler.code();
    }
}
