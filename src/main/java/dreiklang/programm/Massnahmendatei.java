package dreiklang.programm;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Textdatei;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import dreiklang.rechenprobe.Zeitangabe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads `massnahmen.csv` of a Kommune's folder: columns by name, several values in a cell
/// separated by `|`.
final class Massnahmendatei {

    private Massnahmendatei() {}

    /// A row.
    ///
    /// @param nummer its number in the file
    /// @param werte column → what stands there
    record Zeile(long nummer, Map<String, String> werte) {

        int zeile() {
            return (int) nummer;
        }

        String plan() {
            return wert("plan");
        }

        private String wert(String spalte) {
            return werte.getOrDefault(spalte, "").strip();
        }

        private Set<String> mehrere(String spalte) {
            var menge = new LinkedHashSet<String>();
            Arrays.stream(wert(spalte).split("\\|", -1))
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .forEach(menge::add);
            return menge;
        }

        /// @throws FachlicherFehler P-105 when a Begriff is none of the plan, P-110 when a date
        ///   cannot be read, P-129 when a word is not one of those expected
        Massnahmen.Neue neue(Planbild bild) {
            return new Massnahmen.Neue(
                    wert("nummer"),
                    angaben(bild),
                    wort(Massnahmenstand.class, "stand", Massnahmenstand.GEPLANT),
                    wert("nachweis"),
                    wert("herkunft"),
                    List.of());
        }

        private Massnahmenangaben angaben(Planbild bild) {
            return new Massnahmenangaben(
                    wert("titel"),
                    wert("absicht"),
                    begriffe(bild, Begriff.Art.FELD, "feld").stream().findFirst(),
                    wert("einheit"),
                    wert("verantwortlich"),
                    wort(Prioritaet.class, "prioritaet", Prioritaet.OFFEN),
                    wort(Weg.class, "weg", Weg.OFFEN),
                    wort(Kenntnis.class, "nachtraeglich", Kenntnis.UNBEKANNT),
                    zeit("beginn"),
                    zeit("ende"),
                    wort(Kenntnis.class, "analyse_noetig", Kenntnis.UNBEKANNT),
                    wort(Kenntnis.class, "analyse_da", Kenntnis.UNBEKANNT),
                    wert("wirkung_menschen").isEmpty()
                            ? Map.of()
                            : Map.of(Wirkung.MENSCHEN, wert("wirkung_menschen")),
                    wert("bemerkung"),
                    andere(bild),
                    mehrere("leistungen"),
                    mehrere("fachverfahren"),
                    mehrere("beteiligte"),
                    mehrere("braucht"));
        }

        private Set<BegriffId> andere(Planbild bild) {
            var menge = begriffe(bild, Begriff.Art.ZIEL, "ziele");
            menge.addAll(begriffe(bild, Begriff.Art.PERSPEKTIVE, "perspektiven"));
            return menge;
        }

        private Set<BegriffId> begriffe(Planbild bild, Begriff.Art art, String spalte) {
            var menge = new LinkedHashSet<BegriffId>();
            for (var kurz : mehrere(spalte)) {
                menge.add(
                        bild.begriff(art, kurz)
                                .map(Begriff::id)
                                .orElseThrow(
                                        () -> new FachlicherFehler(Fehlerart.EINGABE, "P-105")));
            }
            return menge;
        }

        private Optional<Zeitangabe> zeit(String spalte) {
            if (wert(spalte).isEmpty()) {
                return Optional.empty();
            }
            var zeit = Zeitangabe.lesen(wert(spalte));
            if (zeit.isEmpty()) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "P-110");
            }
            return zeit;
        }

        private <E extends Enum<E>> E wort(Class<E> art, String spalte, E sonst) {
            if (wert(spalte).isEmpty()) {
                return sonst;
            }
            return Arrays.stream(art.getEnumConstants())
                    .filter(e -> e.name().equals(wert(spalte)))
                    .findFirst()
                    .orElseThrow(
                            () -> new FachlicherFehler(Fehlerart.EINGABE, "P-129", wert(spalte)));
        }
    }

    static List<Zeile> lesen(Path pfad) throws IOException {
        var datei = Textdatei.von(pfad);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(datei.trennzeichen())
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        try (var text = datei.leser();
                var strom = CSVParser.builder().setReader(text).setFormat(format).get()) {
            return strom.stream()
                    .map(z -> new Zeile(z.getRecordNumber() + 1, new LinkedHashMap<>(z.toMap())))
                    .toList();
        }
    }
}
