package dreiklang.aussonderung;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An Aussonderung: Akten that go to the archive or are destroyed together.
///
/// @param id identifier and ProzessID
/// @param stand how far it is
/// @param angelegt when it was put together
/// @param vorgeschlagenVon by whom
/// @param freigegeben when the destruction was released
/// @param freigegebenVon by whom
/// @param beendet when it ended
/// @param grund why it was given up; empty: it was not
/// @param gegenstaende its Akten
public record Verfahren(
        VerfahrenId id,
        Verfahrensstand stand,
        Instant angelegt,
        BeschaeftigteId vorgeschlagenVon,
        Optional<Instant> freigegeben,
        Optional<BeschaeftigteId> freigegebenVon,
        Optional<Instant> beendet,
        String grund,
        List<Gegenstand> gegenstaende) {

    /// @throws FachlicherFehler K-307 when that state cannot follow
    void pruefen(Verfahrensstand naechster) {
        if (!stand.erlaubt(naechster)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-307");
        }
    }

    /// Whether it is clear for every Akte what becomes of it.
    public boolean entschieden() {
        return gegenstaende.stream().allMatch(Gegenstand::entschieden);
    }

    /// Whether the archive waits for something.
    public boolean wartetAufArchiv() {
        return gegenstaende.stream().anyMatch(Gegenstand::wartetAufArchiv);
    }

    /// Whether the destruction could be released by somebody else than who proposed it.
    public boolean freigabereif() {
        return stand.erlaubt(Verfahrensstand.FREIGEGEBEN) && entschieden() && !wartetAufArchiv();
    }

    /// Four eyes.
    ///
    /// @throws FachlicherFehler K-307 not at its turn, K-311 something is open, K-310 the same
    ///   person proposed it
    void freigebbar(BeschaeftigteId wer) {
        pruefen(Verfahrensstand.FREIGEGEBEN);
        if (!freigabereif()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-311");
        }
        if (vorgeschlagenVon.equals(wer)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "K-310");
        }
    }
}
