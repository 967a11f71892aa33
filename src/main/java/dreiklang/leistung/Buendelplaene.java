package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import dreiklang.basis.YamlKnoten;
import dreiklang.formular.Formulare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// The door of the Buendelplaene: which Leistungen a Lebenslage offers to do at once.
@Service
public class Buendelplaene {

    private static final String ORDNER = "buendel";
    private static final String ENDUNG = ".yaml";

    private final Katalog katalog;
    private final Formulare formulare;

    Buendelplaene(Katalog katalog, Formulare formulare) {
        this.katalog = katalog;
        this.formulare = formulare;
    }

    /// The plan of a Lebenslage.
    ///
    /// @param lebenslage its key
    @Offen("public reading")
    public Optional<Buendelplan> zu(String lebenslage) {
        return Optional.ofNullable(katalog.buendelplaene().get(lebenslage));
    }

    /// Loads the plans from the folder `buendel` of the Kommune, after its Lebenslagen and
    /// Leistungspakete. A faulty plan is refused with findings, the others are taken; a Kommune
    /// without the folder has none.
    @Offen("called by the program at start")
    public List<Befund> laden(Path kommune) {
        var befunde = new ArrayList<Befund>();
        var plaene = new TreeMap<String, Buendelplan>();
        for (var datei : dateien(kommune.resolve(ORDNER))) {
            var eigene = new ArrayList<Befund>();
            lesen(datei, eigene)
                    .filter(p -> eigene.isEmpty())
                    .ifPresent(p -> plaene.put(p.lebenslage(), p));
            befunde.addAll(eigene);
        }
        katalog.buendelplaene(plaene);
        return befunde;
    }

    private Optional<Buendelplan> lesen(Path datei, List<Befund> befunde) {
        var ganz = datei.getFileName().toString();
        var name = ORDNER + "/" + ganz;
        var lebenslage = ganz.substring(0, ganz.length() - ENDUNG.length());
        if (katalog.lebenslagen().stream().noneMatch(l -> l.schluessel().equals(lebenslage))) {
            befunde.add(
                    new Befund(
                            name,
                            0,
                            "L-150",
                            "Die Datei heißt wie eine Lebenslage aus lebenslagen.yaml. „"
                                    + lebenslage
                                    + "“ gibt es dort nicht."));
            return Optional.empty();
        }
        try {
            return YamlKnoten.lesen(name, Files.readAllBytes(datei), befunde)
                    .map(wurzel ->
                            new Buendelleser(formulare, katalog.stand().pakete(), befunde)
                                    .lesen(lebenslage, wurzel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> dateien(Path ordner) {
        if (!Files.isDirectory(ordner)) {
            return List.of();
        }
        try (var dateien = Files.list(ordner)) {
            return dateien.filter(d -> d.toString().endsWith(ENDUNG)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
