package dreiklang.dokument;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A file name as people gave it, made harmless. It is only ever shown; content is stored under its
/// checksum.
///
/// @param wert the cleaned name
record Dateiname(String wert) {

    private static final int LAENGSTE = 120;
    private static final Pattern UNSICHTBAR =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern VERBOTEN = Pattern.compile("[<>:\"|?*\\\\/;%$`']");
    private static final Pattern RESERVIERT =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<String> AUSFUEHRBAR =
            Set.of(
                    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "dll", "jar", "js", "jse",
                    "vbs", "vbe", "wsf", "hta", "ps1", "sh", "lnk", "reg", "html", "htm", "xhtml",
                    "svg", "php", "jsp", "apk", "app", "docm", "xlsm", "pptm", "dotm");

    /// Cleans a name: no path, no control or direction characters, no reserved names, at most 120
    /// characters.
    static Dateiname bereinigt(String roh) {
        var name = Normalizer.normalize(roh, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSICHTBAR.matcher(name).replaceAll("");
        name = VERBOTEN.matcher(name).replaceAll("_").strip();
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        if (RESERVIERT.matcher(name).matches()) {
            name = "_" + name;
        }
        return new Dateiname(gekuerzt(name.isBlank() ? "datei" : name));
    }

    private static String gekuerzt(String name) {
        if (name.length() <= LAENGSTE) {
            return name;
        }
        int punkt = name.lastIndexOf('.');
        var endung = punkt > 0 && name.length() - punkt <= 8 ? name.substring(punkt) : "";
        int ende = name.offsetByCodePoints(0, name.codePointCount(0, LAENGSTE - endung.length()));
        return name.substring(0, Math.min(ende, LAENGSTE - endung.length())) + endung;
    }

    /// The ending in lower case, empty when there is none.
    String endung() {
        int punkt = wert.lastIndexOf('.');
        return punkt > 0 ? wert.substring(punkt + 1).toLowerCase(Locale.ROOT) : "";
    }

    /// The name for content of that kind; a missing ending is added.
    ///
    /// @throws FachlicherFehler D-204 when the ending promises something else, D-208 when it hides
    ///   a program
    Dateiname fuer(Dateityp typ) {
        if (endung().isEmpty()) {
            return new Dateiname(wert + "." + typ.endungen().getFirst());
        }
        if (!typ.endungen().contains(endung())) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE,
                    "D-204",
                    "." + endung(),
                    typ.endungen().getFirst().toUpperCase(Locale.ROOT));
        }
        for (String teil : wert.toLowerCase(Locale.ROOT).split("\\.", -1)) {
            if (AUSFUEHRBAR.contains(teil.strip())) {
                throw new FachlicherFehler(Fehlerart.EINGABE, "D-208");
            }
        }
        return this;
    }
}
