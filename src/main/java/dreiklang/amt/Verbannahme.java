package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgaenge;
import dreiklang.vorgang.VorgangId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes a form of the Vorgang's page: does what it asks for, or shows the page again with what was
/// typed and a sentence at the input it is about.
@Component
class Verbannahme {

    private final Vorgaenge vorgaenge;
    private final Schreibtisch schreibtisch;
    private final Vorgangsseite seite;

    Verbannahme(Vorgaenge vorgaenge, Schreibtisch schreibtisch, Vorgangsseite seite) {
        this.vorgaenge = vorgaenge;
        this.schreibtisch = schreibtisch;
        this.seite = seite;
    }

    /// A step that only fits the Vorgang as the page showed it.
    ///
    /// @param feld code of an error → id of the input it is about
    View aufStand(
            Rahmen rahmen,
            UUID id,
            Map<String, String> werte,
            Function<String, String> feld,
            Runnable verb) {
        return dazu(
                rahmen,
                id,
                werte,
                feld,
                () -> {
                    String version = werte.getOrDefault("version", "");
                    vorgaenge.unveraendert(
                            new VorgangId(id),
                            version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
                    verb.run();
                });
    }

    /// Something that is added and fits whatever else has happened.
    View dazu(
            Rahmen rahmen,
            UUID id,
            Map<String, String> werte,
            Function<String, String> feld,
            Runnable verb) {
        try {
            verb.run();
            return schreibtisch.sieht(new VorgangId(id)) ? zurueck(id) : getan();
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, id, werte, feld, e);
        }
    }

    /// The page with a sentence at an input.
    Seite mitFehler(
            Rahmen rahmen,
            UUID id,
            Map<String, String> werte,
            Function<String, String> feld,
            FachlicherFehler e) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
        return seite.imAmt(
                        rahmen,
                        new VorgangId(id),
                        new Eingabe(werte),
                        Map.of(feld.apply(e.code()), satz))
                .mitStatus(e.art().status());
    }

    static View zurueck(UUID id) {
        return weiter("/amt/vorgaenge/" + id);
    }

    /// The step is done, and the Vorgang lies with others again.
    private static View getan() {
        return weiter("/amt?schritt=erledigt");
    }

    private static View weiter(String ziel) {
        var weiter = new RedirectView(ziel);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
