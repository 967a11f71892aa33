package dreiklang.basis;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The one place where foreign ZIP archives are read: bounded in number, size and names, nothing is
/// written to disk.
public final class SicheresZip implements AutoCloseable {

    private final ZipFile archiv;
    private final List<? extends ZipEntry> teile;
    private long rest;

    private SicheresZip(ZipFile archiv, long entpackt) {
        this.archiv = archiv;
        this.teile = archiv.stream().toList();
        this.rest = entpackt;
    }

    /// Opens an archive.
    ///
    /// @param datei the archive
    /// @param anzahl most entries
    /// @param entpackt most bytes that may ever come out, all entries together
    /// @throws FachlicherFehler B-211 when it is damaged, B-212 when it has too many entries or
    ///   names that leave the folder
    public static SicheresZip oeffnen(Path datei, int anzahl, long entpackt) throws IOException {
        try {
            var zip = new SicheresZip(new ZipFile(datei.toFile()), entpackt);
            if (zip.teile.size() > anzahl
                    || zip.teile.stream().anyMatch(t -> !harmlos(t.getName()))) {
                zip.close();
                throw new FachlicherFehler(Fehlerart.EINGABE, "B-212");
            }
            return zip;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "B-211");
        }
    }

    /// Names of all entries in the order of the archive.
    public List<String> namen() {
        return teile.stream().map(ZipEntry::getName).toList();
    }

    /// Content of an entry.
    ///
    /// @throws FachlicherFehler B-211 when it is damaged, B-212 when more comes out than is allowed
    public Optional<byte[]> lesen(String name) throws IOException {
        var teil = archiv.getEntry(name);
        if (teil == null) {
            return Optional.empty();
        }
        try (var strom = archiv.getInputStream(teil)) {
            byte[] inhalt = strom.readNBytes((int) Math.min(rest + 1, Integer.MAX_VALUE - 8));
            abziehen(inhalt.length);
            return Optional.of(inhalt);
        } catch (ZipException | EOFException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "B-211");
        }
    }

    /// Reads every entry to its end and throws it away, so that lying sizes do not help.
    ///
    /// @throws FachlicherFehler B-211 when it is damaged, B-212 when more comes out than is allowed
    public void durchlesen() throws IOException {
        byte[] puffer = new byte[16 * 1024];
        for (var teil : teile) {
            try (var strom = archiv.getInputStream(teil)) {
                for (int n = strom.read(puffer); n >= 0; n = strom.read(puffer)) {
                    abziehen(n);
                }
            } catch (ZipException | EOFException e) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "B-211");
            }
        }
    }

    private void abziehen(int bytes) {
        rest -= bytes;
        if (rest < 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "B-212");
        }
    }

    private static boolean harmlos(String name) {
        return !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && !name.contains("\0")
                && !("/" + name + "/").contains("/../");
    }

    @Override
    public void close() throws IOException {
        archiv.close();
    }
}
