package dreiklang.lager;

import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The master keys of the installation, in a file outside the data folder: one key of 32 bytes a
/// line, in Base64. The first is in use, the others open what was encrypted before.
///
/// The file is read again as soon as it changes, so that a running program follows a new key.
public final class Schluesselbund {

    private static final Logger LOG = LoggerFactory.getLogger(Schluesselbund.class);
    private static final int LAENGE = 32;
    private static final String SETZEN = " dreiklang.dokument.speicher.schluessel";

    private final Optional<Path> datei;
    private volatile boolean gewarnt;
    private volatile Stand stand = new Stand("", List.of());

    /// @param form by which another file, or another state of it, is told from this one
    private record Stand(String form, List<Hauptschluessel> schluessel) {}

    /// A master key.
    ///
    /// @param kennung name made of the key; says nothing about it
    /// @param wert 32 bytes
    public record Hauptschluessel(String kennung, byte[] wert) {

        static Hauptschluessel von(byte[] wert) {
            var rechner = Pruefsumme.rechner();
            rechner.update(
                    "dreiklang-hauptschluessel"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new Hauptschluessel(
                    HexFormat.of().formatHex(rechner.digest(wert), 0, 8), wert.clone());
        }
    }

    /// @param datei setting; blank: nothing is encrypted
    /// @param daten the data folders, in which it must not lie
    /// @throws IllegalStateException K-510 when the file cannot be used
    public Schluesselbund(String datei, Path... daten) {
        this.datei =
                datei.isBlank()
                        ? Optional.empty()
                        : Optional.of(Path.of(datei.strip()).toAbsolutePath().normalize());
        for (var ordner : daten) {
            if (this.datei
                    .filter(d -> d.startsWith(ordner.toAbsolutePath().normalize()))
                    .isPresent()) {
                throw new IllegalStateException(
                        "K-510"
                                + SETZEN
                                + " liegt im Datenverzeichnis. Der Schlüssel muss getrennt von den"
                                + " Daten liegen.");
            }
        }
        var unused = aktueller();
    }

    /// No keys at all.
    public static Schluesselbund ohne() {
        return new Schluesselbund("");
    }

    /// The key in use; empty: nothing is encrypted.
    public Optional<Hauptschluessel> aktueller() {
        return alle().stream().findFirst();
    }

    /// The key of that name.
    public Optional<Hauptschluessel> finden(String kennung) {
        return alle().stream().filter(s -> s.kennung().equals(kennung)).findFirst();
    }

    /// All keys, the one in use first.
    public List<Hauptschluessel> alle() {
        return datei.isEmpty() ? List.of() : gelesen(datei.get());
    }

    /// A file that has gone away while the program runs takes no key from it.
    private List<Hauptschluessel> gelesen(Path da) {
        var bisher = stand;
        try {
            var form = form(da);
            if (!bisher.form().equals(form)) {
                stand = new Stand(form, lesen(da));
            }
            return stand.schluessel();
        } catch (IOException e) {
            return sonst(
                    bisher,
                    unbrauchbar(" nennt eine Datei, die fehlt oder sich nicht lesen lässt.", e));
        } catch (IllegalStateException e) {
            return sonst(bisher, e);
        }
    }

    private List<Hauptschluessel> sonst(Stand bisher, IllegalStateException fehler) {
        if (bisher.schluessel().isEmpty()) {
            throw fehler;
        }
        if (!gewarnt) {
            gewarnt = true;
            LOG.error(
                    "the file of keys cannot be read any more; the keys known so far stay", fehler);
        }
        return bisher.schluessel();
    }

    /// The time alone is too coarse: two states can follow each other within one tick.
    private static String form(Path da) throws IOException {
        var werte = Files.readAttributes(da, BasicFileAttributes.class);
        return werte.lastModifiedTime() + "/" + werte.size() + "/" + werte.fileKey();
    }

    private static List<Hauptschluessel> lesen(Path da) throws IOException {
        try {
            var schluessel =
                    Files.readAllLines(da).stream()
                            .map(String::strip)
                            .filter(z -> !z.isEmpty() && !z.startsWith("#"))
                            .map(z -> Base64.getDecoder().decode(z))
                            .map(Hauptschluessel::von)
                            .toList();
            if (schluessel.isEmpty()
                    || schluessel.stream().anyMatch(s -> s.wert().length != LAENGE)) {
                throw unbrauchbar(
                        " nennt eine Datei, in der kein Schlüssel von 32 Bytes in Base64 steht.",
                        null);
            }
            return schluessel;
        } catch (IllegalArgumentException e) {
            throw unbrauchbar(" nennt eine Datei, in der etwas anderes als Base64 steht.", e);
        }
    }

    /// Makes a new key the one in use; the others stay behind it. The file is replaced in one step
    /// and only the program may read it.
    ///
    /// @throws IllegalStateException K-510 when there is no file, or it cannot be written
    public Hauptschluessel wechseln() {
        var da = datei.orElseThrow(() -> unbrauchbar(" ist nicht gesetzt.", null));
        var neu = Hauptschluessel.von(Zufall.bytes(LAENGE));
        var zeilen = new StringBuilder(Base64.getEncoder().encodeToString(neu.wert())).append('\n');
        try {
            Files.readAllLines(da).forEach(z -> zeilen.append(z).append('\n'));
            var halb = da.resolveSibling(da.getFileName() + ".neu");
            Files.deleteIfExists(halb);
            Files.createFile(
                    halb,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(halb, zeilen);
            Beiseite.sichern(halb);
            Files.move(halb, da, StandardCopyOption.ATOMIC_MOVE);
            Beiseite.sichern(java.util.Objects.requireNonNull(da.getParent()));
            stand = new Stand(form(da), lesen(da));
            return neu;
        } catch (IOException e) {
            throw unbrauchbar(
                    " nennt eine Datei, die sich nicht schreiben lässt. Nichts wurde geändert.", e);
        }
    }

    private static IllegalStateException unbrauchbar(String satz, @Nullable Exception e) {
        return new IllegalStateException("K-510" + SETZEN + satz, e);
    }
}
