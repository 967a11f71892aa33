package dreiklang.dokument;

import static dreiklang.dokument.Pdfschrift.zahl;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Textdatei;
import dreiklang.seite.Texte;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes drawings of a sheet: the pages of a PDF as they are, a picture on a page, a text in lines;
/// of anything else a page that says what it is, with the file attached.
final class Heftquelle {

    private static final int MEISTE_TEXTSEITEN = 400;
    private static final int MEISTE_ZEILEN = 54 * MEISTE_TEXTSEITEN;
    private static final float SCHRIFT = 9;
    private static final float RAND = 24;
    private static final float PUNKTE_JE_BILDPUNKT = 72f / 96;

    private final Heft heft;
    private final Pdfschrift schrift;
    private final Heftschriften schriften;
    private final Heftanlagen anlagen;
    private final Texte texte;
    private final Path ordner;

    Heftquelle(
            Heft heft,
            Pdfschrift schrift,
            Heftschriften schriften,
            Heftanlagen anlagen,
            Texte texte,
            Path ordner) {
        this.heft = heft;
        this.schrift = schrift;
        this.schriften = schriften;
        this.anlagen = anlagen;
        this.texte = texte;
        this.ordner = ordner;
    }

    /// The drawings of a sheet, at least one; they are in the PDF already.
    ///
    /// @param fund where its content lies; empty: it was found to be harmful
    List<Seitenform> lesen(Heft.Stueck stueck, Optional<Path> fund) throws IOException {
        if (fund.isEmpty()) {
            return platzhalter(stueck, "heft.grund.gesperrt", fund);
        }
        var datei = fund.get();
        if (!Files.isRegularFile(datei)) {
            return platzhalter(stueck, "heft.grund.fehlt", Optional.empty());
        }
        try {
            return switch (stueck.inhalt().medientyp()) {
                case "application/pdf" -> pdf(datei);
                case "image/jpeg", "image/png", "image/tiff" -> bilder(stueck, datei);
                case "text/plain" -> text(stueck, datei);
                default -> platzhalter(stueck, "heft.grund.art", Optional.of(datei));
            };
        } catch (FachlicherFehler e) {
            return platzhalter(stueck, grund(e.code()), Optional.of(datei));
        }
    }

    private static String grund(String code) {
        return switch (code) {
            case "D-212" -> "heft.grund.kennwort";
            case "D-216", "D-221", "D-242" -> "heft.grund.umfang";
            default -> "heft.grund.beschaedigt";
        };
    }

    /// How many pages there are and the first or next of them.
    private record Teil(int gesamt, List<Seitenform> formen) {}

    private List<Seitenform> pdf(Path datei) throws IOException {
        var formen = new ArrayList<Seitenform>();
        var abschnitte = new ArrayList<Pdfabschnitt>();
        try {
            int erste = schrift.naechste();
            int gesamt = 1;
            while (formen.size() < gesamt) {
                var abschnitt = new Pdfabschnitt(ordner, erste);
                abschnitte.add(abschnitt);
                int ab = formen.size();
                var teil = PdfLeser.mit(datei, pdf -> teil(pdf, ab, abschnitt));
                gesamt = teil.gesamt();
                formen.addAll(teil.formen());
                erste += abschnitt.orte().length;
            }
            // Only now: a PDF that cannot be read to its end is not half in it.
            for (var abschnitt : abschnitte) {
                schrift.uebernehmen(abschnitt);
            }
            return formen;
        } finally {
            for (var abschnitt : abschnitte) {
                abschnitt.close();
            }
        }
    }

    private static Teil teil(PDDocument pdf, int ab, Pdfabschnitt ziel) throws IOException {
        var leser = new Seitenuebernahme(pdf, ziel);
        int gesamt = pdf.getNumberOfPages();
        var formen = new ArrayList<Seitenform>();
        for (int i = ab; i < Math.min(gesamt, ab + leser.aufEinmal()); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("nobody waits any more");
            }
            formen.add(leser.seite(i));
        }
        ziel.nachholen();
        return new Teil(gesamt, formen);
    }

    private List<Seitenform> bilder(Heft.Stueck stueck, Path datei) throws IOException {
        var formen = new ArrayList<Seitenform>();
        for (var blatt : Sammelleser.lesen(datei, stueck.inhalt(), Sammlung.MEISTE_SEITEN)) {
            formen.add(bild(blatt));
        }
        return formen;
    }

    private Seitenform bild(Sammelblatt blatt) throws IOException {
        float w = blatt.quer() ? Seitenform.A4_HOEHE : Seitenform.A4_BREITE;
        float h = (blatt.quer() ? Seitenform.A4_BREITE : Seitenform.A4_HOEHE) - Seitenform.FUSS;
        var masse = masse(blatt.bild());
        float je =
                Math.min(
                        PUNKTE_JE_BILDPUNKT,
                        Math.min((w - 2 * RAND) / masse.width, (h - 2 * RAND) / masse.height));
        var zug =
                "%s 0 0 %s %s %s cm /B Do"
                        .formatted(
                                zahl(masse.width * je),
                                zahl(masse.height * je),
                                zahl((w - masse.width * je) / 2),
                                zahl(h - RAND - masse.height * je));
        try (var abschnitt = new Pdfabschnitt(ordner, schrift.naechste())) {
            int stueck =
                    abschnitt.bild(
                            masse.width, masse.height, new ByteArrayInputStream(blatt.bild()));
            int form =
                    abschnitt.zeichnung(
                            "/BBox [0 0 %s %s] /Resources << /XObject << /B %d 0 R >> >>"
                                    .formatted(zahl(w), zahl(h), stueck),
                            Map.of(),
                            strom(zug));
            abschnitt.nachholen();
            schrift.uebernehmen(abschnitt);
            return new Seitenform(form, w, h);
        }
    }

    /// From the header, without decoding a pixel.
    private static Dimension masse(byte[] jpeg) throws IOException {
        var leser = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var strom = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            leser.setInput(strom);
            return new Dimension(leser.getWidth(0), leser.getHeight(0));
        } finally {
            leser.dispose();
        }
    }

    private List<Seitenform> text(Heft.Stueck stueck, Path datei) throws IOException {
        var satz = new Satzfluss(schriften);
        int zeilen = 0;
        try (var leser = Textdatei.von(datei).leser()) {
            for (var z = leser.readLine(); z != null; z = leser.readLine()) {
                var umbrochen =
                        schriften.umbrechen(
                                z.replace("\t", "    "),
                                false,
                                SCHRIFT,
                                Satzfluss.RECHTS - Satzfluss.LINKS);
                zeilen += umbrochen.size();
                if (zeilen > MEISTE_ZEILEN) {
                    return platzhalter(stueck, "heft.grund.umfang", Optional.of(datei));
                }
                satz.fliesstext(umbrochen, SCHRIFT);
            }
        } catch (CharacterCodingException e) {
            return platzhalter(stueck, "heft.grund.beschaedigt", Optional.of(datei));
        }
        return gesetzt(satz);
    }

    private List<Seitenform> platzhalter(Heft.Stueck stueck, String grund, Optional<Path> datei)
            throws IOException {
        var satz = new Satzfluss(schriften);
        var inhalt = stueck.inhalt();
        satz.absatz("P", true, 15, stueck.titel());
        satz.abstand(8);
        satz.absatz("P", false, 10.5f, texte.text(heft.sprache(), grund));
        satz.abstand(8);
        satz.angabe(wort("datei"), inhalt.name(), 10);
        satz.angabe(wort("art"), inhalt.medientyp(), 10);
        satz.angabe(wort("groesse"), wort("bytes", inhalt.groesse()), 10);
        satz.angabe(wort("summe"), inhalt.pruefsumme().hex(), 10);
        if (datei.isPresent()) {
            satz.abstand(8);
            boolean dabei = anlagen.aufnehmen(stueck, datei.get());
            satz.absatz("P", false, 10.5f, wort(dabei ? "anbei" : "nicht-anbei"));
        }
        return gesetzt(satz);
    }

    private String wort(String schluessel, Object... werte) {
        return texte.text(heft.sprache(), "heft.datei." + schluessel, werte);
    }

    private List<Seitenform> gesetzt(Satzfluss satz) throws IOException {
        var formen = new ArrayList<Seitenform>();
        float h = Seitenform.A4_HOEHE - Seitenform.FUSS;
        for (var seite : satz.seiten()) {
            var zug = new StringBuilder();
            seite.forEach(block -> zug.append(satz.anweisungen(block, h)));
            int nummer = schrift.neu(1);
            schrift.anweisungen(
                    nummer,
                    "/Type /XObject /Subtype /Form /BBox [0 0 %s %s] /Resources << %s >>"
                            .formatted(zahl(Seitenform.A4_BREITE), zahl(h), schriften.mittel()),
                    zug.toString());
            formen.add(new Seitenform(nummer, Seitenform.A4_BREITE, h));
        }
        return formen;
    }

    private static ByteArrayInputStream strom(String anweisungen) {
        return new ByteArrayInputStream(anweisungen.getBytes(StandardCharsets.ISO_8859_1));
    }
}
