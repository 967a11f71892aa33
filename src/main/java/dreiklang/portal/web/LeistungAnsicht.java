package dreiklang.portal.web;

import dreiklang.identitaet.Organisationseinheit;
import dreiklang.leistung.Digitalstand;
import dreiklang.leistung.Leistung;
import dreiklang.portal.Erfahrungswert;
import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The page of a Leistung.
///
/// @param rahmen frame
/// @param leistung the Leistung
/// @param stand how far it is on its way from paper to digital
/// @param vorpruefung whether a few questions tell beforehand if it is worth while
/// @param erfahrung how long it really takes, when there is experience
/// @param amt who is responsible
public record LeistungAnsicht(
        Rahmen rahmen,
        Leistung leistung,
        Digitalstand stand,
        boolean vorpruefung,
        Optional<Erfahrungswert> erfahrung,
        Optional<Organisationseinheit> amt) {

    /// How far it is, in words.
    public String digital() {
        return Digitalwort.von(rahmen, stand);
    }

    /// What that means for the person.
    public String digitalSatz() {
        return Digitalwort.satz(rahmen, stand);
    }

    /// Whether it can be applied for here.
    public boolean online() {
        return stand.compareTo(Digitalstand.ONLINE) >= 0;
    }
}
