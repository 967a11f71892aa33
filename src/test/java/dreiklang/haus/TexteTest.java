package dreiklang.haus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every text a page asks for exists in German and English, and no text is left over.
class TexteTest {

    private static final Path ORDNER = Path.of("src/main/resources/texte");
    private static final Pattern GENANNT =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)\"");
    private static final Pattern GEBAUT =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.)\"\\s*\\+");
    private static final Pattern IM_TEXT =
            Pattern.compile("[rR]ahmen(?:\\(\\))?\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FEHLER = Pattern.compile("\"([A-Z]-\\d{3})\"");

    @Test
    void jederTextIstAuchEnglischDa() {
        assertThat(tafel("en").keySet()).containsExactlyInAnyOrderElementsOf(tafel("de").keySet());
    }

    /// Proper names, and words that both languages share.
    private static final Set<String> GLEICH =
            Set.of(
                    "BIC",
                    "Cookies",
                    "IBAN",
                    "Information",
                    "Name",
                    "Online",
                    "PIN",
                    "Passkeys",
                    "Person {0}",
                    "{0} %",
                    "{0} ({1})",
                    "{0} ({1}, {2})",
                    "{0} KB");

    @Test
    void keinEnglischerTextIstDerDeutsche() {
        var deutsch = tafel("de");
        var gleich = new TreeMap<>(tafel("en"));
        gleich.entrySet().removeIf(e -> !e.getValue().equals(deutsch.get(e.getKey())));
        gleich.remove("leistung.vorlage.anfang");
        assertThat(gleich.values()).isSubsetOf(GLEICH);
    }

    @Test
    void leichteSpracheHatKurzeSaetzeUndKeinenTextFuerSich() {
        var leicht = tafel("leicht");
        assertThat(tafel("de").keySet()).containsAll(leicht.keySet());
        for (var text : leicht.values()) {
            assertThat(text.split("[.!?:]\\s+"))
                    .allSatisfy(
                            satz -> assertThat(satz.split("\\s+")).as(satz).hasSizeLessThan(13));
        }
    }

    @Test
    void jederVerlangteTextIstDa() {
        var verlangt = new TreeSet<String>();
        for (var text : quelltexte()) {
            IM_TEXT.matcher(text).results().forEach(t -> verlangt.add(t.group(1)));
        }
        assertThat(tafel("de").keySet()).containsAll(verlangt);
    }

    @Test
    void jederFehlercodeHatEinenSatz() {
        var codes = new TreeSet<String>();
        for (var text : quelltexte()) {
            if (text.contains("FachlicherFehler")) {
                var ausnahme = Pattern.compile("FachlicherFehler\\([^;]*?\"([A-Z]-\\d{3})\"");
                ausnahme.matcher(text).results().forEach(t -> codes.add("fehler." + t.group(1)));
            }
        }
        assertThat(tafel("de").keySet()).containsAll(codes);
    }

    @Test
    void keinTextIstUebrig() {
        var genannt = new TreeSet<String>();
        var gebaut = new TreeSet<String>();
        for (var text : quelltexte()) {
            GENANNT.matcher(text).results().forEach(t -> genannt.add(t.group(1)));
            GEBAUT.matcher(text).results().forEach(t -> gebaut.add(t.group(1)));
            FEHLER.matcher(text).results().forEach(t -> genannt.add("fehler." + t.group(1)));
        }
        var uebrig = new TreeSet<>(tafel("de").keySet());
        uebrig.removeAll(genannt);
        uebrig.removeIf(
                k -> gebaut.stream().anyMatch(g -> !g.equals("fehler.") && k.startsWith(g)));
        assertThat(uebrig).isEmpty();
    }

    @Test
    void jederTextLaesstSichAusfuellen() {
        for (var sprache : Set.of("de", "en", "leicht")) {
            tafel(sprache)
                    .forEach((k, v) ->
                            assertThat(new MessageFormat(v).format(new Object[] {1, 2, 3, 4, 5}))
                                    .as(k)
                                    .doesNotContainPattern("\\{\\d"));
        }
    }

    /// Whichever were read last would win, for a code of an error as well.
    @Test
    void keinSchluesselStehtZweimal() {
        for (var sprache : Set.of("de", "en", "leicht")) {
            var schluessel =
                    Quellen.in(ORDNER, "." + sprache + ".properties").stream()
                            .flatMap(d -> Quellen.lies(d).lines())
                            .filter(z -> z.matches("[\\w.-]+\\s*=.*"))
                            .map(z -> z.replaceFirst("\\s*=.*", ""))
                            .toList();
            assertThat(schluessel).doesNotHaveDuplicates();
        }
    }

    private static Set<String> quelltexte() {
        var alle = new TreeSet<String>();
        Quellen.in(Quellen.JAVA, ".java").forEach(p -> alle.add(Quellen.lies(p)));
        Quellen.in(Quellen.SEITEN, ".jte").forEach(p -> alle.add(Quellen.lies(p)));
        return alle;
    }

    private static Map<String, String> tafel(String sprache) {
        var alle = new TreeMap<String, String>();
        for (var datei : Quellen.in(ORDNER, "." + sprache + ".properties")) {
            var eine = new Properties();
            try {
                eine.load(new StringReader(Quellen.lies(datei)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            eine.forEach((k, v) -> alle.put((String) k, (String) v));
        }
        return alle;
    }
}
