package dreiklang.formular;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person answered, by field name. A field may carry several values; a file field carries
/// file names.
///
/// @param werte values by field name, in the order given
public record Antworten(Map<String, List<String>> werte) {

    /// Nothing answered yet.
    public static final Antworten KEINE = new Antworten(Map.of());

    /// Copies, so that nobody changes it afterwards.
    public Antworten {
        var kopie = new LinkedHashMap<String, List<String>>();
        werte.forEach((feld, liste) -> kopie.put(feld, List.copyOf(liste)));
        werte = Collections.unmodifiableMap(kopie);
    }

    /// All values of a field, empty when not answered.
    public List<String> alle(String feld) {
        return werte.getOrDefault(feld, List.of());
    }

    /// The only or first value of a field, empty text when not answered.
    public String eins(String feld) {
        var liste = alle(feld);
        return liste.isEmpty() ? "" : liste.getFirst();
    }

    /// The same answers with one field set anew.
    public Antworten mit(String feld, List<String> neu) {
        var kopie = new LinkedHashMap<>(werte);
        kopie.put(feld, neu);
        return new Antworten(kopie);
    }
}
