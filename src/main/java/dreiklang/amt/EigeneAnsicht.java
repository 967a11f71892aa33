package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Vorgangsbild;
import java.util.List;

/// One's own internal matters.
///
/// @param rahmen language, token, who is signed in
/// @param vorgaenge newest first
/// @param namen names of Leistungen and people
public record EigeneAnsicht(Rahmen rahmen, List<Vorgangsbild> vorgaenge, Namen namen) {}
