package dreiklang.seite;

import dreiklang.basis.Sprache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All texts of the program, from `texte/<modul>.<sprache>.properties`.
@Component
public class Texte {

    private static final Logger LOG = LoggerFactory.getLogger(Texte.class);

    private final Map<Sprache, Map<String, String>> tafel = new EnumMap<>(Sprache.class);

    /// Reads all texts from the class path.
    public Texte() {
        for (var sprache : Sprache.values()) {
            tafel.put(sprache, lade(sprache));
        }
    }

    private static Map<String, String> lade(Sprache sprache) {
        var alle = new HashMap<String, String>();
        try {
            var finder = new PathMatchingResourcePatternResolver();
            var muster = "classpath*:texte/*." + sprache.kuerzel() + ".properties";
            for (Resource datei : finder.getResources(muster)) {
                var eines = new Properties();
                try (var leser =
                        new InputStreamReader(datei.getInputStream(), StandardCharsets.UTF_8)) {
                    eines.load(leser);
                }
                eines.forEach((k, v) -> alle.put((String) k, (String) v));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(alle);
    }

    /// The text in the language, with values filled in (`java.text.MessageFormat`).
    ///
    /// A missing key is shown as the key itself and logged; a test finds such keys before release.
    public String text(Sprache sprache, String schluessel, Object... werte) {
        var roh = tafel.getOrDefault(sprache, Map.of()).get(schluessel);
        if (roh == null) {
            roh = tafel.getOrDefault(Sprache.DE, Map.of()).get(schluessel);
        }
        if (roh == null) {
            LOG.warn("missing text {}", schluessel);
            return schluessel;
        }
        Locale locale = sprache.locale();
        return new MessageFormat(roh, locale).format(werte);
    }

    /// Whether there is such a text in German.
    public boolean kennt(String schluessel) {
        return tafel.getOrDefault(Sprache.DE, Map.of()).containsKey(schluessel);
    }

    /// All texts of one language.
    public Map<String, String> alle(Sprache sprache) {
        return tafel.getOrDefault(sprache, Map.of());
    }
}
