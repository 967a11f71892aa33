package dreiklang.vorgang.web;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Schreibtisch.Tagesbild;
import java.util.Optional;

/// The start page of the Amt.
///
/// @param rahmen language, token, who is signed in
/// @param bild what lies on the desk; empty for people who do not work on Vorgaenge
/// @param namen names of Leistungen and people
public record StartAnsicht(Rahmen rahmen, Optional<Tagesbild> bild, Namen namen) {}
