package dreiklang.blattwerk.web;

import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Marke;
import dreiklang.blattwerk.Schwaerzung;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The page on which somebody sees what the Fassung will look like, and confirms it.
///
/// @param rahmen language, token, who is signed in
/// @param ort the sheet
/// @param was what is marked
/// @param ab the page to begin with
/// @param fehler a sentence why it was not made, empty without
public record SchwaerzpruefungAnsicht(
        Rahmen rahmen, Blattort ort, Schwaerzung was, int ab, String fehler) {

    /// Pages that are shown at once.
    public static final int AUF_EINMAL = 20;

    /// The address of the page where one marks.
    public String hier() {
        return SchwaerzungAnsicht.ort(ort) + "/schwaerzung";
    }

    /// The pages with marks.
    public List<Integer> geschwaerzte() {
        return was.marken().stream().map(Marke::seite).distinct().toList();
    }

    /// Those of them that are shown.
    public List<Integer> gezeigte() {
        return geschwaerzte().stream().filter(s -> s >= ab).limit(AUF_EINMAL).toList();
    }

    /// The first one that is not shown any more; 0 when there is none.
    public int weiter() {
        return geschwaerzte().stream().filter(s -> s >= ab).skip(AUF_EINMAL).findFirst().orElse(0);
    }

    /// How many marks are on a page.
    public long stellen(int seite) {
        return was.marken().stream().filter(m -> m.seite() == seite).count();
    }
}
