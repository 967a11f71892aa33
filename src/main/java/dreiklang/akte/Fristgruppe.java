package dreiklang.akte;

import java.time.LocalDate;

/// Akten that become due on the same day by the same rule.
///
/// @param bis last day of the Aufbewahrungsfrist
/// @param plannummer number of the Aktenplan
/// @param planname what the Aktenplan calls that number
/// @param jahre years after the end of the year of ZdA
/// @param rechtsgrundlage what the rule rests on; empty: the Aktenplan does not say
/// @param akten how many
/// @param gesperrt how many of them a Loeschsperre holds back today
public record Fristgruppe(
        LocalDate bis,
        String plannummer,
        String planname,
        int jahre,
        String rechtsgrundlage,
        long akten,
        long gesperrt) {}
