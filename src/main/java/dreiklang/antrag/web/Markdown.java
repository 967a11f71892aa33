package dreiklang.antrag.web;

import dreiklang.formular.Angabenstueck;

/// Puts what people typed into a Markdown text so that it stays text: no heading, link, list or
/// HTML can come of it.
final class Markdown {

    private Markdown() {}

    /// A table; its first column holds the names of the rows.
    static String tafel(Angabenstueck.Tafel tafel, String eintrag) {
        var text =
                new StringBuilder("**" + text(tafel.titel()) + "**\n\n| " + text(eintrag) + " |");
        tafel.spalten().forEach(s -> text.append(' ').append(text(s)).append(" |"));
        text.append("\n|").append("---|".repeat(tafel.spalten().size() + 1)).append('\n');
        tafel.zeilen()
                .forEach((zeile, zellen) -> {
                    text.append("| ").append(text(zeile)).append(" |");
                    zellen.forEach(z -> text.append(' ').append(text(z)).append(" |"));
                    text.append('\n');
                });
        return text.append('\n').toString();
    }

    static String text(String roh) {
        return roh.replaceAll("\\R", " · ").replaceAll("([\\\\`*_{}\\[\\]()#+.!|<>~&-])", "\\\\$1");
    }
}
