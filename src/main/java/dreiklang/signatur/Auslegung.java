package dreiklang.signatur;

import dreiklang.signatur.Signaturbericht.Danach;
import dreiklang.signatur.Signaturbericht.Stufe;
import dreiklang.signatur.Signaturbericht.Unterschrift;
import dreiklang.signatur.Signaturbericht.Urteil;
import dreiklang.signatur.Signaturbericht.Vertrauen;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says in our words what the library has found.
final class Auslegung {

    /// A name in a foreign certificate may hold what no database keeps.
    private static final Pattern STEUERZEICHEN = Pattern.compile("\\p{Cntrl}");

    private Auslegung() {}

    /// @param pdf the file as it is now
    static Signaturbericht von(Reports berichte, byte[] pdf, Instant jetzt) {
        var felder = Unterschriftsfelder.von(pdf, berichte.getDiagnosticData());
        var unterschriften =
                berichte.getDiagnosticData().getSignatures().stream()
                        .map(s -> unterschrift(s, berichte, pdf.length, felder, jetzt))
                        .sorted(Comparator.comparing(u -> u.angegeben().orElse(Instant.MAX)))
                        .toList();
        return new Signaturbericht(jetzt, Optional.empty(), unterschriften);
    }

    private static Unterschrift unterschrift(
            SignatureWrapper s,
            Reports berichte,
            int groesse,
            Unterschriftsfelder felder,
            Instant jetzt) {
        var zertifikat = Optional.<CertificateWrapper>ofNullable(s.getSigningCertificate());
        var angegeben = moment(s.getClaimedSigningTime());
        var bezeugt = bezeugt(s);
        boolean unversehrt = s.isSignatureIntact() && s.isSignatureValid();
        var danach = danach(s, groesse, felder);
        var vertrauen = vertrauen(s, zertifikat);
        boolean abgelaufen = zertifikat.map(z -> abgelaufen(z, bezeugt.orElse(jetzt))).orElse(true);
        var anzeige = berichte.getSimpleReport().getIndication(s.getId());
        return new Unterschrift(
                zertifikat.map(z -> wort(z.getCommonName())).orElse(""),
                zertifikat.map(z -> wort(z.getOrganizationName())).orElse(""),
                zertifikat.map(Auslegung::aussteller).orElse(""),
                angegeben,
                bezeugt,
                unversehrt,
                danach,
                vertrauen,
                zertifikat.flatMap(z -> moment(z.getNotAfter())),
                abgelaufen,
                zertifikat.filter(CertificateWrapper::isQcCompliance).isPresent()
                        ? Stufe.QUALIFIZIERT_UNGEPRUEFT
                        : Stufe.FORTGESCHRITTEN,
                zertifikat.map(Auslegung::siegel).orElse(false),
                String.valueOf(s.getSignatureFormat()),
                dss(berichte, s.getId()),
                urteil(unversehrt, danach, anzeige == Indication.TOTAL_PASSED));
    }

    private static Urteil urteil(boolean unversehrt, Danach danach, boolean bestanden) {
        if (!unversehrt || danach == Danach.VERAENDERT) {
            return Urteil.UNGUELTIG;
        }
        return bestanden && danach != Danach.AUSGEFUELLT ? Urteil.GUELTIG : Urteil.UNKLAR;
    }

    private static Danach danach(SignatureWrapper s, int groesse, Unterschriftsfelder felder) {
        boolean ueberlagert =
                !s.getPdfAnnotationsOverlapConcernedPages().isEmpty()
                        || !s.getPdfPageDifferenceConcernedPages().isEmpty()
                        || !s.getPdfVisualDifferenceConcernedPages().isEmpty()
                                && s.getPdfSignatureOrFormFillChanges().isEmpty();
        if (!s.isSignatureByteRangeValid()
                || ueberlagert
                || !s.getPdfUndefinedChanges().isEmpty()) {
            return Danach.VERAENDERT;
        }
        if (!nurUnterschriften(s, felder)) {
            return Danach.AUSGEFUELLT;
        }
        if (ende(s) == groesse) {
            return Danach.NICHTS;
        }
        return Danach.ERGAENZT;
    }

    /// The library files further signatures, filled fields and changed comments under one heading:
    /// only what lies in the field of a signature is a signature.
    private static boolean nurUnterschriften(SignatureWrapper s, Unterschriftsfelder felder) {
        return s.getPdfAnnotationChanges().isEmpty()
                && s.getPdfSignatureOrFormFillChanges().stream()
                        .map(XmlObjectModification::getValue)
                        .allMatch(weg -> felder.enthaelt(wort(weg)));
    }

    /// Where the signed part ends.
    private static long ende(SignatureWrapper s) {
        var bereich = s.getSignatureByteRange();
        return bereich.size() < 4
                ? -1
                : bereich.get(2)
                        .add(bereich.get(3))
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValue();
    }

    private static Vertrauen vertrauen(
            SignatureWrapper s, Optional<CertificateWrapper> zertifikat) {
        if (s.isTrustedChain()) {
            return Vertrauen.BEKANNT;
        }
        return zertifikat.filter(CertificateWrapper::isSelfSigned).isPresent()
                ? Vertrauen.SELBST
                : Vertrauen.UNBEKANNT;
    }

    private static boolean abgelaufen(CertificateWrapper z, Instant wann) {
        return wann.isAfter(z.getNotAfter().toInstant())
                || wann.isBefore(z.getNotBefore().toInstant());
    }

    private static Optional<Instant> bezeugt(SignatureWrapper s) {
        return s.getTLevelTimestamps().stream()
                .filter(t -> t.isMessageImprintDataIntact() && t.isSignatureValid())
                .filter(TimestampWrapper::isTrustedChain)
                .map(t -> t.getProductionTime().toInstant())
                .min(Comparator.naturalOrder());
    }

    /// A certificate with a person's own names is hers; one for an organisation only is a seal.
    private static boolean siegel(CertificateWrapper z) {
        boolean person = z.getGivenName() != null || z.getSurname() != null;
        return !person && z.getOrganizationIdentifier() != null;
    }

    private static String aussteller(CertificateWrapper z) {
        var kette = z.getCertificateChain();
        return kette.isEmpty()
                ? wort(z.getCertificateIssuerDN())
                : wort(kette.getFirst().getCommonName());
    }

    private static String dss(Reports berichte, String id) {
        var bericht = berichte.getSimpleReport();
        var grund = bericht.getSubIndication(id);
        return bericht.getIndication(id) + (grund == null ? "" : " / " + grund);
    }

    private static Optional<Instant> moment(@Nullable Date wann) {
        return Optional.ofNullable(wann).map(Date::toInstant);
    }

    private static String wort(@Nullable String text) {
        return text == null ? "" : STEUERZEICHEN.matcher(text).replaceAll(" ");
    }
}
