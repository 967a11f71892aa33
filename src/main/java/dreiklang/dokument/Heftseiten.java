package dreiklang.dokument;

import dreiklang.dokument.Seitenform.Blattlage;
import java.util.Arrays;
import java.util.List;

/// The pages of the sheets while a Heft grows: a few numbers for each, whatever is on them.
final class Heftseiten {

    private int[] formen = new int[1024];
    private float[] breiten = new float[1024];
    private float[] hoehen = new float[1024];
    private int[] stuecke = new int[1024];
    private int[] erste = new int[256];
    private int anzahl;
    private int anzahlStuecke;

    /// Adds the next sheet.
    void anfuegen(List<Seitenform> seiten) {
        if (anzahlStuecke + 1 >= erste.length) {
            erste = Arrays.copyOf(erste, erste.length * 2);
        }
        erste[anzahlStuecke] = anzahl;
        for (var seite : seiten) {
            platz();
            formen[anzahl] = seite.nummer();
            breiten[anzahl] = seite.breite();
            hoehen[anzahl] = seite.hoehe();
            stuecke[anzahl] = anzahlStuecke;
            anzahl++;
        }
        anzahlStuecke++;
        erste[anzahlStuecke] = anzahl;
    }

    private void platz() {
        if (anzahl == formen.length) {
            formen = Arrays.copyOf(formen, anzahl * 2);
            breiten = Arrays.copyOf(breiten, anzahl * 2);
            hoehen = Arrays.copyOf(hoehen, anzahl * 2);
            stuecke = Arrays.copyOf(stuecke, anzahl * 2);
        }
    }

    int anzahl() {
        return anzahl;
    }

    int form(int seite) {
        return formen[seite];
    }

    Blattlage lage(int seite) {
        return new Seitenform(formen[seite], breiten[seite], hoehen[seite]).lage();
    }

    /// Which sheet a page belongs to, the first is 0.
    int stueck(int seite) {
        return stuecke[seite];
    }

    /// The first page of a sheet; with the number behind the last one: how many pages there are.
    int erste(int stueck) {
        return erste[stueck];
    }
}
