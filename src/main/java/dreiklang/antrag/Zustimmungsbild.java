package dreiklang.antrag;

import dreiklang.formular.Abschnitt;
import dreiklang.formular.Mitzeichnung;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person sees who is asked to agree.
///
/// @param person who she is
/// @param leistung name of the Leistung
/// @param referenz by which she and the applicant can talk about it
/// @param regel what she confirms
/// @param abschnitte the answers she may see
/// @param stand hash of what she would agree to; empty while the draft is being changed
/// @param teile the pages she fills in herself, in order
/// @param ablauf the day the draft ends unless it is sent or changed
public record Zustimmungsbild(
        Mitzeichner person,
        String leistung,
        String referenz,
        Mitzeichnung regel,
        List<Abschnitt> abschnitte,
        Optional<String> stand,
        List<Teil> teile,
        Instant ablauf) {

    /// A page that she fills in herself.
    ///
    /// @param name name of the page
    /// @param titel title of the page
    /// @param fertig whether it is answered without errors
    public record Teil(String name, String titel, boolean fertig) {}

    /// The page of her own with which she has to go on; empty when she is through.
    public Optional<Teil> naechster() {
        return teile.stream().filter(t -> !t.fertig()).findFirst();
    }
}
