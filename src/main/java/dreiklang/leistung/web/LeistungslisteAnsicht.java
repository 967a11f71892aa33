package dreiklang.leistung.web;

import dreiklang.leistung.Leistung;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;

/// All Leistungen for those who edit them.
///
/// @param rahmen the frame
/// @param inArbeit packages that are being worked on, the last changed first
/// @param leistungen published ones by name, public and internal
/// @param fehler what was wrong with the name of a new one, may be empty
/// @param eingabe what was typed as its name
public record LeistungslisteAnsicht(
        Rahmen rahmen,
        List<Werkstueck> inArbeit,
        List<Leistung> leistungen,
        String fehler,
        String eingabe) {}
