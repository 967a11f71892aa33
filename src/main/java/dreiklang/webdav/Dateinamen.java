package dreiklang.webdav;

import dreiklang.akte.Akte.Schriftstueck;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Titles as names of files that every system can bear, and back. What it cannot bear is written as
/// `=` and the two digits of its bytes, so that nothing is lost.
final class Dateinamen {

    private static final String VERBOTEN = "<>:\"/\\|?*";
    private static final int LAENGSTER = 255;
    private static final int GEWISS = 240;
    private static final Pattern ZUSATZ = Pattern.compile("(?s)(.*) \\(Blatt \\d+\\)(.*)");
    private static final Pattern RESERVIERT =
            Pattern.compile(
                    "(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ZEICHEN = Pattern.compile("(=[0-9A-F]{2})+");

    /// The ending a kind of file has in the drive when its title has none of them.
    private static final Map<String, List<String>> ENDUNGEN =
            Map.of(
                    "application/pdf", List.of("pdf"),
                    "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"),
                    "image/png", List.of("png"),
                    "image/tiff", List.of("tif", "tiff"),
                    "text/plain", List.of("txt", "csv"),
                    "application/vnd.oasis.opendocument.text", List.of("odt"),
                    "application/vnd.oasis.opendocument.spreadsheet", List.of("ods"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            List.of("docx"),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            List.of("xlsx"));

    private Dateinamen() {}

    /// A title as a name.
    static String verschluesselt(String titel) {
        var name = new StringBuilder();
        var text = Normalizer.normalize(titel, Normalizer.Form.NFC);
        var reserviert = RESERVIERT.matcher(text).matches();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int zeichen = text.codePointAt(i);
            boolean rand = i == 0 && zeichen == ' ' || i == text.length() - 1 && amEnde(zeichen);
            if (reserviert && i == 0 || rand || verboten(text, i, zeichen)) {
                alsBytes(name, zeichen);
            } else {
                name.appendCodePoint(zeichen);
            }
        }
        return name.toString();
    }

    private static boolean amEnde(int zeichen) {
        return zeichen == '.' || zeichen == ' ';
    }

    private static boolean verboten(String text, int ort, int zeichen) {
        return zeichen < 0x20
                || zeichen >= 0x7f && zeichen < 0xa0
                || Character.getType(zeichen) == Character.SURROGATE
                || Character.getType(zeichen) == Character.FORMAT && zeichen != 0x200d
                || VERBOTEN.indexOf(zeichen) >= 0
                || zeichen == '=' && ZEICHEN.matcher(text).region(ort, text.length()).lookingAt();
    }

    private static void alsBytes(StringBuilder name, int zeichen) {
        boolean halb = Character.getType(zeichen) == Character.SURROGATE;
        var text = halb ? "\ufffd" : Character.toString(zeichen);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            name.append(String.format(Locale.ROOT, "=%02X", b & 0xff));
        }
    }

    /// A name as a title again.
    static String entschluesselt(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC);
        return ZEICHEN.matcher(text)
                .replaceAll(t -> java.util.regex.Matcher.quoteReplacement(ausBytes(t.group())));
    }

    private static String ausBytes(String folge) {
        var bytes = new byte[folge.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(folge.substring(i * 3 + 1, i * 3 + 3), 16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return folge;
        }
    }

    /// Whether nothing of the titles behind a name was cut off or lost.
    static boolean umkehrbar(String name) {
        return bytes(name) < GEWISS && name.indexOf('\ufffd') < 0;
    }

    /// The titles a name can come from: with or without an ending, with or without the numbers of
    /// sheets that tell apart what is called the same.
    static Set<String> moeglicheTitel(String name) {
        var titel = new LinkedHashSet<String>();
        var stamm = entschluesselt(name);
        while (titel.add(stamm)) {
            int punkt = stamm.lastIndexOf('.');
            if (punkt > 0) {
                titel.add(stamm.substring(0, punkt));
            }
            stamm = ZUSATZ.matcher(stamm).replaceFirst("$1$2");
        }
        return titel;
    }

    /// A folder of an Akte: what it is found by stands first, the rest is for people.
    static String ordner(String kennung, String text) {
        return gekuerzt(ohneLuecken(verschluesselt(kennung)) + " " + verschluesselt(text), "");
    }

    private static String ohneLuecken(String kennung) {
        return kennung.replace(" ", "=20");
    }

    /// What a folder is found by.
    static String kennung(String name) {
        int luecke = name.indexOf(' ');
        return entschluesselt(luecke < 0 ? name : name.substring(0, luecke));
    }

    /// The names of what lies in an Akte: each once, also where case makes no difference.
    static Map<String, Schriftstueck> von(List<Schriftstueck> stuecke) {
        var namen = new LinkedHashMap<String, Schriftstueck>();
        var vergeben = new HashMap<String, Boolean>();
        for (var stueck : stuecke) {
            if (stueck.verschobenNach().isPresent()) {
                continue;
            }
            var endung = endung(stueck);
            var name = mitEndung(stueck.titel(), endung, "");
            if (vergeben.containsKey(name.toLowerCase(Locale.ROOT))) {
                name = mitEndung(stueck.titel(), endung, " (Blatt " + stueck.blatt() + ")");
            }
            vergeben.put(name.toLowerCase(Locale.ROOT), true);
            namen.put(name, stueck);
        }
        return namen;
    }

    private static String endung(Schriftstueck stueck) {
        var moeglich = ENDUNGEN.getOrDefault(stueck.dokument().ablage().medientyp(), List.of(""));
        var vorhanden = endung(stueck.titel());
        return moeglich.contains(vorhanden) || moeglich.contains("")
                ? ""
                : "." + moeglich.getFirst();
    }

    private static String mitEndung(String titel, String neueEndung, String zusatz) {
        var alte = endung(titel);
        int punkt =
                neueEndung.isEmpty() && !alte.isEmpty() ? titel.lastIndexOf('.') : titel.length();
        var hinten = neueEndung.isEmpty() ? titel.substring(punkt) : neueEndung;
        var vorn = verschluesselt(titel.substring(0, punkt) + zusatz + hinten);
        return gekuerzt(vorn, hinten);
    }

    /// The ending in lower case without its dot, empty when there is none.
    static String endung(String name) {
        int punkt = name.lastIndexOf('.');
        var endung = punkt > 0 ? name.substring(punkt + 1).toLowerCase(Locale.ROOT) : "";
        return endung.length() > 5 || endung.contains(" ") ? "" : endung;
    }

    /// At most 255 bytes, the ending stays.
    private static String gekuerzt(String name, String endung) {
        if (bytes(name) <= LAENGSTER) {
            return name;
        }
        var vorn = name.substring(0, name.length() - endung.length());
        while (bytes(vorn + endung) > LAENGSTER) {
            vorn = vorn.substring(0, vorn.offsetByCodePoints(vorn.length(), -1));
        }
        return vorn.strip() + endung;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static final Set<String> SYSTEM =
            Set.of("thumbs.db", "desktop.ini", "autorun.inf", "ehthumbs.db", "folder.htt");
    private static final Pattern FLUECHTIG =
            Pattern.compile(
                    "~.*|\\..*|.*~|.*\\.(tmp|temp|part|crdownload|swp|wbk|asd|laccdb)(\\.\\d+)?"
                            + "|[0-9a-f]{8}|lu[0-9a-z]{6,}|.*\\.sb-[0-9a-f]+-[0-9a-z]+|.*\\.__tmp",
                    Pattern.CASE_INSENSITIVE);

    /// Whether programs put something down under such a name only while they save.
    static boolean fluechtig(String name) {
        return SYSTEM.contains(name.toLowerCase(Locale.ROOT)) || FLUECHTIG.matcher(name).matches();
    }
}
