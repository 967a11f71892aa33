package dreiklang.dokument;

import java.util.ArrayList;
import java.util.List;

/// Sets lines of the program below each other, page after page of A4.
final class Satzfluss {

    static final float LINKS = 60;
    static final float RECHTS = 535;

    private static final float OBEN = 64;
    private static final float UNTEN = 770;
    private static final float DURCHSCHUSS = 1.4f;

    private final Heftschriften schriften;
    private final List<List<Block>> seiten = new ArrayList<>(List.of(new ArrayList<>()));
    private float oben = OBEN;

    Satzfluss(Heftschriften schriften) {
        this.schriften = schriften;
    }

    /// A line: where it begins, counted from the top left corner.
    record Zeile(float x, float oben, boolean fett, float groesse, String text) {}

    /// Lines that belong together.
    ///
    /// @param rolle what they are in the structure of the PDF
    /// @param ziel number of the sheet they lead to, -1 to none
    record Block(String rolle, List<Zeile> zeilen, int ziel, float oben, float unten) {}

    List<List<Block>> seiten() {
        return seiten;
    }

    void absatz(String rolle, boolean fett, float groesse, String text) {
        var zeilen = schriften.umbrechen(text, fett, groesse, RECHTS - LINKS);
        setzen(rolle, zeilen, fett, groesse, LINKS, -1, "");
    }

    /// A line of two columns.
    void angabe(String name, String wert, float groesse) {
        float x = LINKS + 130;
        var zeilen = schriften.umbrechen(wert, false, groesse, RECHTS - x);
        setzen("P", zeilen, false, groesse, x, -1, name);
    }

    /// A row of the table of contents; the number of the page is written later.
    ///
    /// @param links what stands in front, may be empty
    void eintrag(String links, String titel, boolean fett, int ziel) {
        float groesse = 9.5f;
        float x = LINKS + (links.isEmpty() ? 0 : 62);
        var zeilen = schriften.umbrechen(titel, fett, groesse, RECHTS - 50 - x);
        if (zeilen.size() > 3) {
            zeilen = new ArrayList<>(zeilen.subList(0, 3));
            zeilen.set(2, zeilen.get(2) + " …");
        }
        setzen("TOCI", zeilen, fett, groesse, x, ziel, links);
    }

    /// Lines as they come, however many pages they need.
    void fliesstext(List<String> zeilen, float groesse) {
        for (var zeile : zeilen) {
            setzen("P", List.of(zeile), false, groesse, LINKS, -1, "");
        }
    }

    void abstand(float punkte) {
        oben += punkte;
    }

    private void setzen(
            String rolle,
            List<String> texte,
            boolean fett,
            float groesse,
            float x,
            int ziel,
            String davor) {
        float hoehe = texte.size() * groesse * DURCHSCHUSS;
        if (oben + hoehe > UNTEN && oben > OBEN) {
            seiten.add(new ArrayList<>());
            oben = OBEN;
        }
        float anfang = oben;
        var zeilen = new ArrayList<Zeile>();
        if (!davor.isEmpty()) {
            var name = schriften.darstellbar(davor);
            zeilen.add(new Zeile(LINKS, oben + groesse, fett, groesse, name));
        }
        for (var text : texte) {
            zeilen.add(new Zeile(x, oben + groesse, fett, groesse, text));
            oben += groesse * DURCHSCHUSS;
        }
        oben += groesse * 0.35f;
        seiten.getLast().add(new Block(rolle, zeilen, ziel, anfang, oben));
    }

    /// The instructions that write a block.
    ///
    /// @param hoehe of the page
    String anweisungen(Block block, float hoehe) {
        var zug = new StringBuilder();
        for (var z : block.zeilen()) {
            if (!z.text().isBlank()) {
                zug.append(
                        schriften.anweisung(
                                z.x(), hoehe - z.oben(), z.fett(), z.groesse(), z.text()));
            }
        }
        return zug.toString();
    }
}
