package dreiklang.blattwerk;

import dreiklang.basis.Sprache;
import dreiklang.blattwerk.Bildpdf.Bauseite;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Seitenzugang;
import dreiklang.seite.Texte;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Makes the Fassung in which the marked places are gone. Every page becomes a picture in which the
/// black is part of the picture, and a fresh PDF is built of the pictures: no stream, no font, no
/// layer, no attachment of the original gets into it. What was not blackened stays readable for
/// search and screen readers as text that is written anew.
@Component
class Schwaerzer {

    private static final float DICHTE = 200;
    private static final int AUF_EINMAL = 5;
    private static final int RAND_UNSICHTBARER = 100;
    private static final int KONTRAST = 40;
    private static final float KLEINSTE_SCHRIFT = 12;

    private final Seitenleser leser;
    private final Seitenzugang zugang;
    private final Texte texte;
    private final Font schrift;

    Schwaerzer(Seitenleser leser, Seitenzugang zugang, Texte texte) {
        this.leser = leser;
        this.zugang = zugang;
        this.texte = texte;
        try (var strom = zugang.schrift()) {
            schrift = Font.createFont(Font.TRUETYPE_FONT, strom);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the typeface of the program cannot be read", e);
        }
    }

    /// @param marken what is to go
    /// @param titel title of the new PDF; must not say what was blackened
    byte[] schwaerzen(Ablage original, List<Marke> marken, String titel) {
        var seiten = new ArrayList<Bauseite>();
        int anzahl = leser.seiten(original);
        try {
            for (int von = 1; von <= anzahl; von += AUF_EINMAL) {
                int bis = Math.min(anzahl, von + AUF_EINMAL - 1);
                int nummer = von;
                for (var seite : leser.lesen(original, von, bis, DICHTE)) {
                    seiten.add(seite(seite, auf(nummer++, marken)));
                }
            }
            try (var strom = zugang.schrift()) {
                return Bildpdf.bauen(seiten, titel, Sprache.DE, strom);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bauseite seite(Blattseite seite, List<Marke> marken) throws IOException {
        var worte = uebrige(seite, marken);
        einbrennen(seite.bild(), marken);
        return Bauseite.von(seite.bild(), seite, worte);
    }

    /// Draws the marks into the picture, with the reason in white where there is room for it.
    void einbrennen(BufferedImage bild, List<Marke> marken) {
        var stift = bild.createGraphics();
        stift.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (var marke : marken) {
            var ort = marke.ort();
            int links = Math.floorDiv(ort.links() * bild.getWidth(), Rechteck.GANZ);
            int oben = Math.floorDiv(ort.oben() * bild.getHeight(), Rechteck.GANZ);
            int breite = Math.ceilDiv(ort.rechts() * bild.getWidth(), Rechteck.GANZ) - links;
            int hoehe = Math.ceilDiv(ort.unten() * bild.getHeight(), Rechteck.GANZ) - oben;
            stift.setColor(Color.BLACK);
            stift.fillRect(links, oben, breite, hoehe);
            float groesse = Math.min(0.7f * hoehe, 0.02f * bild.getHeight());
            if (groesse >= KLEINSTE_SCHRIFT) {
                stift.setFont(schrift.deriveFont(groesse));
                begruenden(stift, marke.grund(), new Rectangle(links, oben, breite, hoehe));
            }
        }
        stift.dispose();
    }

    private static void begruenden(Graphics2D stift, String grund, Rectangle wo) {
        var masse = stift.getFontMetrics();
        if (masse.stringWidth(grund) < wo.width * 0.9) {
            stift.setColor(Color.WHITE);
            int mitte = wo.y + (wo.height + masse.getAscent() - masse.getDescent()) / 2;
            stift.drawString(grund, wo.x + wo.width / 20, mitte);
        }
    }

    /// The words that may be written anew, and a word for each mark. A word of which one letter is
    /// blackened goes as a whole. Recognised text lies only roughly over its picture: it keeps more
    /// distance, and what it repeats of a blackened word goes as well.
    private List<Wort> uebrige(Blattseite seite, List<Marke> marken) {
        var bleiben = new ArrayList<Wort>();
        var erwaehnt = new HashSet<Marke>();
        var verschwunden = verschwunden(seite, marken);
        for (var wort : seite.worte()) {
            var getroffen = marken.stream().filter(m -> trifft(m, wort)).toList();
            if (getroffen.isEmpty()
                    && !(wort.unsichtbar() && verschwunden.contains(kern(wort)))
                    && zuSehen(seite.bild(), wort.ort())) {
                bleiben.add(wort);
            }
            getroffen.stream().filter(erwaehnt::add).map(this::platzhalter).forEach(bleiben::add);
        }
        marken.stream().filter(erwaehnt::add).map(this::platzhalter).forEach(bleiben::add);
        return bleiben;
    }

    private static Set<String> verschwunden(Blattseite seite, List<Marke> marken) {
        var alle = new HashSet<String>();
        seite.worte().stream()
                .filter(w -> marken.stream().anyMatch(m -> trifft(m, w)))
                .forEach(w -> alle.add(kern(w)));
        return alle;
    }

    private static boolean trifft(Marke marke, Wort wort) {
        return wort.ort()
                .trifft(wort.unsichtbar() ? marke.ort().weiter(RAND_UNSICHTBARER) : marke.ort());
    }

    private static String kern(Wort wort) {
        return wort.text().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.GERMAN);
    }

    private Wort platzhalter(Marke marke) {
        var text = texte.text(Sprache.DE, "blattwerk.schwaerzung.platzhalter", marke.grund());
        return new Wort(text, marke.ort(), false, false);
    }

    /// Whether something can be seen where a word is said to stand: text under a black bar, white
    /// text on white and text in a hidden layer must not come back.
    private static boolean zuSehen(BufferedImage bild, Rechteck ort) {
        int links = ort.links() * bild.getWidth() / Rechteck.GANZ;
        int oben = ort.oben() * bild.getHeight() / Rechteck.GANZ;
        int rechts = Math.min(bild.getWidth(), ort.rechts() * bild.getWidth() / Rechteck.GANZ + 1);
        int unten = Math.min(bild.getHeight(), ort.unten() * bild.getHeight() / Rechteck.GANZ + 1);
        int dunkel = 255;
        int hell = 0;
        for (int y = oben; y < unten; y++) {
            for (int x = links; x < rechts; x++) {
                int farbe = bild.getRGB(x, y);
                int wert = (((farbe >> 16) & 0xFF) + ((farbe >> 8) & 0xFF) + (farbe & 0xFF)) / 3;
                dunkel = Math.min(dunkel, wert);
                hell = Math.max(hell, wert);
            }
        }
        return hell - dunkel > KONTRAST;
    }

    static List<Marke> auf(int seite, List<Marke> marken) {
        return marken.stream().filter(m -> m.seite() == seite).toList();
    }
}
