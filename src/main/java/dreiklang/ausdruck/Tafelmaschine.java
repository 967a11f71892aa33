package dreiklang.ausdruck;

import dreiklang.ausdruck.Tafel.Regel;
import dreiklang.ausdruck.Tafel.Schluss;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineException;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.feel.impl.FeelException;
import org.operaton.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.operaton.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Evaluates decision tables. Nothing outside this class knows the DMN engine, and the engine gets
/// nothing but tables written anew from what was read: FEEL without names, calls or scripts.
final class Tafelmaschine {

    private static final Logger LOG = LoggerFactory.getLogger(Tafelmaschine.class);
    private static final ScopedValue<Treffer> TREFFER = ScopedValue.newInstance();

    private final Tafelinhalt tafel;
    private @Nullable DmnDecision bereit;

    Tafelmaschine(Tafelinhalt tafel) {
        this.tafel = tafel;
    }

    /// The engine is made when the first table is evaluated.
    private static final class Maschine {
        static final DmnEngine ENGINE = bauen();

        private static DmnEngine bauen() {
            var einstellung = new DefaultDmnEngineConfiguration();
            einstellung.setFeelEngineFactory(new ScalaFeelEngineFactory());
            einstellung.setElProvider(ausdruck -> {
                throw new IllegalStateException("refused: expression language");
            });
            einstellung.setScriptEngineResolver(sprache -> {
                throw new IllegalStateException("refused: scripts");
            });
            einstellung.setCustomPostDecisionTableEvaluationListeners(List.of(new Mitschreiber()));
            return einstellung.buildEngine();
        }
    }

    private static final class Treffer {
        private List<String> regeln = List.of();
    }

    private static final class Mitschreiber implements DmnDecisionTableEvaluationListener {
        @Override
        public void notify(DmnDecisionTableEvaluationEvent ereignis) {
            TREFFER.get().regeln =
                    ereignis.getMatchingRules().stream().map(r -> r.getId()).toList();
        }
    }

    /// What follows from these answers; empty when no rule applies. Nothing follows either where
    /// the engine refuses, for example because rules contradict each other in a case nobody has
    /// tried: a table must not keep an Antrag from becoming a Vorgang.
    Optional<Schluss> schliessen(Map<String, List<String>> antworten) {
        var werte = new LinkedHashMap<String, Object>();
        for (int i = 0; i < tafel.eingaben().size(); i++) {
            werte.put("e" + i, tafel.eingaben().get(i).wert(antworten));
        }
        try {
            return schliessen(bereit(), werte);
        } catch (DmnEngineException | FeelException e) {
            LOG.atError()
                    .addKeyValue("tafel", tafel.name())
                    .setCause(e)
                    .log("a decision table could not be evaluated, nothing follows from it");
            return Optional.empty();
        }
    }

    private synchronized DmnDecision bereit() {
        var entscheidung = bereit;
        if (entscheidung == null) {
            var wahl = tafel.wahl();
            entscheidung = lesen(Tafelschrift.schreiben(tafel, wahl.verfahren, wahl.zusammen));
            bereit = entscheidung;
        }
        return entscheidung;
    }

    private Optional<Schluss> schliessen(DmnDecision entscheidung, Map<String, Object> werte) {
        var treffer = new Treffer();
        var ergebnis =
                ScopedValue.where(TREFFER, treffer)
                        .call(() ->
                                Maschine.ENGINE.evaluateDecisionTable(
                                        entscheidung, Variables.fromMap(werte)));
        if (treffer.regeln.isEmpty()) {
            return Optional.empty();
        }
        var schluss = new LinkedHashMap<String, String>();
        for (var ausgabe : tafel.ausgaben()) {
            schluss.put(
                    ausgabe.name(),
                    Tafelinhalt.alsText(ergebnis.getFirstResult().getEntry(ausgabe.name())));
        }
        var regeln =
                treffer.regeln.stream()
                        .map(id -> Integer.parseInt(id.substring(1)))
                        .map(n -> new Regel(n, tafel.regeln().get(n - 1).warum()))
                        .toList();
        return Optional.of(
                new Schluss(
                        schluss,
                        tafel.wahl() == Tafelinhalt.Wahl.FIRST ? regeln.subList(0, 1) : regeln));
    }

    /// Tells for any values which rules apply, whatever counts of them.
    Function<Map<String, Object>, List<Integer>> treffende() {
        var alle = lesen(Tafelschrift.schreiben(tafel, "COLLECT", ""));
        return werte -> {
            var treffer = new Treffer();
            ScopedValue.where(TREFFER, treffer)
                    .run(() ->
                            Maschine.ENGINE.evaluateDecisionTable(alle, Variables.fromMap(werte)));
            return treffer.regeln.stream().map(id -> Integer.parseInt(id.substring(1))).toList();
        };
    }

    private static DmnDecision lesen(String xml) {
        return Maschine.ENGINE
                .parseDecisions(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
    }
}
