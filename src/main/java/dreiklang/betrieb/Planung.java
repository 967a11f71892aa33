package dreiklang.betrieb;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What happens by the clock happens in the town, never beside a command that looks at the same
/// data.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Conditional(Planung.OhneBefehl.class)
class Planung {

    /// No command was given. A condition on the property itself would hold for every name of a
    /// command as well.
    static final class OhneBefehl implements Condition {

        @Override
        public boolean matches(ConditionContext umgebung, AnnotatedTypeMetadata angaben) {
            return umgebung.getEnvironment().getProperty("dreiklang.befehl.name", "").isBlank();
        }
    }
}
