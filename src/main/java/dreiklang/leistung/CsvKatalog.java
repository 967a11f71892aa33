package dreiklang.leistung;

import dreiklang.leistung.Katalogeintrag.Herkunft;
import dreiklang.leistung.Katalogmeldung.Folge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a Leistungskatalog as CSV, row by row.
final class CsvKatalog {

    private static final int MEISTE_ZEILEN = 200_000;

    private final Katalogdatei datei;
    private final List<Katalogmeldung> meldungen;
    private final Katalogzeile leser;
    private final List<Katalogeintrag> eintraege = new ArrayList<>();
    private int zeilen;
    private int breite;

    CsvKatalog(Katalogdatei datei, Herkunft herkunft, List<Katalogmeldung> meldungen) {
        this.datei = datei;
        this.meldungen = meldungen;
        leser = new Katalogzeile(herkunft, meldungen);
    }

    /// What was read; the whole file is refused when its quotes do not fit, because nobody can know
    /// then where a row ends.
    Kataloginhalt lesen() throws IOException {
        char trennzeichen = datei.trennzeichen();
        var format = CSVFormat.RFC4180.builder().setDelimiter(trennzeichen).get();
        try (var text = datei.leser();
                var strom = CSVParser.builder().setReader(text).setFormat(format).get()) {
            lesen(strom);
        }
        return new Kataloginhalt(
                trennzeichen == '\t' ? "Tabulator" : String.valueOf(trennzeichen),
                zeilen,
                eintraege);
    }

    private void lesen(CSVParser strom) {
        int beginn = 1;
        try {
            var alle = strom.iterator();
            if (!alle.hasNext()) {
                ablehnen(0, "L-302", "Die Datei ist leer.");
                return;
            }
            var kopf = kopf(alle.next());
            beginn = (int) strom.getCurrentLineNumber() + 1;
            while (kopf.isPresent() && alle.hasNext()) {
                var zeile = alle.next();
                if (++zeilen > MEISTE_ZEILEN) {
                    ablehnen(beginn, "L-319", "Die Datei hat mehr als 200.000 Zeilen.");
                    return;
                }
                zeile(beginn, kopf.get(), zeile);
                beginn = (int) strom.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            ablehnen(
                    beginn,
                    "L-303",
                    "Hier passen die Anführungszeichen nicht. Im Text wird jedes verdoppelt, am Ende steht genau eines.");
        }
    }

    private Optional<Map<Katalogspalte, Integer>> kopf(CSVRecord erste) {
        var kopf = new EnumMap<Katalogspalte, Integer>(Katalogspalte.class);
        breite = erste.size();
        for (int i = 0; i < breite; i++) {
            var spalte = Katalogspalte.von(erste.get(i));
            if (spalte.isEmpty() || kopf.putIfAbsent(spalte.get(), i) != null) {
                meldungen.add(
                        new Katalogmeldung(
                                1,
                                erste.get(i),
                                Folge.HINWEIS,
                                "L-316",
                                "Diese Spalte wird nicht gelesen."));
            }
        }
        if (kopf.containsKey(Katalogspalte.LEIKA) && kopf.containsKey(Katalogspalte.NAME)) {
            return Optional.of(kopf);
        }
        ablehnen(
                1,
                "L-302",
                "In der ersten Zeile fehlen die Spalten leika_schluessel und leistung. Bekannt sind außerdem: "
                        + Arrays.stream(Katalogspalte.values())
                                .skip(2)
                                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".");
        return Optional.empty();
    }

    private void zeile(int nummer, Map<Katalogspalte, Integer> kopf, CSVRecord zeile) {
        if (zeile.size() == 1 && zeile.get(0).isBlank()) {
            zeilen--;
            return;
        }
        if (zeile.size() < breite || zeile.stream().skip(breite).anyMatch(z -> !z.isBlank())) {
            meldungen.add(
                    new Katalogmeldung(
                            nummer,
                            "",
                            Folge.ZURUECKGEWIESEN,
                            "L-304",
                            "Die Zeile hat %d Spalten, die erste Zeile %d. Prüfen Sie Trennzeichen und Anführungszeichen."
                                    .formatted(zeile.size(), breite)));
            return;
        }
        var texte = new EnumMap<Katalogspalte, String>(Katalogspalte.class);
        kopf.forEach((spalte, stelle) -> texte.put(spalte, zeile.get(stelle)));
        leser.lesen(nummer, texte).ifPresent(eintraege::add);
    }

    private void ablehnen(int zeile, String code, String satz) {
        meldungen.add(new Katalogmeldung(zeile, "", Folge.ABGELEHNT, code, satz));
    }
}
