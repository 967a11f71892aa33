package dreiklang.ablage;

import dreiklang.akte.Akte;
import dreiklang.akte.Programmablage;
import dreiklang.basis.Recht;
import dreiklang.dokument.Nachricht;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds the Akten a mail is meant for: by the sign in the address it went to, else by an
/// Aktenzeichen in that address or in its subject. Nobody outside ever hears what was found.
@Component
class Postziel {

    private static final List<String> EMPFAENGER =
            List.of(
                    "to",
                    "cc",
                    "delivered-to",
                    "x-original-to",
                    "envelope-to",
                    "x-envelope-to",
                    "resent-to");
    private static final int WORTE = 60;
    private static final int MEISTE = 5;

    private final Programmablage akten;
    private final PostverbleibRepository verbleib;
    private final Organisation organisation;
    private final PostEinstellungen einstellungen;

    Postziel(
            Programmablage akten,
            PostverbleibRepository verbleib,
            Organisation organisation,
            PostEinstellungen einstellungen) {
        this.akten = akten;
        this.verbleib = verbleib;
        this.organisation = organisation;
        this.einstellungen = einstellungen;
    }

    /// Where a mail goes.
    ///
    /// @param akten all it is filed in; empty: it waits
    /// @param einheit who looks after it then
    /// @param code why it waits
    record Ziel(List<Akte> akten, String einheit, String code, List<String> werte) {}

    Ziel finden(Nachricht mail) {
        var genannte = genannte(mail);
        var offene = genannte.stream().filter(a -> a.zda().isEmpty()).toList();
        if (offene.size() > MEISTE) {
            return wartet(poststelle(), "K-392");
        }
        if (!offene.isEmpty()) {
            return new Ziel(offene, offene.getFirst().einheit(), "", List.of());
        }
        return genannte.isEmpty()
                ? wartet(poststelle(), "K-391")
                : new Ziel(
                        List.of(),
                        genannte.getFirst().einheit(),
                        "K-201",
                        List.of(genannte.getFirst().zeichen().wert()));
    }

    private static Ziel wartet(String einheit, String code) {
        return new Ziel(List.of(), einheit, code, List.of());
    }

    /// The unit that looks after what names no Akte.
    String poststelle() {
        return organisation
                .einheit(einstellungen.einheit())
                .or(() ->
                        organisation.einheiten().stream()
                                .filter(e ->
                                        !organisation
                                                .mitRecht(e.kurz(), Recht.AKTE_FUEHREN)
                                                .isEmpty())
                                .findFirst())
                .map(Organisationseinheit::kurz)
                .orElse("");
    }

    private List<Akte> genannte(Nachricht mail) {
        var zusaetze = zusaetze(mail);
        var namen = new LinkedHashSet<String>(verbleib.gemeinte(klein(zusaetze)));
        namen.addAll(zusaetze);
        var ausAdresse = akten.bekannte(namen);
        if (!ausAdresse.isEmpty()) {
            return ausAdresse;
        }
        var ausBetreff = akten.bekannte(worte(mail.betreff()));
        // A subject that names several speaks about them, it is not sent to them.
        return ausBetreff.size() == 1 ? ausBetreff : List.of();
    }

    private static List<String> klein(Set<String> worte) {
        return worte.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }

    /// What stands behind the plus in our own address.
    private Set<String> zusaetze(Nachricht mail) {
        var zusaetze = new LinkedHashSet<String>();
        var teile = einstellungen.adresse().split("@", 2);
        if (teile.length == 2) {
            var muster =
                    Pattern.compile(
                            "(?<![A-Za-z0-9._+-])"
                                    + Pattern.quote(teile[0])
                                    + "\\+([A-Za-z0-9._/-]{1,60})@"
                                    + Pattern.quote(teile[1])
                                    + "(?![A-Za-z0-9.-])",
                            Pattern.CASE_INSENSITIVE);
            muster.matcher(String.join(" ", mail.werte(EMPFAENGER)))
                    .results()
                    .limit(WORTE)
                    .forEach(t -> zusaetze.add(t.group(1)));
        }
        return zusaetze;
    }

    /// Words that could be an Aktenzeichen.
    private static List<String> worte(String betreff) {
        var worte = new ArrayList<String>();
        Arrays.stream(betreff.split("[\\s,;()<>\\[\\]\"„“]+", WORTE + 1))
                .limit(WORTE)
                .map(w -> w.replaceAll("^[:.!?]+|[:.!?]+$", ""))
                .filter(w -> w.length() >= 4 && w.length() <= 60 && w.matches(".*\\d.*"))
                .forEach(worte::add);
        return worte;
    }
}
