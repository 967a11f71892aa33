package dreiklang.fachverfahren;

import dreiklang.ausdruck.Ausdruck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Leistungspaket delivers to Fachverfahren: its chapter `anbindung.yaml`.
///
/// @param auftraege what is delivered, in the order of the file
/// @param nachschlagen what can be looked up there
record Anbindung(List<Auftrag> auftraege, List<Nachschlag> nachschlagen) {

    static final String DATEI = "anbindung.yaml";

    /// How the content is written.
    enum Format {
        JSON,
        XML,
        CSV
    }

    /// One delivery.
    ///
    /// @param an Kennung of the Fachverfahren
    /// @param bei when
    /// @param wenn only under this condition
    /// @param format how the content is written
    /// @param wurzel name of the outermost element in XML
    /// @param werte what is delivered
    record Auftrag(
            String an,
            Anlass bei,
            Optional<Ausdruck> wenn,
            Format format,
            String wurzel,
            List<Zuordnung> werte) {}

    /// A look-up in a database of a Fachverfahren.
    ///
    /// @param abfrage name of the query in the settings of the installation
    /// @param titel what a person reads
    /// @param parameter parameter of the query → question or fact
    record Nachschlag(String abfrage, String titel, Map<String, String> parameter) {}

    /// One value at the Fachverfahren.
    ///
    /// @param ziel its name there; a dot leads one level down
    /// @param quelle question or fact it comes from; empty for a constant
    /// @param fest the constant
    /// @param tafel our value → value there; empty: as it is
    /// @param sonst what stands for everything else
    /// @param form how it is written
    /// @param pflicht whether nothing can be delivered without it
    /// @param je the values of each entry of the group `quelle`; empty for a single value
    record Zuordnung(
            String ziel,
            String quelle,
            String fest,
            Map<String, String> tafel,
            Optional<String> sonst,
            Wertform form,
            boolean pflicht,
            List<Zuordnung> je) {}
}
