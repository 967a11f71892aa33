package dreiklang.steuerung.web;

import dreiklang.seite.Rahmen;
import dreiklang.steuerung.Berichtszeitraum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The times that can be chosen: twelve months, thirty days, years and quarters.
final class Zeitraumwahl {

    static final String ZWOELF_MONATE = "12-monate";
    private static final String DREISSIG_TAGE = "30-tage";
    private static final Pattern JAHR = Pattern.compile("20\\d\\d");
    private static final Pattern QUARTAL = Pattern.compile("(20\\d\\d)-q([1-4])");
    private static final int QUARTALE = 8;

    private Zeitraumwahl() {}

    /// What can be chosen, newest first: value → text.
    static Map<String, String> optionen(Rahmen rahmen, LocalDate heute) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put(ZWOELF_MONATE, rahmen.text("steuerung.zeitraum.12-monate"));
        wahl.put(DREISSIG_TAGE, rahmen.text("steuerung.zeitraum.30-tage"));
        for (int jahr = heute.getYear(); jahr > heute.getYear() - 3; jahr--) {
            wahl.put(
                    String.valueOf(jahr),
                    rahmen.text("steuerung.zeitraum.jahr", String.valueOf(jahr)));
        }
        var quartal = quartalsbeginn(heute);
        for (int i = 0; i < QUARTALE; i++) {
            int nummer = (quartal.getMonthValue() + 2) / 3;
            wahl.put(
                    quartal.getYear() + "-q" + nummer,
                    rahmen.text(
                            "steuerung.zeitraum.quartal",
                            nummer,
                            String.valueOf(quartal.getYear())));
            quartal = quartal.minusMonths(3);
        }
        return wahl;
    }

    /// The days behind a value; anything unknown means the last twelve months. Nothing reaches into
    /// the future.
    static Berichtszeitraum lesen(String wert, LocalDate heute) {
        var quartal = QUARTAL.matcher(wert);
        if (wert.equals(DREISSIG_TAGE)) {
            return new Berichtszeitraum(heute.minusDays(29), heute);
        }
        if (JAHR.matcher(wert).matches()) {
            return bisHeute(LocalDate.of(Integer.parseInt(wert), 1, 1), 12, heute);
        }
        if (quartal.matches()) {
            int monat = Integer.parseInt(quartal.group(2)) * 3 - 2;
            return bisHeute(LocalDate.of(Integer.parseInt(quartal.group(1)), monat, 1), 3, heute);
        }
        return Berichtszeitraum.zwoelfMonateBis(heute);
    }

    private static Berichtszeitraum bisHeute(LocalDate von, int monate, LocalDate heute) {
        if (von.isAfter(heute)) {
            return Berichtszeitraum.zwoelfMonateBis(heute);
        }
        var letzter = von.plusMonths(monate).minusDays(1);
        return new Berichtszeitraum(von, letzter.isAfter(heute) ? heute : letzter);
    }

    private static LocalDate quartalsbeginn(LocalDate tag) {
        return YearMonth.of(tag.getYear(), (tag.getMonthValue() - 1) / 3 * 3 + 1).atDay(1);
    }
}
