package dreiklang.vorgang;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The chapter `fristen.yaml`: the time in which the law wants a decision. Without it there is only
/// the Kommune's own aim.
///
/// ```yaml
/// entscheidung:
///   dauer: 3 Monate
///   fiktion: ja
///   verlaengerung: 1 Monat
///   grundlage: § 42a VwVfG NRW
/// ```
@Component
class Fristkapitel implements Kapitelpruefer {

    static final String DATEI = "fristen.yaml";
    private static final String ENTSCHEIDUNG = "entscheidung";
    private static final Set<String> ERLAUBT =
            Set.of("dauer", "fiktion", "verlaengerung", "grundlage");
    private static final int GRUNDLAGE = 200;

    @Override
    public String datei() {
        return DATEI;
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var befunde = new ArrayList<Befund>();
        paket.kapitel(DATEI).ifPresent(k -> pruefen(k, befunde));
        return befunde;
    }

    /// The rule of a package that was checked.
    static Optional<Fristregel> regel(Leistungspaket paket) {
        return paket.kapitel(DATEI).flatMap(k -> k.bei(ENTSCHEIDUNG)).flatMap(Fristkapitel::lesen);
    }

    private static Optional<Fristregel> lesen(YamlKnoten k) {
        return k.text("dauer")
                .flatMap(Fristdauer::von)
                .map(dauer ->
                        new Fristregel(
                                dauer,
                                k.text("fiktion").filter("ja"::equals).isPresent(),
                                k.text("grundlage").orElse(""),
                                k.text("verlaengerung").flatMap(Fristdauer::von)));
    }

    private static void pruefen(YamlKnoten kapitel, List<Befund> befunde) {
        kapitel.unbekannte(Set.of(ENTSCHEIDUNG))
                .forEach((name, k) ->
                        befunde.add(
                                k.befund(
                                        "V-330",
                                        "„"
                                                + name
                                                + "“ ist hier nicht bekannt. Erlaubt ist: entscheidung.")));
        var regel = kapitel.bei(ENTSCHEIDUNG);
        if (regel.isEmpty()) {
            befunde.add(
                    kapitel.befund("V-331", "Hier fehlt „entscheidung:“ mit dauer und grundlage."));
            return;
        }
        regel(regel.get(), befunde);
    }

    private static void regel(YamlKnoten k, List<Befund> befunde) {
        k.unbekannte(ERLAUBT)
                .forEach((name, u) ->
                        befunde.add(
                                u.befund(
                                        "V-330",
                                        "„"
                                                + name
                                                + "“ ist hier nicht bekannt. Erlaubt sind: dauer, fiktion,"
                                                + " verlaengerung, grundlage.")));
        angaben(k, befunde);
    }

    private static void angaben(YamlKnoten k, List<Befund> befunde) {
        dauer(k, "dauer", true, befunde);
        dauer(k, "verlaengerung", false, befunde);
        if (k.text("fiktion").filter(f -> !f.equals("ja") && !f.equals("nein")).isPresent()) {
            befunde.add(k.befund("V-333", "fiktion ist ja oder nein."));
        }
        if (k.text("grundlage").filter(g -> !g.isBlank() && g.length() <= GRUNDLAGE).isEmpty()) {
            befunde.add(
                    k.befund(
                            "V-334",
                            "grundlage nennt das Gesetz, das diese Frist vorschreibt, zum Beispiel: § 42a VwVfG NRW."));
        }
    }

    private static void dauer(YamlKnoten k, String name, boolean notwendig, List<Befund> befunde) {
        var text = k.text(name);
        boolean gut = text.isPresent() ? text.flatMap(Fristdauer::von).isPresent() : !notwendig;
        if (!gut) {
            befunde.add(
                    k.bei(name)
                            .orElse(k)
                            .befund(
                                    "V-332",
                                    name
                                            + " ist eine Zahl mit Monate, Wochen, Tage oder Arbeitstage, zum Beispiel:"
                                            + " 3 Monate."));
        }
    }
}
