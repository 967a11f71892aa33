package dreiklang.dokument;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Recht;
import dreiklang.dokument.Bestandslauf.Anlass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the check of all content: whether every file is there, is still what its name says,
/// and lies in the replica, too. Checksums only; whose files they are is not shown.
@Service
public class Bestandspruefungen {

    private static final int LAEUFE = 10;
    private static final int BEFUNDE = 50;

    private final Bestandsgang gang;
    private final BestandRepository laeufe;
    private final BefundRepository befunde;
    private final Spiegel spiegel;
    private final Bestandsbuch buch;
    private final SchluesselRepository schluessel;

    Bestandspruefungen(
            Bestandsgang gang,
            BestandRepository laeufe,
            BefundRepository befunde,
            Spiegel spiegel,
            Bestandsbuch buch,
            SchluesselRepository schluessel) {
        this.gang = gang;
        this.laeufe = laeufe;
        this.befunde = befunde;
        this.spiegel = spiegel;
        this.buch = buch;
        this.schluessel = schluessel;
    }

    /// Begins a check; where one is running, nothing happens.
    @Braucht(Recht.ADMINISTRIEREN)
    public void beginnen() {
        gang.beginnen(Anlass.HAND);
    }

    /// The last runs, the newest first; the first is the running one, where there is one.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Bestandslauf> letzte() {
        return laeufe.letzte(0, LAEUFE);
    }

    /// One run; empty when there is none of that number.
    @Braucht(Recht.ADMINISTRIEREN)
    public Optional<Bestandslauf> finden(UUID lauf) {
        return laeufe.finden(lauf);
    }

    /// What a run found, what waits for a person first.
    ///
    /// @param nummer number of the page, the first is 1
    @Braucht(Recht.ADMINISTRIEREN)
    public Blatt<Bestandsbefund> befunde(UUID lauf, int nummer) {
        return new Blatt<>(
                befunde.liste(lauf, (nummer - 1) * BEFUNDE, BEFUNDE),
                nummer,
                BEFUNDE,
                befunde.anzahl(lauf));
    }

    /// How many contents are damaged and wait for a person.
    @Braucht(Recht.ADMINISTRIEREN)
    public long beschaedigt() {
        return befunde.beschaedigt();
    }

    /// How it stands with the replica.
    @Braucht(Recht.ADMINISTRIEREN)
    public Spiegelstand spiegel() {
        return spiegel.stand();
    }

    /// The master keys contents may need or have needed, the newest first; empty: contents are not
    /// encrypted.
    @Braucht(Recht.ADMINISTRIEREN)
    public List<Schluesselstand> schluessel() {
        return schluessel.alle();
    }

    /// Takes the folder that is set as the replica, for example after its disk was replaced.
    ///
    /// @throws FachlicherFehler D-501 when the folder is not there, cannot be written or lies in
    ///   the content store
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void spiegelAnnehmen() {
        spiegel.annehmen();
        buch.spiegelAngenommen();
    }
}
