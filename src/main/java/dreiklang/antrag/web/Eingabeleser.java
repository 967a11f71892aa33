package dreiklang.antrag.web;

import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Seiteneingabe.Aktion;
import dreiklang.antrag.Seiteneingabe.Datei;
import dreiklang.formular.Formulare;
import dreiklang.formular.Kartenbild;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Reads the POST of a page.
final class Eingabeleser {

    private static final Set<String> EIGENE = Set.of("_csrf", "aktion", "von", "entfernen");

    /// Name under which a page sends the proven answer to let go of.
    static final String LOSLASSEN = "_loslassen";

    private Eingabeleser() {}

    static Seiteneingabe lesen(HttpServletRequest anfrage) {
        var werte = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap()
                .forEach((name, liste) -> {
                    if (!EIGENE.contains(name)) {
                        werte.put(name, List.of(liste));
                    }
                });
        var weg = Optional.ofNullable(anfrage.getParameter("entfernen"));
        boolean bleibt =
                weg.isPresent()
                        || werte.containsKey(Formulare.DAZU)
                        || werte.containsKey(Formulare.WEG)
                        || werte.containsKey(Suche.KNOPF)
                        || Kartenbild.bedient(werte).isPresent()
                        || werte.containsKey(Seiteneingabe.HOCH)
                        || werte.containsKey(Seiteneingabe.OEFFNEN)
                        || werte.containsKey(LOSLASSEN);
        String ohneKnopf = bleibt ? "bleiben" : "weiter";
        String aktion = Optional.ofNullable(anfrage.getParameter("aktion")).orElse(ohneKnopf);
        return new Seiteneingabe(
                aktion(aktion), vomPruefen(anfrage), werte, dateien(anfrage), weg.map(Weg::uuid));
    }

    static boolean vomPruefen(HttpServletRequest anfrage) {
        return "pruefen".equals(anfrage.getParameter("von"));
    }

    private static Aktion aktion(String wert) {
        return switch (wert) {
            case "weiter" -> Seiteneingabe.Aktion.WEITER;
            case "zurueck" -> Seiteneingabe.Aktion.ZURUECK;
            case "pause" -> Seiteneingabe.Aktion.PAUSE;
            default -> Seiteneingabe.Aktion.BLEIBEN;
        };
    }

    private static List<Datei> dateien(HttpServletRequest anfrage) {
        var dateien = new ArrayList<Datei>();
        if (anfrage instanceof MultipartHttpServletRequest mehrteilig) {
            mehrteilig
                    .getMultiFileMap()
                    .forEach((feld, liste) ->
                            liste.stream()
                                    .filter(d -> !d.isEmpty() || gewaehlt(d.getOriginalFilename()))
                                    .forEach(d ->
                                            dateien.add(
                                                    new Datei(
                                                            feld,
                                                            name(d.getOriginalFilename()),
                                                            d))));
        }
        return dateien;
    }

    /// A browser sends an empty part without a name when no file was chosen; an empty file with a
    /// name was chosen.
    private static boolean gewaehlt(@org.jspecify.annotations.Nullable String name) {
        return name != null && !name.isBlank();
    }

    private static String name(@org.jspecify.annotations.Nullable String name) {
        return name == null || name.isBlank() ? "datei" : name;
    }
}
