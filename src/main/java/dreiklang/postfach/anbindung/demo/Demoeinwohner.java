package dreiklang.postfach.anbindung.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An invented person with an account of the demo.
///
/// @param name short, for forms
/// @param vorname first name
/// @param nachname last name
/// @param kennung what the BundID would call bPK2; empty for a sign-in for once
/// @param postkorb mailbox, empty for a sign-in for once
/// @param niveau level of trust
/// @param womit how the person signs in
record Demoeinwohner(
        String name,
        String vorname,
        String nachname,
        String kennung,
        Optional<UUID> postkorb,
        String niveau,
        String womit) {

    static final List<Demoeinwohner> ALLE =
            List.of(
                    new Demoeinwohner(
                            "mira",
                            "Mira",
                            "Söllner",
                            "DEMO-bPK2-kQ7w2mVx0LtB",
                            Optional.of(UUID.fromString("5b0f2a51-7c1d-4a8e-9d35-1f6b0c2e7a01")),
                            "STORK-QAA-Level-4",
                            "mit dem Online-Ausweis (Vertrauensniveau hoch)"),
                    new Demoeinwohner(
                            "bodo",
                            "Bodo",
                            "Klee",
                            "DEMO-bPK2-9dHc4rTz6NpA",
                            Optional.of(UUID.fromString("5b0f2a51-7c1d-4a8e-9d35-1f6b0c2e7a02")),
                            "STORK-QAA-Level-1",
                            "mit Benutzername und Passwort (Basisregistrierung)"),
                    new Demoeinwohner(
                            "jorin",
                            "Jorin",
                            "Falke",
                            "",
                            Optional.empty(),
                            "STORK-QAA-Level-3",
                            "einmalig mit ELSTER, ohne Konto und ohne Postfach"));

    static Optional<Demoeinwohner> mitName(String name) {
        return ALLE.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    static Optional<Demoeinwohner> mitPostkorb(String postkorb) {
        return ALLE.stream()
                .filter(e -> e.postkorb().map(UUID::toString).filter(postkorb::equals).isPresent())
                .findFirst();
    }

    String ganzerName() {
        return vorname + " " + nachname;
    }
}
