package dreiklang.zahlung;

import static org.assertj.core.api.Assertions.assertThat;

import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.leistung.LeistungsSchluessel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SepadateiTest {

    private static final BeschaeftigteId WER = new BeschaeftigteId(new UUID(1, 1));
    private static final Kasse KASSE =
            Kasse.von("Stadt Lindenau an der Aue", "DE89370400440532013000", "");

    @Test
    void derZahllaufWirdEineSepaDateiMitSummenUndKontrollen() {
        var lauf =
                lauf(
                        auszahlung("Änne Müßig & Söhne", "DE02120300000000202051", 8860),
                        auszahlung("Bernd Ohne", "", 1000));
        var xml = new String(Sepadatei.schreiben(lauf, KASSE), StandardCharsets.UTF_8);
        assertThat(xml)
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">")
                .contains(
                        "<MsgId>Z2026-00001</MsgId>",
                        "<CreDtTm>2026-03-05T09:00:00Z</CreDtTm>",
                        "<NbOfTxs>1</NbOfTxs><CtrlSum>88.60</CtrlSum>",
                        "<ReqdExctnDt><Dt>2026-03-05</Dt></ReqdExctnDt>",
                        "<Id>NOTPROVIDED</Id>",
                        "<EndToEndId>Z2026-00001-1</EndToEndId>",
                        "<InstdAmt Ccy=\"EUR\">88.60</InstdAmt>",
                        "<Nm>Aenne Muessig + Soehne</Nm>",
                        "<IBAN>DE02120300000000202051</IBAN>",
                        "<Ustrd>Reisekosten 10.31.20-1/2026</Ustrd>")
                .doesNotContain("Bernd");
        assertThat(Sepadatei.schreiben(lauf, KASSE))
                .as("the same bytes every time")
                .isEqualTo(Sepadatei.schreiben(lauf, KASSE));
    }

    @Test
    void nurBuchstabenDieJedeBankKennt() {
        assertThat(Sepadatei.sepa("Zoë <script> Straße=1", 70)).isEqualTo("Zoe  script  Strasse 1");
        assertThat(Sepadatei.sepa("x".repeat(80), 70)).hasSize(70);
    }

    private static Zahllauf lauf(Auszahlung... auszahlungen) {
        return new Zahllauf(
                "Z2026-00001",
                Instant.parse("2026-03-05T09:00:00Z"),
                WER,
                Optional.empty(),
                List.of(auszahlungen));
    }

    private static Auszahlung auszahlung(String empfaenger, String iban, long cent) {
        return new Auszahlung(
                new UUID(2, cent),
                new Auszahlungsauftrag(
                        "vorgang:1",
                        Auszahlungsart.ERSTATTUNG,
                        new LeistungsSchluessel("dienstreise"),
                        "10",
                        "10.31.20-1/2026",
                        Optional.empty(),
                        empfaenger,
                        iban,
                        "Reisekosten",
                        new Geldbetrag(cent),
                        WER),
                Auszahlungsstand.IM_LAUF,
                Instant.EPOCH,
                Optional.of(new BeschaeftigteId(new UUID(1, 2))),
                Optional.of("Z2026-00001"),
                Optional.empty());
    }
}
