package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.dokument.Pdfformular.Pdffeldart;
import dreiklang.formular.Pdfverweis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds fields that repeat by number (`Name_1` … `Name_5`) and makes one repeating group of the
/// columns that run side by side.
final class Pdftabellen {

    private static final Pattern NUMMER = Pattern.compile("(?s)(.*?\\D)[ _.-]?(\\d{1,2})");
    private static final Set<String> NICHTSSAGEND =
            Set.of(
                    "text",
                    "textfeld",
                    "textfield",
                    "text field",
                    "feld",
                    "field",
                    "check box",
                    "checkbox",
                    "kontrollkästchen",
                    "undefined",
                    "untitled",
                    "datumsfeld");
    private static final Pattern ORDNUNGSWORT =
            Pattern.compile(
                    "(?i)\\b(erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte)[rsnm]?\\b ?");

    private final List<Pdffeld> felder;

    Pdftabellen(List<Pdffeld> felder) {
        this.felder = felder;
    }

    /// A column: its fields by number.
    record Spalte(String stamm, TreeMap<Integer, Pdffeld> zeilen) {

        Pdffeld erste() {
            return zeilen.firstEntry().getValue();
        }
    }

    /// Columns that run side by side, from left to right.
    List<List<Spalte>> tabellen() {
        var nachGestalt = new LinkedHashMap<String, List<Spalte>>();
        for (var spalte : spalten()) {
            var gestalt = spalte.erste().seite() + " " + spalte.zeilen().keySet();
            nachGestalt.computeIfAbsent(gestalt, g -> new ArrayList<>()).add(spalte);
        }
        return nachGestalt.values().stream()
                .map(t ->
                        t.stream()
                                .sorted(Comparator.comparingDouble(s -> s.erste().ort().x()))
                                .toList())
                .toList();
    }

    private List<Spalte> spalten() {
        var staemme = new LinkedHashMap<String, Spalte>();
        var doppelte = new TreeSet<String>();
        for (var feld : felder) {
            if (feld.art() != Pdffeldart.TEXT && feld.art() != Pdffeldart.KAESTCHEN) {
                continue;
            }
            var name = NUMMER.matcher(feld.name());
            var stamm = name.matches() ? name.group(1).replaceAll("[ _.-]+$", "") : feld.name();
            int nummer = name.matches() ? Integer.parseInt(name.group(2)) : 1;
            var schluessel = feld.seite() + " " + feld.art() + " " + stamm;
            var spalte =
                    staemme.computeIfAbsent(schluessel, s -> new Spalte(stamm, new TreeMap<>()));
            if (spalte.zeilen().put(nummer, feld) != null) {
                doppelte.add(schluessel);
            }
        }
        doppelte.forEach(staemme::remove);
        return staemme.values().stream().filter(Pdftabellen::istSpalte).toList();
    }

    private static boolean istSpalte(Spalte spalte) {
        var zeilen = spalte.zeilen();
        boolean fortlaufend =
                zeilen.lastKey() - zeilen.firstKey() == zeilen.size() - 1 && zeilen.firstKey() <= 1;
        if (zeilen.size() < 2 || !fortlaufend) {
            return false;
        }
        boolean genannt =
                zeilen.size() >= 3
                        && !NICHTSSAGEND.contains(spalte.stamm().toLowerCase(Locale.GERMAN));
        return genannt || untereinander(List.copyOf(zeilen.values()));
    }

    private static boolean untereinander(List<Pdffeld> zeilen) {
        for (int i = 1; i < zeilen.size(); i++) {
            var davor = zeilen.get(i - 1).ort();
            var diese = zeilen.get(i).ort();
            if (Math.abs(davor.x() - diese.x()) > 6 || diese.y() < davor.y() + 6) {
                return false;
            }
        }
        return true;
    }

    /// A repeating group from columns.
    static Entwurfsfeld gruppe(
            List<Spalte> tabelle, Namensgeber namen, Function<Pdffeld, Entwurfsfeld> frage) {
        var ersteFrage = ohneOrdnung(frage.apply(tabelle.getFirst().erste()).frage());
        var titel = Datenfeldumsetzung.gekuerzt(ersteFrage, 120);
        var gruppe = new Entwurfsfeld(namen.feld("Liste " + titel, ""), "gruppe", titel);
        gruppe.mit("eintrag", "Eintrag").mit("von", 0);
        gruppe.mit("bis", tabelle.getFirst().zeilen().size());
        gruppe.pruefe("Aus nummerierten Feldern: Überschrift und Name eines Eintrags ansehen.");
        for (var spalte : tabelle) {
            var roh = frage.apply(spalte.erste());
            var label = ohneOrdnung(roh.frage());
            var teil = new Entwurfsfeld(namen.feld(label, ""), roh.art(), label);
            roh.schluessel()
                    .forEach((k, w) -> {
                        if (!Set.of("name", "art", "frage").contains(k)) {
                            teil.mit(k, w);
                        }
                    });
            roh.pruefen().forEach(teil::pruefe);
            teil.mit(
                    "pdf",
                    Pdfverweis.zeilen(
                            spalte.zeilen().values().stream().map(Pdffeld::name).toList()));
            gruppe.teil(teil);
        }
        return gruppe;
    }

    /// Without first, second, 1 or "eins": a label for every row.
    static String ohneOrdnung(String label) {
        var text =
                ORDNUNGSWORT
                        .matcher(label)
                        .replaceAll("")
                        .replaceAll("(?i)[ _]*\\b(1|eins)\\b(?=[: ]|$)", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.isEmpty() ? label : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
