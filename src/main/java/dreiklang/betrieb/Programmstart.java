package dreiklang.betrieb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/// Starts the program from the words at the terminal, or ends with one sentence and a code.
public final class Programmstart {

    private Programmstart() {}

    /// Starts the town, runs a command, or ends the process with a sentence.
    ///
    /// @param programm the class the town hangs below
    /// @param worte the words behind `./dreiklang`
    public static void starten(Class<?> programm, String[] worte) {
        try {
            var argumente = Startargumente.lesen(List.of(worte));
            var anwendung = new SpringApplication(quelle(programm, argumente));
            anwendung.addListeners(new Startpruefung());
            if (argumente.istSicherung()) {
                anwendung.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
            }
            anwendung.setRegisterShutdownHook(true);
            anwendung.run(einstellungen(argumente).toArray(String[]::new));
        } catch (Startfehler e) {
            System.err.println(e.getMessage());
            System.exit(e.getExitCode());
        }
    }

    private static Class<?> quelle(Class<?> programm, Startargumente argumente) {
        return argumente.istSicherung() ? Sicherungskonfiguration.class : programm;
    }

    private static List<String> einstellungen(Startargumente argumente) {
        var alle = new ArrayList<>(argumente.einstellungen());
        eigeneDatei()
                .ifPresent(
                        datei -> alle.add("--spring.config.additional-location=" + datei.toUri()));
        return alle;
    }

    private static java.util.Optional<Path> eigeneDatei() {
        var datei =
                Stream.of(".", System.getProperty("dreiklang.heim", "."))
                        .map(ort -> Path.of(ort, "dreiklang.yaml").toAbsolutePath().normalize())
                        .filter(Files::exists)
                        .findFirst();
        datei.ifPresent(Startpruefung::lesbar);
        return datei;
    }
}
