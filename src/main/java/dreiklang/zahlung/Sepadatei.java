package dreiklang.zahlung;

import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Kalender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a Zahllauf as SEPA credit transfer, ISO 20022 pain.001.001.09. Not tried against a bank.
final class Sepadatei {

    private static final String RAUM = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 70;
    private static final int ZWECK = 140;
    private static final Map<String, String> UMLAUTE =
            Map.of(
                    "ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss",
                    "&", "+");

    private final XMLStreamWriter xml;

    private Sepadatei(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] schreiben(Zahllauf lauf, Kasse kasse) {
        var aus = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(aus, "UTF-8");
            new Sepadatei(xml).dokument(lauf, kasse);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return aus.toByteArray();
    }

    private void dokument(Zahllauf lauf, Kasse kasse) throws XMLStreamException {
        var posten = lauf.ueberweisungen();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(RAUM);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        wert("MsgId", lauf.nummer());
        wert("CreDtTm", zeit(lauf));
        wert("NbOfTxs", String.valueOf(posten.size()));
        wert("CtrlSum", Zahllauf.summe(posten).inEuro().toPlainString());
        xml.writeStartElement("InitgPty");
        wert("Nm", sepa(kasse.empfaenger(), NAME));
        ende(2);
        zahlungen(lauf, kasse, posten);
        ende(2);
        xml.writeEndDocument();
    }

    private void zahlungen(Zahllauf lauf, Kasse kasse, List<Auszahlung> posten)
            throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        wert("PmtInfId", lauf.nummer());
        wert("PmtMtd", "TRF");
        wert("NbOfTxs", String.valueOf(posten.size()));
        wert("CtrlSum", Zahllauf.summe(posten).inEuro().toPlainString());
        xml.writeStartElement("PmtTpInf");
        xml.writeStartElement("SvcLvl");
        wert("Cd", "SEPA");
        ende(2);
        xml.writeStartElement("ReqdExctnDt");
        wert("Dt", LocalDate.ofInstant(lauf.angelegt(), Kalender.ORTSZEIT).toString());
        ende(1);
        auftraggeber(kasse);
        wert("ChrgBr", "SLEV");
        for (int i = 0; i < posten.size(); i++) {
            ueberweisung(lauf.nummer() + "-" + (i + 1), posten.get(i));
        }
        ende(1);
    }

    private void auftraggeber(Kasse kasse) throws XMLStreamException {
        xml.writeStartElement("Dbtr");
        wert("Nm", sepa(kasse.empfaenger(), NAME));
        ende(1);
        konto("DbtrAcct", kasse.iban());
        xml.writeStartElement("DbtrAgt");
        xml.writeStartElement("FinInstnId");
        if (kasse.bic().isEmpty()) {
            xml.writeStartElement("Othr");
            wert("Id", "NOTPROVIDED");
            ende(1);
        } else {
            wert("BICFI", kasse.bic());
        }
        ende(2);
    }

    private void ueberweisung(String kennung, Auszahlung a) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        wert("EndToEndId", kennung);
        ende(1);
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(betrag(a.auftrag().betrag()));
        ende(2);
        xml.writeStartElement("Cdtr");
        wert("Nm", sepa(a.auftrag().empfaenger(), NAME));
        ende(1);
        konto("CdtrAcct", a.auftrag().iban());
        xml.writeStartElement("RmtInf");
        wert("Ustrd", sepa(a.verwendungszweck(), ZWECK));
        ende(2);
    }

    private void konto(String element, String iban) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        wert("IBAN", iban);
        ende(2);
    }

    private void wert(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void ende(int tiefe) throws XMLStreamException {
        for (int i = 0; i < tiefe; i++) {
            xml.writeEndElement();
        }
    }

    private static String betrag(Geldbetrag betrag) {
        return betrag.inEuro().toPlainString();
    }

    private static String zeit(Zahllauf lauf) {
        return OffsetDateTime.ofInstant(lauf.angelegt(), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }

    /// Only letters every bank knows: umlauts written out, accents left away.
    static String sepa(String text, int laenge) {
        String klar = text;
        for (var e : UMLAUTE.entrySet()) {
            klar = klar.replace(e.getKey(), e.getValue());
        }
        klar =
                Normalizer.normalize(klar, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
                        .strip();
        return klar.length() > laenge ? klar.substring(0, laenge).strip() : klar;
    }
}
