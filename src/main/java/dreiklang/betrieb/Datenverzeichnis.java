package dreiklang.betrieb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The directory where everything lies that must survive; belongs to one running instance at a
/// time.
final class Datenverzeichnis implements AutoCloseable {

    private final Path wurzel;
    private final FileChannel kanal;
    private final @Nullable FileLock sperre;

    private Datenverzeichnis(Path wurzel, FileChannel kanal, @Nullable FileLock sperre) {
        this.wurzel = wurzel;
        this.kanal = kanal;
        this.sperre = sperre;
    }

    /// Opens the directory, creates it where it is missing, and takes the lock if it is free.
    ///
    /// @throws Startfehler M-105 when the disk is full, M-108 when it cannot be used
    static Datenverzeichnis oeffnen(Path ort) {
        var wurzel = ort.toAbsolutePath().normalize();
        try {
            Files.createDirectories(wurzel, Rechte.DURCHGANG);
            var kanal =
                    FileChannel.open(
                            wurzel.resolve("sperre"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            Rechte.NUR_ICH);
            return new Datenverzeichnis(wurzel, kanal, sperren(kanal));
        } catch (IOException e) {
            throw unbrauchbar(wurzel, e);
        }
    }

    private static @Nullable FileLock sperren(FileChannel kanal) throws IOException {
        try {
            return kanal.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// The sentence for a directory that cannot be written.
    static Startfehler unbrauchbar(Path wurzel, IOException e) {
        if (istVoll(e.getMessage())) {
            return voll(wurzel);
        }
        return new Startfehler(
                108,
                "Das Datenverzeichnis "
                        + wurzel
                        + " lässt sich nicht benutzen. Bitte Pfad und Schreibrechte prüfen.",
                e);
    }

    /// Whether the operating system says that a disk is full. The launcher sees to its language.
    static boolean istVoll(@Nullable String gesagt) {
        return gesagt != null && gesagt.contains("No space left");
    }

    /// The sentence for a full disk.
    static Startfehler voll(Path wurzel) {
        return new Startfehler(
                105,
                "Auf dem Datenträger von "
                        + wurzel
                        + " ist kein Platz mehr. Bitte Platz schaffen und erneut starten.");
    }

    /// Whether this instance holds the directory.
    boolean gehoertMir() {
        return sperre != null;
    }

    /// @throws Startfehler M-104 when another instance holds the directory
    Datenverzeichnis nurFuerMich() {
        if (!gehoertMir()) {
            var pid = instanz().getProperty("pid", "?");
            throw new Startfehler(
                    104,
                    "Das Datenverzeichnis "
                            + wurzel
                            + " benutzt schon ein anderes Dreiklang (Prozess "
                            + pid
                            + "). Bitte dieses beenden oder mit --daten ein anderes Verzeichnis"
                            + " angeben.");
        }
        return this;
    }

    /// A place below the directory.
    Path pfad(String name) {
        return wurzel.resolve(name);
    }

    /// The directory itself.
    Path wurzel() {
        return wurzel;
    }

    /// Notes of the instance that runs here, or ran here and did not end in order; empty otherwise.
    Properties instanz() {
        var notiz = new Properties();
        var datei = pfad("instanz");
        if (Files.isReadable(datei)) {
            try (var leser = Files.newBufferedReader(datei)) {
                notiz.load(leser);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return notiz;
    }

    /// Notes who runs here.
    void notieren(Properties notiz) {
        try {
            var neu = pfad("instanz.neu");
            Files.deleteIfExists(neu);
            Files.createFile(neu, Rechte.NUR_ICH);
            try (var schreiber = Files.newBufferedWriter(neu)) {
                notiz.store(schreiber, null);
            }
            Files.move(neu, pfad("instanz"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unbrauchbar(wurzel, e);
        }
    }

    /// Gives the directory back after an orderly end.
    @Override
    public void close() {
        try {
            if (kanal.isOpen() && gehoertMir()) {
                Files.deleteIfExists(pfad("instanz"));
            }
            kanal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Permissions new files get.
    static final class Rechte {

        /// Directories on the way to something that another user owns.
        static final java.nio.file.attribute.FileAttribute<?> DURCHGANG =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));

        /// Files with secrets.
        static final java.nio.file.attribute.FileAttribute<?> NUR_ICH =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

        /// Directories with private content.
        static final java.nio.file.attribute.FileAttribute<?> NUR_ICH_VERZEICHNIS =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

        private Rechte() {}
    }
}
