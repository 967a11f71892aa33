package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.Optional;

/// What is to be paid to whom.
///
/// @param bezug what it belongs to; there is one of each kind for it
/// @param art why
/// @param leistung of which Leistung; decides with the unit who may see it
/// @param einheit the unit that has ordered it
/// @param aktenzeichen where the papers lie
/// @param empfaengerin the member of staff who gets it, if it is one
/// @param empfaenger name of who gets it
/// @param iban account; empty when it comes with the salary
/// @param zweck what stands on the bank statement
/// @param betrag how much, more than nothing
/// @param angeordnetVon who has fixed it
public record Auszahlungsauftrag(
        String bezug,
        Auszahlungsart art,
        LeistungsSchluessel leistung,
        String einheit,
        String aktenzeichen,
        Optional<BeschaeftigteId> empfaengerin,
        String empfaenger,
        String iban,
        String zweck,
        Geldbetrag betrag,
        BeschaeftigteId angeordnetVon) {}
