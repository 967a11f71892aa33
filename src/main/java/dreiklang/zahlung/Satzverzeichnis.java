package dreiklang.zahlung;

import dreiklang.basis.Befund;
import dreiklang.basis.Kapitelleser;
import dreiklang.basis.Land;
import dreiklang.basis.YamlKnoten;
import dreiklang.seite.Kommunenangaben;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The rates that many packages share: those that come with the program, per Land and with
/// validity, and those of the Kommune's `saetze.yaml`, which come first.
@Component
class Satzverzeichnis {

    private static final String DATEI = "saetze.yaml";
    private static final String BUND = "BUND";

    private final Kommunenangaben kommune;
    private final List<Satz> mitgeliefert;
    private volatile Ort ort = new Ort(Optional.empty(), List.of());

    Satzverzeichnis(Kommunenangaben kommune) {
        this.kommune = kommune;
        try (var strom = Satzverzeichnis.class.getResourceAsStream("/zahlung/" + DATEI)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + DATEI);
            }
            var befunde = new ArrayList<Befund>();
            mitgeliefert =
                    Satz.lesen(
                            YamlKnoten.lesen(DATEI, strom.readAllBytes()),
                            new Kapitelleser(befunde));
            if (!befunde.isEmpty()) {
                throw new IllegalStateException(befunde.getFirst().lesbar());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param recht whose rates count here when not those of the Land
    private record Ort(Optional<String> recht, List<Satz> saetze) {}

    /// Takes the Kommune's own rates over; the file may be missing.
    List<Befund> laden(Path ordner) {
        var befunde = new ArrayList<Befund>();
        var datei = ordner.resolve(DATEI);
        if (Files.exists(datei)) {
            try {
                YamlKnoten.lesen(DATEI, Files.readAllBytes(datei), befunde)
                        .ifPresent(wurzel -> uebernehmen(wurzel, befunde));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return befunde;
    }

    private void uebernehmen(YamlKnoten wurzel, List<Befund> befunde) {
        var leser = new Kapitelleser(befunde);
        leser.nur(wurzel, Set.of("recht", "saetze"));
        var recht = leser.text(wurzel, "recht", 4);
        if (recht.filter(r -> !r.equals(BUND) && !istLand(r)).isPresent()) {
            leser.melde(
                    wurzel,
                    "Z-122",
                    "Hinter „recht“ gehört ein Land wie NW oder BUND für das Bundesreisekostengesetz.");
        }
        var neu = new Ort(recht, Satz.lesen(wurzel, leser));
        if (befunde.isEmpty()) {
            ort = neu;
        }
    }

    /// The value of a rate on a day, by the law that counts here.
    Optional<Satzangabe> am(String name, LocalDate tag) {
        var hier = ort;
        String recht = recht(hier);
        return Stream.concat(hier.saetze().stream(), mitgeliefert.stream())
                .filter(s -> s.name().equals(name))
                .flatMap(s -> s.am(tag, recht).map(w -> new Satzangabe(s, w)).stream())
                .findFirst();
    }

    /// What the rate is called, whether or not it has a value here.
    Optional<Satz> namens(String name) {
        return Stream.concat(ort.saetze().stream(), mitgeliefert.stream())
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    /// Names of all rates.
    Set<String> namen() {
        return Stream.concat(ort.saetze().stream(), mitgeliefert.stream())
                .map(Satz::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whose law counts here, in full.
    String rechtLesbar() {
        String recht = recht(ort);
        return istLand(recht) ? Land.von(recht).lesbar() : "Bund";
    }

    /// Whose law counts here: short name of the Land, or `BUND`.
    String recht() {
        return recht(ort);
    }

    private String recht(Ort hier) {
        return hier.recht().orElseGet(() -> kommune.aktuell().land());
    }

    private static boolean istLand(String kuerzel) {
        return Stream.of(Land.values()).anyMatch(l -> l.name().equals(kuerzel));
    }
}
