package dreiklang.prozess;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.rechenprobe.Zahlenangabe.Art;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// How many minutes a step takes, as it was told: one figure, or from one to another.
///
/// @param minuten the figure, or where the range begins
/// @param bis where the range ends; empty: there is none
public record Zeitaufwand(Zahlenangabe minuten, Optional<BigDecimal> bis) {

    /// Nobody has told it.
    public static final Zeitaufwand UNBEKANNT =
            new Zeitaufwand(Zahlenangabe.UNBEKANNT, Optional.empty());

    private static final Pattern EINHEIT = Pattern.compile("\\s*(min\\.?|minuten|minutes)$");
    private static final Pattern SPANNE =
            Pattern.compile("(.*\\d)\\s*(?:-|–|—|\\bbis\\b|\\bto\\b)\\s*(\\d.*)");

    /// Minutes as people write them: `5`, `ca. 5`, `5–10`, `5 bis 10 Min.`, `unbekannt`.
    ///
    /// @return unknown when nothing is written
    /// @throws dreiklang.basis.FachlicherFehler S-206 when it cannot be read
    public static Zeitaufwand lesen(String text) {
        var teile = SPANNE.matcher(text.strip());
        if (!teile.matches()) {
            return new Zeitaufwand(Zahleneingabe.lesen(text, EINHEIT), Optional.empty());
        }
        var von = Zahleneingabe.lesen(teile.group(1), EINHEIT);
        var bis = Zahleneingabe.lesen(teile.group(2), EINHEIT);
        boolean bereich = von.art() == Art.GENAU || von.art() == Art.ETWA;
        if (!bereich || bis.art() != Art.GENAU || bis.wert().compareTo(von.wert()) < 0) {
            throw Zahleneingabe.unlesbar();
        }
        return new Zeitaufwand(von, Optional.of(bis.wert()));
    }

    /// The range of minutes.
    public Spanne spanne() {
        return bis.map(b -> Spanne.zwischen(minuten.wert(), b, minuten.art() == Art.ETWA))
                .orElseGet(() -> Spanne.von(minuten));
    }

    /// As it was told.
    public String wortlaut(Sprache sprache) {
        return bis.isEmpty() ? minuten.wortlaut(sprache) : spanne().wortlaut(sprache);
    }
}
