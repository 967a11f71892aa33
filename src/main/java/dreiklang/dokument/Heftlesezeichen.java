package dreiklang.dokument;

import dreiklang.seite.Texte;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/// The bookmarks of a Heft: the table of contents, the chapters, in them the sheets. With one
/// chapter only, the sheets stand at the top.
final class Heftlesezeichen {

    private final Heft heft;
    private final Pdfschrift schrift;
    private final Texte texte;
    private final IntUnaryOperator seite;

    /// @param seite the object of the first page of a sheet, the first sheet is 0
    Heftlesezeichen(Heft heft, Pdfschrift schrift, Texte texte, IntUnaryOperator seite) {
        this.heft = heft;
        this.schrift = schrift;
        this.texte = texte;
        this.seite = seite;
    }

    /// Bookmarks of the same level, one after the other.
    ///
    /// @param vorErstem the one before the first, 0 for none
    private record Reihe(int oben, int vorErstem, int erstes, int anzahl) {

        /// How the bookmark at that place is tied to its neighbours.
        String nachbarn(int i) {
            int davor = i == 0 ? vorErstem : erstes + i - 1;
            int danach = i + 1 < anzahl ? erstes + i + 1 : 0;
            return "/Parent %d 0 R %s %s"
                    .formatted(
                            oben,
                            davor > 0 ? "/Prev " + davor + " 0 R" : "",
                            danach > 0 ? "/Next " + danach + " 0 R" : "");
        }
    }

    /// @return number of the root
    int schreiben(int inhaltsseite) throws IOException {
        boolean flach = heft.kapitel().size() < 2;
        int wurzel = schrift.neu(1);
        int inhalt = schrift.neu(1);
        int anzahl = flach ? heft.anzahl() : heft.kapitel().size();
        var reihe = new Reihe(wurzel, inhalt, schrift.neu(anzahl), anzahl);
        zeichen(
                inhalt,
                texte.text(heft.sprache(), "heft.inhalt"),
                inhaltsseite,
                new Reihe(wurzel, 0, inhalt, anzahl > 0 ? 2 : 1).nachbarn(0));
        if (flach) {
            for (var kapitel : heft.kapitel()) {
                stuecke(kapitel, reihe, 0);
            }
        } else {
            kapitel(reihe);
        }
        schrift.objekt(
                wurzel,
                "<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
                        .formatted(inhalt, inhalt + anzahl, anzahl + 1));
        return wurzel;
    }

    private void kapitel(Reihe reihe) throws IOException {
        int stueck = 0;
        for (int k = 0; k < heft.kapitel().size(); k++) {
            var hier = heft.kapitel().get(k);
            int anzahl = hier.stuecke().size();
            int erstes = schrift.neu(anzahl);
            zeichen(
                    reihe.erstes() + k,
                    hier.titel(),
                    seite.applyAsInt(stueck),
                    reihe.nachbarn(k)
                            + " /First %d 0 R /Last %d 0 R /Count -%d"
                                    .formatted(erstes, erstes + anzahl - 1, anzahl));
            stuecke(hier, new Reihe(reihe.erstes() + k, 0, erstes, anzahl), stueck);
            stueck += anzahl;
        }
    }

    private void stuecke(Heft.Kapitel kapitel, Reihe reihe, int abStueck) throws IOException {
        for (int i = 0; i < reihe.anzahl(); i++) {
            var s = kapitel.stuecke().get(i);
            var nummer = texte.text(heft.sprache(), "heft.blatt", Integer.toString(s.nummer()));
            zeichen(
                    reihe.erstes() + i,
                    nummer + ": " + s.titel(),
                    seite.applyAsInt(abStueck + i),
                    reihe.nachbarn(i));
        }
    }

    private void zeichen(int nummer, String titel, int ziel, String dazu) throws IOException {
        schrift.objekt(
                nummer,
                "<< /Title %s /Dest [%d 0 R /Fit] %s >>"
                        .formatted(Pdfschrift.text(titel), ziel, dazu));
    }
}
