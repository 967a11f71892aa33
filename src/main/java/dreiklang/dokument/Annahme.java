package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.IOException;
import java.io.InputStream;

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
        try {
            return pruefen(inhalt, Dateiname.bereinigt(rohname), grenze);
        } catch (IOException e) {
            throw Speicherausfall.fuerMenschen(e);
        }
    }

    private Ablage pruefen(InputStream inhalt, Dateiname name, long grenze) throws IOException {
        var rohling = speicher.schreiben(inhalt, grenze);
        try {
            var typ = pruefung.pruefen(rohling.datei(), name);
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
