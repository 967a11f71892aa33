package dreiklang.akte.web;

import dreiklang.akte.Planpflege.Ast;
import dreiklang.akte.Planstelle;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Aktenplan level by level, or what was looked for in it.
///
/// @param rahmen language, token, who is signed in
/// @param ueber the number whose level is shown, empty at the top
/// @param suche what was looked for, empty: nothing
/// @param zweig the numbers of this level
/// @param funde what was found
/// @param heute by which a line counts or not
public record PlanAnsicht(
        Rahmen rahmen,
        String ueber,
        String suche,
        Optional<Blatt<Ast>> zweig,
        Optional<Blatt<Planstelle>> funde,
        LocalDate heute) {

    static final String ORT = "/amt/verwaltung/aktenplan";

    /// The way down to this level.
    public Map<String, String> weg() {
        var weg = new LinkedHashMap<String, String>();
        if (!ueber.isEmpty()) {
            weg.put(ORT, rahmen.text("akte.plan"));
            for (int punkt = ueber.indexOf('.'); punkt > 0; punkt = ueber.indexOf('.', punkt + 1)) {
                String nummer = ueber.substring(0, punkt);
                weg.put(ORT + "?ueber=" + nummer, nummer);
            }
        }
        return weg;
    }

    /// What stands at the top.
    public String titel() {
        return ueber.isEmpty() ? rahmen.text("akte.plan") : rahmen.text("akte.plan.unter", ueber);
    }

    /// This list's address, ready for the number of a page.
    public String adresse() {
        return ORT
                + "?ueber="
                + ueber
                + "&suche="
                + URLEncoder.encode(suche, StandardCharsets.UTF_8)
                + "&";
    }

    /// Whether and how long a line counts, in words.
    public String geltung(Planstelle stelle) {
        return geltung(rahmen, stelle, heute);
    }

    static String geltung(Rahmen rahmen, Planstelle stelle, LocalDate heute) {
        if (stelle.ab().filter(heute::isBefore).isPresent()) {
            return rahmen.text("akte.plan.ab", rahmen.tag(stelle.ab().get()));
        }
        if (stelle.bis().isPresent()) {
            return rahmen.text(
                    stelle.gilt(heute) ? "akte.plan.noch-bis" : "akte.plan.beendet",
                    rahmen.tag(stelle.bis().get()));
        }
        return rahmen.text("akte.plan.gilt");
    }
}
