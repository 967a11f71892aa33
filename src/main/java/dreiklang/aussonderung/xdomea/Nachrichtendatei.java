package dreiklang.aussonderung.xdomea;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.SicheresZip;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A message as a file: a ZIP with the XML and, for a hand-over, the files of the Dokumente.
public final class Nachrichtendatei {

    private static final int MEISTE_TEILE = 20;

    private Nachrichtendatei() {}

    /// Where the bytes of a file come from.
    public interface Quelle {
        /// Opens it; closed by the caller.
        InputStream oeffnen() throws IOException;
    }

    /// Writes a message under its name: durable first, named after, so that nobody sees half of
    /// one.
    ///
    /// @param ordner where it belongs
    /// @param primaer files by their names in the message; one at a time is open
    /// @return the file
    public static Path schreiben(
            Path ordner, Nachrichtenname name, byte[] xml, Map<String, Quelle> primaer)
            throws IOException {
        Files.createDirectories(ordner);
        var halb = ordner.resolve(name.zip() + ".teil");
        try (var kanal =
                FileChannel.open(
                        halb,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            senden(offenBleibend(Channels.newOutputStream(kanal)), name.xml(), xml, primaer);
            kanal.force(true);
        }
        var ziel = ordner.resolve(name.zip());
        Files.move(halb, ziel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return ziel;
    }

    /// Writes a message into a stream and closes it.
    ///
    /// @param name of the XML in it
    /// @param primaer files by their names in the message; one at a time is open
    public static void senden(
            OutputStream ziel, String name, byte[] xml, Map<String, Quelle> primaer)
            throws IOException {
        try (var zip = new ZipOutputStream(ziel)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml);
            zip.closeEntry();
            for (var datei : new LinkedHashMap<>(primaer).entrySet()) {
                zip.putNextEntry(new ZipEntry(datei.getKey()));
                try (var strom = datei.getValue().oeffnen()) {
                    strom.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /// The end of the ZIP must not close the file: it is forced to the disk after that.
    private static OutputStream offenBleibend(OutputStream ziel) {
        return new BufferedOutputStream(
                new FilterOutputStream(ziel) {
                    @Override
                    public void write(byte[] b, int ab, int anzahl) throws IOException {
                        out.write(b, ab, anzahl);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                });
    }

    /// The XML of a message without files, as an archive sends them.
    ///
    /// @throws FachlicherFehler K-321 the ZIP is damaged, too large or holds strange names, K-322
    ///   there is not exactly one XML in it
    public static byte[] xml(Path datei) throws IOException {
        return xml(datei, MEISTE_TEILE);
    }

    /// The XML of a message.
    ///
    /// @param teile most entries
    /// @throws FachlicherFehler as above
    public static byte[] xml(Path datei, int teile) throws IOException {
        try (var zip = SicheresZip.oeffnen(datei, teile, Nachrichtenleser.GROESSTE)) {
            var namen =
                    zip.namen().stream()
                            .filter(n ->
                                    n.endsWith(".xml")
                                            && Nachrichtenname.lesen(alsZip(n)).isPresent())
                            .toList();
            if (namen.size() != 1) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-322");
            }
            return zip.lesen(namen.getFirst()).orElseThrow();
        } catch (FachlicherFehler e) {
            if (e.code().startsWith("B-")) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-321");
            }
            throw e;
        }
    }

    /// The names of everything in a message.
    ///
    /// @param teile most entries
    /// @throws FachlicherFehler K-321 as above
    public static List<String> namen(Path datei, int teile) throws IOException {
        try (var zip = SicheresZip.oeffnen(datei, teile, Nachrichtenleser.GROESSTE)) {
            return zip.namen();
        } catch (FachlicherFehler e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-321");
        }
    }

    private static String alsZip(String xml) {
        return xml.substring(0, xml.length() - 3) + "zip";
    }
}
