package dreiklang.formular;

import dreiklang.karte.Stadtplan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A Formular as a person with certain answers goes through it: which pages she sees and what is
/// wrong on each. Which questions are asked is worked out once, however many pages are looked at.
public final class Durchsicht {

    private final Formular formular;
    private final Sichtbarkeit sicht;
    private final Pruefung pruefung;

    Durchsicht(
            Formular formular,
            Sichtbarkeit sicht,
            Meldungen meldungen,
            LocalDate heute,
            Optional<Stadtplan> plan) {
        this.formular = formular;
        this.sicht = sicht;
        pruefung = new Pruefung(meldungen, heute, sicht.antworten(), plan);
    }

    /// The pages the person gets to see, in order.
    public List<Formularseite> seiten() {
        return sicht.seiten();
    }

    /// Names of the pages that others fill in, see [Mitzeichnung#fuellt()].
    public Set<String> fremde() {
        return formular.mitzeichnung()
                .map(m -> m.fremde(sicht.antworten().werte()))
                .orElse(Set.of());
    }

    /// What is wrong on a page; nothing when she does not see it.
    public List<Feldfehler> fehler(Formularseite seite) {
        return sicht.zeigt(seite) ? geprueft(seite) : List.of();
    }

    /// The answers without those to hidden questions, as `Formulare.bereinigt`.
    public Antworten antworten() {
        return sicht.antworten();
    }

    private List<Feldfehler> geprueft(Formularseite seite) {
        var fehler =
                new ArrayList<>(
                        sicht.felder(seite).stream()
                                .map(pruefung::pruefe)
                                .flatMap(Optional::stream)
                                .toList());
        seite.regeln().stream()
                .filter(r -> verletzt(r, fehler))
                .map(r -> new Feldfehler(r.feld(), "F-230", r.satz()))
                .forEach(fehler::add);
        return List.copyOf(fehler);
    }

    /// Only what is answered and right on its own can contradict each other.
    private boolean verletzt(Formularseite.Regel regel, List<Feldfehler> fehler) {
        var namen = regel.gilt().felder();
        boolean beantwortet =
                namen.stream().noneMatch(n -> sicht.antworten().alle(n).isEmpty())
                        && fehler.stream()
                                .noneMatch(f ->
                                        namen.contains(f.feld()) || f.feld().equals(regel.feld()));
        return beantwortet && !sicht.gilt(regel.gilt());
    }

    /// The questions of a page as they are asked, one after the other.
    public List<Feld> fragen(Formularseite seite) {
        return sicht.felder(seite);
    }
}
