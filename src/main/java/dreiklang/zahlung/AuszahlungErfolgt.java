package dreiklang.zahlung;

import java.time.LocalDate;
import java.util.UUID;

/// Fact: money was paid.
///
/// @param auszahlung which
/// @param bezug what it was for, as given when it was ordered
/// @param tag the day the bank carried it out
public record AuszahlungErfolgt(UUID auszahlung, String bezug, LocalDate tag) {}
