package dreiklang.leistung;

import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formular;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes answers that were tried out as an example of the package. Days become offsets from today,
/// so that the example stays right.
final class Beispielschreiber {

    private final Antworten antworten;
    private final LocalDate heute;

    Beispielschreiber(Antworten antworten, LocalDate heute) {
        this.antworten = antworten;
        this.heute = heute;
    }

    /// The file.
    ///
    /// @param gueltig whether these answers are accepted
    String datei(Formular formular, String beschreibung, boolean gueltig) {
        var werte = new LinkedHashMap<String, Object>();
        formular.felder().forEach(f -> antwort(f, "", werte));
        var datei = new LinkedHashMap<String, Object>();
        datei.put("beschreibung", beschreibung);
        datei.put("antworten", werte);
        datei.put("erwartet", Map.of("gueltig", gueltig ? "ja" : "nein"));
        return Yamlsatz.abbildung(datei, 0) + "\n";
    }

    private void antwort(Feld feld, String davor, Map<String, Object> werte) {
        var da = antworten.alle(davor + feld.name());
        if (feld.art() == Feldart.BLOCK) {
            feld.teile().forEach(t -> antwort(t, davor, werte));
        } else if (feld.art() == Feldart.GRUPPE && !da.isEmpty()) {
            werte.put(
                    feld.name(),
                    da.stream().map(n -> eintrag(feld, feld.name() + "." + n + ".")).toList());
        } else if (feld.wirdBeantwortet() && !da.isEmpty()) {
            werte.put(feld.name(), geschrieben(feld, da));
        }
    }

    private Map<String, Object> eintrag(Feld gruppe, String davor) {
        var werte = new LinkedHashMap<String, Object>();
        gruppe.teile().forEach(t -> antwort(t, davor, werte));
        return werte;
    }

    private Object geschrieben(Feld feld, List<String> werte) {
        if (feld.art() == Feldart.DATUM && werte.getFirst().matches("\\d{4}-\\d{2}-\\d{2}")) {
            long tage = ChronoUnit.DAYS.between(heute, LocalDate.parse(werte.getFirst()));
            return tage == 0 ? "heute" : "heute" + (tage > 0 ? "+" : "") + tage;
        }
        return werte.size() == 1 ? werte.getFirst() : werte;
    }
}
