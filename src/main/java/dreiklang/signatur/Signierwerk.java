package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.dokument.Dokumente;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts signatures on PDFs (PAdES B-B, with a timestamp service B-T). The first one loads the
/// library and takes seconds.
final class Signierwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Signierwerk.class);
    private static final String SCHRIFT = "schriften/NotoSans_400Regular.ttf";
    private static final int SCHRIFTGROESSE = 7;

    /// Bytes kept free for the signature; with a timestamp it is larger.
    private static final int PLATZ = 8_192;

    private static final int PLATZ_MIT_ZEIT = 16_384;

    private final PAdESService dienst;
    private final boolean mitZeit;
    private final String ort;
    private final byte[] schrift;

    Signierwerk(SignaturEinstellungen einstellungen) {
        dienst = new PAdESService(Pruefwerk.ohneNetz());
        dienst.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        mitZeit = !einstellungen.zeitstempel().adresse().isBlank();
        if (mitZeit) {
            dienst.setTspSource(zeitstempel(einstellungen.zeitstempel()));
        }
        ort = einstellungen.ort();
        schrift = schrift();
    }

    /// What is to be signed.
    ///
    /// @param pdf the document
    /// @param grund why, as it stands in the signature
    /// @param name who, as it stands in the signature
    /// @param feld name of an empty signature field; empty: invisible
    /// @param aufschrift what is written into the field
    record Auftrag(
            byte[] pdf, String grund, String name, Optional<String> feld, String aufschrift) {}

    byte[] unterschreiben(Auftrag auftrag, Signaturschluessel schluessel, Instant jetzt) {
        var dokument = new InMemoryDocument(auftrag.pdf());
        var angaben = angaben(auftrag, schluessel, jetzt);
        try {
            var was = dienst.getDataToSign(dokument, angaben);
            var wert = schluessel.unterschreiben(was, angaben.getDigestAlgorithm());
            return bytes(dienst.signDocument(dokument, angaben, wert));
        } catch (DSSExternalResourceException e) {
            LOG.atError()
                    .addKeyValue("grund", String.valueOf(e.getMessage()))
                    .log("the timestamp service does not answer");
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-103");
        } catch (DSSException | IllegalArgumentException | IllegalStateException e) {
            LOG.atError().addKeyValue("grund", String.valueOf(e.getMessage())).log("not signed");
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-105");
        }
    }

    private PAdESSignatureParameters angaben(
            Auftrag auftrag, Signaturschluessel schluessel, Instant jetzt) {
        var p = new PAdESSignatureParameters();
        p.setSignatureLevel(
                mitZeit ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        p.setDigestAlgorithm(DigestAlgorithm.SHA256);
        p.setSigningCertificate(schluessel.zertifikat());
        p.setCertificateChain(schluessel.kette());
        p.bLevel().setSigningDate(Date.from(jetzt));
        p.setSigningTimeZone(TimeZone.getTimeZone("Europe/Berlin"));
        p.setReason(auftrag.grund());
        p.setSignerName(auftrag.name());
        p.setContentSize(mitZeit ? PLATZ_MIT_ZEIT : PLATZ);
        if (!ort.isBlank()) {
            p.setLocation(ort);
        }
        auftrag.feld().ifPresent(f -> p.setImageParameters(bild(f, auftrag.aufschrift())));
        return p;
    }

    private SignatureImageParameters bild(String feld, String aufschrift) {
        var font = new DSSFileFont(new InMemoryDocument(schrift));
        font.setSize(SCHRIFTGROESSE);
        font.setEmbedFontSubset(true);
        var text = new SignatureImageTextParameters();
        text.setText(aufschrift);
        text.setFont(font);
        text.setTextColor(Color.BLACK);
        text.setPadding(0);
        var bild = new SignatureImageParameters();
        bild.setTextParameters(text);
        bild.getFieldParameters().setFieldId(feld);
        return bild;
    }

    private static OnlineTSPSource zeitstempel(SignaturEinstellungen.Zeitstempel zeit) {
        int frist = Math.toIntExact(zeit.frist().toMillis());
        var leitung = new TimestampDataLoader();
        leitung.setTimeoutConnection(frist);
        leitung.setTimeoutConnectionRequest(frist);
        leitung.setTimeoutSocket(frist);
        leitung.setTimeoutResponse(frist);
        return new OnlineTSPSource(zeit.adresse(), leitung);
    }

    private static byte[] bytes(eu.europa.esig.dss.model.DSSDocument dokument) {
        try (var aus = new ByteArrayOutputStream()) {
            dokument.writeTo(aus);
            return aus.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] schrift() {
        try (var strom = Dokumente.class.getResourceAsStream(SCHRIFT)) {
            if (strom == null) {
                throw new IllegalStateException("missing in the program: " + SCHRIFT);
            }
            return strom.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
