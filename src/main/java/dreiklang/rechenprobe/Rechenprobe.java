package dreiklang.rechenprobe;

import dreiklang.basis.FachlicherFehler;
import dreiklang.rechenprobe.Tabellenbericht.Unverstanden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Checks whether tables close: sums of rows and columns, subtotals, percentages, differences, what
/// names of rows say to work out, running numbers, beginnings and ends. What it understood, what it
/// could not, and what does not close are told apart; nothing is corrected.
public final class Rechenprobe {

    private Rechenprobe() {}

    /// Checks the tables of a CSV, XLSX or DOCX file.
    ///
    /// @throws FachlicherFehler R-101 it cannot be read, R-102 it is neither CSV nor XLSX nor DOCX,
    ///   R-103 it is too large
    public static Pruefbericht pruefen(Path datei) {
        return pruefen(String.valueOf(datei.getFileName()), Tabellendatei.lesen(datei));
    }

    static Pruefbericht pruefen(String name, Tabellendatei gelesen) {
        return new Pruefbericht(
                name,
                gelesen.art(),
                gelesen.kodierung(),
                gelesen.trennzeichen(),
                gelesen.tabellen().stream().map(Rechenprobe::pruefen).toList());
    }

    /// Checks one table.
    public static Tabellenbericht pruefen(Tabelle tabelle) {
        var feld = Zahlenfeld.von(tabelle);
        var buch = new Probenbuch(feld);
        var zeilen =
                IntStream.range(feld.kopf(), feld.hoehe())
                        .filter(feld::hatWerte)
                        .filter(z -> !Summenwort.zaehltNicht(feld.zeilenname(z)))
                        .boxed()
                        .toList();
        var spalten =
                feld.spalten(Spaltenart.WERT).stream()
                        .filter(s -> !Summenwort.nenntMittel(feld.spaltenname(s)))
                        .toList();
        var summenzeilen = summen(feld, buch, zeilen, spalten);
        new Anteilsprobe(feld, buch, zeilen, spalten, summenzeilen).pruefen();
        new Folgenprobe(feld, buch).pruefen();
        unverstandene(feld, buch);
        return buch.bericht();
    }

    /// @return the rows that are sums
    private static List<Integer> summen(
            Zahlenfeld feld, Probenbuch buch, List<Integer> zeilen, List<Integer> spalten) {
        var ohneSpalten =
                new HashSet<>(new Differenzprobe(feld, buch, zeilen, spalten, false).pruefen());
        var ohneZeilen =
                new HashSet<>(new Differenzprobe(feld, buch, zeilen, spalten, true).pruefen());
        var restZeilen = zeilen.stream().filter(z -> !ohneZeilen.contains(z)).toList();
        var restSpalten = spalten.stream().filter(s -> !ohneSpalten.contains(s)).toList();
        var untereinander = new Summenprobe(feld, buch, restZeilen, spalten, true);
        untereinander.pruefen();
        new Summenprobe(feld, buch, zeilen, restSpalten, false).pruefen();
        return untereinander.summen();
    }

    private static void unverstandene(Zahlenfeld feld, Probenbuch buch) {
        var spalten = new ArrayList<>(feld.spalten(Spaltenart.WERT));
        spalten.addAll(feld.spalten(Spaltenart.ANTEIL));
        for (int z = feld.kopf(); z < feld.hoehe(); z++) {
            for (int s : spalten) {
                var text = feld.text(z, s);
                if (!text.isEmpty() && feld.zahl(z, s).isEmpty()) {
                    buch.unverstanden(
                            new Unverstanden(feld.tabelle().ort(z, s), text, "keine-zahl"));
                }
            }
        }
    }
}
