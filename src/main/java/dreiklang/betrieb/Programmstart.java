package dreiklang.betrieb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/// Starts the program from the words at the terminal, or ends with one sentence and a code.
public final class Programmstart {

    private Programmstart() {}

    /// Starts the town, runs a command, or ends the process with a sentence.
    ///
    /// @param programm the class the town hangs below
    /// @param worte the words behind `./dreiklang`
    public static void starten(Class<?> programm, String[] worte) {
        var pruefung = new Startpruefung();
        boolean gelungen = false;
        try {
            var argumente = Startargumente.lesen(List.of(worte));
            var anwendung = new SpringApplication(argumente.istSicherung() ? Sicherungskonfiguration.class : programm);
            anwendung.addListeners(pruefung);
            anwendung.addInitializers(pruefung::uebergeben);
            if (argumente.istSicherung()) {
                anwendung.setWebApplicationType(WebApplicationType.NONE);
            }
            anwendung.run(einstellungen(argumente).toArray(String[]::new));
            gelungen = true;
        } catch (Startfehler e) {
            // Boot says the sentence when it was thrown while starting; before that nobody has.
            if (!pruefung.begonnen()) {
                System.err.println(e.getMessage());
            }
            System.exit(e.getExitCode());
        } finally {
            if (!gelungen) {
                pruefung.abbrechen();
            }
        }
    }

    private static List<String> einstellungen(Startargumente argumente) {
        var alle = new ArrayList<>(argumente.einstellungen());
        eigeneDatei().ifPresent(datei -> alle.add("--spring.config.additional-location=" + datei.toUri()));
        return alle;
    }

    private static Optional<Path> eigeneDatei() {
        var datei =
                Stream.of(".", System.getProperty("dreiklang.heim", "."))
                        .map(ort -> Path.of(ort, "dreiklang.yaml").toAbsolutePath().normalize())
                        .filter(Files::exists)
                        .findFirst();
        datei.ifPresent(Schluesselpruefung::lesbar);
        return datei;
    }
}
