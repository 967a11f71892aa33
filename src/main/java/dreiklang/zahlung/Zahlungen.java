package dreiklang.zahlung;

import dreiklang.basis.Braucht;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistungspaket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door of the payments: Gebuehr by rule, Kassenzeichen, ways to pay.
@Service
public class Zahlungen {

    /// The Gebuehr by the rules of the package (`gebuehren.yaml`); nothing when it has none.
    @Offen("pure function")
    public Geldbetrag gebuehr(Leistungspaket paket, Map<String, List<String>> antworten) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Makes a Zahlung in the caller's transaction.
    @Offen("called by antrag while submitting")
    public Zahlung anlegen(String bezug, Geldbetrag betrag) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// The Zahlung of a reference.
    @Offen("callers check who may see it")
    public Optional<Zahlung> zu(String bezug) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// What is needed to pay by transfer.
    @Offen("callers check who may see it")
    public Ueberweisung ueberweisung(Zahlung zahlung) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Notes that the money has come.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Zahlung alsBezahltVermerken(Kassenzeichen kassenzeichen, LocalDate tag) {
        throw new UnsupportedOperationException("not built yet");
    }
}
