package dreiklang.betrieb;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.YamlKnoten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/// Refuses a settings file that cannot be read and names below `dreiklang` that mean nothing.
final class Schluesselpruefung {

    private static final String PRAEFIX = "dreiklang.";

    /// Set by the command line itself or by the launcher.
    private static final Set<String> EIGENE =
            Set.of("dreiklangbefehlname", "dreiklangjavaopts", "dreiklangheim");

    private Schluesselpruefung() {}

    /// @throws Startfehler M-106 when the file is no YAML
    static void lesbar(Path datei) {
        try {
            YamlKnoten.lesen(datei.toString(), Files.readAllBytes(datei));
        } catch (FachlicherFehler e) {
            throw new Startfehler(
                    106,
                    "Die Einstellungen in "
                            + datei
                            + " sind nicht lesbar: "
                            + gruende(e)
                            + ". Bitte berichtigen.",
                    e);
        } catch (IOException e) {
            throw new Startfehler(
                    106,
                    "Die Einstellungen in "
                            + datei
                            + " lassen sich nicht lesen. Bitte Rechte der Datei prüfen.",
                    e);
        }
    }

    private static String gruende(FachlicherFehler e) {
        return String.join(", ", e.werte().stream().map(String::valueOf).toList());
    }

    /// @throws Startfehler M-106 when a name means nothing
    static void pruefen(ConfigurableEnvironment umgebung) {
        var bekannt = new TreeSet<String>();
        for (var quelle : umgebung.getPropertySources()) {
            if (istProdukt(quelle)) {
                bekannt.addAll(namen(quelle));
            }
        }
        for (var quelle : umgebung.getPropertySources()) {
            if (!istProdukt(quelle) && !quelle.getName().equals("systemProperties")) {
                namen(quelle).forEach(name -> pruefen(name, quelle.getName(), bekannt));
            }
        }
    }

    private static void pruefen(String name, String quelle, Set<String> bekannt) {
        var glatt = glatt(name);
        boolean kennt =
                EIGENE.contains(glatt)
                        || glatt.startsWith("dreiklangbefehlargumente")
                        || bekannt.stream()
                                .map(Schluesselpruefung::glatt)
                                .anyMatch(b -> glatt.equals(b));
        boolean darunter =
                bekannt.stream().anyMatch(b -> b.endsWith(".*") && glatt.startsWith(glatt(b)));
        if (!kennt && !darunter) {
            throw new Startfehler(
                    106,
                    "Die Einstellung „"
                            + name
                            + "“ ("
                            + quelle.replaceAll(".*\\[(.*)\\].*", "$1")
                            + ") gibt es nicht. "
                            + rat(glatt, bekannt));
        }
    }

    private static String rat(String glatt, Set<String> bekannt) {
        return bekannt.stream()
                .filter(b -> abstand(glatt(b), glatt) <= 2)
                .findFirst()
                .map(b -> "Ist „" + b + "“ gemeint?")
                .orElse("Bitte löschen oder berichtigen.");
    }

    private static boolean istProdukt(PropertySource<?> quelle) {
        return quelle instanceof OriginTrackedMapPropertySource
                && quelle.getName().contains("class path resource");
    }

    /// Names below `dreiklang.`; from the environment `DREIKLANG_…`.
    private static List<String> namen(PropertySource<?> quelle) {
        if (!(quelle instanceof EnumerablePropertySource<?> aufzaehlbar)) {
            return List.of();
        }
        return java.util.Arrays.stream(aufzaehlbar.getPropertyNames())
                .filter(n -> n.startsWith(PRAEFIX) || n.startsWith("DREIKLANG_"))
                .toList();
    }

    private static String glatt(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+\\]|[^a-z0-9]", "");
    }

    private static int abstand(String a, String b) {
        int[] zeile = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int schraeg = zeile[0];
            zeile[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int neu =
                        Math.min(
                                Math.min(zeile[j], zeile[j - 1]) + 1,
                                schraeg + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                schraeg = zeile[j];
                zeile[j] = neu;
            }
        }
        return zeile[b.length()];
    }
}
