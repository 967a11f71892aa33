package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;

/// A rate with the value it has on a certain day.
record Satzangabe(Satz satz, Satz.Wert wert) {

    private static final BigDecimal HUNDERT = new BigDecimal(100);

    /// What an Ausdruck reckons with: 50 % are 0.5.
    String faktor() {
        return wert.zahl()
                .map(z -> satz.prozent() ? z.divide(HUNDERT) : z)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /// The value as people read it.
    String lesbar(Sprache sprache) {
        return wert.zahl()
                .map(z ->
                        satz.prozent() ? zahl(z, sprache) + " %" : euro(z).lesbar(sprache.locale()))
                .orElse("–");
    }

    /// Name, value, law and validity in one line.
    Wortlaut herkunft() {
        return new Wortlaut(
                "%s %s: %s, Satz gültig seit %s%s"
                        .formatted(
                                satz.text().deutsch(),
                                lesbar(Sprache.DE),
                                wert.quelle(),
                                tag("dd.MM.yyyy", Sprache.DE),
                                wert.geprueft() ? "" : " (nach Lektüre, nicht geprüft)"),
                "%s %s: %s, rate valid since %s%s"
                        .formatted(
                                satz.text().in(Sprache.EN),
                                lesbar(Sprache.EN),
                                wert.quelle(),
                                tag("d MMMM yyyy", Sprache.EN),
                                wert.geprueft() ? "" : " (as read, not confirmed)"));
    }

    private String tag(String muster, Sprache sprache) {
        return DateTimeFormatter.ofPattern(muster, sprache.locale()).format(wert.ab());
    }

    static String zahl(BigDecimal zahl, Sprache sprache) {
        return NumberFormat.getNumberInstance(sprache.locale()).format(zahl);
    }

    static Geldbetrag euro(BigDecimal zahl) {
        return Geldbetrag.euro(zahl.setScale(2, RoundingMode.HALF_UP));
    }
}
