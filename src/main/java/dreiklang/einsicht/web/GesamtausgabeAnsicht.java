package dreiklang.einsicht.web;

import dreiklang.akte.Akte;
import dreiklang.einsicht.Gesamtausgabe;
import dreiklang.einsicht.Gesamtausgabe.Stand;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// A whole Akte as one PDF.
///
/// @param rahmen language, token, who is signed in
/// @param akte which Akte
/// @param ausgaben what she has ordered, newest first
/// @param fehler sentence by input
public record GesamtausgabeAnsicht(
        Rahmen rahmen, Akte akte, List<Gesamtausgabe> ausgaben, Map<String, String> fehler) {

    /// Address of the Akte.
    public String ort() {
        return "/amt/akten/" + akte.zeichen().wert();
    }

    /// Whether one is being made.
    public boolean laeuft() {
        return ausgaben.stream().anyMatch(a -> a.stand().offen());
    }

    /// How far it is, in a sentence.
    public String satz(Gesamtausgabe a) {
        return switch (a.stand()) {
            case WARTET, ENTFERNT -> rahmen.text("einsicht.gesamt.stand." + a.stand().name());
            case LAEUFT -> rahmen.text("einsicht.gesamt.stand.LAEUFT", a.getan(), a.gesamt());
            case FERTIG ->
                    rahmen.text(
                            "einsicht.gesamt.stand.FERTIG",
                            a.seiten(),
                            Math.max(1, a.groesse() / 1024),
                            a.verfaellt().map(rahmen::zeit).orElse(""));
            case GESCHEITERT -> rahmen.text("fehler." + a.code()) + " (" + a.code() + ")";
        };
    }

    /// Where it is fetched.
    public String datei(Gesamtausgabe a) {
        return ort() + "/gesamt-pdf/" + a.id().wert() + ".pdf";
    }

    /// Whether it can be fetched.
    public boolean fertig(Gesamtausgabe a) {
        return a.stand() == Stand.FERTIG;
    }
}
