package dreiklang.leistung;

import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formular;
import java.util.Map;
import java.util.Optional;

/// A Leistung with everything in its folder, as one Fassung.
///
/// @param leistung the description
/// @param formular the questions
/// @param dateien every file of the folder by its name below the folder
public record Leistungspaket(Leistung leistung, Formular formular, Map<String, byte[]> dateien) {

    /// A chapter such as `gebuehren.yaml`, read and with line numbers; empty when the folder has none.
    public Optional<YamlKnoten> kapitel(String datei) {
        return Optional.ofNullable(dateien.get(datei)).map(b -> YamlKnoten.lesen(datei, b));
    }
}
