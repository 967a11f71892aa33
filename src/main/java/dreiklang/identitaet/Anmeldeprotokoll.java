package dreiklang.identitaet;

import dreiklang.basis.Protokolleintrag;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes sign-ins to the audit trail. Only accounts that exist leave a line; the Drossel limits
/// how many.
@Component
class Anmeldeprotokoll {

    private final ApplicationEventPublisher ereignisse;

    Anmeldeprotokoll(ApplicationEventPublisher ereignisse) {
        this.ereignisse = ereignisse;
    }

    @Transactional
    public void gelungen(String wer, String womit) {
        ereignisse.publishEvent(
                new Protokolleintrag("anmeldung.gelungen", wer, Map.of("womit", womit)));
    }

    @Transactional
    public void gescheitert(String wer) {
        ereignisse.publishEvent(new Protokolleintrag("anmeldung.gescheitert", wer, Map.of()));
    }
}
