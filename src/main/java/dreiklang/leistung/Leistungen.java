package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the catalogue: what the Kommune offers, and the Leistungspakete behind it.
@Service
public class Leistungen {

    /// Finds public Leistungen by people's own words, best first; empty text gives all by name.
    @Offen("public reading")
    public List<Leistung> suchen(String worte, Sprache sprache) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The current Fassung of a Leistung, public or internal.
    @Offen("public reading; callers check intern")
    public Optional<Leistung> finden(LeistungsSchluessel schluessel) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Leistungspaket of the current Fassung.
    @Offen("public reading")
    public Optional<Leistungspaket> paket(LeistungsSchluessel schluessel) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Leistungspaket of exactly that Fassung; a published Fassung never changes.
    @Offen("public reading")
    public Leistungspaket paket(LeistungsSchluessel schluessel, int fassung) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// All current Leistungen of one kind, by name.
    @Offen("public reading")
    public List<Leistung> alle(boolean intern) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Lebenslagen in the order of the Kommune.
    @Offen("public reading")
    public List<Lebenslage> lebenslagen() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Loads a folder with Leistungspakete; a faulty one is refused with findings while the others
    /// are published.
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        throw new UnsupportedOperationException("not built yet");
    }
}
