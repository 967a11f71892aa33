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
        try {
            var argumente = Startargumente.lesen(List.of(worte));
            anwendung(programm, argumente, pruefung)
                    .run(einstellungen(argumente).toArray(String[]::new));
        } catch (Startfehler e) {
            // Boot says the sentence when it was thrown while starting; before that nobody has.
            if (!pruefung.begonnen()) {
                System.err.println(e.getMessage());
            }
            System.exit(e.getExitCode());
        } catch (RuntimeException e) {
            pruefung.abbrechen();
            System.exit(Startfehleranalyse.ursache(e).map(Startfehler::getExitCode).orElse(1));
        }
    }

    private static SpringApplication anwendung(
            Class<?> programm, Startargumente argumente, Startpruefung pruefung) {
        var anwendung =
                new SpringApplication(
                        argumente.istSicherung() ? Sicherungskonfiguration.class : programm);
        anwendung.addListeners(pruefung);
        anwendung.addInitializers(pruefung::uebergeben);
        if (argumente.istSicherung()) {
            anwendung.setWebApplicationType(WebApplicationType.NONE);
        }
        return anwendung;
    }

    private static List<String> einstellungen(Startargumente argumente) {
        var alle = new ArrayList<>(argumente.einstellungen());
        eigeneDatei()
                .ifPresent(
                        datei -> alle.add("--spring.config.additional-location=" + datei.toUri()));
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
