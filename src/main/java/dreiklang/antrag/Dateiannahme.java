package dreiklang.antrag;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.basis.Wortlaut;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Takes uploaded files in, durably and before any transaction. What cannot be taken becomes an
/// error at its field; the other files and everything typed are kept.
@Component
class Dateiannahme {

    /// So many files for one question where the Formular names no number.
    static final int JE_FELD = 10;

    /// So many files in one draft.
    static final int JE_ENTWURF = 50;

    private final Dokumente dokumente;
    private final Speicherplatz speicherplatz;
    private final Texte texte;

    Dateiannahme(Dokumente dokumente, Speicherplatz speicherplatz, Texte texte) {
        this.dokumente = dokumente;
        this.speicherplatz = speicherplatz;
        this.texte = texte;
    }

    /// A file whose content lies in the content store.
    ///
    /// @param feld the field it answers
    /// @param ablage the content
    record Angenommen(String feld, Ablage ablage) {}

    /// What became of the uploads of one page.
    record Ergebnis(List<Angenommen> dateien, List<Feldfehler> fehler) {}

    /// @param fragen the questions of the page
    Ergebnis annehmen(List<Feld> fragen, Entwurf entwurf, List<Seiteneingabe.Datei> uploads) {
        var angenommen = new ArrayList<Angenommen>();
        var fehler = new ArrayList<Feldfehler>();
        for (var upload : uploads) {
            var feld = feld(fragen, upload.feld());
            if (feld == null) {
                continue;
            }
            try {
                long vorhanden =
                        entwurf.anhaenge(feld.name()).size()
                                + angenommen.stream()
                                        .filter(a -> a.feld().equals(feld.name()))
                                        .count();
                anzahlPruefen(feld, vorhanden, entwurf.anhaenge().size() + angenommen.size());
                angenommen.add(new Angenommen(feld.name(), annehmen(feld, upload)));
                Bruchstelle.erreicht("antrag.datei-angenommen");
            } catch (FachlicherFehler e) {
                fehler.add(new Feldfehler(feld.name(), e.code(), satz(e)));
            }
        }
        return new Ergebnis(angenommen, fehler);
    }

    private static @org.jspecify.annotations.Nullable Feld feld(List<Feld> fragen, String name) {
        return fragen.stream()
                .filter(f -> f.art() == Feldart.DATEI && f.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void anzahlPruefen(Feld feld, long vorhanden, int gesamt) {
        Integer grenze = feld.grenzen().anzahl();
        int hoechstens = grenze == null ? JE_FELD : grenze;
        if (vorhanden >= hoechstens || gesamt >= JE_ENTWURF) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-121", hoechstens);
        }
    }

    private Ablage annehmen(Feld feld, Seiteneingabe.Datei upload) {
        speicherplatz.dateienPruefen();
        endungPruefen(feld, upload.name());
        try (var strom = upload.inhalt().getInputStream()) {
            return dokumente.annehmen(strom, upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endungPruefen(Feld feld, String name) {
        var erlaubt = feld.grenzen().endungen();
        String klein = name.toLowerCase(Locale.ROOT);
        if (!erlaubt.isEmpty()
                && erlaubt.stream()
                        .map(e -> e.toLowerCase(Locale.ROOT).replaceFirst("^\\.?", "."))
                        .noneMatch(klein::endsWith)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-122", String.join(", ", erlaubt));
        }
    }

    private Wortlaut satz(FachlicherFehler e) {
        String schluessel = "fehler." + e.code();
        Object[] werte = e.werte().toArray();
        return new Wortlaut(
                texte.text(Sprache.DE, schluessel, werte),
                texte.text(Sprache.EN, schluessel, werte));
    }
}
