package dreiklang.blattwerk;

import dreiklang.basis.Offen;
import dreiklang.dokument.DokumentId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the Schwärzungen: mark what others must not read, and make a Fassung in which it is
/// really gone.
@Service
public class Schwaerzungen {

    private final SchwaerzungRepository ablage;

    Schwaerzungen(SchwaerzungRepository ablage) {
        this.ablage = ablage;
    }

    /// The newest finished Fassung of a Dokument in which the marked places are gone.
    ///
    /// @param dokument one version of a sheet
    /// @return the Dokument to hand out in its place; empty when nobody has blackened it
    @Offen("callers check who may see it")
    public Optional<DokumentId> geschwaerzteFassung(DokumentId dokument) {
        return ablage.fassung(dokument);
    }
}
