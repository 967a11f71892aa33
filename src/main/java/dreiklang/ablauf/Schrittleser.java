package dreiklang.ablauf;

import dreiklang.ablauf.Schrittliste.Schritt;
import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.YamlKnoten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `schritte.yaml` step by step; what follows from their order is checked by `Schrittregeln`.
final class Schrittleser {

    /// Most steps; with everything around them they stay below the limits of a process.
    static final int HOECHSTENS = 40;

    private static final int SATZ = 300;
    private static final int BEDINGUNG = 400;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern UNZEICHEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]|[$#]\\{");
    private static final Set<String> SCHLUESSEL =
            Set.of("name", "satz", "aufgabe", "wer", "formular", "wenn", "gleichzeitig");

    private final Kapitelleser leser;
    private final Set<String> namen = new HashSet<>();

    private Schrittleser(List<Befund> befunde) {
        leser = new Kapitelleser(befunde);
    }

    /// Reads the list.
    ///
    /// @param befunde where findings are added
    static Schrittliste lesen(YamlKnoten wurzel, List<Befund> befunde) {
        return new Schrittleser(befunde).lesen(wurzel);
    }

    private Schrittliste lesen(YamlKnoten wurzel) {
        leser.nur(wurzel, Set.of("schritte"));
        var liste = leser.liste(wurzel, "schritte");
        if (liste.isEmpty() || liste.size() > HOECHSTENS) {
            leser.melde(
                    wurzel.bei("schritte").orElse(wurzel),
                    "V-441",
                    liste.isEmpty()
                            ? "Hier stehen keine Schritte. Schreiben Sie unter „schritte:“ mindestens einen Schritt mit aufgabe: entscheiden."
                            : "Das sind %d Schritte, erlaubt sind %d. Fassen Sie Schritte zusammen."
                                    .formatted(liste.size(), HOECHSTENS));
        }
        var schritte = new ArrayList<Schritt>();
        liste.stream().limit(HOECHSTENS).forEach(k -> schritte.add(schritt(k)));
        return new Schrittliste(List.copyOf(schritte));
    }

    private Schritt schritt(YamlKnoten ort) {
        leser.nur(ort, SCHLUESSEL);
        String aufgabe = wort(ort, "aufgabe", Schrittliste.ERLEDIGEN);
        boolean person = aufgabe.equals(Schrittliste.NACHREICHEN);
        var wenn = Ausdruck.lesen(leser, ort, "wenn");
        wenn.filter(a -> !a.istBedingung())
                .ifPresent(a ->
                        leser.melde(
                                ort.bei("wenn").orElse(ort),
                                "V-447",
                                "Hinter „wenn“ gehört eine Bedingung wie ergebnis = 'BEWILLIGT', keine Rechnung."));
        return new Schritt(
                name(ort),
                satz(ort),
                aufgabe,
                wort(ort, "wer", person ? Schrittliste.ANTRAGSTELLER : "zustaendig"),
                wort(ort, "formular", ""),
                wenn.isPresent() ? zeile(ort, "wenn", BEDINGUNG) : "",
                leser.janein(ort, "gleichzeitig", false),
                ort.zeile());
    }

    private String name(YamlKnoten ort) {
        String name = leser.pflichttext(ort, "name", 80).strip();
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            leser.melde(
                    ort.bei("name").orElse(ort),
                    "V-442",
                    "Dieser Name geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern, Binde- und Unterstrich, vorn ein Buchstabe, höchstens 40 Zeichen.");
        } else if (!name.isEmpty() && !namen.add(name)) {
            leser.melde(
                    ort.bei("name").orElse(ort),
                    "V-442",
                    "Der Name „%s“ ist schon vergeben. Jeder Schritt braucht einen eigenen."
                            .formatted(name));
        }
        return name;
    }

    private String satz(YamlKnoten ort) {
        String satz = leser.pflichttext(ort, "satz", SATZ).strip().replaceAll("\\s+", " ");
        return unbedenklich(ort, "satz", satz);
    }

    private String wort(YamlKnoten ort, String name, String sonst) {
        return unbedenklich(ort, name, leser.text(ort, name, 80).orElse(sonst).strip());
    }

    private String zeile(YamlKnoten ort, String name, int laenge) {
        var text = leser.text(ort, name, laenge).orElse("").strip().replaceAll("\\s+", " ");
        return unbedenklich(ort, name, text);
    }

    private String unbedenklich(YamlKnoten ort, String name, String text) {
        if (!UNZEICHEN.matcher(text).find()) {
            return text;
        }
        leser.melde(
                ort.bei(name).orElse(ort),
                "V-446",
                "Hinter „%s“ stehen Zeichen, die nicht erlaubt sind: Steuerzeichen oder ein Ausdruck mit ${ oder #{. Entfernen Sie sie."
                        .formatted(name));
        return "";
    }
}
