package dreiklang.postfach.anbindung;

import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Nachricht;
import java.util.Set;

/// Limits of the message of the Nutzerkonto (schema `id.bund.de:message_v6`).
final class Nachrichtenform {

    static final int KURZ = 255;
    static final int TITEL = 1024;
    static final Set<String> NIVEAUS =
            Set.of("STORK-QAA-Level-1", "STORK-QAA-Level-3", "STORK-QAA-Level-4");

    private Nachrichtenform() {}

    /// @throws Fehlschlag final, when it does not fit
    static void pruefen(Nachricht n) throws Fehlschlag {
        pruefen(NIVEAUS.contains(n.niveau()), "Das Vertrauensniveau gibt es dort nicht");
        pruefen(passt(n.absender(), KURZ), "Der Absender fehlt oder ist zu lang");
        pruefen(passt(n.titel(), TITEL), "Der Titel fehlt oder ist zu lang");
        pruefen(!n.text().isBlank(), "Der Text fehlt");
        pruefen(passt(n.leistung(), KURZ), "Der Name der Leistung fehlt oder ist zu lang");
        pruefen(passt(n.dateiname(), KURZ), "Der Dateiname fehlt oder ist zu lang");
        pruefen(n.inhalt().length > 0, "Das Dokument ist leer");
    }

    private static boolean passt(String text, int laenge) {
        return !text.isBlank() && text.length() <= laenge;
    }

    private static void pruefen(boolean gut, String mangel) throws Fehlschlag {
        if (!gut) {
            throw Fehlschlag.endgueltig(
                    "Die Nachricht passt nicht in das Nutzerkonto: " + mangel + ".");
        }
    }
}
