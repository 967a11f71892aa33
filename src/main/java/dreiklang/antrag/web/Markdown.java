package dreiklang.antrag.web;

/// Puts what people typed into a Markdown text so that it stays text: no heading, link, list or
/// HTML can come of it.
final class Markdown {

    private Markdown() {}

    static String text(String roh) {
        return roh.replaceAll("\\R", " · ").replaceAll("([\\\\`*_{}\\[\\]()#+.!|<>~&-])", "\\\\$1");
    }
}
