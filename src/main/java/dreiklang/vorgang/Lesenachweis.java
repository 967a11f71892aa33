package dreiklang.vorgang;

import dreiklang.basis.Protokolleintrag;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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
    private final PlatformTransactionManager transaktionen;

    Lesenachweis(ApplicationEventPublisher ereignisse, PlatformTransactionManager transaktionen) {
        this.ereignisse = ereignisse;
        this.transaktionen = transaktionen;
    }

    void gelesen(Vorgang v) {
        var anfrage = Optional.ofNullable(RequestContextHolder.getRequestAttributes());
        String merkmal = AKTION + ":" + v.id().wert();
        boolean schon =
                anfrage.map(a -> a.getAttribute(merkmal, RequestAttributes.SCOPE_REQUEST) != null)
                        .orElse(false);
        if (!schon) {
            transaktion()
                    .executeWithoutResult(t -> {
                        ereignisse.publishEvent(
                                new Protokolleintrag(
                                        AKTION,
                                        v.id().bezug(),
                                        Map.of("aktenzeichen", v.aktenzeichen())));
                        anfrage.ifPresent(a -> danachMerken(a, merkmal));
                    });
        }
    }

    /// Within the caller's transaction where that one may write.
    private TransactionTemplate transaktion() {
        var vorlage = new TransactionTemplate(transaktionen);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            vorlage.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }
        return vorlage;
    }

    /// Only what is committed counts as written: after a verb that failed, the page shows the
    /// Vorgang again.
    private static void danachMerken(RequestAttributes anfrage, String merkmal) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        anfrage.setAttribute(merkmal, true, RequestAttributes.SCOPE_REQUEST);
                    }
                });
    }
}
