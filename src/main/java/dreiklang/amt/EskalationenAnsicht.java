package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Eskalation;
import java.util.List;

/// What was reported to the Leitung.
///
/// @param rahmen language, token, who is signed in
/// @param offen what nobody has looked at yet, the newest first
/// @param anzahl how many there are, also those that are not on this page
/// @param namen names of Leistungen and people
public record EskalationenAnsicht(
        Rahmen rahmen, List<Eskalation> offen, long anzahl, Namen namen) {}
