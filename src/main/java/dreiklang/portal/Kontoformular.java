package dreiklang.portal;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Antworten;
import dreiklang.formular.Bedeutungen;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Merkmal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/// The questions with which an account keeps what forms should be filled in with. The same engine
/// asks and checks them as in every Formular.
@Service
public class Kontoformular {

    private static final String DATEI = "/formular/konto.yaml";

    private final Formular formular;
    private final Bedeutungen bedeutungen;

    Kontoformular(Formulare formulare) {
        var befunde = new ArrayList<Befund>();
        try (var strom = Objects.requireNonNull(getClass().getResourceAsStream(DATEI))) {
            formular =
                    formulare.lesen(
                            "konto", YamlKnoten.lesen(DATEI, strom.readAllBytes()), befunde);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!befunde.isEmpty()) {
            throw new IllegalStateException(befunde.getFirst().lesbar());
        }
        bedeutungen = new Bedeutungen(formular);
    }

    /// The questions, on one page.
    @Offen("pure function")
    public Formular formular() {
        return formular;
    }

    /// What is kept, as answers.
    @Offen("pure function")
    public Antworten antworten(List<Merkmal> merkmale) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (Feld feld : formular.felder()) {
            merkmale.stream()
                    .filter(m -> bedeutungen.von(feld).filter(m.bedeutung()::equals).isPresent())
                    .findFirst()
                    .ifPresent(m -> werte.put(feld.name(), List.of(m.wert())));
        }
        return new Antworten(werte);
    }

    /// Answers, as what is kept: meaning → value.
    @Offen("pure function")
    public Map<String, String> merkmale(Antworten antworten) {
        var werte = new LinkedHashMap<String, String>();
        for (Feld feld : formular.felder()) {
            var wert = antworten.eins(feld.name());
            if (!wert.isEmpty()) {
                bedeutungen.von(feld).ifPresent(b -> werte.put(b, wert));
            }
        }
        return werte;
    }
}
