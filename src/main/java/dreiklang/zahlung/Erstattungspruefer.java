package dreiklang.zahlung;

import dreiklang.basis.Befund;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks the chapter `erstattung.yaml` and whether every Beispiel gets back what it says.
@Component
class Erstattungspruefer implements Kapitelpruefer {

    private final Satzverzeichnis verzeichnis;

    Erstattungspruefer(Satzverzeichnis verzeichnis) {
        this.verzeichnis = verzeichnis;
    }

    @Override
    public String datei() {
        return Erstattungsregeln.DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        var regeln =
                paket.kapitel(Erstattungsregeln.DATEI)
                        .map(k ->
                                Erstattungsregeln.lesen(
                                        k, paket, verzeichnis.namen(), new Kapitelleser(befunde)));
        if (befunde.isEmpty()) {
            regeln.ifPresent(r ->
                    paket.beispiele().stream()
                            .filter(b -> b.formular().equals(r.formular()))
                            .forEach(b -> vergleichen(b, r, befunde)));
        }
        return befunde;
    }

    private void vergleichen(Beispiel beispiel, Erstattungsregeln regeln, List<Befund> befunde) {
        beispiel.erwartet()
                .bei("erstattung")
                .ifPresent(erwartet -> vergleichen(beispiel, erwartet, regeln, befunde));
    }

    private void vergleichen(
            Beispiel beispiel,
            YamlKnoten erwartet,
            Erstattungsregeln regeln,
            List<Befund> befunde) {
        var text = erwartet.text().orElse("");
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            befunde.add(
                    erwartet.befund(
                            "Z-127", "Die erwartete Erstattung ist ein Betrag in Euro wie 12.50."));
            return;
        }
        var ist = new Erstattungsrechner(regeln, verzeichnis, beispiel.werte()).rechnen();
        // Where the Land has no rates, there is nothing to compare with.
        if (ist.vollstaendig() && !ist.summe().equals(Geldbetrag.euro(new BigDecimal(text)))) {
            befunde.add(
                    erwartet.befund(
                            "Z-128",
                            "Erwartet sind %s Euro, die Regeln ergeben %s Euro."
                                    .formatted(text, ist.summe().inEuro())));
        }
    }
}
