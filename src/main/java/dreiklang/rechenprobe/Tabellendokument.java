package dreiklang.rechenprobe;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.SicheresZip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// The tables of a DOCX file, each with its number. Cells that are joined count once.
final class Tabellendokument {

    private static final int TEILE = 5_000;
    private static final long ENTPACKT = 256L * 1024 * 1024;

    private Tabellendokument() {}

    static List<Tabelle> lesen(Path datei) throws IOException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, ENTPACKT)) {
            archiv.durchlesen();
        } catch (FachlicherFehler e) {
            throw new IOException("not a document", e);
        }
        var tabellen = new ArrayList<Tabelle>();
        try (var paket = OPCPackage.open(datei.toFile(), PackageAccess.READ);
                var dokument = new XWPFDocument(paket)) {
            for (var tabelle : dokument.getTables()) {
                tabellen.add(tabelle(Integer.toString(tabellen.size() + 1), tabelle));
            }
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException("not a document", e);
        }
        return tabellen;
    }

    private static Tabelle tabelle(String name, XWPFTable tabelle) {
        return Tabelle.von(
                name,
                tabelle.getRows().stream()
                        .map(z -> z.getTableCells().stream().map(XWPFTableCell::getText).toList())
                        .toList());
    }
}
