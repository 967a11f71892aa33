package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Marke;
import dreiklang.blattwerk.Rechteck;
import dreiklang.blattwerk.Schwaerzung;
import dreiklang.blattwerk.Seitenbild;
import dreiklang.seite.Rahmen;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page on which places are marked.
///
/// @param rahmen language, token, who is signed in
/// @param ort the sheet
/// @param was what is marked
/// @param seite the page that is shown
/// @param bild its picture
/// @param unterschrieben whether the original carries a signature
/// @param eingabe what was typed: `grund`, `eigener`, `wort`, `teile`, the four numbers, `ecke`
/// @param meldung a sentence about what was just done, empty without
/// @param fehler sentence by input
public record SchwaerzungAnsicht(
        Rahmen rahmen,
        Blattort ort,
        Schwaerzung was,
        int seite,
        Seitenbild bild,
        boolean unterschrieben,
        Map<String, String> eingabe,
        String meldung,
        Map<String, String> fehler) {

    /// Reasons one can choose.
    static final List<String> GRUENDE =
            List.of(
                    "dritte",
                    "geschaeft",
                    "beratung",
                    "verfahren",
                    "sicherheit",
                    "urheber",
                    "eigener");

    private static final int GEZEIGT = 200;
    private static final double PROZENT = Rechteck.GANZ / 100.0;

    /// The address of this page.
    public String hier() {
        return ort(ort) + "/schwaerzung";
    }

    static String ort(Blattort ort) {
        return "/amt/akten/%s/blatt/%d/versionen/%d"
                .formatted(ort.akte().wert(), ort.blatt(), ort.version());
    }

    /// Address of the Akte.
    public String akte() {
        return "/amt/akten/" + ort.akte().wert();
    }

    /// Address of the picture with the marks.
    public String bildort() {
        return hier() + "/bild/" + seite + (wert("ecke").isEmpty() ? "" : "?ecke=" + wert("ecke"));
    }

    /// Reasons with their words.
    public Map<String, String> gruende() {
        var wahl = new LinkedHashMap<String, String>();
        GRUENDE.forEach(g -> wahl.put(g, rahmen.text("blattwerk.grund." + g)));
        return wahl;
    }

    /// The marks that fit on the page.
    public List<Marke> marken() {
        return was.marken().stream().limit(GEZEIGT).toList();
    }

    /// Where a mark lies, in words.
    public String lage(Marke marke) {
        var o = marke.ort();
        return rahmen.text(
                "blattwerk.schwaerzung.lage.wert",
                prozent(o.links()),
                prozent(o.oben()),
                prozent(o.breite()),
                prozent(o.hoehe()));
    }

    private String prozent(int wert) {
        var form = NumberFormat.getNumberInstance(rahmen.sprache().locale());
        form.setMaximumFractionDigits(1);
        return form.format(wert / PROZENT);
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
