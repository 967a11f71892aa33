package dreiklang.fachverfahren;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns of the register as CSV, with the names they go by.
enum Verzeichnisspalte {
    KENNUNG("kennung", 60, "id", "schluessel"),
    NAME("name", 120, "fachverfahren", "verfahren", "bezeichnung"),
    HERSTELLER("hersteller", 120, "anbieter", "vendor"),
    AMT("amt", 20, "einheit", "fachdienst", "organisationseinheit"),
    ZWECK("zweck", 500, "aufgabe", "beschreibung"),
    SCHNITTSTELLEN("schnittstellen", 300, "schnittstelle"),
    BETRIEB("betrieb", 120, "betreiber", "betriebsform"),
    BETREUUNG("verfahrensbetreuung", 120, "betreuung", "ansprechpartner", "systembetreuung"),
    VERTRAGSENDE("vertragsende", 10, "vertragbis", "laufzeit"),
    PERSONENBEZOGEN("personenbezogen", 5, "personenbezogenedaten", "personendaten"),
    LEISTUNGEN("leistungen", 500, "leistung"),
    GEPLANT("anbindunggeplant", 5, "geplant");

    private final String kopf;
    private final int laenge;
    private final Set<String> auch;

    Verzeichnisspalte(String kopf, int laenge, String... auch) {
        this.kopf = kopf;
        this.laenge = laenge;
        this.auch = Set.of(auch);
    }

    /// Heading in an export.
    String kopf() {
        return kopf;
    }

    /// Most characters of a cell.
    int laenge() {
        return laenge;
    }

    static Optional<Verzeichnisspalte> von(String ueberschrift) {
        var name =
                ueberschrift
                        .toLowerCase(Locale.GERMAN)
                        .replace("ü", "ue")
                        .replace("ä", "ae")
                        .replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(s -> s.kopf.equals(name) || s.auch.contains(name))
                .findFirst();
    }
}
