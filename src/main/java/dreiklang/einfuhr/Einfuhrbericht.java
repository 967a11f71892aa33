package dreiklang.einfuhr;

import java.util.List;

/// What an import found and what is left to do; its fields are the stable form of `--json`
/// (`docs/einfuhr.md`).
///
/// @param art `xdatenfelder` or `pdf`
/// @param norm version of the standard, such as `2.0`
/// @param kennung id of what was imported, may be empty
/// @param titel its title
/// @param zahlen how much was found
/// @param seiten pages of the draft
/// @param felder every question of the draft
/// @param regeln rules, which are German sentences, with what they may mean
/// @param codelisten lists that are only named and still have to be brought
/// @param ausgelassen what did not go into the draft
/// @param zuTun sentences that say what a person still has to do
public record Einfuhrbericht(
        String art,
        String norm,
        String kennung,
        String titel,
        Zahlen zahlen,
        List<Seitenbericht> seiten,
        List<Feldbericht> felder,
        List<Regelbericht> regeln,
        List<Listenbericht> codelisten,
        List<Auslassung> ausgelassen,
        List<String> zuTun) {

    /// How much was found in the file.
    ///
    /// @param felder Datenfelder, or fields of the PDF
    /// @param gruppen Datenfeldgruppen, or repeating groups made from a PDF
    /// @param regeln rules
    /// @param codelisten fields with a code list
    /// @param seiten pages of the draft
    /// @param fragen questions of the draft
    public record Zahlen(
            int felder, int gruppen, int regeln, int codelisten, int seiten, int fragen) {}

    /// One page of the draft.
    ///
    /// @param name its name
    /// @param titel its heading
    public record Seitenbericht(String name, String titel) {}

    /// One question of the draft.
    ///
    /// @param name its name
    /// @param art its kind
    /// @param frage the question
    /// @param fim id of the Datenfeld, may be empty
    /// @param pdf fields of the PDF it fills, may be empty
    /// @param seite page of the draft
    /// @param pruefen sentences that say what to look at, often none
    public record Feldbericht(
            String name,
            String art,
            String frage,
            String fim,
            String pdf,
            String seite,
            List<String> pruefen) {}

    /// One rule.
    ///
    /// @param kennung its id
    /// @param name its name
    /// @param satz the German sentence
    /// @param vorschlaege what it may mean; never applied by itself
    public record Regelbericht(
            String kennung, String name, String satz, List<Vorschlag> vorschlaege) {}

    /// What a rule may mean.
    ///
    /// @param feld name of the question it belongs to
    /// @param schluessel where it would stand: `wenn`, `pflicht` or `pruefung`
    /// @param ausdruck the condition
    /// @param lesbar the condition as a German sentence
    public record Vorschlag(String feld, String schluessel, String ausdruck, String lesbar) {}

    /// A code list that is only named.
    ///
    /// @param kennung its id or address
    /// @param version its version, may be empty
    /// @param feld name of the question that needs it
    public record Listenbericht(String kennung, String version, String feld) {}

    /// What did not go into the draft.
    ///
    /// @param name name in the file
    /// @param grund why
    public record Auslassung(String name, String grund) {}
}
