package dreiklang.signatur;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// An open key with its certificate. One signature at a time, because tokens can do no more.
final class Signaturschluessel implements AutoCloseable {

    private final SignatureTokenConnection verbindung;
    private final DSSPrivateKeyEntry eintrag;
    private final ReentrantLock einzeln = new ReentrantLock();

    Signaturschluessel(SignatureTokenConnection verbindung, DSSPrivateKeyEntry eintrag) {
        this.verbindung = verbindung;
        this.eintrag = eintrag;
    }

    CertificateToken zertifikat() {
        return eintrag.getCertificate();
    }

    List<CertificateToken> kette() {
        return List.of(eintrag.getCertificateChain());
    }

    SignatureValue unterschreiben(ToBeSigned was, DigestAlgorithm verfahren) {
        einzeln.lock();
        try {
            return verbindung.sign(was, verfahren, eintrag);
        } finally {
            einzeln.unlock();
        }
    }

    @Override
    public void close() {
        verbindung.close();
    }
}
