package dreiklang.leistung;

import dreiklang.basis.Sprache;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What somebody asks the portal for; everything may be left out.
///
/// @param worte people's own words
/// @param lebenslage key of a Lebenslage of the Kommune
/// @param buchstabe first letter of the name, `#` for what begins with none
/// @param amt short name of the responsible Organisationseinheit
/// @param fuer for people or for enterprises
/// @param nurOnline only what can be applied for online
/// @param sprache language of the names
public record Angebotsfrage(
        String worte,
        Optional<String> lebenslage,
        Optional<String> buchstabe,
        Optional<String> amt,
        Optional<Zielgruppe> fuer,
        boolean nurOnline,
        Sprache sprache) {

    /// Everything that can be applied for online.
    public static Angebotsfrage online(Sprache sprache) {
        return new Angebotsfrage(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                sprache);
    }

    boolean passt(Angebot angebot) {
        return lebenslage.map(angebot.lebenslagen()::contains).orElse(true)
                && amt.map(angebot.amt()::equals).orElse(true)
                && fuer.map(angebot.fuer()::contains).orElse(true)
                && (!nurOnline || angebot.stand().compareTo(Digitalstand.ONLINE) >= 0)
                && buchstabe.map(b -> b.equals(buchstabe(angebot.name().in(sprache)))).orElse(true);
    }

    /// Ä stands below A, as in a telephone book; everything that is no letter below #.
    public static String buchstabe(String name) {
        if (!name.isEmpty() && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z') {
            return name.substring(0, 1);
        }
        var erster =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toUpperCase(Locale.GERMAN);
        return erster.isEmpty() || !Character.isLetter(erster.charAt(0))
                ? "#"
                : erster.substring(0, 1);
    }
}
