package dreiklang.antrag;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Wortlaut;
import dreiklang.formular.Formularseite;
import java.util.List;
import java.util.Optional;

/// Several Anliegen of one Lebenslage that a person fills in and sends together.
///
/// @param kopf the draft with the common answers
/// @param name name of the Lebenslage
/// @param vollstaendig whether the common questions are answered; only then the Anliegen are known
/// @param fragen the pages of the common questions this person sees
/// @param teile the Anliegen in the order of the plan
public record Buendel(
        Entwurf kopf,
        Wortlaut name,
        boolean vollstaendig,
        List<Formularseite> fragen,
        List<Teil> teile) {

    /// How far one Anliegen is.
    public enum Stand {
        /// Something is still to be answered.
        OFFEN,
        /// Everything is answered, but somebody else has still to agree.
        WARTET,
        /// It can be sent.
        BEREIT,
        /// It was sent.
        ABGESENDET
    }

    /// One Anliegen.
    ///
    /// @param entwurf its draft
    /// @param name name of the Leistung
    /// @param einheit short name of the Organisationseinheit it goes to
    /// @param dabei false when the person has taken it out
    /// @param seiten number of its pages
    /// @param offen how many of them are still to be answered
    /// @param wartet whether somebody else has still to agree
    /// @param pruefstand what would be sent, when everything is answered
    /// @param gebuehr what it costs, as far as that is known
    public record Teil(
            Entwurf entwurf,
            Wortlaut name,
            String einheit,
            boolean dabei,
            int seiten,
            int offen,
            boolean wartet,
            Optional<Pruefstand> pruefstand,
            Optional<Geldbetrag> gebuehr) {

        /// How far it is.
        public Stand stand() {
            if (entwurf.eingereicht()) {
                return Stand.ABGESENDET;
            }
            if (offen == 0 && wartet) {
                return Stand.WARTET;
            }
            return pruefstand.isEmpty() ? Stand.OFFEN : Stand.BEREIT;
        }
    }

    /// The Anliegen that are in it and how far they are.
    public List<Teil> mit(Stand stand) {
        return teile.stream().filter(t -> t.dabei() && t.stand() == stand).toList();
    }

    /// Those the person has taken out.
    public List<Teil> entfernte() {
        return teile.stream().filter(t -> !t.dabei()).toList();
    }

    /// How many are in it, sent ones included.
    public long anzahl() {
        return teile.stream().filter(Teil::dabei).count();
    }

    /// Whether nothing is left to send.
    public boolean erledigt() {
        return anzahl() > 0 && mit(Stand.ABGESENDET).size() == anzahl();
    }
}
