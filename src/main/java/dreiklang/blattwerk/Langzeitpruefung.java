package dreiklang.blattwerk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Checks PDFs against PDF/A with veraPDF: against the part they name, otherwise against PDF/A-2b.
@Component
class Langzeitpruefung {

    private static final long SEKUNDEN = 120;
    private static final int GENUG = 200;
    private static final int REGELN = 5;

    /// Groups of rules by the beginning of their clause, in PDF/A-1 and in the later parts.
    private static final Map<String, String> ERSTER_TEIL =
            Map.of(
                    "6.1", "datei",
                    "6.2", "farbe",
                    "6.3", "schrift",
                    "6.4", "farbe",
                    "6.5", "anmerkung",
                    "6.6", "handlung",
                    "6.7", "angaben",
                    "6.8", "struktur",
                    "6.9", "formular");

    private static final Map<String, String> SPAETERE =
            Map.of(
                    "6.1", "datei",
                    "6.2", "farbe",
                    "6.3", "anmerkung",
                    "6.4", "formular",
                    "6.5", "handlung",
                    "6.6", "angaben",
                    "6.7", "struktur",
                    "6.8", "anhang",
                    "6.9", "ebene");

    private final ExecutorService arbeiter =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("verapdf-", 0).factory());

    Langzeitpruefung() {}

    /// @throws IOException when it cannot be read or takes too long
    Langzeitbefund pruefen(byte[] pdf) throws IOException {
        var lauf = arbeiter.submit(() -> gelesen(pdf));
        try {
            return lauf.get(SEKUNDEN, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            lauf.cancel(true);
            throw new IOException("veraPDF gives no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Langzeitbefund gelesen(byte[] pdf)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour norm;
        try (var leser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            norm =
                    leser.getFlavours().stream()
                            .filter(n -> n != PDFAFlavour.NO_FLAVOUR)
                            .findFirst()
                            .orElse(PDFAFlavour.PDFA_2_B);
        }
        try (var leser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), norm);
                var pruefer =
                        Foundries.defaultInstance()
                                .createFailFastValidator(norm, GENUG, 1, false, false, false)) {
            var befunde = pruefer.validate(leser).getTestAssertions();
            return new Langzeitbefund(norm.getId(), regeln(norm, befunde));
        }
    }

    private static List<String> regeln(PDFAFlavour norm, List<TestAssertion> befunde) {
        return befunde.stream()
                .filter(b -> b.getStatus() == TestAssertion.Status.FAILED)
                .map(b -> gruppe(norm, b.getRuleId().getClause()))
                .distinct()
                .limit(REGELN)
                .toList();
    }

    private static String gruppe(PDFAFlavour norm, String klausel) {
        boolean erster = norm.getId().startsWith("1");
        if (!erster && klausel.startsWith("6.2.11")) {
            return "schrift";
        }
        var teile = klausel.split("\\.", -1);
        var anfang = teile.length < 2 ? klausel : teile[0] + "." + teile[1];
        return (erster ? ERSTER_TEIL : SPAETERE).getOrDefault(anfang, "andere");
    }
}
