package dreiklang.antrag;

import dreiklang.antrag.Mensch.Blick;
import dreiklang.formular.Antworten;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Erika Feldmann wants a Reitkennzeichen: what she types, page by page.
final class Reitantrag {

    static final String LEISTUNG = "reitkennzeichen";
    static final Map<String, String> PERSON =
            Map.of(
                    "antragsteller", "privat",
                    "vorname", "Erika",
                    "nachname", "Feldmann",
                    "geburtsdatum.tag", "27",
                    "geburtsdatum.monat", "3",
                    "geburtsdatum.jahr", "1985");
    static final Map<String, String> ANSCHRIFT =
            Map.of(
                    "strasse", "Mühlenweg 4",
                    "plz", "59494",
                    "ort", "Lindenau an der Aue",
                    "email", "erika.feldmann@post.example");
    static final Map<String, String> PFERD =
            Map.of("anlass", "neu", "anzahl", "1", "pferde", "Flicka, braun", "reitart", "wald");
    static final Map<String, String> NACHWEIS = Map.of("haftpflicht", "ja");
    static final Map<String, String> ZUSTELLUNG = Map.of("zustellung", "abholung");

    private Reitantrag() {}

    static Blick beginnen(Mensch mensch) {
        return mensch.senden("/antraege/" + LEISTUNG, Map.of("_csrf", mensch.zeichen()));
    }

    /// Up to the review page.
    static Blick bisPruefen(Mensch mensch) {
        return ausfuellen(mensch, beginnen(mensch));
    }

    static Blick ausfuellen(Mensch mensch, Blick erste) {
        var seite = erste;
        for (var antworten : List.of(PERSON, ANSCHRIFT, PFERD, NACHWEIS, ZUSTELLUNG)) {
            seite = mensch.ausfuellen(seite, antworten, "weiter");
        }
        return seite;
    }

    /// The fields of the form "Jetzt absenden".
    static Map<String, String> absendeformular(Blick pruefseite) {
        var alle = pruefseite.verborgen();
        var felder = new LinkedHashMap<String, String>();
        for (String name : List.of("_csrf", "einreichung", "stand")) {
            felder.put(name, alle.get(name));
        }
        return felder;
    }

    static Blick absenden(Mensch mensch, Blick pruefseite) {
        return mensch.senden(
                pruefseite.pfad().replace("/pruefen", "/absenden"), absendeformular(pruefseite));
    }

    static String entwurf(Blick seite) {
        return seite.pfad().replaceAll(".*/entwurf/([0-9a-f-]{36}).*", "$1");
    }

    /// The same answers as they are kept.
    static Antworten antworten() {
        var werte = new LinkedHashMap<String, List<String>>();
        for (var seite : List.of(PERSON, ANSCHRIFT, PFERD, NACHWEIS, ZUSTELLUNG)) {
            seite.forEach((feld, wert) -> werte.put(feld, List.of(wert)));
        }
        List.of("tag", "monat", "jahr").forEach(teil -> werte.remove("geburtsdatum." + teil));
        werte.put("geburtsdatum", List.of("1985-03-27"));
        return new Antworten(werte);
    }
}
