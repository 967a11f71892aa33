package dreiklang.volltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real OpenSearch server of one node.
class OpensearchortTest extends AktenindexTest {

    private static final Duration FRIST = Duration.ofSeconds(30);

    @TempDir private static Path ordner;
    private static Opensearchknoten knoten;
    private final String vorsatz = "p" + UUID.randomUUID();

    @BeforeAll
    static void starten() throws Exception {
        knoten = Opensearchknoten.starten(ordner);
    }

    @AfterAll
    static void beenden() {
        knoten.close();
    }

    @Override
    Indexort ort() {
        return ort(knoten.adresse(), FRIST);
    }

    private Indexort ort(URI adresse, Duration frist) {
        var wie = new VolltextEinstellungen(Optional.of(adresse), "", "", vorsatz, 1, frist);
        return new Opensearchort(new Opensearchleitung(adresse, wie), wie);
    }

    @AfterEach
    void aufraeumen() throws IOException {
        ort().nur(java.util.List.of());
    }

    @Test
    void einZweitesDreiklangAufDemselbenServerBleibtUnberuehrt() throws IOException {
        var fremd = "fremd" + UUID.randomUUID();
        var wie = new VolltextEinstellungen(Optional.of(knoten.adresse()), "", "", fremd, 1, FRIST);
        var anderer = new Opensearchort(new Opensearchleitung(knoten.adresse(), wie), wie);
        anderer.oeffnen("3-eins").close();
        ort().nur(java.util.List.of());
        assertThat(anderer.brauchbar("3-eins")).isTrue();
        anderer.nur(java.util.List.of());
    }

    @Test
    void einServerDerNichtAntwortetIstEineStoerungUndKeinLeererIndex() {
        var weg = ort(URI.create("http://127.0.0.1:9"), Duration.ofSeconds(2));
        assertThatThrownBy(() -> weg.brauchbar("3-probe")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> weg.oeffnen("3-probe")).isInstanceOf(IOException.class);
    }
}
