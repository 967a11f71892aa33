package dreiklang.auskunft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenangaben.Beteiligter;
import dreiklang.akte.Aktenfuehrung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Neuanlage;
import dreiklang.auskunft.Berichtigung.Empfaenger;
import dreiklang.basis.FachlicherFehler;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is wrong in an Akte is corrected, the old value stays in the history, and whoever got it is
/// listed until she was told.
class BerichtigungTest extends Stadttest {

    @Autowired private Aktenberichtigungen berichtigungen;
    @Autowired private Aktenfuehrung fuehrung;
    @Autowired private Aktenangaben angaben;
    @Autowired private Akten akten;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void laden() {
        organisation.laden(Path.of("kommune/demo"));
        akten.laden(Path.of("kommune/demo"));
    }

    @Test
    void auchGeschlosseneAktenWerdenBerichtigtUndBehaltenWasDastand() {
        var akte = geschlossen();
        var alt = berger(() -> angaben.ansehen(akte)).beteiligte().getFirst();
        assertThat(code(() -> berichtige(akte, alt, "Klee", " "))).isEqualTo("K-485");
        assertThat(code(() -> berichtige(akte, alt, " ", "Tippfehler"))).isEqualTo("K-251");
        berichtige(akte, alt, "Bodo Klee", "Tippfehler im Namen");
        var neu = berger(() -> angaben.ansehen(akte));
        assertThat(neu.beteiligte()).extracting(Beteiligter::name).containsExactly("Bodo Klee");
        assertThat(neu.verlauf().getFirst().alt()).startsWith("Bdo Kle");
        assertThat(neu.verlauf().getFirst().neu()).contains("Bodo Klee", "Tippfehler im Namen");
        assertThat(berger(() -> berichtigungen.ansehen(akte)).berichtigungen())
                .singleElement()
                .satisfies(b -> assertThat(b.empfaenger()).isEmpty());
    }

    @Test
    void werDieFalscheAngabeBekamStehtDaBisErEsErfahrenHat() {
        var akte = geschlossen();
        var vorgang = UUID.randomUUID();
        sql.sql("update akte.akte set bezug = ? where aktenzeichen = ?")
                .params("vorgang:" + vorgang, akte.wert())
                .update();
        uebermittelt(akte, vorgang);
        var alt = berger(() -> angaben.ansehen(akte)).beteiligte().getFirst();
        berichtige(akte, alt, "Bodo Klee", "Tippfehler");
        var b = berger(() -> berichtigungen.ansehen(akte)).berichtigungen().getFirst();
        assertThat(b.empfaenger()).extracting(Empfaenger::name).contains("hundesteuer-probe");
        berger(() -> {
            berichtigungen.mitgeteilt(akte, b.id(), 1);
            return true;
        });
        var danach = berger(() -> berichtigungen.ansehen(akte)).berichtigungen().getFirst();
        assertThat(danach.empfaenger().getFirst().mitgeteilt()).isPresent();
        assertThat(
                        code(() ->
                                berger(() -> {
                                    berichtigungen.mitgeteilt(akte, b.id(), 1);
                                    return true;
                                })))
                .isEqualTo("K-404");
    }

    @Test
    void fremdeAktenSindNichtDa() {
        var akte = geschlossen();
        var fremd = organisation.mitAnmeldename("m.celik").orElseThrow().id();
        assertThat(code(() -> konten.als(fremd, () -> berichtigungen.ansehen(akte))))
                .isEqualTo("K-404");
    }

    /// As a Vorgang whose Fachverfahren got the data would leave it.
    private void uebermittelt(Aktenzeichen akte, UUID vorgang) {
        sql.sql(
                        "insert into vorgang.vorgang (id, antrag, referenz, leistung, fassung, eingegangen, einheit, aktenzeichen, betreff, worte, stand, ablauf)"
                                + " values (?, gen_random_uuid(), 'PROB-EPRO-BE23', 'hund-anmelden', 1, now(), '36.1', ?, 'Probe', array_to_tsvector(array['probe']), 'ABGESCHLOSSEN', 'probe')")
                .params(vorgang, akte.wert())
                .update();
        sql.sql(
                        "insert into fachverfahren.zustellung (id, schluessel, vorgang, referenz, leistung, ziel, anlass, format, inhalt, pruefsumme, vollstaendig, stand, angelegt, naechster_versuch, erledigt)"
                                + " values (gen_random_uuid(), ?, ?, 'PROB-EPRO-BE23', 'hund-anmelden', 'hundesteuer-probe', 'ENTSCHIEDEN', 'JSON', '{}', '0', true, 'ZUGESTELLT', now(), now(), now())")
                .params("probe:" + vorgang, vorgang)
                .update();
    }

    private Aktenzeichen geschlossen() {
        return berger(() -> {
            var akte = fuehrung.anlegen(new Neuanlage("36.20.20", "Zu berichtigen", "36.1", ""));
            angaben.eintragen(akte, "Bdo Kle", "Eigentümer", "Auenweg 1");
            fuehrung.schliessen(akte);
            return akte;
        });
    }

    private Boolean berichtige(Aktenzeichen akte, Beteiligter alt, String name, String grund) {
        return berger(() -> {
            berichtigungen.berichtigen(
                    akte, new Beteiligter(alt.id(), name, alt.rolle(), alt.anschrift()), grund);
            return true;
        });
    }

    private static String code(Runnable was) {
        var fehler = catchThrowableOfType(FachlicherFehler.class, was::run);
        return fehler == null ? "" : fehler.code();
    }

    private <T> T berger(Supplier<T> arbeit) {
        return konten.als(organisation.mitAnmeldename("a.berger").orElseThrow().id(), arbeit);
    }
}
