package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.SicheresZip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.xmlbeans.XmlException;
import org.xml.sax.SAXException;

/// Reads the text of office files. Whatever comes out of their archives is counted before a parser
/// sees it.
enum Bueroleser {
    DOCX(Dateityp.DOCX, 8L * 1024 * 1024) {
        @Override
        String lesen(Path datei) throws IOException, OpenXML4JException {
            try (var paket = OPCPackage.open(datei.toFile(), PackageAccess.READ);
                    var docx = new XWPFDocument(paket);
                    var auszug = new XWPFWordExtractor(docx)) {
                return auszug.getText();
            }
        }
    },
    XLSX(Dateityp.XLSX, 64L * 1024 * 1024) {
        @Override
        String lesen(Path datei) throws IOException, OpenXML4JException, XmlException {
            try (var paket = OPCPackage.open(datei.toFile(), PackageAccess.READ);
                    var auszug = new XSSFEventBasedExcelExtractor(paket)) {
                auszug.setIncludeHeadersFooters(false);
                return auszug.getText();
            }
        }
    },
    ODT(Dateityp.ODT, 64L * 1024 * 1024) {
        @Override
        String lesen(Path datei) throws IOException, SAXException, TikaException {
            return odf(datei);
        }
    },
    ODS(Dateityp.ODS, 64L * 1024 * 1024) {
        @Override
        String lesen(Path datei) throws IOException, SAXException, TikaException {
            return odf(datei);
        }
    };

    private static final int TEILE = 5_000;
    private static final int MEISTE_ZEICHEN = 10_000_000;

    private final Dateityp typ;
    private final long xml;

    /// @param xml most bytes of XML inside, all parts together
    Bueroleser(Dateityp typ, long xml) {
        this.typ = typ;
        this.xml = xml;
    }

    /// The reader of a kind of file, if there is one.
    static Optional<Bueroleser> fuer(String medientyp) {
        return Arrays.stream(values()).filter(l -> l.typ.medientyp().equals(medientyp)).findFirst();
    }

    abstract String lesen(Path datei)
            throws IOException, OpenXML4JException, XmlException, SAXException, TikaException;

    /// All its text.
    ///
    /// @throws FachlicherFehler D-232 when it cannot be read
    String text(Path datei) {
        try {
            groessePruefen(datei);
            return lesen(datei);
        } catch (IOException
                | OpenXML4JException
                | XmlException
                | SAXException
                | TikaException
                | RuntimeException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "D-232");
        }
    }

    private void groessePruefen(Path datei) throws IOException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, xml)) {
            for (var name : archiv.namen()) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    var unused = archiv.lesen(name);
                }
            }
        }
    }

    /// What comes after so many letters is not read.
    private static String odf(Path datei) throws IOException, SAXException, TikaException {
        var text = new BodyContentHandler(MEISTE_ZEICHEN);
        try (var strom = TikaInputStream.get(datei)) {
            new OpenDocumentParser().parse(strom, text, new Metadata(), new ParseContext());
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return text.toString();
    }
}
