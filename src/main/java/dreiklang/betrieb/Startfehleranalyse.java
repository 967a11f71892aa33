package dreiklang.betrieb;

import dreiklang.basis.FachlicherFehler;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/// Turns what went wrong while starting into one sentence.
final class Startfehleranalyse implements FailureAnalyzer, Ordered {

    /// How a module names a setting it cannot work with: a code and a sentence.
    private static final Pattern EINSTELLUNG = Pattern.compile("^[A-Z]-\\d{3} dreiklang\\.");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable fehler) {
        return ursache(fehler)
                .map(satz -> new FailureAnalysis(satz.getMessage(), null, fehler))
                .orElse(null);
    }

    /// The reason for the person at the terminal, somewhere behind what was thrown.
    static Optional<Startfehler> ursache(Throwable fehler) {
        for (Throwable t = fehler; t != null; t = t.getCause() == t ? null : t.getCause()) {
            var satz = satz(t);
            if (satz.isPresent()) {
                return satz;
            }
        }
        return Optional.empty();
    }

    private static Optional<Startfehler> satz(Throwable t) {
        return Optional.ofNullable(
                switch (t) {
                    case Startfehler s -> s;
                    case PortInUseException p -> Startpruefung.portBelegt(p.getPort());
                    case SQLException s when "53100".equals(s.getSQLState()) -> platz();
                    case java.io.IOException e when Datenverzeichnis.istVoll(e.getMessage()) ->
                            platz();
                    case BindException b -> wert(b);
                    case FachlicherFehler f -> datei(f);
                    case IllegalStateException i
                            when EINSTELLUNG.matcher(String.valueOf(i.getMessage())).find() ->
                            new Startfehler(
                                    106,
                                    "Eine Einstellung ist nicht erlaubt: " + i.getMessage(),
                                    i);
                    case FlywayException f ->
                            new Startfehler(
                                    107,
                                    "Die Datenbank wurde von einer anderen Fassung von Dreiklang"
                                            + " angelegt oder verändert. Bitte diese oder eine neuere"
                                            + " Fassung starten.",
                                    f);
                    default -> null;
                });
    }

    /// A file that cannot be read at all; what is merely wrong in it is a finding and stops
    /// nothing.
    private static Startfehler datei(FachlicherFehler f) {
        var satz =
                f.code().equals("B-201")
                        ? "Diese Datei ist nicht lesbar: %s, Zeile %s: %s"
                                .formatted(f.werte().toArray())
                        : "Eine Datei oder Einstellung passt nicht: " + f.getMessage() + ".";
        return new Startfehler(106, satz + " Bitte berichtigen.", f);
    }

    private static Startfehler platz() {
        return new Startfehler(
                105,
                "Auf dem Datenträger ist kein Platz mehr. Bitte Platz schaffen und erneut"
                        + " starten.");
    }

    private static Startfehler wert(BindException b) {
        var eigenschaft = b.getProperty();
        var name =
                eigenschaft == null
                        ? b.getName().toString()
                        : eigenschaft.getName() + " = " + eigenschaft.getValue();
        return new Startfehler(
                106, "Diese Einstellung ist nicht erlaubt: " + name + ". Bitte berichtigen.", b);
    }
}
