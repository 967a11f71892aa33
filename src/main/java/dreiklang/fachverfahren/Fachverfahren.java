package dreiklang.fachverfahren;

import java.time.LocalDate;
import java.util.Optional;

/// An entry of the register: a program with which an Amt does its special work.
///
/// @param kennung key, as in `anbindung.yaml` and in the settings of the installation
/// @param name what it is called
/// @param hersteller who makes it
/// @param amt short name of the Organisationseinheit it belongs to
/// @param zweck what it is for
/// @param schnittstellen which interfaces it has, in words
/// @param betrieb who runs it: the Kommune itself or whom it hired
/// @param betreuung the person or Funktion that looks after it
/// @param vertragsende when the contract ends
/// @param personenbezogen whether it holds personal data
/// @param leistungen which Leistungen use it, in words
/// @param geplant whether a connection is planned
/// @param version counted up with every change
public record Fachverfahren(
        String kennung,
        String name,
        String hersteller,
        String amt,
        String zweck,
        String schnittstellen,
        String betrieb,
        String betreuung,
        Optional<LocalDate> vertragsende,
        boolean personenbezogen,
        String leistungen,
        boolean geplant,
        int version) {}
