package dreiklang.auskunft;

import dreiklang.akte.AkteVernichtet;
import dreiklang.basis.Loeschnachweis;
import dreiklang.basis.Personenbestand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When an Akte was destroyed by rule, everything goes that it held together: Vorgang, Antrag,
/// letters, files. Every module lets go of its own; a Loeschsperre has kept the Akte itself before.
@Component
class Aktennachlass {

    private static final int RUNDEN = 8;

    private final List<Personenbestand> bestaende;
    private final ApplicationEventPublisher ereignisse;

    Aktennachlass(List<Personenbestand> bestaende, ApplicationEventPublisher ereignisse) {
        this.bestaende = bestaende;
        this.ereignisse = ereignisse;
    }

    /// Heard after the destruction is durable, and again after a crash until it is done.
    @ApplicationModuleListener
    void vernichtet(AkteVernichtet fakt) {
        var anzahlen = new TreeMap<String, Integer>();
        Set<String> offen = Set.of("akte:" + fakt.zeichen().wert());
        var gefolgt = new HashSet<String>();
        for (int runde = 0; runde < RUNDEN && !offen.isEmpty(); runde++) {
            gefolgt.addAll(offen);
            var neu = new HashSet<String>();
            for (var bestand : bestaende) {
                var nachlass = bestand.loslassen(offen);
                if (nachlass.anzahl() > 0 && !nachlass.art().isEmpty()) {
                    anzahlen.merge(nachlass.art(), nachlass.anzahl(), Integer::sum);
                }
                neu.addAll(nachlass.bezuege());
            }
            neu.removeAll(gefolgt);
            offen = neu;
        }
        anzahlen.forEach((art, anzahl) ->
                ereignisse.publishEvent(
                        new Loeschnachweis(
                                "akte." + art, anzahl, "Akte " + fakt.zeichen().wert())));
    }
}
