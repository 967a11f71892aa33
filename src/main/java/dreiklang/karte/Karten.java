package dreiklang.karte;

import dreiklang.basis.Befund;
import dreiklang.basis.Offen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door of the map: takes it from the Kommune's folder and hands it out.
@Service
public class Karten {

    private static final String DATEI = "karte.geojson";
    private static final long GROESSTE = 8_000_000;

    private volatile @Nullable Stadtplan plan;

    /// The Kommune's map; empty when it has none.
    @Offen("everybody may see the map")
    public Optional<Stadtplan> plan() {
        return Optional.ofNullable(plan);
    }

    /// Reads `karte.geojson` of the Kommune, if there is one. What is wrong comes back as findings;
    /// then the map stays as it was.
    @Offen("at the start, from the Kommune's own folder")
    public List<Befund> laden(Path ordner) {
        var datei = ordner.resolve(DATEI);
        if (!Files.exists(datei)) {
            return List.of();
        }
        var befunde = new ArrayList<Befund>();
        try {
            if (Files.size(datei) > GROESSTE) {
                return List.of(
                        new Befund(
                                DATEI,
                                0,
                                "O-200",
                                "Die Karte ist größer als 8 MB. Vereinfachen Sie die Linien."));
            }
            var gelesen = new Kartenleser(DATEI, befunde).lesen(Files.readAllBytes(datei));
            gelesen.ifPresent(p -> plan = p);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return befunde;
    }
}
