package dreiklang.fachverfahren.web;

import dreiklang.basis.Blatt;
import dreiklang.fachverfahren.Meldungen.Zurueckgewiesen;
import dreiklang.fachverfahren.Zustellstand;
import dreiklang.fachverfahren.Zustellung;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The list of deliveries.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param zahlen how many stand where
/// @param zurueckgewiesene files that were not taken in
/// @param stand what it is narrowed to
/// @param ziel what it is narrowed to
/// @param demoFehlt whether the demo Fachverfahren has to be started
/// @param fehler id of the input → sentence
public record ZustellungenAnsicht(
        Rahmen rahmen,
        Blatt<Zustellung> blatt,
        Map<Zustellstand, Long> zahlen,
        List<Zurueckgewiesen> zurueckgewiesene,
        String stand,
        String ziel,
        boolean demoFehlt,
        Map<String, String> fehler) {

    /// How many stand there.
    public long zahl(String name) {
        return zahlen.getOrDefault(Zustellstand.valueOf(name), 0L);
    }

    /// What can be chosen as Stand.
    public Map<String, String> staende() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("fachverfahren.alle"));
        for (var s : Zustellstand.values()) {
            wahl.put(s.name(), rahmen.text("fachverfahren.zustellstand." + s.name()));
        }
        return wahl;
    }

    /// This list's address, ready for the number of a page.
    public String adresse() {
        return "/amt/fachverfahren/zustellungen?stand="
                + URLEncoder.encode(stand, StandardCharsets.UTF_8)
                + "&ziel="
                + URLEncoder.encode(ziel, StandardCharsets.UTF_8)
                + "&";
    }
}
