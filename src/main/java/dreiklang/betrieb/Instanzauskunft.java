package dreiklang.betrieb;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/// Tells on the management port, and only there, which run on which data answers.
@Component
@Endpoint(id = "instanz")
class Instanzauskunft {

    private final Instanz instanz;
    private final ObjectProvider<Datenbankquelle> quelle;

    Instanzauskunft(Instanz instanz, ObjectProvider<Datenbankquelle> quelle) {
        this.instanz = instanz;
        this.quelle = quelle;
    }

    /// Who answers.
    @ReadOperation
    Map<String, Object> auskunft() {
        long datenbank =
                quelle.stream()
                        .flatMap(q -> q.server().stream())
                        .mapToLong(Postgresserver::pid)
                        .findFirst()
                        .orElse(0);
        return Map.of(
                "kennung", instanz.kennung().toString(),
                "pid", ProcessHandle.current().pid(),
                "datenbankpid", datenbank,
                "daten", instanz.daten().wurzel().toString(),
                "wiederhergestellt", instanz.wiederhergestellt());
    }
}
