package dreiklang.vorgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dreiklang.basis.FachlicherFehler;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Clear cases that the program may decide (§ 35a VwVfG).
class AutomatikTest extends Vorgangstest {

    private static final LeistungsSchluessel HUND = new LeistungsSchluessel("hund-abmelden");

    private final Amtsbrowser browser = new Amtsbrowser();

    @Autowired private Automatiken automatiken;
    @Autowired private Automatik automatik;
    @Autowired private Vorgangsauskunft auskunft;

    @AfterEach
    void abschalten() {
        als("k.reuter", () -> automatiken.schalten(HUND, false, "Ende des Versuchs"));
    }

    @Test
    void ohneEntscheidungDerKommuneEntscheidetDasProgrammNichts() {
        assertThat(stand().an()).isFalse();
        var id = eroeffnet("hund-abmelden");
        automatik.bei(tatsache(id));
        assertThat(stand(id).offen()).isTrue();
        assertThat(fragen("i.sanders", () -> automatiken.zu(id))).isEmpty();
    }

    @Test
    void klareFaelleEntscheidetDasProgrammUndSagtWonach() {
        als("k.reuter", () -> automatiken.schalten(HUND, true, "Rechtsamt hat zugestimmt"));
        var alle = Stream.generate(() -> eroeffnet("hund-abmelden")).limit(6).toList();
        alle.forEach(this::abwarten);
        var entschieden = alle.stream().filter(id -> !stand(id).offen()).toList();
        assertThat(entschieden).as("höchstens ein Teil ist Stichprobe").isNotEmpty();
        for (var id : alle) {
            var fall = fragen("i.sanders", () -> automatiken.zu(id)).orElseThrow();
            assertThat(fall.stichprobe()).isEqualTo(stand(id).offen());
            assertThat(fall.angaben()).containsEntry("grund", List.of("gestorben"));
            assertThat(fall.bedingung()).contains("grund = 'gestorben'");
            assertThat(fall.entschieden().isPresent()).isEqualTo(!fall.stichprobe());
        }
        var id = entschieden.getFirst();
        assertThat(stand(id).bearbeiterin()).isEmpty();
        assertThat(stand(id).bescheid()).isPresent();
        assertThat(stand(id).begruendung()).contains("§ 35a VwVfG", "prüft ein Mensch");
        assertThat(auskunft.zu(stand(id).antrag()).orElseThrow().verlauf())
                .extracting(Vorgangsauskunft.Schritt::schluessel)
                .contains("vorgang.schritt.automatik");
        browser.anmelden(adresse(""), "i.sanders");
        assertThat(browser.holen(adresse("/amt/vorgaenge/" + id.wert())).body())
                .contains("Das Programm hat diesen Fall entschieden")
                .as("in den Worten des Formulars")
                .contains("Bedingung: „Warum melden Sie den Hund ab?“ ist")
                .doesNotContain("grund = ");
        automatik.bei(tatsache(id));
        assertThat(fragen("i.sanders", () -> schreibtisch.ansehen(id)).verlauf())
                .as("dieselbe Tatsache noch einmal ändert nichts")
                .filteredOn(s -> s.was().equals("automatik"))
                .hasSize(1);
    }

    @Test
    void wasNichtKlarIstBleibtBeiDenMenschen() {
        als("k.reuter", () -> automatiken.schalten(HUND, true, "Rechtsamt hat zugestimmt"));
        var id = eroeffnet("hund-abmelden", b -> b.antworten().eins("grund").equals("abgegeben"));
        automatik.bei(tatsache(id));
        assertThat(stand(id).offen()).isTrue();
        assertThat(fragen("i.sanders", () -> automatiken.zu(id))).isEmpty();
    }

    @Test
    void nurWerLeistungenPflegtSchaltetEinUndNenntEinenGrund() {
        assertThatThrownBy(() -> als("i.sanders", () -> automatiken.schalten(HUND, true, "Ich")))
                .isInstanceOfSatisfying(
                        FachlicherFehler.class, f -> assertThat(f.code()).isEqualTo("I-403"));
        browser.anmelden(adresse(""), "k.reuter");
        var seite = adresse("/amt/automatik");
        assertThat(browser.absenden(seite, seite + "/hund-abmelden", "an=ja&grund=").statusCode())
                .isEqualTo(422);
        assertThat(browser.absenden(seite, seite + "/gibt-es-nicht", "an=ja&grund=x").statusCode())
                .isEqualTo(404);
        assertThat(stand().an()).isFalse();
        browser.absenden(seite, seite + "/hund-abmelden", "an=ja&grund=Rechtsamt");
        assertThat(stand().an()).isTrue();
    }

    private Automatiken.Stand stand() {
        return fragen("k.reuter", automatiken::alle).stream()
                .filter(s -> s.leistung().schluessel().equals(HUND))
                .findFirst()
                .orElseThrow();
    }

    private void abwarten(VorgangId id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        fragen("i.sanders", () -> automatiken.zu(id))
                                .filter(f -> f.stichprobe() || f.entschieden().isPresent())
                                .isPresent());
    }

    private VorgangEroeffnet tatsache(VorgangId id) {
        var v = stand(id);
        return new VorgangEroeffnet(id, v.antrag(), v.leistung(), v.einheit(), v.eingegangen());
    }
}
