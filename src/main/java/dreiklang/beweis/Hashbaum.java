package dreiklang.beweis;

import dreiklang.basis.Pruefsumme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Binary hash trees (RFC 4998, section 4.2): the parent of two is the hash of both, the smaller
/// one first; who has no partner moves up as it is.
final class Hashbaum {

    private Hashbaum() {}

    /// The root.
    ///
    /// @param blaetter at least one hash
    static byte[] wurzel(List<byte[]> blaetter) {
        var ebene = blaetter;
        while (ebene.size() > 1) {
            ebene = darueber(ebene);
        }
        return ebene.getFirst();
    }

    /// The hashes that lead from one leaf to the root, from below to above.
    ///
    /// @param nr position of the leaf, the first is 0
    static List<byte[]> geschwister(List<byte[]> blaetter, int nr) {
        var weg = new ArrayList<byte[]>();
        var ebene = blaetter;
        int stelle = nr;
        while (ebene.size() > 1) {
            int daneben = stelle ^ 1;
            if (daneben < ebene.size()) {
                weg.add(ebene.get(daneben));
            }
            ebene = darueber(ebene);
            stelle /= 2;
        }
        return weg;
    }

    /// The parent of two hashes.
    static byte[] vater(byte[] eines, byte[] anderes) {
        boolean richtig = Arrays.compareUnsigned(eines, anderes) <= 0;
        var rechner = Pruefsumme.rechner();
        rechner.update(richtig ? eines : anderes);
        rechner.update(richtig ? anderes : eines);
        return rechner.digest();
    }

    private static List<byte[]> darueber(List<byte[]> ebene) {
        var oben = new ArrayList<byte[]>((ebene.size() + 1) / 2);
        for (int i = 0; i + 1 < ebene.size(); i += 2) {
            oben.add(vater(ebene.get(i), ebene.get(i + 1)));
        }
        if (ebene.size() % 2 == 1) {
            oben.add(ebene.getLast());
        }
        return oben;
    }
}
