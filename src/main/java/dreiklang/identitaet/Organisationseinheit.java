package dreiklang.identitaet;

import dreiklang.basis.Wortlaut;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A unit of the Kommune's organisation: Amt, Abteilung, Sachgebiet.
///
/// @param kurz short name, for example `32` or `32.1`; also its identifier
/// @param name full name
/// @param oberhalb short name of the unit above, empty at the top
/// @param anschrift postal address, one line per entry
/// @param telefon telephone number
/// @param email address for the public
/// @param oeffnungszeiten opening hours in words, one line per entry
/// @param stellen what it does for all other units, by the names Leistungspakete use, for example
///   `vergabestelle`
public record Organisationseinheit(
        String kurz,
        Wortlaut name,
        String oberhalb,
        List<String> anschrift,
        String telefon,
        String email,
        List<Wortlaut> oeffnungszeiten,
        List<String> stellen) {

    /// Everything by which a step of an Ablauf can mean it: `einheit:KURZ` and `stelle:NAME`.
    public List<String> ziele() {
        return Stream.concat(Stream.of("einheit:" + kurz), stellen.stream().map(s -> "stelle:" + s))
                .toList();
    }

    /// Lines in both languages.
    ///
    /// @param englisch the English lines in the same order; a missing one is German
    static List<Wortlaut> zeilen(List<String> deutsch, List<String> englisch) {
        return IntStream.range(0, deutsch.size())
                .mapToObj(i ->
                        new Wortlaut(deutsch.get(i), i < englisch.size() ? englisch.get(i) : ""))
                .toList();
    }
}
