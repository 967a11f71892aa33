package dreiklang.beweis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the installation can set for proofs.
///
/// @param zeitplan when the tree of the day is made
/// @param zeitstempelUrl address of a time-stamping authority (RFC 3161); empty: the program stamps
///   itself, which proves nothing to others
/// @param zeitstempelZertifikat file with the certificates its time stamps must lead to; empty: any
/// @param frist longest wait for its answer
/// @param vorlauf how long before the end of a certificate its time stamps are renewed
@ConfigurationProperties("dreiklang.beweis")
record BeweisEinstellungen(
        @DefaultValue("0 40 1 * * *") String zeitplan,
        @DefaultValue("") String zeitstempelUrl,
        @DefaultValue("") String zeitstempelZertifikat,
        @DefaultValue("10s") Duration frist,
        @DefaultValue("90d") Duration vorlauf) {}
