package dreiklang.portal.web;

import dreiklang.seite.Rahmen;
import java.util.List;

/// The drafts and Antraege of a signed-in account.
///
/// @param rahmen frame
/// @param entwuerfe what was begun and not sent, last saved first
/// @param anliegen newest first
/// @param verworfen whether a draft has just been thrown away
public record KontoAnliegenAnsicht(
        Rahmen rahmen,
        List<Entwurfszeile> entwuerfe,
        List<Anliegenzeile> anliegen,
        boolean verworfen) {}
