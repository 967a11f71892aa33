package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.util.List;

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
        List<String> lebenslagen,
        List<String> stichworte,
        boolean intern,
        boolean bescheid) {}
