package dreiklang.ressourcen;

import java.math.BigDecimal;

/// What was really spent on an account in a year, as the finance system tells it.
///
/// @param jahr the year
/// @param art in which part of the Haushalt
/// @param produkt code of the Produkt; empty: none
/// @param konto the account
/// @param bezeichnung what the account is called; empty: nobody has said
/// @param betrag euros; below zero when more was paid back
public record Istwert(
        int jahr,
        Haushaltsart art,
        String produkt,
        String konto,
        String bezeichnung,
        BigDecimal betrag) {

    /// What makes two of them the same account in the same year.
    ///
    /// @param jahr the year
    /// @param art in which part of the Haushalt
    /// @param produkt code of the Produkt
    /// @param konto the account
    record Schluessel(int jahr, Haushaltsart art, String produkt, String konto) {}

    Schluessel schluessel() {
        return new Schluessel(jahr, art, produkt, konto);
    }
}
