package dreiklang.steuerung.web;

import dreiklang.basis.Blatt;
import dreiklang.leistung.Suchnachricht;
import dreiklang.seite.Rahmen;

/// What people wrote after a search that found nothing.
///
/// @param rahmen frame
/// @param nachrichten newest first
public record SuchnachrichtenAnsicht(Rahmen rahmen, Blatt<Suchnachricht> nachrichten) {}
