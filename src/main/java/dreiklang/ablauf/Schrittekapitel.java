package dreiklang.ablauf;

import dreiklang.ablauf.Ablaufpruefer.Pruefung;
import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Checks `schritte.yaml`. What comes out of it is checked like a file somebody has drawn, and what
/// is found there is told at the step.
@Component
class Schrittekapitel implements Kapitelpruefer {

    private static final Pattern STELLE =
            Pattern.compile("(?s)^(?:\\w+ )?„([^“]+)“(?: \\(.*?\\))?(?= [a-zäöü])");

    @Override
    public String datei() {
        return Schrittliste.DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        byte[] inhalt = paket.dateien().get(Schrittliste.DATEI);
        if (inhalt == null) {
            return List.of();
        }
        var befunde = new ArrayList<Befund>();
        if (paket.dateien().containsKey(Ablaufkapitel.DATEI)) {
            befunde.add(
                    new Befund(
                            Schrittliste.DATEI,
                            0,
                            "V-440",
                            "Dieses Paket hat schritte.yaml und ablauf.bpmn. Es kann nur eines gelten; löschen Sie das andere."));
        }
        var gelesen = lesen(inhalt, Ablaufkapitel.namen(paket));
        befunde.addAll(gelesen.befunde());
        if (befunde.isEmpty()) {
            befunde.addAll(Folgepruefung.pruefen(paket, gelesen.modell()));
        }
        return befunde;
    }

    /// Reads a list and what comes out of it.
    ///
    /// @param namen what conditions can ask for
    static Pruefung lesen(byte[] inhalt, Set<String> namen) {
        var befunde = new ArrayList<Befund>();
        var liste = Ablaufquelle.liste(inhalt, befunde);
        liste.ifPresent(l -> befunde.addAll(Schrittregeln.pruefen(l, namen)));
        if (!befunde.isEmpty()) {
            return new Pruefung(Optional.empty(), befunde, List.of());
        }
        var plan = Schrittplan.zu(liste.orElseThrow());
        var bytes = Schrittschreiber.schreiben(plan);
        var gelesen = Ablaufpruefer.pruefen(Schrittliste.DATEI, bytes, Programmschritte.NAMEN);
        return new Pruefung(
                gelesen.modell(),
                gelesen.befunde().stream().map(b -> amSchritt(plan, b)).toList(),
                gelesen.hinweise());
    }

    /// The finding as one who wrote the list understands it.
    private static Befund amSchritt(Schrittplan plan, Befund befund) {
        var stelle = STELLE.matcher(befund.satz());
        var schritt = stelle.find() ? plan.herkunft(stelle.group(1)) : null;
        if (schritt == null || schritt.isEmpty()) {
            return new Befund(Schrittliste.DATEI, 0, befund.code(), befund.satz());
        }
        return new Befund(
                Schrittliste.DATEI,
                schritt.get().zeile(),
                befund.code(),
                "Schritt „" + schritt.get().name() + "“" + befund.satz().substring(stelle.end()));
    }
}
