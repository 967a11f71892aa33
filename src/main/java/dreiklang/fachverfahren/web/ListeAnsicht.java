package dreiklang.fachverfahren.web;

import dreiklang.basis.Blatt;
import dreiklang.fachverfahren.Anbindungsstand;
import dreiklang.fachverfahren.Einlesebericht;
import dreiklang.fachverfahren.Verzeichnis.Filter;
import dreiklang.fachverfahren.Verzeichnis.Folge;
import dreiklang.fachverfahren.Verzeichnis.Zeile;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The register.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param filter what it is narrowed to
/// @param einheiten names of the units by short name
/// @param gescheiterte how many deliveries wait for the administration; 0 for everybody else
/// @param bericht what became of a file that was just read
/// @param fehler what was wrong with the file, empty when nothing was
public record ListeAnsicht(
        Rahmen rahmen,
        Blatt<Zeile> blatt,
        Filter filter,
        Map<String, String> einheiten,
        long gescheiterte,
        Optional<Einlesebericht> bericht,
        String fehler) {

    /// What can be chosen as Amt.
    public Map<String, String> aemter() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("fachverfahren.alle"));
        wahl.putAll(einheiten);
        return wahl;
    }

    /// What can be chosen as state of the connection.
    public Map<String, String> staende() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("fachverfahren.alle"));
        for (var stand : Anbindungsstand.values()) {
            wahl.put(stand.name(), rahmen.text("fachverfahren.anbindung." + stand.name()));
        }
        return wahl;
    }

    /// By what it can be sorted.
    public Map<String, String> folgen() {
        var wahl = new LinkedHashMap<String, String>();
        for (var folge : Folge.values()) {
            wahl.put(
                    folge.name(),
                    rahmen.text("fachverfahren." + folge.name().toLowerCase(Locale.ROOT)));
        }
        return wahl;
    }

    /// What a unit is called.
    public String amt(String kurz) {
        return einheiten.getOrDefault(kurz, kurz);
    }

    /// An address with this filter, ready for the number of a page.
    public String adresse(String pfad) {
        return pfad
                + "?suche="
                + verschluesselt(filter.worte())
                + "&amt="
                + verschluesselt(filter.amt())
                + "&stand="
                + verschluesselt(filter.stand())
                + "&folge="
                + filter.folge().name()
                + "&";
    }

    private static String verschluesselt(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
