package dreiklang.prozess;

import static dreiklang.prozess.Prozessbeispiel.prozess;
import static dreiklang.prozess.Prozessbeispiel.schritt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.prozess.Prozesse.Auswahl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register and its Fassungen in the database: who may what, and nobody overwrites anybody.
class ProzesseTest extends Stadttest {

    private static final String ICH = "probe-prozess";
    private static final Schritt ABTIPPEN = schritt(Prozessbaustein.ABTIPPEN, "ca. 5–10", "12,5");
    private static final Schritt LESEN = schritt(Prozessbaustein.DURCHSEHEN, "mindestens 3", "");

    @Autowired private Prozesse prozesse;
    @Autowired private Prozessanalysen analysen;
    @Autowired private Prozessblaetter blaetter;
    @Autowired private Prozessbestand bestand;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void leer() {
        organisation.laden(Path.of("kommune/demo"));
        for (var tabelle : List.of("schritt", "fassung")) {
            sql.sql("delete from prozess." + tabelle + " where prozess = :ich")
                    .param("ich", ICH)
                    .update();
        }
        sql.sql("delete from prozess.prozess where kennung = :ich").param("ich", ICH).update();
    }

    private static Prozess neu(String faelle) {
        return prozess(ICH, faelle, "62,50");
    }

    @Test
    void wasEingetragenWurdeStehtSoImRegister() {
        als("k.reuter", () -> prozesse.anlegen(neu("mehr als 220")));
        var p = als("k.reuter", () -> prozesse.ansehen(ICH));
        assertThat(p)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(neu("mehr als 220"));
        assertThat(p.version()).isEqualTo(1);
        assertThat(code("k.reuter", () -> prozesse.anlegen(neu("1")))).isEqualTo("S-205");
        assertThat(code("k.reuter", () -> prozesse.ansehen("gibt-es-nicht"))).isEqualTo("S-201");
        assertThat(protokolliert("prozess.angelegt")).isPositive();
    }

    @Test
    void werZuletztKommtUeberschreibtNiemanden() {
        als("k.reuter", () -> prozesse.anlegen(neu("1")));
        var gelesen = als("k.reuter", () -> prozesse.ansehen(ICH));
        als("k.reuter", () -> prozesse.aendern(gelesen));
        assertThat(code("k.reuter", () -> prozesse.aendern(gelesen))).isEqualTo("S-204");

        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.IST));
        als("k.reuter", () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 1, LESEN));
        assertThat(code("k.reuter", () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 1, ABTIPPEN)))
                .isEqualTo("S-204");
        assertThat(entwurf().schritte()).containsExactly(LESEN);
    }

    @Test
    void eineGueltigeFassungBleibtUndDieNaechsteBeginntAlsKopie() {
        als("k.reuter", () -> prozesse.anlegen(neu("600")));
        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.IST));
        assertThat(code("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.IST)))
                .isEqualTo("S-212");
        als("k.reuter", () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 1, ABTIPPEN));
        als("k.reuter", () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 2, LESEN));
        als("k.reuter", () -> analysen.verschieben(ICH, Fassungsart.IST, 3, 2, true));
        als("k.reuter", () -> analysen.feststellen(ICH, Fassungsart.IST, 4));
        assertThat(code("k.reuter", () -> analysen.entfernen(ICH, Fassungsart.IST, 5, 1)))
                .isEqualTo("S-211");

        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.IST));
        als("k.reuter", () -> analysen.entfernen(ICH, Fassungsart.IST, 1, 1));
        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.SOLL));
        var blatt =
                als("k.reuter", () -> blaetter.ansehen(ICH, Optional.empty(), Optional.empty()));
        assertThat(blatt.ist().orElseThrow().schritte()).containsExactly(LESEN, ABTIPPEN);
        assertThat(blatt.soll().orElseThrow().schritte()).containsExactly(LESEN, ABTIPPEN);
        assertThat(blatt.fassungen()).hasSize(3);
        assertThat(entwurf().schritte()).containsExactly(ABTIPPEN);
        assertThat(entwurf().nummer()).isEqualTo(2);
        assertThat(protokolliert("prozess.fassung-festgestellt")).isPositive();
    }

    @Test
    void dasRegisterWirdEngerUndZaehltNachArtDerArbeit() {
        als("k.reuter", () -> prozesse.anlegen(neu("600")));
        assertThat(treffer(true, false)).isZero();
        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.IST));
        als("k.reuter", () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 1, ABTIPPEN));
        assertThat(treffer(true, true)).isEqualTo(1);
        var summe = als("k.reuter", () -> prozesse.summe(auswahl(true, true)));
        assertThat(summe.schritte(Bausteinart.MEDIENWECHSEL)).isEqualTo(1);
        assertThat(summe.ohneIst()).isZero();
        assertThat(summe.ohneSoll()).isEqualTo(1);
        als("k.reuter", () -> analysen.beginnen(ICH, Fassungsart.SOLL));
        assertThat(treffer(true, true)).isZero();
        var zeile = als("k.reuter", () -> prozesse.liste(auswahl(true, false))).zeilen().getFirst();
        assertThat(zeile.ersparnis()).isPresent();
    }

    @Test
    void wasDieKommuneAlsDateiMitbringtStehtEinmalDaUndBleibtWieMenschenEsAendern() {
        var hund = als("k.reuter", () -> prozesse.ansehen("hundesteuer-anmeldung"));
        assertThat(bestand.laden(Path.of("kommune/demo"))).isEmpty();
        assertThat(als("k.reuter", () -> prozesse.ansehen("hundesteuer-anmeldung")))
                .isEqualTo(hund);
        var blatt =
                als(
                        "k.reuter",
                        () -> blaetter.ansehen(hund.kennung(), Optional.empty(), Optional.empty()));
        assertThat(blatt.fassungen())
                .extracting(Prozessblatt.Kurz::stand)
                .containsExactly(Fassungsstand.GUELTIG, Fassungsstand.GUELTIG);
        assertThat(blatt.ersparnis()).isPresent();
        assertThat(als("k.reuter", () -> prozesse.ansehen("widerspruch-bearbeitung")).einheit())
                .isEqualTo("30");
    }

    @Test
    void siebenhundertProzesseMitZehntausendSchrittenWerdenSeitenweiseGezeigtUndGanzGezaehlt() {
        sql.sql(
                        """
                        insert into prozess.prozess (kennung, name, zweck, einheit, verantwortlich, fallzahl_art, fallzahl, fallzahl_quelle,
                               dauer_art, dauer, dauer_quelle, kostensatz_art, kostensatz, kostensatz_quelle, version, geaendert)
                        select 'menge-' || n, 'Menge ' || n, '', '36.1', '', 'ETWA', n, 'Probe', 'UNBEKANNT', 0, '', 'GENAU', 60, 'Probe', 1, now()
                          from generate_series(1, 700) n
                        """)
                .update();
        sql.sql(
                        """
                        insert into prozess.fassung (prozess, art, nummer, stand, begonnen_von, begonnen, festgestellt, version)
                        select 'menge-' || n, 'IST', 1, 'GUELTIG', 'programm', now(), now(), 1 from generate_series(1, 700) n
                        """)
                .update();
        sql.sql(
                        """
                        insert into prozess.schritt (prozess, art, nummer, lfd, baustein, bezeichnung, wer, minuten_art, minuten,
                               anteil_art, anteil, hilfsmittel)
                        select 'menge-' || n, 'IST', 1, l, case when l = 15 then 'ABTIPPEN' else 'DURCHSEHEN' end, 'Schritt', 'Amt', 'GENAU', 4,
                               'GENAU', 100, '' from generate_series(1, 700) n, generate_series(1, 15) l
                        """)
                .update();
        try {
            var menge = new Auswahl("menge", "36", true, true, 14);
            var blatt = als("k.reuter", () -> prozesse.liste(menge));
            var summe = als("k.reuter", () -> prozesse.summe(menge));
            assertThat(blatt.gesamt()).isEqualTo(700);
            assertThat(blatt.zeilen()).hasSize(50);
            assertThat(summe.schritte(Bausteinart.MEDIENWECHSEL)).isEqualTo(700);
            assertThat(summe.schritte(Bausteinart.INHALT)).isEqualTo(9_800);
        } finally {
            for (var tabelle : List.of("schritt", "fassung")) {
                sql.sql("delete from prozess." + tabelle + " where prozess like 'menge-%'")
                        .update();
            }
            sql.sql("delete from prozess.prozess where kennung like 'menge-%'").update();
        }
    }

    @Test
    void lesenUndPflegenBrauchenIhrRecht() {
        als("k.reuter", () -> prozesse.anlegen(neu("600")));
        for (var tat :
                List.<Runnable>of(
                        () -> prozesse.anlegen(neu("1")),
                        () -> prozesse.aendern(neu("1")),
                        () -> prozesse.ansehen(ICH),
                        () -> prozesse.liste(auswahl(false, false)),
                        () -> blaetter.alsBpmn(ICH, Fassungsart.IST, 1),
                        () -> analysen.beginnen(ICH, Fassungsart.IST),
                        () -> analysen.hinzufuegen(ICH, Fassungsart.IST, 1, LESEN),
                        () -> analysen.feststellen(ICH, Fassungsart.IST, 1))) {
            assertThat(code("a.berger", tat)).isEqualTo("I-403");
        }
    }

    private long treffer(boolean mitMedienbruch, boolean ohneSoll) {
        return als("k.reuter", () -> prozesse.liste(auswahl(mitMedienbruch, ohneSoll))).gesamt();
    }

    private static Auswahl auswahl(boolean mitMedienbruch, boolean ohneSoll) {
        return new Auswahl(ICH + " wald", "36", mitMedienbruch, ohneSoll, 1);
    }

    private Prozessfassung entwurf() {
        return als("k.reuter", () -> analysen.entwurf(ICH, Fassungsart.IST));
    }

    private long protokolliert(String aktion) {
        return sql.sql(
                        "select count(*) from identitaet.protokoll where aktion = :aktion and gegenstand = :was")
                .param("aktion", aktion)
                .param("was", "prozess:" + ICH)
                .query(Long.class)
                .single();
    }

    private String code(String wer, Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> als(wer, was));
        return fehler == null ? "" : fehler.code();
    }

    private void als(String wer, Runnable arbeit) {
        als(
                wer,
                () -> {
                    arbeit.run();
                    return true;
                });
    }

    private <T> T als(String wer, Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename(wer).orElseThrow().id(), arbeit);
    }
}
