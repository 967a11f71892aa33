package dreiklang.ablauf;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.leistung.Werkstueck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the lists of steps in packages that are being worked on.
@Service
public class Schrittlisten {

    private static final String ANFANG = "/ablauf/standard.yaml";

    /// The list as far as it can be read, steps with findings included.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Schrittliste lesen(Werkstueck stueck) {
        return Optional.ofNullable(stueck.dateien().get(Schrittliste.DATEI))
                .flatMap(datei -> Ablaufquelle.liste(datei, new ArrayList<>()))
                .orElse(new Schrittliste(List.of()));
    }

    /// What is made of the list: BPMN with its drawing.
    ///
    /// @throws FachlicherFehler V-450 as long as it has findings
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public byte[] alsBpmn(Werkstueck stueck) {
        return Ablaufquelle.ausSchritten(stueck.dateien())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-450"));
    }

    /// The list one begins with: the steps of the standard Ablauf.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String anfang() {
        try (InputStream datei = Schrittlisten.class.getResourceAsStream(ANFANG)) {
            if (datei == null) {
                throw new IllegalStateException("missing in the jar: " + ANFANG);
            }
            return new String(datei.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
