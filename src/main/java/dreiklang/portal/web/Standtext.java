package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Vorgangsauskunft.Auskunft;
import java.util.Optional;

/// Says in plain words where an Antrag stands.
final class Standtext {

    private Standtext() {}

    static String von(Rahmen rahmen, Optional<Auskunft> auskunft) {
        return auskunft.map(a -> von(rahmen, a))
                .orElseGet(() -> rahmen.text("portal.stand.angekommen"));
    }

    private static String von(Rahmen rahmen, Auskunft auskunft) {
        return switch (auskunft.stand()) {
            case EINGEGANGEN -> rahmen.text("portal.stand.eingegangen");
            case IN_BEARBEITUNG -> rahmen.text("portal.stand.in-bearbeitung");
            case WARTET_AUF_PERSON -> rahmen.text("portal.stand.wartet");
            case ENTSCHIEDEN, ABGESCHLOSSEN ->
                    auskunft.ergebnis()
                            .map(e ->
                                    auskunft.widerspruch()
                                            ? rahmen.text("portal.stand.widerspruch." + e.name())
                                            : ergebnis(rahmen, e))
                            .orElseGet(() -> rahmen.text("portal.stand.abgeschlossen"));
        };
    }

    private static String ergebnis(Rahmen rahmen, Ergebnis ergebnis) {
        return switch (ergebnis) {
            case BEWILLIGT -> rahmen.text("portal.stand.bewilligt");
            case TEILWEISE -> rahmen.text("portal.stand.teilweise");
            case ABGELEHNT -> rahmen.text("portal.stand.abgelehnt");
            case ERLEDIGT -> rahmen.text("portal.stand.erledigt");
        };
    }
}
