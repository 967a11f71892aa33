package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;

/// Reads how large an image is from its header, without decoding a single pixel.
final class Bildpruefung {

    private static final long PUNKTE = 60_000_000L;
    private static final int SEITEN = 200;
    private static final int KOPFTEILE = 10_000;

    private Bildpruefung() {}

    /// @throws FachlicherFehler D-221 when it has more than 60 million pixels, D-222 when the
    ///   header is damaged
    static void pruefen(Path datei, Dateityp typ) throws IOException {
        try (var bild = new RandomAccessFile(datei.toFile(), "r")) {
            switch (typ) {
                case PNG -> png(bild);
                case JPEG -> jpeg(bild);
                case TIFF -> tiff(bild);
                case PDF, TEXT, ODT, ODS, DOCX, XLSX, XML ->
                        throw new IllegalArgumentException("no image: " + typ);
            }
        } catch (EOFException e) {
            throw beschaedigt();
        }
    }

    private static void png(RandomAccessFile bild) throws IOException {
        bild.seek(8);
        long laenge = bild.readInt();
        if (laenge != 13 || bild.readInt() != 0x49484452) {
            throw beschaedigt();
        }
        punkte(bild.readInt() & 0xFFFFFFFFL, bild.readInt() & 0xFFFFFFFFL);
    }

    private static void jpeg(RandomAccessFile bild) throws IOException {
        bild.seek(2);
        for (int teile = 0; teile < KOPFTEILE; teile++) {
            int marke = marke(bild);
            boolean rahmen =
                    marke >= 0xC0
                            && marke <= 0xCF
                            && marke != 0xC4
                            && marke != 0xC8
                            && marke != 0xCC;
            long start = bild.getFilePointer();
            int laenge = bild.readUnsignedShort();
            if (rahmen) {
                bild.readUnsignedByte();
                punkte(bild.readUnsignedShort(), bild.readUnsignedShort());
                return;
            }
            if (marke == 0xDA || marke == 0xD9 || laenge < 2) {
                break;
            }
            bild.seek(start + laenge);
        }
        throw beschaedigt();
    }

    private static int marke(RandomAccessFile bild) throws IOException {
        if (bild.readUnsignedByte() != 0xFF) {
            throw beschaedigt();
        }
        int marke = bild.readUnsignedByte();
        while (marke == 0xFF) {
            marke = bild.readUnsignedByte();
        }
        return marke;
    }

    private static void tiff(RandomAccessFile bild) throws IOException {
        boolean klein = bild.readUnsignedByte() == 'I';
        bild.seek(4);
        long verzeichnis = ganz(bild, 4, klein);
        long gesamt = 0;
        var gesehen = new HashSet<Long>();
        while (verzeichnis != 0) {
            if (!gesehen.add(verzeichnis)
                    || gesehen.size() > SEITEN
                    || verzeichnis >= bild.length()) {
                throw beschaedigt();
            }
            bild.seek(verzeichnis);
            gesamt += tiffSeite(bild, klein);
            if (gesamt > PUNKTE * 10) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-221", PUNKTE / 1_000_000);
            }
            verzeichnis = ganz(bild, 4, klein);
        }
        if (gesehen.isEmpty()) {
            throw beschaedigt();
        }
    }

    private static long tiffSeite(RandomAccessFile bild, boolean klein) throws IOException {
        long breite = 0;
        long hoehe = 0;
        long felder = ganz(bild, 2, klein);
        for (long i = 0; i < felder; i++) {
            long nummer = ganz(bild, 2, klein);
            long art = ganz(bild, 2, klein);
            ganz(bild, 4, klein);
            long wert = art == 3 ? ganz(bild, 2, klein) : ganz(bild, 4, klein);
            if (art == 3) {
                ganz(bild, 2, klein);
            }
            breite = nummer == 256 ? wert : breite;
            hoehe = nummer == 257 ? wert : hoehe;
        }
        punkte(breite, hoehe);
        return breite * hoehe;
    }

    private static long ganz(RandomAccessFile bild, int bytes, boolean klein) throws IOException {
        long wert = 0;
        for (int i = 0; i < bytes; i++) {
            long b = bild.readUnsignedByte();
            wert = klein ? wert | (b << (8 * i)) : (wert << 8) | b;
        }
        return wert;
    }

    private static void punkte(long breite, long hoehe) {
        if (breite == 0 || hoehe == 0) {
            throw beschaedigt();
        }
        if (breite > PUNKTE || hoehe > PUNKTE || breite * hoehe > PUNKTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-221", PUNKTE / 1_000_000);
        }
    }

    private static FachlicherFehler beschaedigt() {
        return new FachlicherFehler(Fehlerart.EINGABE, "D-222");
    }
}
