package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the Kommune offers: one published Fassung of a Leistung.
///
/// @param schluessel the key
/// @param fassung number of the Fassung, counted up with every publication
/// @param name what it is called
/// @param kurz one sentence for lists
/// @param beschreibung what it is
/// @param werDarf who may apply
/// @param nachweise what is needed, in order
/// @param kosten what it costs, in words
/// @param rechtsgrundlagen the laws it rests on
/// @param zustaendig short name of the responsible Organisationseinheit
/// @param zustaendigkeit rules that send an Antrag elsewhere, in order
/// @param lebenslagen keys of the Lebenslagen it belongs to
/// @param stichworte people's own words for it
/// @param intern true when only Beschaeftigte see it
/// @param bescheid whether it ends with a Bescheid (otherwise with a plain answer)
/// @param verortung where it stands in the catalogues and whom it is for
public record Leistung(
        LeistungsSchluessel schluessel,
        int fassung,
        Wortlaut name,
        Wortlaut kurz,
        Wortlaut beschreibung,
        Wortlaut werDarf,
        List<Unterlage> nachweise,
        Wortlaut kosten,
        List<String> rechtsgrundlagen,
        String zustaendig,
        List<Zustaendigkeit> zustaendigkeit,
        List<String> lebenslagen,
        List<String> stichworte,
        boolean intern,
        boolean bescheid,
        Verortung verortung) {

    /// Whether somebody has written it in Leichte Sprache, at least in part.
    public boolean istLeicht() {
        return name.istLeicht() || beschreibung.istLeicht();
    }

    /// What is needed, in words, whoever asks.
    public List<Wortlaut> unterlagen() {
        return nachweise.stream().map(Unterlage::text).toList();
    }

    /// What a person with these answers needs.
    ///
    /// @param antworten to questions of the Formular or of the Vorpruefung; what rests on an
    ///   unanswered question is left out
    public List<Wortlaut> unterlagenFuer(Map<String, List<String>> antworten) {
        return nachweise.stream()
                .filter(n -> n.wenn().map(w -> w.gilt(antworten)).orElse(true))
                .map(Unterlage::text)
                .toList();
    }

    /// The Organisationseinheit responsible for these answers: the first rule that applies,
    /// otherwise `zustaendig`.
    public String zustaendigFuer(Map<String, List<String>> antworten) {
        return zustaendigkeit.stream()
                .filter(regel -> regel.wenn().gilt(antworten))
                .map(Zustaendigkeit::einheit)
                .findFirst()
                .orElse(zustaendig);
    }

    /// Something a person needs for the Antrag.
    ///
    /// @param text what it is
    /// @param wenn who needs it; everybody when empty
    /// @param feld name of the question of the Formular that takes it in, empty when it does not
    public record Unterlage(Wortlaut text, Optional<Ausdruck> wenn, String feld) {}

    /// Where a Leistung stands in the catalogues and whom it is for.
    ///
    /// @param leika keys of the LeiKa entries it carries out
    /// @param fuer whom it is for
    /// @param pdf address of a form to print, for a Leistung without an online form
    public record Verortung(
            List<LeikaSchluessel> leika, Set<Zielgruppe> fuer, Optional<String> pdf) {

        /// For people, in no catalogue, without a form to print.
        public static final Verortung UEBLICH =
                new Verortung(List.of(), Set.of(Zielgruppe.PERSONEN), Optional.empty());
    }

    /// Sends an Antrag to the right Amt.
    ///
    /// @param wenn when it applies
    /// @param einheit short name of the Organisationseinheit
    public record Zustaendigkeit(Ausdruck wenn, String einheit) {}
}
