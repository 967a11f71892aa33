package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Land;
import dreiklang.basis.YamlKnoten;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One rule: which remedy there is in a Land for a kind of matter, from when to when.
///
/// @param art `klage`, `widerspruch` or `keiner`
/// @param norm the law it rests on
/// @param geprueft whether somebody with knowledge of the law has confirmed it
record Rechtsbehelfsregel(
        Land land,
        String bereich,
        String art,
        LocalDate von,
        Optional<LocalDate> bis,
        String norm,
        boolean geprueft) {

    static final Set<String> ARTEN = Set.of("klage", "widerspruch", "keiner");

    boolean gilt(String inLand, String fuer, LocalDate tag) {
        return land.name().equals(inLand)
                && bereich.equals(fuer)
                && !tag.isBefore(von)
                && bis.map(b -> !tag.isAfter(b)).orElse(true);
    }

    static List<Rechtsbehelfsregel> lesen(YamlKnoten wurzel, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        return leser.liste(wurzel, "regeln").stream()
                .flatMap(k -> regel(leser, k).stream())
                .toList();
    }

    private static Optional<Rechtsbehelfsregel> regel(Kapitelleser leser, YamlKnoten k) {
        leser.nur(k, Set.of("land", "bereich", "art", "von", "bis", "norm", "geprueft"));
        try {
            var art = leser.pflichttext(k, "art", 20);
            if (!ARTEN.contains(art)) {
                throw new IllegalArgumentException(art);
            }
            return Optional.of(
                    new Rechtsbehelfsregel(
                            Land.von(leser.pflichttext(k, "land", 2)),
                            leser.pflichttext(k, "bereich", 40),
                            art,
                            LocalDate.parse(leser.pflichttext(k, "von", 10)),
                            leser.text(k, "bis", 10).map(LocalDate::parse),
                            leser.pflichttext(k, "norm", 200),
                            leser.janein(k, "geprueft", false)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            leser.melde(
                    k,
                    "V-378",
                    "Diese Regel ist nicht lesbar: land ist ein Kürzel wie NW, art „klage“, „widerspruch“ oder „keiner“, von und bis ein Tag wie 2026-01-31.");
            return Optional.empty();
        }
    }
}
