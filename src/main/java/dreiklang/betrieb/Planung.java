package dreiklang.betrieb;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What happens by the clock happens in the town, never beside a command that looks at the same
/// data.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "dreiklang.befehl.name", havingValue = "", matchIfMissing = true)
class Planung {}
