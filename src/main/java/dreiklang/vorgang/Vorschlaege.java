package dreiklang.vorgang;

import dreiklang.ausdruck.Tafel;
import dreiklang.ausdruck.Tafeln;
import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// The door to what the decision tables of a package say about a Vorgang. A table proposes; a
/// person decides.
@Service
public class Vorschlaege {

    private static final String ERGEBNIS = "ergebnis";

    private final Zutritt zutritt;
    private final Berichtigungen berichtigungen;
    private final Leistungen leistungen;
    private final Map<String, Tafeln> gelesen = new ConcurrentHashMap<>();

    Vorschlaege(Zutritt zutritt, Berichtigungen berichtigungen, Leistungen leistungen) {
        this.zutritt = zutritt;
        this.berichtigungen = berichtigungen;
        this.leistungen = leistungen;
    }

    /// What a table proposes.
    ///
    /// @param tafel its name
    /// @param ergebnis how to decide; empty when a person has to look at it first
    /// @param regeln the rules that say so
    public record Vorschlag(String tafel, Optional<Ergebnis> ergebnis, List<Tafel.Regel> regeln) {}

    /// What the tables of the package propose as long as nothing is decided.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Vorschlag> zu(VorgangId id) {
        var v = zutritt.einsehbar(id);
        if (!v.offen()) {
            return List.of();
        }
        var antworten = berichtigungen.stand(v).geltend().werte();
        return tafeln(leistungen.paket(v.leistung(), v.fassung())).alle().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(t -> t.getValue().ausgaben().contains(ERGEBNIS))
                .flatMap(t ->
                        t.getValue().schliessen(antworten).stream()
                                .map(s ->
                                        new Vorschlag(
                                                t.getKey(),
                                                ergebnis(s.werte().getOrDefault(ERGEBNIS, "")),
                                                s.regeln())))
                .toList();
    }

    /// The same for a Vorgang.
    Map<String, List<String>> ergaenzt(Vorgang v, Map<String, List<String>> antworten) {
        return ergaenzt(leistungen.paket(v.leistung(), v.fassung()), antworten);
    }

    /// The answers with what follows from them, for the conditions of the Ablauf.
    Map<String, List<String>> ergaenzt(Leistungspaket paket, Map<String, List<String>> antworten) {
        return tafeln(paket).ergaenzt(antworten);
    }

    private Tafeln tafeln(Leistungspaket paket) {
        return gelesen.computeIfAbsent(
                paket.leistung().schluessel().wert() + "/" + paket.leistung().fassung(),
                f -> Tafeln.aus(paket.dateien(), paket.namen()));
    }

    private static Optional<Ergebnis> ergebnis(String text) {
        return Arrays.stream(Ergebnis.values()).filter(e -> e.name().equals(text)).findFirst();
    }
}
