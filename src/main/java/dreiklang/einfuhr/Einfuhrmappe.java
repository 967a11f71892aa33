package dreiklang.einfuhr;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Pdfformulare;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Werkstatt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/// The folder with the latest imports, for those who look at them in the browser: a few, for two
/// hours, in memory. Nothing of it is kept.
@Service
public class Einfuhrmappe {

    private static final int MEISTE = 6;
    private static final Duration DAUER = Duration.ofHours(2);

    private final Einfuhren einfuhren;
    private final Pdfformulare pdfformulare;
    private final Leistungen leistungen;
    private final Werkstatt werkstatt;
    private final Clock uhr;
    private final Map<String, Blatt> blaetter = new LinkedHashMap<>();

    Einfuhrmappe(
            Einfuhren einfuhren,
            Pdfformulare pdfformulare,
            Leistungen leistungen,
            Werkstatt werkstatt,
            Clock uhr) {
        this.einfuhren = einfuhren;
        this.pdfformulare = pdfformulare;
        this.leistungen = leistungen;
        this.werkstatt = werkstatt;
        this.uhr = uhr;
    }

    private record Blatt(Paketentwurf entwurf, byte[] datei, Instant seit) {}

    /// An import that can be looked at.
    ///
    /// @param kennung for its address
    /// @param titel what was imported
    public record Eintrag(String kennung, String titel) {}

    /// Makes a draft from an uploaded file.
    ///
    /// @param name of the file
    /// @return for its address
    /// @throws FachlicherFehler as `Einfuhren` does
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String annehmen(InputStream inhalt, String name) {
        return mitDatei(
                gelesen(inhalt),
                datei -> {
                    var kennung = Zufall.geheimnis();
                    ablegen(kennung, einfuhren.entwerfen(datei, name), datei);
                    return kennung;
                });
    }

    /// The imports that can be looked at, latest first.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Eintrag> eintraege() {
        synchronized (blaetter) {
            aufraeumen();
            var alle = new ArrayList<Eintrag>();
            blaetter.forEach((k, b) -> alle.add(new Eintrag(k, b.entwurf().bericht().titel())));
            return List.copyOf(alle.reversed());
        }
    }

    /// The draft.
    ///
    /// @throws FachlicherFehler X-121 when it is no longer there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Paketentwurf entwurf(String kennung) {
        return blatt(kennung).entwurf();
    }

    /// The draft as an archive to take away.
    ///
    /// @throws FachlicherFehler X-121 when it is no longer there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public byte[] archiv(String kennung) {
        var aus = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(aus)) {
            for (var datei : blatt(kennung).entwurf().dateien().entrySet()) {
                zip.putNextEntry(new ZipEntry("entwurf/" + datei.getKey()));
                zip.write(datei.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aus.toByteArray();
    }

    /// Takes the draft into the Werkstatt, where it is completed.
    ///
    /// @param schluessel key of the new Leistung
    /// @param wer name of whoever does it
    /// @throws FachlicherFehler X-121 when it is no longer there, X-123 when there is such a
    ///   Leistung already, X-124 when the Werkstatt does not take it
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void uebernehmen(String kennung, LeistungsSchluessel schluessel, String wer) {
        byte[] archiv = archiv(kennung);
        if (leistungen.finden(schluessel).isPresent() || werkstatt.finden(schluessel).isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "X-123", schluessel.wert());
        }
        werkstatt.beginnen(schluessel, wer);
        int version = werkstatt.finden(schluessel).orElseThrow().version();
        var befunde =
                mitDatei(archiv, datei -> werkstatt.einlesen(schluessel, version, datei, wer));
        if (!befunde.isEmpty()) {
            werkstatt.verwerfen(schluessel, version);
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-124", befunde.getFirst().lesbar());
        }
    }

    /// A page of the PDF form as PNG.
    ///
    /// @throws FachlicherFehler X-121 when it is no longer there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public byte[] bild(String kennung, int seite) {
        return mitDatei(blatt(kennung).datei(), datei -> pdfformulare.bild(datei, seite));
    }

    private void ablegen(String kennung, Paketentwurf entwurf, Path datei) {
        try {
            boolean pdf = entwurf.bericht().art().equals("pdf");
            var blatt =
                    new Blatt(
                            entwurf, pdf ? Files.readAllBytes(datei) : new byte[0], uhr.instant());
            synchronized (blaetter) {
                aufraeumen();
                if (blaetter.size() >= MEISTE) {
                    blaetter.remove(blaetter.keySet().iterator().next());
                }
                blaetter.put(kennung, blatt);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Blatt blatt(String kennung) {
        synchronized (blaetter) {
            aufraeumen();
            var blatt = blaetter.get(kennung);
            if (blatt == null) {
                throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "X-121");
            }
            return blatt;
        }
    }

    private void aufraeumen() {
        var grenze = uhr.instant().minus(DAUER);
        blaetter.values().removeIf(b -> b.seit().isBefore(grenze));
    }

    private static byte[] gelesen(InputStream inhalt) {
        try {
            byte[] bytes = inhalt.readNBytes(XdfLeser.GROESSTE_DATEI + 1);
            if (bytes.length > XdfLeser.GROESSTE_DATEI) {
                throw new FachlicherFehler(Fehlerart.ZU_GROSS, "X-105");
            }
            return bytes;
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "X-106");
        }
    }

    /// The readers need a file; it goes when they are done.
    private static <T> T mitDatei(byte[] inhalt, Function<Path, T> arbeit) {
        try {
            var datei = Files.createTempFile("einfuhr", ".tmp");
            try {
                return arbeit.apply(Files.write(datei, inhalt));
            } finally {
                Files.deleteIfExists(datei);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
