package dreiklang.akte;

import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Vertraulichkeiten;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Whose Akten somebody may see: those of her units, and of confidential Leistungen only what a
/// named role opens. Every look at a confidential one is written down.
@Component
class Akteneinsicht {

    /// The condition on `akte.akte a`; its values come from [Blick#binden].
    static final String BEDINGUNG =
            "a.vernichtet is null and a.einheit = any(:einheiten)"
                    + " and (a.leistung <> all(:vertraulich) or a.leistung || '@' || a.einheit = any(:geoeffnet))";

    private final Konten konten;
    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Akteneinsicht(
            Konten konten,
            Organisation organisation,
            Vertraulichkeiten vertraulichkeiten,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.konten = konten;
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// Whose eyes are looking.
    ///
    /// @param einheiten the units whose Akten she may see
    /// @param vertraulich keys of the confidential Leistungen
    /// @param geoeffnet what of them is open to her: key, `@` and unit
    record Blick(Set<String> einheiten, Set<String> vertraulich, Set<String> geoeffnet) {

        StatementSpec binden(StatementSpec frage) {
            return frage.param("einheiten", feld(einheiten))
                    .param("vertraulich", feld(vertraulich))
                    .param("geoeffnet", feld(geoeffnet));
        }

        private static String[] feld(Collection<String> werte) {
            return werte.toArray(String[]::new);
        }
    }

    /// What the signed-in person may see today; nothing for everybody else.
    Blick blick() {
        return blick(Recht.AKTE_LESEN);
    }

    /// What she may have assessed, handed over and destroyed.
    Blick aussonderung() {
        return blick(Recht.AUSSONDERN);
    }

    /// What she may lead.
    Blick fuehrung() {
        return blick(Recht.AKTE_FUEHREN);
    }

    private Blick blick(Recht recht) {
        if (!(konten.aktuell() instanceof Handelnder.Amtsperson amt)) {
            return new Blick(Set.of(), Set.of(), Set.of());
        }
        var wer = amt.person().id();
        var alle = vertraulichkeiten.alle();
        var geoeffnet = new HashSet<String>();
        alle.forEach((leistung, rollen) ->
                rollen.forEach(rolle ->
                        organisation
                                .wirkungskreis(wer, rolle)
                                .forEach(e -> geoeffnet.add(leistung.wert() + "@" + e))));
        return new Blick(
                organisation.wirkungskreis(wer, recht),
                alle.keySet().stream().map(l -> l.wert()).collect(Collectors.toUnmodifiableSet()),
                geoeffnet);
    }

    /// Writes the look at an Akte down when its Leistung is confidential.
    void gelesen(Aktenzeichen zeichen, String leistung) {
        if (vertraulichkeiten.alle().keySet().stream().anyMatch(l -> l.wert().equals(leistung))) {
            transaktion.executeWithoutResult(t ->
                    ereignisse.publishEvent(
                            new Protokolleintrag(
                                    "akte.gelesen", "akte:" + zeichen.wert(), Map.of())));
        }
    }
}
