package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Braucht;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.leistung.spi.Kapitelpruefer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// The door of the catalogue: what the Kommune offers, and the Leistungspakete behind it.
@Service
public class Leistungen {

    private static final String LEBENSLAGEN = "lebenslagen.yaml";

    private final Katalog katalog;
    private final Paketleser leser;
    private final Veroeffentlichung veroeffentlichung;
    private final Passung passung;
    private final ObjectProvider<Kapitelpruefer> pruefer;

    Leistungen(
            Katalog katalog,
            Paketleser leser,
            Veroeffentlichung veroeffentlichung,
            Passung passung,
            ObjectProvider<Kapitelpruefer> pruefer) {
        this.katalog = katalog;
        this.leser = leser;
        this.veroeffentlichung = veroeffentlichung;
        this.passung = passung;
        this.pruefer = pruefer;
    }

    /// The current Fassung of a Leistung, public or internal.
    @Offen("public reading; callers check intern")
    public Optional<Leistung> finden(LeistungsSchluessel schluessel) {
        return paket(schluessel).map(Leistungspaket::leistung);
    }

    /// The Leistungspaket of the current Fassung, also under the key of a [Widerspruchsleistung].
    @Offen("public reading")
    public Optional<Leistungspaket> paket(LeistungsSchluessel schluessel) {
        return Optional.ofNullable(katalog.stand().pakete().get(schluessel))
                .or(() -> katalog.widerspruch(schluessel));
    }

    /// The Leistungspaket of exactly that Fassung; a published Fassung never changes.
    ///
    /// @throws IllegalArgumentException when it was never published
    @Offen("public reading")
    public Leistungspaket paket(LeistungsSchluessel schluessel, int fassung) {
        return katalog.fassung(schluessel, fassung);
    }

    /// All current Leistungen of one kind, by name.
    @Offen("public reading")
    public List<Leistung> alle(boolean intern) {
        return nachName(intern, Sprache.DE);
    }

    /// The Lebenslagen that lead to something people can find, in the order of the Kommune.
    @Offen("public reading")
    public List<Lebenslage> lebenslagen() {
        var belegt =
                katalog.stand().angebote().nachKennung().values().stream()
                        .flatMap(a -> a.lebenslagen().stream())
                        .collect(Collectors.toSet());
        return katalog.lebenslagen().stream().filter(l -> belegt.contains(l.schluessel())).toList();
    }

    /// Loads a folder with Leistungspakete; a faulty one is refused with findings while the others
    /// are published.
    ///
    /// Content that was published before changes nothing, so that a restart does not push aside
    /// what came in another way; it is not checked again here, see `nachpruefen`.
    ///
    /// @param ordner holds one folder per package
    /// @return findings; their file begins with the folder of the package
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        var befunde = new ArrayList<Befund>();
        for (var paketordner : Paketdateien.unterordner(ordner)) {
            laden(paketordner, befunde);
        }
        katalog.nachsehen();
        return befunde;
    }

    /// Loads the Lebenslagen from the folder of the Kommune; when they are faulty, those from
    /// before stay.
    @Offen("called by the program at start")
    public List<Befund> lebenslagenLaden(Path kommune) {
        var befunde = new ArrayList<Befund>();
        try {
            var inhalt = Files.readAllBytes(kommune.resolve(LEBENSLAGEN));
            YamlKnoten.lesen(LEBENSLAGEN, inhalt, befunde)
                    .map(wurzel -> new Lebenslagenleser(befunde).lesen(wurzel))
                    .filter(gelesen -> befunde.isEmpty())
                    .ifPresent(katalog::lebenslagen);
        } catch (IOException e) {
            befunde.add(
                    new Befund(
                            LEBENSLAGEN,
                            0,
                            "L-122",
                            "Die Datei lebenslagen.yaml kann nicht gelesen werden."));
        }
        return befunde;
    }

    /// Checks one folder without publishing it.
    ///
    /// @param ordner the folder of the package; its name is the key
    @Offen("reads a folder the caller names at the terminal")
    public List<Befund> pruefen(Path ordner) {
        var befunde = new ArrayList<Befund>();
        lesen(ordner, befunde);
        return befunde;
    }

    /// What could be better in a folder without findings; refuses nothing.
    ///
    /// @param ordner the folder of the package; its name is the key
    @Offen("reads a folder the caller names at the terminal")
    public List<Befund> begutachten(Path ordner) {
        var befunde = new ArrayList<Befund>();
        var dateien = lesen(ordner, befunde);
        if (!befunde.isEmpty()) {
            return List.of();
        }
        var schluessel = new LeistungsSchluessel(name(ordner));
        var hinweise =
                new ArrayList<>(
                        passung.aemterOderOffene(leser.lesen(schluessel, 1, dateien, befunde)));
        hinweise.addAll(leser.begutachten(schluessel, dateien, pruefer.stream().toList()));
        return hinweise;
    }

    /// Publishes an uploaded archive as the current Fassung when it has no findings.
    ///
    /// @throws dreiklang.basis.FachlicherFehler when it is no archive
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Befund> veroeffentlichen(LeistungsSchluessel schluessel, Path archiv) {
        var befunde = new ArrayList<Befund>();
        var dateien = Paketdateien.ausArchiv(archiv, befunde);
        leser.pruefen(schluessel, dateien, pruefer.stream().toList(), befunde);
        if (befunde.isEmpty()) {
            veroeffentlichung.veroeffentlichen(schluessel, dateien, false);
            katalog.nachsehen();
        }
        return befunde;
    }

    /// Checks what is published already, once the town is open: a rule of the program or a number
    /// of the Aktenplan may have changed since. What is published stays published.
    ///
    /// @param ordner holds one folder per package
    /// @return findings like those of `laden`
    @Offen("called by the program after the start")
    public List<Befund> nachpruefen(Path ordner) {
        var alle = new ArrayList<Befund>();
        for (var paketordner : Paketdateien.unterordner(ordner)) {
            if (istVeroeffentlicht(paketordner)) {
                pruefen(paketordner).forEach(b -> alle.add(b.unter(name(paketordner))));
            }
        }
        return alle;
    }

    private boolean istVeroeffentlicht(Path ordner) {
        try {
            return LeistungsSchluessel.passt(name(ordner))
                    && veroeffentlichung.kennt(
                            new LeistungsSchluessel(name(ordner)),
                            Paketdateien.ausOrdner(ordner, new ArrayList<>()));
        } catch (IOException e) {
            return false;
        }
    }

    private void laden(Path ordner, List<Befund> alle) {
        if (istVeroeffentlicht(ordner)) {
            return;
        }
        var befunde = new ArrayList<Befund>();
        var dateien = lesen(ordner, befunde);
        if (befunde.isEmpty()) {
            veroeffentlichung.veroeffentlichen(
                    new LeistungsSchluessel(name(ordner)), dateien, true);
        }
        befunde.forEach(b -> alle.add(b.unter(name(ordner))));
    }

    private Map<String, byte[]> lesen(Path ordner, List<Befund> befunde) {
        if (!LeistungsSchluessel.passt(name(ordner))) {
            befunde.add(
                    new Befund(
                            "",
                            0,
                            "L-105",
                            "Der Ordner eines Leistungspakets heißt mit Kleinbuchstaben, Ziffern und Bindestrich."));
            return Map.of();
        }
        try {
            var dateien = Paketdateien.ausOrdner(ordner, befunde);
            leser.pruefen(
                    new LeistungsSchluessel(name(ordner)),
                    dateien,
                    pruefer.stream().toList(),
                    befunde);
            return dateien;
        } catch (IOException e) {
            befunde.add(new Befund("", 0, "L-106", "Der Ordner kann nicht gelesen werden."));
            return Map.of();
        }
    }

    private static String name(Path ordner) {
        return ordner.toAbsolutePath().normalize().getFileName().toString();
    }

    private List<Leistung> nachName(boolean intern, Sprache sprache) {
        var ordnung = Collator.getInstance(sprache.locale());
        return katalog.stand().pakete().values().stream()
                .map(Leistungspaket::leistung)
                .filter(l -> l.intern() == intern)
                .sorted(Comparator.comparing(l -> l.name().in(sprache), ordnung))
                .toList();
    }
}
