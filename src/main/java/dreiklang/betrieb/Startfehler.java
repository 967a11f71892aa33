package dreiklang.betrieb;

import org.springframework.boot.ExitCodeGenerator;

/// A reason why the program cannot start, in one sentence for the person at the terminal.
///
/// The codes are stable: `M-103` gives exit code 3, `M-112` gives 12.
final class Startfehler extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final int nummer;

    /// @param nummer the number behind `M-`, from 101 on
    /// @param satz German sentence that says what to do
    Startfehler(int nummer, String satz) {
        super("M-" + nummer + " " + satz);
        this.nummer = nummer;
    }

    /// @param ursache what the machine said
    Startfehler(int nummer, String satz, Throwable ursache) {
        super("M-" + nummer + " " + satz, ursache);
        this.nummer = nummer;
    }

    @Override
    public int getExitCode() {
        return nummer - 100;
    }
}
