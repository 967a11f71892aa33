package dreiklang.haus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dreiklang.Dreiklang;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.yaml.snakeyaml.Yaml;

/// The house as it is drawn: who may know whom, and the one place for every dangerous thing.
class ArchitekturTest {

    private static final ApplicationModules MODULE = ApplicationModules.of(Dreiklang.class);
    private static final JavaClasses KLASSEN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dreiklang");

    @Test
    void jedesModulKenntNurWenEsKennenDarf() {
        MODULE.verify();
    }

    @Test
    void keinModulWirdZuGross() {
        var groessen =
                KLASSEN.stream()
                        .filter(c -> c.getPackageName().startsWith("dreiklang."))
                        .filter(c ->
                                c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.groupingBy(
                                        c -> c.getPackageName().split("\\.")[1],
                                        TreeMap::new,
                                        Collectors.counting()));
        assertThat(groessen.get("basis")).isLessThanOrEqualTo(30);
        assertThat(groessen.values()).allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(120));
    }

    @Test
    void zufallszahlenKommenNurAusZufall() {
        nurIn("dreiklang.basis.Zufall", "java.security.SecureRandom", "java.util.Random");
        nurIn("niemand", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom");
    }

    @Test
    void xmlWirdNurAnEinerStelleGelesen() {
        nurIn(
                "dreiklang.basis.XmlLeser",
                "javax.xml.parsers.DocumentBuilderFactory",
                "javax.xml.parsers.SAXParserFactory",
                "javax.xml.stream.XMLInputFactory",
                "javax.xml.transform.TransformerFactory");
    }

    @Test
    void fremdeZipArchiveWerdenNurAnEinerStelleEntpackt() {
        // The program's own backups are read by the restore: larger than any limit, with a hash for
        // every entry.
        nurIn("dreiklang.basis.SicheresZip", "java.util.zip.ZipInputStream");
        nurIn(
                "dreiklang.basis.SicheresZip|dreiklang.betrieb.Wiederherstellung",
                "java.util.zip.ZipFile");
    }

    @Test
    void pdfWirdNurAnEinerStelleGelesen() {
        nurIn("dreiklang.dokument.PdfLeser", "org.apache.pdfbox.Loader");
    }

    @Test
    void fremdeProgrammeStartetNurDerBetrieb() {
        nurIn("dreiklang.betrieb.", "java.lang.ProcessBuilder");
        noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(KLASSEN);
        noClasses().should().callMethod(Runtime.class, "exec", String.class).check(KLASSEN);
    }

    @Test
    void nachDraussenSprichtNurEineStelleHttp() {
        nurIn("dreiklang.basis.Aussenruf", "java.net.http.HttpClient");
        nurIn("niemand", "java.net.HttpURLConnection");
    }

    /// The second place: the bucket for contents, which has a client of its own (ADR 0054).
    @Test
    void mitDemSpeicherDerInhalteSprichtNurEineLeitung() {
        noClasses()
                .that(nicht("dreiklang.lager.S3(Zugang|Lager|Sendung)"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(KLASSEN);
        nurIn(
                "dreiklang.lager.S3Zugang",
                "software.amazon.awssdk.services.s3.S3Client$Builder",
                "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient");
    }

    @Test
    void inhalteVerschluesseltNurEineStelle() {
        noClasses()
                .that(nicht("dreiklang.lager.Verschluss"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.crypto..")
                .check(KLASSEN);
    }

    @Test
    void nurDieAblaufmaschineKenntFlowable() {
        noClasses()
                .that(nicht("dreiklang.ablauf.Ablaufmaschine"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flowable..")
                .check(KLASSEN);
    }

    @Test
    void nurDieTafelmaschineKenntDieMaschineFuerTafeln() {
        noClasses()
                .that(nicht("dreiklang.ausdruck.Tafelmaschine"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.operaton..", "org.camunda..")
                .check(KLASSEN);
    }

    @Test
    void niemandLiestFremdeJavaObjekte() {
        nurIn("niemand", "java.io.ObjectInputStream");
    }

    @Test
    void dieZeitKommtAusDerUhr() {
        noClasses().should().callMethod(java.time.Instant.class, "now").check(KLASSEN);
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(KLASSEN);
        noClasses()
                .that(nicht("dreiklang.betrieb."))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(KLASSEN);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(KLASSEN);
    }

    /// The program reads it at start instead of analysing itself, which would take seconds; in this
    /// order the tables of the modules are made.
    @Test
    void dasModulverzeichnisNenntJedesModulNachDenenDieEsKennt() {
        var verzeichnis =
                new Yaml()
                        .<Map<String, Object>>load(
                                Quellen.lies(
                                        Path.of(
                                                "src/main/resources/META-INF/spring-modulith/application-modules.json")));
        var folge = List.copyOf(verzeichnis.keySet());
        assertThat(folge)
                .containsExactlyInAnyOrderElementsOf(
                        MODULE.stream().map(m -> m.getIdentifier().toString()).toList());
        MODULE.forEach(modul ->
                modul.getDirectDependencies(MODULE).stream()
                        .map(d -> d.getTargetModule().getIdentifier().toString())
                        .forEach(bekannt ->
                                assertThat(folge)
                                        .containsSubsequence(
                                                bekannt, modul.getIdentifier().toString())));
    }

    @Test
    void dieKarteDesHausesIstAktuell() {
        Unterlage.DOCS.pruefe("modulkarte.md", karte());
    }

    private static String karte() {
        var text =
                new StringBuilder(
                        "# Modulkarte\n\nErzeugt von `ArchitekturTest` aus dem Code. Durchgezogen: ruft oder"
                                + " kennt Werte. Gestrichelt: hört auf Tatsachen.\n\n```mermaid\ngraph LR\n");
        MODULE.stream()
                .map(m -> m.getIdentifier().toString())
                .sorted()
                .forEach(m -> text.append("  ").append(m).append('\n'));
        MODULE.stream()
                .sorted((a, b) -> a.getIdentifier().compareTo(b.getIdentifier()))
                .forEach(m -> pfeile(m, text));
        return text.append("```\n").toString();
    }

    private static void pfeile(ApplicationModule modul, StringBuilder text) {
        modul.getDependencies(MODULE, DependencyDepth.IMMEDIATE).stream()
                .collect(
                        Collectors.groupingBy(
                                d -> d.getTargetModule().getIdentifier().toString(),
                                TreeMap::new,
                                Collectors.mapping(
                                        d -> d.getDependencyType().name(), Collectors.toSet())))
                .forEach((ziel, arten) -> {
                    if (ziel.equals("basis") || ziel.equals("seite")) {
                        return;
                    }
                    var pfeil =
                            arten.contains("EVENT_LISTENER") && arten.size() <= 2
                                    ? " -.-> "
                                    : " --> ";
                    text.append("  ").append(modul.getIdentifier()).append(pfeil);
                    text.append(ziel).append('\n');
                });
    }

    private static void nurIn(String wo, String... was) {
        for (var klasse : was) {
            noClasses()
                    .that(nicht(wo))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(klasse)
                    .check(KLASSEN);
        }
    }

    private static DescribedPredicate<JavaClass> nicht(String anfang) {
        return DescribedPredicate.describe(
                "are not " + anfang, c -> !c.getFullName().matches("(" + anfang + ").*"));
    }
}
