package dreiklang.dokument;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Reads a tagged PDF as a screen reader does: in the order of the structure tree.
final class Vorleser {

    private final Map<PDPage, Map<Integer, String>> stuecke = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    static String vorlesen(byte[] pdf) throws IOException {
        try (var dokument = Loader.loadPDF(pdf)) {
            var vorleser = new Vorleser();
            for (var seite : dokument.getPages()) {
                var sammler = new PDFMarkedContentExtractor();
                sammler.processPage(seite);
                var texte = vorleser.stuecke.computeIfAbsent(seite, s -> new HashMap<>());
                sammeln(sammler.getMarkedContents(), texte);
            }
            vorleser.lesen(dokument.getDocumentCatalog().getStructureTreeRoot(), null);
            return vorleser.text.toString();
        }
    }

    private static void sammeln(List<PDMarkedContent> inhalte, Map<Integer, String> texte) {
        for (var inhalt : inhalte) {
            var text = new StringBuilder();
            for (var stueck : inhalt.getContents()) {
                if (stueck instanceof TextPosition zeichen) {
                    text.append(zeichen.getUnicode());
                }
            }
            if (inhalt.getMCID() >= 0) {
                texte.merge(inhalt.getMCID(), text.toString(), String::concat);
            }
        }
    }

    private void lesen(PDStructureNode knoten, @Nullable PDPage seite) {
        var hier =
                knoten instanceof PDStructureElement element && element.getPage() != null
                        ? element.getPage()
                        : seite;
        for (var kind : knoten.getKids()) {
            switch (kind) {
                case PDStructureNode unter -> lesen(unter, hier);
                case Integer nummer -> text.append(stueck(hier, nummer));
                case PDMarkedContentReference verweis ->
                        text.append(
                                stueck(
                                        verweis.getPage() == null ? hier : verweis.getPage(),
                                        verweis.getMCID()));
                default -> {
                    // Annotations and object references carry no text.
                }
            }
        }
        text.append('\n');
    }

    private String stueck(@Nullable PDPage seite, int nummer) {
        if (seite == null) {
            return "";
        }
        return stuecke.entrySet().stream()
                .filter(e -> e.getKey().getCOSObject() == seite.getCOSObject())
                .map(e -> e.getValue().getOrDefault(nummer, ""))
                .findFirst()
                .orElse("");
    }
}
