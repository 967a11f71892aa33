package dreiklang.identitaet.web;

import dreiklang.identitaet.Hausverknuepfung;
import dreiklang.seite.Rahmen;
import java.util.List;

/// Everybody who is linked to an account of the house.
///
/// @param rahmen the frame
/// @param verknuepfungen one line each
public record HausverknuepfungAnsicht(Rahmen rahmen, List<Hausverknuepfung> verknuepfungen) {}
