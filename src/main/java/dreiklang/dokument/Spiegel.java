package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Spiegelstand.Lage;
import dreiklang.lager.Beiseite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The replica of the content store: a folder laid out like it, usually on another machine.
///
/// It carries a mark. A folder without it is never written to, because a share that is not mounted
/// looks like an empty folder.
final class Spiegel {

    private static final Logger LOG = LoggerFactory.getLogger(Spiegel.class);
    private static final String MARKE = "dreiklang-spiegel";

    private final Optional<Path> ordner;
    private final Path dateien;
    private final SpiegelRepository zeilen;
    private final Clock uhr;
    private final Bau bau;
    private volatile @Nullable Inhaltsspeicher offen;

    /// Builds the store in a folder.
    interface Bau {
        Inhaltsspeicher an(Path ordner) throws IOException;
    }

    /// @param ordner setting; blank: there is none
    /// @param dateien the folder of the content store
    Spiegel(String ordner, Path dateien, SpiegelRepository zeilen, Clock uhr) {
        this(ordner, dateien, zeilen, uhr, Inhaltsspeicher::new);
    }

    /// @param bau builds the store in that folder
    Spiegel(String ordner, Path dateien, SpiegelRepository zeilen, Clock uhr, Bau bau) {
        this.bau = bau;
        this.ordner =
                ordner.isBlank()
                        ? Optional.empty()
                        : Optional.of(Path.of(ordner.strip()).toAbsolutePath().normalize());
        this.dateien = dateien;
        this.zeilen = zeilen;
        this.uhr = uhr;
    }

    /// Whether it can be used now.
    Lage lage() {
        if (ordner.isEmpty()) {
            return Lage.OHNE;
        }
        try {
            return lage(ordner.get());
        } catch (IOException | IllegalArgumentException e) {
            LOG.atWarn().addKeyValue("art", e.getClass().getName()).log("the replica fails");
            return Lage.FEHLT;
        }
    }

    private Lage lage(Path da) throws IOException {
        if (!Files.isDirectory(da)) {
            return Lage.FEHLT;
        }
        if (ineinander(da.toRealPath(), dateien.toRealPath())) {
            return Lage.UNTAUGLICH;
        }
        var soll = zeilen.kennung(da.toString());
        var ist = marke(da);
        if (soll.isEmpty()) {
            return ist.isEmpty() && leer(da) ? Lage.NEU : Lage.FREMD;
        }
        return ist.isEmpty() ? Lage.FEHLT : ist.equals(soll) ? Lage.BEREIT : Lage.FREMD;
    }

    /// The replica, where it can be used now.
    Optional<Inhaltsspeicher> bereit() {
        if (lage() != Lage.BEREIT) {
            offen = null;
            return Optional.empty();
        }
        try {
            var speicher = offen;
            if (speicher == null) {
                speicher = bau.an(ordner.orElseThrow());
                offen = speicher;
            }
            return Optional.of(speicher);
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("art", e.getClass().getName()).log("the replica fails");
            return Optional.empty();
        }
    }

    /// Makes an empty folder that was set for the first time the replica.
    ///
    /// @return whether it has become one now
    boolean einrichten() {
        boolean neu = lage() == Lage.NEU;
        if (neu) {
            annehmen();
        }
        return neu;
    }

    /// Takes the folder as the replica, with what lies in it.
    ///
    /// @throws FachlicherFehler D-501 when it is not there, cannot be written or is the store
    ///   itself
    void annehmen() {
        if (lage() == Lage.OHNE || lage() == Lage.UNTAUGLICH) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "D-501");
        }
        var da = ordner.orElseThrow();
        try {
            var kennung = marke(da).orElseGet(() -> Zufall.kennung(uhr));
            Files.writeString(da.resolve(MARKE), kennung.toString());
            Beiseite.sichern(da.resolve(MARKE));
            Beiseite.sichern(da);
            zeilen.kennungMerken(da.toString(), kennung, uhr.instant());
            offen = null;
        } catch (IOException | IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "D-501");
        }
    }

    /// How it stands, for people.
    Spiegelstand stand() {
        var wartend = zeilen.wartend();
        return new Spiegelstand(
                lage(),
                ordner.map(Path::toString).orElse(""),
                wartend.anzahl(),
                wartend.gescheitert(),
                wartend.aeltester());
    }

    private static boolean ineinander(Path eins, Path zwei) {
        return eins.startsWith(zwei) || zwei.startsWith(eins);
    }

    private static Optional<UUID> marke(Path da) throws IOException {
        try {
            return Optional.of(UUID.fromString(Files.readString(da.resolve(MARKE)).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean leer(Path da) throws IOException {
        try (var inhalt = Files.newDirectoryStream(da)) {
            return !inhalt.iterator().hasNext();
        }
    }
}
