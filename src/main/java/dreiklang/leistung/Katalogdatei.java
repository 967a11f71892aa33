package dreiklang.leistung;

import dreiklang.basis.Textdatei;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// A file with a Leistungskatalog.
///
/// @param text how it is encoded, what separates its columns
record Katalogdatei(Textdatei text) {

    static final long GROESSTE = 100_000_000L;

    /// Looks at the whole file; letters that had to be guessed are reported.
    static Katalogdatei von(Path pfad, List<Katalogmeldung> meldungen) throws IOException {
        var text = Textdatei.von(pfad);
        if (!text.istUtf8()) {
            meldungen.add(
                    new Katalogmeldung(
                            0,
                            "",
                            Folge.HINWEIS,
                            "L-315",
                            "Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Prüfen Sie die"
                                    + " Umlaute."));
        }
        return new Katalogdatei(text);
    }

    /// Where it lies.
    Path pfad() {
        return text.pfad();
    }

    /// How its letters are stored.
    Charset kodierung() {
        return text.kodierung();
    }

    /// Reads the text, without the mark at its beginning.
    BufferedReader leser() throws IOException {
        return text.leser();
    }

    /// Whether it is XML: the first character that is no space is `<`.
    boolean istXml() throws IOException {
        return text.kopf().stripLeading().startsWith("<");
    }

    /// The character that stands most often in the first line outside of quotes.
    char trennzeichen() throws IOException {
        return text.trennzeichen();
    }
}
