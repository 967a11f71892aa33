package dreiklang.ressourcen.web;

import java.util.Map;

/// An input of a form.
///
/// @param id its id and name
/// @param art what is asked for
/// @param frage its label
/// @param hilfe its hint; empty: none
/// @param optionen what can be chosen
/// @param pflicht whether it has to be filled in
public record Feld(
        String id,
        Art art,
        String frage,
        String hilfe,
        Map<String, String> optionen,
        boolean pflicht) {

    /// What an input asks for.
    public enum Art {
        TEXT,
        KURZ,
        TAG,
        WAHL
    }
}
