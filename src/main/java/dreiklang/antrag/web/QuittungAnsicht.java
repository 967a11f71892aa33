package dreiklang.antrag.web;

import dreiklang.antrag.Quittung;
import dreiklang.seite.Rahmen;
import dreiklang.zahlung.Ueberweisung;
import java.util.Map;
import java.util.Optional;

/// The receipt page.
///
/// @param rahmen the frame
/// @param amt whether it is shown in the Amt
/// @param anrede what was sent, in words
/// @param quittung the receipt
/// @param eingegangen when it was durable, in words
/// @param statusadresse where the person follows her Antrag
/// @param statusQr the same as QR code
/// @param betrag what is to be paid
/// @param ueberweisung how to pay it by transfer
/// @param ueberweisungsdaten the same line by line
/// @param beteiligte who agreed when, and who filled it in
/// @param pruefsummen what was accepted → SHA-256
/// @param pdf address of the receipt as PDF
/// @param buendel where the other Anliegen of its Buendel are
/// @param daten address of what was sent, as data
/// @param original address of what was sent in the original PDF form, where there is one
public record QuittungAnsicht(
        Rahmen rahmen,
        boolean amt,
        Anrede anrede,
        Quittung quittung,
        String eingegangen,
        String statusadresse,
        String statusQr,
        Optional<String> betrag,
        Optional<Ueberweisung> ueberweisung,
        Map<String, String> ueberweisungsdaten,
        Map<String, String> beteiligte,
        Map<String, String> pruefsummen,
        String pdf,
        Optional<String> buendel,
        String daten,
        Optional<String> original) {}
