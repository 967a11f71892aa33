package dreiklang.vorgang;

import dreiklang.basis.Protokolleintrag;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes in the Protokoll that a list is taken out of the program, before its first row leaves.
@Component
class Ausgabevermerk {

    private final ApplicationEventPublisher ereignisse;

    Ausgabevermerk(ApplicationEventPublisher ereignisse) {
        this.ereignisse = ereignisse;
    }

    /// Words that were searched for are not noted: they may be names.
    @Transactional
    void vermerken(Vorgangsfilter filter, String format) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "vorgang.liste-ausgegeben",
                        "liste:vorgaenge",
                        Map.of(
                                "format", format,
                                "stand", filter.stand().name(),
                                "frist", filter.frist().name(),
                                "wessen", filter.wessen().name(),
                                "leistung", filter.leistung(),
                                "einheit", filter.einheit(),
                                "von", filter.von().map(Object::toString).orElse(""),
                                "bis", filter.bis().map(Object::toString).orElse(""),
                                "gesucht", String.valueOf(!filter.worte().isBlank()))));
    }
}
