package dreiklang.prozess;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.YamlKnoten;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads `prozesse.yaml` of a Kommune. What cannot be read is told, nothing is guessed.
final class Prozessdatei {

    private static final Set<String> FELDER =
            Set.of(
                    "kennung",
                    "name",
                    "zweck",
                    "einheit",
                    "verantwortlich",
                    "leistung",
                    "fachverfahren",
                    "fallzahl",
                    "dauer",
                    "kostensatz",
                    "ist",
                    "soll");
    private static final Set<String> SCHRITT =
            Set.of("baustein", "was", "wer", "minuten", "anteil", "mit", "vorher", "nachher");
    private static final Set<String> ZAHL = Set.of("zahl", "jahr", "quelle", "stichtag");

    private final List<Eintrag> eintraege = new ArrayList<>();
    private final List<Befund> befunde = new ArrayList<>();

    private Prozessdatei() {}

    /// A Prozess of the file with its steps.
    ///
    /// @param ist steps as they are; empty: none are told
    /// @param soll steps as they should be
    /// @param ort where it stands
    record Eintrag(Prozess prozess, List<Schritt> ist, List<Schritt> soll, YamlKnoten ort) {}

    /// What is in the file.
    record Inhalt(List<Eintrag> eintraege, List<Befund> befunde) {}

    static Inhalt lesen(String datei, byte[] inhalt) {
        var leser = new Prozessdatei();
        YamlKnoten.lesen(datei, inhalt, leser.befunde)
                .flatMap(k -> k.bei("prozesse"))
                .ifPresent(k -> k.liste().forEach(leser::eintrag));
        return new Inhalt(List.copyOf(leser.eintraege), leser.befunde);
    }

    private void eintrag(YamlKnoten k) {
        try {
            bekannt(k, FELDER);
            var eintrag =
                    new Eintrag(prozess(k), schritte(k.bei("ist")), schritte(k.bei("soll")), k);
            eintrag.prozess().pruefen();
            eintraege.add(eintrag);
        } catch (FachlicherFehler e) {
            befunde.add(befund(k, e));
        }
    }

    static Befund befund(YamlKnoten k, FachlicherFehler e) {
        return k.befund(
                e.code(),
                "Der Prozess „"
                        + k.text("kennung").orElse("")
                        + "“ wurde nicht übernommen. Bitte prüfen Sie seine Angaben; die Form steht in docs/handbuch/steuerung.md.");
    }

    private static void bekannt(YamlKnoten k, Set<String> erlaubt) {
        if (!k.unbekannte(erlaubt).isEmpty()) {
            throw unlesbar();
        }
    }

    private static FachlicherFehler unlesbar() {
        return new FachlicherFehler(Fehlerart.EINGABE, "S-224");
    }

    private static Prozess prozess(YamlKnoten k) {
        return new Prozess(
                text(k, "kennung", Prozesstext.NAME),
                text(k, "name", Prozesstext.NAME),
                text(k, "zweck", Prozesstext.SATZ),
                text(k, "einheit", 20),
                text(k, "verantwortlich", Prozesstext.WER),
                k.text("leistung"),
                k.text("fachverfahren"),
                beleg(k.bei("fallzahl")),
                beleg(k.bei("dauer")),
                beleg(k.bei("kostensatz")),
                0);
    }

    private static String text(YamlKnoten k, String feld, int laenge) {
        return Prozesstext.kurz(k.text(feld).orElse(""), laenge);
    }

    private static Belegzahl beleg(Optional<YamlKnoten> knoten) {
        if (knoten.isEmpty()) {
            return Belegzahl.UNBEKANNT;
        }
        var k = knoten.get();
        bekannt(k, ZAHL);
        var zahl = k.text("zahl").map(Belegzahl::zahl).orElse(Zahlenangabe.UNBEKANNT);
        return new Belegzahl(
                zahl,
                k.text("jahr").map(j -> gelesen(() -> Integer.parseInt(j))),
                text(k, "quelle", Prozesstext.NAME),
                k.text("stichtag").map(t -> gelesen(() -> LocalDate.parse(t))));
    }

    private static <T> T gelesen(java.util.function.Supplier<T> leser) {
        try {
            return leser.get();
        } catch (NumberFormatException | DateTimeException e) {
            throw unlesbar();
        }
    }

    private static List<Schritt> schritte(Optional<YamlKnoten> knoten) {
        return knoten.map(YamlKnoten::liste).orElse(List.of()).stream()
                .map(Prozessdatei::schritt)
                .toList();
    }

    private static Schritt schritt(YamlKnoten k) {
        bekannt(k, SCHRITT);
        var schritt =
                new Schritt(
                        wort(k, "baustein", Prozessbaustein::mitName),
                        text(k, "was", Prozesstext.NAME),
                        text(k, "wer", Prozesstext.WER),
                        Zeitaufwand.lesen(k.text("minuten").orElse("")),
                        Schritt.anteil(k.text("anteil").orElse("")),
                        text(k, "mit", Prozesstext.WER),
                        wort(k, "vorher", Medium::mitName),
                        wort(k, "nachher", Medium::mitName));
        schritt.pruefen();
        return schritt;
    }

    private static <T> Optional<T> wort(
            YamlKnoten k, String feld, Function<String, Optional<T>> leser) {
        var text = k.text(feld);
        var wert = text.flatMap(t -> leser.apply(t.toUpperCase(Locale.ROOT)));
        if (text.isPresent() && wert.isEmpty()) {
            throw unlesbar();
        }
        return wert;
    }
}
