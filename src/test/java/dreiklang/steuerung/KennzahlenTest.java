package dreiklang.steuerung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dreiklang.Stadttest;
import dreiklang.antrag.AntragEingereicht;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.SeiteErreicht;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.portal.Erfahrungswert;
import dreiklang.portal.Erfahrungswerte;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.VorgangEntschieden;
import dreiklang.vorgang.VorgangEroeffnet;
import dreiklang.vorgang.VorgangId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class KennzahlenTest extends Stadttest {

    @Autowired FaktenRepository fakten;
    @Autowired KennzahlenRepository zahlen;
    @Autowired MessungRepository messungen;
    @Autowired Messung messung;
    @Autowired Erfahrungswerte erfahrung;
    @Autowired ApplicationEventPublisher ereignisse;
    @Autowired TransactionTemplate transaktion;

    private final LeistungsSchluessel leistung =
            new LeistungsSchluessel("probe-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void dieselbeTatsacheZaehltNurEinmalUndInJederReihenfolge() {
        var eroeffnet = eroeffnet(Duration.ofDays(20));
        var entschieden = entschieden(eroeffnet, Duration.ofDays(3), Duration.ZERO, true);
        fakten.merken(entschieden);
        fakten.merken(eroeffnet);
        fakten.merken(entschieden);
        fakten.merken(eroeffnet);
        assertThat(zahlen.entschieden(uhr.instant().minus(Duration.ofDays(365)), uhr.instant()))
                .filteredOn(e -> e.leistung().equals(leistung))
                .containsExactly(
                        new KennzahlenRepository.Entschieden(leistung, Duration.ofDays(3), true));
        assertThat(zahlen.offen(uhr.instant())).doesNotContainKey(leistung);
    }

    @Test
    void wartezeitZaehltNichtUndNieAbgeschlossenesVerzerrtNicht() {
        for (int i = 0; i < 5; i++) {
            var vorgang = eroeffnet(Duration.ofDays(40));
            fakten.merken(vorgang);
            fakten.merken(entschieden(vorgang, Duration.ofDays(10), Duration.ofDays(8), true));
        }
        fakten.merken(eroeffnet(Duration.ofDays(900)));
        messung.messen(leistung);
        assertThat(messungen.letzte(leistung))
                .get()
                .satisfies(m -> {
                    assertThat(m.anzahl()).isEqualTo(5);
                    assertThat(m.medianTage()).isCloseTo(2, within(0.001));
                });
        assertThat(zahlen.offen(uhr.instant()).get(leistung))
                .isEqualTo(new KennzahlenRepository.Offen(1, 1));
    }

    @Test
    void dieZahlDerSteuerungStehtAuchAufDerSeiteDerLeistung() {
        for (int tage = 1; tage <= 4; tage++) {
            melden(tage);
        }
        await().until(() -> messungen.letzte(leistung).filter(m -> m.anzahl() == 4).isPresent());
        assertThat(erfahrung.zu(leistung)).as("too few").isEmpty();
        melden(5);
        await().until(() -> erfahrung.zu(leistung).isPresent());
        assertThat(erfahrung.zu(leistung)).isEqualTo(Optional.of(new Erfahrungswert(3, 4, 5)));
    }

    @Test
    void gemessenWirdNurWasSichAendert() {
        messung.messen(leistung);
        var erste = messungen.letzte(leistung);
        messung.messen(leistung);
        assertThat(messungen.letzte(leistung)).isEqualTo(erste);
        assertThat(erste).get().matches(m -> !m.belastbar());
    }

    @Test
    void abgebrochenIstWasSeitEinerWocheRuhtUndNichtAbgesendetWurde() {
        var vorZehnTagen = uhr.instant().minus(Duration.ofDays(10));
        for (int i = 0; i < 4; i++) {
            var entwurf = new EntwurfId(UUID.randomUUID());
            seite(entwurf, "person", vorZehnTagen);
            if (i > 0) {
                seite(entwurf, "pferd", vorZehnTagen.plusSeconds(60));
            }
            if (i == 3) {
                fakten.merken(eingereicht(entwurf, vorZehnTagen.plusSeconds(90)));
            }
        }
        seite(new EntwurfId(UUID.randomUUID()), "person", uhr.instant().minusSeconds(60));
        var von = uhr.instant().minus(Duration.ofDays(30));
        var grenze = uhr.instant().minus(Duration.ofDays(7));
        assertThat(zahlen.abbrueche(von, uhr.instant(), grenze))
                .filteredOn(a -> a.leistung().equals(leistung))
                .containsExactly(
                        new Seitenabbruch(leistung, "person", 5, 1, 1),
                        new Seitenabbruch(leistung, "pferd", 3, 2, 0));
    }

    private void melden(int tage) {
        var vorgang = eroeffnet(Duration.ofDays(30));
        transaktion.executeWithoutResult(status -> {
            ereignisse.publishEvent(vorgang);
            ereignisse.publishEvent(
                    entschieden(vorgang, Duration.ofDays(tage), Duration.ZERO, true));
        });
    }

    private void seite(EntwurfId entwurf, String name, Instant wann) {
        fakten.merken(new SeiteErreicht(entwurf, leistung, 1, name, wann));
    }

    private AntragEingereicht eingereicht(EntwurfId entwurf, Instant wann) {
        return new AntragEingereicht(new AntragId(UUID.randomUUID()), leistung, 1, entwurf, wann);
    }

    private VorgangEroeffnet eroeffnet(Duration vor) {
        return new VorgangEroeffnet(
                new VorgangId(UUID.randomUUID()),
                new AntragId(UUID.randomUUID()),
                leistung,
                "36.1",
                uhr.instant().minus(vor));
    }

    private static VorgangEntschieden entschieden(
            VorgangEroeffnet vorgang, Duration dauer, Duration wartezeit, boolean digital) {
        return new VorgangEntschieden(
                vorgang.vorgang(),
                vorgang.leistung(),
                Ergebnis.BEWILLIGT,
                vorgang.zeitpunkt(),
                vorgang.zeitpunkt().plus(dauer),
                wartezeit,
                digital);
    }
}
