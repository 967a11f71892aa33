package dreiklang.postfach.anbindung;

import com.nimbusds.jose.jwk.RSAKey;
import dreiklang.postfach.anbindung.FitConnect.Einreichung;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import dreiklang.postfach.anbindung.FitConnect.Lage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the events of a case and says what they prove.
///
/// That it was submitted, the delivery service signs; that it was accepted or rejected, only the
/// destination can sign. A foreign or forged event is passed over.
final class Ereignisprotokoll {

    private static final int MEISTE = 1000;
    private static final int MEISTE_SCHLUESSEL = 8;

    private final Leitung leitung;
    private final Zustellpunkt punkt;
    private final String zustellpunkt;

    Ereignisprotokoll(Leitung leitung, Zustellpunkt punkt, UUID zustellpunkt) {
        this.leitung = leitung;
        this.punkt = punkt;
        this.zustellpunkt = zustellpunkt.toString();
    }

    Lage lage(Einreichung e) throws Fehlschlag {
        boolean eingereicht = false;
        Optional<Ereignis> antwort = Optional.empty();
        for (var ereignis : echte(e)) {
            if (ereignis.art().equals("submit-submission")) {
                eingereicht = true;
            } else if (istAntwort(ereignis)) {
                if (antwort.isPresent() && !antwort.get().art().equals(ereignis.art())) {
                    throw Fehlschlag.spaeter("Die Antworten des Nutzerkontos widersprechen sich.");
                }
                antwort = antwort.or(() -> Optional.of(ereignis));
            }
        }
        if (antwort.isPresent()) {
            return antwort(antwort.get());
        }
        return eingereicht ? new Lage.Unterwegs() : new Lage.NichtEingereicht();
    }

    private static Lage antwort(Ereignis ereignis) {
        var beleg = String.valueOf(ereignis.beleg().getParsedString());
        if (ereignis.art().equals("accept-submission")) {
            return new Lage.Angenommen(ereignis.wann(), beleg);
        }
        var grund = ereignis.grund().isEmpty() ? "ohne Angabe von Gründen" : ereignis.grund();
        return new Lage.Abgewiesen(ereignis.wann(), grund, beleg);
    }

    private static boolean istAntwort(Ereignis ereignis) {
        return ereignis.art().equals("accept-submission")
                || ereignis.art().equals("reject-submission");
    }

    private List<Ereignis> echte(Einreichung e) throws Fehlschlag {
        var liste = leitung.holen("/v2/cases/" + e.fall() + "/events").path("eventLog");
        if (!liste.isArray() || liste.size() > MEISTE) {
            throw Fehlschlag.spaeter("Das Ereignisprotokoll des Zustelldienstes ist nicht lesbar.");
        }
        var schluessel = new HashMap<String, Optional<RSAKey>>();
        var echte = new ArrayList<Ereignis>();
        for (var eintrag : liste) {
            var ereignis =
                    eintrag.isString()
                            ? Ereignis.lesen(eintrag.stringValue(), e)
                            : Optional.<Ereignis>empty();
            if (ereignis.isPresent() && istEcht(ereignis.get(), schluessel)) {
                echte.add(ereignis.get());
            }
        }
        return echte;
    }

    private boolean istEcht(Ereignis ereignis, Map<String, Optional<RSAKey>> bekannte)
            throws Fehlschlag {
        boolean vomPunkt = ereignis.aussteller().equals(zustellpunkt);
        boolean vomDienst = ereignis.aussteller().startsWith("http");
        if (istAntwort(ereignis) ? !vomPunkt : !vomDienst) {
            return false;
        }
        var name = (vomPunkt ? "punkt " : "dienst ") + ereignis.kid();
        if (!bekannte.containsKey(name)) {
            if (bekannte.size() >= MEISTE_SCHLUESSEL) {
                return false;
            }
            bekannte.put(
                    name,
                    vomPunkt
                            ? punkt.pruefschluessel(ereignis.kid())
                            : punkt.dienstschluessel(ereignis.kid()));
        }
        return bekannte.getOrDefault(name, Optional.empty())
                .filter(ereignis::unterschriebenMit)
                .isPresent();
    }
}
