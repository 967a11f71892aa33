package dreiklang.fachverfahren;

import dreiklang.ausdruck.Ausdruck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Leistungspaket delivers to Fachverfahren: its chapter `anbindung.yaml`.
///
/// @param auftraege what is delivered, in the order of the file
/// @param nachschlagen what can be looked up there
/// @param ergebnisse what is read from there
record Anbindung(
        List<Auftrag> auftraege, List<Nachschlag> nachschlagen, List<Ergebnis> ergebnisse) {

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

    /// Results that stand in a table or view of a Fachverfahren. Every name is one word (a table
    /// may have its schema before it), so that nothing but a name can stand there.
    ///
    /// @param von Kennung of the Fachverfahren whose database it is
    /// @param tabelle table or view
    /// @param schluessel column that is different in every row; each value is taken once
    /// @param bezug column with the key of the Zustellung or the Referenz
    /// @param art what the rows are about
    /// @param wert column with the value; empty: none
    /// @param marke column that grows with every new row; empty: everything is read each time
    record Ergebnis(
            String von,
            String tabelle,
            String schluessel,
            String bezug,
            Meldung.Art art,
            String wert,
            String marke) {

        /// The same for the same column of the same table, whatever package names it.
        String quelle() {
            return String.join("/", von, tabelle, art.name(), wert);
        }
    }

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
