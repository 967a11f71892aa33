package dreiklang.antrag.web;

import dreiklang.antrag.Entwurf;
import dreiklang.antrag.EntwurfId;
import jakarta.servlet.http.HttpServletRequest;

/// In which frame a page is shown and below which address it lies.
enum Bereich {
    BUERGER("/antraege"),
    AMT("/amt/antraege");

    private final String pfad;

    Bereich(String pfad) {
        this.pfad = pfad;
    }

    static Bereich von(HttpServletRequest anfrage) {
        return anfrage.getRequestURI().startsWith(AMT.pfad) ? AMT : BUERGER;
    }

    static Bereich von(Entwurf entwurf) {
        return entwurf.beschaeftigte().isPresent() ? AMT : BUERGER;
    }

    String pfad() {
        return pfad;
    }

    /// Address of a page of a draft.
    String entwurf(EntwurfId id, String seite) {
        return pfad + "/entwurf/" + id.wert() + (seite.isEmpty() ? "" : "/" + seite);
    }
}
