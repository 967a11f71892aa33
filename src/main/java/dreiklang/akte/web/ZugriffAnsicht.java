package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Zugriffsregel;
import dreiklang.akte.Zugriffsregel.Gegenstand;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The rules of who may see and lead which Akten: all of them, or those of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param akte the Akte, empty for all rules
/// @param blatt the rules
/// @param namen what people, roles and units are called whom a rule names: kind and value → name
/// @param wahl whom a rule can be about, kind and value → name
/// @param eingabe what was typed
/// @param fehler sentence by input
public record ZugriffAnsicht(
        Rahmen rahmen,
        Optional<Akte> akte,
        Blatt<Zugriffsregel> blatt,
        Map<String, String> namen,
        Map<String, String> wahl,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    static final String ORT = "/amt/verwaltung/aktenzugriff";

    /// Where these pages lie.
    public String ort() {
        return akte.map(a -> "/amt/akten/" + a.zeichen().wert() + "/zugriff").orElse(ORT);
    }

    /// What can be the object of a rule.
    public Map<String, String> gegenstaende() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("PLAN", rahmen.text("akte.zugriff.plan"));
        wahl.put("EINHEIT", rahmen.text("akte.zugriff.einheit"));
        return wahl;
    }

    /// What a rule does.
    public Map<String, String> wirkungen() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("lesen", rahmen.text("akte.zugriff.darf-lesen"));
        wahl.put("fuehren", rahmen.text("akte.zugriff.darf-fuehren"));
        wahl.put("nicht-fuehren", rahmen.text("akte.zugriff.nicht-fuehren"));
        wahl.put("nicht-lesen", rahmen.text("akte.zugriff.nicht-lesen"));
        return wahl;
    }

    /// What a rule is about, in words.
    public String objekt(Zugriffsregel r) {
        return r.gegenstand() == Gegenstand.AKTE
                ? r.objekt()
                : rahmen.text(
                        r.gegenstand() == Gegenstand.PLAN
                                ? "akte.zugriff.ast"
                                : "akte.zugriff.akten-von",
                        r.objekt());
    }

    /// What a rule does, in words.
    public String wirkung(Zugriffsregel r) {
        String art =
                r.erlaubt()
                        ? r.fuehren() ? "fuehren" : "lesen"
                        : r.fuehren() ? "nicht-fuehren" : "nicht-lesen";
        return wirkungen().getOrDefault(art, art);
    }

    /// Whom a rule is about, in words.
    public String wem(Zugriffsregel r) {
        return namen.getOrDefault(r.kreis().name() + ":" + r.wem(), r.wem());
    }

    /// Since when or until when it counts, in words.
    public String dauer(Zugriffsregel r) {
        return r.beendet()
                .map(b ->
                        rahmen.text(
                                "akte.zugriff.war", rahmen.tagKurz(r.seit()), rahmen.tagKurz(b)))
                .orElseGet(() -> rahmen.text("akte.zugriff.seit", rahmen.tagKurz(r.seit())));
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }
}
