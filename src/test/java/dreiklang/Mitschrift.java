package dreiklang;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/// Writes along what the program writes to its log, in both formats: the lines of the console by
/// the console's own encoder, and the JSON that `logging.structured.format.console: ecs` gives.
///
/// Everything of our own is written along down to DEBUG.
public final class Mitschrift extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String EIGENE = "dreiklang";

    private final LoggerContext kontext = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ch.qos.logback.classic.Logger wurzel =
            kontext.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> zeilen = new CopyOnWriteArrayList<>();
    private final List<String> json = new CopyOnWriteArrayList<>();
    private final Encoder<ILoggingEvent> text = konsole();
    private final StructuredLogEncoder ecs = new StructuredLogEncoder();

    /// Begins to write along.
    public Mitschrift(Environment umgebung) {
        kontext.putObject(Environment.class.getName(), umgebung);
        ecs.setContext(kontext);
        ecs.setFormat("ecs");
        ecs.start();
        setContext(kontext);
        kontext.getLogger(EIGENE).setLevel(Level.DEBUG);
        wurzel.addAppender(this);
        start();
    }

    @SuppressWarnings("unchecked")
    private Encoder<ILoggingEvent> konsole() {
        return ((ConsoleAppender<ILoggingEvent>) wurzel.getAppender("CONSOLE")).getEncoder();
    }

    @Override
    protected void append(ILoggingEvent ereignis) {
        zeilen.add(new String(text.encode(ereignis), StandardCharsets.UTF_8));
        json.add(new String(ecs.encode(ereignis), StandardCharsets.UTF_8));
    }

    /// The lines for people, stack traces included.
    public List<String> zeilen() {
        return zeilen;
    }

    /// The same as JSON, one object each.
    public List<String> json() {
        return json;
    }

    @Override
    public void close() {
        stop();
        wurzel.detachAppender(this);
        kontext.getLogger(EIGENE).setLevel(Level.INFO);
        ecs.stop();
    }
}
