package dreiklang.auskunft;

import org.springframework.modulith.NamedInterface;

/// How far a unit works with the E-Akte.
@NamedInterface("ereignisse")
public enum EAkteStufe {
    /// Not at all.
    NOCH_NICHT,
    /// In part.
    TEILWEISE,
    /// Wholly.
    VOLL;

    /// So many of a hundred people have to work with it to call it whole.
    static final int VOLL_AB = 80;

    /// What the figures say: without an Akte or anybody who works on one not at all, with four out
    /// of five people wholly.
    static EAkteStufe gezaehlt(long akten, int taetig, int koepfe) {
        if (akten == 0 || taetig == 0) {
            return NOCH_NICHT;
        }
        return taetig * 100L >= (long) koepfe * VOLL_AB ? VOLL : TEILWEISE;
    }
}
