package dreiklang.akte.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Reservierung;
import dreiklang.akte.Reservierungen;
import dreiklang.akte.Versionen;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The page of one Schriftstück and its versions.
///
/// @param rahmen language, token, who is signed in
/// @param akte where it lies
/// @param blatt number of its sheet
/// @param verlauf its versions
/// @param lage who has reserved it
/// @param fuehrbar whether she may lead the Akte
/// @param aenderbar whether she may change it now
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record VersionenAnsicht(
        Rahmen rahmen,
        Aktenzeichen akte,
        int blatt,
        Versionen.Verlauf verlauf,
        Reservierungen.Lage lage,
        boolean fuehrbar,
        boolean aenderbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// The address of this page.
    public String ort() {
        return "/amt/akten/" + akte.wert() + "/blatt/" + blatt + "/versionen";
    }

    /// Whether she may put a version there now: nobody else works on it.
    public boolean jetztAenderbar() {
        return aenderbar && (lage.jetzt().isEmpty() || lage.meine());
    }

    /// Who has reserved it, in a sentence.
    public String reserviert(Reservierung eine) {
        var satz =
                lage.meine()
                        ? rahmen.text("akte.reservierung.von-mir", rahmen.zeit(eine.seit()))
                        : rahmen.text(
                                "akte.reservierung.von", eine.person(), rahmen.zeit(eine.seit()));
        return eine.vermerk().isEmpty()
                ? satz
                : satz + " " + rahmen.text("akte.reservierung.wofuer", eine.vermerk());
    }

    /// How one ended, in a sentence.
    public String beendet(Reservierung eine) {
        var ende = eine.ende().orElseThrow();
        return rahmen.text(
                "akte.reservierung.ende." + ende.art().name().toLowerCase(Locale.ROOT),
                eine.person(),
                rahmen.zeit(eine.seit()),
                rahmen.zeit(ende.wann()),
                ende.person(),
                ende.grund());
    }

    /// What can be compared: number → version, of this page of the list.
    public Map<String, String> vergleichbar() {
        var wahl = new LinkedHashMap<String, String>();
        verlauf.versionen()
                .zeilen()
                .forEach(v ->
                        wahl.put(
                                Integer.toString(v.nummer()),
                                rahmen.text(
                                        "akte.vergleich.wahl", v.nummer(), rahmen.zeit(v.wann()))));
        return wahl;
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Who put a version there, as far as that was recorded.
    public String person(String name) {
        return name.isEmpty() ? rahmen.text("akte.version.unbekannt") : name;
    }

    /// Size in words.
    public String groesse(long bytes) {
        return bytes < 1024
                ? rahmen.text("akte.version.bytes", bytes)
                : rahmen.text("akte.version.kib", (bytes + 1023) / 1024);
    }
}
