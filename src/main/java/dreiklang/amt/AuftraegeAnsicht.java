package dreiklang.amt;

import dreiklang.seite.Rahmen;
import java.util.List;

/// The orders of a person.
///
/// @param rahmen language, token, who is signed in
/// @param auftraege the newest first, without their rows
public record AuftraegeAnsicht(Rahmen rahmen, List<Sammelauftrag> auftraege) {}
