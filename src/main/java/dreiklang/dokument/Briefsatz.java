package dreiklang.dokument;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dreiklang.basis.Sprache;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Sets letters as PDF/A-2a and PDF/UA-1 in the layout of a German business letter (after DIN 5008,
/// form B).
final class Briefsatz {

    private static final Pattern KEIN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}]");
    private static final byte[] FARBPROFIL = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private record Schnitt(byte[] bytes, int dicke, FontStyle stil) {}

    private final List<Schnitt> schriften;
    private final String stil;
    private final Auszeichnung auszeichnung = new Auszeichnung();

    Briefsatz() {
        XRLog.setLoggingEnabled(false);
        schriften =
                List.of(
                        schnitt("400Regular", 400, FontStyle.NORMAL),
                        schnitt("400Regular_Italic", 400, FontStyle.ITALIC),
                        schnitt("700Bold", 700, FontStyle.NORMAL),
                        schnitt("700Bold_Italic", 700, FontStyle.ITALIC));
        stil = new String(laden("brief.css"), StandardCharsets.UTF_8);
    }

    byte[] setzen(Brief brief) {
        return setzen(xhtml(brief), satz -> satz.useUriResolver((basis, adresse) -> ""), pdf -> {});
    }

    /// One picture on a page.
    byte[] sammeln(Sammlung sammlung, List<Sammelblatt> blaetter) {
        var blatt = new Sammelsatz(sammlung, blaetter);
        return setzen(
                blatt.xhtml(seitenzahl(sammlung.sprache())), blatt::bilder, blatt::seitennamen);
    }

    private byte[] setzen(
            String xhtml, Consumer<PdfRendererBuilder> adressen, Consumer<PDDocument> zuletzt) {
        try (var aus = new ByteArrayOutputStream(64 * 1024)) {
            var satz = new PdfRendererBuilder();
            satz.useFastMode();
            satz.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            satz.usePdfUaAccessibility(true);
            satz.useColorProfile(FARBPROFIL);
            satz.withProducer("Dreiklang");
            adressen.accept(satz);
            for (var schrift : schriften) {
                FSSupplier<InputStream> strom = () -> new ByteArrayInputStream(schrift.bytes());
                satz.useFont(strom, "Noto Sans", schrift.dicke(), schrift.stil(), true);
            }
            satz.withHtmlContent(xhtml, "");
            try (var maschine = satz.buildPdfRenderer()) {
                maschine.layout();
                try (var pdf = maschine.createPDFKeepOpen()) {
                    zuletzt.accept(pdf);
                    pdf.save(aus);
                }
            }
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String xhtml(Brief brief) {
        var text = auszeichnung.umwandeln(darstellbar(brief.markdown()));
        var ueberschrift =
                text.beginntMitUeberschrift() ? "" : "<h1>" + sicher(brief.titel()) + "</h1>";
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"/><title>%s</title>
        <meta name="author" content="%s"/><meta name="subject" content="%s"/>
        <style>%s</style></head>
        <body>%s%s%s</body></html>
        """
                .formatted(
                        brief.sprache().lang()
                                + (brief.sprache().lang().equals("de") ? "-DE" : "-GB"),
                        sicher(brief.titel()),
                        sicher(brief.absender().stream().findFirst().orElse("")),
                        sicher(brief.titel()),
                        stil.replace("SEITENZAHL", seitenzahl(brief.sprache())),
                        kopf(brief),
                        ueberschrift,
                        text.xhtml());
    }

    private static String seitenzahl(Sprache sprache) {
        return switch (sprache) {
            case DE, LEICHT -> "\"Seite \" counter(page) \" von \" counter(pages)";
            case EN -> "\"Page \" counter(page) \" of \" counter(pages)";
        };
    }

    private static String kopf(Brief brief) {
        var name = brief.absender().stream().findFirst().orElse("");
        var ruecksende =
                brief.absender().size() < 2 ? name : name + " · " + brief.absender().getLast();
        return "<div class=\"kopf\"><p class=\"kommune\">%s</p><p class=\"absender\">%s</p></div>"
                        .formatted(sicher(name), zeilen(brief.absender().stream().skip(1).toList()))
                + "<div class=\"feld\"><div class=\"anschrift\"><p class=\"ruecksende\">%s</p><p>%s</p></div>"
                        .formatted(
                                brief.empfaenger().isEmpty() ? "&#160;" : sicher(ruecksende),
                                zeilen(brief.empfaenger()))
                + "<div class=\"info\">%s</div></div>".formatted(info(brief.infozeilen()));
    }

    private static String info(Map<String, String> zeilen) {
        return zeilen.entrySet().stream()
                .map(e ->
                        "<p><span class=\"name\">%s:</span> %s</p>"
                                .formatted(sicher(e.getKey()), sicher(e.getValue())))
                .collect(Collectors.joining());
    }

    private static String zeilen(List<String> zeilen) {
        return zeilen.isEmpty()
                ? "&#160;"
                : zeilen.stream().map(Briefsatz::sicher).collect(Collectors.joining("<br/>"));
    }

    static String sicher(String text) {
        return darstellbar(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Composed characters where there are any, nothing that XML forbids or the font cannot show.
    static String darstellbar(String text) {
        return KEIN_XML.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("\uFFFD");
    }

    private static Schnitt schnitt(String name, int dicke, FontStyle stil) {
        return new Schnitt(laden("schriften/NotoSans_" + name + ".ttf"), dicke, stil);
    }

    private static byte[] laden(String name) {
        try (var strom = Briefsatz.class.getResourceAsStream(name)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + name);
            }
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
