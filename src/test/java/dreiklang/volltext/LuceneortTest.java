package dreiklang.volltext;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// In a folder of its own.
class LuceneortTest extends AktenindexTest {

    @TempDir private Path ordner;

    @Override
    Indexort ort() {
        return new Luceneort(ordner);
    }
}
