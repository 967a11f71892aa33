package dreiklang.akte;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An Akte as the archive and the registry see it: what it is about and why it is due, not what is
/// in it.
///
/// @param zeichen its Aktenzeichen
/// @param plannummer number of the Aktenplan
/// @param planname what the Aktenplan calls that number
/// @param rechtsgrundlage what the Aufbewahrungsfrist rests on; empty: the Aktenplan does not say
/// @param betreff subject
/// @param einheit responsible Organisationseinheit
/// @param eroeffnet when it was opened
/// @param zda when ZdA was written; empty: it is open
/// @param jahre years it is kept after the end of the year of ZdA
/// @param bis last day of the Aufbewahrungsfrist
/// @param blaetter number of Schriftstücke in it
/// @param verfahren the Aussonderung it is in
/// @param gesperrt whether a Loeschsperre is in force
/// @param verweis an Akte kept longer that refers to it
public record Aussonderungsakte(
        Aktenzeichen zeichen,
        String plannummer,
        String planname,
        String rechtsgrundlage,
        String betreff,
        String einheit,
        Instant eroeffnet,
        Optional<Instant> zda,
        int jahre,
        Optional<LocalDate> bis,
        long blaetter,
        Optional<UUID> verfahren,
        boolean gesperrt,
        Optional<Aktenzeichen> verweis) {

    /// What stands in the way today, in the order in which people read it.
    public Set<Hindernis> hindernisse(LocalDate heute) {
        var gruende = EnumSet.noneOf(Hindernis.class);
        if (zda.isEmpty()) {
            gruende.add(Hindernis.OFFEN);
        } else if (bis.isEmpty() || !bis.get().isBefore(heute)) {
            gruende.add(Hindernis.FRIST);
        }
        if (gesperrt) {
            gruende.add(Hindernis.GESPERRT);
        }
        if (verweis.isPresent()) {
            gruende.add(Hindernis.VERWEIS);
        }
        return gruende;
    }

    /// Whether it can be taken into an Aussonderung today.
    public boolean frei(LocalDate heute) {
        return verfahren.isEmpty() && hindernisse(heute).isEmpty();
    }
}
