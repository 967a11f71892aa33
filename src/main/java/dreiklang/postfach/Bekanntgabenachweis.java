package dreiklang.postfach;

import dreiklang.basis.Pruefsumme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What proves every step of an announcement. Who did something is an identifier as in the
/// Protokoll.
///
/// @param sendung what was announced
/// @param pruefsumme of the content
/// @param regel name of the rule that was applied
/// @param bereitgestelltVon who made it available
/// @param benachrichtigt when the mail server took the notice; empty: none was sent
/// @param abgerufenVon who retrieved it first
/// @param beendet when an unretrieved Bereitstellung ended
/// @param aufgegeben day of posting
/// @param aufgegebenVon who noted the posting
/// @param zurueck day on which the letter came back
/// @param zurueckGrund why
/// @param zurueckVon who noted it
/// @param uebergabe how it was handed over to a Nutzerkonto, if it was
public record Bekanntgabenachweis(
        Sendung sendung,
        Pruefsumme pruefsumme,
        String regel,
        String bereitgestelltVon,
        Optional<Instant> benachrichtigt,
        Optional<String> abgerufenVon,
        Optional<Instant> beendet,
        Optional<LocalDate> aufgegeben,
        Optional<String> aufgegebenVon,
        Optional<LocalDate> zurueck,
        Optional<String> zurueckGrund,
        Optional<String> zurueckVon,
        Optional<Uebergabe> uebergabe) {}
