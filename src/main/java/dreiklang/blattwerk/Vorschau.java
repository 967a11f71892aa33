package dreiklang.blattwerk;

import dreiklang.dokument.Dokument;
import dreiklang.dokument.Nachricht;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is shown of a Dokument on the screen: one page of it.
///
/// @param dokument the Dokument
/// @param seite the page, the first is 1
/// @param seiten how many there are
/// @param inhalt what there is to see on it
public record Vorschau(Dokument dokument, int seite, int seiten, Inhalt inhalt) {

    /// What can be shown.
    public sealed interface Inhalt permits Bild, Klartext, Mail, Rechnung, Nichts {}

    /// A picture of the page, which is fetched for itself.
    ///
    /// @param text what stands on it, for those who do not see it
    public record Bild(int breite, int hoehe, String text) implements Inhalt {}

    /// Text in lines.
    ///
    /// @param hinweis name of a sentence about where it comes from, empty when the file is text
    public record Klartext(String text, String hinweis) implements Inhalt {}

    /// A mail: only its words, nothing of it is fetched or carried out.
    ///
    /// @param kopf who, to whom, when, about what: name of the field → value
    /// @param anhaenge names of what is attached
    /// @param mangel code of what is wrong with it, empty when it could be read altogether
    public record Mail(Map<String, String> kopf, String text, List<String> anhaenge, String mangel)
            implements Inhalt {

        /// The mail as it is shown.
        static Mail von(Nachricht nachricht) {
            var kopf = new LinkedHashMap<String, String>();
            for (var feld : List.of("from", "to", "cc", "date", "subject")) {
                var werte = nachricht.werte(List.of(feld));
                if (!werte.isEmpty()) {
                    kopf.put(feld, String.join(", ", werte));
                }
            }
            return new Mail(
                    kopf,
                    nachricht.text(),
                    nachricht.anhaenge().stream().map(Nachricht.Anhang::name).toList(),
                    nachricht.mangel());
        }
    }

    /// An electronic invoice as a person reads it.
    ///
    /// @param kopf who, to whom, when: name of the field → value
    /// @param posten its lines
    /// @param summen name of the field → value
    public record Rechnung(
            Map<String, String> kopf, List<Rechnungsposten> posten, Map<String, String> summen)
            implements Inhalt {}

    /// A line of an invoice; what is not said in it is empty.
    public record Rechnungsposten(
            String nummer, String name, String menge, String preis, String betrag) {}

    /// Nothing can be shown.
    ///
    /// @param code says why
    public record Nichts(String code) implements Inhalt {}
}
