package dreiklang.lager;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Contents as files: `inhalt/ab/cd/<sha256>` what is kept, `beiseite` what was found not to be
/// what its name says.
public final class Ordnerlager implements Lager {

    private static final Logger LOG = LoggerFactory.getLogger(Ordnerlager.class);
    private static final int STAPEL = 500;

    private final Path inhalt;
    private final Beiseite beiseite;
    private final Set<Path> dauerhaft = ConcurrentHashMap.newKeySet();

    public Ordnerlager(Path wurzel) throws IOException {
        this.inhalt = wurzel.resolve("inhalt");
        this.beiseite = new Beiseite(wurzel.resolve("beiseite"));
        Files.createDirectories(inhalt);
        Beiseite.sichern(wurzel);
    }

    @Override
    public Optional<Stand> stand(Pruefsumme summe) throws IOException {
        return stand(ort(summe)).filter(s -> Files.isRegularFile(ort(summe)));
    }

    @Override
    public InputStream oeffnen(Pruefsumme summe) throws IOException {
        return Files.newInputStream(ort(summe));
    }

    @Override
    public Optional<Path> datei(Pruefsumme summe) {
        return Optional.of(ort(summe));
    }

    @Override
    public boolean nahe() {
        return true;
    }

    @Override
    public void nehmen(Path datei, Pruefsumme summe) throws IOException {
        ordnerAnlegen(summe);
        Files.move(datei, ort(summe), StandardCopyOption.ATOMIC_MOVE);
        Bruchstelle.erreicht("dokument.nach-umbenennen");
        Beiseite.sichern(ordner(summe));
    }

    @Override
    public void auffrischen(Pruefsumme summe) throws IOException {
        // A file's age is the machine's affair; the program's clock can be pushed forward in the
        // demo.
        Files.setLastModifiedTime(ort(summe), FileTime.from(Clock.systemUTC().instant()));
    }

    @Override
    public void befestigen(Pruefsumme summe) throws IOException {
        auffrischen(summe);
        Bruchstelle.erreicht("dokument.nach-umbenennen");
        Beiseite.sichern(ordner(summe));
    }

    @Override
    public boolean entfernen(Pruefsumme summe) throws IOException {
        boolean etwas = Files.deleteIfExists(ort(summe));
        if (etwas) {
            Beiseite.sichern(ordner(summe));
        }
        return etwas;
    }

    @Override
    public void beiseiteLegen(Pruefsumme summe, String beweis) throws IOException {
        beiseite.legen(ort(summe), beweis);
        // Whoever took the file away may have taken its folder, too.
        dauerhaft.remove(ordner(summe));
    }

    @Override
    public boolean hatBeiseite(String beweis) {
        return beiseite.hat(beweis);
    }

    @Override
    public void beiseiteVernichten(Pruefsumme summe) throws IOException {
        beiseite.vernichten(summe);
    }

    @Override
    public Stream<String> abschnitte(String letzter) {
        return ordner().nach(letzter);
    }

    @Override
    public void ansehen(String abschnitt, Consumer<List<Fund>> schau) throws IOException {
        var stapel = new ArrayList<Fund>();
        try (var eintraege = Files.newDirectoryStream(ordner().pfad(abschnitt))) {
            for (var eintrag : eintraege) {
                if (!istOrdner(abschnitt, eintrag)) {
                    fund(eintrag).ifPresent(stapel::add);
                }
                if (stapel.size() == STAPEL) {
                    schau.accept(List.copyOf(stapel));
                    stapel.clear();
                }
            }
            schau.accept(stapel);
        } catch (NoSuchFileException e) {
            LOG.atDebug().addKeyValue("ordner", abschnitt).log("a folder of the store went away");
        }
    }

    @Override
    public void erreichen() throws IOException {
        if (!Files.isDirectory(inhalt)) {
            throw new Speicherausfall("the folder of the contents is not there");
        }
    }

    private Inhaltsordner ordner() {
        return new Inhaltsordner(inhalt);
    }

    private Optional<Fund> fund(Path datei) throws IOException {
        var name = datei.getFileName().toString();
        boolean amPlatz = name.matches("[0-9a-f]{64}") && ort(new Pruefsumme(name)).equals(datei);
        var pfad = inhalt.relativize(datei).toString();
        return stand(datei).map(s -> new Fund(pfad, name, amPlatz, s));
    }

    private static Optional<Stand> stand(Path datei) throws IOException {
        try {
            var werte =
                    Files.readAttributes(
                            datei, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(
                    new Stand(
                            werte.isRegularFile() ? werte.size() : 0,
                            werte.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean istOrdner(String abschnitt, Path eintrag) {
        return abschnitt.length() <= 2
                && eintrag.getFileName().toString().matches("[0-9a-f]{2}")
                && Files.isDirectory(eintrag);
    }

    private Path ort(Pruefsumme summe) {
        return ordner(summe).resolve(summe.hex());
    }

    private Path ordner(Pruefsumme summe) {
        return inhalt.resolve(summe.hex().substring(0, 2)).resolve(summe.hex().substring(2, 4));
    }

    /// A folder somebody else has just made may not be on the disk yet: only folders this process
    /// has seen there count.
    private void ordnerAnlegen(Pruefsumme summe) throws IOException {
        var ordner = ordner(summe);
        if (!dauerhaft.contains(ordner)) {
            Files.createDirectories(ordner);
            Beiseite.sichern(inhalt.resolve(summe.hex().substring(0, 2)));
            Beiseite.sichern(inhalt);
            dauerhaft.add(ordner);
        }
    }
}
