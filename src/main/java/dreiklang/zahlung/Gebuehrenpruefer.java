package dreiklang.zahlung;

import dreiklang.basis.Befund;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Beispiel;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks the chapter `gebuehren.yaml` and whether every Beispiel costs what it says.
@Component
class Gebuehrenpruefer implements Kapitelpruefer {

    @Override
    public String datei() {
        return Gebuehrenregeln.DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        var regeln =
                paket.kapitel(Gebuehrenregeln.DATEI)
                        .map(kapitel -> Gebuehrenregeln.lesen(kapitel, paket, befunde))
                        .orElse(new Gebuehrenregeln(List.of()));
        if (befunde.isEmpty()) {
            paket.beispiele().stream()
                    .filter(beispiel -> beispiel.formular().isEmpty())
                    .forEach(beispiel -> vergleichen(beispiel, regeln, befunde));
        }
        return befunde;
    }

    private static void vergleichen(
            Beispiel beispiel, Gebuehrenregeln regeln, List<Befund> befunde) {
        beispiel.erwartet()
                .bei("gebuehr")
                .ifPresent(erwartet -> vergleichen(beispiel, erwartet, regeln, befunde));
    }

    private static void vergleichen(
            Beispiel beispiel, YamlKnoten erwartet, Gebuehrenregeln regeln, List<Befund> befunde) {
        var text = erwartet.text().orElse("");
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            befunde.add(
                    erwartet.befund(
                            "Z-103", "Die erwartete Gebühr ist ein Betrag in Euro wie 12.50."));
            return;
        }
        var summe = Gebuehrenregeln.summe(regeln.posten(beispiel.werte()));
        if (!summe.equals(Geldbetrag.euro(new BigDecimal(text)))) {
            befunde.add(
                    erwartet.befund(
                            "Z-104",
                            "Erwartet sind %s Euro, die Regeln ergeben %s Euro."
                                    .formatted(text, summe.inEuro())));
        }
    }
}
