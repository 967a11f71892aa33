package dreiklang.dokument;

import static dreiklang.dokument.Seitenform.A4_BREITE;
import static dreiklang.dokument.Seitenform.A4_HOEHE;

import dreiklang.dokument.Satzfluss.Block;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Cover and table of contents of a Heft: laid out first, written when it is known on which page
/// every sheet begins. Both are tagged; every row leads to its sheet.
final class Heftvorspann {

    private final Heft heft;
    private final Texte texte;
    private final Heftschriften schriften;
    private final Satzfluss deckblatt;
    private final Satzfluss inhalt;

    Heftvorspann(Heft heft, Texte texte, Heftschriften schriften) {
        this.heft = heft;
        this.texte = texte;
        this.schriften = schriften;
        this.deckblatt = new Satzfluss(schriften);
        this.inhalt = new Satzfluss(schriften);
        if (!heft.deckblatt().isEmpty()) {
            deckblattSetzen();
            inhaltSetzen();
        }
    }

    private void deckblattSetzen() {
        deckblatt.abstand(70);
        deckblatt.absatz("H1", true, 22, heft.titel());
        deckblatt.abstand(24);
        for (var angabe : heft.deckblatt()) {
            deckblatt.angabe(angabe.name(), angabe.wert(), 11);
            deckblatt.abstand(4);
        }
    }

    private void inhaltSetzen() {
        inhalt.absatz("H1", true, 16, texte.text(heft.sprache(), "heft.inhalt"));
        inhalt.abstand(6);
        int stueck = 0;
        for (var kapitel : heft.kapitel()) {
            if (heft.kapitel().size() > 1) {
                inhalt.abstand(5);
                inhalt.eintrag("", kapitel.titel(), true, stueck);
            }
            for (var s : kapitel.stuecke()) {
                var titel = s.datum().isEmpty() ? s.titel() : s.titel() + " (" + s.datum() + ")";
                inhalt.eintrag(
                        texte.text(heft.sprache(), "heft.blatt", Integer.toString(s.nummer())),
                        titel,
                        false,
                        stueck++);
            }
        }
    }

    int seiten() {
        return heft.deckblatt().isEmpty() ? 0 : deckblatt.seiten().size() + inhalt.seiten().size();
    }

    /// The page the table of contents begins on, the first is 0.
    int inhaltsseite() {
        return deckblatt.seiten().size();
    }

    /// How the written pages are found.
    ///
    /// @param erste number of the object of the first page, the others follow
    /// @param knoten what the structure of the PDF begins with
    record Ergebnis(int erste, List<Integer> knoten) {}

    /// Writes the pages.
    ///
    /// @param dokument number of the root element of the structure
    /// @param ziele page object of every sheet
    /// @param zahlen number of the page of every sheet
    Ergebnis schreiben(Pdfschrift schrift, Heftgeruest geruest, int dokument, Ziele ziele)
            throws IOException {
        if (seiten() == 0) {
            return new Ergebnis(0, List.of());
        }
        int erste = schrift.neu(seiten());
        int decke = schrift.neu(1);
        int liste = schrift.neu(1);
        var gang = new Gang(schrift, geruest, ziele, erste);
        int schluessel = gang.schluesselReservieren(seiten());
        var kopf = gang.schreiben(deckblatt, decke, schluessel);
        schrift.objekt(decke, element("Sect", dokument, kopf));
        var rest = gang.schreiben(inhalt, liste, schluessel + inhaltsseite());
        schrift.objekt(liste, element("TOC", dokument, rest));
        return new Ergebnis(erste, List.of(decke, liste));
    }

    /// Where the sheets are.
    interface Ziele {
        /// The object of its first page.
        int objekt(int stueck);

        /// The number of its first page as people count, the first of the PDF is 1.
        int zahl(int stueck);
    }

    static String element(String rolle, int oben, List<Integer> kinder) {
        return "<< /Type /StructElem /S /%s /P %d 0 R /K [%s] >>"
                .formatted(rolle, oben, Heftgeruest.verweise(kinder));
    }

    /// One walk through the pages.
    private final class Gang {

        private final Pdfschrift schrift;
        private final Heftgeruest geruest;
        private final Ziele ziele;
        private int seite;

        Gang(Pdfschrift schrift, Heftgeruest geruest, Ziele ziele, int erste) {
            this.schrift = schrift;
            this.geruest = geruest;
            this.ziele = ziele;
            this.seite = erste;
        }

        int schluesselReservieren(int anzahl) {
            int erster = geruest.marke("null");
            for (int i = 1; i < anzahl; i++) {
                geruest.marke("null");
            }
            return erster;
        }

        /// @return the elements directly below
        List<Integer> schreiben(Satzfluss satz, int oben, int schluessel) throws IOException {
            var alle = new ArrayList<Integer>();
            int hier = schluessel;
            for (var bloecke : satz.seiten()) {
                alle.addAll(seite(satz, bloecke, oben, hier));
                seite++;
                hier++;
            }
            return alle;
        }

        private List<Integer> seite(Satzfluss satz, List<Block> bloecke, int oben, int schluessel)
                throws IOException {
            var zug = new StringBuilder();
            var elemente = new ArrayList<Integer>();
            var traeger = new ArrayList<Integer>();
            var verweise = new ArrayList<Integer>();
            for (var block : bloecke) {
                zug.append("/Span << /MCID %d >> BDC\n".formatted(traeger.size()))
                        .append(satz.anweisungen(block, A4_HOEHE))
                        .append(zahl(block))
                        .append("EMC\n");
                elemente.add(
                        block.ziel() < 0
                                ? text(block, oben, traeger)
                                : eintrag(block, oben, traeger, verweise));
            }
            geruest.marke(schluessel, "[" + Heftgeruest.verweise(traeger) + "]");
            var dazu =
                    "/StructParents %d /Annots [%s]"
                            .formatted(schluessel, Heftgeruest.verweise(verweise));
            geruest.seite(seite, A4_BREITE, A4_HOEHE, "", dazu, zug.toString(), "");
            return elemente;
        }

        private String zahl(Block block) {
            if (block.ziel() < 0) {
                return "";
            }
            var letzte = block.zeilen().getLast();
            var zahl = Integer.toString(ziele.zahl(block.ziel()));
            float x = Satzfluss.RECHTS - schriften.breite(zahl, letzte.fett(), letzte.groesse());
            return schriften.anweisung(
                    x, A4_HOEHE - letzte.oben(), letzte.fett(), letzte.groesse(), zahl);
        }

        private int text(Block block, int oben, List<Integer> traeger) throws IOException {
            int element =
                    schrift.objekt(
                            "<< /Type /StructElem /S /%s /P %d 0 R /Pg %d 0 R /K %d >>"
                                    .formatted(block.rolle(), oben, seite, traeger.size()));
            traeger.add(element);
            return element;
        }

        /// TOCI, in it a Reference, in it the Link with its words and its place on the page.
        private int eintrag(Block block, int oben, List<Integer> traeger, List<Integer> verweise)
                throws IOException {
            int element = schrift.neu(3);
            int bezug = element + 1;
            int verweis = element + 2;
            int schluessel = geruest.marke(verweis + " 0 R");
            float h = A4_HOEHE;
            int flaeche =
                    schrift.objekt(
                            "<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /StructParent %d /Rect [%s %s %s %s] /Dest [%d 0 R /Fit] /Contents %s >>"
                                    .formatted(
                                            schluessel,
                                            Pdfschrift.zahl(Satzfluss.LINKS),
                                            Pdfschrift.zahl(h - block.unten()),
                                            Pdfschrift.zahl(Satzfluss.RECHTS),
                                            Pdfschrift.zahl(h - block.oben()),
                                            ziele.objekt(block.ziel()),
                                            Pdfschrift.text(block.zeilen().getLast().text())));
            schrift.objekt(element, element("TOCI", oben, List.of(bezug)));
            schrift.objekt(bezug, element("Reference", element, List.of(verweis)));
            schrift.objekt(
                    verweis,
                    "<< /Type /StructElem /S /Link /P %d 0 R /Pg %d 0 R /K [%d << /Type /OBJR /Obj %d 0 R >>] >>"
                            .formatted(bezug, seite, traeger.size(), flaeche));
            traeger.add(verweis);
            verweise.add(flaeche);
            return element;
        }
    }
}
