package dreiklang.antrag;

import dreiklang.formular.Unterseite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/// What arrived from one page.
///
/// @param aktion what the person wants
/// @param vomPruefen whether she came from the review page to change something
/// @param werte raw values by name; characters that no text can carry are dropped
/// @param dateien uploaded files
/// @param entfernen the Dokument she wants to be rid of
public record Seiteneingabe(
        Aktion aktion,
        boolean vomPruefen,
        Map<String, List<String>> werte,
        List<Datei> dateien,
        Optional<UUID> entfernen) {

    /// Name under which a page sends the Dokument that shall stand one place further up.
    public static final String HOCH = "_hoch";

    /// Name under which a page sends the entry of a group that shall be shown alone.
    public static final String OEFFNEN = "_oeffnen";

    /// What a person wants to do after typing.
    public enum Aktion {
        /// Check this page and go on.
        WEITER,
        /// Save and go one page back; nothing is checked.
        ZURUECK,
        /// Save and leave; nothing is checked.
        PAUSE,
        /// Save and stay, for example to add a file; nothing is checked.
        BLEIBEN
    }

    /// An uploaded file that has not been looked at yet.
    ///
    /// @param feld the field it answers
    /// @param name file name as given
    /// @param inhalt the content
    public record Datei(String feld, String name, InputStreamSource inhalt) {}

    /// Copies and cleans.
    public Seiteneingabe {
        var rein = new LinkedHashMap<String, List<String>>();
        werte.forEach((n, w) -> rein.put(n, w.stream().map(Seiteneingabe::bereinigt).toList()));
        werte = rein;
        dateien = List.copyOf(dateien);
    }

    /// Which part of the page it was.
    public Unterseite unterseite() {
        return Unterseite.aus(werte);
    }

    /// Whether this question was in the part of the page that was sent.
    boolean zeigte(String feld) {
        return unterseite().eintrag().map(e -> feld.startsWith(e + ".")).orElse(true);
    }

    /// Without NUL and without halves of surrogate pairs: neither the database nor UTF-8 can carry
    /// them.
    static String bereinigt(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
