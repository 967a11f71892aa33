package dreiklang.blattwerk;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Reads the words of a page with their places, in reading order, however text and page are turned.
final class Wortleser extends PDFTextStripper {

    private static final int MEISTE = 20_000;
    private static final int NUR_UNSICHTBAR = 3;
    private static final int UNSICHTBAR_ALS_SCHABLONE = 7;
    private static final double AUFWAERTS = 0.8;
    private static final double ABWAERTS = 0.22;

    private final Set<TextPosition> verborgene = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Wort> worte = new ArrayList<>();
    private final Deque<Boolean> versteckt = new ArrayDeque<>();
    private final @Nullable PDOptionalContentProperties ebenen;
    private final int drehung;
    private final double breite;
    private final double hoehe;

    private Wortleser(PDDocument pdf, PDPage seite) {
        ebenen = pdf.getDocumentCatalog().getOCProperties();
        drehung = seite.getRotation();
        breite = seite.getCropBox().getWidth();
        hoehe = seite.getCropBox().getHeight();
        setSortByPosition(true);
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /// @param nummer the first is 1
    static List<Wort> lesen(PDDocument pdf, int nummer) throws IOException {
        var leser = new Wortleser(pdf, pdf.getPage(nummer - 1));
        leser.setStartPage(nummer);
        leser.setEndPage(nummer);
        leser.writeText(pdf, Writer.nullWriter());
        return List.copyOf(leser.worte);
    }

    @Override
    public void beginMarkedContentSequence(COSName art, @Nullable COSDictionary angaben) {
        versteckt.push(COSName.OC.equals(art) && angaben != null && verborgen(angaben));
    }

    @Override
    public void endMarkedContentSequence() {
        versteckt.poll();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!inVerborgenerEbene(form)) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (!inVerborgenerEbene(form)) {
            super.showTransparencyGroup(form);
        }
    }

    private boolean inVerborgenerEbene(PDFormXObject form) {
        return form.getCOSObject().getDictionaryObject(COSName.OC) instanceof COSDictionary ebene
                && verborgen(ebene);
    }

    /// Whether nobody sees it in this PDF. Of several layers one hidden is enough: rather a word
    /// too few than one too many.
    private boolean verborgen(COSDictionary angaben) {
        return switch (PDPropertyList.create(angaben)) {
            case PDOptionalContentGroup ebene -> ausgeschaltet(ebene);
            case PDOptionalContentMembershipDictionary mehrere ->
                    mehrere.getOCGs().stream()
                            .anyMatch(e ->
                                    e instanceof PDOptionalContentGroup eine
                                            && ausgeschaltet(eine));
            default -> false;
        };
    }

    private boolean ausgeschaltet(PDOptionalContentGroup ebene) {
        return ebenen != null && !ebenen.isGroupEnabled(ebene);
    }

    @Override
    protected void processTextPosition(TextPosition zeichen) {
        if (versteckt.contains(true)) {
            return;
        }
        int art = getGraphicsState().getTextState().getRenderingMode().intValue();
        if (art == NUR_UNSICHTBAR || art == UNSICHTBAR_ALS_SCHABLONE) {
            verborgene.add(zeichen);
        }
        super.processTextPosition(zeichen);
    }

    /// Comes with everything between two gaps; blanks that are drawn divide it further.
    @Override
    protected void writeString(String ohneOrt, List<TextPosition> zeichen) {
        var wort = new ArrayList<TextPosition>();
        for (var z : zeichen) {
            if (z.getUnicode() == null || z.getUnicode().isBlank()) {
                merken(wort);
                wort.clear();
            } else {
                wort.add(z);
            }
        }
        merken(wort);
    }

    private void merken(List<TextPosition> zeichen) {
        if (zeichen.isEmpty() || worte.size() >= MEISTE) {
            return;
        }
        var text = zeichen.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        worte.add(
                new Wort(
                        Normalizer.normalize(text, Normalizer.Form.NFC),
                        zeichen.stream().map(this::ort).reduce(Rechteck::mit).orElseThrow(),
                        zeichen.stream().anyMatch(verborgene::contains),
                        false));
    }

    @Override
    protected void writeLineSeparator() {
        if (!worte.isEmpty()) {
            var letztes = worte.removeLast();
            worte.add(new Wort(letztes.text(), letztes.ort(), letztes.unsichtbar(), true));
        }
    }

    /// From a bit above the capitals to a bit below the descenders, whatever the font says of
    /// itself.
    private Rechteck ort(TextPosition z) {
        var lage = z.getTextMatrix();
        double hochX = lage.getShearX();
        double hochY = lage.getScaleY();
        double laenge = Math.hypot(hochX, hochY);
        double auf = laenge == 0 ? 1 : Math.max(AUFWAERTS, z.getHeightDir() / laenge);
        var ecken = new ArrayList<Point2D>();
        for (double anteil : new double[] {auf, -ABWAERTS}) {
            ecken.add(
                    gesehen(
                            lage.getTranslateX() + hochX * anteil,
                            lage.getTranslateY() + hochY * anteil));
            ecken.add(gesehen(z.getEndX() + hochX * anteil, z.getEndY() + hochY * anteil));
        }
        return Rechteck.zwischen(
                ecken.stream().mapToDouble(Point2D::getX).min().orElse(0),
                ecken.stream().mapToDouble(Point2D::getY).min().orElse(0),
                ecken.stream().mapToDouble(Point2D::getX).max().orElse(0),
                ecken.stream().mapToDouble(Point2D::getY).max().orElse(0));
    }

    /// From points of the page to parts of what is seen of it.
    private Point2D gesehen(double x, double y) {
        double quer = x / breite;
        double hoch = y / hoehe;
        return switch (Math.floorMod(drehung, 360)) {
            case 90 -> new Point2D.Double(hoch, quer);
            case 180 -> new Point2D.Double(1 - quer, hoch);
            case 270 -> new Point2D.Double(1 - hoch, 1 - quer);
            default -> new Point2D.Double(quer, 1 - hoch);
        };
    }
}
