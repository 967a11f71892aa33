package dreiklang.akte;

import dreiklang.akte.Zugriffe.Bild;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Vertraulichkeiten;
import dreiklang.volltext.Suchauftrag.Sicht;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Whose Akten somebody may see: those of her units and what a Zugriffsregel opens, without what
/// one closes, and of confidential Leistungen only what a named role opens. Every look at a
/// confidential one is written down.
@Component
class Akteneinsicht {

    /// The condition on `akte.akte a`; its values come from [Blick#binden].
    static final String BEDINGUNG =
            "a.vernichtet is null and (a.einheit = any(:einheiten) or a.einheit = any(:offeneEinheiten) or a.nummer = any(:offeneNummern)"
                    + " or a.aktenzeichen = any(:offeneAkten))"
                    + " and a.einheit <> all(:zueEinheiten) and a.nummer <> all(:zueNummern) and a.aktenzeichen <> all(:zueAkten)"
                    + " and (a.leistung <> all(:vertraulich) or a.leistung || '@' || a.einheit = any(:geoeffnet))";

    private final Konten konten;
    private final Organisation organisation;
    private final Vertraulichkeiten vertraulichkeiten;
    private final Zugriffe zugriffe;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Akteneinsicht(
            Konten konten,
            Organisation organisation,
            Vertraulichkeiten vertraulichkeiten,
            Zugriffe zugriffe,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.konten = konten;
        this.organisation = organisation;
        this.vertraulichkeiten = vertraulichkeiten;
        this.zugriffe = zugriffe;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// Whose eyes are looking.
    ///
    /// @param einheiten the units whose Akten she may see by her roles
    /// @param regeln what rules open and close besides
    /// @param vertraulich keys of the confidential Leistungen
    /// @param geoeffnet what of them is open to her: key, `@` and unit
    record Blick(
            Set<String> einheiten, Bild regeln, Set<String> vertraulich, Set<String> geoeffnet) {

        StatementSpec binden(StatementSpec frage) {
            return frage.param("einheiten", feld(einheiten))
                    .param("offeneEinheiten", feld(regeln.erlaubt().einheiten()))
                    .param("offeneNummern", feld(regeln.erlaubt().nummern()))
                    .param("offeneAkten", feld(regeln.erlaubt().akten()))
                    .param("zueEinheiten", feld(regeln.verboten().einheiten()))
                    .param("zueNummern", feld(regeln.verboten().nummern()))
                    .param("zueAkten", feld(regeln.verboten().akten()))
                    .param("vertraulich", feld(vertraulich))
                    .param("geoeffnet", feld(geoeffnet));
        }

        /// The same for the index.
        Sicht sicht() {
            return new Sicht(
                    einheiten, vertraulich, geoeffnet, regeln.erlaubt(), regeln.verboten());
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
            return new Blick(Set.of(), Bild.LEER, Set.of(), Set.of());
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
                zugriffe.bild(amt.person(), recht == Recht.AKTE_FUEHREN),
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
