package dreiklang.amt;

import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Unbearbeitet;

/// What lies with nobody.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page, the oldest first
/// @param namen names of Leistungen and people
public record UnbearbeitetAnsicht(Rahmen rahmen, Blatt<Unbearbeitet> blatt, Namen namen) {}
