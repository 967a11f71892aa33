package dreiklang.ablage;

import dreiklang.ablage.ZeilenRepository.Ausgang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dateiannahme;
import dreiklang.dokument.Dokumente;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at a row of a list by itself: what it says, and its file. In earnest the content is kept
/// durably before anything refers to it.
@Component
class Zeilenpruefung {

    private static final int TITEL = 200;
    private static final int SCHLAGWORT = 60;
    private static final List<DateTimeFormatter> TAGE =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMAN)
                            .withResolverStyle(ResolverStyle.STRICT));

    private final Dokumente dokumente;
    private final Dateiannahme annahme;

    Zeilenpruefung(Dokumente dokumente, Dateiannahme annahme) {
        this.dokumente = dokumente;
        this.annahme = annahme;
    }

    /// A row that can be filed as far as it alone can tell, or what is wrong with it.
    sealed interface Befund {

        /// @param titel under which it is filed
        /// @param ablage its content; empty in a trial
        /// @param kennung what makes it the same row in another list
        record Gut(Altbestandszeile zeile, String titel, Optional<Ablage> ablage, String kennung)
                implements Befund {}

        record Mangel(Ausgang ausgang) implements Befund {}
    }

    Befund pruefen(Altbestandszeile zeile, Bestandsordner ordner, boolean trocken) {
        try {
            var datei = ordner.datei(zeile.datei());
            var name = datei.getFileName().toString();
            var titel = zeile.wert(Listenspalte.TITEL);
            laengen(zeile, titel);
            datum(zeile.wert(Listenspalte.DATUM));
            var ablage = trocken ? Optional.<Ablage>empty() : Optional.of(annehmen(datei, name));
            var summe = ablage.map(Ablage::pruefsumme).orElseGet(() -> probe(datei, name));
            return new Befund.Gut(
                    zeile, titel.isEmpty() ? name : titel, ablage, kennung(zeile, summe));
        } catch (FachlicherFehler e) {
            // No room is no fault of the row: the run stops here and goes on later.
            if (e.art() == Fehlerart.VORUEBERGEHEND) {
                throw e;
            }
            return new Befund.Mangel(
                    Ausgang.abgewiesen(
                            zeile.nr(),
                            e.code(),
                            e.werte().stream().map(String::valueOf).toList()));
        }
    }

    private Ablage annehmen(Path datei, String name) {
        try (var strom = new Quellstrom(datei)) {
            return dokumente.annehmen(strom, name);
        } catch (IOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-374");
        }
    }

    private Pruefsumme probe(Path datei, String name) {
        try {
            return annahme.probe(datei, name);
        } catch (UncheckedIOException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-374");
        }
    }

    /// A file that cannot be read is the row's fault, a store that cannot be written is not.
    private static final class Quellstrom extends FilterInputStream {

        Quellstrom(Path datei) throws IOException {
            super(Files.newInputStream(datei));
        }

        @Override
        public int read(byte[] b, int ab, int laenge) {
            try {
                return super.read(b, ab, laenge);
            } catch (IOException e) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "K-374");
            }
        }
    }

    private static void laengen(Altbestandszeile zeile, String titel) {
        if (titel.length() > TITEL
                || zeile.wert(Listenspalte.AKTE).length() > TITEL
                || zeile.wert(Listenspalte.ALTZEICHEN).length() > SCHLAGWORT) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-379");
        }
    }

    private static void datum(String text) {
        if (!text.isEmpty() && TAGE.stream().noneMatch(form -> lesbar(text, form))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-378", text);
        }
    }

    private static boolean lesbar(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// The number it had where it comes from, else all that says where it belongs; with its
    /// content.
    private static String kennung(Altbestandszeile zeile, Pruefsumme summe) {
        var quelle = zeile.wert(Listenspalte.QUELLE);
        var wer =
                quelle.isEmpty()
                        ? String.join(
                                "\n",
                                zeile.wert(Listenspalte.AKTENPLAN),
                                zeile.wert(Listenspalte.AKTE),
                                zeile.wert(Listenspalte.AKTENZEICHEN),
                                zeile.wert(Listenspalte.ALTZEICHEN),
                                zeile.wert(Listenspalte.TITEL),
                                zeile.wert(Listenspalte.DATUM),
                                zeile.datei())
                        : "quelle\n" + quelle;
        return Pruefsumme.von(wer + "\n" + summe.hex()).hex();
    }
}
