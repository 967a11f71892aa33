package dreiklang.dokument;

import dreiklang.basis.Sprache;
import java.util.List;

/// Sheets that shall be bound into one PDF with cover and table of contents.
///
/// @param titel title of the PDF and first heading
/// @param sprache language of what the program writes in it
/// @param stempel what stands at the foot of every page, an Aktenzeichen
/// @param deckblatt what stands on the cover, in order; empty: neither cover nor table of contents
/// @param kapitel the sheets, in order
public record Heft(
        String titel,
        Sprache sprache,
        String stempel,
        List<Angabe> deckblatt,
        List<Kapitel> kapitel) {

    /// Chapters without a sheet are left out.
    public Heft {
        kapitel = kapitel.stream().filter(k -> !k.stuecke().isEmpty()).toList();
    }

    /// A line of the cover.
    public record Angabe(String name, String wert) {}

    /// Sheets that belong together.
    ///
    /// @param titel how the table of contents calls them
    public record Kapitel(String titel, List<Stueck> stuecke) {}

    /// A sheet.
    ///
    /// @param nummer its number in the Akte
    /// @param titel what it is
    /// @param datum when it was filed, as people read it
    public record Stueck(int nummer, String titel, String datum, Ablage inhalt) {}

    /// How many sheets there are.
    public int anzahl() {
        return kapitel.stream().mapToInt(k -> k.stuecke().size()).sum();
    }
}
