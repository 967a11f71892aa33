package dreiklang.zahlung;

/// What a person needs for a transfer.
///
/// @param empfaenger name of the account's owner
/// @param iban account number in groups of four
/// @param bic bank code, may be empty
/// @param verwendungszweck what to write, contains the Kassenzeichen
/// @param epcQrSvg the EPC-QR code (EPC069-12) as SVG
public record Ueberweisung(
        String empfaenger, String iban, String bic, String verwendungszweck, String epcQrSvg) {}
