package dreiklang.antrag;

import dreiklang.formular.Formularseite;

/// Where a person goes after saving a page.
final class Ziel {

    /// The review page.
    static final String PRUEFEN = "pruefen";

    /// The page that says how to come back.
    static final String PAUSE = "pause";

    private Ziel() {}

    /// Name of a Formularseite, [#PRUEFEN] or [#PAUSE].
    static String nach(Seiteneingabe eingabe, Formularseite seite, Seitenfolge folge) {
        return switch (eingabe.aktion()) {
            case BLEIBEN -> seite.name();
            case PAUSE -> PAUSE;
            case ZURUECK -> folge.vor(seite.name()).orElse(seite).name();
            case WEITER -> weiter(eingabe, seite, folge);
        };
    }

    /// After a change on the review page straight back to it, otherwise to the next page; never
    /// past an open one.
    private static String weiter(Seiteneingabe eingabe, Formularseite seite, Seitenfolge folge) {
        var offene = folge.offene();
        if (eingabe.vomPruefen() || folge.nach(seite.name()).isEmpty()) {
            return offene.map(Formularseite::name).orElse(PRUEFEN);
        }
        String naechste = folge.nach(seite.name()).orElse(seite).name();
        return folge.erreichbar(naechste)
                ? naechste
                : offene.map(Formularseite::name).orElse(naechste);
    }
}
