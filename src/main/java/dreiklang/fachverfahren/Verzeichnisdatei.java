package dreiklang.fachverfahren;

import dreiklang.basis.Textdatei;
import dreiklang.fachverfahren.Einlesebericht.Zeilenmeldung;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// The register as CSV, read row by row and written.
final class Verzeichnisdatei {

    static final int MEISTE_ZEILEN = 5_000;
    private static final DateTimeFormatter DEUTSCH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String STEUERZEICHEN = "[\\p{Cntrl}]";

    private final List<Zeilenmeldung> meldungen = new ArrayList<>();
    private final List<Fachverfahren> eintraege = new ArrayList<>();
    private final Set<String> kennungen = new HashSet<>();
    private Map<Verzeichnisspalte, Integer> kopf = new EnumMap<>(Verzeichnisspalte.class);

    /// What was read.
    record Inhalt(List<Fachverfahren> eintraege, List<Zeilenmeldung> meldungen) {}

    /// Reads a file; a faulty row is reported and left out.
    static Inhalt lesen(Textdatei datei) throws IOException {
        var leser = new Verzeichnisdatei();
        if (!datei.istUtf8()) {
            leser.melden(
                    0,
                    "H-121",
                    "Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Prüfen Sie die Umlaute.");
        }
        var format = CSVFormat.RFC4180.builder().setDelimiter(datei.trennzeichen()).get();
        try (var text = datei.leser();
                var strom = CSVParser.builder().setReader(text).setFormat(format).get()) {
            leser.lesen(strom);
        } catch (UncheckedIOException e) {
            leser.melden(
                    0,
                    "H-122",
                    "Die Anführungszeichen passen nicht. Ab dort wurde nichts mehr gelesen.");
        }
        return new Inhalt(leser.eintraege, leser.meldungen);
    }

    private void lesen(CSVParser strom) {
        var zeilen = strom.iterator();
        if (!zeilen.hasNext() || !kopf(zeilen.next())) {
            melden(1, "H-123", "In der ersten Zeile fehlen die Spalten name und amt.");
            return;
        }
        int nummer = (int) strom.getCurrentLineNumber() + 1;
        while (zeilen.hasNext()) {
            if (eintraege.size() == MEISTE_ZEILEN) {
                melden(
                        nummer,
                        "H-129",
                        "Die Datei hat mehr als %d Einträge. Ab hier wurde nichts mehr übernommen; teilen Sie die Datei."
                                .formatted(MEISTE_ZEILEN));
                return;
            }
            var zeile = zeilen.next();
            if (zeile.stream().anyMatch(z -> !z.isBlank())) {
                zeile(nummer, zeile);
            }
            nummer = (int) strom.getCurrentLineNumber() + 1;
        }
    }

    private boolean kopf(CSVRecord erste) {
        for (int i = 0; i < erste.size(); i++) {
            var spalte = Verzeichnisspalte.von(erste.get(i));
            if (spalte.isEmpty() || kopf.putIfAbsent(spalte.get(), i) != null) {
                melden(1, "H-124", "Die Spalte „" + kurz(erste.get(i)) + "“ wird nicht gelesen.");
            }
        }
        return kopf.containsKey(Verzeichnisspalte.NAME) && kopf.containsKey(Verzeichnisspalte.AMT);
    }

    private void zeile(int nummer, CSVRecord zeile) {
        var texte = new EnumMap<Verzeichnisspalte, String>(Verzeichnisspalte.class);
        for (var spalte : Verzeichnisspalte.values()) {
            var stelle = kopf.get(spalte);
            var text =
                    stelle == null || stelle >= zeile.size()
                            ? ""
                            : Tabellenzelle.gelesen(zeile.get(stelle))
                                    .replaceAll(STEUERZEICHEN, " ");
            if (text.length() > spalte.laenge()) {
                melden(
                        nummer,
                        "H-125",
                        "Die Angabe unter „%s“ ist länger als %d Zeichen. Die Zeile wird nicht übernommen."
                                .formatted(spalte.kopf(), spalte.laenge()));
                return;
            }
            texte.put(spalte, text);
        }
        eintrag(nummer, texte).ifPresent(eintraege::add);
    }

    private Optional<Fachverfahren> eintrag(int nummer, Map<Verzeichnisspalte, String> t) {
        var name = t.getOrDefault(Verzeichnisspalte.NAME, "");
        var kennung = t.getOrDefault(Verzeichnisspalte.KENNUNG, "");
        kennung = kennung.isEmpty() ? kennung(name) : kennung;
        if (name.isBlank() || t.getOrDefault(Verzeichnisspalte.AMT, "").isBlank()) {
            melden(nummer, "H-126", "Name oder Amt fehlt. Die Zeile wird nicht übernommen.");
            return Optional.empty();
        }
        if (!kennung.matches("[a-z0-9][a-z0-9-]{1,60}") || !kennungen.add(kennung)) {
            melden(
                    nummer,
                    "H-127",
                    "Die Kennung „%s“ passt nicht oder steht zweimal in der Datei. Die Zeile wird nicht übernommen."
                            .formatted(kurz(kennung)));
            return Optional.empty();
        }
        var ende = t.getOrDefault(Verzeichnisspalte.VERTRAGSENDE, "");
        if (!ende.isEmpty() && tag(ende).isEmpty()) {
            melden(
                    nummer,
                    "H-128",
                    "Das Vertragsende ist kein Tag wie 31.12.2027. Es bleibt leer.");
        }
        return Optional.of(aus(kennung, t, tag(ende)));
    }

    private static Fachverfahren aus(
            String kennung, Map<Verzeichnisspalte, String> t, Optional<LocalDate> ende) {
        return new Fachverfahren(
                kennung,
                t.getOrDefault(Verzeichnisspalte.NAME, ""),
                t.getOrDefault(Verzeichnisspalte.HERSTELLER, ""),
                t.getOrDefault(Verzeichnisspalte.AMT, ""),
                t.getOrDefault(Verzeichnisspalte.ZWECK, ""),
                t.getOrDefault(Verzeichnisspalte.SCHNITTSTELLEN, ""),
                t.getOrDefault(Verzeichnisspalte.BETRIEB, ""),
                t.getOrDefault(Verzeichnisspalte.BETREUUNG, ""),
                ende,
                ja(t.getOrDefault(Verzeichnisspalte.PERSONENBEZOGEN, "")),
                t.getOrDefault(Verzeichnisspalte.LEISTUNGEN, ""),
                ja(t.getOrDefault(Verzeichnisspalte.GEPLANT, "")),
                0);
    }

    private static boolean ja(String text) {
        return Set.of("ja", "j", "x", "1", "true", "wahr")
                .contains(text.toLowerCase(Locale.GERMAN));
    }

    private static Optional<LocalDate> tag(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.contains(".")
                                    ? LocalDate.parse(text, DEUTSCH)
                                    : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A key made of the name.
    static String kennung(String name) {
        var glatt =
                name.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return glatt.length() > 60 ? glatt.substring(0, 60) : glatt;
    }

    private void melden(int zeile, String code, String satz) {
        meldungen.add(new Zeilenmeldung(zeile, code, satz));
    }

    private static String kurz(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /// The register as CSV for spreadsheet programs: semicolons, safe from formulas, with the mark
    /// by which they recognise UTF-8.
    static String schreiben(List<Fachverfahren> alle) {
        var text = new StringWriter().append('\uFEFF');
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (var drucker = new CSVPrinter(text, format)) {
            drucker.printRecord(
                    Arrays.stream(Verzeichnisspalte.values()).map(Verzeichnisspalte::kopf));
            for (var f : alle) {
                drucker.printRecord(zellen(f).stream().map(Tabellenzelle::sicher));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> zellen(Fachverfahren f) {
        return List.of(
                f.kennung(),
                f.name(),
                f.hersteller(),
                f.amt(),
                f.zweck(),
                f.schnittstellen(),
                f.betrieb(),
                f.betreuung(),
                f.vertragsende().map(LocalDate::toString).orElse(""),
                f.personenbezogen() ? "ja" : "nein",
                f.leistungen(),
                f.geplant() ? "ja" : "nein");
    }
}
