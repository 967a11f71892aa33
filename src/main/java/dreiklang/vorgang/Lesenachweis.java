package dreiklang.vorgang;

import dreiklang.basis.Protokolleintrag;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Writes down every look at a confidential Vorgang before it is given out: who, what, when. One
/// request that needs the Vorgang several times is one look.
@Component
class Lesenachweis {

    /// What the Protokoll calls it.
    static final String AKTION = "vorgang.gelesen";

    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Lesenachweis(ApplicationEventPublisher ereignisse, TransactionTemplate transaktion) {
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    void gelesen(Vorgang v) {
        var anfrage = RequestContextHolder.getRequestAttributes();
        String merkmal = AKTION + ":" + v.id().wert();
        if (anfrage != null
                && anfrage.getAttribute(merkmal, RequestAttributes.SCOPE_REQUEST) != null) {
            return;
        }
        transaktion.executeWithoutResult(t ->
                ereignisse.publishEvent(
                        new Protokolleintrag(
                                AKTION, v.id().bezug(), Map.of("aktenzeichen", v.aktenzeichen()))));
        if (anfrage != null) {
            anfrage.setAttribute(merkmal, true, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
