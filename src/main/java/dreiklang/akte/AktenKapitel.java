package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Checks `akte.yaml`: the number stands in the Aktenplan, the Betreff uses only fields there are.
@Component
class AktenKapitel implements Kapitelpruefer {

    private static final Set<String> BEKANNT = Set.of("aktenplan", "betreff", "aufbewahrung");
    private static final Pattern PLATZHALTER = Pattern.compile("\\{([^{}]*)}");

    private final AktenplanRepository plan;
    private final Planwerk werk;

    AktenKapitel(AktenplanRepository plan, Planwerk werk) {
        this.plan = plan;
        this.werk = werk;
    }

    @Override
    public String datei() {
        return "akte.yaml";
    }

    @Override
    public List<Befund> pruefen(Leistungspaket paket) {
        var kapitel = paket.kapitel(datei());
        if (kapitel.isEmpty()) {
            return List.of();
        }
        return pruefen(kapitel.get(), paket.feldnamen(), plan.nummern(werk.heute()));
    }

    /// Checks the chapter.
    ///
    /// @param felder names of the fields of the Formular
    /// @param nummern numbers of the Aktenplan; empty when none has been loaded yet
    static List<Befund> pruefen(YamlKnoten kapitel, Set<String> felder, Set<String> nummern) {
        var befunde = new ArrayList<Befund>();
        unbekanntes(kapitel, befunde);
        String nummer = kapitel.text("aktenplan").orElse("");
        if (nummer.isBlank() || !nummern.isEmpty() && !nummern.contains(nummer)) {
            befunde.add(
                    kapitel.bei("aktenplan")
                            .orElse(kapitel)
                            .befund(
                                    "K-102",
                                    "Die Nummer „"
                                            + nummer
                                            + "“ steht nicht im Aktenplan der Kommune."));
        }
        if (kapitel.bei("aufbewahrung").isPresent() && Aktenplan.jahre(kapitel) < 0) {
            befunde.add(
                    kapitel.bei("aufbewahrung")
                            .get()
                            .befund(
                                    "K-103",
                                    "Unter aufbewahrung wird eine Zahl von Jahren erwartet."));
        }
        betreff(kapitel, felder, befunde);
        return befunde;
    }

    private static void unbekanntes(YamlKnoten kapitel, List<Befund> befunde) {
        kapitel.eintraege()
                .forEach((name, knoten) -> {
                    if (!BEKANNT.contains(name)) {
                        befunde.add(
                                knoten.befund(
                                        "K-101",
                                        "„"
                                                + name
                                                + "“ ist unbekannt. Möglich sind aktenplan, betreff und aufbewahrung."));
                    }
                });
    }

    private static void betreff(YamlKnoten kapitel, Set<String> felder, List<Befund> befunde) {
        kapitel.bei("betreff")
                .ifPresent(k ->
                        PLATZHALTER
                                .matcher(k.text().orElse(""))
                                .results()
                                .map(t -> t.group(1))
                                .filter(f -> !felder.contains(f))
                                .forEach(f ->
                                        befunde.add(
                                                k.befund(
                                                        "K-104",
                                                        "Der Betreff nennt das Feld {"
                                                                + f
                                                                + "}, das es im Formular nicht gibt."))));
    }
}
