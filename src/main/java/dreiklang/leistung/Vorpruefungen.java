package dreiklang.leistung;

import dreiklang.basis.Offen;
import dreiklang.formular.Formulare;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the Vorpruefungen: questions before the Formular, and what comes of them.
@Service
public class Vorpruefungen {

    private final Formulare formulare;

    Vorpruefungen(Formulare formulare) {
        this.formulare = formulare;
    }

    /// The Vorpruefung of a Leistungspaket; empty when it has none.
    @Offen("public reading")
    public Optional<Vorpruefung> zu(Leistungspaket paket) {
        return paket.kapitel(
                Vorpruefung.DATEI,
                Vorpruefung.class,
                wurzel ->
                        new Vorpruefungsleser(formulare, new ArrayList<>())
                                .lesen(wurzel, paket.formular()));
    }
}
