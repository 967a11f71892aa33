package dreiklang.basis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node of a YAML file that remembers where it stands, so that every finding names file and line.
public final class YamlKnoten {

    /// Reads a file; safe: no tags, no aliases, at most 1 MB and 50 levels.
    ///
    /// @throws FachlicherFehler B-201 when it is no YAML
    public static YamlKnoten lesen(String datei, byte[] inhalt) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// File as given to `lesen`.
    public String datei() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Line, the first is 1.
    public int zeile() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The entries of a mapping in order; empty for anything else.
    public Map<String, YamlKnoten> eintraege() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The entries of a sequence; empty for anything else.
    public List<YamlKnoten> liste() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The text of a scalar; empty for mappings, sequences and null.
    public Optional<String> text() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The entry of that name.
    public Optional<YamlKnoten> bei(String name) {
        return Optional.ofNullable(eintraege().get(name));
    }

    /// The text of the entry of that name.
    public Optional<String> text(String name) {
        return bei(name).flatMap(YamlKnoten::text);
    }

    /// A finding at this place.
    public Befund befund(String code, String satz) {
        return new Befund(datei(), zeile(), code, satz);
    }
}
