package dreiklang.identitaet;

import java.time.Instant;
import java.util.UUID;

/// The Postfach of a Nutzerkonto (§ 2 Abs. 5 OZG, for example the BundID) that somebody has linked
/// to her account.
///
/// @param postkorb address of the Postfach (`legacyPostkorbHandle`)
/// @param niveau how she had proven who she is when she linked it: `STORK-QAA-Level-1`, `-3` or
///   `-4`; whoever reads there has to prove it as well
/// @param seit when it was linked
/// @param bescheide whether Verwaltungsakte may be announced there; she can exclude it (§ 9 Abs. 1
///   OZG)
public record Nutzerkonto(UUID postkorb, String niveau, Instant seit, boolean bescheide) {}
