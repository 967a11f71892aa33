package dreiklang.antrag;

import dreiklang.basis.Protokolleintrag;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularvergleich;
import dreiklang.leistung.Leistungen;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a draft follow when a new Fassung of its Leistung is published while a person fills it in.
/// Further Formulare stay with the Fassung of their Antrag.
@Component
class Fassungswechsel {

    private final EntwurfRepository entwuerfe;
    private final Fassungen fassungen;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Mitzeichnungswache wache;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Fassungswechsel(
            EntwurfRepository entwuerfe,
            Fassungen fassungen,
            Leistungen leistungen,
            Formulare formulare,
            Mitzeichnungswache wache,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.entwuerfe = entwuerfe;
        this.fassungen = fassungen;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.wache = wache;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// The draft in the current Fassung. Whoever was faster has done the same.
    void nachziehen(Entwurf entwurf) {
        int neue =
                leistungen
                        .finden(entwurf.leistung())
                        .map(l -> l.fassung())
                        .orElse(entwurf.fassung());
        if (!entwurf.eingereicht()
                && !entwurf.istKopf()
                && entwurf.folge().isEmpty()
                && neue > entwurf.fassung()) {
            transaktion.executeWithoutResult(stand -> wechseln(entwurf, neue));
        }
    }

    private void wechseln(Entwurf entwurf, int neue) {
        var alt = fassungen.formular(entwurf);
        var neu = fassungen.paket(entwurf.leistung(), neue).formular();
        var angepasst =
                entwurf.inFassung(
                        neue,
                        formulare.vergleich(alt, neu).uebernommen(entwurf.antworten()),
                        formulare.vergleich(alt, neu).seiten());
        if (entwuerfe.speichern(angepasst)) {
            wache.geaendert(angepasst);
            ereignisse.publishEvent(
                    new Protokolleintrag(
                            "entwurf.fassung-gewechselt",
                            entwurf.bezug(),
                            Map.of("von", "" + entwurf.fassung(), "nach", "" + neue)));
        }
    }

    /// What the person has to be told, as long as she has not gone on.
    Optional<Formularvergleich> zuSagen(Entwurf entwurf) {
        return entwurf.vorherige()
                .map(v ->
                        formulare.vergleich(
                                fassungen.paket(entwurf.leistung(), v).formular(),
                                fassungen.formular(entwurf)))
                .filter(v -> !v.istLeer());
    }
}
