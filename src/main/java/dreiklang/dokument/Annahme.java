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
        var rohling = speicher.schreiben(inhalt, groesste);
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
