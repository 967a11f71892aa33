package dreiklang.vorgang;

import dreiklang.antrag.AntragId;
import dreiklang.fachverfahren.Anlass;
import dreiklang.fachverfahren.FachverfahrenGemeldet;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.leistung.Leistungen;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.zahlung.ZahlungEingegangen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hands the facts of a Vorgang over for delivery in their own transaction, and writes what
/// Fachverfahren report into its history.
@Component
class Fachverfahrenbote {

    private static final String ANTRAG = "antrag:";

    private final VorgangRepository vorgaenge;
    private final Fachverfahrensangaben angaben;
    private final Vorgangsakte akte;
    private final Leistungen leistungen;
    private final Zustellungen zustellungen;

    Fachverfahrenbote(
            VorgangRepository vorgaenge,
            Fachverfahrensangaben angaben,
            Vorgangsakte akte,
            Leistungen leistungen,
            Zustellungen zustellungen) {
        this.vorgaenge = vorgaenge;
        this.angaben = angaben;
        this.akte = akte;
        this.leistungen = leistungen;
        this.zustellungen = zustellungen;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void bei(VorgangEroeffnet tatsache) {
        vorgaenge.finden(tatsache.vorgang()).ifPresent(v -> vormerken(v, Anlass.EINGEREICHT));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void bei(VorgangEntschieden tatsache) {
        vorgaenge.finden(tatsache.vorgang()).ifPresent(v -> vormerken(v, Anlass.ENTSCHIEDEN));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void bei(ZahlungEingegangen tatsache) {
        if (tatsache.bezug().startsWith(ANTRAG)) {
            var antrag = new AntragId(UUID.fromString(tatsache.bezug().substring(ANTRAG.length())));
            vorgaenge.zu(antrag).ifPresent(v -> vormerken(v, Anlass.BEZAHLT));
        }
    }

    private void vormerken(Vorgang v, Anlass anlass) {
        var paket = leistungen.paket(v.leistung(), v.fassung());
        if (zustellungen.betrifft(paket, anlass)) {
            zustellungen.vormerken(paket, anlass, angaben.zu(v, paket));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void bei(FachverfahrenGemeldet meldung) {
        vorgaenge
                .finden(new VorgangId(meldung.vorgang()))
                .ifPresent(v ->
                        akte.vermerken(
                                v,
                                new Schritt(
                                        meldung.zeitpunkt(),
                                        "fachverfahren",
                                        Optional.empty(),
                                        text(meldung))));
    }

    private static String text(FachverfahrenGemeldet meldung) {
        var was =
                switch (meldung.art()) {
                    case EINGANG -> "Eingang bestätigt";
                    case KENNZEICHEN -> "Kennzeichen";
                    case STAND -> "Stand";
                    case BETRAG -> "Betrag in Euro";
                };
        return meldung.fachverfahren()
                + ", "
                + was
                + (meldung.wert().isEmpty() ? "" : ": " + meldung.wert());
    }
}
