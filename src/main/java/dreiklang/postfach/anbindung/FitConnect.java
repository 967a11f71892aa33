package dreiklang.postfach.anbindung;

import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Delivers messages into the Postfach of the Nutzerkonto (§ 9 OZG) over FIT-Connect: announce,
/// submit, look what became of it.
///
/// Not tried against the real service; the demo Nutzerkonto is the other end of every proof. One
/// instance serves any number of threads.
public final class FitConnect implements AutoCloseable {

    private final Leitung leitung;
    private final Einlieferung einlieferung;
    private final Ereignisprotokoll protokoll;

    /// What is needed to deliver; given out by the FITKO in its Self-Service-Portal.
    ///
    /// @param anmeldedienst address that gives out tokens (OAuth 2.0, client credentials)
    /// @param zustelldienst address of the Submission API, without `/v2`
    /// @param kennung client id
    /// @param geheimnis client secret
    /// @param zustellpunkt destination: that of the Nutzerkonto
    /// @param schluessel RSA key messages are signed with
    /// @param zertifikat its certificate, registered with the Nutzerkonto
    /// @param frist longest time for one call
    public record Zugang(
            URI anmeldedienst,
            URI zustelldienst,
            String kennung,
            String geheimnis,
            UUID zustellpunkt,
            PrivateKey schluessel,
            X509Certificate zertifikat,
            Duration frist) {

        /// Names neither an address nor a secret.
        @Override
        public String toString() {
            return "Zugang[zustellpunkt=" + zustellpunkt + "]";
        }
    }

    /// A message with its one attachment.
    ///
    /// @param sendung our id of it; the attachment bears it, so a repeated announcement is the same
    /// @param postkorb mailbox of the person (`legacyPostkorbHandle`)
    /// @param niveau level of trust needed to read it: STORK-QAA-Level-1, -3 or -4
    /// @param absender who writes, at most 255 characters
    /// @param titel at most 1024 characters
    /// @param text the message itself, not empty
    /// @param leistung what it is about, at most 255 characters
    /// @param absenderseite page of the sender
    /// @param dateiname name of the attachment
    /// @param inhalt the PDF, byte for byte
    public record Nachricht(
            UUID sendung,
            UUID postkorb,
            String niveau,
            String absender,
            String titel,
            String text,
            String leistung,
            Optional<URI> absenderseite,
            String dateiname,
            byte[] inhalt) {

        /// Names nothing personal.
        @Override
        public String toString() {
            return "Nachricht[sendung=" + sendung + "]";
        }
    }

    /// What the delivery service knows a message by.
    ///
    /// @param einreichung submission
    /// @param fall case, under which its events are kept
    public record Einreichung(UUID einreichung, UUID fall) {}

    /// How far a message has come. Only what is signed counts.
    public sealed interface Lage {

        /// Announced only.
        record NichtEingereicht() implements Lage {}

        /// Submitted; the Nutzerkonto has not answered.
        record Unterwegs() implements Lage {}

        /// The Nutzerkonto has taken it in: it lies in the Postfach.
        ///
        /// @param wann when, as the Nutzerkonto says
        /// @param beleg what it signed (compact JWS), the proof
        record Angenommen(Instant wann, String beleg) implements Lage {}

        /// The Nutzerkonto has not taken it in.
        ///
        /// @param wann when, as the Nutzerkonto says
        /// @param grund its words, at most 300 characters, never empty
        /// @param beleg what it signed (compact JWS), the proof
        record Abgewiesen(Instant wann, String grund, String beleg) implements Lage {}
    }

    /// A call that did not succeed.
    public static final class Fehlschlag extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean endgueltig;

        private Fehlschlag(String grund, boolean endgueltig) {
            super(grund);
            this.endgueltig = endgueltig;
        }

        static Fehlschlag spaeter(String grund) {
            return new Fehlschlag(grund, false);
        }

        static Fehlschlag endgueltig(String grund) {
            return new Fehlschlag(grund, true);
        }

        /// Whether it will fail again however often it is tried: the message itself is refused.
        /// What is about the connection, the sign-in or an answer nobody can read is not final.
        public boolean endgueltig() {
            return endgueltig;
        }

        /// Why, in a German sentence without an address or a secret.
        public String grund() {
            return String.valueOf(getMessage());
        }
    }

    /// @param uhr for the time in signatures and the age of the token
    public FitConnect(Zugang zugang, Clock uhr) {
        this.leitung = new Leitung(zugang, uhr);
        var punkt = new Zustellpunkt(leitung, zugang.zustellpunkt());
        this.einlieferung = new Einlieferung(leitung, punkt, new Umschlag(zugang, uhr));
        this.protokoll = new Ereignisprotokoll(leitung, punkt, zugang.zustellpunkt());
    }

    /// Announces a message; nothing is sent yet. Announcing it again makes another Einreichung, the
    /// first of which then stays empty.
    ///
    /// @return under what the delivery service knows it; to be kept before it is submitted
    /// @throws Fehlschlag when it is not announced, or nobody knows whether it is
    public Einreichung ankuendigen(Nachricht n) throws Fehlschlag {
        Nachrichtenform.pruefen(n);
        return einlieferung.ankuendigen(n);
    }

    /// Encrypts the message for the Nutzerkonto and hands it over. Harmless to repeat: what is
    /// already submitted counts as success and is not sent twice.
    ///
    /// @param e what announcing the same message gave
    /// @throws Fehlschlag when it is not submitted, or nobody knows whether it is
    public void einreichen(Einreichung e, Nachricht n) throws Fehlschlag {
        Nachrichtenform.pruefen(n);
        try {
            einlieferung.einreichen(e, n);
        } catch (Fehlschlag f) {
            if (!f.endgueltig() || lage(e) instanceof Lage.NichtEingereicht) {
                throw f;
            }
        }
    }

    /// How far a message has come. An event counts only with the right signature, of the delivery
    /// service or of our Zustellpunkt; any other is as if it were not there.
    ///
    /// @throws Fehlschlag when that cannot be found out
    public Lage lage(Einreichung e) throws Fehlschlag {
        return protokoll.lage(e);
    }

    @Override
    public void close() {
        leitung.close();
    }
}
