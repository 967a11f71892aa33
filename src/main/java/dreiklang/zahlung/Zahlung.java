package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import java.time.LocalDate;
import java.util.Optional;

/// A Gebuehr that is to be paid.
///
/// @param kassenzeichen its number
/// @param bezug what it belongs to, for example `antrag:0198…`
/// @param betrag what is to be paid
/// @param stand where it stands
/// @param bezahltAm the day it was noted as paid
public record Zahlung(
        Kassenzeichen kassenzeichen,
        String bezug,
        Geldbetrag betrag,
        Zahlungsstand stand,
        Optional<LocalDate> bezahltAm) {}
