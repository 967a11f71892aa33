package dreiklang.zahlung;

import dreiklang.basis.Sprache;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelprobe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Shows what answers would cost: every item, and at the end what they make together.
@Component
class Gebuehrenprobe implements Kapitelprobe {

    @Override
    public String datei() {
        return Gebuehrenregeln.DATEI;
    }

    @Override
    public List<Ergebnis> probieren(
            Leistungspaket paket, Map<String, List<String>> antworten, Sprache sprache) {
        var posten =
                paket.kapitel(Gebuehrenregeln.DATEI)
                        .map(k -> Gebuehrenregeln.lesen(k, paket, new ArrayList<>()))
                        .orElse(new Gebuehrenregeln(List.of()))
                        .posten(antworten);
        var ergebnisse = new ArrayList<Ergebnis>();
        posten.forEach(p ->
                ergebnisse.add(
                        new Ergebnis(p.text().in(sprache), p.betrag().lesbar(sprache.locale()))));
        if (!posten.isEmpty()) {
            var summe = Gebuehrenregeln.summe(posten).lesbar(sprache.locale());
            ergebnisse.add(new Ergebnis("", summe));
        }
        return ergebnisse;
    }
}
