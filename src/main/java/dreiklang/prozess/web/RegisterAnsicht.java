package dreiklang.prozess.web;

import dreiklang.basis.Blatt;
import dreiklang.prozess.Bausteinart;
import dreiklang.prozess.Prozesse.Auswahl;
import dreiklang.prozess.Registersumme;
import dreiklang.prozess.Registerzeile;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The register of Prozesse.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param auswahl what it is narrowed to
/// @param einheiten names of the units by short name
/// @param summe what it holds altogether
public record RegisterAnsicht(
        Rahmen rahmen,
        Blatt<Registerzeile> blatt,
        Auswahl auswahl,
        Map<String, String> einheiten,
        Registersumme summe) {

    /// Words for figures.
    public Worte worte() {
        return new Worte(rahmen);
    }

    /// What can be chosen as unit.
    public Map<String, String> wahl() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("prozess.alle-einheiten"));
        wahl.putAll(einheiten);
        return wahl;
    }

    /// What a unit is called.
    public String einheit(String kurz) {
        return einheiten.getOrDefault(kurz, kurz);
    }

    /// What the IST takes in a year.
    public String aufwand(Registerzeile z) {
        return z.ist().map(s -> worte().stunden(s.jeJahr())).orElse(fehlt());
    }

    /// How often the medium changes.
    public String brueche(Registerzeile z) {
        return z.ist().map(s -> worte().brueche(s)).orElse(fehlt());
    }

    /// How far the SOLL is.
    public String soll(Registerzeile z) {
        return z.blatt()
                .soll()
                .map(f -> rahmen.text("prozess.fassungsstand." + f.stand().name()))
                .orElse(fehlt());
    }

    /// What would be saved in a year.
    public String ersparnis(Registerzeile z) {
        return z.ersparnis().map(e -> worte().stunden(e.stundenJeJahr())).orElse("–");
    }

    private String fehlt() {
        return rahmen.text("prozess.noch-nicht");
    }

    /// Steps of the IST by kind of work.
    public Map<String, String> summen() {
        var summen = new LinkedHashMap<String, String>();
        for (var art : Bausteinart.values()) {
            summen.put(worte().art(art), Long.toString(summe.schritte(art)));
        }
        return summen;
    }

    /// An address with this selection, ready for the number of a page.
    public String adresse(String pfad) {
        return pfad
                + "?suche="
                + URLEncoder.encode(auswahl.worte(), StandardCharsets.UTF_8)
                + "&einheit="
                + URLEncoder.encode(auswahl.einheit(), StandardCharsets.UTF_8)
                + (auswahl.mitMedienbruch() ? "&medienbruch=ja" : "")
                + (auswahl.ohneSoll() ? "&ohnesoll=ja" : "")
                + "&";
    }
}
