package dreiklang.auskunft;

import dreiklang.basis.Personenbestand.Fund;

/// Something that was found for an Auskunftsersuchen.
///
/// @param nummer its number, the first is 1
/// @param fund what it is; without title and data when it is confidential
/// @param sicher whether it hangs on the account and not only on a name
/// @param vertraulich whether its Leistung is confidential
/// @param entscheid what was decided about it
/// @param wirksam what that means: without a decision of its own it follows what led to it
/// @param begruendung why it is left out
public record Fundzeile(
        int nummer,
        Fund fund,
        boolean sicher,
        boolean vertraulich,
        Fundentscheid entscheid,
        Fundentscheid wirksam,
        String begruendung) {

    /// The same with what the decision means.
    Fundzeile mit(Fundentscheid neu) {
        return new Fundzeile(nummer, fund, sicher, vertraulich, entscheid, neu, begruendung);
    }

    /// The same for the eyes of a clerk who may not read what is confidential.
    Fundzeile verdeckt() {
        if (!vertraulich) {
            return this;
        }
        var leer =
                new Fund(
                        fund.art(),
                        fund.gegenstand(),
                        fund.ueber(),
                        fund.leistung(),
                        fund.einheit(),
                        "",
                        fund.seit(),
                        java.util.List.of(),
                        fund.umgang(),
                        fund.bezuege());
        return new Fundzeile(nummer, leer, sicher, true, entscheid, wirksam, begruendung);
    }
}
