package dreiklang.einfuhr.web;

import dreiklang.einfuhr.Einfuhrbericht;
import dreiklang.einfuhr.Einfuhrbericht.Feldbericht;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page with the report of an import.
///
/// @param kennung for the addresses of archive and pictures
/// @param schluessel key under which it shall be worked on
/// @param fehler sentence by input
public record BerichtAnsicht(
        Rahmen rahmen,
        String kennung,
        Einfuhrbericht bericht,
        String schluessel,
        Map<String, String> fehler) {

    /// How much was found, with its label.
    public Map<String, String> zahlen() {
        var z = bericht.zahlen();
        var zahlen = new LinkedHashMap<String, String>();
        zahlen.put(rahmen.text("einfuhr.norm"), bericht.norm() + " " + bericht.kennung());
        zahlen.put(rahmen.text("einfuhr.felder"), String.valueOf(z.felder()));
        zahlen.put(rahmen.text("einfuhr.gruppen"), String.valueOf(z.gruppen()));
        zahlen.put(rahmen.text("einfuhr.regeln"), String.valueOf(z.regeln()));
        zahlen.put(rahmen.text("einfuhr.codelisten"), String.valueOf(z.codelisten()));
        zahlen.put(rahmen.text("einfuhr.seiten"), String.valueOf(z.seiten()));
        zahlen.put(rahmen.text("einfuhr.fragen"), String.valueOf(z.fragen()));
        return zahlen;
    }

    /// The questions of a page.
    public List<Feldbericht> felder(String seite) {
        return bericht.felder().stream().filter(f -> f.seite().equals(seite)).toList();
    }

    /// Address of the picture of a page of the PDF; empty when there is none.
    public String bild(String seite) {
        var nummer = seite.replaceAll("\\D", "");
        return bericht.art().equals("pdf") && !nummer.isEmpty()
                ? adresse() + "/seite/" + nummer + ".png"
                : "";
    }

    /// Address of this page.
    public String adresse() {
        return "/amt/leistungen/einfuhr/" + kennung;
    }
}
