package dreiklang.ablauf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.delegate.Expression;
import org.flowable.common.engine.api.delegate.FlowableFunctionDelegate;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.el.ExpressionManager;
import org.flowable.common.engine.impl.el.FlowableAstFunctionCreator;
import org.flowable.common.engine.impl.el.FlowableFunctionResolverFactory;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.scripting.FlowableScriptEngine;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;

/// The second line of defence: an engine that could not execute foreign code even if a hostile
/// model got past the Ablaufpruefer.
///
/// There is no expression language in it at all. Deny by default: kinds of activities are listed,
/// everything else is refused.
final class AblaufmaschineHaertung {

    private static final Set<String> ERLAUBT =
            Set.of(
                    "createNoneStartEventActivityBehavior",
                    "createNoneEndEventActivityBehavior",
                    "createUserTaskActivityBehavior",
                    "createServiceTaskExpressionActivityBehavior",
                    "createSubprocessActivityBehavior",
                    "createExclusiveGatewayActivityBehavior",
                    "createParallelGatewayActivityBehavior",
                    "createIntermediateCatchEventActivityBehavior",
                    "createIntermediateCatchTimerEventActivityBehavior",
                    "createBoundaryEventActivityBehavior",
                    "createBoundaryTimerEventActivityBehavior");

    private AblaufmaschineHaertung() {}

    /// A script engine that runs nothing.
    static FlowableScriptEngine keineSkripte() {
        return () -> {
            throw verweigert("scripts");
        };
    }

    /// A factory that makes only the listed kinds of activities.
    static ActivityBehaviorFactory nurErlaubteAktivitaeten(ExpressionManager ausdruecke) {
        var echte = new DefaultActivityBehaviorFactory();
        echte.setExpressionManager(ausdruecke);
        return (ActivityBehaviorFactory)
                Proxy.newProxyInstance(
                        ActivityBehaviorFactory.class.getClassLoader(),
                        new Class<?>[] {ActivityBehaviorFactory.class},
                        (proxy, methode, werte) -> {
                            if (methode.getName().startsWith("create")
                                    && !ERLAUBT.contains(methode.getName())) {
                                throw verweigert(methode.getName());
                            }
                            try {
                                return methode.invoke(echte, werte);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /// A factory that makes no listener.
    static ListenerFactory keineZuhoerer() {
        return (ListenerFactory)
                Proxy.newProxyInstance(
                        ListenerFactory.class.getClassLoader(),
                        new Class<?>[] {ListenerFactory.class},
                        (proxy, methode, werte) -> {
                            throw verweigert(methode.getName());
                        });
    }

    private static FlowableException verweigert(String was) {
        return new FlowableException("refused: " + was);
    }

    /// What our own three kinds of expressions lead to.
    interface Ziel {
        /// Whether the condition of that flow holds in the running step.
        boolean bedingung(String kante);

        /// The moment that node waits for in the running step.
        Instant zeit(String knoten);

        /// Runs the registered step of that name.
        void schritt(String name);
    }

    /// Knows literals, `${bedingung:kante}`, `${zeit:knoten}` and `${schritt:name}`; nothing is
    /// parsed further, nothing is resolved.
    static final class Ausdruecke implements ExpressionManager {

        private static final Pattern EIGENER =
                Pattern.compile("\\$\\{(bedingung|schritt|zeit):([A-Za-z_][A-Za-z0-9_.-]{0,79})}");
        private static final int LAENGE = 500;
        private final transient Ziel ziel;

        Ausdruecke(Ziel ziel) {
            this.ziel = ziel;
        }

        @Override
        public Expression createExpression(String text) {
            Matcher eigener = EIGENER.matcher(text);
            if (eigener.matches()) {
                return new Eigener(text, eigener.group(1), eigener.group(2), ziel);
            }
            if (text.length() > LAENGE || text.contains("${") || text.contains("#{")) {
                throw verweigert("expression");
            }
            return new Wort(text);
        }

        @Override
        public ELContext getElContext(VariableContainer behaelter) {
            throw verweigert("expression language");
        }

        @Override
        public Map<Object, Object> getBeans() {
            return Map.of();
        }

        @Override
        public void setBeans(Map<Object, Object> beans) {
            // Beans are never reachable.
        }

        @Override
        public List<FlowableFunctionDelegate> getFunctionDelegates() {
            return List.of();
        }

        @Override
        public void setFunctionDelegates(List<FlowableFunctionDelegate> funktionen) {
            // There are no functions.
        }

        @Override
        public List<FlowableAstFunctionCreator> getAstFunctionCreators() {
            return List.of();
        }

        @Override
        public void setAstFunctionCreators(List<FlowableAstFunctionCreator> erzeuger) {
            // There are no functions.
        }

        @Override
        public FlowableFunctionResolverFactory getFunctionResolverFactory() {
            return funktionen -> {
                throw verweigert("functions");
            };
        }

        @Override
        public void setFunctionResolverFactory(FlowableFunctionResolverFactory fabrik) {
            // There are no functions.
        }
    }

    /// A literal.
    private record Wort(String text) implements Expression {
        @Override
        public Object getValue(VariableContainer behaelter) {
            return text;
        }

        @Override
        public void setValue(Object wert, VariableContainer behaelter) {
            throw verweigert("assignment");
        }

        @Override
        public String getExpressionText() {
            return text;
        }
    }

    /// A condition, a moment or a step of our own.
    private record Eigener(String text, String art, String name, Ziel ziel) implements Expression {
        @Override
        public Object getValue(VariableContainer behaelter) {
            return switch (art) {
                case "bedingung" -> ziel.bedingung(name);
                case "zeit" -> Date.from(ziel.zeit(name));
                default -> {
                    ziel.schritt(name);
                    yield Boolean.TRUE;
                }
            };
        }

        @Override
        public void setValue(Object wert, VariableContainer behaelter) {
            throw verweigert("assignment");
        }

        @Override
        public String getExpressionText() {
            return text;
        }
    }
}
