package dreiklang.vorgang.web;

import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.Vorgangsfilter;
import dreiklang.vorgang.Vorgangsstand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// The list of Vorgaenge.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param filter what it is narrowed to
/// @param leistungen what can be chosen
/// @param namen names of Leistungen and people
/// @param heute the day
public record ListeAnsicht(
        Rahmen rahmen,
        Blatt<Vorgang> blatt,
        Vorgangsfilter filter,
        Map<String, String> leistungen,
        Namen namen,
        LocalDate heute) {

    /// What can be chosen as Stand.
    public Map<String, String> staende() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.liste.offene"));
        for (var stand : Vorgangsstand.values()) {
            wahl.put(stand.name(), rahmen.text("vorgang.stand." + stand.name()));
        }
        return wahl;
    }

    /// Whose Vorgaenge can be chosen.
    public Map<String, String> wessen() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.liste.einheit"));
        wahl.put("meine", rahmen.text("vorgang.liste.meine"));
        return wahl;
    }

    /// This list's address, ready for the number of a page.
    public String adresse() {
        return "/amt/vorgaenge?stand="
                + filter.stand().map(Enum::name).orElse("")
                + "&leistung="
                + verschluesselt(filter.leistung())
                + "&suche="
                + verschluesselt(filter.worte())
                + "&wessen="
                + (filter.meine() ? "meine" : "")
                + "&";
    }

    private static String verschluesselt(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
