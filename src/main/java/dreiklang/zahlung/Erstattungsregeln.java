package dreiklang.zahlung;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Wortlaut;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.Leistungspaket;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The chapter `erstattung.yaml`: what the Kommune gives back, item by item.
///
/// @param formular the Folgeformular with the answers; empty for the Antrag itself
/// @param stichtag question with the day whose rates count; empty when every item names its own
/// @param iban question with the account; empty when the money comes with the salary
/// @param zweck what stands on the bank statement
/// @param vorschuss what is paid in advance when the Antrag is granted
/// @param absage whether what was granted can be called off
/// @param saetze rates of this package alone
/// @param posten in the order of the file
record Erstattungsregeln(
        Optional<String> formular,
        String stichtag,
        Optional<String> iban,
        String zweck,
        Optional<Vorschuss> vorschuss,
        boolean absage,
        List<Satz> saetze,
        List<Postenregel> posten) {

    static final String DATEI = "erstattung.yaml";

    static final Wortlaut LEER = new Wortlaut("", "");

    private static final Set<String> SCHLUESSEL =
            Set.of(
                    "formular",
                    "stichtag",
                    "iban",
                    "zweck",
                    "vorschuss",
                    "absage",
                    "saetze",
                    "posten");
    private static final String ABSAGE = "absage";
    private static final String VORSCHUSS = "vorschuss";
    private static final String BETRAG = "betrag";

    /// @param wenn condition under which it is paid
    /// @param betrag how much
    /// @param iban question of the Antrag with the account
    record Vorschuss(Optional<Ausdruck> wenn, Ausdruck betrag, String iban) {}

    /// The questions whose answers the items are reckoned from: those of the Antrag and, above
    /// them, those of the Folgeformular.
    static Set<String> namen(Leistungspaket paket, Optional<String> formular) {
        var namen = new TreeSet<>(paket.namen());
        formular.ifPresent(f -> namen.addAll(paket.namen(f)));
        return namen;
    }

    /// Reads the chapter; what is wrong is added to the findings.
    ///
    /// @param geteilt names of the rates that do not stand in the package
    static Erstattungsregeln lesen(
            YamlKnoten kapitel, Leistungspaket paket, Set<String> geteilt, Kapitelleser leser) {
        leser.nur(kapitel, SCHLUESSEL);
        var formular = leser.text(kapitel, "formular", 60);
        formular.filter(f -> paket.namen(f).isEmpty())
                .ifPresent(f ->
                        leser.melde(
                                kapitel,
                                "Z-123",
                                "Die Datei formulare/" + f + ".yaml gibt es nicht."));
        var namen = namen(paket, formular);
        var saetze = Satz.lesen(kapitel, leser);
        var saetzenamen = new HashSet<>(geteilt);
        saetze.forEach(s -> saetzenamen.add(s.name()));
        var pruefer = new Postenleser(leser, namen, saetzenamen);
        var posten = pruefer.posten(kapitel);
        return new Erstattungsregeln(
                formular,
                stichtag(kapitel, posten, pruefer, leser),
                leser.text(kapitel, "iban", 60).map(f -> pruefer.frage(kapitel, "iban", f)),
                leser.text(kapitel, "zweck", 60).orElse("Erstattung"),
                kapitel.bei(VORSCHUSS)
                        .flatMap(k ->
                                vorschuss(
                                        k, new Postenleser(leser, paket.namen(), Set.of()), leser)),
                leser.janein(kapitel, ABSAGE, false),
                saetze,
                posten);
    }

    private static String stichtag(
            YamlKnoten kapitel, List<Postenregel> posten, Postenleser pruefer, Kapitelleser leser) {
        var frage = leser.text(kapitel, "stichtag", 60).orElse("");
        if (frage.isEmpty() && posten.stream().anyMatch(p -> p.stichtag().isEmpty())) {
            leser.melde(
                    kapitel,
                    "Z-129",
                    "Nennen Sie unter „stichtag“ die Frage mit dem Tag, nach dem sich die Sätze richten.");
        }
        return pruefer.frage(kapitel, "stichtag", frage);
    }

    private static Optional<Vorschuss> vorschuss(
            YamlKnoten k, Postenleser pruefer, Kapitelleser leser) {
        leser.nur(k, Set.of("wenn", BETRAG, "iban"));
        leser.pflichttext(k, BETRAG, 2_000);
        var iban = pruefer.frage(k, "iban", leser.pflichttext(k, "iban", 60));
        var wenn = pruefer.ausdruck(k, "wenn");
        return pruefer.ausdruck(k, BETRAG).map(b -> new Vorschuss(wenn, b, iban));
    }
}
