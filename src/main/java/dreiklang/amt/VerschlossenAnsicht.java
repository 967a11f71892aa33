package dreiklang.amt;

import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Unbearbeitet.Verschlossen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Confidential Vorgaenge that nobody can see, counted by unit and Leistung.
///
/// @param rahmen language, token, who is signed in
/// @param zeilen what is counted
/// @param rollen names the roles that open a Leistung
/// @param namen names of Leistungen and units
public record VerschlossenAnsicht(
        Rahmen rahmen,
        List<Verschlossen> zeilen,
        Map<LeistungsSchluessel, Set<String>> rollen,
        Namen namen) {

    /// The sentence about one row: how many, where, and what to do.
    public String satz(Verschlossen v) {
        return rahmen.text(
                "vorgang.verschlossen.satz",
                v.anzahl(),
                namen.leistung(v.leistung()),
                namen.einheit(v.einheit()),
                rollen.getOrDefault(v.leistung(), Set.of()).stream()
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
