package dreiklang.leistung;

import dreiklang.basis.Kalender;
import dreiklang.formular.Antworten;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The answers of a sample as they are written in its file, where a day may be given as `heute`,
/// `heute+14` or `heute-5`. It becomes a day only when it is asked for: a package that was read
/// before midnight is still right after it.
record Antwortvorlage(Map<String, List<String>> werte, Clock uhr) {

    private static final Pattern TAG = Pattern.compile("heute(?:([+-]\\d{1,5}))?");

    /// The answers with the days of today.
    Antworten antworten() {
        var heute = LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
        var tage = new LinkedHashMap<String, List<String>>();
        werte.forEach(
                (feld, texte) -> tage.put(feld, texte.stream().map(t -> tag(t, heute)).toList()));
        return new Antworten(tage);
    }

    private static String tag(String text, LocalDate heute) {
        var muster = TAG.matcher(text);
        if (!muster.matches()) {
            return text;
        }
        return heute.plusDays(muster.group(1) == null ? 0 : Integer.parseInt(muster.group(1)))
                .toString();
    }
}
