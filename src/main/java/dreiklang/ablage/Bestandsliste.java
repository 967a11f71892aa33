package dreiklang.ablage;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Textdatei;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A list of holdings as CSV: read row by row with constant memory, in UTF-8 or as Windows writes
/// it, separated by semicolon, comma or tab. The first row names the columns.
final class Bestandsliste implements AutoCloseable {

    private static final int MEISTE_SPALTEN = 60;
    private static final int LAENGSTER_WERT = 2_000;

    private final CSVParser leser;
    private final Iterator<CSVRecord> saetze;
    private final List<String> spalten;
    private long vorher = 1;

    private Bestandsliste(CSVParser leser) {
        this.leser = leser;
        this.saetze = leser.iterator();
        this.spalten = kopf();
    }

    /// A row as it stands in the list.
    ///
    /// @param zeile line of the file in which it begins, the first is 1
    /// @param werte one for each column; text without control characters
    /// @param code what is wrong with its form, empty when nothing is
    record Satz(long zeile, List<String> werte, String code) {}

    /// Opens a list.
    ///
    /// @throws FachlicherFehler K-370 it cannot be read, K-371 columns are missing
    static Bestandsliste oeffnen(Path datei) {
        try {
            var text = Textdatei.von(datei);
            var format =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(text.trennzeichen())
                            .setIgnoreEmptyLines(true)
                            .get();
            return new Bestandsliste(CSVParser.parse(text.leser(), format));
        } catch (IOException | UncheckedIOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-370", datei.toString());
        }
    }

    /// The SHA-256 of a list.
    ///
    /// @throws FachlicherFehler K-370 it cannot be read
    static Pruefsumme summe(Path datei) {
        var rechner = Pruefsumme.rechner();
        try (var strom = new DigestInputStream(Files.newInputStream(datei), rechner)) {
            strom.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-370", datei.toString());
        }
        return new Pruefsumme(HexFormat.of().formatHex(rechner.digest()));
    }

    private List<String> kopf() {
        var namen = new ArrayList<String>();
        var bekannte = EnumSet.noneOf(Listenspalte.class);
        for (var zelle : saetze.hasNext() ? saetze.next().toList() : List.<String>of()) {
            var spalte = Listenspalte.von(zelle).filter(bekannte::add);
            namen.add(spalte.map(Enum::name).orElse("+" + rein(zelle)));
        }
        vorher = leser.getCurrentLineNumber() + 1;
        boolean akte =
                bekannte.contains(Listenspalte.AKTE)
                        || bekannte.contains(Listenspalte.AKTENZEICHEN)
                        || bekannte.contains(Listenspalte.ALTZEICHEN);
        if (!akte || !bekannte.contains(Listenspalte.DATEI) || namen.size() > MEISTE_SPALTEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-371");
        }
        return List.copyOf(namen);
    }

    /// The columns: name of a Listenspalte, or "+" and the name of the Kommune's own.
    List<String> spalten() {
        return spalten;
    }

    /// The next rows; fewer at the end of the list.
    ///
    /// @throws FachlicherFehler K-376 when quotes do not fit from some line on
    List<Satz> naechste(int hoechstens) {
        var stapel = new ArrayList<Satz>();
        try {
            while (stapel.size() < hoechstens && saetze.hasNext()) {
                long anfang = vorher;
                var satz = saetze.next();
                vorher = leser.getCurrentLineNumber() + 1;
                if (satz.stream().anyMatch(w -> !w.isBlank())) {
                    stapel.add(satz(anfang, satz.toList()));
                }
            }
        } catch (UncheckedIOException e) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "K-376", Long.toString(leser.getCurrentLineNumber()));
        }
        return stapel;
    }

    private Satz satz(long zeile, List<String> werte) {
        boolean zuViele = werte.stream().skip(spalten.size()).anyMatch(w -> !w.isBlank());
        boolean zuLang = werte.stream().anyMatch(w -> w.length() > LAENGSTER_WERT);
        var reine =
                werte.stream()
                        .limit(spalten.size())
                        .map(Bestandsliste::rein)
                        .map(w -> w.length() > LAENGSTER_WERT ? w.substring(0, LAENGSTER_WERT) : w)
                        .toList();
        return new Satz(zeile, reine, zuViele || zuLang ? "K-377" : "");
    }

    private static String rein(String wert) {
        return wert.replaceAll("\\p{Cntrl}", " ").strip();
    }

    @Override
    public void close() {
        try {
            leser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
