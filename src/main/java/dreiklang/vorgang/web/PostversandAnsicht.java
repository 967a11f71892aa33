package dreiklang.vorgang.web;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Postversand;
import java.util.List;

/// What has to be posted.
///
/// @param rahmen language, token, who is signed in
/// @param posten one line each, oldest first
/// @param namen names of Leistungen and units
public record PostversandAnsicht(Rahmen rahmen, List<Postversand.Posten> posten, Namen namen) {}
