package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Umlauf.Stand;
import dreiklang.vorgang.Umlauf.Stelle;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Mitzeichnung for those who work on the Vorgang: send a draft round and call it
/// back.
@Service
public class Umlaeufe {

    private static final int STELLEN = 20;

    private final Zutritt zutritt;
    private final UmlaufRepository runden;
    private final Zeichnende zeichnende;
    private final SchreibenRepository schreiben;
    private final Schreibtexte schreibtexte;
    private final Bescheide bescheide;
    private final Vieraugen vieraugen;
    private final Organisation organisation;
    private final Vorgangsakte akte;
    private final Clock uhr;

    Umlaeufe(
            Zutritt zutritt,
            UmlaufRepository runden,
            Zeichnende zeichnende,
            SchreibenRepository schreiben,
            Schreibtexte schreibtexte,
            Bescheide bescheide,
            Vieraugen vieraugen,
            Organisation organisation,
            Vorgangsakte akte,
            Clock uhr) {
        this.zutritt = zutritt;
        this.runden = runden;
        this.zeichnende = zeichnende;
        this.schreiben = schreiben;
        this.schreibtexte = schreibtexte;
        this.bescheide = bescheide;
        this.vieraugen = vieraugen;
        this.organisation = organisation;
        this.akte = akte;
        this.uhr = uhr;
    }

    /// Sends the draft of a Bescheid round.
    ///
    /// @throws FachlicherFehler V-371 when nobody or somebody impossible is to sign, V-372 when it
    ///   is going round already, V-203 when it is decided
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public UUID beginnen(
            VorgangId id, Ergebnis ergebnis, String begruendung, List<Stelle> stellen) {
        var v = zutritt.sichtbar(id);
        if (!v.offen()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        if (ergebnis == Ergebnis.ABGELEHNT && begruendung.isBlank()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-211");
        }
        String text = Schreibtexte.sauber(begruendung);
        return beginnen(
                v,
                Optional.empty(),
                bescheide.titel(v, ergebnis),
                Optional.of(ergebnis),
                text,
                bescheide.wortlaut(v, ergebnis, text),
                stellen);
    }

    /// Sends the draft of a letter round.
    ///
    /// @throws FachlicherFehler as above, V-360 when there is no such letter, V-362 when it was
    ///   sent
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public UUID beginnen(VorgangId id, UUID nummer, List<Stelle> stellen) {
        var v = zutritt.sichtbar(id);
        var s =
                schreiben
                        .finden(id, nummer)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-360"));
        if (!s.entwurf()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-362");
        }
        return beginnen(
                v,
                Optional.of(nummer),
                s.titel(),
                Optional.empty(),
                "",
                schreibtexte.wortlaut(v, s),
                stellen);
    }

    private UUID beginnen(
            Vorgang v,
            Optional<UUID> nummer,
            String titel,
            Optional<Ergebnis> ergebnis,
            String begruendung,
            String wortlaut,
            List<Stelle> stellen) {
        pruefen(stellen, v);
        var m =
                new Umlauf(
                        Zufall.kennung(uhr),
                        v.id(),
                        nummer,
                        titel,
                        ergebnis,
                        begruendung,
                        wortlaut,
                        Pruefsumme.von(wortlaut).hex(),
                        Stand.LAEUFT,
                        uhr.instant(),
                        zutritt.ich().id(),
                        stellen);
        runden.anlegen(m);
        vermerken(v, "mitzeichnung-begonnen", titel);
        return m.id();
    }

    private void pruefen(List<Stelle> stellen, Vorgang v) {
        var ich = zutritt.ich().id();
        boolean moeglich =
                !stellen.isEmpty()
                        && stellen.size() <= STELLEN
                        && stellen.stream().allMatch(s -> moeglich(s, ich, v));
        if (!moeglich) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-371");
        }
    }

    /// Nobody signs what she sends round herself, nor her own matter.
    private boolean moeglich(Stelle s, BeschaeftigteId ich, Vorgang v) {
        return s.person()
                .map(p ->
                        !p.equals(ich)
                                && !v.eigeneSache(p)
                                && organisation
                                        .person(p)
                                        .filter(b ->
                                                b.rechte().contains(Recht.VORGANG_LESEN)
                                                        && offenFuer(b, v))
                                        .isPresent())
                .orElseGet(() ->
                        zeichnende.leitung(s.einheit()).stream()
                                .anyMatch(b ->
                                        !b.id().equals(ich)
                                                && !v.eigeneSache(b.id())
                                                && offenFuer(b, v)));
    }

    /// Of a confidential Leistung nobody is asked who may not see the Vorgang.
    private boolean offenFuer(Beschaeftigte wer, Vorgang v) {
        var sicht = zutritt.sicht(wer);
        return sicht.auf(v) || !sicht.vertraulich(v);
    }

    /// The rounds of a Vorgang, newest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Umlauf> zu(VorgangId id) {
        return runden.zu(zutritt.sichtbar(id).id());
    }

    /// What has to be known before deciding that way.
    ///
    /// @param vierAugen whether the package asks for a second person
    /// @param belehrung what the Bescheid says about the remedy
    public record Hinweise(boolean vierAugen, Rechtsbehelfe.Belehrung belehrung) {}

    /// What has to be known before deciding that way.
    @Braucht(Recht.VORGANG_LESEN)
    public Hinweise hinweise(VorgangId id, Ergebnis ergebnis) {
        var v = zutritt.sichtbar(id);
        return new Hinweise(vieraugen.verlangt(v, ergebnis), bescheide.belehrung(v, ergebnis));
    }

    /// Calls a running round back.
    ///
    /// @throws FachlicherFehler V-373 unknown, V-374 when it does not run any more
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void zurueckholen(UUID id) {
        var m =
                runden.sperren(id)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-373"));
        var v = zutritt.sichtbar(m.vorgang());
        if (m.stand() != Stand.LAEUFT) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-374");
        }
        runden.stand(id, Stand.BEENDET, uhr.instant());
        vermerken(v, "mitzeichnung-beendet", m.titel());
    }

    private void vermerken(Vorgang v, String was, String anmerkung) {
        akte.vermerken(
                v, new Schritt(akte.jetzt(), was, Optional.of(zutritt.ich().id()), anmerkung));
    }
}
