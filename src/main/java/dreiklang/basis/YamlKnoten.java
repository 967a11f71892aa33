package dreiklang.basis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A node of a YAML file that remembers where it stands, so that every finding names file and line.
public final class YamlKnoten {

    private final String datei;
    private final int zeile;
    private final @Nullable String text;
    private final Map<String, YamlKnoten> eintraege;
    private final List<YamlKnoten> liste;

    YamlKnoten(
            String datei,
            int zeile,
            @Nullable String text,
            Map<String, YamlKnoten> eintraege,
            List<YamlKnoten> liste) {
        this.datei = datei;
        this.zeile = zeile;
        this.text = text;
        this.eintraege = eintraege;
        this.liste = liste;
    }

    /// Reads a file; safe: no tags, no anchors or aliases, no key twice, at most 1 MB and 50
    /// levels.
    ///
    /// @throws FachlicherFehler B-201 with file, line and reason when it cannot be read
    public static YamlKnoten lesen(String datei, byte[] inhalt) {
        return YamlLeser.lesen(datei, inhalt);
    }

    /// Reads a file like `lesen`, but turns what is wrong into a finding.
    ///
    /// @return empty when a finding was added
    public static Optional<YamlKnoten> lesen(String datei, byte[] inhalt, List<Befund> befunde) {
        try {
            return Optional.of(lesen(datei, inhalt));
        } catch (FachlicherFehler e) {
            int zeile = ((Number) e.werte().get(1)).intValue();
            befunde.add(new Befund(datei, zeile, e.code(), e.werte().get(2).toString()));
            return Optional.empty();
        }
    }

    /// File as given to `lesen`.
    public String datei() {
        return datei;
    }

    /// Line, the first is 1.
    public int zeile() {
        return zeile;
    }

    /// The entries of a mapping in order; empty for anything else.
    public Map<String, YamlKnoten> eintraege() {
        return eintraege;
    }

    /// The entries of a sequence; empty for anything else.
    public List<YamlKnoten> liste() {
        return liste;
    }

    /// The text of a scalar; empty for mappings, sequences and null.
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /// The entry of that name.
    public Optional<YamlKnoten> bei(String name) {
        return Optional.ofNullable(eintraege.get(name));
    }

    /// The text of the entry of that name.
    public Optional<String> text(String name) {
        return bei(name).flatMap(YamlKnoten::text);
    }

    /// A finding at this place.
    public Befund befund(String code, String satz) {
        return new Befund(datei, zeile, code, satz);
    }

    /// The entries whose key is not expected here: most of them are typing errors.
    ///
    /// @param erlaubt the keys that are understood at this place
    public Map<String, YamlKnoten> unbekannte(Set<String> erlaubt) {
        var rest = new LinkedHashMap<>(eintraege);
        rest.keySet().removeAll(erlaubt);
        return rest;
    }

    /// The same mapping without one entry, for chapters that two readers share.
    public YamlKnoten ohne(String name) {
        return new YamlKnoten(datei, zeile, text, unbekannte(Set.of(name)), liste);
    }

    /// The same node at the line of its key, where a person looks for it.
    YamlKnoten anZeile(int andere) {
        return new YamlKnoten(datei, andere, text, eintraege, liste);
    }
}
