package dreiklang.betrieb;

import dreiklang.basis.Befehl;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Runs a command of the launcher inside the program, before anything else begins to live, and ends
/// the program.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("dreiklang.befehl.name")
class Befehlslauf implements ApplicationListener<ApplicationStartedEvent> {

    private final ObjectProvider<Befehl> befehle;
    private final Betriebseinstellungen einstellungen;

    Befehlslauf(ObjectProvider<Befehl> befehle, Betriebseinstellungen einstellungen) {
        this.befehle = befehle;
        this.einstellungen = einstellungen;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent ereignis) {
        int ausgang = ausfuehren(einstellungen.befehl().name(), einstellungen.befehl().argumente());
        System.exit(SpringApplication.exit(ereignis.getApplicationContext(), () -> ausgang));
    }

    private int ausfuehren(String name, List<String> argumente) {
        var passend = befehle.stream().filter(b -> b.name().equals(name)).findFirst();
        if (passend.isEmpty()) {
            var bekannt = new TreeSet<>(befehle.stream().map(Befehl::name).toList());
            System.err.println(
                    "M-113 Den Befehl „"
                            + name
                            + "“ gibt es nicht. Es gibt: start, test, bench, backup, restore, "
                            + String.join(", ", bekannt)
                            + ".");
            return 13;
        }
        return passend.get().ausfuehren(argumente, System.out);
    }
}
