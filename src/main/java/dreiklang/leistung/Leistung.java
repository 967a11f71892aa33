package dreiklang.leistung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Map;

/// What the Kommune offers: one published Fassung of a Leistung.
///
/// @param schluessel the key
/// @param fassung number of the Fassung, counted up with every publication
/// @param name what it is called
/// @param kurz one sentence for lists
/// @param beschreibung what it is
/// @param werDarf who may apply
/// @param unterlagen what is needed, one per entry
/// @param kosten what it costs, in words
/// @param rechtsgrundlagen the laws it rests on
/// @param zustaendig short name of the responsible Organisationseinheit
/// @param zustaendigkeit rules that send an Antrag elsewhere, in order
/// @param lebenslagen keys of the Lebenslagen it belongs to
/// @param stichworte people's own words for it
/// @param intern true when only Beschaeftigte see it
/// @param bescheid whether it ends with a Bescheid (otherwise with a plain answer)
public record Leistung(
        LeistungsSchluessel schluessel,
        int fassung,
        Wortlaut name,
        Wortlaut kurz,
        Wortlaut beschreibung,
        Wortlaut werDarf,
        List<Wortlaut> unterlagen,
        Wortlaut kosten,
        List<String> rechtsgrundlagen,
        String zustaendig,
        List<Zustaendigkeit> zustaendigkeit,
        List<String> lebenslagen,
        List<String> stichworte,
        boolean intern,
        boolean bescheid) {

    /// The Organisationseinheit responsible for these answers: the first rule that applies,
    /// otherwise `zustaendig`.
    public String zustaendigFuer(Map<String, List<String>> antworten) {
        return zustaendigkeit.stream()
                .filter(regel -> regel.wenn().gilt(antworten))
                .map(Zustaendigkeit::einheit)
                .findFirst()
                .orElse(zustaendig);
    }

    /// Sends an Antrag to the right Amt.
    ///
    /// @param wenn when it applies
    /// @param einheit short name of the Organisationseinheit
    public record Zustaendigkeit(Ausdruck wenn, String einheit) {}
}
