package dreiklang.lager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of a store in the order of their names: the root, then `ab`, then `ab/cd`. Never
/// more than the names of one folder are in memory.
///
/// @param inhalt the folder in which `ab/cd/<sha256>` lie
record Inhaltsordner(Path inhalt) {

    private static final Logger LOG = LoggerFactory.getLogger(Inhaltsordner.class);

    /// Name of the root; sorts before all others.
    private static final String WURZEL = "/";

    /// Names of the folders behind that one.
    ///
    /// @param letzter where it was left off; empty: from the beginning
    Stream<String> nach(String letzter) {
        return Stream.concat(
                        Stream.of(WURZEL),
                        unter("")
                                .flatMap(o ->
                                        Stream.concat(
                                                Stream.of(o), unter(o).map(u -> o + "/" + u))))
                .filter(n -> n.compareTo(letzter) > 0);
    }

    /// Where a folder of that name lies.
    Path pfad(String name) {
        return name.equals(WURZEL) ? inhalt : inhalt.resolve(name);
    }

    private Stream<String> unter(String name) {
        var ordner = inhalt.resolve(name);
        if (!Files.isDirectory(ordner)) {
            return Stream.empty();
        }
        try (var alle = Files.list(ordner)) {
            return alle
                    .filter(p -> p.getFileName().toString().matches("[0-9a-f]{2}"))
                    .filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.atError().addKeyValue("ordner", name).log("a folder of the store is unreadable");
            return Stream.empty();
        }
    }
}
