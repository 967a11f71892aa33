package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the seal beside bytes that are no PDF (CAdES B-B).
final class Siegelwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Siegelwerk.class);

    private Siegelwerk() {}

    static byte[] siegeln(byte[] inhalt, Signaturschluessel schluessel, Instant jetzt) {
        var dienst = new CAdESService(Pruefwerk.ohneNetz());
        var dokument = new InMemoryDocument(inhalt);
        var angaben = new CAdESSignatureParameters();
        angaben.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        angaben.setSignaturePackaging(SignaturePackaging.DETACHED);
        angaben.setDigestAlgorithm(DigestAlgorithm.SHA256);
        angaben.setSigningCertificate(schluessel.zertifikat());
        angaben.setCertificateChain(schluessel.kette());
        angaben.bLevel().setSigningDate(Date.from(jetzt));
        try (var aus = new ByteArrayOutputStream()) {
            var was = dienst.getDataToSign(dokument, angaben);
            var wert = schluessel.unterschreiben(was, angaben.getDigestAlgorithm());
            dienst.signDocument(dokument, angaben, wert).writeTo(aus);
            return aus.toByteArray();
        } catch (DSSException | IllegalArgumentException | IllegalStateException e) {
            LOG.atError().addKeyValue("grund", String.valueOf(e.getMessage())).log("not sealed");
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-105");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
