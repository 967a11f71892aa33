package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import java.util.List;

/// The Antraege of a signed-in account.
///
/// @param rahmen frame
/// @param anliegen newest first
public record KontoAnliegenAnsicht(Rahmen rahmen, List<Anliegenzeile> anliegen) {}
