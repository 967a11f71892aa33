package dreiklang.fachverfahren.anbindung.demo;

import dreiklang.fachverfahren.anbindung.demo.DemoFachverfahren.Stoerung;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The demo Fachverfahren as tests of the module use it, in this program.
public final class Gegenstelle implements AutoCloseable {

    private final DemoFachverfahren demo;

    public Gegenstelle(int port, Path buch) throws IOException {
        demo = new DemoFachverfahren(port, buch);
    }

    public int port() {
        return demo.port();
    }

    /// Keys in the order in which they were taken in.
    public List<String> schluessel() {
        return demo.eingegangen().stream().map(Eingangsbuch.Eintrag::schluessel).toList();
    }

    public boolean allesGemeldet() {
        return demo.eingegangen().stream().allMatch(Eingangsbuch.Eintrag::gemeldet);
    }

    /// @param namen names of Stoerungen, one for each of the next calls
    public void stoeren(String... namen) {
        demo.stoeren(Arrays.stream(namen).map(Stoerung::valueOf).toList());
    }

    public void zurueckmelden(String stadt, Path zeichen) {
        demo.zurueckmelden(stadt, zeichen);
    }

    @Override
    public void close() {
        demo.close();
    }
}
