package dreiklang.ablauf;

import dreiklang.ablauf.Ablaeufe.Lage;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import java.util.List;
import org.flowable.engine.ProcessEngine;

/// Asks the engine where a process stands.
final class AblaufmaschineStand {

    private AblaufmaschineStand() {}

    static Lage lage(ProcessEngine engine, String instanz) {
        var offen =
                engine.getTaskService().createTaskQuery().processInstanceId(instanz).list().stream()
                        .map(t -> new Lage.Offen(t.getId(), t.getTaskDefinitionKey()))
                        .toList();
        return new Lage(instanz, offen, offen.isEmpty() && beendet(engine, instanz));
    }

    /// The nodes at which it rests: Aufgaben, pauses, and joins that wait for another way.
    static List<String> stellen(ProcessEngine engine, Ablaufmodell modell, String instanz) {
        if (beendet(engine, instanz)) {
            return List.of();
        }
        return engine.getRuntimeService().getActiveActivityIds(instanz).stream()
                .filter(id -> modell.knoten(id).filter(AblaufmaschineStand::haelt).isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean haelt(Knoten knoten) {
        return knoten instanceof Knoten.Aufgabe
                || knoten instanceof Knoten.Pause
                || knoten instanceof Knoten.Zugleich;
    }

    private static boolean beendet(ProcessEngine engine, String instanz) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanz)
                        .count()
                == 0;
    }
}
