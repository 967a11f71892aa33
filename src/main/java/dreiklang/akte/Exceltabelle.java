package dreiklang.akte;

import dreiklang.basis.SicheresZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads the first sheet of an XLSX as texts. Bounded in size, because it becomes a tree in memory;
/// formulas are not worked out.
final class Exceltabelle {

    private static final int TEILE = 1_000;
    private static final long ENTPACKT = 24L * 1024 * 1024;
    private static final int SPALTEN = 50;

    private Exceltabelle() {}

    /// A row.
    ///
    /// @param nummer as the spreadsheet shows it, the first is 1
    record Satz(int nummer, List<String> zellen) {}

    /// The rows; at most one more than asked for.
    ///
    /// @throws IOException when it is damaged, too large or something else
    static List<Satz> lesen(byte[] inhalt, int hoechstens) throws IOException {
        var datei = Files.createTempFile("aktenplan", ".xlsx");
        try {
            Files.write(datei, inhalt);
            return lesen(datei, hoechstens);
        } catch (RuntimeException | InvalidFormatException e) {
            throw new IOException("not a workbook", e);
        } finally {
            Files.deleteIfExists(datei);
        }
    }

    private static List<Satz> lesen(Path datei, int hoechstens)
            throws IOException, InvalidFormatException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, ENTPACKT)) {
            archiv.durchlesen();
        }
        var saetze = new ArrayList<Satz>();
        var lesart = new DataFormatter();
        try (var paket = OPCPackage.open(datei.toFile(), PackageAccess.READ);
                var mappe = new XSSFWorkbook(paket)) {
            for (Row zeile : mappe.getSheetAt(0)) {
                if (saetze.size() > hoechstens) {
                    break;
                }
                var zellen = new ArrayList<String>();
                for (int i = 0; i < Math.min(SPALTEN, zeile.getLastCellNum()); i++) {
                    var zelle = zeile.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    zellen.add(text(zelle, lesart));
                }
                saetze.add(new Satz(zeile.getRowNum() + 1, zellen));
            }
        }
        return saetze;
    }

    private static String text(Cell zelle, DataFormatter lesart) {
        if (zelle.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(zelle)) {
            return zelle.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return zelle.getCellType() == CellType.FORMULA ? "" : lesart.formatCellValue(zelle);
    }
}
