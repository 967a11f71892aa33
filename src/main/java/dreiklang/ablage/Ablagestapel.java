package dreiklang.ablage;

import dreiklang.akte.Akte;
import dreiklang.basis.Blatt;
import java.util.List;

/// Files somebody has uploaded for an Akte and not filed yet, with the proposal where they go.
///
/// @param akte the Akte without what is filed
/// @param ordner the Vorgänge that are made of folders
/// @param stuecke a page of the files that were taken in
/// @param abgewiesen files that were not
/// @param bereit how many will be filed
public record Ablagestapel(
        Akte akte,
        List<Ordner> ordner,
        Blatt<Stueck> stuecke,
        List<Stueck> abgewiesen,
        long bereit) {

    /// Whether nothing was uploaded.
    public boolean leer() {
        return stuecke.gesamt() == 0 && abgewiesen.isEmpty();
    }

    /// A Vorgang that is made of a folder.
    ///
    /// @param ordner path of the folder
    /// @param betreff proposed or as somebody named it
    /// @param stuecke how many files
    public record Ordner(String ordner, String betreff, long stuecke) {}

    /// A file.
    ///
    /// @param nr its number
    /// @param pfad path as it was uploaded
    /// @param titel under which it will be filed
    /// @param ordner folder of the Vorgang it goes into; empty: directly into the Akte
    /// @param heraus whether it stays out
    /// @param code why it was refused, empty when it was not
    /// @param werte values for that sentence
    public record Stueck(
            int nr,
            String pfad,
            String titel,
            String ordner,
            long groesse,
            boolean heraus,
            String code,
            List<String> werte) {}
}
