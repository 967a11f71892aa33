package dreiklang.seite;

import java.util.Map;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/// Carries the Spur of a thread into the listeners of its facts, and leaves none of it behind.
@Component
class Spurtraeger implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable auftrag) {
        var mitgebracht = MDC.getCopyOfContextMap();
        var spur = mitgebracht == null ? Map.<String, String>of() : mitgebracht;
        return () -> {
            MDC.setContextMap(spur);
            try {
                auftrag.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
