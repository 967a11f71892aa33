package dreiklang.blattwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dreiklang.basis.FachlicherFehler;
import dreiklang.blattwerk.Vorschau.Bild;
import dreiklang.blattwerk.Vorschau.Klartext;
import dreiklang.blattwerk.Vorschau.Mail;
import dreiklang.blattwerk.Vorschau.Nichts;
import dreiklang.blattwerk.Vorschau.Rechnung;
import dreiklang.blattwerk.Vorschau.Rechnungsposten;
import dreiklang.dokument.Nachrichten;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is filed can be looked at without another program, by those who may see the Akte.
class VorschauTest extends Blatttest {

    private static final String UBL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
              <b:ID>R-2026-17</b:ID><b:IssueDate>2026-11-02</b:IssueDate><b:DueDate>2026-12-02</b:DueDate><b:BuyerReference>04011000-12345-34</b:BuyerReference>
              <a:AccountingSupplierParty><a:Party><a:PartyLegalEntity><b:RegistrationName>Baumpflege Ast GmbH</b:RegistrationName></a:PartyLegalEntity></a:Party></a:AccountingSupplierParty>
              <a:AccountingCustomerParty><a:Party><a:PartyName><b:Name>Stadt Lindenau</b:Name></a:PartyName></a:Party></a:AccountingCustomerParty>
              <a:TaxTotal><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount></a:TaxTotal>
              <a:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="EUR">100.00</b:TaxExclusiveAmount><b:PayableAmount currencyID="EUR">119.00</b:PayableAmount></a:LegalMonetaryTotal>
              <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="HUR">2</b:InvoicedQuantity><b:LineExtensionAmount currencyID="EUR">100.00</b:LineExtensionAmount><a:Item><b:Name>Kronenschnitt</b:Name></a:Item><a:Price><b:PriceAmount currencyID="EUR">50.00</b:PriceAmount></a:Price></a:InvoiceLine>
            </Invoice>
            """;

    private static final String CII =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:t="urn:t" xmlns:u="urn:u">
              <r:ExchangedDocument><t:ID>C-5</t:ID><t:IssueDateTime><u:DateTimeString format="102">20261103</u:DateTimeString></t:IssueDateTime></r:ExchangedDocument>
              <r:SupplyChainTradeTransaction>
                <t:IncludedSupplyChainTradeLineItem><t:AssociatedDocumentLineDocument><t:LineID>1</t:LineID></t:AssociatedDocumentLineDocument><t:SpecifiedTradeProduct><t:Name>Papier</t:Name></t:SpecifiedTradeProduct><t:SpecifiedLineTradeDelivery><t:BilledQuantity unitCode="C62">10</t:BilledQuantity></t:SpecifiedLineTradeDelivery></t:IncludedSupplyChainTradeLineItem>
                <t:ApplicableHeaderTradeAgreement><t:SellerTradeParty><t:Name>Bürobedarf Nord</t:Name></t:SellerTradeParty></t:ApplicableHeaderTradeAgreement>
                <t:ApplicableHeaderTradeSettlement><t:SpecifiedTradeSettlementHeaderMonetarySummation><t:DuePayableAmount>42.50</t:DuePayableAmount></t:SpecifiedTradeSettlementHeaderMonetarySummation></t:ApplicableHeaderTradeSettlement>
              </r:SupplyChainTradeTransaction>
            </r:CrossIndustryInvoice>
            """;

    @Autowired private Vorschauen vorschauen;
    @Autowired private Nachrichten nachrichten;

    @Test
    void jedeSeiteEinesPdfIstEinBildUndIhrTextStehtDaneben() throws IOException {
        var ort =
                abgelegt(
                        pdf(pdf -> {
                            seite(pdf, "Erste Seite", "zweite Zeile");
                            seite(pdf, "Andere Seite");
                        }));
        var erste = zeigen(ort, 1);
        assertThat(erste.seiten()).isEqualTo(2);
        assertThat(erste.inhalt())
                .isInstanceOfSatisfying(
                        Bild.class,
                        b -> assertThat(b.text()).isEqualTo("Erste Seite\nzweite Zeile"));
        assertThat(zeigen(ort, 99).seite()).isEqualTo(2);
        var bild = als("a.berger", () -> vorschauen.bild(ort, 2));
        var punkte = ImageIO.read(new ByteArrayInputStream(bild.jpeg()));
        assertThat(punkte.getWidth()).isEqualTo(bild.breite()).isBetween(700, 900);
        assertThat(code("a.berger", () -> vorschauen.bild(ort, 3))).isEqualTo("K-411");
        assertThat(code("i.sanders", () -> vorschauen.bild(ort, 1))).isEqualTo("K-404");
        assertThat(code("i.sanders", () -> vorschauen.ansehen(ort, 1))).isEqualTo("K-404");
    }

    @Test
    void eineRiesigeSeiteWirdEinBildDasInDenSpeicherPasst() {
        var ort = abgelegt(pdf(pdf -> pdf.addPage(new PDPage(new PDRectangle(14_400, 14_400)))));
        var bild = als("a.berger", () -> vorschauen.bild(ort, 1));
        assertThat(Math.max(bild.breite(), bild.hoehe())).isLessThanOrEqualTo(3_301);
    }

    @Test
    void eineKaputteDateiBekommtEinenSatzStattEinesBildes() {
        var ort =
                abgelegt(
                        dokumente.ablegen(
                                "%PDF-1.7 quatsch".getBytes(StandardCharsets.UTF_8), "k.pdf"));
        assertThat(zeigen(ort, 1).inhalt()).isEqualTo(new Nichts("D-211"));
    }

    @Test
    void textWirdInSeitenGeteiltUndKeinZeichenFehlt() {
        var text = "Zeile mit Umlauten äöü\n".repeat(1_000);
        var ort = abgelegt(text("vermerk.txt", text));
        int seiten = zeigen(ort, 1).seiten();
        assertThat(seiten).isGreaterThan(2);
        var alles = new StringBuilder();
        for (int i = 1; i <= seiten; i++) {
            if (zeigen(ort, i).inhalt() instanceof Klartext klar) {
                alles.append(klar.text());
            }
        }
        assertThat(alles.toString()).isEqualTo(text);
        var alt =
                abgelegt(
                        datei(
                                "alt.txt",
                                "Größe 5 Fuß"
                                        .getBytes(
                                                java.nio.charset.Charset.forName("windows-1252"))));
        assertThat(zeigen(alt, 1).inhalt()).isEqualTo(new Klartext("Größe 5 Fuß", ""));
    }

    @Test
    void vonEinerBuerodateiSiehtManVorherWenigstensDenText() throws IOException {
        var aus = new ByteArrayOutputStream();
        try (var brief = new XWPFDocument()) {
            brief.createParagraph().createRun().setText("Sehr geehrte Frau Ast");
            brief.write(aus);
        }
        var ort = abgelegt(datei("brief.docx", aus.toByteArray()));
        assertThat(zeigen(ort, 1).inhalt())
                .isInstanceOfSatisfying(
                        Klartext.class,
                        k -> {
                            assertThat(k.text()).contains("Sehr geehrte Frau Ast");
                            assertThat(k.hinweis()).isEqualTo("auszug");
                        });
    }

    @Test
    void eineElektronischeRechnungLiestSichWieEineRechnung() {
        var ort = abgelegt(text("rechnung.xml", UBL), text("cii.xml", CII));
        assertThat(zeigen(ort, 1).inhalt())
                .isInstanceOfSatisfying(
                        Rechnung.class,
                        r -> {
                            assertThat(r.kopf())
                                    .containsEntry("nummer", "R-2026-17")
                                    .containsEntry("datum", "2026-11-02")
                                    .containsEntry("von", "Baumpflege Ast GmbH")
                                    .containsEntry("an", "Stadt Lindenau")
                                    .containsEntry("leitweg", "04011000-12345-34");
                            assertThat(r.posten())
                                    .containsExactly(
                                            new Rechnungsposten(
                                                    "1",
                                                    "Kronenschnitt",
                                                    "2",
                                                    "50.00 EUR",
                                                    "100.00 EUR"));
                            assertThat(r.summen()).containsEntry("zahlbetrag", "119.00 EUR");
                        });
        var zweite = zeigen(new Blattort(ort.akte(), 2, 1), 1).inhalt();
        assertThat(zweite)
                .isInstanceOfSatisfying(
                        Rechnung.class,
                        r -> {
                            assertThat(r.kopf())
                                    .containsEntry("datum", "2026-11-03")
                                    .containsEntry("von", "Bürobedarf Nord");
                            assertThat(r.posten())
                                    .extracting(Rechnungsposten::name)
                                    .containsExactly("Papier");
                            assertThat(r.summen()).containsEntry("zahlbetrag", "42.50");
                        });
    }

    @Test
    void eineMailZeigtKopfTextUndAnhaengeUndLaedtNichtsNach() {
        var mail =
                """
                From: Rita Ast <r.ast@example.org>
                To: umwelt@lindenau.example
                Subject: =?UTF-8?Q?Kronenschnitt_n=C3=B6tig?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/html; charset=UTF-8

                <p>Guten Tag<script src="https://boese.example/x.js"></script></p><img src="https://boese.example/spur.png">
                --x
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: attachment; filename=plan.pdf

                %PDF
                --x--
                """;
        var gezeigt = Mail.von(nachrichten.lesen(mail.getBytes(StandardCharsets.UTF_8)));
        assertThat(gezeigt.kopf())
                .containsEntry("from", "Rita Ast <r.ast@example.org>")
                .containsEntry("subject", "Kronenschnitt nötig");
        assertThat(gezeigt.text()).contains("Guten Tag").doesNotContain("boese", "<");
        assertThat(gezeigt.anhaenge()).containsExactly("plan.pdf");
    }

    @Test
    void anderesXmlKommtNichtHerein() {
        for (var xml :
                new String[] {
                    "<?xml version=\"1.0\"?><html><script>alert(1)</script></html>",
                    "<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Invoice>&x;</Invoice>",
                    "<?xml version=\"1.0\"?><Invoice>"
                }) {
            assertThat(
                            catchThrowableOfType(FachlicherFehler.class, () -> text("x.xml", xml))
                                    .code())
                    .isEqualTo("D-203");
        }
    }

    private Vorschau zeigen(Blattort ort, int seite) {
        return als("a.berger", () -> vorschauen.ansehen(ort, seite));
    }
}
