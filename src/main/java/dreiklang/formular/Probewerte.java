package dreiklang.formular;

import dreiklang.ausdruck.Ausdruck;
import dreiklang.ausdruck.Ausdrucksbaum;
import dreiklang.ausdruck.Ausdrucksbaum.Aufruf;
import dreiklang.ausdruck.Ausdrucksbaum.Vergleich;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers that make a difference to a Formular: every option, and what lies on both sides of each
/// number, text and day a condition compares with.
final class Probewerte {

    private static final int MEISTE_EINTRAEGE = 3;

    private final Map<String, Set<Ausdrucksbaum>> verglichen = new HashMap<>();
    private final LocalDate heute;

    Probewerte(Collection<Ausdruck> ausdruecke, LocalDate heute) {
        this.heute = heute;
        ausdruecke.forEach(a -> suche(a.baum()));
    }

    /// All combinations of the answers to these fields; empty when there are more than `meiste`.
    Optional<List<Antworten>> kombinationen(List<Feld> felder, int meiste) {
        return produkt(felder.stream().map(f -> varianten(f, "", meiste)).toList(), meiste)
                .map(alle -> alle.stream().map(Antworten::new).toList());
    }

    private Optional<List<Map<String, List<String>>>> varianten(
            Feld feld, String davor, int meiste) {
        return switch (feld.art()) {
            case BLOCK ->
                    produkt(
                            feld.teile().stream().map(t -> varianten(t, davor, meiste)).toList(),
                            meiste);
            case GRUPPE -> gruppe(feld, meiste);
            default ->
                    Optional.of(
                            antworten(feld).stream()
                                    .map(w -> Map.of(davor + feld.name(), w))
                                    .toList());
        };
    }

    private Optional<List<Map<String, List<String>>>> gruppe(Feld gruppe, int meiste) {
        var alle = new ArrayList<Map<String, List<String>>>();
        int von = gruppe.gruppe().von();
        int bis = Math.min(gruppe.gruppe().bis(), von + MEISTE_EINTRAEGE);
        for (int anzahl = von; anzahl <= bis; anzahl++) {
            var nummern = Stream.iterate(1, n -> n + 1).limit(anzahl).map(String::valueOf).toList();
            var teile =
                    nummern.stream()
                            .flatMap(n ->
                                    gruppe.teile().stream()
                                            .map(t ->
                                                    varianten(
                                                            t,
                                                            gruppe.name() + "." + n + ".",
                                                            meiste)))
                            .toList();
            var eintraege = produkt(teile, meiste);
            if (eintraege.isEmpty() || alle.size() + eintraege.get().size() > meiste) {
                return Optional.empty();
            }
            eintraege.get().forEach(e -> alle.add(verbunden(e, Map.of(gruppe.name(), nummern))));
        }
        return Optional.of(alle);
    }

    private static Optional<List<Map<String, List<String>>>> produkt(
            List<Optional<List<Map<String, List<String>>>>> teile, int meiste) {
        List<Map<String, List<String>>> alle = List.of(Map.of());
        for (var teil : teile) {
            if (teil.isEmpty() || (long) alle.size() * teil.get().size() > meiste) {
                return Optional.empty();
            }
            var neu = new ArrayList<Map<String, List<String>>>();
            for (var links : alle) {
                teil.get().forEach(rechts -> neu.add(verbunden(links, rechts)));
            }
            alle = neu;
        }
        return Optional.of(alle);
    }

    private static Map<String, List<String>> verbunden(
            Map<String, List<String>> links, Map<String, List<String>> rechts) {
        var beide = new LinkedHashMap<>(links);
        beide.putAll(rechts);
        return beide;
    }

    private List<List<String>> antworten(Feld feld) {
        var werte = new LinkedHashSet<List<String>>();
        if (!feld.pflicht() || feld.bedingungen().pflicht().isPresent()) {
            werte.add(List.of());
        }
        var gegen = verglichen.getOrDefault(feld.name(), Set.of());
        switch (feld.art()) {
            case JANEIN -> Stream.of("ja", "nein").map(List::of).forEach(werte::add);
            case BESTAETIGUNG -> werte.add(List.of("ja"));
            case AUSWAHL -> feld.optionen().forEach(o -> werte.add(List.of(o.wert())));
            case MEHRFACHAUSWAHL -> {
                feld.optionen().forEach(o -> werte.add(List.of(o.wert())));
                werte.add(feld.optionen().stream().map(Feld.Option::wert).toList());
            }
            case ZAHL, BETRAG -> zahlen(gegen).map(List::of).forEach(werte::add);
            case DATUM -> tage(gegen).map(t -> List.of(t.toString())).forEach(werte::add);
            default -> {
                werte.add(List.of("probe"));
                gegen.forEach(g -> {
                    if (g instanceof Ausdrucksbaum.Text(var text) && !text.isEmpty()) {
                        werte.add(List.of(text));
                    }
                });
            }
        }
        return List.copyOf(werte);
    }

    private static Stream<String> zahlen(Set<Ausdrucksbaum> gegen) {
        return Stream.concat(
                        Stream.of(BigDecimal.ONE, BigDecimal.TWO),
                        gegen.stream()
                                .flatMap(g ->
                                        g instanceof Ausdrucksbaum.Zahl(var z)
                                                ? Stream.of(
                                                        z.subtract(BigDecimal.ONE),
                                                        z,
                                                        z.add(BigDecimal.ONE))
                                                : Stream.empty()))
                .map(BigDecimal::toPlainString)
                .distinct();
    }

    /// A number beside a day counts its years from today.
    private Stream<LocalDate> tage(Set<Ausdrucksbaum> gegen) {
        return Stream.concat(
                        Stream.of(heute.minusYears(1), heute, heute.plusYears(1)),
                        gegen.stream()
                                .flatMap(g ->
                                        switch (g) {
                                            case Ausdrucksbaum.Tag(var tag) ->
                                                    Stream.of(
                                                            tag.minusDays(1), tag, tag.plusDays(1));
                                            case Ausdrucksbaum.Zahl(var zahl) -> jahre(zahl);
                                            default -> Stream.empty();
                                        }))
                .distinct();
    }

    private Stream<LocalDate> jahre(BigDecimal zahl) {
        var genau = heute.minusYears(Math.min(150, Math.abs(zahl.longValue())));
        return Stream.of(genau.minusYears(1), genau, genau.plusDays(1));
    }

    /// Notes for each field of a comparison what it is compared with.
    private void suche(Ausdrucksbaum baum) {
        switch (baum) {
            case Ausdrucksbaum.Oder(var teile) -> teile.forEach(this::suche);
            case Ausdrucksbaum.Und(var teile) -> teile.forEach(this::suche);
            case Ausdrucksbaum.Nicht(var teil) -> suche(teil);
            case Aufruf(var funktion, var teile) -> teile.forEach(this::suche);
            case Ausdrucksbaum.Rechnung(var links, var zeichen, var rechts) -> {
                suche(links);
                suche(rechts);
            }
            case Vergleich vergleich -> {
                var blaetter =
                        Stream.concat(blaetter(vergleich.links()), blaetter(vergleich.rechts()))
                                .toList();
                for (var blatt : blaetter) {
                    if (blatt instanceof Ausdrucksbaum.Feld(var name)) {
                        verglichen
                                .computeIfAbsent(name, n -> new LinkedHashSet<>())
                                .addAll(blaetter);
                    }
                }
                suche(vergleich.links());
                suche(vergleich.rechts());
            }
            case Ausdrucksbaum.Feld _,
                    Ausdrucksbaum.Zahl _,
                    Ausdrucksbaum.Text _,
                    Ausdrucksbaum.Tag _ -> {}
        }
    }

    private static Stream<Ausdrucksbaum> blaetter(Ausdrucksbaum baum) {
        return switch (baum) {
            case Ausdrucksbaum.Oder(var teile) -> teile.stream().flatMap(Probewerte::blaetter);
            case Ausdrucksbaum.Und(var teile) -> teile.stream().flatMap(Probewerte::blaetter);
            case Ausdrucksbaum.Nicht(var teil) -> blaetter(teil);
            case Aufruf(var funktion, var teile) -> teile.stream().flatMap(Probewerte::blaetter);
            case Ausdrucksbaum.Rechnung(var links, var zeichen, var rechts) ->
                    Stream.concat(blaetter(links), blaetter(rechts));
            case Vergleich(var links, var zeichen, var rechts) ->
                    Stream.concat(blaetter(links), blaetter(rechts));
            case Ausdrucksbaum.Feld _,
                    Ausdrucksbaum.Zahl _,
                    Ausdrucksbaum.Text _,
                    Ausdrucksbaum.Tag _ ->
                    Stream.of(baum);
        };
    }
}
