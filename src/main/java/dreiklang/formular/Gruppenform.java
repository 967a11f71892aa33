package dreiklang.formular;

/// How the entries of a group are shown.
///
/// @param tabelle whether as rows of a table
/// @param mehr text of the button for one more entry; empty when there are as many as there may be
/// @param weniger whether entries can be taken away
public record Gruppenform(boolean tabelle, String mehr, boolean weniger) {

    /// No group.
    static final Gruppenform KEINE = new Gruppenform(false, "", false);
}
