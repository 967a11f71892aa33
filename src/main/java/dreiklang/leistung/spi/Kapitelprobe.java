package dreiklang.leistung.spi;

import dreiklang.basis.Sprache;
import dreiklang.leistung.Leistungspaket;
import java.util.List;
import java.util.Map;

/// Shows what a chapter of a Leistungspaket makes of answers, for trying it out; implemented by the
/// module that executes the chapter.
public interface Kapitelprobe {

    /// Name of the file below the folder, for example `gebuehren.yaml`; `vorlagen/` for a whole
    /// subfolder.
    String datei();

    /// What comes out: pairs of a heading or name and a text. Nothing when the chapter cannot be
    /// read.
    ///
    /// @param antworten as they would be submitted
    List<Ergebnis> probieren(
            Leistungspaket paket, Map<String, List<String>> antworten, Sprache sprache);

    /// One thing that comes out.
    ///
    /// @param name what it is; for a letter the name of its file
    /// @param text an amount in words, or a letter in XHTML that is safe to show
    record Ergebnis(String name, String text) {}
}
