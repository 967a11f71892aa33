package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Auszahlungen that go to the bank together. What is in it never changes.
///
/// @param nummer its number
/// @param angelegt when it was made
/// @param angelegtVon who has made it
/// @param ausgefuehrtAm the day the bank carried it out
/// @param auszahlungen what is paid, in the order in which it was fixed
public record Zahllauf(
        String nummer,
        Instant angelegt,
        BeschaeftigteId angelegtVon,
        Optional<LocalDate> ausgefuehrtAm,
        List<Auszahlung> auszahlungen) {

    /// All of it together.
    public Geldbetrag summe() {
        return summe(auszahlungen);
    }

    /// What goes to accounts; the rest comes with the salary.
    public List<Auszahlung> ueberweisungen() {
        return auszahlungen.stream().filter(Auszahlung::ueberwiesen).toList();
    }

    static Geldbetrag summe(List<Auszahlung> auszahlungen) {
        return auszahlungen.stream()
                .map(a -> a.auftrag().betrag())
                .reduce(Geldbetrag.NULL, Geldbetrag::plus);
    }
}
