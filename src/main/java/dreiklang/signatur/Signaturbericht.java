package dreiklang.signatur;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the signatures of a file are worth.
///
/// @param geprueft when it was looked at
/// @param hindernis code of the reason why it could not be looked at
/// @param unterschriften the signatures, oldest first
public record Signaturbericht(
        Instant geprueft, Optional<String> hindernis, List<Unterschrift> unterschriften) {

    /// Whether one can rely on it.
    public enum Urteil {
        /// Intact, of a known issuer, valid when it was made.
        GUELTIG,
        /// Intact, but something cannot be said for sure.
        UNKLAR,
        /// Changed or broken.
        UNGUELTIG
    }

    /// What happened to the file after this signature.
    public enum Danach {
        /// Nothing.
        NICHTS,
        /// Only further signatures, timestamps or what belongs to them.
        ERGAENZT,
        /// Form fields or comments.
        AUSGEFUELLT,
        /// The document itself.
        VERAENDERT
    }

    /// Who stands behind the certificate.
    public enum Vertrauen {
        /// An issuer the Kommune trusts.
        BEKANNT,
        /// An issuer of whom nothing is known here.
        UNBEKANNT,
        /// Nobody but the signer.
        SELBST
    }

    /// What the certificate says about its own level.
    public enum Stufe {
        /// Advanced at most: it is no qualified certificate.
        FORTGESCHRITTEN,
        /// The certificate calls itself qualified; no trust list was asked.
        QUALIFIZIERT_UNGEPRUEFT
    }

    /// One signature.
    ///
    /// @param von name in the certificate
    /// @param organisation organisation in the certificate, may be empty
    /// @param aussteller who issued the certificate
    /// @param angegeben when it was made, as the signer says
    /// @param bezeugt when it existed at the latest, as a timestamp service says
    /// @param unversehrt whether what was signed is unchanged
    /// @param danach what happened to the file afterwards
    /// @param vertrauen who stands behind the certificate
    /// @param gueltigBis last moment of the certificate
    /// @param abgelaufen whether the certificate was not valid at that time
    /// @param stufe what the certificate says about its level
    /// @param siegel whether it is of an organisation and not of a person
    /// @param format for example PAdES-BASELINE-T
    /// @param dss the verdict of the library, in its own words
    /// @param urteil the verdict in one word
    public record Unterschrift(
            String von,
            String organisation,
            String aussteller,
            Optional<Instant> angegeben,
            Optional<Instant> bezeugt,
            boolean unversehrt,
            Danach danach,
            Vertrauen vertrauen,
            Optional<Instant> gueltigBis,
            boolean abgelaufen,
            Stufe stufe,
            boolean siegel,
            String format,
            String dss,
            Urteil urteil) {}

    /// The worst verdict of all; unclear when there is none.
    public Urteil urteil() {
        return hindernis.isPresent()
                ? Urteil.UNKLAR
                : unterschriften.stream()
                        .map(Unterschrift::urteil)
                        .max(Enum::compareTo)
                        .orElse(Urteil.UNKLAR);
    }
}
