package dreiklang.beweis;

import dreiklang.dokument.Ablage;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An evidence record and what belongs to it.
///
/// @param ablage the content it proves
/// @param ers the record in DER (RFC 4998)
/// @param zeit moment of the oldest time stamp
/// @param wurzel root of the first Hashbaum
/// @param siegel seal on that root as CMS, where there is one
/// @param zertifikate of those who stamped, the oldest first
public record Nachweis(
        Ablage ablage,
        byte[] ers,
        Instant zeit,
        byte[] wurzel,
        Optional<byte[]> siegel,
        List<X509Certificate> zertifikate) {}
