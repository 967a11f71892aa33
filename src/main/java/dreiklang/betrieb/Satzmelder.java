package dreiklang.betrieb;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says in one sentence why the program did not start, without a stack trace.
final class Satzmelder implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analyse) {
        System.err.println(analyse.getDescription());
        if (analyse.getAction() != null) {
            System.err.println(analyse.getAction());
        }
    }
}
