package dreiklang.akte.web;

import dreiklang.akte.Akte;
import dreiklang.akte.Aktenblaetter.Einblick;
import dreiklang.akte.Aktenblaetter.Wunsch;
import dreiklang.akte.Aktenblaetter.Zeile;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page of one Akte.
///
/// @param rahmen language, token, who is signed in
/// @param einblick the Akte with a page of what is filed
/// @param fuehrbar whether she may lead it
/// @param abgewiesen what was not taken in, each with its sentence
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record AkteAnsicht(
        Rahmen rahmen,
        Einblick einblick,
        boolean fuehrbar,
        List<String> abgewiesen,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// The Akte.
    public Akte akte() {
        return einblick.akte();
    }

    /// The sheets of this page.
    public Blatt<Zeile> blatt() {
        return einblick.blatt();
    }

    /// Whether nothing was ever filed.
    public boolean leer() {
        return blatt().gesamt() == 0 && !einblick.wunsch().eingegrenzt();
    }

    /// Whether the Akte is divided.
    public boolean gegliedert() {
        return !einblick.vorgaenge().isEmpty();
    }

    /// Whether there is something to choose: more than one page, or Vorgänge.
    public boolean waehlbar() {
        return gegliedert() || blatt().seiten() > 1 || einblick.wunsch().eingegrenzt();
    }

    /// Address of this page.
    public String ort() {
        return "/amt/akten/" + akte().zeichen().wert();
    }

    /// The same with what was chosen, ready for the number of a page.
    public String adresse() {
        var wunsch = einblick.wunsch();
        return ort()
                + "?ordnung="
                + ordnung()
                + wunsch.vorgang().map(v -> "&vorgang=" + v).orElse("")
                + (wunsch.ab() == 0 ? "" : "&ab=" + wunsch.ab())
                + "&";
    }

    /// The order that is chosen.
    public String ordnung() {
        return wort(einblick.wunsch());
    }

    private static String wort(Wunsch wunsch) {
        return wunsch.ordnung().name().toLowerCase(Locale.ROOT);
    }

    /// The orders there are.
    public Map<String, String> ordnungen() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("blatt", rahmen.text("akte.ordnung.blatt"));
        wahl.put("neueste", rahmen.text("akte.ordnung.neueste"));
        if (gegliedert()) {
            wahl.put("vorgang", rahmen.text("akte.ordnung.vorgang"));
        }
        return wahl;
    }

    /// The Vorgang that is chosen.
    public String vorgang() {
        return einblick.wunsch().vorgang().map(String::valueOf).orElse("");
    }

    /// The Vorgänge one can go to; a chosen one is always among them.
    public Map<String, String> vorgaenge() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("akte.ordnung.alles"));
        wahl.put("0", rahmen.text("akte.vorgang.direkt"));
        einblick.vorgaenge()
                .forEach(v ->
                        wahl.put(
                                String.valueOf(v.nummer()),
                                rahmen.text(
                                        "akte.vorgang.titel",
                                        String.valueOf(v.nummer()),
                                        v.betreff())));
        wahl.putIfAbsent(vorgang(), rahmen.text("akte.vorgang.nummer", vorgang()));
        return wahl;
    }

    /// The sheet it begins with, as typed.
    public String ab() {
        return einblick.wunsch().ab() == 0 ? "" : String.valueOf(einblick.wunsch().ab());
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// What can be moved of this page: numbers of sheets.
    public List<String> verschiebbar() {
        return blatt().zeilen().stream()
                .filter(z -> z.stueck().verschobenNach().isEmpty())
                .map(z -> String.valueOf(z.stueck().blatt()))
                .toList();
    }

    /// What stands at the top.
    public Map<String, String> kopf() {
        var werte = new LinkedHashMap<String, String>();
        var akte = akte();
        werte.put(rahmen.text("akte.zeichen"), akte.zeichen().wert());
        werte.put(rahmen.text("akte.plan"), akte.plannummer() + " " + akte.planname());
        werte.put(rahmen.text("akte.einheit"), akte.einheit());
        werte.put(rahmen.text("akte.eroeffnet"), rahmen.zeit(akte.eroeffnet()));
        werte.put(
                rahmen.text("akte.zda"),
                akte.zda().map(rahmen::zeit).orElse(rahmen.text("akte.offen")));
        werte.put(
                rahmen.text("akte.aufbewahrung"),
                akte.aufbewahrenBis()
                        .map(rahmen::tag)
                        .orElse(rahmen.text("akte.aufbewahrung-jahre", akte.aufbewahrung())));
        if (!akte.standort().isEmpty()) {
            werte.put(rahmen.text("akte.standort"), akte.standort());
        }
        return werte;
    }
}
