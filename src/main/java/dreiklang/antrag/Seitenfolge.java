package dreiklang.antrag;

import dreiklang.formular.Antworten;
import dreiklang.formular.Durchsicht;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.util.List;
import java.util.Optional;

/// The order of the pages: a page is open when every visible page before it has been left forward
/// without errors. Pages that another person fills in are not among the applicant's.
final class Seitenfolge {

    /// Whose pages.
    enum Wer {
        /// Everybody's.
        ALLE,
        /// Those of the person who applies.
        ANTRAGSTELLENDE,
        /// Those of the people who have to agree.
        MITZEICHNENDE
    }

    private final Durchsicht durchsicht;
    private final Entwurf entwurf;
    private final List<Formularseite> seiten;

    Seitenfolge(Formulare formulare, Formular formular, Entwurf entwurf, Wer wer) {
        this.entwurf = entwurf;
        durchsicht = formulare.durchsicht(formular, entwurf.antworten());
        var fremde = durchsicht.fremde();
        seiten =
                durchsicht.seiten().stream()
                        .filter(s ->
                                wer == Wer.ALLE
                                        || fremde.contains(s.name()) == (wer == Wer.MITZEICHNENDE))
                        .toList();
    }

    /// The pages of the person who applies.
    static Seitenfolge eigene(Formulare formulare, Formular formular, Entwurf entwurf) {
        return new Seitenfolge(formulare, formular, entwurf, Wer.ANTRAGSTELLENDE);
    }

    List<Formularseite> seiten() {
        return seiten;
    }

    /// The first page that still has to be answered; empty when the draft can be reviewed.
    Optional<Formularseite> offene() {
        return seiten.stream().filter(s -> !fertig(s)).findFirst();
    }

    /// The answers that count, without those to hidden questions.
    Antworten antworten() {
        return durchsicht.antworten();
    }

    /// How many pages still have to be answered.
    int anzahlOffener() {
        return (int) seiten.stream().filter(s -> !fertig(s)).count();
    }

    /// Whether the page is answered although the person has never been there.
    boolean vorausgefuellt(Formularseite seite) {
        return fertig(seite) && !entwurf.erreicht().contains(seite.name());
    }

    /// Whether the person may see this page now.
    boolean erreichbar(String name) {
        for (Formularseite seite : seiten) {
            if (seite.name().equals(name)) {
                return true;
            }
            if (!fertig(seite)) {
                return false;
            }
        }
        return false;
    }

    /// Whether what she typed there can be saved: also on a page from which she has not gone on
    /// yet.
    boolean offenFuer(String name) {
        return erreichbar(name)
                || entwurf.erreicht().contains(name) && !durchsicht.fremde().contains(name);
    }

    Optional<Formularseite> vor(String name) {
        int stelle = stelle(name);
        return stelle > 0 ? Optional.of(seiten.get(stelle - 1)) : Optional.empty();
    }

    Optional<Formularseite> nach(String name) {
        int stelle = stelle(name);
        return stelle >= 0 && stelle + 1 < seiten.size()
                ? Optional.of(seiten.get(stelle + 1))
                : Optional.empty();
    }

    /// Position of the page, the first is 0; -1 when it is not visible.
    int stelle(String name) {
        for (int i = 0; i < seiten.size(); i++) {
            if (seiten.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the page was left forward without errors.
    boolean fertig(Formularseite seite) {
        return entwurf.beantwortet().contains(seite.name()) && durchsicht.fehler(seite).isEmpty();
    }
}
