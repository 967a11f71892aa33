package dreiklang.fachverfahren.web;

import dreiklang.fachverfahren.Ergebnisse.Lesebild;
import dreiklang.fachverfahren.Verbindungen.Bild;
import dreiklang.fachverfahren.Verbindungen.Pruefung;
import dreiklang.fachverfahren.Verzeichnis.Zeile;
import dreiklang.seite.Rahmen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One entry of the register.
///
/// @param rahmen language, token, who is signed in
/// @param zeile the entry and how far its connection is
/// @param lage what is known about the connection
/// @param amt name of its unit
/// @param zugangSeit since when it can report
/// @param ergebnisse what is read from its database
/// @param datenbank whether its database is set up
/// @param pruefung what a check found just now
/// @param zeichen a secret that was made just now, empty otherwise
/// @param demo whether its other end is the demo Fachverfahren
/// @param fehler what did not work, empty when nothing did
public record EintragAnsicht(
        Rahmen rahmen,
        Zeile zeile,
        Bild lage,
        String amt,
        Optional<Instant> zugangSeit,
        List<Lesebild> ergebnisse,
        boolean datenbank,
        Optional<Pruefung> pruefung,
        String zeichen,
        boolean demo,
        String fehler) {

    /// What the register says.
    public Map<String, String> angaben() {
        var f = zeile.eintrag();
        var werte = new LinkedHashMap<String, String>();
        setzen(werte, "fachverfahren.kennung", f.kennung());
        setzen(werte, "fachverfahren.hersteller", f.hersteller());
        setzen(werte, "fachverfahren.amt", amt);
        setzen(werte, "fachverfahren.zweck", f.zweck());
        setzen(werte, "fachverfahren.schnittstellen", f.schnittstellen());
        setzen(werte, "fachverfahren.betrieb", f.betrieb());
        setzen(werte, "fachverfahren.betreuung", f.betreuung());
        setzen(werte, "fachverfahren.vertragsende", f.vertragsende().map(rahmen::tag).orElse(""));
        setzen(werte, "fachverfahren.personenbezogen", janein(f.personenbezogen()));
        setzen(werte, "fachverfahren.leistungen", f.leistungen());
        return werte;
    }

    /// What is known about the connection.
    public Map<String, String> verbindung() {
        var werte = new LinkedHashMap<String, String>();
        setzen(
                werte,
                "fachverfahren.weg",
                lage.art().isEmpty() ? "" : rahmen.text("fachverfahren.weg." + lage.art()));
        setzen(werte, "fachverfahren.letzter-erfolg", lage.erfolg().map(rahmen::zeit).orElse(""));
        setzen(werte, "fachverfahren.letzter-fehler", lage.fehler().map(rahmen::zeit).orElse(""));
        if (!lage.grund().isEmpty()) {
            setzen(werte, "fachverfahren.bemerkung", lage.grund());
        }
        return werte;
    }

    private void setzen(Map<String, String> werte, String name, String wert) {
        werte.put(rahmen.text(name), wert.isEmpty() ? "–" : wert);
    }

    private String janein(boolean ja) {
        return rahmen.text(ja ? "fachverfahren.ja" : "fachverfahren.nein");
    }
}
