package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/// Takes content in: write, check, scan, keep. In this order, so that nothing unchecked ever gets a
/// name.
final class Annahme {

    private final Inhaltsspeicher speicher;
    private final Inhaltspruefung pruefung;
    private final ClamdZugang clamd;
    private final long groesste;

    Annahme(Inhaltsspeicher speicher, Inhaltspruefung pruefung, ClamdZugang clamd, long groesste) {
        this.speicher = speicher;
        this.pruefung = pruefung;
        this.clamd = clamd;
        this.groesste = groesste;
    }

    /// Foreign content.
    ///
    /// @throws FachlicherFehler D-2xx with the reason
    Ablage fremd(InputStream inhalt, String rohname) throws IOException {
        var name = Dateiname.bereinigt(rohname);
        return annehmen(inhalt, name, datei -> pruefung.pruefen(datei, name));
    }

    /// A mail byte for byte; what is in it is not judged, only looked at for viruses.
    ///
    /// @throws FachlicherFehler D-201, D-202, D-251
    Ablage nachricht(InputStream inhalt, String rohname) throws IOException {
        return annehmen(inhalt, Dateiname.bereinigt(rohname), datei -> Dateityp.NACHRICHT);
    }

    private interface Erkennung {
        Dateityp typ(Path datei) throws IOException;
    }

    private Ablage annehmen(InputStream inhalt, Dateiname name, Erkennung erkennung)
            throws IOException {
        var rohling = speicher.schreiben(inhalt, groesste);
        boolean aufgenommen = false;
        try {
            var typ = erkennung.typ(rohling.datei());
            var viren = viren(rohling);
            speicher.aufnehmen(rohling);
            aufgenommen = true;
            return new Ablage(
                    rohling.pruefsumme(),
                    rohling.groesse(),
                    typ.medientyp(),
                    name.fuer(typ).wert(),
                    viren);
        } finally {
            if (!aufgenommen) {
                speicher.verwerfen(rohling);
            }
        }
    }

    /// Whether a file of this machine would be taken in; nothing is kept.
    ///
    /// @return its SHA-256
    /// @throws FachlicherFehler D-2xx with the reason
    Pruefsumme probe(Path datei, String rohname) throws IOException {
        long groesse = Files.size(datei);
        if (groesse == 0) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-202");
        }
        if (groesse > groesste) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "D-201", groesste / (1024 * 1024));
        }
        var name = Dateiname.bereinigt(rohname);
        var unused = name.fuer(pruefung.pruefen(datei, name));
        var rechner = Pruefsumme.rechner();
        try (var strom = new DigestInputStream(Files.newInputStream(datei), rechner)) {
            strom.transferTo(OutputStream.nullOutputStream());
        }
        return new Pruefsumme(HexFormat.of().formatHex(rechner.digest()));
    }

    /// Content the program has made itself: kept as it is, without looking for viruses.
    Ablage eigen(InputStream inhalt, String rohname, Dateityp typ) throws IOException {
        var rohling = speicher.schreiben(inhalt, Long.MAX_VALUE);
        speicher.aufnehmen(rohling);
        var name = Dateiname.bereinigt(rohname).fuer(typ).wert();
        return new Ablage(
                rohling.pruefsumme(),
                rohling.groesse(),
                typ.medientyp(),
                name,
                Virenpruefung.UNAUFFAELLIG);
    }

    private Virenpruefung viren(Inhaltsspeicher.Rohling rohling) {
        return switch (clamd.pruefen(rohling.datei())) {
            case SAUBER -> Virenpruefung.UNAUFFAELLIG;
            case KEINE -> Virenpruefung.NICHT_GEPRUEFT;
            case BEFUND -> throw new FachlicherFehler(Fehlerart.EINGABE, "D-251");
        };
    }
}
