package dreiklang.akte.web;

import dreiklang.akte.Planpflege.Aenderung;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A change of the Aktenplan in words.
@Component
class Planverlaufsatz {

    private final Personennamen namen;

    Planverlaufsatz(Personennamen namen) {
        this.namen = namen;
    }

    String satz(Rahmen rahmen, Aenderung a) {
        String was =
                switch (a.art()) {
                    case "neu" -> rahmen.text("akte.plan.verlauf.neu", a.neu());
                    case "umnummeriert" ->
                            rahmen.text(
                                    "akte.plan.verlauf.umnummeriert",
                                    a.alt(),
                                    a.neu(),
                                    rahmen.tag(LocalDate.parse(a.feld())));
                    default ->
                            rahmen.text(
                                    "akte.plan.verlauf.feld",
                                    rahmen.text("akte.plan.feld." + a.feld()),
                                    lesbar(rahmen, a.feld(), a.alt()),
                                    lesbar(rahmen, a.feld(), a.neu()));
                };
        String woher =
                switch (a.quelle()) {
                    case "seite" -> "";
                    case "datei" -> rahmen.text("akte.plan.verlauf.datei");
                    default -> rahmen.text("akte.plan.verlauf.eingelesen", a.quelle());
                };
        return rahmen.text(
                "akte.plan.verlauf.zeile",
                rahmen.zeit(a.wann()),
                was,
                namen.name(rahmen, a.wer()),
                woher);
    }

    /// A value as people read it on the page.
    static String lesbar(Rahmen rahmen, String feld, String wert) {
        if (wert.isEmpty()) {
            return "–";
        }
        return switch (feld) {
            case "gueltig_ab", "gueltig_bis" -> rahmen.tag(LocalDate.parse(wert));
            case "zaehlung" ->
                    rahmen.text(
                            wert.equals("jahr")
                                    ? "akte.plan.zaehlung.jahr"
                                    : "akte.plan.zaehlung.fort");
            case "vergabe" ->
                    rahmen.text(
                            wert.equals("schnell")
                                    ? "akte.plan.vergabe.schnell"
                                    : "akte.plan.vergabe.lueckenlos");
            default -> wert;
        };
    }
}
