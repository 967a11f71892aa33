package dreiklang.leistung;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.SicheresZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gets the files of a Leistungspaket from a folder or an archive; the same files give the same
/// checksum.
final class Paketdateien {

    private static final int MEISTE_DATEIEN = 300;
    private static final long GROESSTE_DATEI = 1_000_000;
    private static final long GROESSTES_PAKET = 10_000_000;
    private static final int TIEFSTER_ORDNER = 4;
    private static final Set<String> UNBEACHTET = Set.of("README.md", "LIESMICH.md");

    private Paketdateien() {}

    /// Reads a folder. Links are not followed; hidden files are left out.
    static SortedMap<String, byte[]> ausOrdner(Path ordner, List<Befund> befunde)
            throws IOException {
        var dateien = new TreeMap<String, byte[]>();
        long gesamt = 0;
        try (var alle = Files.walk(ordner, TIEFSTER_ORDNER)) {
            for (var pfad : alle.sorted().toList()) {
                var name = ordner.relativize(pfad).toString().replace('\\', '/');
                if (!Files.isRegularFile(pfad, LinkOption.NOFOLLOW_LINKS) || unbeachtet(name)) {
                    continue;
                }
                gesamt += Files.size(pfad);
                if (zuGross(name, Files.size(pfad), gesamt, dateien.size(), befunde)) {
                    return dateien;
                }
                dateien.put(name, Files.readAllBytes(pfad));
            }
        }
        return dateien;
    }

    /// Reads an archive; a single folder around everything is taken off.
    ///
    /// @throws FachlicherFehler L-201 when nothing is in it, L-202 when it cannot be read now
    static SortedMap<String, byte[]> ausArchiv(Path datei, List<Befund> befunde) {
        var dateien = new TreeMap<String, byte[]>();
        try (var zip = SicheresZip.oeffnen(datei, MEISTE_DATEIEN, GROESSTES_PAKET)) {
            var namen =
                    zip.namen().stream().filter(n -> !n.endsWith("/") && !unbeachtet(n)).toList();
            int vorn = gemeinsamerOrdner(namen);
            for (var name : namen) {
                var inhalt = zip.lesen(name).orElse(new byte[0]);
                if (!zuGross(name, inhalt.length, 0, dateien.size(), befunde)) {
                    dateien.put(name.substring(vorn), inhalt);
                }
            }
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "L-202");
        }
        if (dateien.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "L-201");
        }
        return dateien;
    }

    private static boolean zuGross(
            String name, long bytes, long gesamt, int anzahl, List<Befund> befunde) {
        if (bytes <= GROESSTE_DATEI && gesamt <= GROESSTES_PAKET && anzahl < MEISTE_DATEIEN) {
            return false;
        }
        befunde.add(
                new Befund(
                        name,
                        0,
                        "L-103",
                        "Ein Leistungspaket hat höchstens 300 Dateien zu 1 MB und zusammen 10 MB. Kürzen Sie es."));
        return true;
    }

    private static boolean unbeachtet(String name) {
        return name.startsWith(".")
                || name.contains("/.")
                || name.startsWith("__MACOSX/")
                || UNBEACHTET.contains(name);
    }

    private static int gemeinsamerOrdner(List<String> namen) {
        if (namen.contains("leistung.yaml") || namen.isEmpty()) {
            return 0;
        }
        int ende = namen.getFirst().indexOf('/') + 1;
        var vorn = namen.getFirst().substring(0, ende);
        return namen.stream().allMatch(n -> n.startsWith(vorn)) ? ende : 0;
    }

    /// One checksum over names and contents, independent of the way they came.
    static Pruefsumme pruefsumme(Map<String, byte[]> dateien) {
        var rechner = Pruefsumme.rechner();
        new TreeMap<>(dateien)
                .forEach((name, inhalt) -> {
                    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                    rechner.update(
                            ByteBuffer.allocate(8)
                                    .putInt(bytes.length)
                                    .putInt(inhalt.length)
                                    .array());
                    rechner.update(bytes);
                    rechner.update(inhalt);
                });
        return new Pruefsumme(HexFormat.of().formatHex(rechner.digest()));
    }

    /// The folders of packages in a folder; hidden ones are none.
    static List<Path> unterordner(Path ordner) {
        try (var alle = Files.list(ordner)) {
            return alle.filter(Files::isDirectory)
                    .filter(p -> !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
