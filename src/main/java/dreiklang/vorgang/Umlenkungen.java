package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.vorgang.VorgangRepository.Aenderung;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door through which the Leitung takes a running Vorgang to another step of its Ablauf. What
/// was decided and announced stays decided and announced.
@Service
public class Umlenkungen {

    private static final int GRUND = 500;

    private final Zutritt zutritt;
    private final Ablaufauskunft auskunft;
    private final Ablaeufe ablaeufe;
    private final Ablaufsteuerung steuerung;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Vorgangsakte akte;
    private final Entscheidung entscheidung;

    Umlenkungen(
            Zutritt zutritt,
            Ablaufauskunft auskunft,
            Ablaeufe ablaeufe,
            Ablaufsteuerung steuerung,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Vorgangsakte akte,
            Entscheidung entscheidung) {
        this.zutritt = zutritt;
        this.auskunft = auskunft;
        this.ablaeufe = ablaeufe;
        this.steuerung = steuerung;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.akte = akte;
        this.entscheidung = entscheidung;
    }

    /// Takes a Vorgang to another step; everything that is open there is left.
    ///
    /// @param version what the page showed
    /// @param knoten one of the steps the page offered
    /// @param grund why, for the history
    /// @throws FachlicherFehler V-201 when somebody was faster, V-424 when that step cannot be
    ///   reached from here, V-425 without a reason, V-426 for whoever does not lead
    @Braucht(Recht.VORGANG_ENTSCHEIDEN)
    @Transactional
    public void umlenken(VorgangId id, int version, String knoten, String grund) {
        var v = zutritt.sichtbar(id);
        if (v.version() != version) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-201");
        }
        if (!auskunft.leitet(v)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "V-426");
        }
        if (grund.isBlank() || grund.length() > GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-425", GRUND);
        }
        var ziele = auskunft.ziele(v, ablaeufe.stellen(v.ablauf(), v.instanz()));
        if (!ziele.containsKey(knoten)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-424");
        }
        vollziehen(v, knoten, ziele, Amtstext.von(grund, GRUND));
    }

    private void vollziehen(Vorgang v, String knoten, Map<String, String> ziele, String grund) {
        String bisher =
                verlauf.aufgaben(v.id()).stream()
                        .map(Vorgangsbild.Aufgabe::name)
                        .collect(Collectors.joining(", "));
        var danach = vorgaenge.aendern(v, new Aenderung().stand(v.stand()));
        var offen = steuerung.umlenken(danach, knoten, entscheidung.umgebung(danach));
        akte.vermerken(
                danach,
                new Schritt(
                        akte.jetzt(),
                        "umgelenkt",
                        Optional.of(zutritt.ich().id()),
                        bisher + " → " + ziele.get(knoten) + ". " + grund));
        entscheidung.weiter(danach, offen);
    }
}
