package dreiklang.rechenprobe;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.SicheresZip;
import dreiklang.rechenprobe.Tabelle.Zelle;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The tables of an XLSX file: every visible sheet. Of formulas counts what the file holds as their
/// result.
final class Tabellenmappe {

    private static final int TEILE = 5_000;
    private static final long ENTPACKT = 256L * 1024 * 1024;
    private static final int SPALTEN = 300;
    private static final int ZEILEN = 100_000;
    private static final MathContext GENAU = new MathContext(15);

    private Tabellenmappe() {}

    static List<Tabelle> lesen(Path datei) throws IOException {
        try (var archiv = SicheresZip.oeffnen(datei, TEILE, ENTPACKT)) {
            archiv.durchlesen();
        } catch (FachlicherFehler e) {
            throw new IOException("not a workbook", e);
        }
        var tabellen = new ArrayList<Tabelle>();
        try (var paket = OPCPackage.open(datei.toFile(), PackageAccess.READ);
                var mappe = new XSSFWorkbook(paket)) {
            for (int i = 0; i < mappe.getNumberOfSheets(); i++) {
                if (!mappe.isSheetHidden(i) && !mappe.isSheetVeryHidden(i)) {
                    var blatt = mappe.getSheetAt(i);
                    tabellen.addAll(Tabellendatei.teilen(blatt.getSheetName(), 1, zeilen(blatt)));
                }
            }
        } catch (InvalidFormatException | RuntimeException e) {
            throw new IOException("not a workbook", e);
        }
        return tabellen;
    }

    private static List<List<Zelle>> zeilen(Sheet blatt) {
        var lesart = new DataFormatter(Locale.GERMANY);
        var zeilen = new ArrayList<List<Zelle>>();
        for (Row zeile : blatt) {
            while (zeilen.size() < Math.min(zeile.getRowNum(), ZEILEN)) {
                zeilen.add(List.of());
            }
            var zellen = new ArrayList<Zelle>();
            for (int i = 0; i < Math.min(SPALTEN, zeile.getLastCellNum()); i++) {
                var zelle = zeile.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                zellen.add(zelle(zelle, lesart));
            }
            zeilen.add(zellen);
        }
        return zeilen;
    }

    private static Zelle zelle(Cell zelle, DataFormatter lesart) {
        var art =
                zelle.getCellType() == CellType.FORMULA
                        ? zelle.getCachedFormulaResultType()
                        : zelle.getCellType();
        return switch (art) {
            case NUMERIC -> zahl(zelle, lesart);
            case STRING -> Zelle.von(zelle.getStringCellValue());
            case BOOLEAN -> Zelle.von(zelle.getBooleanCellValue() ? "ja" : "nein");
            default -> Zelle.von("");
        };
    }

    private static Zelle zahl(Cell zelle, DataFormatter lesart) {
        if (DateUtil.isCellDateFormatted(zelle)) {
            var tag = zelle.getLocalDateTimeCellValue().toLocalDate();
            return Zelle.von(
                    "%02d.%02d.%d"
                            .formatted(tag.getDayOfMonth(), tag.getMonthValue(), tag.getYear()));
        }
        double wert = zelle.getNumericCellValue();
        var stil = zelle.getCellStyle();
        var text =
                lesart.formatRawCellContents(
                        wert, stil.getDataFormat(), stil.getDataFormatString());
        var genau = new BigDecimal(wert, GENAU).stripTrailingZeros();
        return new Zelle(text.strip(), Optional.of(genau));
    }
}
