package dreiklang.akte;

import dreiklang.akte.Planabgleich.Art;
import dreiklang.akte.Planabgleich.Schritt;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of keeping the Aktenplan: look through it, change a line, give a branch other numbers
/// from a day on. What an Akte carries never changes by it.
@Service
public class Planpflege {

    private static final int ZEILEN = 25;
    private static final int VERLAUF = 100;

    private final AktenplanRepository plan;
    private final PlanverlaufRepository verlauf;
    private final Planwerk werk;

    Planpflege(AktenplanRepository plan, PlanverlaufRepository verlauf, Planwerk werk) {
        this.plan = plan;
        this.verlauf = verlauf;
        this.werk = werk;
    }

    /// A number one level down.
    ///
    /// @param stelle its line, if it has one
    /// @param darunter how many lines begin with it, its own included
    public record Ast(String nummer, Optional<Planstelle> stelle, long darunter) {}

    /// What was changed.
    ///
    /// @param quelle `seite`, `datei` or the name of what was read in
    /// @param art `neu`, `feld` or `umnummeriert`
    /// @param feld what of it; with `umnummeriert` the day
    public record Aenderung(
            Instant wann,
            String wer,
            String quelle,
            String art,
            String feld,
            String alt,
            String neu) {}

    /// One number with all that is known of it.
    ///
    /// @param stand what whoever saves has seen
    /// @param auch what it was called before or is called since
    /// @param akten how many Akten carry it
    /// @param regel how its Aktenzeichen look, by its own line or one above
    public record Einblick(
            Planstelle stelle,
            long stand,
            List<String> auch,
            long akten,
            Zeichenregel regel,
            List<Aenderung> verlauf) {}

    /// The day it is, by which a line counts or not.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public LocalDate heute() {
        return werk.heute();
    }

    /// Short names of the units that can be responsible.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Collection<String> einheiten() {
        return new java.util.TreeSet<>(werk.einheiten());
    }

    /// What stands one level below a number, or at the top when it is empty.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Blatt<Ast> zweig(String ueber, int blatt) {
        var alle = plan.zweige(Planzeile.istNummer(ueber) ? ueber : "");
        int nummer = Math.clamp(blatt, 1, Math.max(1, (alle.size() + ZEILEN - 1) / ZEILEN));
        int ab = (nummer - 1) * ZEILEN;
        var seite = alle.subList(ab, Math.min(alle.size(), ab + ZEILEN));
        var stellen = plan.stellen(seite.stream().map(AktenplanRepository.Zweig::nummer).toList());
        return new Blatt<>(
                seite.stream()
                        .map(z ->
                                new Ast(
                                        z.nummer(),
                                        Optional.ofNullable(stellen.get(z.nummer())),
                                        z.darunter()))
                        .toList(),
                nummer,
                ZEILEN,
                alle.size());
    }

    /// Lines by number or a part of the name.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Blatt<Planstelle> suchen(String worte, int blatt) {
        String gesucht = worte.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.GERMAN);
        int nummer = Math.clamp(blatt, 1, 10_000);
        return new Blatt<>(
                plan.suchen(gesucht, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                plan.anzahl(gesucht));
    }

    /// One number.
    ///
    /// @throws FachlicherFehler K-241 when it is not in the plan
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Einblick ansehen(String nummer) {
        var stelle = geplant(nummer);
        return new Einblick(
                stelle,
                verlauf.stand(nummer),
                verlauf.auch(nummer),
                verlauf.akten(nummer),
                werk.regel(nummer),
                verlauf.verlauf(nummer, VERLAUF));
    }

    /// Enters a new line.
    ///
    /// @throws FachlicherFehler K-239 when the number is there already; K-111 to K-113, K-234 to
    ///   K-238, K-249 with the name of the wrong value
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public String anlegen(Map<Planspalte, String> texte) {
        plan.sperren();
        var stelle = gelesen(texte);
        if (plan.geplant(stelle.nummer()).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-239", stelle.nummer());
        }
        werk.anwenden(
                List.of(new Schritt(Art.NEU, stelle, List.of())),
                "seite",
                "akte.plan-neu",
                Map.of());
        return stelle.nummer();
    }

    /// Changes a line.
    ///
    /// @param stand what was seen when the form was opened
    /// @throws FachlicherFehler K-240 when somebody has changed it since, K-241 when it is not in
    ///   the plan; K-112, K-113, K-234 to K-238, K-249 with the name of the wrong value
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void aendern(Map<Planspalte, String> texte, long stand) {
        plan.sperren();
        var neu = gelesen(texte);
        var alt = geplant(neu.nummer());
        if (verlauf.stand(neu.nummer()) != stand) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-240", neu.nummer());
        }
        Planabgleich.schritt(Optional.of(alt), neu)
                .ifPresent(s ->
                        werk.anwenden(
                                List.of(s),
                                "seite",
                                "akte.plan-geaendert",
                                Map.of("felder", felder(s))));
    }

    private static String felder(Schritt schritt) {
        return String.join(" ", schritt.felder().stream().map(f -> f.spalte().feld()).toList());
    }

    /// Gives a number and everything below it another number from a day on. Akten that are there
    /// keep theirs and are found under both.
    ///
    /// @return how many lines were moved
    /// @throws FachlicherFehler K-241 nothing there, K-242 the new number is taken, K-243 no number
    ///   or inside of the branch, K-244 no day from today on
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public int umnummern(String alt, String neu, Optional<LocalDate> ab) {
        plan.sperren();
        var tag =
                ab.filter(t -> !t.isBefore(werk.heute()))
                        .filter(t -> t.isBefore(werk.heute().plusYears(20)))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "K-244"));
        if (!Planzeile.istNummer(neu) || neu.equals(alt) || neu.startsWith(alt + ".")) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-243");
        }
        var alle = plan.alle();
        var ast =
                alle.values().stream()
                        .filter(s -> s.nummer().equals(alt) || s.nummer().startsWith(alt + "."))
                        .filter(s -> s.bis().filter(b -> b.isBefore(tag)).isEmpty())
                        .toList();
        if (ast.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-241", alt);
        }
        for (var stelle : ast) {
            verlegen(stelle, neu + stelle.nummer().substring(alt.length()), tag, alle);
        }
        return ast.size();
    }

    private void verlegen(
            Planstelle stelle, String nummer, LocalDate tag, Map<String, Planstelle> alle) {
        if (alle.containsKey(nummer) || !Planzeile.istNummer(nummer)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-242", nummer);
        }
        var beginn = stelle.ab().filter(a -> a.isAfter(tag)).orElse(tag);
        var schritte = new ArrayList<Schritt>();
        Planabgleich.schritt(Optional.of(stelle), stelle.bis(beginn.minusDays(1)))
                .ifPresent(schritte::add);
        schritte.add(new Schritt(Art.NEU, stelle.verlegt(nummer, Optional.of(beginn)), List.of()));
        werk.anwenden(
                schritte,
                "seite",
                "akte.plan-umnummeriert",
                Map.of("alt", stelle.nummer(), "neu", nummer, "ab", beginn.toString()));
        werk.umnummern(stelle.nummer(), nummer, beginn);
    }

    private Planstelle geplant(String nummer) {
        return plan.geplant(nummer)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-241", nummer));
    }

    private Planstelle gelesen(Map<Planspalte, String> texte) {
        var zeile = new Planzeile(texte);
        var stelle = zeile.lesen(werk.einheiten());
        if (stelle.isEmpty()) {
            var mangel = zeile.maengel().getFirst();
            throw new FachlicherFehler(Fehlerart.EINGABE, mangel.code(), mangel.spalte().feld());
        }
        return stelle.get();
    }
}
