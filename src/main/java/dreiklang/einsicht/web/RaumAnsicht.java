package dreiklang.einsicht.web;

import dreiklang.einsicht.Einsichtsblatt.Art;
import dreiklang.einsicht.Einsichtsraum.Raum;
import dreiklang.einsicht.Einsichtsraum.Stueck;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an outside person finds in an Einsicht.
///
/// @param rahmen language, token
/// @param raum what is in it
public record RaumAnsicht(Rahmen rahmen, Raum raum) {

    /// For whom and until when.
    public Map<String, String> kopf() {
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put(rahmen.text("einsicht.fuer"), raum.name());
        zeilen.put(rahmen.text("einsicht.zeichen"), raum.akte().wert());
        zeilen.put(rahmen.text("einsicht.grundlage"), raum.grundlage());
        zeilen.put(rahmen.text("einsicht.bis"), rahmen.tag(raum.bis()));
        return zeilen;
    }

    /// What a sheet is called.
    public String name(Stueck s) {
        var nummer = rahmen.text("einsicht.blatt", Integer.toString(s.blatt()));
        return s.titel().isEmpty() ? nummer : nummer + ": " + s.titel();
    }

    /// As what it is seen, or why not or not wholly.
    public String art(Stueck s) {
        if (s.art() == Art.ZURUECKGEHALTEN) {
            return rahmen.text("einsicht.raum.nicht", s.grund());
        }
        return s.grund().isEmpty()
                ? rahmen.text("einsicht.art." + s.art().name())
                : rahmen.text("einsicht.raum.teilweise", s.grund());
    }

    /// Whether one can look at it.
    public boolean sichtbar(Stueck s) {
        return s.art() != Art.ZURUECKGEHALTEN;
    }
}
