package dreiklang.leistung;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns of a Leistungskatalog as CSV, with the names they go by.
enum Katalogspalte {
    LEIKA(Set.of("leikaschluessel", "leikaid", "leika", "schluessel", "leistungsschluessel")),
    NAME(Set.of("leistung", "leistungsbezeichnung", "bezeichnung", "name")),
    TYP(Set.of("typisierung", "typ", "leikatyp")),
    OZG_ID(Set.of("ozgid")),
    OZG_LEISTUNG(Set.of("ozgleistung")),
    LAGE(Set.of("lage", "lebenslage", "unternehmenslage")),
    THEMENFELD(Set.of("themenfeld"));

    private final Set<String> namen;

    Katalogspalte(Set<String> namen) {
        this.namen = namen;
    }

    /// The column with that heading.
    static Optional<Katalogspalte> von(String ueberschrift) {
        var name =
                ueberschrift.toLowerCase(Locale.GERMAN).replace("ü", "ue").replaceAll("[^a-z]", "");
        return Arrays.stream(values()).filter(s -> s.namen.contains(name)).findFirst();
    }
}
