package dreiklang.dokument;

import dreiklang.basis.Sprache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Writes letters as DOCX. Everything becomes text, headings, lists and tables; links, pictures and
/// HTML stay the words they are, and there are no fields, macros or references to other hosts.
final class Docxsatz extends AbstractVisitor {

    private final XWPFDocument docx;
    private XWPFParagraph absatz;
    private String vorsatz = "";
    private boolean fett;
    private boolean kursiv;

    private Docxsatz(XWPFDocument docx) {
        this.docx = docx;
        absatz = docx.createParagraph();
    }

    static byte[] setzen(Brief brief) {
        try (var docx = new XWPFDocument();
                var aus = new ByteArrayOutputStream(32 * 1024)) {
            docx.getProperties().getCoreProperties().setTitle(brief.titel());
            docx.getProperties()
                    .getCoreProperties()
                    .setCreator(brief.absender().stream().findFirst().orElse(""));
            var satz = new Docxsatz(docx);
            satz.kopf(brief);
            new Auszeichnung().lesen(brief.markdown()).accept(satz);
            docx.write(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kopf(Brief brief) {
        brief.absender().forEach(this::zeile);
        docx.createParagraph();
        brief.empfaenger().forEach(this::zeile);
        docx.createParagraph();
        brief.infozeilen().forEach((name, wert) -> zeile(name + ": " + wert));
        docx.createParagraph();
        if (brief.sprache() == Sprache.EN) {
            docx.getProperties().getCoreProperties().setDescription("English");
        }
    }

    private void zeile(String text) {
        docx.createParagraph().createRun().setText(Briefsatz.darstellbar(text));
    }

    @Override
    public void visit(Heading ueberschrift) {
        absatz = docx.createParagraph();
        absatz.setSpacingBefore(240);
        fett = true;
        visitChildren(ueberschrift);
        absatz.getRuns().forEach(r -> r.setFontSize(ueberschrift.getLevel() == 1 ? 14 : 12));
        fett = false;
    }

    @Override
    public void visit(Paragraph inhalt) {
        absatz = docx.createParagraph();
        absatz.setSpacingAfter(120);
        if (!vorsatz.isEmpty()) {
            absatz.setIndentationLeft(360);
            lauf(vorsatz);
            vorsatz = "";
        }
        visitChildren(inhalt);
    }

    @Override
    public void visit(BulletList liste) {
        for (Node punkt = liste.getFirstChild(); punkt != null; punkt = punkt.getNext()) {
            vorsatz = "• ";
            punkt.accept(this);
        }
    }

    @Override
    public void visit(OrderedList liste) {
        var beginn = liste.getMarkerStartNumber();
        int nummer = beginn == null ? 1 : beginn;
        for (Node punkt = liste.getFirstChild(); punkt != null; punkt = punkt.getNext()) {
            vorsatz = String.format(Locale.ROOT, "%d. ", nummer++);
            punkt.accept(this);
        }
    }

    @Override
    public void visit(ListItem punkt) {
        visitChildren(punkt);
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            visitChildren(block);
            return;
        }
        var zeilen = new java.util.ArrayList<List<TableCell>>();
        sammeln(block, zeilen);
        int spalten = zeilen.stream().mapToInt(List::size).max().orElse(1);
        XWPFTable tafel = docx.createTable(Math.max(1, zeilen.size()), Math.max(1, spalten));
        tafel.setWidth("100%");
        for (int z = 0; z < zeilen.size(); z++) {
            for (int s = 0; s < zeilen.get(z).size(); s++) {
                absatz = tafel.getRow(z).getCell(s).getParagraphArray(0);
                fett = z == 0;
                visitChildren(zeilen.get(z).get(s));
            }
        }
        fett = false;
        absatz = docx.createParagraph();
    }

    private static void sammeln(Node knoten, List<List<TableCell>> zeilen) {
        for (Node kind = knoten.getFirstChild(); kind != null; kind = kind.getNext()) {
            if (kind instanceof TableRow) {
                var zellen = new java.util.ArrayList<TableCell>();
                for (Node zelle = kind.getFirstChild(); zelle != null; zelle = zelle.getNext()) {
                    zellen.add((TableCell) zelle);
                }
                zeilen.add(zellen);
            } else {
                sammeln(kind, zeilen);
            }
        }
    }

    @Override
    public void visit(StrongEmphasis betont) {
        boolean vorher = fett;
        fett = true;
        visitChildren(betont);
        fett = vorher;
    }

    @Override
    public void visit(Emphasis betont) {
        boolean vorher = kursiv;
        kursiv = true;
        visitChildren(betont);
        kursiv = vorher;
    }

    @Override
    public void visit(Text text) {
        lauf(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        lauf(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        lauf(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        absatz = docx.createParagraph();
        lauf(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak umbruch) {
        lauf(" ");
    }

    @Override
    public void visit(HardLineBreak umbruch) {
        absatz.createRun().addBreak(BreakType.TEXT_WRAPPING);
    }

    private void lauf(String text) {
        XWPFRun lauf = absatz.createRun();
        lauf.setBold(fett);
        lauf.setItalic(kursiv);
        lauf.setUnderline(UnderlinePatterns.NONE);
        lauf.setText(Briefsatz.darstellbar(text));
    }
}
