package dreiklang.zahlung;

import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Money the Kommune pays: ordered by one person, released by another, paid in exactly one
/// Zahllauf.
///
/// @param id identifier
/// @param auftrag what is to be paid to whom
/// @param stand where it stands
/// @param angeordnet when it was fixed
/// @param freigegebenVon who has released it
/// @param lauf number of the Zahllauf
/// @param ausgezahltAm the day the bank carried it out
public record Auszahlung(
        UUID id,
        Auszahlungsauftrag auftrag,
        Auszahlungsstand stand,
        Instant angeordnet,
        Optional<BeschaeftigteId> freigegebenVon,
        Optional<String> lauf,
        Optional<LocalDate> ausgezahltAm) {

    /// Whether it goes to an account; otherwise it comes with the salary.
    public boolean ueberwiesen() {
        return !auftrag.iban().isEmpty();
    }

    /// What the history says when it was paid: how much, when and in which Zahllauf.
    public String inWorten() {
        return auftrag.betrag().lesbar(Locale.GERMANY)
                + ausgezahltAm
                        .map(t -> ", " + DateTimeFormatter.ofPattern("dd.MM.yyyy").format(t))
                        .orElse("")
                + lauf.map(l -> ", Zahllauf " + l).orElse("");
    }

    /// What stands on the bank statement.
    public String verwendungszweck() {
        return auftrag.zweck() + " " + auftrag.aktenzeichen();
    }
}
