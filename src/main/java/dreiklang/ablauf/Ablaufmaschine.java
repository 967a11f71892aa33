package dreiklang.ablauf;

import dreiklang.ablauf.Ablaeufe.Faellig;
import dreiklang.ablauf.Ablaeufe.Lage;
import dreiklang.ablauf.Ablaeufe.Umgebung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs processes. Nothing outside this class and its two helpers knows Flowable, and Flowable
/// knows nothing but nodes and flows: no variables, no beans, no expressions of authors.
@Component
class Ablaufmaschine {

    private static final ScopedValue<Lauf> LAUF = ScopedValue.newInstance();

    private final CompletableFuture<ProcessEngine> engine;
    private final ProzessRepository ablaeufe;
    private final TransactionTemplate eigene;
    private final Map<String, Bereit> bereit = new ConcurrentHashMap<>();

    Ablaufmaschine(
            DataSource datenbank,
            PlatformTransactionManager transaktionen,
            Clock uhr,
            ProzessRepository ablaeufe) {
        this.ablaeufe = ablaeufe;
        this.eigene = new TransactionTemplate(transaktionen);
        this.eigene.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // Built beside the rest of the program's start; the first step waits for it.
        this.engine =
                CompletableFuture.supplyAsync(() ->
                        AblaufmaschineAufbau.bauen(datenbank, transaktionen, uhr, new Laufziel()));
    }

    private record Bereit(String definition, Ablaufmodell modell) {}

    private record Lauf(Ablaufmodell modell, Umgebung umgebung) {}

    /// Makes a checked process ready; the same content is deployed once for ever, so running
    /// Vorgaenge keep theirs.
    ///
    /// @return the name under which it is started
    String bereitstellen(byte[] datei, Ablaufmodell modell) {
        String kennung = "ablauf-" + Pruefsumme.von(datei).hex().substring(0, 32);
        if (!bereit.containsKey(kennung)) {
            eigene.executeWithoutResult(status -> {
                ablaeufe.sperren();
                if (ablaeufe.definition(kennung).isEmpty()) {
                    ablaeufe.eintragen(kennung, einrichten(kennung, modell), datei);
                }
            });
        }
        return kennung;
    }

    private String einrichten(String kennung, Ablaufmodell modell) {
        var ablage = engine.join().getRepositoryService();
        String id =
                ablage.createDeployment()
                        .name(kennung)
                        .addBpmnModel(
                                kennung + ".bpmn20.xml",
                                AblaufmaschineModell.uebersetzt(kennung, modell))
                        .deploy()
                        .getId();
        return ablage.createProcessDefinitionQuery().deploymentId(id).singleResult().getId();
    }

    /// Starts a process.
    Lage starten(String kennung, String bezug, Umgebung umgebung) {
        var ablauf = ablauf(kennung);
        return laufen(
                ablauf,
                umgebung,
                () ->
                        engine.join()
                                .getRuntimeService()
                                .startProcessInstanceById(ablauf.definition(), bezug)
                                .getProcessInstanceId());
    }

    /// Finishes an Aufgabe and goes on to where the process rests next.
    Lage erledigen(String kennung, String instanz, String aufgabe, Umgebung umgebung) {
        return laufen(
                ablauf(kennung),
                umgebung,
                () -> {
                    engine.join().getTaskService().complete(aufgabe);
                    return instanz;
                });
    }

    /// Lets the time of a waiting process run out.
    Lage zeitAblaufen(String kennung, Faellig faellig, Umgebung umgebung) {
        return laufen(
                ablauf(kennung),
                umgebung,
                () -> {
                    var verwaltung = engine.join().getManagementService();
                    verwaltung.executeJob(
                            verwaltung.moveTimerToExecutableJob(faellig.auftrag()).getId());
                    return faellig.instanz();
                });
    }

    /// The processes whose waiting time is over.
    List<Faellig> faellige(int hoechstens) {
        return engine
                .join()
                .getManagementService()
                .createTimerJobQuery()
                .executable()
                .listPage(0, hoechstens)
                .stream()
                .map(j -> new Faellig(j.getId(), j.getProcessInstanceId()))
                .toList();
    }

    /// Leaves everything that is open and goes on at that Aufgabe.
    Lage verschieben(String kennung, String instanz, String knoten, Umgebung umgebung) {
        return laufen(
                ablauf(kennung),
                umgebung,
                () -> {
                    engine.join()
                            .getRuntimeService()
                            .createChangeActivityStateBuilder()
                            .processInstanceId(instanz)
                            .moveActivityIdsToSingleActivityId(stellen(kennung, instanz), knoten)
                            .changeState();
                    return instanz;
                });
    }

    /// The nodes at which a running process rests; none when it is over.
    List<String> stellen(String kennung, String instanz) {
        return AblaufmaschineStand.stellen(engine.join(), modell(kennung), instanz);
    }

    /// The file of a process that was made ready.
    byte[] datei(String kennung) {
        return ablaeufe.laden(kennung).datei();
    }

    /// The node model of a process that was made ready.
    Ablaufmodell modell(String kennung) {
        return ablauf(kennung).modell();
    }

    private Bereit ablauf(String kennung) {
        return bereit.computeIfAbsent(
                kennung,
                k -> {
                    var gespeichert = ablaeufe.laden(k);
                    var modell =
                            Ablaufpruefer.pruefen(k, gespeichert.datei(), Programmschritte.NAMEN)
                                    .modell();
                    return new Bereit(
                            gespeichert.definition(),
                            modell.orElseThrow(() ->
                                    new IllegalStateException(
                                            "stored process no longer accepted: " + k)));
                });
    }

    private Lage laufen(Bereit ablauf, Umgebung umgebung, Supplier<String> schritt) {
        try {
            String instanz =
                    ScopedValue.where(LAUF, new Lauf(ablauf.modell(), umgebung)).call(schritt::get);
            return AblaufmaschineStand.lage(engine.join(), instanz);
        } catch (FlowableException e) {
            throw fachlich(e);
        }
    }

    private static RuntimeException fachlich(FlowableException e) {
        for (Throwable grund = e; grund != null; grund = grund.getCause()) {
            if (grund instanceof FachlicherFehler fehler) {
                return fehler;
            }
        }
        return e;
    }

    @PreDestroy
    void beenden() {
        engine.join().close();
    }

    /// The engine itself, for tests that attack it.
    ProcessEngine engine() {
        return engine.join();
    }

    private static final class Laufziel implements AblaufmaschineHaertung.Ziel {
        @Override
        public Instant zeit(String knoten) {
            var lauf = LAUF.get();
            return Zeitrechnung.wann(
                    lauf.modell().knoten(knoten).orElseThrow(), lauf.umgebung().werte());
        }

        @Override
        public boolean bedingung(String kante) {
            var lauf = LAUF.get();
            return lauf.modell()
                    .kante(kante)
                    .flatMap(Ablaufmodell.Kante::bedingung)
                    .map(b -> b.gilt(lauf.umgebung().werte()))
                    .orElse(false);
        }

        @Override
        public void schritt(String name) {
            LAUF.get().umgebung().schritte().accept(name);
        }
    }
}
