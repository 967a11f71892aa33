package dreiklang.dokument;

import dreiklang.basis.Zufall;
import dreiklang.seite.Texte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// Writes everything of a Heft that can only be written when all sheets are in it: pages with their
/// numbers, cover, table of contents, bookmarks and structure.
final class Heftbau {

    private static final int JE_SEITE = 2;

    private final Heft heft;
    private final Pdfschrift schrift;
    private final Heftschriften schriften;
    private final Texte texte;
    private final Heftseiten seiten;

    private int katalog;
    private int struktur;
    private int dokument;
    private int ersteSeite;
    private int ersterAbsatz;
    private int erstesBlatt;

    Heftbau(
            Heft heft,
            Pdfschrift schrift,
            Heftschriften schriften,
            Texte texte,
            Heftseiten seiten) {
        this.heft = heft;
        this.schrift = schrift;
        this.schriften = schriften;
        this.texte = texte;
        this.seiten = seiten;
    }

    /// @param anlagen the entry of the catalogue for attached files, may be empty
    /// @return number of pages
    int schreiben(String anlagen, Instant jetzt) throws IOException {
        var vorspann = new Heftvorspann(heft, texte, schriften);
        int davor = vorspann.seiten();
        int gesamt = davor + seiten.anzahl();
        reservieren();
        var geruest =
                new Heftgeruest(
                        schrift,
                        schriften,
                        heft.stempel(),
                        texte.text(heft.sprache(), "heft.seite", "{0}", "{1}"),
                        gesamt);
        var vorn = vorspann.schreiben(schrift, geruest, dokument, ziele(davor));
        var knoten = new ArrayList<>(vorn.knoten());
        blattseiten(geruest);
        knoten.addAll(kapitel());
        schrift.objekt(dokument, Heftvorspann.element("Document", struktur, knoten));
        int baum = geruest.abschliessen();
        schrift.objekt(
                struktur,
                "<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R >>"
                        .formatted(dokument, baum));
        int inhalt = davor == 0 ? ersteSeite : vorn.erste() + vorspann.inhaltsseite();
        int zeichen =
                new Heftlesezeichen(heft, schrift, texte, s -> ersteSeite + seiten.erste(s))
                        .schreiben(inhalt);
        schluss(geruest.wurzel(), zeichen, anlagen, jetzt);
        return gesamt;
    }

    private void reservieren() {
        katalog = schrift.neu(1);
        struktur = schrift.neu(1);
        dokument = schrift.neu(1);
        ersteSeite = schrift.neu(seiten.anzahl() * JE_SEITE);
        ersterAbsatz = ersteSeite + seiten.anzahl();
        erstesBlatt = schrift.neu(heft.anzahl());
    }

    private Heftvorspann.Ziele ziele(int davor) {
        return new Heftvorspann.Ziele() {
            @Override
            public int objekt(int stueck) {
                return ersteSeite + seiten.erste(stueck);
            }

            @Override
            public int zahl(int stueck) {
                return davor + seiten.erste(stueck) + 1;
            }
        };
    }

    private void blattseiten(Heftgeruest geruest) throws IOException {
        var stuecke = heft.kapitel().stream().flatMap(k -> k.stuecke().stream()).toList();
        for (int i = 0; i < seiten.anzahl(); i++) {
            var lage = seiten.lage(i);
            int absatz = ersterAbsatz + i;
            int schluessel = geruest.marke("[" + absatz + " 0 R]");
            var nummer = Integer.toString(stuecke.get(seiten.stueck(i)).nummer());
            geruest.seite(
                    ersteSeite + i,
                    lage.breite(),
                    lage.hoehe(),
                    "/XObject << /S " + seiten.form(i) + " 0 R >>",
                    "/StructParents " + schluessel,
                    "/P << /MCID 0 >> BDC\nq %s 0 0 %s %s %s cm /S Do Q\nEMC\n"
                            .formatted(
                                    Pdfschrift.zahl(lage.masstab()),
                                    Pdfschrift.zahl(lage.masstab()),
                                    Pdfschrift.zahl(lage.x()),
                                    Pdfschrift.zahl(lage.y())),
                    schriften.darstellbar(texte.text(heft.sprache(), "heft.blatt", nummer)));
            schrift.objekt(
                    absatz,
                    "<< /Type /StructElem /S /P /P %d 0 R /Pg %d 0 R /K 0 >>"
                            .formatted(erstesBlatt + seiten.stueck(i), ersteSeite + i));
        }
    }

    /// The structure: a part for every chapter, in it one for every sheet, in it its pages.
    private List<Integer> kapitel() throws IOException {
        var oben = new ArrayList<Integer>();
        int stueck = 0;
        for (var kapitel : heft.kapitel()) {
            int nummer = schrift.neu(1);
            var kinder = new ArrayList<Integer>();
            for (var s : kapitel.stuecke()) {
                schrift.objekt(erstesBlatt + stueck, teil(nummer, s.titel(), absaetze(stueck)));
                kinder.add(erstesBlatt + stueck++);
            }
            schrift.objekt(nummer, teil(dokument, kapitel.titel(), kinder));
            oben.add(nummer);
        }
        return oben;
    }

    private List<Integer> absaetze(int stueck) {
        return IntStream.range(seiten.erste(stueck), seiten.erste(stueck + 1))
                .mapToObj(i -> ersterAbsatz + i)
                .toList();
    }

    private static String teil(int oben, String titel, List<Integer> kinder) {
        return "<< /Type /StructElem /S /Sect /P %d 0 R /T %s /K [%s] >>"
                .formatted(oben, Pdfschrift.text(titel), Heftgeruest.verweise(kinder));
    }

    private void schluss(int wurzel, int zeichen, String anlagen, Instant jetzt)
            throws IOException {
        var sprache = heft.sprache().lang().equals("de") ? "de-DE" : "en-GB";
        byte[] xmp = xmp(sprache, jetzt).getBytes(StandardCharsets.UTF_8);
        int angaben = schrift.neu(1);
        schrift.strom(
                angaben,
                "/Type /Metadata /Subtype /XML",
                xmp.length,
                new ByteArrayInputStream(xmp));
        schrift.objekt(
                katalog,
                "<< /Type /Catalog /Pages %d 0 R /Outlines %d 0 R /PageMode /UseOutlines /Lang (%s) /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R /Metadata %d 0 R /ViewerPreferences << /DisplayDocTitle true >> %s >>"
                        .formatted(wurzel, zeichen, sprache, struktur, angaben, anlagen));
        var wann =
                DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(jetzt);
        int info =
                schrift.objekt(
                        "<< /Title %s /Producer (Dreiklang) /CreationDate (%s) >>"
                                .formatted(Pdfschrift.text(heft.titel()), wann));
        schrift.beenden(katalog, info, HexFormat.of().formatHex(Zufall.bytes(16)));
    }

    private String xmp(String sprache, Instant jetzt) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>%s</xmp:CreateDate><pdf:Producer>Dreiklang</pdf:Producer>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """
                .formatted(
                        Briefsatz.sicher(heft.titel()),
                        sprache,
                        jetzt.truncatedTo(ChronoUnit.SECONDS));
    }
}
