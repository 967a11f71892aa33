package dreiklang.leistung.web;

import dreiklang.basis.Befund;
import dreiklang.leistung.Werkstueck;
import dreiklang.seite.Rahmen;
import java.util.List;

/// One file of a package that is being worked on.
///
/// @param rahmen the frame
/// @param stueck the package
/// @param version the version of it that the person has looked at
/// @param datei name of the file
/// @param text its content as stored or as typed
/// @param befunde findings and remarks about this file
/// @param fehler why it was not saved, may be empty
public record WerkdateiAnsicht(
        Rahmen rahmen,
        Werkstueck stueck,
        int version,
        String datei,
        String text,
        List<Befund> befunde,
        String fehler) {}
