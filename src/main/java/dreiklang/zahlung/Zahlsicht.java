package dreiklang.zahlung;

import dreiklang.basis.Recht;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Vertraulichkeiten;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Which Auszahlungen a person may see: those of the units in which she may pay, of confidential
/// Leistungen only where a named role opens them to her.
@Component
class Zahlsicht {

    /// The condition on `zahlung.auszahlung a`; its values come from [#werte].
    static final String BEDINGUNG =
            "a.einheit = any(:einheiten) and (a.leistung <> all(:vertraulich) or a.leistung || '@' || a.einheit = any(:geoeffnet))";

    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;

    Zahlsicht(Organisation organisation, Vertraulichkeiten vertraulichkeiten) {
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
    }

    /// The values of the condition.
    Map<String, Object> werte(BeschaeftigteId wer) {
        var geoeffnet = new HashSet<String>();
        vertraulichkeiten
                .alle()
                .forEach((leistung, rollen) ->
                        rollen.stream()
                                .flatMap(r -> organisation.wirkungskreis(wer, r).stream())
                                .forEach(e -> geoeffnet.add(leistung.wert() + "@" + e)));
        return Map.of(
                "einheiten", feld(organisation.wirkungskreis(wer, Recht.AUSZAHLEN)),
                "vertraulich", feld(vertraulich()),
                "geoeffnet", feld(geoeffnet));
    }

    /// Keys of all confidential Leistungen.
    Set<String> vertraulich() {
        var schluessel = new HashSet<String>();
        vertraulichkeiten.alle().keySet().forEach(l -> schluessel.add(l.wert()));
        return schluessel;
    }

    private static String[] feld(Set<String> werte) {
        return werte.toArray(String[]::new);
    }
}
