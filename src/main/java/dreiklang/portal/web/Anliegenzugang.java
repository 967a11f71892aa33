package dreiklang.portal.web;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.AntragId;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Entwurfsliste;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Spur;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Decides whether the person in front of the screen may see an Antrag: by reference and PIN given
/// before in this session, or because it was submitted from her account. Everything else looks as
/// if there were no such Antrag.
@Component
class Anliegenzugang {

    private static final String MERKMAL = "dreiklang.portal.anliegen";
    private static final int HOECHSTENS = 20;

    private final Antraege antraege;
    private final Entwurfsliste entwuerfe;
    private final Konten konten;

    Anliegenzugang(Antraege antraege, Entwurfsliste entwuerfe, Konten konten) {
        this.antraege = antraege;
        this.entwuerfe = entwuerfe;
        this.konten = konten;
    }

    /// Opens the Antrag of reference and PIN for this session.
    ///
    /// @return the reference in its usual spelling; empty when reference and PIN do not belong
    ///   together
    Optional<String> oeffnen(HttpServletRequest anfrage, String referenz, String pin) {
        return antraege.anmelden(referenz, pin, anfrage.getRemoteAddr())
                .map(antraege::finden)
                .map(antrag -> {
                    merken(anfrage, antrag);
                    return antrag.referenz();
                });
    }

    /// The Antrag of that reference.
    ///
    /// @throws FachlicherFehler P-201 when this person may not see it or there is none
    Antrag antrag(HttpServletRequest anfrage, String referenz) {
        var gemerkt = Optional.ofNullable(gemerkte(anfrage).get(referenz));
        var antrag =
                gemerkt.map(id -> antraege.finden(new AntragId(UUID.fromString(id))))
                        .or(() -> eigener(referenz))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "P-201"));
        Spur.referenz(antrag.referenz());
        return antrag;
    }

    /// Opens what hangs together with an Antrag this person may see: the Widerspruch against its
    /// Bescheid, or the other way round.
    void verbinden(HttpServletRequest anfrage, Antrag verbunden) {
        if (!gemerkte(anfrage).containsKey(verbunden.referenz())
                && eigener(verbunden.referenz()).isEmpty()) {
            merken(anfrage, verbunden);
        }
    }

    /// What the signed-in person submitted, newest first; nothing for others.
    List<Antrag> eigene() {
        return switch (konten.aktuell()) {
            case Handelnder.Kontoinhaber k -> antraege.von(k.konto());
            case Handelnder.Amtsperson a -> antraege.von(a.person().id());
            case Handelnder.Unbekannt u -> List.of();
            case Handelnder.Programm p -> List.of();
        };
    }

    /// What the holder of the signed-in account has begun and not sent, last saved first.
    List<Entwurf> eigeneEntwuerfe() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber k
                ? entwuerfe.von(k.konto())
                : List.of();
    }

    /// Whether an account is signed in.
    boolean hatKonto() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber;
    }

    /// Forgets everything that was opened with a PIN, for computers that others use too.
    void vergessen(HttpServletRequest anfrage) {
        var sitzung = anfrage.getSession(false);
        if (sitzung != null) {
            sitzung.removeAttribute(MERKMAL);
        }
    }

    /// References that were opened with a PIN in this session, newest first.
    List<String> geoeffnete(HttpServletRequest anfrage) {
        return List.copyOf(gemerkte(anfrage).keySet()).reversed();
    }

    private Optional<Antrag> eigener(String referenz) {
        return eigene().stream().filter(a -> a.referenz().equals(referenz)).findFirst();
    }

    /// The session gets a new identifier, so that nobody who knew the old one comes along.
    private static void merken(HttpServletRequest anfrage, Antrag antrag) {
        var alle = new LinkedHashMap<>(gemerkte(anfrage));
        alle.remove(antrag.referenz());
        alle.put(antrag.referenz(), antrag.id().wert().toString());
        while (alle.size() > HOECHSTENS) {
            alle.remove(alle.keySet().iterator().next());
        }
        HttpSession sitzung = anfrage.getSession();
        anfrage.changeSessionId();
        sitzung.setAttribute(MERKMAL, alle);
    }

    private static Map<String, String> gemerkte(HttpServletRequest anfrage) {
        var sitzung = anfrage.getSession(false);
        var alle = new LinkedHashMap<String, String>();
        if (sitzung != null && sitzung.getAttribute(MERKMAL) instanceof Map<?, ?> karte) {
            karte.forEach((k, v) -> alle.put(String.valueOf(k), String.valueOf(v)));
        }
        return alle;
    }
}
