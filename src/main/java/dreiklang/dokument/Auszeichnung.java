package dreiklang.dokument;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Turns Markdown into XHTML for letters: no HTML from outside, no images, links as text, headings
/// without gaps.
final class Auszeichnung {

    private final Parser leser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer schreiber =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .percentEncodeUrls(true)
                    .build();

    /// A body in XHTML.
    ///
    /// @param xhtml well-formed
    /// @param beginntMitUeberschrift whether it brings its own first heading
    record Xhtml(String xhtml, boolean beginntMitUeberschrift) {}

    Xhtml umwandeln(String markdown) {
        Node baum = lesen(markdown);
        boolean eigene = baum.getFirstChild() instanceof Heading;
        return new Xhtml(mitSpaltenkoepfen(schreiber.render(baum)), eigene);
    }

    /// The text as a tree without pictures and links.
    Node lesen(String markdown) {
        Node baum = leser.parse(markdown);
        boolean eigene = baum.getFirstChild() instanceof Heading;
        baum.accept(new Ordner(eigene ? 0 : 1));
        return baum;
    }

    /// PDF/UA wants to know which way a heading cell looks.
    private static String mitSpaltenkoepfen(String xhtml) {
        return xhtml.replace("<th>", "<th scope=\"col\">")
                .replace("<th align=", "<th scope=\"col\" align=");
    }

    /// Repairs what a reader with a screen reader would stumble over.
    private static final class Ordner extends AbstractVisitor {

        private static final Set<String> OHNE_ADRESSE = Set.of("", "#");
        private int stufe;

        Ordner(int stufe) {
            this.stufe = stufe;
        }

        @Override
        public void visit(Heading ueberschrift) {
            stufe = Math.max(1, Math.min(ueberschrift.getLevel(), stufe + 1));
            ueberschrift.setLevel(stufe);
            visitChildren(ueberschrift);
        }

        @Override
        public void visit(Image bild) {
            ersetzen(bild);
        }

        @Override
        public void visit(Link verweis) {
            visitChildren(verweis);
            var adresse = verweis.getDestination();
            boolean zeigen =
                    !OHNE_ADRESSE.contains(adresse)
                            && !(verweis.getFirstChild() instanceof Text text
                                    && text.getLiteral().equals(adresse));
            if (zeigen) {
                verweis.appendChild(new Text(" (" + adresse + ")"));
            }
            ersetzen(verweis);
        }

        private static void ersetzen(Node knoten) {
            Node kind = knoten.getFirstChild();
            while (kind != null) {
                Node naechstes = kind.getNext();
                knoten.insertBefore(kind);
                kind = naechstes;
            }
            knoten.unlink();
        }
    }
}
