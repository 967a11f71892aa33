package dreiklang.akte;

import dreiklang.akte.Exceltabelle.Satz;
import dreiklang.basis.Befund;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads an Aktenplan from a table: CSV with semicolons in UTF-8 or as Windows writes it, or XLSX.
/// The first row names the columns.
final class Plandatei {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MEISTE = 20_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setIgnoreEmptyLines(true).get();

    private final String name;
    private final Set<String> einheiten;
    private final List<Befund> befunde = new ArrayList<>();
    private final Map<String, Integer> zeilen = new HashMap<>();

    /// @param name of the file
    /// @param einheiten short names there are
    Plandatei(String name, Set<String> einheiten) {
        this.name = name;
        this.einheiten = einheiten;
    }

    List<Befund> befunde() {
        return befunde;
    }

    /// Row of a number in the file, the first is 1; 0 when it is not there.
    int zeile(String nummer) {
        return zeilen.getOrDefault(nummer, 0);
    }

    List<Planstelle> lesen(byte[] inhalt) {
        try {
            return stellen(inhalt.length > 1 && inhalt[0] == 'P' ? xlsx(inhalt) : csv(inhalt));
        } catch (IOException e) {
            melde(
                    0,
                    "K-246",
                    "Die Datei lässt sich nicht lesen. Erwartet wird CSV mit Semikolon oder XLSX.");
            return List.of();
        }
    }

    private List<Planstelle> stellen(List<Satz> saetze) {
        var kopf = saetze.isEmpty() ? List.<Optional<Planspalte>>of() : kopf(saetze.getFirst());
        if (!kopf.contains(Optional.of(Planspalte.NUMMER))
                || !kopf.contains(Optional.of(Planspalte.NAME))
                || !kopf.contains(Optional.of(Planspalte.AUFBEWAHRUNG))) {
            melde(
                    1,
                    "K-247",
                    "In die erste Zeile gehören, getrennt durch Semikolon, die Spalten nummer, name und aufbewahrung. Möglich sind auch rechtsgrundlage, einheit, gueltig_ab, gueltig_bis, aktenzeichen, zaehlung und vergabe.");
            return List.of();
        }
        var stellen = new ArrayList<Planstelle>();
        var gesehen = new HashSet<String>();
        for (var satz : saetze.subList(1, saetze.size())) {
            stelle(kopf, satz)
                    .filter(s -> einmalig(s, satz.nummer(), gesehen))
                    .ifPresent(stellen::add);
        }
        if (stellen.isEmpty() && befunde.isEmpty()) {
            melde(2, "K-110", "In der Datei steht keine einzige Nummer.");
        }
        return stellen;
    }

    private List<Optional<Planspalte>> kopf(Satz erster) {
        var kopf = new ArrayList<Optional<Planspalte>>();
        for (var zelle : erster.zellen()) {
            var spalte = Planspalte.von(zelle);
            if (spalte.isEmpty() && !zelle.isBlank()
                    || spalte.isPresent() && kopf.contains(spalte)) {
                melde(
                        1,
                        "K-247",
                        "Die Spalte „" + zelle.strip() + "“ ist unbekannt oder steht doppelt da.");
            }
            kopf.add(spalte);
        }
        return kopf;
    }

    private Optional<Planstelle> stelle(List<Optional<Planspalte>> kopf, Satz satz) {
        var zellen = satz.zellen();
        if (zellen.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (zellen.stream().skip(kopf.size()).anyMatch(z -> !z.isBlank())) {
            melde(
                    satz.nummer(),
                    "K-248",
                    "Diese Zeile hat mehr Spalten als die erste. Prüfen Sie Semikolons und Anführungszeichen.");
            return Optional.empty();
        }
        var texte = new EnumMap<Planspalte, String>(Planspalte.class);
        for (int i = 0; i < Math.min(kopf.size(), zellen.size()); i++) {
            String wert = zellen.get(i);
            kopf.get(i).ifPresent(s -> texte.put(s, ohneApostroph(wert)));
        }
        var zeile = new Planzeile(texte);
        var stelle = zeile.lesen(einheiten);
        zeile.maengel().forEach(m -> melde(satz.nummer(), m.code(), m.satz()));
        return stelle;
    }

    /// What we put in front of a text that a spreadsheet would take for a formula.
    private static String ohneApostroph(String wert) {
        return wert.matches("(?s)'[=+\\-@|%\\t\\r].*") ? wert.substring(1) : wert;
    }

    private boolean einmalig(Planstelle stelle, int nummer, Set<String> gesehen) {
        zeilen.putIfAbsent(stelle.nummer(), nummer);
        if (!gesehen.add(stelle.nummer())) {
            melde(nummer, "K-114", Aktenplan.doppelt(stelle.nummer()));
            return false;
        }
        return true;
    }

    private List<Satz> csv(byte[] inhalt) throws IOException {
        var saetze = new ArrayList<Satz>();
        int nummer = 1;
        try (var strom = CSVParser.parse(text(inhalt), FORMAT)) {
            var alle = strom.iterator();
            while (alle.hasNext() && genug(saetze, nummer)) {
                saetze.add(new Satz(nummer, alle.next().toList()));
                nummer = (int) strom.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            melde(
                    nummer,
                    "K-248",
                    "Hier passen die Anführungszeichen nicht. Im Text wird jedes verdoppelt, am Ende steht genau eines.");
        }
        return saetze;
    }

    private List<Satz> xlsx(byte[] inhalt) throws IOException {
        var saetze = Exceltabelle.lesen(inhalt, MEISTE);
        if (!saetze.isEmpty()) {
            var unused = genug(saetze, saetze.getLast().nummer());
        }
        return saetze;
    }

    private boolean genug(List<Satz> saetze, int nummer) {
        if (saetze.size() <= MEISTE) {
            return true;
        }
        melde(nummer, "K-246", "Die Datei hat mehr als 20.000 Zeilen. Teilen Sie sie auf.");
        return false;
    }

    private static String text(byte[] inhalt) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhalt)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(inhalt, WINDOWS);
        }
    }

    private void melde(int zeile, String code, String satz) {
        befunde.add(new Befund(name, zeile, code, satz));
    }
}
