package dreiklang.auskunft.web;

import dreiklang.auskunft.Ersuchen;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// One's own requests to know what is kept.
///
/// @param rahmen language, token, who is signed in
/// @param eigene newest first
/// @param fehler id of the input → sentence
public record KontoauskunftAnsicht(
        Rahmen rahmen, List<Ersuchen> eigene, Map<String, String> fehler) {

    /// Whether none is under way.
    public boolean moeglich() {
        return eigene.stream().noneMatch(e -> e.stand().offen());
    }

    /// What the person is told about a request.
    public String satz(Ersuchen e) {
        return switch (e.stand()) {
            case EINGEGANGEN, IN_ARBEIT ->
                    rahmen.text("auskunft.konto.laeuft", rahmen.tag(e.frist()))
                            + e.verlaengerung()
                                    .map(v ->
                                            " "
                                                    + rahmen.text(
                                                            "auskunft.konto.verlaengert",
                                                            v.grund()))
                                    .orElse("");
            case ERTEILT ->
                    rahmen.text(
                            "auskunft.konto.da", rahmen.zeit(e.abschluss().orElseThrow().wann()));
            case ABGELEHNT ->
                    rahmen.text(
                            "auskunft.konto.abgelehnt", e.abschluss().orElseThrow().ablehnung());
        };
    }
}
