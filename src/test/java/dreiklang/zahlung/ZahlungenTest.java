package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.Stadttest;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kalender;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ZahlungenTest extends Stadttest {

    private static final Geldbetrag BETRAG = new Geldbetrag(6700);

    @Autowired private Zahlungen zahlungen;
    @Autowired private Konten konten;
    @Autowired private Organisation organisation;
    @Autowired private TransactionTemplate transaktion;

    private final String bezug = "antrag:" + UUID.randomUUID();

    @Test
    void derselbeBezugGibtDieselbeZahlung() {
        var zahlung = anlegen(BETRAG);
        assertThat(anlegen(BETRAG)).isEqualTo(zahlung);
        assertThat(zahlungen.zu(bezug)).contains(zahlung);
        assertThat(
                        catchThrowableOfType(
                                        FachlicherFehler.class, () -> anlegen(new Geldbetrag(1)))
                                .code())
                .isEqualTo("Z-202");
    }

    @Test
    void bezahltWirdEinmalVermerkt() {
        var zahlung = anlegen(BETRAG);
        var heute = LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
        var bezahlt = vermerken(zahlung.kassenzeichen(), heute);
        assertThat(bezahlt)
                .isEqualTo(
                        new Zahlung(
                                zahlung.kassenzeichen(),
                                bezug,
                                BETRAG,
                                Zahlungsstand.BEZAHLT,
                                Optional.of(heute)));
        assertThat(vermerken(zahlung.kassenzeichen(), heute)).isEqualTo(bezahlt);
        fehler(zahlung.kassenzeichen(), heute.minusDays(1), "Z-204");
        fehler(zahlung.kassenzeichen(), heute.plusDays(1), "Z-205");
        fehler(Kassenzeichen.aus(1990, 1), heute, "Z-203");
    }

    @Test
    void dieUeberweisungNenntKontoUndKassenzeichen() {
        assertThat(zahlungen.laden(Path.of("kommune/demo"))).isEmpty();
        var zahlung = anlegen(BETRAG);
        var ueberweisung = zahlungen.ueberweisung(zahlung);
        assertThat(ueberweisung.empfaenger()).isEqualTo("Stadt Lindenau an der Aue");
        assertThat(ueberweisung.iban()).isEqualTo("DE96 0000 0000 0000 0610 00");
        assertThat(ueberweisung.verwendungszweck())
                .isEqualTo("Kassenzeichen " + zahlung.kassenzeichen().wert());
        assertThat(ueberweisung.epcQrSvg()).startsWith("<svg");
    }

    private void fehler(Kassenzeichen kassenzeichen, LocalDate tag, String code) {
        var fehler =
                catchThrowableOfType(FachlicherFehler.class, () -> vermerken(kassenzeichen, tag));
        assertThat(fehler.code()).isEqualTo(code);
    }

    private Zahlung vermerken(Kassenzeichen kassenzeichen, LocalDate tag) {
        var person = organisation.personen("36.1").getFirst().id();
        return konten.als(person, () -> zahlungen.alsBezahltVermerken(kassenzeichen, tag));
    }

    private Zahlung anlegen(Geldbetrag betrag) {
        return transaktion.execute(stand -> zahlungen.anlegen(bezug, betrag));
    }
}
