package dreiklang.aussonderung.xdomea;

import java.util.Locale;
import java.util.Map;

/// The code of a file format in the list of the standard (Dateiformat 1.0), by the ending.
final class Dateiformat {

    /// Something else.
    static final String SONSTIGES = "100";

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("csv", "002"),
                    Map.entry("jpeg", "010"),
                    Map.entry("jpg", "011"),
                    Map.entry("odp", "013"),
                    Map.entry("ods", "014"),
                    Map.entry("odt", "015"),
                    Map.entry("pdf", "018"),
                    Map.entry("png", "019"),
                    Map.entry("rtf", "022"),
                    Map.entry("tif", "023"),
                    Map.entry("tiff", "024"),
                    Map.entry("xml", "030"),
                    Map.entry("docx", "035"),
                    Map.entry("xlsx", "036"),
                    Map.entry("pptx", "037"),
                    Map.entry("txt", "045"));

    private Dateiformat() {}

    static String code(String datei) {
        return CODES.getOrDefault(endung(datei), SONSTIGES);
    }

    /// The ending in small letters, empty for none.
    static String endung(String datei) {
        int punkt = datei.lastIndexOf('.');
        return punkt < 0 ? "" : datei.substring(punkt + 1).toLowerCase(Locale.ROOT);
    }
}
