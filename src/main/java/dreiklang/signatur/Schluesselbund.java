package dreiklang.signatur;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.signatur.SignaturEinstellungen.Schluessel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyStore.PasswordProtection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds and opens keys: those the installation names, in the demo those it makes itself. A key is
/// opened when it is first needed and stays open.
final class Schluesselbund implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schluesselbund.class);

    private final SignaturEinstellungen einstellungen;
    private final Optional<Demoschluessel> demo;
    private final Map<String, Signaturschluessel> offene = new ConcurrentHashMap<>();

    Schluesselbund(SignaturEinstellungen einstellungen, Optional<Demoschluessel> demo) {
        this.einstellungen = einstellungen;
        this.demo = demo;
    }

    /// The key of the seal.
    ///
    /// @throws FachlicherFehler U-101 when there is none, U-102 when it cannot be opened
    Signaturschluessel siegel() {
        return genannter("")
                .or(() -> demo.map(Demoschluessel::siegel))
                .map(this::offen)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "U-101"));
    }

    /// The key of a person.
    ///
    /// @throws FachlicherFehler U-104 when she has none, U-102 when it cannot be opened
    Signaturschluessel person(Unterzeichnende wer) {
        return genannter(wer.anmeldename())
                .or(() -> demo.map(d -> d.person(wer)))
                .map(this::offen)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "U-104", wer.name()));
    }

    /// Forgets a key that did not work, so that the next try opens it anew: a token may have been
    /// plugged out.
    void vergessen(Signaturschluessel schluessel) {
        offene.values().remove(schluessel);
        schluessel.close();
    }

    private Optional<Schluessel> genannter(String person) {
        return einstellungen.genannte().stream().filter(s -> s.person().equals(person)).findFirst();
    }

    private Signaturschluessel offen(Schluessel s) {
        return offene.computeIfAbsent(s.name(), name -> oeffnen(s));
    }

    private static Signaturschluessel oeffnen(Schluessel s) {
        try {
            var verbindung = verbindung(s);
            return new Signaturschluessel(verbindung, eintrag(s, verbindung));
        } catch (IOException | UncheckedIOException | DSSException e) {
            // What the library says may quote the PIN; only the kind of fault is written down.
            LOG.atError()
                    .addKeyValue("schluessel", s.name())
                    .addKeyValue("art", grund(e))
                    .log("a signing key cannot be opened");
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "U-102", s.name());
        }
    }

    private static String grund(Throwable e) {
        Throwable unten = e;
        while (unten.getCause() != null) {
            unten = unten.getCause();
        }
        return unten.getClass().getSimpleName();
    }

    private static SignatureTokenConnection verbindung(Schluessel s) throws IOException {
        var kennwort = new PasswordProtection(kennwort(s).toCharArray());
        if (!s.datei().isBlank()) {
            return new Pkcs12SignatureToken(
                    Files.readAllBytes(SignaturEinstellungen.pfad(s.datei())), kennwort);
        }
        return new Pkcs11SignatureToken(
                s.bibliothek(), new PrefilledPasswordCallback(kennwort), -1, s.steckplatz(), "");
    }

    private static String kennwort(Schluessel s) throws IOException {
        return s.kennwortDatei().isBlank()
                ? s.kennwort()
                : Files.readString(SignaturEinstellungen.pfad(s.kennwortDatei())).strip();
    }

    private static DSSPrivateKeyEntry eintrag(Schluessel s, SignatureTokenConnection verbindung) {
        return verbindung.getKeys().stream()
                .filter(k ->
                        s.alias().isBlank()
                                || k instanceof KSPrivateKeyEntry ks
                                        && ks.getAlias().equals(s.alias()))
                .findFirst()
                .orElseThrow(() -> new DSSException("no such key"));
    }

    @Override
    public void close() {
        offene.values().forEach(Signaturschluessel::close);
    }
}
