package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.lager.Eingang;
import dreiklang.lager.Speicherausfall;
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
    private final long groessteAmt;

    Annahme(
            Inhaltsspeicher speicher,
            Inhaltspruefung pruefung,
            ClamdZugang clamd,
            long groesste,
            long groessteAmt) {
        this.speicher = speicher;
        this.pruefung = pruefung;
        this.clamd = clamd;
        this.groesste = groesste;
        this.groessteAmt = groessteAmt;
    }

    /// Foreign content.
    ///
    /// @throws FachlicherFehler D-2xx with the reason, K-500 while the store cannot be reached
    Ablage fremd(InputStream inhalt, String rohname) {
        return fremd(inhalt, rohname, groesste);
    }

    /// Foreign content from a person of the Amt, who may send larger files.
    ///
    /// @throws FachlicherFehler as `fremd`
    Ablage vomAmt(InputStream inhalt, String rohname) {
        return fremd(inhalt, rohname, groessteAmt);
    }

    private Ablage fremd(InputStream inhalt, String rohname, long grenze) {
        var name = Dateiname.bereinigt(rohname);
        return annehmen(inhalt, name, grenze, datei -> pruefung.pruefen(datei, name));
    }

    /// A mail byte for byte; what is in it is not judged, only looked at for viruses.
    ///
    /// @throws FachlicherFehler D-201, D-202, D-251, K-500 while the store cannot be reached
    Ablage nachricht(InputStream inhalt, String rohname) {
        return annehmen(
                inhalt, Dateiname.bereinigt(rohname), groesste, datei -> Dateityp.NACHRICHT);
    }

    private interface Erkennung {
        Dateityp typ(Path datei) throws IOException;
    }

    private Ablage annehmen(InputStream inhalt, Dateiname name, long grenze, Erkennung erkennung) {
        try {
            return pruefen(inhalt, name, grenze, erkennung);
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
    }

    private Ablage pruefen(InputStream inhalt, Dateiname name, long grenze, Erkennung erkennung)
            throws IOException {
        var rohling = speicher.schreiben(inhalt, grenze);
        try {
            var typ = erkennung.typ(rohling.datei());
            var viren = viren(rohling);
            speicher.aufnehmen(rohling);
            return new Ablage(
                    rohling.pruefsumme(),
                    rohling.groesse(),
                    typ.medientyp(),
                    name.fuer(typ).wert(),
                    viren);
        } finally {
            speicher.verwerfen(rohling);
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
        try {
            speicher.aufnehmen(rohling);
        } finally {
            speicher.verwerfen(rohling);
        }
        var name = Dateiname.bereinigt(rohname).fuer(typ).wert();
        return new Ablage(
                rohling.pruefsumme(),
                rohling.groesse(),
                typ.medientyp(),
                name,
                Virenpruefung.UNAUFFAELLIG);
    }

    private Virenpruefung viren(Eingang.Rohling rohling) {
        return switch (clamd.pruefen(rohling.datei())) {
            case SAUBER -> Virenpruefung.UNAUFFAELLIG;
            case KEINE -> Virenpruefung.NICHT_GEPRUEFT;
            case BEFUND -> throw new FachlicherFehler(Fehlerart.EINGABE, "D-251");
        };
    }
}
