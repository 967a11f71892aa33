package dreiklang.dokument;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Pruefsumme;
import dreiklang.lager.Beiseite;
import dreiklang.lager.Eingang;
import dreiklang.lager.Eingang.Rohling;
import dreiklang.lager.Lager;
import dreiklang.lager.Lager.Fund;
import dreiklang.lager.Lager.Stand;
import dreiklang.lager.Ordnerlager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The content store: every content once, under its SHA-256, durable before its name is known.
/// Where the bytes lie is the affair of its Lager.
final class Inhaltsspeicher {

    /// A file's age is the machine's affair; the program's clock can be pushed forward in the demo.
    private static final Clock MASCHINE = Clock.systemUTC();

    private final Eingang eingang;
    private final Lager lager;
    private final Clock maschine;

    /// Between taking in and sweeping the same content only one may act.
    private final Object[] schloesser = Stream.generate(Object::new).limit(4096).toArray();

    /// @param wurzel folder with `eingang` for what is being written
    /// @param lager where contents lie
    Inhaltsspeicher(Path wurzel, Lager lager) throws IOException {
        this(wurzel, lager, MASCHINE);
    }

    /// @param maschine by which the age of files is reckoned
    Inhaltsspeicher(Path wurzel, Lager lager, Clock maschine) throws IOException {
        this.maschine = maschine;
        this.eingang = new Eingang(Files.createDirectories(wurzel.resolve("eingang")));
        this.lager = lager;
        Beiseite.sichern(wurzel);
    }

    /// Contents as files below that folder.
    Inhaltsspeicher(Path wurzel) throws IOException {
        this(wurzel, new Ordnerlager(wurzel));
    }

    /// Writes a stream with constant memory and forces it to the disk.
    ///
    /// @param groesste most bytes that are taken
    /// @throws FachlicherFehler D-201 too large, D-202 empty
    Rohling schreiben(InputStream strom, long groesste) throws IOException {
        return eingang.schreiben(strom, groesste);
    }

    /// Gives the content its name. The same content is kept once and never overwritten.
    void aufnehmen(Rohling rohling) throws IOException {
        synchronized (schloss(rohling.pruefsumme())) {
            if (vorhanden(rohling.pruefsumme(), rohling.groesse())
                    && !lager.veraltet(rohling.pruefsumme())) {
                // The same bytes are there; from now on they count as fresh.
                lager.befestigen(rohling.pruefsumme());
            } else {
                lager.nehmen(rohling.datei(), rohling.pruefsumme());
            }
        }
        verwerfen(rohling);
        Bruchstelle.erreicht("dokument.nach-aufnahme");
    }

    /// Throws away what was written but refused.
    void verwerfen(Rohling rohling) throws IOException {
        Files.deleteIfExists(rohling.datei());
    }

    /// Opens content; the caller closes it.
    InputStream oeffnen(Pruefsumme summe) throws IOException {
        return lager.oeffnen(summe);
    }

    /// Lets something read the content as a file: its own, or a copy that goes away afterwards.
    ///
    /// @throws NoSuchFileException when it is not there
    <T> T mitDatei(Pruefsumme summe, Function<Path, T> arbeit) throws IOException {
        var datei = lager.datei(summe);
        if (datei.isPresent()) {
            if (!Files.isRegularFile(datei.get())) {
                throw new NoSuchFileException(summe.hex());
            }
            return arbeit.apply(datei.get());
        }
        var kopie = eingang.neu();
        try (var strom = oeffnen(summe)) {
            Files.copy(strom, kopie, StandardCopyOption.REPLACE_EXISTING);
            return arbeit.apply(kopie);
        } finally {
            Files.deleteIfExists(kopie);
        }
    }

    /// Whether something lies under the name.
    boolean hat(Pruefsumme summe) throws IOException {
        return lager.stand(summe).isPresent();
    }

    /// Whether the content is there in full length.
    boolean vorhanden(Pruefsumme summe, long groesse) throws IOException {
        return lager.stand(summe).filter(s -> lager.passt(s, groesse)).isPresent();
    }

    /// Makes content count as fresh, so that the sweeper leaves it alone during a transaction.
    ///
    /// @return false when it is not there
    boolean auffrischen(Pruefsumme summe) throws IOException {
        synchronized (schloss(summe)) {
            if (!hat(summe)) {
                return false;
            }
            lager.auffrischen(summe);
            return true;
        }
    }

    /// Removes content nobody refers to and remains of broken uploads, never anything younger than
    /// the age given.
    ///
    /// @param alter how old content must be by the machine's own clock
    /// @param verwaist asked under lock right before removing
    /// @return number of files removed
    int kehren(Duration alter, Predicate<Pruefsumme> verwaist) throws IOException {
        if (alter.compareTo(Duration.ofHours(24)) < 0) {
            throw new IllegalArgumentException("younger than 24 hours is never swept");
        }
        var grenze = maschine.instant().minus(alter);
        var entfernt = new AtomicInteger(eingang.kehren(grenze));
        for (var abschnitt : (Iterable<String>) lager.abschnitte("")::iterator) {
            lager.ansehen(
                    abschnitt,
                    funde ->
                            funde.stream()
                                    .filter(f -> f.amPlatz() && aelter(f.stand(), grenze))
                                    .forEach(f ->
                                            entfernt.addAndGet(
                                                    kehren(f, grenze, verwaist) ? 1 : 0)));
        }
        return entfernt.get();
    }

    /// Removes content nobody can refer to, and what was kept aside of it, at once.
    void vernichten(Pruefsumme summe) throws IOException {
        synchronized (schloss(summe)) {
            lager.entfernen(summe);
        }
        lager.beiseiteVernichten(summe);
    }

    private boolean kehren(Fund fund, Instant grenze, Predicate<Pruefsumme> verwaist) {
        synchronized (schloss(fund.summe())) {
            try {
                return lager.stand(fund.summe()).filter(s -> aelter(s, grenze)).isPresent()
                        && verwaist.test(fund.summe())
                        && lager.entfernen(fund.summe());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean aelter(Stand stand, Instant grenze) {
        return stand.zeit().isBefore(grenze);
    }

    /// Puts content that is right in the place of a file that is not. That file is kept aside
    /// first; between the two steps it still has its name.
    ///
    /// @param beweis name for what is kept aside
    void ersetzen(Rohling rohling, String beweis) throws IOException {
        var summe = rohling.pruefsumme();
        synchronized (schloss(summe)) {
            lager.beiseiteLegen(summe, beweis);
            Bruchstelle.erreicht("dokument.beiseite");
            lager.nehmen(rohling.datei(), summe);
            Bruchstelle.erreicht("dokument.ersetzt");
        }
        verwerfen(rohling);
    }

    Lager lager() {
        return lager;
    }

    /// Writes content anew that lies otherwise than it would be written today.
    void erneuern(Rohling rohling) throws IOException {
        synchronized (schloss(rohling.pruefsumme())) {
            lager.nehmen(rohling.datei(), rohling.pruefsumme());
        }
        Bruchstelle.erreicht("dokument.umgeschluesselt");
    }

    /// Removes what was broken off while it was in clear on its way.
    void eingangKehren(Duration alter) throws IOException {
        eingang.kehren(maschine.instant().minus(alter));
    }

    private Object schloss(Pruefsumme summe) {
        return schloesser[Math.floorMod(summe.hashCode(), schloesser.length)];
    }
}
