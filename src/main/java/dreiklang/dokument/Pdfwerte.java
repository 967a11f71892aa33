package dreiklang.dokument;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/// Writes values of another PDF with new numbers, without what is not drawn: pages, actions, files,
/// structure.
final class Pdfwerte {

    private static final Set<String> FREMD =
            Set.of(
                    "Page",
                    "Pages",
                    "Catalog",
                    "Annot",
                    "StructElem",
                    "StructTreeRoot",
                    "Filespec",
                    "EmbeddedFile",
                    "Action");
    private static final Set<String> OHNE =
            Set.of(
                    "Parent",
                    "StructParent",
                    "StructParents",
                    "PieceInfo",
                    "Metadata",
                    "LastModified",
                    "AA",
                    "AF",
                    "OC",
                    "OPI",
                    "Alternates",
                    "Ref");
    private static final Set<String> OHNE_IM_STROM =
            Set.of("Length", "F", "FFilter", "FDecodeParms", "DL");

    private final OutputStream aus;
    private final ToIntFunction<COSBase> nummern;

    /// @param nummern gives an object its number
    Pdfwerte(OutputStream aus, ToIntFunction<COSBase> nummern) {
        this.aus = aus;
        this.nummern = nummern;
    }

    /// A reference to an object that gets a number; a simple value as it is.
    void verweis(@Nullable COSBase objekt) throws IOException {
        if (objekt instanceof COSDictionary w
                && FREMD.contains(w.getNameAsString(COSName.TYPE, ""))) {
            schreiben("null");
        } else if (objekt instanceof COSDictionary || objekt instanceof COSArray) {
            schreiben(nummern.applyAsInt(objekt) + " 0 R");
        } else {
            wert(objekt);
        }
    }

    /// A value.
    void wert(@Nullable COSBase was) throws IOException {
        switch (was) {
            case COSObject verweis -> verweis(verweis.getObject());
            case COSStream strom -> verweis(strom);
            case COSDictionary w -> {
                woerterbuch(w);
                schreiben(" >>");
            }
            case COSArray liste -> liste(liste);
            case COSName name -> name.writePDF(aus);
            case COSString text -> COSWriter.writeString(text, aus);
            case COSInteger zahl -> zahl.writePDF(aus);
            case COSFloat zahl -> zahl.writePDF(aus);
            case COSBoolean ja -> ja.writePDF(aus);
            case null, default -> schreiben("null");
        }
    }

    private void liste(COSArray liste) throws IOException {
        schreiben("[");
        for (int i = 0; i < liste.size(); i++) {
            schreiben(i == 0 ? "" : " ");
            wert(liste.get(i));
        }
        schreiben("]");
    }

    /// A dictionary without its end, so that more can follow.
    void woerterbuch(COSDictionary w) throws IOException {
        boolean strom = w instanceof COSStream;
        boolean benannt = strom || w.containsKey(COSName.TYPE) || w.containsKey(COSName.SUBTYPE);
        schreiben("<<");
        for (var eintrag : w.entrySet()) {
            var name = eintrag.getKey().getName();
            if ((benannt && OHNE.contains(name)) || (strom && OHNE_IM_STROM.contains(name))) {
                continue;
            }
            schreiben(" ");
            eintrag.getKey().writePDF(aus);
            schreiben(" ");
            wert(eintrag.getValue());
        }
    }

    private void schreiben(String text) throws IOException {
        aus.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
