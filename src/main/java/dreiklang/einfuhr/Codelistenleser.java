package dreiklang.einfuhr;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.einfuhr.Xdf.Codeliste;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads a code list: Genericode 1.0 as XRepository publishes it, or CSV with one column of codes
/// and one of names.
final class Codelistenleser {

    /// No form can show more.
    static final int MEISTE_WERTE = 300;

    private static final int MEISTE_SPALTEN = 100;
    private static final int LAENGSTE_ZELLE = 2_000;
    private static final String RAUM = "http://docs.oasis-open.org/codelist/ns/genericode/";
    private static final Set<String> CODE =
            Set.of("code", "wert", "schluessel", "schlüssel", "key");
    private static final Set<String> NAME =
            Set.of("name", "bezeichnung", "beschreibung", "text", "de", "value", "label");

    private Codelistenleser() {}

    /// Reads a file; what it is, its content says.
    ///
    /// @throws FachlicherFehler B-202 when it is XML that cannot be read, X-105 when it is too
    ///   large, X-191 when it is no code list, X-192 when a column is missing, X-193 when it has
    ///   too many entries, X-194 when a code occurs twice
    static Codeliste lesen(String datei, byte[] inhalt) {
        if (inhalt.length > XdfLeser.GROESSTE_DATEI) {
            throw new FachlicherFehler(Fehlerart.ZU_GROSS, "X-105");
        }
        var text = text(inhalt);
        return text.stripLeading().startsWith("<")
                ? genericode(XmlLeser.lesen(datei, inhalt, XdfLeser.GROESSTE_DATEI))
                : csv(text);
    }

    private static Codeliste genericode(Element wurzel) {
        if (!wurzel.namensraum().startsWith(RAUM) || !wurzel.name().equals("CodeList")) {
            throw falsch("X-191");
        }
        var spalten = spalten(wurzel);
        var code = codespalte(wurzel, spalten);
        var name = namensspalte(spalten, code);
        var kopf = kind(wurzel, "Identification");
        var werte = new LinkedHashMap<String, String>();
        for (var zeile : zeilen(wurzel)) {
            var zellen = zellen(zeile, List.copyOf(spalten.keySet()));
            merke(werte, zellen.getOrDefault(code, ""), zellen.getOrDefault(name, ""));
        }
        return fertig(
                kopf.flatMap(k -> kind(k, "CanonicalUri")).map(Element::text).orElse(""),
                kopf.flatMap(k -> kind(k, "Version")).map(Element::text).orElse(""),
                werte);
    }

    private record Spalte(String name, boolean pflicht) {}

    private static Map<String, Spalte> spalten(Element wurzel) {
        var spalten = new LinkedHashMap<String, Spalte>();
        for (var c : kind(wurzel, "ColumnSet").map(s -> s.kinder("Column")).orElse(List.of())) {
            spalten.put(
                    c.attribut("Id").orElse(""),
                    new Spalte(
                            kind(c, "ShortName").map(Element::text).orElse(""),
                            c.attribut("Use").orElse("").equals("required")));
        }
        if (spalten.size() < 2 || spalten.size() > MEISTE_SPALTEN) {
            throw falsch("X-192");
        }
        return spalten;
    }

    /// The column of the first key; without one, the one that is called like a code.
    private static String codespalte(Element wurzel, Map<String, Spalte> spalten) {
        return kind(wurzel, "ColumnSet").map(s -> s.kinder("Key")).orElse(List.of()).stream()
                .flatMap(k -> k.kinder("ColumnRef").stream())
                .flatMap(r -> r.attribut("Ref").stream())
                .filter(spalten::containsKey)
                .findFirst()
                .or(() -> heisst(spalten, CODE))
                .orElseThrow(() -> falsch("X-192"));
    }

    /// The column that is called like a name, first among those that are always filled.
    private static String namensspalte(Map<String, Spalte> spalten, String code) {
        var andere = new LinkedHashMap<>(spalten);
        andere.remove(code);
        var gefuellte = new LinkedHashMap<>(andere);
        gefuellte.values().removeIf(s -> !s.pflicht());
        return heisst(gefuellte, NAME)
                .or(() -> gefuellte.keySet().stream().findFirst())
                .or(() -> heisst(andere, NAME))
                .orElseGet(() -> andere.keySet().iterator().next());
    }

    private static Optional<String> heisst(Map<String, Spalte> spalten, Set<String> namen) {
        return spalten.entrySet().stream()
                .filter(e ->
                        namen.contains(e.getKey().toLowerCase(Locale.ROOT))
                                || namen.contains(e.getValue().name().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Element> zeilen(Element wurzel) {
        return kind(wurzel, "SimpleCodeList").map(l -> l.kinder("Row")).orElse(List.of());
    }

    /// A value without a column belongs to the one after the last.
    private static Map<String, String> zellen(Element zeile, List<String> spalten) {
        var zellen = new LinkedHashMap<String, String>();
        int naechste = 0;
        for (var wert : zeile.kinder("Value")) {
            var spalte =
                    wert.attribut("ColumnRef")
                            .orElse(naechste < spalten.size() ? spalten.get(naechste) : "");
            naechste = spalten.indexOf(spalte) + 1;
            zellen.put(spalte, kind(wert, "SimpleValue").map(Element::text).orElse(""));
        }
        return zellen;
    }

    private static Codeliste csv(String text) {
        var zeilen = zeilen(text);
        if (zeilen.isEmpty() || zeilen.getFirst().size() < 2) {
            throw falsch("X-191");
        }
        var kopf = zeilen.getFirst().stream().map(z -> z.toLowerCase(Locale.ROOT)).toList();
        int code = stelle(kopf, CODE);
        int name = stelle(kopf, NAME);
        if (code < 0 || name < 0) {
            throw falsch("X-192");
        }
        var werte = new LinkedHashMap<String, String>();
        for (var zeile : zeilen.subList(1, zeilen.size())) {
            if (zeile.size() > Math.max(code, name)) {
                merke(werte, zeile.get(code), zeile.get(name));
            }
        }
        return fertig("", "", werte);
    }

    private static int stelle(List<String> kopf, Set<String> namen) {
        return kopf.stream().filter(namen::contains).findFirst().map(kopf::indexOf).orElse(-1);
    }

    private static List<List<String>> zeilen(String text) {
        var erste = text.lines().findFirst().orElse("");
        char trenner = erste.contains(";") ? ';' : erste.contains("\t") ? '\t' : ',';
        var format =
                CSVFormat.RFC4180.builder().setDelimiter(trenner).setIgnoreEmptyLines(true).get();
        var zeilen = new ArrayList<List<String>>();
        try (var strom =
                CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            for (var zeile : strom) {
                if (zeilen.size() > MEISTE_WERTE + 1 || zeile.size() > MEISTE_SPALTEN) {
                    throw zuViele();
                }
                zeilen.add(zeile.stream().map(String::strip).toList());
            }
            return zeilen;
        } catch (IOException | UncheckedIOException e) {
            throw falsch("X-191");
        }
    }

    private static void merke(Map<String, String> werte, String code, String name) {
        if (code.isBlank()) {
            return;
        }
        if (code.length() + name.length() > LAENGSTE_ZELLE) {
            throw falsch("X-191");
        }
        if (werte.putIfAbsent(code, Objects.requireNonNullElse(name, "")) != null) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "X-194", Datenfeldumsetzung.gekuerzt(code, 60));
        }
        if (werte.size() > MEISTE_WERTE) {
            throw zuViele();
        }
    }

    private static Codeliste fertig(String kennung, String version, Map<String, String> werte) {
        if (werte.isEmpty()) {
            throw falsch("X-192");
        }
        return new Codeliste(kennung.strip(), version.strip(), werte);
    }

    /// Tables are often not UTF-8.
    private static String text(byte[] inhalt) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhalt)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(inhalt, Charset.forName("windows-1252"));
        }
    }

    private static Optional<Element> kind(Element e, String name) {
        return e.kinder(name).stream().findFirst();
    }

    private static FachlicherFehler zuViele() {
        return new FachlicherFehler(Fehlerart.EINGABE, "X-193", MEISTE_WERTE);
    }

    private static FachlicherFehler falsch(String code) {
        return new FachlicherFehler(Fehlerart.EINGABE, code);
    }
}
