package dreiklang.amt;

import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Beteiligung;
import dreiklang.vorgang.Entscheidungsfrist;
import dreiklang.vorgang.Notiz;
import dreiklang.vorgang.Wiedervorlage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Amt has added to a Vorgang.
///
/// @param notizen what was written down
/// @param wiedervorlagen days on which somebody wants to see it again
/// @param beteiligte who else takes part
/// @param frist the Frist of the law
/// @param verlaengerbar by how much it can be extended; empty when it cannot
/// @param automatik by what the program decided or would have decided
/// @param anschrift whether an address for letters is known
public record Beiblatt(
        List<Notiz> notizen,
        List<Wiedervorlage> wiedervorlagen,
        List<Beteiligung> beteiligte,
        Optional<Entscheidungsfrist> frist,
        Optional<String> verlaengerbar,
        Optional<Automatikbild> automatik,
        boolean anschrift) {

    /// Nothing, as the person concerned sees it.
    static final Beiblatt LEER =
            new Beiblatt(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);

    /// The kinds of Notizen.
    public static Map<String, String> arten(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        Arrays.stream(Notiz.Art.values())
                .forEach(a -> wahl.put(a.name(), rahmen.text("vorgang.notiz.art." + a.name())));
        return wahl;
    }

    /// In what capacity somebody can take part.
    public static Map<String, String> rollen(Rahmen rahmen) {
        var wahl = new LinkedHashMap<String, String>();
        Arrays.stream(Beteiligung.Rolle.values())
                .forEach(r -> wahl.put(r.name(), rahmen.text("vorgang.rolle." + r.name())));
        return wahl;
    }
}
