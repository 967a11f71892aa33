package dreiklang.leistung.spi;

import dreiklang.basis.Befund;
import dreiklang.leistung.Leistungspaket;
import java.util.List;

/// Checks one chapter of a Leistungspaket; implemented by the module that executes the chapter.
public interface Kapitelpruefer {

    /// Name of the file below the folder, for example `gebuehren.yaml`; `vorlagen/` for a whole
    /// subfolder.
    String datei();

    /// Checks the chapter. Called also when the file is missing, so that the defaults can be
    /// checked.
    ///
    /// @return findings; empty when the chapter can be executed
    List<Befund> pruefen(Leistungspaket paket);

    /// What could be better in a chapter without findings; refuses nothing.
    default List<Befund> begutachten(Leistungspaket paket) {
        return List.of();
    }
}
