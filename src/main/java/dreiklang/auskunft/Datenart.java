package dreiklang.auskunft;

import dreiklang.formular.Feld;

/// A category of personal data, told from the kind of a question.
public enum Datenart {
    /// Names of people.
    NAME,
    /// Address, telephone, e-mail.
    KONTAKT,
    /// Day of birth, sex.
    PERSON,
    /// Bank account.
    BANK,
    /// Files.
    UNTERLAGEN,
    /// A typed signature.
    UNTERSCHRIFT,
    /// A place on the map.
    ORT,
    /// Everything else the matter needs.
    SACHE;

    /// The category of a question; a question to read or to work out has none of its own.
    static Datenart von(Feld feld) {
        return switch (feld.autofill()) {
            case "name",
                    "given-name",
                    "additional-name",
                    "family-name",
                    "honorific-prefix",
                    "honorific-suffix" ->
                    NAME;
            case "street-address",
                    "address-line1",
                    "address-line2",
                    "address-level2",
                    "postal-code",
                    "country",
                    "country-name",
                    "tel",
                    "email",
                    "url" ->
                    KONTAKT;
            case "bday", "sex" -> PERSON;
            default -> nachArt(feld);
        };
    }

    private static Datenart nachArt(Feld feld) {
        return switch (feld.art()) {
            case EMAIL, TELEFON, PLZ -> KONTAKT;
            case IBAN -> BANK;
            case DATEI -> UNTERLAGEN;
            case UNTERSCHRIFT -> UNTERSCHRIFT;
            case PUNKT, ORTSTEIL -> ORT;
            default -> SACHE;
        };
    }
}
