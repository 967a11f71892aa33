package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.zahlung.Auszahlung;
import dreiklang.zahlung.Auszahlungen;
import dreiklang.zahlung.Auszahlungsstand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErstattungTest extends Vorgangstest {

    @Autowired private Abrechnungen abrechnungen;
    @Autowired private Auszahlungen auszahlungen;

    @Test
    void dieBeihilfeWirdVorDerEntscheidungBerechnetUndMitIhrAusgezahlt() {
        var id = fragen("a.berger", () -> eroeffnet("beihilfe", b -> b.name().contains("partner")));
        var blatt = fragen("r.ebbing", () -> abrechnungen.ansehen(id)).orElseThrow();
        assertThat(blatt.vorschlag().orElseThrow().posten())
                .extracting(p -> p.name(), p -> p.betrag())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "partner.1", Optional.of(new Geldbetrag(140000))));
        als(
                "r.ebbing",
                () ->
                        abrechnungen.festsetzen(
                                id,
                                "",
                                Map.of("partner.1", new Geldbetrag(120000)),
                                Map.of("partner.1", "Wahlleistungen zählen nicht"),
                                ""));
        assertThat(auszahlungen.zu(id.bezug()))
                .as("nothing is paid before it is granted")
                .isEmpty();
        als("r.ebbing", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Siehe Berechnung."));
        assertThat(auszahlungen.zu(id.bezug()))
                .extracting(a -> a.auftrag().betrag())
                .containsExactly(new Geldbetrag(120000));
        assertThat(fragen("r.ebbing", () -> abrechnungen.ansehen(id)).orElseThrow().fest())
                .get()
                .extracting(f -> f.posten().getFirst().berechnet().betrag())
                .isEqualTo(Optional.of(new Geldbetrag(140000)));
    }

    @Test
    void ohneAenderungGiltDieBerechnungUndOhneKontoKommtSieMitDenBezuegen() {
        var id =
                fragen(
                        "a.berger",
                        () -> eroeffnet("beihilfe", b -> b.name().contains("zwei-rechnungen")));
        als("r.ebbing", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Wie beantragt."));
        var auszahlung = auszahlungen.zu(id.bezug()).getFirst();
        assertThat(auszahlung.auftrag().betrag()).isEqualTo(new Geldbetrag(18000));
        assertThat(auszahlung.ueberwiesen()).isFalse();
    }

    @Test
    void werAblehntZahltNichts() {
        var id = fragen("a.berger", () -> eroeffnet("beihilfe"));
        als("r.ebbing", () -> vorgaenge.entscheiden(id, Ergebnis.ABGELEHNT, "Zu spät."));
        assertThat(auszahlungen.zu(id.bezug())).isEmpty();
    }

    @Test
    void auszahlungenVertraulicherLeistungenSiehtNurWerDieRolleHat() {
        var id = fragen("a.berger", () -> eroeffnet("beihilfe", b -> b.name().contains("partner")));
        als("r.ebbing", () -> vorgaenge.entscheiden(id, Ergebnis.BEWILLIGT, "Wie beantragt."));
        assertThat(bei("o.brink", id)).isPresent();
        for (String ohneRecht : List.of("d.sommer", "r.ebbing", "u.kirsten")) {
            assertThatThrownBy(() -> bei(ohneRecht, id))
                    .isInstanceOfSatisfying(
                            FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-403"));
        }
        var auszahlung = bei("o.brink", id).orElseThrow();
        als("o.brink", () -> auszahlungen.freigeben(List.of(auszahlung.id())));
        als("o.brink", () -> auszahlungen.freigeben(List.of(auszahlung.id())));
        var nummer = fragen("o.brink", () -> auszahlungen.zahllauf());
        var lauf = fragen("o.brink", () -> auszahlungen.lauf(nummer));
        assertThat(lauf.auszahlungen())
                .filteredOn(a -> a.id().equals(auszahlung.id()))
                .extracting(Auszahlung::stand)
                .containsExactly(Auszahlungsstand.IM_LAUF);
        assertThatThrownBy(() -> fragen("o.brink", () -> auszahlungen.zahllauf()))
                .as("each Auszahlung is in exactly one Zahllauf")
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("Z-409"));
        assertThat(fragen("o.brink", () -> auszahlungen.alsSepa(nummer)))
                .isEqualTo(fragen("o.brink", () -> auszahlungen.alsSepa(nummer)));
    }

    private Optional<Auszahlung> bei(String wer, VorgangId id) {
        return fragen(wer, () -> auszahlungen.offene()).stream()
                .filter(a -> a.auftrag().bezug().equals(id.bezug()))
                .findFirst();
    }
}
