package dreiklang.ablage.web;

import dreiklang.ablage.Aktenpost;
import dreiklang.ablage.Aktenpost.Postanhang;
import dreiklang.ablage.Aktenpostfach.Einblick;
import dreiklang.dokument.Nachricht;
import dreiklang.dokument.Nachricht.Kopfzeile;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mail as a page shows it: as text, never as HTML.
///
/// @param post what is known of it
/// @param kopf the most important header lines: name → value
/// @param alle all header lines
/// @param text what it says
/// @param anhaenge what is attached, in words
/// @param hinweise what was wrong with it, in sentences
public record Mailworte(
        Aktenpost post,
        Map<String, String> kopf,
        List<Kopfzeile> alle,
        String text,
        List<Anhangwort> anhaenge,
        List<String> hinweise) {

    private static final long KILO = 1024;

    /// An attachment in words.
    ///
    /// @param ziel address of its sheet, empty when it has none
    /// @param satz why it could not be taken out, empty when it was
    public record Anhangwort(String name, String groesse, String ziel, String satz) {}

    /// @param blaetter address of the sheets of its Akte; empty: it lies in none
    static Mailworte von(Rahmen rahmen, Einblick einblick, String blaetter) {
        var post = einblick.post();
        return new Mailworte(
                post,
                kopf(rahmen, post),
                einblick.inhalt().map(Nachricht::kopf).orElse(List.of()),
                einblick.inhalt().map(Nachricht::text).orElse(""),
                post.anhaenge().stream().map(a -> wort(rahmen, a, blaetter)).toList(),
                List.of(post.code(), post.mangel()).stream()
                        .filter(c -> !c.isEmpty())
                        .map(c -> satz(rahmen, c, c.equals(post.code()) ? post.werte() : List.of()))
                        .toList());
    }

    /// The subject, in words where there is none.
    String titel(Rahmen rahmen) {
        return post.betreff().isEmpty()
                ? rahmen.text("ablage.post.ohne-betreff")
                : rahmen.text("ablage.post.eine", post.betreff());
    }

    private static Map<String, String> kopf(Rahmen rahmen, Aktenpost post) {
        var kopf = new LinkedHashMap<String, String>();
        kopf.put(rahmen.text("ablage.post.von"), leer(post.von()));
        post.gesendet()
                .ifPresent(g -> kopf.put(rahmen.text("ablage.post.gesendet"), rahmen.zeit(g)));
        kopf.put(rahmen.text("ablage.post.eingegangen"), rahmen.zeit(post.eingegangen()));
        kopf.put(rahmen.text("ablage.post.groesse"), groesse(rahmen, post.groesse()));
        return kopf;
    }

    private static String leer(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static Anhangwort wort(Rahmen rahmen, Postanhang a, String blaetter) {
        return new Anhangwort(
                a.name(),
                groesse(rahmen, a.groesse()),
                a.blatt() > 0 && !blaetter.isEmpty() ? blaetter + a.blatt() : "",
                a.code().isEmpty() ? "" : satz(rahmen, a.code(), a.werte()));
    }

    private static String groesse(Rahmen rahmen, long bytes) {
        return rahmen.text("ablage.post.kilobyte", Math.max(1, bytes / KILO));
    }

    private static String satz(Rahmen rahmen, String code, List<String> werte) {
        return code + " " + rahmen.text("fehler." + code, werte.toArray());
    }
}
