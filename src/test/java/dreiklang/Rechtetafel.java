package dreiklang;

import static dreiklang.basis.Recht.ADMINISTRIEREN;
import static dreiklang.basis.Recht.AKTE_FUEHREN;
import static dreiklang.basis.Recht.AKTE_LESEN;
import static dreiklang.basis.Recht.AUSKUNFT;
import static dreiklang.basis.Recht.AUSSONDERN;
import static dreiklang.basis.Recht.AUSZAHLEN;
import static dreiklang.basis.Recht.INTERN_BEANTRAGEN;
import static dreiklang.basis.Recht.LEISTUNG_PFLEGEN;
import static dreiklang.basis.Recht.MASSNAHME_PFLEGEN;
import static dreiklang.basis.Recht.PROGRAMM_LEITEN;
import static dreiklang.basis.Recht.STEUERUNG_LESEN;
import static dreiklang.basis.Recht.VORGANG_BEARBEITEN;
import static dreiklang.basis.Recht.VORGANG_LESEN;

import dreiklang.basis.Recht;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Who may use which address of the Amt. The longest beginning counts; an address that stands under
/// none of them is closed to everybody. Whoever adds an address adds it here.
public final class Rechtetafel {

    /// Open to all staff: they show only what is one's own.
    private static final Set<String> ALLE_IM_AMT =
            Set.of(
                    "/amt",
                    "/amt/app-kennwoerter",
                    "/amt/app-kennwoerter/{id}/widerrufen",
                    "/amt/fortsetzen",
                    "/amt/kennwort",
                    "/amt/zeitmaschine");

    /// Open to everybody: the way in.
    private static final Set<String> EINGANG = Set.of("/amt/anmelden");

    private static final Map<String, Set<Recht>> TAFEL = new LinkedHashMap<>();

    static {
        TAFEL.put("/amt/ablaeufe", Set.of(VORGANG_LESEN, STEUERUNG_LESEN, LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/abwesenheit", Set.of(INTERN_BEANTRAGEN));
        TAFEL.put("/amt/akten", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/neu", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/suchen", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/suchen/{id}/ansehen", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/suchen/{id}/loeschen", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/{zeichen}/ablegen", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/fortfuehren", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/sperre", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/verschieben", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/blatt/{blatt}/versionen/neu", Set.of(AKTE_FUEHREN));
        for (var tat : Set.of("reservieren", "zurueckgeben", "zuruecknehmen")) {
            TAFEL.put("/amt/akten/{zeichen}/blatt/{blatt}/versionen/" + tat, Set.of(AKTE_FUEHREN));
        }
        var version = "/amt/akten/{zeichen}/blatt/{blatt}/versionen/{version}";
        for (var tat : Set.of("seiten", "stempel", "langzeit", "vorschau/anmerkungen")) {
            TAFEL.put(version + "/" + tat, Set.of(AKTE_FUEHREN));
        }
        TAFEL.put(version + "/langzeit/datei", Set.of(AKTE_LESEN));
        TAFEL.put(version + "/schwaerzung", Set.of(AKTE_FUEHREN));
        TAFEL.put(version + "/schwaerzung/fassung/{id}", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/{zeichen}/zda", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/einsicht", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/gliedern", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/angaben/{was}", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/eigene-angaben", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/berichtigung", Set.of(AKTE_LESEN));
        TAFEL.put("/amt/akten/{zeichen}/berichtigung/mitgeteilt", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/zugriff", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/umordnen", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/vorgaenge/{nummer}/abschliessen", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/vorgaenge/{nummer}/oeffnen", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/post/anschrift", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/akten/{zeichen}/stapel", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/aktenpost", Set.of(AKTE_FUEHREN));
        TAFEL.put("/amt/ansichten", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/antraege", Set.of(INTERN_BEANTRAGEN));
        TAFEL.put("/amt/auskunft", Set.of(AUSKUNFT));
        TAFEL.put("/amt/aussonderung", Set.of(AUSSONDERN));
        TAFEL.put("/amt/auszahlungen", Set.of(AUSZAHLEN));
        TAFEL.put("/amt/automatik", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/eskalationen", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/fachverfahren", Set.of(INTERN_BEANTRAGEN));
        TAFEL.put("/amt/fachverfahren.csv", Set.of(INTERN_BEANTRAGEN));
        TAFEL.put("/amt/fachverfahren/einlesen", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/fachverfahren/neu", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/fachverfahren/zustellungen", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/fachverfahren/{kennung}/bearbeiten", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/fachverfahren/{kennung}/pruefen", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/fachverfahren/{kennung}/lesen", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/fachverfahren/{kennung}/zugang", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/leistungen", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/meine-vorgaenge", Set.of(INTERN_BEANTRAGEN));
        TAFEL.put("/amt/mitzeichnungen", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/ohne-bearbeitung", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/postversand", Set.of(VORGANG_BEARBEITEN));
        TAFEL.put("/amt/sammelbearbeitung", Set.of(VORGANG_BEARBEITEN));
        TAFEL.put("/amt/steuerung", Set.of(STEUERUNG_LESEN));
        prozesse("/amt/steuerung/prozesse");
        var programm = "/amt/steuerung/programm";
        TAFEL.put(programm, Set.of(STEUERUNG_LESEN, MASSNAHME_PFLEGEN));
        TAFEL.put(programm + "/neu", Set.of(PROGRAMM_LEITEN));
        TAFEL.put(programm + "/{plan}/bearbeiten", Set.of(PROGRAMM_LEITEN));
        TAFEL.put(programm + "/{plan}/begriffe", Set.of(PROGRAMM_LEITEN));
        TAFEL.put(programm + "/{plan}/neu", Set.of(MASSNAHME_PFLEGEN));
        for (var tat : Set.of("", "/{id}", "/{id}/spalten", "/{id}/uebernehmen")) {
            TAFEL.put(programm + "/{plan}/einlesen" + tat, Set.of(MASSNAHME_PFLEGEN));
        }
        for (var tat : Set.of("bearbeiten", "stand", "meilensteine")) {
            TAFEL.put(programm + "/{plan}/{nummer}/" + tat, Set.of(MASSNAHME_PFLEGEN));
        }
        TAFEL.put("/amt/steuerung/ressourcen", Set.of(STEUERUNG_LESEN));
        TAFEL.put("/amt/steuerung/ressourcen/{plan}/istwerte/{einlesung}", Set.of(PROGRAMM_LEITEN));
        TAFEL.put("/amt/tagespost", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/verwaltung/aktenzugriff", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/verwaltung/aktenplan", Set.of(LEISTUNG_PFLEGEN));
        TAFEL.put("/amt/verwaltung", Set.of(ADMINISTRIEREN));
        TAFEL.put("/amt/vorgaenge", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/vorgaenge.csv", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/vorgaenge.xlsx", Set.of(VORGANG_LESEN));
        TAFEL.put("/amt/wiedervorlagen", Set.of(VORGANG_LESEN));
    }

    private static void prozesse(String hier) {
        TAFEL.put(hier + ".csv", Set.of(STEUERUNG_LESEN));
        TAFEL.put(hier + "/neu", Set.of(LEISTUNG_PFLEGEN));
        for (var tat : Set.of("bearbeiten", "{art}/beginnen", "{art}/schritte")) {
            TAFEL.put(hier + "/{kennung}/" + tat, Set.of(LEISTUNG_PFLEGEN));
        }
        for (var tat : Set.of("feststellen", "einlesen")) {
            TAFEL.put(hier + "/{kennung}/{art}/" + tat, Set.of(LEISTUNG_PFLEGEN));
        }
    }

    private Rechtetafel() {}

    /// Whether an address is one for staff.
    public static boolean gehoertZumAmt(String muster) {
        return muster.equals("/amt") || muster.startsWith("/amt/");
    }

    /// Whether an address is open to everybody.
    public static boolean istEingang(String muster) {
        return EINGANG.contains(muster);
    }

    /// Whether a member of staff with these rights may use the address at all.
    public static boolean offen(String muster, Set<Recht> rechte) {
        return ALLE_IM_AMT.contains(muster)
                || istEingang(muster)
                || recht(muster).stream().anyMatch(rechte::contains);
    }

    private static Set<Recht> recht(String muster) {
        return TAFEL.entrySet().stream()
                .filter(e -> muster.equals(e.getKey()) || muster.startsWith(e.getKey() + "/"))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }
}
