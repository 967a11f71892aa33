package dreiklang.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/// Carries the time of a thread into the listeners of its facts, so that the whole invented past
/// happens in the past.
@Component
@ConditionalOnProperty("dreiklang.demo")
class Zeittraeger implements TaskDecorator {

    private final Zeitmaschine zeit;

    Zeittraeger(Zeitmaschine zeit) {
        this.zeit = zeit;
    }

    @Override
    public Runnable decorate(Runnable auftrag) {
        return zeit.gebunden()
                .<Runnable>map(zeitpunkt ->
                        () ->
                                zeit.bei(
                                        zeitpunkt,
                                        () -> {
                                            auftrag.run();
                                            return zeitpunkt;
                                        }))
                .orElse(auftrag);
    }
}
