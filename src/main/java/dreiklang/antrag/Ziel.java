package dreiklang.antrag;

import dreiklang.formular.Formularseite;

/// Where a person goes after saving a page.
final class Ziel {

    /// The review page.
    static final String PRUEFEN = "pruefen";

    /// The page that says how to come back.
    static final String PAUSE = "pause";

    private Ziel() {}

    /// Name of a Formularseite, [#PRUEFEN] or [#PAUSE]. An entry that was alone leads back to its
    /// list.
    static String nach(Seiteneingabe eingabe, Formularseite seite, Seitenfolge folge) {
        if (eingabe.unterseite().eintrag().isPresent()
                && eingabe.aktion() != Seiteneingabe.Aktion.PAUSE) {
            return seite.name();
        }
        return switch (eingabe.aktion()) {
            case BLEIBEN -> seite.name();
            case PAUSE -> PAUSE;
            case ZURUECK -> folge.vor(seite.name()).orElse(seite).name();
            case WEITER -> weiter(eingabe, seite, folge);
        };
    }

    /// After a change on the review page straight back to it, otherwise to the next page; never
    /// past an open one. Pages that were filled in elsewhere and ask nothing more are passed over.
    private static String weiter(Seiteneingabe eingabe, Formularseite seite, Seitenfolge folge) {
        var offene = folge.offene();
        var danach = folge.nach(seite.name());
        while (danach.isPresent() && folge.vorausgefuellt(danach.get())) {
            danach = folge.nach(danach.get().name());
        }
        if (eingabe.vomPruefen() || danach.isEmpty()) {
            return offene.map(Formularseite::name).orElse(PRUEFEN);
        }
        String naechste = danach.get().name();
        return folge.erreichbar(naechste)
                ? naechste
                : offene.map(Formularseite::name).orElse(naechste);
    }
}
