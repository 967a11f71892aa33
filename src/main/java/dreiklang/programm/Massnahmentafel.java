package dreiklang.programm;

import dreiklang.rechenprobe.Tabelle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of a file as rows of Massnahmen: where the head stands, which column holds what, and
/// what of the file was not read.
final class Massnahmentafel {

    private static final int KOPF_HOECHSTENS = 20;

    private final Map<String, Optional<Massnahmenspalte>> vorgabe;
    private final Map<String, Optional<Massnahmenspalte>> spalten = new LinkedHashMap<>();
    private final List<Zeile> zeilen = new ArrayList<>();
    private final List<String> ungelesen = new ArrayList<>();
    private Map<Integer, Massnahmenspalte> felder = Map.of();
    private List<String> kopf = List.of();
    private String blatt = "";

    private Massnahmentafel(Map<String, Optional<Massnahmenspalte>> vorgabe) {
        this.vorgabe = vorgabe;
    }

    /// A row.
    ///
    /// @param ort sheet and number of the row, as the spreadsheet shows them
    /// @param werte what stands there; a field is missing when no column holds it
    record Zeile(String ort, Map<Massnahmenspalte, String> werte) {}

    /// @param vorgabe head → what it holds, where somebody has said so; an empty value: nothing
    static Massnahmentafel von(
            List<Tabelle> tabellen, Map<String, Optional<Massnahmenspalte>> vorgabe) {
        var tafel = new Massnahmentafel(vorgabe);
        tabellen.forEach(tafel::lesen);
        if (tafel.spalten.isEmpty()) {
            tafel.koepfeZeigen(tabellen);
        }
        return tafel;
    }

    /// No head is known: the first row that could be one is shown, so that somebody can say what
    /// its columns hold.
    private void koepfeZeigen(List<Tabelle> tabellen) {
        tabellen.stream()
                .flatMap(t -> t.zeilen().stream())
                .map(z -> z.stream().map(Tabelle.Zelle::text).filter(x -> !x.isBlank()).toList())
                .filter(z -> z.size() > 1)
                .findFirst()
                .ifPresent(z -> z.forEach(k -> spalten.putIfAbsent(k, feld(k))));
    }

    /// Head of a column → what it holds; empty: nothing that belongs to a Massnahme.
    Map<String, Optional<Massnahmenspalte>> spalten() {
        return spalten;
    }

    List<Zeile> zeilen() {
        return zeilen;
    }

    /// Where tables stand that have no such columns.
    List<String> ungelesen() {
        return ungelesen;
    }

    private void lesen(Tabelle tabelle) {
        int stelle = kopfzeile(tabelle);
        boolean geht = !felder.isEmpty() && blatt.equals(tabelle.name());
        if (stelle < 0 && !geht) {
            ungelesen.add(ort(tabelle, 0));
            return;
        }
        // After an empty row the table above goes on, up to the next head.
        zeilen(
                tabelle,
                geht ? 0 : Math.max(0, stelle),
                stelle < 0 ? tabelle.zeilen().size() : stelle);
        if (stelle >= 0) {
            koepfen(tabelle.zeilen().get(stelle).stream().map(Tabelle.Zelle::text).toList());
            blatt = tabelle.name();
            zeilen(tabelle, stelle + 1, tabelle.zeilen().size());
        }
    }

    private void zeilen(Tabelle tabelle, int von, int bis) {
        for (int i = von; i < bis; i++) {
            zeile(tabelle, i);
        }
    }

    /// Where the most columns are known, a number or a title among them; -1: nowhere.
    private int kopfzeile(Tabelle tabelle) {
        int beste = -1;
        int meiste = 1;
        for (int i = 0; i < Math.min(KOPF_HOECHSTENS, tabelle.zeilen().size()); i++) {
            var gefunden = EnumSet.noneOf(Massnahmenspalte.class);
            tabelle.zeilen().get(i).forEach(z -> feld(z.text()).ifPresent(gefunden::add));
            boolean passt =
                    gefunden.contains(Massnahmenspalte.NUMMER)
                            || gefunden.contains(Massnahmenspalte.TITEL);
            if (passt && gefunden.size() > meiste) {
                meiste = gefunden.size();
                beste = i;
            }
        }
        return beste;
    }

    private Optional<Massnahmenspalte> feld(String text) {
        var gesagt = vorgabe.get(Massnahmenspalte.eben(text));
        return gesagt == null ? Massnahmenspalte.von(text) : gesagt;
    }

    private void koepfen(List<String> texte) {
        kopf = texte;
        var neu = new LinkedHashMap<Integer, Massnahmenspalte>();
        for (int i = 0; i < texte.size(); i++) {
            var feld = feld(texte.get(i)).filter(f -> !neu.containsValue(f));
            if (feld.isPresent()) {
                neu.put(i, feld.get());
            }
            if (!texte.get(i).isBlank()) {
                spalten.putIfAbsent(texte.get(i), feld);
            }
        }
        felder = neu;
    }

    private void zeile(Tabelle tabelle, int i) {
        var zellen = tabelle.zeilen().get(i);
        var texte = zellen.stream().map(Tabelle.Zelle::text).toList();
        if (texte.stream().allMatch(String::isBlank) || texte.equals(kopf)) {
            return;
        }
        var werte = new EnumMap<Massnahmenspalte, String>(Massnahmenspalte.class);
        felder.forEach((spalte, feld) ->
                werte.put(feld, spalte < zellen.size() ? text(zellen.get(spalte), feld) : ""));
        zeilen.add(new Zeile(ort(tabelle, i), werte));
    }

    /// Numbers of Massnahmen and units are names: where a spreadsheet has made a number of them,
    /// the comma it shows is a point. An apostrophe that keeps a text from being a formula is gone.
    private static String text(Tabelle.Zelle zelle, Massnahmenspalte feld) {
        boolean name =
                switch (feld) {
                    case NUMMER, EINHEIT, HERKUNFT, BRAUCHT, BETEILIGTE -> true;
                    default -> false;
                };
        var text = zelle.text().strip();
        if (name && zelle.zahl().isPresent()) {
            return text.replace(',', '.');
        }
        return text.matches("(?s)'[\\s]*[=+\\-@|%].*") ? text.substring(1) : text;
    }

    private static String ort(Tabelle tabelle, int i) {
        int zeile = tabelle.ersteZeile() + i;
        return tabelle.name().isEmpty() ? Integer.toString(zeile) : tabelle.name() + "!" + zeile;
    }
}
