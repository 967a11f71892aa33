package dreiklang.steuerung.web;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.steuerung.Suchbilanz;
import dreiklang.steuerung.Uebersicht;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import dreiklang.steuerung.Uebersicht.Zeile;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// The page of the Kennzahlen.
///
/// @param rahmen frame
/// @param uebersicht the figures
/// @param wahl value of the chosen time
/// @param optionen times that can be chosen
/// @param namen names of the Leistungen
/// @param seiten headings of Formularseiten, by Leistung and page as in `seitenschluessel`
/// @param diagramm the chart as SVG
/// @param suchen what was looked for and not found
public record SteuerungAnsicht(
        Rahmen rahmen,
        Uebersicht uebersicht,
        String wahl,
        Map<String, String> optionen,
        Map<LeistungsSchluessel, String> namen,
        Map<String, String> seiten,
        String diagramm,
        Suchbilanz suchen) {

    /// Name of the Leistung of a row, or "all".
    public String name(Zeile zeile) {
        return zeile.leistung().map(this::name).orElseGet(() -> rahmen.text("steuerung.gesamt"));
    }

    /// Name of a Leistung; its key when the catalogue does not know it any more.
    public String name(LeistungsSchluessel leistung) {
        return namen.getOrDefault(leistung, leistung.wert());
    }

    /// Heading of a Formularseite.
    public String seite(Seitenabbruch abbruch) {
        return seiten.getOrDefault(seitenschluessel(abbruch), abbruch.seite());
    }

    static String seitenschluessel(Seitenabbruch abbruch) {
        return abbruch.leistung().wert() + "/" + abbruch.seite();
    }

    /// Whole days, rounded up as on the page of the Leistung; a dash with the reason when there are
    /// too few.
    public String tage(Optional<Double> tage, Zeile zeile) {
        return tage.map(t -> String.valueOf(Math.max(1, (long) Math.ceil(t))))
                .orElseGet(() -> rahmen.text("steuerung.zu-wenige", zeile.zeit().anzahl()));
    }

    /// A share in percent; a dash with the reason when there is nothing to share.
    public String anteil(Optional<Double> anteil) {
        return anteil.map(a -> rahmen.text("steuerung.prozent", Math.round(a * 100)))
                .orElseGet(() -> rahmen.text("steuerung.keine-entscheidung"));
    }

    /// Drop-off in percent; a dash with the reason when there are too few drafts.
    public String anteil(Seitenabbruch abbruch) {
        return abbruch.anteil()
                .map(a -> rahmen.text("steuerung.prozent", Math.round(a * 100)))
                .orElseGet(() ->
                        rahmen.text(
                                "steuerung.zu-wenige", abbruch.erreicht() - abbruch.unterwegs()));
    }

    /// The target and whether it was met.
    public String ziel(Zeile zeile) {
        var erreicht = zeile.zielErreicht();
        return zeile.zielTage()
                .map(z ->
                        erreicht.map(e ->
                                        e
                                                ? rahmen.text("steuerung.ziel-erreicht", z)
                                                : rahmen.text("steuerung.ziel-verfehlt", z))
                                .orElseGet(() -> rahmen.text("steuerung.ziel-offen", z)))
                .orElseGet(() -> rahmen.text("steuerung.kein-ziel"));
    }

    /// A month in words.
    public String monat(YearMonth monat) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", rahmen.sprache().locale()).format(monat);
    }
}
