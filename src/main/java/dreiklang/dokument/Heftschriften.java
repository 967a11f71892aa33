package dreiklang.dokument;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The two fonts of what the program writes in a PDF; whole and once, not once for every sheet.
final class Heftschriften implements Closeable {

    private static final int ERSATZ = '?';

    private final PDDocument halter = new PDDocument();
    private final PDType0Font normal;
    private final PDType0Font fett;
    private final Map<Integer, Boolean> zeichen = new HashMap<>();
    private String mittel = "";

    Heftschriften() throws IOException {
        normal = laden("400Regular");
        fett = laden("700Bold");
    }

    private PDType0Font laden(String schnitt) throws IOException {
        var name = "schriften/NotoSans_" + schnitt + ".ttf";
        try (InputStream strom = Heftschriften.class.getResourceAsStream(name)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + name);
            }
            return PDType0Font.load(halter, strom, false);
        }
    }

    /// Writes them into a PDF.
    void ablegen(Pdfschrift schrift, Path ordner) throws IOException {
        try (var abschnitt = new Pdfabschnitt(ordner, schrift.naechste())) {
            int eins = abschnitt.nummer(normal.getCOSObject());
            int zwei = abschnitt.nummer(fett.getCOSObject());
            abschnitt.nachholen();
            schrift.uebernehmen(abschnitt);
            mittel = "/Font << /F1 %d 0 R /F2 %d 0 R >>".formatted(eins, zwei);
        }
    }

    /// The entry of a dictionary of resources.
    String mittel() {
        return mittel;
    }

    /// The text as the fonts can show it.
    String darstellbar(String text) {
        var glatt = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        return glatt.codePoints()
                .map(z -> zeichen.computeIfAbsent(z, this::gibtEs) ? z : ERSATZ)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean gibtEs(int codepunkt) {
        try {
            return normal.encode(Character.toString(codepunkt)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    float breite(String text, boolean istFett, float groesse) {
        try {
            return (istFett ? fett : normal).getStringWidth(text) / 1000 * groesse;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The instruction that writes a text at a place.
    String anweisung(float x, float y, boolean istFett, float groesse, String text) {
        try {
            var hex = new StringBuilder();
            for (byte b : (istFett ? fett : normal).encode(text)) {
                hex.append(Character.forDigit((b >> 4) & 15, 16))
                        .append(Character.forDigit(b & 15, 16));
            }
            return "BT /F%d %s Tf %s %s Td <%s> Tj ET\n"
                    .formatted(
                            istFett ? 2 : 1,
                            Pdfschrift.zahl(groesse),
                            Pdfschrift.zahl(x),
                            Pdfschrift.zahl(y),
                            hex);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A text in lines that are not wider than given.
    List<String> umbrechen(String text, boolean istFett, float groesse, float breite) {
        var zeilen = new ArrayList<String>();
        var zeile = new StringBuilder();
        for (var wort : darstellbar(text).split("(?<= )", -1)) {
            for (var teil : zerlegt(wort, istFett, groesse, breite)) {
                if (breite((zeile + teil).stripTrailing(), istFett, groesse) > breite) {
                    zeilen.add(zeile.toString().stripTrailing());
                    zeile.setLength(0);
                }
                zeile.append(teil);
            }
        }
        zeilen.add(zeile.toString().stripTrailing());
        return zeilen;
    }

    /// A word that does not fit into a line is broken wherever the line ends.
    private List<String> zerlegt(String wort, boolean istFett, float groesse, float breite) {
        if (breite(wort, istFett, groesse) <= breite) {
            return List.of(wort);
        }
        var teile = new ArrayList<String>();
        int je = Math.max(8, (int) (wort.length() * breite / breite(wort, istFett, groesse)) - 2);
        int ab = 0;
        while (ab < wort.length()) {
            int bis = Math.min(wort.length(), ab + je);
            if (bis < wort.length() && Character.isHighSurrogate(wort.charAt(bis - 1))) {
                bis--;
            }
            teile.add(wort.substring(ab, bis));
            ab = bis;
        }
        return teile;
    }

    @Override
    public void close() throws IOException {
        halter.close();
    }
}
