package dreiklang.antrag.web;

import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.formular.Formulare;
import dreiklang.formular.Kartenbild;
import dreiklang.formular.Unterseite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which part of a page a person sees after saving, and where she was on it.
final class Rueckkehr {

    private Rueckkehr() {}

    /// What belongs behind the address of the page; nothing when she goes on to another one.
    static String zu(Entwurf entwurf, Seiteneingabe eingabe) {
        var allein = eingabe.unterseite().eintrag();
        return switch (eingabe.aktion()) {
            case BLEIBEN ->
                    parameter(eingabe, geoeffnet(entwurf, eingabe))
                            + "#"
                            + stelle(entwurf, eingabe);
            case PAUSE -> "";
            case WEITER, ZURUECK ->
                    allein.map(e -> parameter(eingabe, Optional.empty()) + "#frage-" + e)
                            .orElse("");
        };
    }

    /// The entry to show alone: the one that was opened, the new one, or the one that was there.
    private static Optional<String> geoeffnet(Entwurf entwurf, Seiteneingabe eingabe) {
        var dazu = erster(eingabe, Formulare.DAZU).flatMap(g -> neuester(entwurf, g));
        return Unterseite.zu(erster(eingabe, Seiteneingabe.OEFFNEN))
                .eintrag()
                .or(() -> dazu)
                .or(() -> eingabe.unterseite().eintrag());
    }

    private static Optional<String> neuester(Entwurf entwurf, String gruppe) {
        var nummern = entwurf.antworten().alle(gruppe);
        return nummern.isEmpty()
                ? Optional.empty()
                : Unterseite.zu(Optional.of(gruppe + "." + nummern.getLast())).eintrag();
    }

    private static String parameter(Seiteneingabe eingabe, Optional<String> eintrag) {
        var alle =
                Stream.of(
                                eingabe.vomPruefen() ? "von=pruefen" : "",
                                eintrag.map(e -> "eintrag=" + e).orElse(""),
                                Suche.parameter(eingabe.werte()))
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining("&"));
        return alle.isEmpty() ? "" : "?" + alle;
    }

    /// Where the person was: at the new entry, at the group that has lost one, or at the files.
    private static String stelle(Entwurf entwurf, Seiteneingabe eingabe) {
        var karte = Kartenbild.bedient(eingabe.werte());
        if (karte.isPresent()
                && entwurf.antworten().werte().containsKey(karte.get() + Kartenbild.AUSSCHNITT)) {
            return "frage-" + karte.get();
        }
        var gesucht = erster(eingabe, Suche.KNOPF);
        if (gesucht.isPresent()) {
            return Suche.stelle(gesucht.get());
        }
        var dazu = erster(eingabe, Formulare.DAZU);
        if (dazu.isPresent()) {
            return neuester(entwurf, dazu.get()).map(e -> "frage-" + e).orElse("dateien");
        }
        var weg = eingabe.werte().getOrDefault(Formulare.WEG, List.of());
        return Stream.concat(losgelassen(eingabe).stream(), weg.stream())
                .map(w -> w.replaceFirst("\\..*", ""))
                .filter(g -> g.matches("[a-z][a-z0-9_]{0,59}"))
                .findFirst()
                .map(g -> "frage-" + g)
                .orElse("dateien");
    }

    /// The proven answer the person lets go of.
    static Optional<String> losgelassen(Seiteneingabe eingabe) {
        return erster(eingabe, Eingabeleser.LOSLASSEN);
    }

    private static Optional<String> erster(Seiteneingabe eingabe, String name) {
        return eingabe.werte().getOrDefault(name, List.of()).stream().findFirst();
    }
}
