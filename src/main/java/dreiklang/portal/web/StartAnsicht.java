package dreiklang.portal.web;

import dreiklang.leistung.Lebenslage;
import dreiklang.leistung.Leistung;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Optional;

/// The start page.
///
/// @param rahmen frame
/// @param lebenslagen situations in life, in the order of the Kommune
/// @param meistgenutzt what people apply for most
/// @param mangel where a Mangel is reported, when the Kommune offers it
public record StartAnsicht(
        Rahmen rahmen,
        List<Lebenslage> lebenslagen,
        List<Leistung> meistgenutzt,
        Optional<Leistung> mangel) {}
