package dreiklang.vorgang;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The chapter `automatik.yaml`: the clear cases that may be decided without a person (§ 35a
/// VwVfG), and the law that allows it. Whether it happens is decided by the Kommune, see
/// [Automatiken].
@Component
class Automatikkapitel implements Kapitelpruefer {

    static final String DATEI = "automatik.yaml";

    private static final int STICHPROBE = 10;
    private static final Map<String, Ergebnis> ERGEBNISSE =
            Map.of(
                    "bewilligt", Ergebnis.BEWILLIGT,
                    "abgelehnt", Ergebnis.ABGELEHNT,
                    "erledigt", Ergebnis.ERLEDIGT);

    /// What the chapter says.
    ///
    /// @param grundlage the law that allows it
    /// @param stichprobe of how many in a hundred a person decides all the same
    /// @param regeln the clear cases; the first that applies counts
    record Automatikplan(String grundlage, int stichprobe, List<Automatikregel> regeln) {

        /// The case that applies to these answers.
        Optional<Automatikregel> regel(Map<String, List<String>> werte) {
            return regeln.stream().filter(r -> r.wenn().gilt(werte)).findFirst();
        }
    }

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        paket.kapitel(DATEI).ifPresent(k -> lesen(paket, k, new Kapitelleser(befunde)));
        return befunde;
    }

    /// What a package that was checked says; empty when it leaves nothing to the program.
    static Optional<Automatikplan> plan(Leistungspaket paket) {
        return paket.kapitel(DATEI).map(k -> lesen(paket, k, new Kapitelleser(new ArrayList<>())));
    }

    private static Automatikplan lesen(
            Leistungspaket paket, YamlKnoten kapitel, Kapitelleser leser) {
        leser.nur(kapitel, Set.of("grundlage", "stichprobe", "faelle"));
        var grundlage = leser.pflichttext(kapitel, "grundlage", 300);
        var faelle = leser.liste(kapitel, "faelle");
        if (faelle.isEmpty()) {
            leser.melde(
                    kapitel,
                    "V-310",
                    "Unter „faelle“ steht mindestens ein klarer Fall mit name und wenn.");
        }
        var regeln = faelle.stream().flatMap(f -> regel(paket, f, leser).stream()).toList();
        return new Automatikplan(grundlage, stichprobe(kapitel, leser), regeln);
    }

    private static int stichprobe(YamlKnoten kapitel, Kapitelleser leser) {
        var text = kapitel.text("stichprobe").orElse(String.valueOf(STICHPROBE));
        int zahl = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (zahl < 1 || zahl > 100) {
            leser.melde(
                    kapitel.bei("stichprobe").orElse(kapitel),
                    "V-311",
                    "stichprobe ist eine Zahl von 1 bis 100: von so vielen unter hundert klaren Fällen entscheidet"
                            + " weiterhin ein Mensch.");
        }
        return zahl;
    }

    private static Optional<Automatikregel> regel(
            Leistungspaket paket, YamlKnoten fall, Kapitelleser leser) {
        leser.nur(fall, Set.of("name", "wenn", "ergebnis", "begruendung"));
        var name = leser.pflichttext(fall, "name", 200);
        var begruendung = leser.pflichttext(fall, "begruendung", 2_000);
        var ergebnis = ergebnis(paket, fall, leser);
        if (fall.bei("wenn").isEmpty()) {
            leser.melde(
                    fall,
                    "V-312",
                    "Hier fehlt „wenn“: die Bedingung, unter der der Fall klar ist.");
        }
        return Ausdruck.lesen(leser, fall, "wenn")
                .map(wenn -> {
                    wenn.unbekannte(paket.formular().namen())
                            .forEach(f ->
                                    leser.melde(
                                            fall,
                                            "V-313",
                                            "Das Feld „"
                                                    + f
                                                    + "“ gibt es in formular.yaml nicht."));
                    return new Automatikregel(name, wenn, ergebnis, begruendung);
                });
    }

    private static Ergebnis ergebnis(Leistungspaket paket, YamlKnoten fall, Kapitelleser leser) {
        var erlaubt =
                Stream.of(
                                paket.leistung().bescheid()
                                        ? Ergebnis.BEWILLIGT
                                        : Ergebnis.ERLEDIGT,
                                Ergebnis.ABGELEHNT)
                        .toList();
        var wort = fall.text("ergebnis").orElse("");
        var ergebnis = Optional.ofNullable(ERGEBNISSE.get(wort)).filter(erlaubt::contains);
        if (ergebnis.isEmpty()) {
            leser.melde(
                    fall.bei("ergebnis").orElse(fall),
                    "V-314",
                    "ergebnis ist hier "
                            + String.join(
                                    " oder ",
                                    Arrays.stream(Ergebnis.values())
                                            .filter(erlaubt::contains)
                                            .map(e -> e.name().toLowerCase(Locale.ROOT))
                                            .toList())
                            + ".");
        }
        return ergebnis.orElse(Ergebnis.ABGELEHNT);
    }
}
