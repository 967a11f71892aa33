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
/// @param auslese some Leistungen to begin with
/// @param mangel where a Mangel is reported, when the Kommune offers it
public record StartAnsicht(
        Rahmen rahmen, List<Lebenslage> lebenslagen, Auslese auslese, Optional<Leistung> mangel) {

    /// @param meistgenutzt whether these are the ones people apply for most
    /// @param leistungen the most used first, otherwise by name
    public record Auslese(boolean meistgenutzt, List<Leistung> leistungen) {

        /// Copies, so that nobody changes it afterwards.
        public Auslese {
            leistungen = List.copyOf(leistungen);
        }

        /// What is used most; some others, and then not called so, while nothing was used yet.
        static Auslese von(List<Leistung> genutzt, List<Leistung> alle, int plaetze) {
            boolean meistgenutzt = !genutzt.isEmpty();
            var auswahl = meistgenutzt ? genutzt : alle;
            return new Auslese(meistgenutzt, auswahl.stream().limit(plaetze).toList());
        }
    }
}
