package dreiklang.portal.web;

import dreiklang.leistung.Angebot;
import dreiklang.leistung.Katalogeintrag;
import dreiklang.leistung.LeikaSchluessel;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;

/// The page of an entry of a Leistungskatalog for which there is no Leistungspaket.
///
/// @param rahmen frame
/// @param angebot what is shown in lists
/// @param eintrag what the catalogue says
public record EintragAnsicht(Rahmen rahmen, Angebot angebot, Katalogeintrag eintrag) {

    /// How far it is, in words.
    public String stand() {
        return Digitalwort.von(rahmen, angebot.stand());
    }

    /// What the catalogue says, as far as it says something.
    public Map<String, String> angaben() {
        var wo = eintrag.einordnung();
        var alle = new LinkedHashMap<String, String>();
        alle.put(rahmen.text("portal.eintrag.lage"), wo.lage());
        alle.put(rahmen.text("portal.eintrag.themenfeld"), wo.themenfeld());
        alle.put(rahmen.text("portal.eintrag.ozg"), (wo.ozgLeistung() + " " + wo.ozgId()).strip());
        alle.put(
                rahmen.text("portal.eintrag.leika"),
                eintrag.leika().map(LeikaSchluessel::wert).orElse(""));
        alle.put(rahmen.text("portal.eintrag.typ"), wo.typ());
        alle.put(
                rahmen.text("portal.eintrag.quelle"),
                rahmen.text(
                        "portal.eintrag.quelle-stichtag",
                        eintrag.herkunft().quelle(),
                        rahmen.tag(eintrag.herkunft().stichtag())));
        alle.values().removeIf(String::isEmpty);
        return alle;
    }
}
