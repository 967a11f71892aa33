package dreiklang.beweis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampChain;
import org.bouncycastle.asn1.tsp.ArchiveTimeStampSequence;
import org.bouncycastle.asn1.tsp.EvidenceRecord;
import org.bouncycastle.asn1.tsp.PartialHashtree;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// Puts an evidence record together (RFC 4998): one chain of archive time stamps, each over the one
/// before, the first over the content.
final class Nachweisbau {

    /// The one hash algorithm of all chains so far.
    static final AlgorithmIdentifier SHA256 =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private Nachweisbau() {}

    /// One archive time stamp of a chain.
    ///
    /// @param blatt the hash it proves
    /// @param geschwister the hashes from there to the root, at least one
    /// @param stempel the time stamp on the root, in DER
    record Glied(byte[] blatt, List<byte[]> geschwister, byte[] stempel) {}

    /// The record in DER.
    ///
    /// @param glieder the oldest first
    static byte[] bauen(List<Glied> glieder) {
        var stempel = glieder.stream().map(Nachweisbau::stempel).toArray(ArchiveTimeStamp[]::new);
        var nachweis =
                new EvidenceRecord(
                        new AlgorithmIdentifier[] {SHA256},
                        null,
                        null,
                        new ArchiveTimeStampSequence(new ArchiveTimeStampChain(stempel)));
        try {
            return nachweis.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveTimeStamp stempel(Glied glied) {
        return new ArchiveTimeStamp(
                SHA256, hashbaum(glied), ContentInfo.getInstance(glied.stempel()));
    }

    /// The first list holds the hash and its neighbour, so that all readings of the standard lead
    /// to the same root: some hash a single one again, others do not.
    private static PartialHashtree[] hashbaum(Glied glied) {
        if (glied.geschwister().isEmpty()) {
            throw new IllegalArgumentException("a tree has two leaves at least");
        }
        byte[][] erste = {glied.blatt(), glied.geschwister().getFirst()};
        Arrays.sort(erste, Arrays::compareUnsigned);
        var listen = new ArrayList<PartialHashtree>();
        listen.add(new PartialHashtree(erste));
        glied.geschwister().stream().skip(1).map(PartialHashtree::new).forEach(listen::add);
        return listen.toArray(PartialHashtree[]::new);
    }
}
