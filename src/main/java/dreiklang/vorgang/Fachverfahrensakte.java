package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.fachverfahren.Abfragen;
import dreiklang.fachverfahren.Meldung;
import dreiklang.fachverfahren.Meldungen;
import dreiklang.fachverfahren.Zustellung;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.leistung.Leistungen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to what Fachverfahren know of a Vorgang: for whoever may see the Vorgang, and nobody
/// else.
@Service
public class Fachverfahrensakte {

    private final Zutritt zutritt;
    private final Fachverfahrensangaben angaben;
    private final Leistungen leistungen;
    private final Zustellungen zustellungen;
    private final Meldungen meldungen;
    private final Abfragen abfragen;

    Fachverfahrensakte(
            Zutritt zutritt,
            Fachverfahrensangaben angaben,
            Leistungen leistungen,
            Zustellungen zustellungen,
            Meldungen meldungen,
            Abfragen abfragen) {
        this.zutritt = zutritt;
        this.angaben = angaben;
        this.leistungen = leistungen;
        this.zustellungen = zustellungen;
        this.meldungen = meldungen;
        this.abfragen = abfragen;
    }

    /// What went out and came in.
    ///
    /// @param vorgang the Vorgang
    /// @param zustellungen what went out, oldest first
    /// @param meldungen what came in, oldest first
    /// @param abfragen what can be looked up: number → title
    public record Bild(
            Vorgang vorgang,
            List<Zustellung> zustellungen,
            List<Meldung> meldungen,
            Map<Integer, String> abfragen) {}

    /// What went out and came in for a Vorgang.
    ///
    /// @throws dreiklang.basis.FachlicherFehler V-404 for absent and foreign ones alike
    @Braucht(Recht.VORGANG_LESEN)
    public Bild ansehen(VorgangId id) {
        var v = zutritt.sichtbar(id);
        return new Bild(
                v,
                zustellungen.zu(id.wert()),
                meldungen.zu(id.wert()),
                abfragen.moeglich(leistungen.paket(v.leistung(), v.fassung())));
    }

    /// The content of a Zustellung.
    @Braucht(Recht.VORGANG_LESEN)
    public String inhalt(VorgangId id, UUID zustellung) {
        return zustellungen.inhalt(zustellung, zutritt.sichtbar(id).id().wert());
    }

    /// Sends a Zustellung of this Vorgang again; the door of the deliveries notes it.
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public void erneutSenden(VorgangId id, UUID zustellung) {
        zustellungen.erneutSenden(zustellung, zutritt.sichtbar(id).id().wert());
    }

    /// Looks something up in the database of a Fachverfahren; the door of the queries notes it.
    ///
    /// @param nummer as in `Bild.abfragen`
    @Braucht(Recht.VORGANG_BEARBEITEN)
    public Abfragen.Fund nachschlagen(VorgangId id, int nummer) {
        var v = zutritt.sichtbar(id);
        var paket = leistungen.paket(v.leistung(), v.fassung());
        return abfragen.nachschlagen(paket, nummer, angaben.zu(v, paket));
    }
}
