package dreiklang.ressourcen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.programm.Plaene;
import dreiklang.programm.Plan;
import dreiklang.programm.PlanId;
import dreiklang.programm.Programmladung;
import dreiklang.rechenprobe.Zahlenangabe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Resources of a plan as they are kept, and who sees and edits them.
class RessourcenTest extends Stadttest {

    private static final String KOPF = "Jahr;Produkt;Konto;Art;Betrag;Bezeichnung\n";

    @Autowired private Plaene plaene;
    @Autowired private Ressourcen ressourcen;
    @Autowired private Istwerte istwerte;
    @Autowired private Programmladung programmladung;
    @Autowired private Ressourcenladung ladung;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    private String plan = "";

    @BeforeEach
    void anlegen() {
        organisation.laden(Path.of("kommune/demo"));
        plan = "geld-" + UUID.randomUUID().toString().substring(0, 8);
        tun(
                "k.reuter",
                () ->
                        plaene.schreiben(
                                new Plan(
                                        new PlanId(UUID.randomUUID()),
                                        plan,
                                        "Probe",
                                        LocalDate.of(2021, 1, 1),
                                        LocalDate.of(2025, 12, 31),
                                        Optional.empty(),
                                        "",
                                        false,
                                        0)));
    }

    @Test
    void neumuenstersTabellenKommenAusDerDatenbankMitDenselbenZweiBefunden() {
        var vorlage = Neumuenster.bestand();
        tun(
                "k.reuter",
                () -> {
                    vorlage.stellen().forEach(s -> ressourcen.schreiben(plan, neu(s)));
                    vorlage.saetze().forEach(k -> ressourcen.schreiben(plan, neu(k)));
                    vorlage.ansaetze().forEach(a -> ressourcen.schreiben(plan, neu(a)));
                    vorlage.nennungen().forEach(n -> ressourcen.schreiben(plan, neu(n)));
                });
        var bild = als("m.lenz", () -> ressourcen.ansehen(plan));
        assertThat(bild.bestand().nennungen()).hasSize(30);
        assertThat(bild.befunde())
                .extracting(b -> b.zeile().schluessel() + " " + b.gerechnet().wortlaut(Sprache.DE))
                .containsExactly("gemeinkosten 96.320", "gesamtkosten 636.120");
        assertThat(bild.ohneZelle()).isEmpty();
    }

    @Test
    void lesenDarfWerDieSteuerungSiehtAendernNurDieDigitalkoordination() {
        var stelle = mitKennung(RessourceId.neu());
        assertThat(code("m.lenz", () -> ressourcen.schreiben(plan, stelle))).isEqualTo("I-403");
        assertThat(code("a.berger", () -> ressourcen.ansehen(plan))).isEqualTo("I-403");
        assertThat(code("a.berger", () -> ressourcen.auslastung(plan))).isEqualTo("I-403");
        assertThat(code("a.berger", () -> istwerte.vergleichen(plan))).isEqualTo("I-403");
        assertThat(code("m.lenz", () -> hochladen("ist.csv", KOPF))).isEqualTo("I-403");
        tun("k.reuter", () -> ressourcen.schreiben(plan, stelle));
        assertThat(als("m.lenz", () -> ressourcen.ansehen(plan)).bestand().stellen()).hasSize(1);
        assertThat(
                        code(
                                "m.lenz",
                                () ->
                                        ressourcen.entfernen(
                                                plan, Eintragsart.STELLE, stelle.id(), 1)))
                .isEqualTo("I-403");
    }

    @Test
    void jedeAenderungStehtImProtokollUndWerZuSpaetKommtErfaehrtEs() {
        var stelle = mitKennung(RessourceId.neu());
        tun("k.reuter", () -> ressourcen.schreiben(plan, stelle));
        var gelesen =
                als("k.reuter", () -> ressourcen.ansehen(plan)).bestand().stellen().getFirst();
        assertThat(gelesen.version()).isEqualTo(1);
        tun("k.reuter", () -> ressourcen.schreiben(plan, mitAnzahl(gelesen, "0.5")));
        assertThat(code("k.reuter", () -> ressourcen.schreiben(plan, mitAnzahl(gelesen, "2"))))
                .isEqualTo("G-106");
        assertThat(
                        code(
                                "k.reuter",
                                () ->
                                        ressourcen.entfernen(
                                                plan, Eintragsart.STELLE, gelesen.id(), 1)))
                .isEqualTo("G-106");
        tun("k.reuter", () -> ressourcen.entfernen(plan, Eintragsart.STELLE, gelesen.id(), 2));
        assertThat(code("k.reuter", () -> ressourcen.schreiben(plan, mitAnzahl(gelesen, "2"))))
                .isEqualTo("G-106");
        assertThat(protokoll("stelle:" + stelle.id().wert()))
                .containsExactly(
                        "ressourcen.stelle-angelegt",
                        "ressourcen.stelle-geaendert",
                        "ressourcen.stelle-entfernt");
    }

    @Test
    void wasNichtSeinKannWirdNichtGeschrieben() {
        var satz = neu(Neumuenster.satz(Kostensatz.Art.PERSONALKOSTEN, "EGr. 12", 91_100));
        tun("k.reuter", () -> ressourcen.schreiben(plan, satz));
        var gleicher = neu(Neumuenster.satz(Kostensatz.Art.PERSONALKOSTEN, "EGr. 12", 92_000));
        assertThat(code("k.reuter", () -> ressourcen.schreiben(plan, gleicher))).isEqualTo("G-111");
        tun(
                "k.reuter",
                () ->
                        ressourcen.schreiben(
                                plan,
                                neu(
                                        Neumuenster.satz(
                                                Kostensatz.Art.GEMEINKOSTEN_PERSONAL, "", 20))));
        assertThat(
                        code(
                                "k.reuter",
                                () ->
                                        ressourcen.schreiben(
                                                plan,
                                                neu(
                                                        Neumuenster.satz(
                                                                Kostensatz.Art.GEMEINKOSTEN_GESAMT,
                                                                "",
                                                                20)))))
                .isEqualTo("G-111");
        var zeile = Neumuenster.nennung("erfunden", 2021, Optional.empty(), "1");
        assertThat(code("k.reuter", () -> ressourcen.schreiben(plan, neu(zeile))))
                .isEqualTo("G-117");
        assertThat(code("k.reuter", () -> ressourcen.ansehen("gibt-es-nicht"))).isEqualTo("P-404");
    }

    @Test
    void eineFoerderungGehtNurDenWegDerStaende() {
        var antrag = foerderung(RessourceId.neu(), Foerderstand.BEANTRAGT, 0);
        tun("k.reuter", () -> ressourcen.schreiben(plan, antrag));
        assertThat(
                        code(
                                "k.reuter",
                                () ->
                                        ressourcen.schreiben(
                                                plan,
                                                foerderung(
                                                        antrag.id(), Foerderstand.ABGERUFEN, 1))))
                .isEqualTo("G-112");
        tun(
                "k.reuter",
                () ->
                        ressourcen.schreiben(
                                plan, foerderung(antrag.id(), Foerderstand.ABGELEHNT, 1)));
        assertThat(
                        code(
                                "k.reuter",
                                () ->
                                        ressourcen.schreiben(
                                                plan,
                                                foerderung(
                                                        antrag.id(), Foerderstand.BEWILLIGT, 2))))
                .isEqualTo("G-112");
    }

    @Test
    void dieselbeDateiZweimalVerdoppeltNichtsUndEineNeuereAendertNurWasAndersIst() {
        var erste = KOPF + "2021;11.10;5261000;E;100,00;Schulungen\n2021;11.10;0831000;F;50;\n";
        var id = einlesen(erste);
        assertThat(betraege()).containsExactly("50", "100");
        tun("k.reuter", () -> istwerte.uebernehmen(plan, id));
        einlesen(erste);
        assertThat(betraege()).containsExactly("50", "100");
        var neuere = als("k.reuter", () -> hochladen("ist.csv", erste.replace("100,00", "130,50")));
        var vorschau = als("k.reuter", () -> istwerte.vorschau(plan, neuere));
        assertThat(vorschau.aenderungen())
                .extracting(a -> a.alt().orElseThrow().intValue() + " → " + a.neu().betrag())
                .containsExactly("100 → 130.50");
        assertThat(vorschau.gleich()).isEqualTo(1);
        assertThat(betraege()).as("noch nichts geschrieben").containsExactly("50", "100");
        tun("k.reuter", () -> istwerte.uebernehmen(plan, neuere));
        assertThat(betraege()).containsExactly("50", "130.5");
        assertThat(protokoll("einlesung:" + neuere.wert()))
                .containsExactly(
                        "ressourcen.istwerte-hochgeladen", "ressourcen.istwerte-uebernommen");
    }

    @Test
    void dieSchonUebernommeneDateiWirdErkannt() {
        var text = KOPF + "2021;11.10;5261000;E;100,00;Schulungen\n";
        einlesen(text);
        var nochmal = als("k.reuter", () -> hochladen("anders.csv", text));
        var vorschau = als("k.reuter", () -> istwerte.vorschau(plan, nochmal));
        assertThat(vorschau.schonEinmal()).isPresent();
        assertThat(vorschau.aenderungen()).isEmpty();
        assertThat(code("k.reuter", () -> hochladen("ist.pdf", text))).isEqualTo("G-119");
        assertThat(
                        code(
                                "k.reuter",
                                () -> istwerte.vorschau(plan, new EinlesungId(UUID.randomUUID()))))
                .isEqualTo("G-404");
    }

    @Test
    void dieDemoKommuneHatRessourcenZuIhremPlan() {
        programmladung.laden(Path.of("kommune/demo"));
        assertThat(ladung.laden(Path.of("kommune/demo"))).isEmpty();
        assertThat(ladung.laden(Path.of("kommune/demo"))).isEmpty();
        var bild = als("k.reuter", () -> ressourcen.ansehen("lindenau-2025"));
        assertThat(bild.bestand().stellen()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(bild.tabelle().zeile(Ressourcentabelle.PERSONALKOSTEN).orElseThrow().zellen())
                .extracting(z -> z.wert().art())
                .doesNotContain(Zahlenangabe.Art.UNBEKANNT);
        assertThat(als("k.reuter", () -> ressourcen.auslastung("lindenau-2025")).einheiten())
                .containsKey("16");
    }

    private EinlesungId einlesen(String text) {
        var id = als("k.reuter", () -> hochladen("ist.csv", text));
        tun("k.reuter", () -> istwerte.uebernehmen(plan, id));
        return id;
    }

    private EinlesungId hochladen(String name, String text) {
        try {
            return istwerte.hochladen(
                    plan, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> betraege() {
        return als("k.reuter", () -> ressourcen.ansehen(plan)).bestand().istwerte().stream()
                .map(i -> i.betrag().stripTrailingZeros().toPlainString())
                .sorted((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b)))
                .toList();
    }

    private static Stelle neu(Stelle s) {
        return stelle(s, s.anzahl(), 0);
    }

    private static Stelle mitKennung(RessourceId id) {
        var s = Neumuenster.TECHNIK;
        return new Stelle(
                id,
                s.gruppe(),
                s.rolle(),
                s.entgeltgruppe(),
                "16",
                s.anzahl(),
                s.beginn(),
                s.befristetBis(),
                s.besetzung(),
                s.besetztSeit(),
                s.massnahmen(),
                0);
    }

    private static Stelle mitAnzahl(Stelle s, String anzahl) {
        return stelle(s, new BigDecimal(anzahl), s.version());
    }

    private static Stelle stelle(Stelle s, BigDecimal anzahl, int version) {
        return new Stelle(
                s.id(),
                s.gruppe(),
                s.rolle(),
                s.entgeltgruppe(),
                "16",
                anzahl,
                s.beginn(),
                s.befristetBis(),
                s.besetzung(),
                s.besetztSeit(),
                s.massnahmen(),
                version);
    }

    private static Kostensatz neu(Kostensatz k) {
        return new Kostensatz(
                k.id(), k.art(), k.entgeltgruppe(), k.ab(), k.wert(), k.quelle(), k.stichtag(), 0);
    }

    private static Ansatz neu(Ansatz a) {
        return new Ansatz(
                a.id(),
                a.art(),
                a.bezeichnung(),
                a.produkt(),
                a.konto(),
                a.jahr(),
                a.betrag(),
                a.quelle(),
                a.stichtag(),
                0);
    }

    private static Nennung neu(Nennung n) {
        return new Nennung(
                n.id(), n.zeile(), n.von(), n.bis(), n.wert(), n.quelle(), n.stichtag(), 0);
    }

    private static Foerderung foerderung(RessourceId id, Foerderstand stand, int version) {
        return new Foerderung(
                id,
                "Land",
                "Schule",
                Zahlenangabe.genau(1),
                stand,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "Bescheid",
                Optional.empty(),
                version);
    }

    private List<String> protokoll(String gegenstand) {
        return sql.sql("select aktion from identitaet.protokoll where gegenstand = ? order by id")
                .param(gegenstand)
                .query(String.class)
                .list();
    }

    private String code(String wer, Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, () -> tun(wer, was));
        return fehler == null ? "" : fehler.code();
    }

    private void tun(String wer, Runnable arbeit) {
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
