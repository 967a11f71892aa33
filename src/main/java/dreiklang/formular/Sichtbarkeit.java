package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.ausdruck.Funktion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which pages and fields a person with these answers sees. One walk from the first field to the
/// last: an answer to a hidden question counts for nothing further down.
final class Sichtbarkeit {

    private final List<Formularseite> seiten = new ArrayList<>();
    private final Map<String, List<Feld>> gestellt = new LinkedHashMap<>();
    private final Map<String, List<String>> gueltig = new LinkedHashMap<>();
    private final Antworten antworten;
    private final Antworten gueltige;

    /// @param heute today, unless the answers say on which day they were given
    Sichtbarkeit(Formular formular, Antworten antworten, LocalDate heute) {
        this.antworten = antworten;
        var tag = antworten.alle(Funktion.HEUTE.wort());
        gueltig.put(Funktion.HEUTE.wort(), tag.isEmpty() ? List.of(heute.toString()) : tag);
        for (var seite : formular.seiten()) {
            if (gilt(seite.wenn(), Feld.Stelle.SEITE)) {
                var felder = gestellte(seite.felder(), Feld.Stelle.SEITE);
                gestellt.put(seite.name(), felder);
                if (!felder.isEmpty()) {
                    seiten.add(seite);
                }
            }
        }
        gueltige = new Antworten(gueltig);
    }

    private List<Feld> gestellte(List<Feld> felder, Feld.Stelle wo) {
        return felder.stream().map(f -> stelle(f, wo)).flatMap(Optional::stream).toList();
    }

    private Optional<Feld> stelle(Feld feld, Feld.Stelle wo) {
        if (!gilt(feld.bedingungen().wenn(), wo) || istErledigt(feld, wo)) {
            return Optional.empty();
        }
        var hier = feld.gestellt(wo, feld.pflicht() && gilt(feld.bedingungen().pflicht(), wo));
        return Optional.of(
                switch (feld.art()) {
                    case BLOCK -> hier.mit(gestellte(feld.teile(), wo.unter(feld.frage())));
                    case GRUPPE -> hier.mit(eintraege(hier));
                    case BERECHNET -> berechnet(hier);
                    default -> gemerkt(hier);
                });
    }

    /// Whether a street is right is asked only where the comparison has left that question.
    private boolean istErledigt(Feld feld, Feld.Stelle wo) {
        return feld.zusatz().strasse() == Strassenrolle.BESTAETIGUNG
                && antworten.alle(wo.eintrag() + feld.name()).isEmpty();
    }

    private List<Feld> eintraege(Feld gruppe) {
        var nummern = Gruppen.nummern(gruppe, antworten);
        if (!nummern.isEmpty()) {
            gueltig.put(gruppe.name(), nummern);
        }
        var teile = new ArrayList<Feld>();
        int platz = 0;
        for (var nummer : nummern) {
            teile.addAll(gestellte(gruppe.teile(), Gruppen.stelle(gruppe, nummer, ++platz)));
        }
        return teile;
    }

    private Feld berechnet(Feld feld) {
        feld.zusatz()
                .rechnung()
                .ifPresent(r -> {
                    var zahl = r.rechne(gueltig, feld.stelle().eintrag());
                    gueltig.put(feld.name(), List.of(geschrieben(zahl, feld.istEuro())));
                });
        return feld;
    }

    private static String geschrieben(BigDecimal zahl, boolean euro) {
        return euro
                ? zahl.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : zahl.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private Feld gemerkt(Feld feld) {
        if (feld.art() != Feldart.HINWEIS && !antworten.alle(feld.name()).isEmpty()) {
            gueltig.put(feld.name(), antworten.alle(feld.name()));
        }
        return feld;
    }

    private boolean gilt(Optional<Ausdruck> bedingung, Feld.Stelle wo) {
        return bedingung.map(b -> b.gilt(gueltig, wo.eintrag())).orElse(true);
    }

    List<Formularseite> seiten() {
        return List.copyOf(seiten);
    }

    /// The questions of a page; those of a block or group stand in it.
    List<Feld> gestellte(Formularseite seite) {
        return gestellt.getOrDefault(seite.name(), List.of());
    }

    /// The questions of a page one after the other, with blocks and groups before what is in them.
    List<Feld> felder(Formularseite seite) {
        return gestellte(seite).stream().flatMap(Feld::alle).toList();
    }

    boolean zeigt(Formularseite seite) {
        return seiten.contains(seite);
    }

    /// Whether the condition of the page holds.
    boolean betritt(Formularseite seite) {
        return gestellt.containsKey(seite.name());
    }

    /// Whether the field is asked anywhere on the page.
    boolean zeigt(Formularseite seite, Feld feld) {
        return felder(seite).stream().anyMatch(f -> istDas(f, feld));
    }

    /// Whether what the field stands in is shown: its page, its block, an entry of its group.
    boolean umgibt(Formularseite seite, Feld feld) {
        boolean oben = seite.felder().stream().anyMatch(f -> f.name().equals(feld.name()));
        return betritt(seite)
                && (oben
                        || felder(seite).stream()
                                .anyMatch(f ->
                                        f.istBehaelter() && enthaelt(vorlage(seite, f), feld)));
    }

    private static Feld vorlage(Formularseite seite, Feld gestellt) {
        return seite.felder().stream()
                .flatMap(Feld::alle)
                .filter(f -> istDas(gestellt, f))
                .findFirst()
                .orElse(gestellt);
    }

    private static boolean enthaelt(Feld behaelter, Feld feld) {
        return behaelter.teile().stream().anyMatch(t -> t.name().equals(feld.name()));
    }

    private static boolean istDas(Feld gestellt, Feld feld) {
        return gestellt.name().equals(gestellt.stelle().eintrag() + feld.name());
    }

    boolean gilt(Ausdruck bedingung) {
        return bedingung.gilt(gueltig);
    }

    /// The answers to visible questions, with computed values and the day.
    Antworten antworten() {
        return gueltige;
    }
}
