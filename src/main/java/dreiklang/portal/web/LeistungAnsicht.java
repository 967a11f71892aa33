package dreiklang.portal.web;

import dreiklang.identitaet.Organisationseinheit;
import dreiklang.leistung.Leistung;
import dreiklang.portal.Erfahrungswert;
import dreiklang.seite.Rahmen;
import java.util.Optional;

/// The page of a Leistung.
///
/// @param rahmen frame
/// @param leistung the Leistung
/// @param erfahrung how long it really takes, when there is experience
/// @param amt who is responsible
public record LeistungAnsicht(
        Rahmen rahmen,
        Leistung leistung,
        Optional<Erfahrungswert> erfahrung,
        Optional<Organisationseinheit> amt) {}
