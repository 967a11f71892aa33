package dreiklang.akte.web;

import dreiklang.akte.Dauersuche;
import dreiklang.volltext.Suchauftrag.Wahl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A question to the full text as it stands in an address.
///
/// @param worte what is looked for
/// @param wahl what it is narrowed to
public record Suchfrage(String worte, Wahl wahl) {

    private static final int LAENGSTE_FRAGE = 500;
    private static final int LAENGSTE_WAHL = 200;

    /// Reads it; what makes no sense is as if it was not there.
    static Suchfrage von(Map<String, String> werte) {
        return new Suchfrage(
                gekuerzt(werte.getOrDefault("suche", ""), LAENGSTE_FRAGE),
                new Wahl(
                        wahl(werte, "plan"),
                        wahl(werte, "einheit"),
                        wahl(werte, "jahr"),
                        wahl(werte, "typ"),
                        wahl(werte, "person"),
                        moment(werte.getOrDefault("seit", ""))));
    }

    static Suchfrage von(Dauersuche suche) {
        return new Suchfrage(suche.worte(), suche.wahl());
    }

    private static String wahl(Map<String, String> werte, String feld) {
        return gekuerzt(werte.getOrDefault(feld, ""), LAENGSTE_WAHL);
    }

    private static Instant moment(String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static String gekuerzt(String text, int laenge) {
        var rein = text.replaceAll("\\p{Cntrl}", " ");
        return rein.length() > laenge ? rein.substring(0, laenge) : rein;
    }

    /// Whether only what is new is asked for.
    boolean nurNeues() {
        return wahl.seit().isAfter(Instant.EPOCH);
    }

    Suchfrage mit(Wahl andere) {
        return new Suchfrage(worte, andere);
    }

    /// The same with another value of a field of the address.
    Suchfrage mit(String feld, String wert) {
        var werte = felder();
        werte.put(feld, wert);
        return von(werte);
    }

    /// What a form carries along, and what stands in the address.
    public Map<String, String> felder() {
        var felder = new LinkedHashMap<String, String>();
        felder.put("suche", worte);
        felder.put("plan", wahl.plan());
        felder.put("einheit", wahl.einheit());
        felder.put("jahr", wahl.jahr());
        felder.put("typ", wahl.typ());
        felder.put("person", wahl.person());
        felder.put("seit", nurNeues() ? wahl.seit().toString() : "");
        return felder;
    }

    /// Where its hits are.
    public String adresse() {
        return "/amt/akten/suche?" + abfrage();
    }

    /// The part of an address behind the question mark.
    public String abfrage() {
        var adresse = new StringBuilder();
        felder().forEach((feld, wert) -> {
            if (!wert.isEmpty() || feld.equals("suche")) {
                adresse.append(adresse.isEmpty() ? "" : "&")
                        .append(feld)
                        .append('=')
                        .append(URLEncoder.encode(wert, StandardCharsets.UTF_8));
            }
        });
        return adresse.toString();
    }
}
