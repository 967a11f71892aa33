package dreiklang.formular;

import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import dreiklang.seite.Texte;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Builds the sentences about answers in both languages.
final class Meldungen {

    private final Texte texte;

    Meldungen(Texte texte) {
        this.texte = texte;
    }

    /// A finding about a field; `{0}` of the sentence is the question, the others are given here.
    Feldfehler fehler(Feld feld, String code, Object... werte) {
        return new Feldfehler(
                feld.name(),
                code,
                new Wortlaut(
                        satz(Sprache.DE, feld, code, werte),
                        satz(Sprache.EN, feld, code, werte),
                        satz(Sprache.LEICHT, feld, code, werte)));
    }

    String text(Sprache sprache, String schluessel, Object... werte) {
        return texte.text(sprache, schluessel, werte);
    }

    private String satz(Sprache sprache, Feld feld, String code, Object... werte) {
        var alle = new Object[werte.length + 1];
        var titel = feld.stelle().titel().in(sprache);
        var frage = kurz(feld.frage().in(sprache));
        alle[0] = titel.isEmpty() ? frage : titel + ", " + frage;
        for (int i = 0; i < werte.length; i++) {
            alle[i + 1] =
                    switch (werte[i]) {
                        case LocalDate tag -> tag(tag, sprache);
                        case Wortlaut wort -> kurz(wort.in(sprache));
                        default -> werte[i];
                    };
        }
        return texte.text(sprache, "fehler." + code, alle).strip();
    }

    private static String tag(LocalDate tag, Sprache sprache) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(sprache.locale())
                .format(tag);
    }

    /// Long questions and help are shortened, so that the sentence stays readable.
    static String kurz(String frage) {
        return frage.length() > 120 ? frage.substring(0, 117) + "…" : frage;
    }
}
