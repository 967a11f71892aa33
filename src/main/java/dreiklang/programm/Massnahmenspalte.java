package dreiklang.programm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table of Massnahmen can hold, and by which heads it is known.
public enum Massnahmenspalte {
    /// Short name of the plan; a row of another plan is refused.
    PLAN("plan", "masterplan"),
    NUMMER(
            "nummer",
            "nr",
            "lfd nr",
            "laufende nummer",
            "massnahmennummer",
            "projektnummer",
            "kennung",
            "id",
            "number",
            "no"),
    TITEL(
            "titel",
            "massnahme",
            "einzelmassnahme",
            "einzelmassnahmen",
            "bezeichnung",
            "projekt",
            "projektname",
            "titel der massnahme",
            "title",
            "measure"),
    ABSICHT(
            "absicht",
            "wozu",
            "beschreibung",
            "kurzbeschreibung",
            "zweck",
            "ziel der massnahme",
            "aim",
            "description"),
    FELD("feld", "handlungsfeld", "projektfeld", "themenfeld", "field"),
    ZIELE("ziele", "ziel", "goals", "goal"),
    PERSPEKTIVEN("perspektiven", "perspektive", "perspectives", "perspective"),
    SCHWERPUNKTE("schwerpunkte", "schwerpunkt", "strategische achse"),
    EINHEIT(
            "einheit",
            "fachdienst",
            "fd",
            "amt",
            "sachgebiet",
            "organisationseinheit",
            "oe",
            "zustaendige einheit",
            "unit"),
    VERANTWORTLICH(
            "verantwortlich",
            "verantwortliche",
            "verantwortliche person",
            "projektleitung",
            "ansprechperson",
            "responsible"),
    BETEILIGTE(
            "beteiligte",
            "beteiligte einheiten",
            "beteiligte aemter",
            "mitwirkende",
            "participants"),
    PRIORITAET("prioritaet", "prio", "dringlichkeit", "priority"),
    WEG("weg", "umsetzungsweg", "umsetzung durch", "path"),
    STAND("stand", "status", "umsetzungsstand", "sachstand", "state"),
    NACHWEIS("nachweis", "beleg", "abschluss belegt durch", "proof"),
    NACHTRAEGLICH("nachtraeglich", "nachtraeglich ergaenzt", "ergaenzt", "added later"),
    BEGINN("beginn", "start", "anfang", "startdatum", "begin"),
    ENDE("ende", "abschluss", "fertig bis", "bis wann", "enddatum", "termin", "zieltermin", "end"),
    ANALYSE_NOETIG("analyse noetig", "prozessanalyse erforderlich", "analyse erforderlich"),
    ANALYSE_DA("analyse da", "prozessanalyse vorhanden", "analyse vorhanden"),
    WIRKUNG_PERSONAL("wirkung personal", "personell", "effekt personell", "personelle wirkung"),
    WIRKUNG_BUDGET(
            "wirkung budget",
            "budgetaer",
            "effekt budgetaer",
            "auf den haushalt",
            "haushaltswirkung"),
    WIRKUNG_MENSCHEN(
            "wirkung menschen", "fuer die menschen in der stadt", "nutzen", "buergernutzen"),
    WIRKUNG_BESCHAEFTIGTE("wirkung beschaeftigte", "fuer die beschaeftigten", "mitarbeiternutzen"),
    WIRKUNG_KLIMA("wirkung klima", "auf das klima", "klimawirkung"),
    LEISTUNGEN("leistungen", "leistung", "betroffene leistungen", "services"),
    FACHVERFAHREN("fachverfahren", "betroffene fachverfahren", "fachanwendung", "fachanwendungen"),
    BRAUCHT(
            "braucht",
            "setzt voraus",
            "abhaengig von",
            "abhaengigkeiten",
            "vorgaenger",
            "depends on"),
    HERKUNFT("herkunft", "fuehrt fort", "aus massnahme", "continues"),
    BEMERKUNG(
            "bemerkung",
            "bemerkungen",
            "notiz",
            "notizen",
            "anmerkung",
            "anmerkungen",
            "hinweise",
            "notes");

    private final List<String> koepfe;

    Massnahmenspalte(String... koepfe) {
        this.koepfe = List.of(koepfe);
    }

    /// The field that a head of a column names.
    static Optional<Massnahmenspalte> von(String kopf) {
        var gesucht = eben(kopf);
        return Arrays.stream(values()).filter(f -> f.koepfe.contains(gesucht)).findFirst();
    }

    /// A head without what nobody means by it: capitals, umlauts, marks, line breaks.
    static String eben(String kopf) {
        return kopf.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
