package dreiklang.reise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The digital coordinator pastes a table from a draft and sees what does not close.
class RechenprobeReise extends Reisetest {

    @Test
    void eineEingefuegteTabelleWirdNachgerechnetUndBleibtStehen() {
        var reuter = amtsperson("k.reuter");
        oeffne(reuter, "/amt/steuerung");
        reuter.getByText("Rechenprobe: Tabellen nachrechnen").click();
        besehen(reuter, "rechenprobe-leer");
        knopf(reuter, "Nachrechnen");
        besehen(reuter, "rechenprobe-fehler");
        assertThat(reuter.locator("main").innerText()).contains("Es ist nichts eingefügt.");
        var tabelle =
                "Posten\t2027\t2028\nLizenzen\t80.000\t90.000\nSchulung\t20.000\t30.000\nSumme\t100.000\t130.000";
        reuter.getByLabel("Tabelle einfügen").fill(tabelle);
        knopf(reuter, "Nachrechnen");
        besehen(reuter, "rechenprobe-befund");
        assertThat(reuter.locator("main").innerText())
                .contains("2 Zahlen sind nachgerechnet. Eine davon stimmt nicht.")
                .contains("C4 „Summe“, „2028“: Da steht 130.000, die Summe ist 120.000.");
        assertThat(reuter.getByLabel("Tabelle einfügen").inputValue()).isEqualTo(tabelle);
    }

    @Test
    void werNichtSteuertSiehtDieSeiteNicht() {
        var berger = amtsperson("a.berger");
        assertThat(berger.navigate(adresse("/amt/steuerung/rechenprobe")).status()).isEqualTo(403);
    }
}
