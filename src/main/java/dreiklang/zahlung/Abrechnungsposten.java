package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Wortlaut;
import java.util.Optional;

/// One item of an Abrechnung: what it is for, what it comes to and why.
///
/// @param name short and lasting
/// @param text what it is for
/// @param betrag what it comes to, may be negative; empty when a rate is missing
/// @param rechenweg how it was reckoned, in words
/// @param quelle the rates used, each with law and validity
/// @param hindernis why it could not be reckoned; empty when it could
public record Abrechnungsposten(
        String name,
        Wortlaut text,
        Optional<Geldbetrag> betrag,
        Wortlaut rechenweg,
        Wortlaut quelle,
        Wortlaut hindernis) {}
