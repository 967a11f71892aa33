package dreiklang.dokument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What holds the pages of a Heft together: the tree of pages, the tree that leads from marked
/// content to the structure, and the foot of every page.
final class Heftgeruest {

    private static final int AST = 128;
    private static final int BLATT = 500;

    private final Pdfschrift schrift;
    private final Heftschriften schriften;
    private final String stempel;
    private final String seitenzahl;
    private final int gesamt;
    private final int wurzel;
    private final int ersterAst;
    private final List<String> marken = new ArrayList<>();
    private final List<Integer> seiten = new ArrayList<>();

    /// @param seitenzahl with `{0}` and `{1}`
    /// @param gesamt how many pages there will be
    Heftgeruest(
            Pdfschrift schrift,
            Heftschriften schriften,
            String stempel,
            String seitenzahl,
            int gesamt) {
        this.schrift = schrift;
        this.schriften = schriften;
        this.stempel = schriften.darstellbar(stempel);
        this.seitenzahl = seitenzahl;
        this.gesamt = gesamt;
        this.wurzel = schrift.neu(1);
        this.ersterAst = schrift.neu(Math.ceilDiv(gesamt, AST));
    }

    /// Root of the pages.
    int wurzel() {
        return wurzel;
    }

    /// Notes what marked content belongs to; the keys are given in this order.
    ///
    /// @return the key
    int marke(String wert) {
        marken.add(wert);
        return marken.size() - 1;
    }

    /// Notes it later for a key that was given already.
    void marke(int schluessel, String wert) {
        marken.set(schluessel, wert);
    }

    /// Writes the next page.
    ///
    /// @param nummer of its object
    /// @param mittel its resources besides the fonts
    /// @param dazu further entries of its dictionary
    /// @param blatt what stands in the middle of the foot, may be empty
    void seite(
            int nummer,
            float breite,
            float hoehe,
            String mittel,
            String dazu,
            String zug,
            String blatt)
            throws IOException {
        int anweisungen = schrift.neu(1);
        schrift.anweisungen(anweisungen, "", zug + fuss(breite, blatt));
        schrift.objekt(
                nummer,
                "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s] /Resources << %s %s >> /Contents %d 0 R /Tabs /S %s >>"
                        .formatted(
                                ersterAst + seiten.size() / AST,
                                Pdfschrift.zahl(breite),
                                Pdfschrift.zahl(hoehe),
                                schriften.mittel(),
                                mittel,
                                anweisungen,
                                dazu));
        seiten.add(nummer);
    }

    private String fuss(float breite, String blatt) {
        if (stempel.isEmpty()) {
            return "";
        }
        float groesse = 8;
        float rand = Math.min(40, breite / 12);
        var zahl = schriften.darstellbar(zahlwort(seiten.size() + 1));
        float mitte = (breite - schriften.breite(blatt, false, groesse)) / 2;
        float rechts = breite - rand - schriften.breite(zahl, false, groesse);
        return "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\nq 0.4 w %s 23 m %s 23 l S\n"
                        .formatted(Pdfschrift.zahl(rand), Pdfschrift.zahl(breite - rand))
                + schriften.anweisung(rand, 11, true, groesse, stempel)
                + (blatt.isEmpty() ? "" : schriften.anweisung(mitte, 11, false, groesse, blatt))
                + schriften.anweisung(rechts, 11, false, groesse, zahl)
                + "Q\nEMC\n";
    }

    private String zahlwort(int seite) {
        return seitenzahl
                .replace("{0}", Integer.toString(seite))
                .replace("{1}", Integer.toString(gesamt));
    }

    /// Writes both trees.
    ///
    /// @return number of the tree of the marked content
    int abschliessen() throws IOException {
        if (seiten.size() != gesamt) {
            throw new IllegalStateException("%d of %d pages".formatted(seiten.size(), gesamt));
        }
        int aeste = Math.ceilDiv(gesamt, AST);
        for (int a = 0; a < aeste; a++) {
            var hier = seiten.subList(a * AST, Math.min(gesamt, (a + 1) * AST));
            schrift.objekt(
                    ersterAst + a,
                    "<< /Type /Pages /Parent %d 0 R /Count %d /Kids [%s] >>"
                            .formatted(wurzel, hier.size(), verweise(hier)));
        }
        schrift.objekt(
                wurzel,
                "<< /Type /Pages /Count %d /Kids [%s] >>"
                        .formatted(
                                gesamt,
                                verweise(
                                        IntStream.range(ersterAst, ersterAst + aeste)
                                                .boxed()
                                                .toList())));
        return markenbaum();
    }

    private int markenbaum() throws IOException {
        var blaetter = new ArrayList<Integer>();
        for (int ab = 0; ab < marken.size(); ab += BLATT) {
            int bis = Math.min(marken.size(), ab + BLATT);
            var zeilen = new StringBuilder();
            for (int i = ab; i < bis; i++) {
                zeilen.append(String.format(Locale.ROOT, "%d %s ", i, marken.get(i)));
            }
            blaetter.add(
                    schrift.objekt(
                            "<< /Limits [%d %d] /Nums [%s] >>".formatted(ab, bis - 1, zeilen)));
        }
        return schrift.objekt("<< /Kids [%s] >>".formatted(verweise(blaetter)));
    }

    static String verweise(List<Integer> nummern) {
        return nummern.stream().map(n -> n + " 0 R").collect(Collectors.joining(" "));
    }
}
