package dreiklang.portal;

import dreiklang.steuerung.BearbeitungszeitGemessen;

/// How long a Leistung really takes, in whole days as people are told.
///
/// Days are rounded up, so that the promise is kept: 5.3 days are told as 6.
///
/// @param halbeTage half of the Antraege are decided within so many days, at least 1
/// @param vierFuenftelTage four of five are decided within so many days, at least 1
/// @param anzahl Vorgaenge of the last twelve months it rests on
public record Erfahrungswert(int halbeTage, int vierFuenftelTage, int anzahl) {

    static Erfahrungswert aus(BearbeitungszeitGemessen messung) {
        return new Erfahrungswert(
                ganzeTage(messung.medianTage()), ganzeTage(messung.p80Tage()), messung.anzahl());
    }

    private static int ganzeTage(double tage) {
        return Math.max(1, (int) Math.ceil(tage));
    }
}
