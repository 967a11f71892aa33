package dreiklang.auskunft;

import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Verarbeitungstätigkeit (Art. 30 DSGVO): what a Leistungspaket says about the data it asks for.
///
/// @param leistung key of the Leistung
/// @param fassung the Fassung it is read from
/// @param name what the Leistung is called
/// @param amt short name of the responsible Organisationseinheit
/// @param intern whether only Beschaeftigte apply
/// @param vertraulich whether only named roles see it
/// @param unternehmen whether it is for enterprises, too
/// @param zweck why the data are processed
/// @param grundlagen the laws it rests on
/// @param personen whose data there are besides the applicant's
/// @param besondere special categories (Art. 9 DSGVO)
/// @param daten category → the questions it comes from
/// @param kasse whether the Kasse gets to know of it, because there is a Gebühr
/// @param fachverfahren keys of the Fachverfahren that get it
/// @param empfaenger who else gets it
/// @param frist when it goes
/// @param fehlt what the package does not say; never invented
public record Verarbeitung(
        String leistung,
        int fassung,
        Wortlaut name,
        String amt,
        boolean intern,
        boolean vertraulich,
        boolean unternehmen,
        Optional<Wortlaut> zweck,
        List<String> grundlagen,
        List<Wortlaut> personen,
        List<Wortlaut> besondere,
        Map<Datenart, List<Wortlaut>> daten,
        boolean kasse,
        List<String> fachverfahren,
        List<Wortlaut> empfaenger,
        Optional<Regelfrist> frist,
        Set<Luecke> fehlt) {

    /// How long an Akte is kept after the end of the year in which it was closed.
    ///
    /// @param jahre years
    /// @param nummer number of the Aktenplan
    /// @param name what the Aktenplan calls it
    /// @param grundlage what the period rests on, may be empty
    /// @param imPaket whether the package says so itself and not the Aktenplan
    public record Regelfrist(
            int jahre, String nummer, String name, String grundlage, boolean imPaket) {}

    /// What can be missing.
    public enum Luecke {
        /// Why the data are processed.
        ZWECK,
        /// The law.
        GRUNDLAGE,
        /// The responsible Amt.
        AMT,
        /// When the data go.
        FRIST
    }
}
