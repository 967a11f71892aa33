package dreiklang.seite;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// What a person sees whose page was open for too long when she sent it: nothing was changed and
/// nothing of what she typed is lost.
///
/// Only the guard of the forms leads here, and only for forms of this server; nobody reaches these
/// addresses from outside. A module that can show its own page again maps its address below
/// [#PFAD]; all others get the page that sends the same once more.
@Controller
public class Abgelaufen {

    /// In front of the address the form was sent to.
    public static final String PFAD = "/abgelaufen";

    /// Refused for now.
    public static final int STATUS = 403;

    private static final String FORMULARZEICHEN = "_csrf";

    /// @param rahmen the frame
    /// @param amt whether it is shown in the Amt
    /// @param ziel where the form is sent once more, or the link leads
    /// @param felder what was typed, by name
    /// @param nochmals whether it can be sent once more
    /// @param dateien whether files must be chosen anew
    public record Ansicht(
            Rahmen rahmen,
            boolean amt,
            String ziel,
            Map<String, List<String>> felder,
            boolean nochmals,
            boolean dateien) {

        /// What the person typed, without what the page itself carried.
        public Map<String, String> getippt() {
            var zeilen = new LinkedHashMap<String, String>();
            felder.forEach((name, werte) -> {
                String text = String.join(", ", werte).strip();
                if (!text.isEmpty() && !name.equals("aktion") && !name.equals("von")) {
                    zeilen.put(name, text);
                }
            });
            return zeilen;
        }
    }

    /// Shows what was typed and sends it once more when the person presses the button.
    @PostMapping(PFAD + "/**")
    public Seite nochmals(Rahmen rahmen, HttpServletRequest anfrage) {
        var felder = felder(anfrage);
        boolean geheim = felder.keySet().stream().anyMatch(n -> n.contains("kennwort"));
        return geheim
                ? seite(rahmen, anfrage, ziel(anfrage), Map.of(), false)
                : seite(rahmen, anfrage, ziel(anfrage), felder, true);
    }

    /// Shows what was typed when it cannot be sent from here any more.
    ///
    /// @param weiter where the person can go on
    public Seite ohneZiel(Rahmen rahmen, HttpServletRequest anfrage, String weiter) {
        return seite(rahmen, anfrage, weiter, felder(anfrage), false);
    }

    private static Seite seite(
            Rahmen rahmen,
            HttpServletRequest anfrage,
            String ziel,
            Map<String, List<String>> felder,
            boolean nochmals) {
        boolean amt = urspruenglich(anfrage).startsWith("/amt");
        boolean dateien = anfrage instanceof MultipartHttpServletRequest;
        return Seite.von(
                        "seite/abgelaufen",
                        new Ansicht(rahmen, amt, ziel, felder, nochmals, dateien))
                .mitStatus(STATUS);
    }

    private static String ziel(HttpServletRequest anfrage) {
        var frage = anfrage.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return urspruenglich(anfrage) + (frage instanceof String f ? "?" + f : "");
    }

    /// The address the person sent the form to.
    static String urspruenglich(HttpServletRequest anfrage) {
        return anfrage.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String pfad
                ? pfad
                : anfrage.getRequestURI();
    }

    private static Map<String, List<String>> felder(HttpServletRequest anfrage) {
        var felder = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap()
                .forEach((name, werte) -> {
                    if (!name.equals(FORMULARZEICHEN)) {
                        felder.put(name, List.of(werte));
                    }
                });
        return felder;
    }
}
