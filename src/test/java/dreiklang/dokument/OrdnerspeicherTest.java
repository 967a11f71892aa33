package dreiklang.dokument;

import dreiklang.lager.Ordnerlager;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;

/// Contents in a folder.
class OrdnerspeicherTest extends Speichervertrag {

    private Inhaltsspeicher speicher;

    @BeforeEach
    void aufbauen() throws IOException {
        speicher = new Inhaltsspeicher(ordner);
    }

    @Override
    Inhaltsspeicher speicher() {
        return speicher;
    }

    @Override
    Inhaltsspeicher spaeter(Clock maschine) throws IOException {
        return new Inhaltsspeicher(ordner, new Ordnerlager(ordner), maschine);
    }
}
