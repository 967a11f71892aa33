package dreiklang.portal.web;

import dreiklang.seite.Rahmen;

/// A page of fixed texts about the Kommune.
///
/// @param rahmen frame
public record TextseiteAnsicht(Rahmen rahmen) {}
