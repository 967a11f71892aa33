package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;

/// What somebody wants to have in advance.
///
/// @param betrag how much
/// @param iban to which account
public record Vorschusswunsch(Geldbetrag betrag, String iban) {}
