package dreiklang.leistung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The search keeps finding what people mean.
class SuchtrefferTest {

    @Test
    void werInEigenenWortenSuchtFindetWasErMeint() throws IOException {
        var treffer = Suchtreffer.laden();
        var ungesehen = treffer.anteile(true);
        assertThat(ungesehen.erste()).as(treffer.verfehlte().toString()).isGreaterThan(0.88);
        assertThat(ungesehen.drei()).isGreaterThan(0.95);
        assertThat(ungesehen.acht()).isGreaterThan(0.97);
    }
}
