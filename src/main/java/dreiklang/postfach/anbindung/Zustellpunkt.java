package dreiklang.postfach.anbindung;

import com.nimbusds.jose.jwk.RSAKey;
import dreiklang.postfach.anbindung.FitConnect.Fehlschlag;
import java.util.Optional;
import java.util.UUID;

/// The destination of the Nutzerkonto: whether it is open, and its keys.
final class Zustellpunkt {

    private final Leitung leitung;
    private final String pfad;

    Zustellpunkt(Leitung leitung, UUID kennung) {
        this.leitung = leitung;
        this.pfad = "/v2/destinations/" + kennung;
    }

    /// The key messages are encrypted for at this moment.
    ///
    /// @throws Fehlschlag when the destination is closed or its key is not fit
    RSAKey verschluesselung() throws Fehlschlag {
        var angaben = leitung.holen(pfad);
        if (!Leitung.wort(angaben, "status").equals("active")) {
            throw Fehlschlag.spaeter("Der Zustellpunkt des Nutzerkontos nimmt gerade nichts an.");
        }
        var kid = Leitung.wort(angaben, "encryptionKid");
        if (!Fremdschluessel.istKennung(kid)) {
            throw Fehlschlag.spaeter("Der Zustellpunkt des Nutzerkontos nennt keinen Schlüssel.");
        }
        return Fremdschluessel.zumVerschluesseln(leitung.holen(pfad + "/keys/" + kid), kid)
                .orElseThrow(() ->
                        Fehlschlag.spaeter("Der Schlüssel des Zustellpunkts ist nicht brauchbar."));
    }

    /// The key with which the destination signs; empty when it has none fit for that.
    Optional<RSAKey> pruefschluessel(String kid) throws Fehlschlag {
        return leitung.finden(pfad + "/keys/" + kid)
                .flatMap(k -> Fremdschluessel.zumPruefen(k, kid));
    }

    /// The key with which the delivery service signs; empty when it has none fit for that.
    Optional<RSAKey> dienstschluessel(String kid) throws Fehlschlag {
        for (var eintrag : leitung.holen("/.well-known/jwks.json").path("keys")) {
            var schluessel = Fremdschluessel.zumPruefen(eintrag, kid);
            if (schluessel.isPresent()) {
                return schluessel;
            }
        }
        return Optional.empty();
    }
}
