package dreiklang.haus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The papers that go with the program are complete and name only tests that exist.
class PapiereTest {

    private static final Set<String> KEIN_WORT =
            Set.of("Id", "Yaml", "Option", "Dreiklang", "Xml", "Zip", "Pdf", "Spi", "Web");

    @Test
    void jedesFachwortEinesOeffentlichenTypsStehtImGlossar() {
        var glossar =
                Quellen.lies(Path.of("docs/glossar.md"))
                        .lines()
                        .filter(z -> z.startsWith("| "))
                        .map(z -> z.split("\\|")[1].strip())
                        .collect(Collectors.toSet());
        var fehlend = new TreeSet<String>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dreiklang")
                        .stream()
                        .filter(k ->
                                k.isTopLevelClass()
                                        && k.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(k -> k.getSimpleName())
                        .filter(n -> !n.equals("package-info"))
                        .flatMap(n -> List.of(n.split("(?=\\p{Lu})")).stream())
                        .filter(w ->
                                w.length() > 1 && !KEIN_WORT.contains(w) && !glossar.contains(w))
                        .forEach(fehlend::add);
        assertThat(fehlend).isEmpty();
    }

    @Test
    void dieNachweiseNennenNurTestsDieEsGibt() {
        var text = new StringBuilder();
        text.append("# Nachweise\n\nErzeugt von `PapiereTest` aus `nachweise.yaml`.\n");
        lade(Path.of("docs/nachweise.yaml"))
                .forEach((norm, liste) -> norm(String.valueOf(norm), eintraege(liste), text));
        Unterlage.DOCS.pruefe("nachweise.md", text.toString());
    }

    @Test
    void dieAnforderungenNennenNurTestsDieEsGibt() {
        var zeilen = new StringBuilder();
        int gesamt = 0;
        int erfuellt = 0;
        for (var datei : Quellen.in(Path.of("docs/anforderungen"), ".yaml")) {
            var eintraege =
                    lade(datei).values().stream().flatMap(l -> eintraege(l).stream()).toList();
            eintraege.forEach(PapiereTest::pruefeTests);
            long fertig = eintraege.stream().filter(e -> "erfuellt".equals(e.get("stand"))).count();
            zeilen.append(
                    "| [%s](%1$s) | %d | %d |\n"
                            .formatted(datei.getFileName(), eintraege.size(), fertig));
            gesamt += eintraege.size();
            erfuellt += (int) fertig;
        }
        assertThat(gesamt).isPositive();
        zeilen.append("| **zusammen** | **%d** | **%d** |\n".formatted(gesamt, erfuellt));
        Unterlage.DOCS.pruefe(
                "anforderungen/stand.md",
                "# Stand der Anforderungen\n\nErzeugt von `PapiereTest`.\n\n"
                        + "| Papier | Wünsche | erfüllt |\n|---|---:|---:|\n"
                        + zeilen);
    }

    private static void norm(String norm, List<Map<String, Object>> eintraege, StringBuilder text) {
        var zahlen =
                eintraege.stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> String.valueOf(e.get("stand")),
                                        Collectors.counting()));
        text.append(
                "\n## %s\n\n%d Anforderungen: %s\n\n"
                        .formatted(norm, eintraege.size(), new java.util.TreeMap<>(zahlen)));
        text.append("| Nr. | Anforderung | Stand | belegt durch |\n|---|---|---|---|\n");
        for (var e : eintraege) {
            pruefeTests(e);
            var durch =
                    "betreiber".equals(e.get("stand"))
                            ? e.get("hinweis")
                            : String.join(", ", tests(e));
            text.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(e.get("id"), e.get("text"), e.get("stand"), durch));
        }
    }

    private static void pruefeTests(Map<String, Object> eintrag) {
        assertThat(eintrag.get("stand")).as("%s", eintrag).isIn("offen", "erfuellt", "betreiber");
        if ("erfuellt".equals(eintrag.get("stand"))) {
            assertThat(tests(eintrag)).as("%s", eintrag).isNotEmpty();
        }
        assertThat(klassen()).containsAll(tests(eintrag));
    }

    private static List<String> tests(Map<String, Object> eintrag) {
        var durch = eintrag.get("durch");
        var liste = new ArrayList<String>();
        if (durch instanceof List<?> mehrere) {
            mehrere.forEach(t -> liste.add(String.valueOf(t)));
        } else if (durch != null) {
            liste.add(String.valueOf(durch));
        }
        return liste;
    }

    private static Set<String> klassen() {
        return Quellen.in(Path.of("src/test/java"), ".java").stream()
                .map(p -> p.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> lade(Path datei) {
        return new Yaml().loadAs(Quellen.lies(datei), Map.class);
    }

    private static List<Map<String, Object>> eintraege(Object liste) {
        var alle = new ArrayList<Map<String, Object>>();
        if (liste instanceof List<?> mehrere) {
            for (var eintrag : mehrere) {
                if (eintrag instanceof Map<?, ?> m) {
                    alle.add(
                            m.entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    e -> String.valueOf(e.getKey()),
                                                    Map.Entry::getValue)));
                }
            }
        }
        return alle;
    }
}
