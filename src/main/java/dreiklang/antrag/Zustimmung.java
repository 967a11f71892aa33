package dreiklang.antrag;

import dreiklang.basis.Pruefsumme;
import java.time.Instant;

/// The agreement of another person to an Antrag.
///
/// @param name who agreed
/// @param zeitpunkt when
/// @param summe SHA-256 of the answers and files she agreed to, without the day they were sent
public record Zustimmung(String name, Instant zeitpunkt, Pruefsumme summe) {}
