package dreiklang.leistung;

import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of what the portal shows: a Leistungspaket, or an entry of a Leistungskatalog for which
/// there is none.
///
/// @param kennung key of the Leistung, or Kennung of the entry
/// @param name what it is called
/// @param kurz one sentence; empty for an entry
/// @param stand how far it is
/// @param fuer whom it is for; empty when the catalogue does not say
/// @param amt short name of the responsible Organisationseinheit, empty for an entry
/// @param lebenslagen keys of the Lebenslagen of the Kommune
/// @param eintrag the entry, when it is one
public record Angebot(
        String kennung,
        Wortlaut name,
        Wortlaut kurz,
        Digitalstand stand,
        Set<Zielgruppe> fuer,
        String amt,
        List<String> lebenslagen,
        Optional<Katalogeintrag> eintrag) {

    /// Address of its page.
    public String adresse() {
        return (eintrag.isPresent() ? "/leistungen/katalog/" : "/leistungen/") + kennung;
    }
}
