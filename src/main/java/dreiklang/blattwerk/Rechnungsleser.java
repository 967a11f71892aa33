package dreiklang.blattwerk;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.XmlLeser;
import dreiklang.basis.XmlLeser.Element;
import dreiklang.blattwerk.Vorschau.Rechnung;
import dreiklang.blattwerk.Vorschau.Rechnungsposten;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads what a person wants to know of an electronic invoice (EN 16931) in either of its two ways
/// of writing, UBL and CII. It does not check it.
@Component
class Rechnungsleser {

    private static final int GROESSTE = 20 * 1024 * 1024;
    private static final int ELEMENTE = 500_000;
    private static final int POSTEN = 1_000;

    private static final String ABRECHNUNG =
            "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/";
    private static final String VEREINBARUNG =
            "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/";
    private static final String SUMME =
            ABRECHNUNG + "SpecifiedTradeSettlementHeaderMonetarySummation/";

    /// Field → where it stands, first in UBL, then in CII.
    private static final Map<String, List<String>> KOPF = new LinkedHashMap<>();

    private static final Map<String, List<String>> SUMMEN = new LinkedHashMap<>();

    static {
        KOPF.put("nummer", List.of("ID", "ExchangedDocument/ID"));
        KOPF.put("datum", List.of("IssueDate", "ExchangedDocument/IssueDateTime/DateTimeString"));
        KOPF.put(
                "von",
                List.of(
                        "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
                        "AccountingSupplierParty/Party/PartyName/Name",
                        VEREINBARUNG + "SellerTradeParty/Name"));
        KOPF.put(
                "an",
                List.of(
                        "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName",
                        "AccountingCustomerParty/Party/PartyName/Name",
                        VEREINBARUNG + "BuyerTradeParty/Name"));
        KOPF.put("leitweg", List.of("BuyerReference", VEREINBARUNG + "BuyerReference"));
        KOPF.put(
                "bestellung",
                List.of(
                        "OrderReference/ID",
                        VEREINBARUNG + "BuyerOrderReferencedDocument/IssuerAssignedID"));
        KOPF.put(
                "faellig",
                List.of(
                        "DueDate",
                        ABRECHNUNG + "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString"));
        KOPF.put(
                "iban",
                List.of(
                        "PaymentMeans/PayeeFinancialAccount/ID",
                        ABRECHNUNG
                                + "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID"));
        KOPF.put("zweck", List.of("PaymentMeans/PaymentID", ABRECHNUNG + "PaymentReference"));
        KOPF.put("bemerkung", List.of("Note", "ExchangedDocument/IncludedNote/Content"));
        SUMMEN.put(
                "netto",
                List.of("LegalMonetaryTotal/TaxExclusiveAmount", SUMME + "TaxBasisTotalAmount"));
        SUMMEN.put("steuer", List.of("TaxTotal/TaxAmount", SUMME + "TaxTotalAmount"));
        SUMMEN.put(
                "brutto",
                List.of("LegalMonetaryTotal/TaxInclusiveAmount", SUMME + "GrandTotalAmount"));
        SUMMEN.put(
                "zahlbetrag",
                List.of("LegalMonetaryTotal/PayableAmount", SUMME + "DuePayableAmount"));
    }

    private final Dokumente dokumente;

    Rechnungsleser(Dokumente dokumente) {
        this.dokumente = dokumente;
    }

    /// @throws FachlicherFehler K-415 when it is no invoice
    Rechnung lesen(Ablage ablage) {
        try (var strom = dokumente.oeffnen(ablage.pruefsumme())) {
            return lesen(ablage.name(), strom.readNBytes(GROESSTE + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rechnung lesen(String name, byte[] inhalt) {
        var wurzel = wurzel(name, inhalt);
        var zeilen =
                switch (wurzel.name()) {
                    case "Invoice" -> alle(wurzel, "InvoiceLine");
                    case "CreditNote" -> alle(wurzel, "CreditNoteLine");
                    case "CrossIndustryInvoice" ->
                            alle(
                                    wurzel,
                                    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem");
                    default -> throw keine();
                };
        return new Rechnung(
                felder(wurzel, KOPF),
                zeilen.stream().limit(POSTEN).map(Rechnungsleser::posten).toList(),
                felder(wurzel, SUMMEN));
    }

    private static Element wurzel(String name, byte[] inhalt) {
        try {
            return XmlLeser.lesen(name, inhalt, GROESSTE, ELEMENTE);
        } catch (FachlicherFehler e) {
            throw keine();
        }
    }

    private static Map<String, String> felder(Element wurzel, Map<String, List<String>> wo) {
        var werte = new LinkedHashMap<String, String>();
        wo.forEach((feld, wege) -> {
            var wert = wert(wurzel, wege);
            if (!wert.isEmpty()) {
                werte.put(feld, wert);
            }
        });
        return werte;
    }

    private static Rechnungsposten posten(Element zeile) {
        return new Rechnungsposten(
                wert(zeile, List.of("ID", "AssociatedDocumentLineDocument/LineID")),
                wert(zeile, List.of("Item/Name", "SpecifiedTradeProduct/Name")),
                wert(
                        zeile,
                        List.of(
                                "InvoicedQuantity",
                                "CreditedQuantity",
                                "SpecifiedLineTradeDelivery/BilledQuantity")),
                wert(
                        zeile,
                        List.of(
                                "Price/PriceAmount",
                                "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount")),
                wert(
                        zeile,
                        List.of(
                                "LineExtensionAmount",
                                "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")));
    }

    private static String wert(Element von, List<String> wege) {
        return wege.stream()
                .flatMap(w -> alle(von, w).stream())
                .map(Rechnungsleser::lesbar)
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Amounts with their currency, days in the order of ISO 8601.
    private static String lesbar(Element feld) {
        var text = feld.text().strip();
        if (feld.name().equals("DateTimeString") && text.matches("\\d{8}")) {
            return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        return feld.attribut("currencyID").map(w -> text + " " + w).orElse(text);
    }

    private static List<Element> alle(Element von, String weg) {
        var hier = List.of(von);
        for (var name : weg.split("/", -1)) {
            hier = hier.stream().flatMap(e -> e.kinder(name).stream()).toList();
        }
        return hier;
    }

    private static FachlicherFehler keine() {
        return new FachlicherFehler(Fehlerart.EINGABE, "K-415");
    }
}
