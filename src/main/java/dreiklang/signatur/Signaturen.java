package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Kommunenangaben;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The door of the signatures: puts the seal of the Kommune or the signature of a person on a PDF
/// the program has set itself.
@Service
public class Signaturen {

    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm 'Uhr'", Locale.GERMANY)
                    .withZone(ZoneId.of("Europe/Berlin"));

    /// Name of the empty field in `Dokumente.mitUnterschriftsfeld`.
    private static final String FELD = "Unterschrift";

    /// Extension QcStatements (ETSI EN 319 412-5).
    private static final String QC = "1.3.6.1.5.5.7.1.3";

    private final Signaturwerk werk;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Signaturen(Signaturwerk werk, Dokumente dokumente, Kommunenangaben kommune, Clock uhr) {
        this.werk = werk;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    /// What a Leistungspaket wants of its Bescheid.
    @Offen("pure function")
    public Signaturwunsch wunsch(Leistungspaket paket) {
        return Signaturkapitel.wunsch(paket);
    }

    /// The same PDF with seal or signature; unchanged when none is wanted. Call it outside of the
    /// transaction: a token or a timestamp service may take its time.
    ///
    /// @param pdf one that the program has set itself
    /// @param wer who decides
    /// @throws FachlicherFehler U-101 no key of the seal, U-102 the key cannot be opened, U-103 the
    ///   timestamp service does not answer, U-104 the person has no key, U-105 it did not work
    @Offen("called by vorgang while deciding; the decision names the right")
    public byte[] zeichnen(byte[] pdf, Signaturwunsch wunsch, Unterzeichnende wer) {
        return switch (wunsch.art()) {
            case KEINE -> pdf;
            case SIEGEL -> zeichnen(pdf, wunsch, werk.bund().siegel(), kommune.aktuell().name());
            case PERSON -> zeichnen(pdf, wunsch, werk.bund().person(wer), wer.name());
        };
    }

    /// The seal of the Kommune on any bytes, beside them (CAdES B-B, detached CMS). Call it outside
    /// of the transaction.
    ///
    /// @throws FachlicherFehler U-101 no key of the seal, U-102 the key cannot be opened, U-105 it
    ///   did not work
    @Offen("called by beweis for the root of a hash tree")
    public byte[] siegeln(byte[] inhalt) {
        return werk.siegeln(inhalt, uhr.instant());
    }

    private byte[] zeichnen(
            byte[] pdf, Signaturwunsch wunsch, Signaturschluessel schluessel, String name) {
        var jetzt = uhr.instant();
        String aufschrift = aufschrift(wunsch.art(), schluessel.zertifikat(), name, jetzt);
        var auftrag =
                new Signierwerk.Auftrag(
                        wunsch.sichtbar()
                                ? dokumente.mitUnterschriftsfeld(pdf, aufschrift.replace('\n', ' '))
                                : pdf,
                        "Bescheid",
                        name,
                        Optional.of(FELD).filter(f -> wunsch.sichtbar()),
                        aufschrift);
        return werk.unterschreiben(auftrag, schluessel, jetzt);
    }

    /// What stands on the page claims no more than the certificate gives: nobody has asked a trust
    /// list whether a certificate that calls itself qualified is one.
    private static String aufschrift(
            Signaturart art, CertificateToken zertifikat, String name, Instant jetzt) {
        boolean qc = zertifikat.getCertificate().getExtensionValue(QC) != null;
        String was = art == Signaturart.SIEGEL ? "lektronisches Siegel" : "lektronische Signatur";
        String stufe =
                qc
                        ? "E" + was
                        : art == Signaturart.SIEGEL
                                ? "Fortgeschrittenes e" + was
                                : "Fortgeschrittene e" + was;
        return stufe + "\n" + name + ", " + ZEIT.format(jetzt);
    }

    /// Loads the library some time after the start, so that the first who needs it does not wait.
    @Scheduled(initialDelayString = "${dreiklang.signatur.vorwaermen}")
    void vorwaermen() {
        werk.vorwaermen(
                dokumente.setzen(
                        new Brief("Probe", Sprache.DE, List.of(), List.of(), Map.of(), "Probe")),
                uhr.instant());
    }
}
