package dreiklang.formular;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which part of a page is shown when a group asks for its entries on pages of their own.
///
/// @param getrennt whether whoever shows the page can show entries alone
/// @param eintrag the entry that is shown alone, such as `kinder.2`; empty shows the list of all
public record Unterseite(boolean getrennt, Optional<String> eintrag) {

    /// Name under which a page sends the entry that it shows alone.
    public static final String NAME = "_eintrag";

    /// Everything on one page.
    static final Unterseite OHNE = new Unterseite(false, Optional.empty());

    private static final Pattern EINTRAG = Pattern.compile("[a-z][a-z0-9_]{0,59}\\.\\d{1,3}");

    /// The entry that was asked for; anything else asks for the list.
    public static Unterseite zu(Optional<String> eintrag) {
        return new Unterseite(true, eintrag.filter(e -> EINTRAG.matcher(e).matches()));
    }

    /// The entry that a page has sent.
    public static Unterseite aus(Map<String, List<String>> eingabe) {
        return zu(eingabe.getOrDefault(NAME, List.of()).stream().findFirst());
    }

    /// Whether a question was on the page that sent this.
    static boolean zeigte(Map<String, List<String>> eingabe, Feld feld) {
        return aus(eingabe).eintrag().map(e -> feld.name().startsWith(e + ".")).orElse(true);
    }

    /// The visible group whose entry is shown alone.
    Optional<Feld> allein(List<Feld> sichtbare, Antworten antworten) {
        return sichtbare.stream().filter(f -> nummer(f, antworten).isPresent()).findFirst();
    }

    /// Whether the entries of a group are listed.
    boolean listet(Feld gruppe) {
        return getrennt && gruppe.gruppe().darstellung() == Gruppenart.UNTERSEITE;
    }

    /// The number of the entry of this group that is shown alone.
    Optional<String> nummer(Feld gruppe, Antworten antworten) {
        return eintrag.filter(e -> gruppe.art() == Feldart.GRUPPE && listet(gruppe))
                .filter(e -> e.startsWith(gruppe.name() + "."))
                .map(e -> e.substring(gruppe.name().length() + 1))
                .filter(n -> antworten.alle(gruppe.name()).contains(n));
    }
}
