package dreiklang.ablauf;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.ausdruck.Tafel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;

/// Ten thousand files put together by dice from good and hostile ones. Whatever comes in: a model
/// or findings, nothing else, and nothing is executed.
class AblaufwuerfelTest {

    private static final int WUERFE = 10_000;
    private static final long STARTZAHL = 20_261_122;
    private static final List<String> STUECKE =
            List.of(
                    "${x.getClass()}",
                    "#{1+1}",
                    "<",
                    ">",
                    "\"",
                    "&",
                    "&amp;",
                    "&#0;",
                    "&#x24;{x}",
                    "<![CDATA[${x}]]>",
                    "<!-- -->",
                    "-->",
                    "<?x?>",
                    "<scriptTask id=\"q\"/>",
                    "<extensionElements>",
                    "</extensionElements>",
                    "xmlns=\"urn:x\"",
                    " class=\"java.lang.Runtime\"",
                    "\u0000",
                    "\uFFFF",
                    "\uD800",
                    "..",
                    "function(x) x",
                    "date(\"2027-01-01\")",
                    "999999999999999999999",
                    "- => -",
                    "'",
                    "or 1=1");

    private static final Set<String> FELDER = Set.of("anliegen", "dauer", "zone", "halter");
    private static final Path BEWEIS =
            Path.of(System.getProperty("java.io.tmpdir"), "dreiklang-gewuerfelt");

    private final Random wuerfel = new Random(STARTZAHL);

    @Test
    void zehntausendGewuerfelteAblaeufeGebenModellOderBefunde() throws IOException {
        var samen = new ArrayList<String>();
        FeindlicheModelle.alle(BEWEIS).values().stream()
                .filter(b -> b.length > 10 && b.length < 20_000)
                .forEach(b -> samen.add(new String(b, StandardCharsets.UTF_8)));
        try (Stream<Path> gute = Files.list(Path.of("src/test/resources/ablauf"))) {
            for (var datei : gute.sorted().toList()) {
                for (int i = 0; i < 20; i++) {
                    samen.add(Files.readString(datei));
                }
            }
        }
        int angenommen = 0;
        for (int i = 0; i < WUERFE; i++) {
            byte[] datei = gewuerfelt(samen).getBytes(StandardCharsets.UTF_8);
            var pruefung = Ablaufpruefer.pruefen("x", datei, Programmschritte.NAMEN);
            assertThat(pruefung.modell().isEmpty())
                    .as("throw " + i)
                    .isEqualTo(!pruefung.befunde().isEmpty());
            if (pruefung.modell().isPresent()) {
                angenommen++;
                nurEigeneAusdruecke(pruefung.modell().get());
            }
        }
        assertThat(angenommen).isBetween(100, WUERFE / 2);
        assertThat(BEWEIS).doesNotExist();
    }

    @Test
    void zehntausendGewuerfelteTafelnGebenTafelOderBefunde() throws IOException {
        var samen = new ArrayList<String>();
        for (var name : List.of("parkausweis", "anspruch")) {
            samen.add(
                    Files.readString(
                            Path.of("leistungen/bewohnerparkausweis/tafeln/" + name + ".dmn")));
        }
        int angenommen = 0;
        for (int i = 0; i < WUERFE; i++) {
            byte[] datei = gewuerfelt(samen).getBytes(StandardCharsets.UTF_8);
            // Most without its questions, since every accepted table is tried case by case.
            boolean ganz = i % 20 == 0;
            var gelesen = Tafel.lesen("x", datei, ganz ? FELDER : Set.of(), Map.of());
            assertThat(gelesen.tafel().isEmpty())
                    .as("throw " + i)
                    .isEqualTo(!gelesen.befunde().isEmpty());
            angenommen += gelesen.tafel().isPresent() ? 1 : 0;
        }
        assertThat(angenommen).isGreaterThan(50);
        assertThat(BEWEIS).doesNotExist();
    }

    @Test
    void zehntausendGewuerfelteSchrittlistenGebenModellOderBefunde() {
        var samen = new ArrayList<String>();
        FeindlicheSchritte.alle(BEWEIS).values().stream()
                .filter(b -> b.length < 3_000)
                .forEach(b -> samen.add(new String(b, StandardCharsets.UTF_8)));
        for (int i = 0; i < samen.size(); i += 2) {
            samen.set(i, FeindlicheSchritte.MUSTER);
        }
        int angenommen = 0;
        for (int i = 0; i < WUERFE; i++) {
            byte[] datei = gewuerfelt(samen).getBytes(StandardCharsets.UTF_8);
            var gelesen = Schrittekapitel.lesen(datei, Set.of("anliegen", "ergebnis"));
            assertThat(gelesen.modell().isEmpty())
                    .as("throw " + i)
                    .isEqualTo(!gelesen.befunde().isEmpty());
            if (gelesen.modell().isPresent()) {
                angenommen++;
                nurEigeneAusdruecke(gelesen.modell().get());
            }
        }
        assertThat(angenommen).isBetween(100, WUERFE / 2);
        assertThat(BEWEIS).doesNotExist();
    }

    private String gewuerfelt(List<String> samen) {
        var text = new StringBuilder(samen.get(wuerfel.nextInt(samen.size())));
        int mal = wuerfel.nextInt(4);
        for (int i = 0; i < mal && text.length() > 10; i++) {
            int a = wuerfel.nextInt(text.length());
            int b = Math.min(text.length(), a + wuerfel.nextInt(60));
            switch (wuerfel.nextInt(5)) {
                case 0 -> text.delete(a, b);
                case 1 -> text.insert(a, text.substring(a, b));
                case 2 -> text.insert(a, STUECKE.get(wuerfel.nextInt(STUECKE.size())));
                case 3 -> text.replace(a, b, STUECKE.get(wuerfel.nextInt(STUECKE.size())));
                default -> {
                    var anderer = samen.get(wuerfel.nextInt(samen.size()));
                    int c = wuerfel.nextInt(anderer.length());
                    text.replace(a, b, anderer.substring(c, Math.min(anderer.length(), c + 80)));
                }
            }
        }
        return text.toString();
    }

    /// What Flowable gets has no expression in it but those three of ours.
    private static void nurEigeneAusdruecke(Ablaufmodell modell) {
        var xml =
                new String(
                        new BpmnXMLConverter()
                                .convertToXML(AblaufmaschineModell.uebersetzt("probe", modell)),
                        StandardCharsets.UTF_8);
        assertThat(xml.replaceAll("\\$\\{(bedingung|schritt|zeit):[A-Za-z_][A-Za-z0-9_.-]*}", ""))
                .doesNotContain("${", "#{", "Runtime");
    }
}
