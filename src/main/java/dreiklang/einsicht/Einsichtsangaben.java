package dreiklang.einsicht;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.time.LocalDate;

/// For whom, by which law, why, and how long.
///
/// @param name who looks at it; stands on every page
/// @param rolle as what
/// @param grundlage the law, for example `§ 29 VwVfG`
/// @param grund why, for the Amt
/// @param von first day
/// @param bis last day
/// @param vierAugen whether a second person has to release it
/// @param herunterladen whether sheets can be taken along as PDF with the watermark
public record Einsichtsangaben(
        String name,
        Einsichtsrolle rolle,
        String grundlage,
        String grund,
        LocalDate von,
        LocalDate bis,
        boolean vierAugen,
        boolean herunterladen) {

    private static final int NAME = 200;
    private static final int GRUND = 500;
    private static final int LAENGSTENS = 366;

    /// @throws FachlicherFehler K-431 name, K-433 law, K-434 reason missing or too long, K-435 days
    ///   that do not fit
    void pruefen(LocalDate heute) {
        if (name.isBlank() || name.length() > NAME || name.matches("(?s).*\\p{Cntrl}.*")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-431");
        }
        if (grundlage.isBlank() || grundlage.length() > NAME) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-433");
        }
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-434");
        }
        if (bis.isBefore(von) || bis.isBefore(heute) || von.plusDays(LAENGSTENS).isBefore(bis)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-435", LAENGSTENS);
        }
    }
}
