package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.ablauf.Ablaufmodell;
import dreiklang.ablauf.Ablaufwege;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.leistung.Leistung;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// The door to what was learnt from all runs of an Ablauf: how often, how long, which way is
/// slowest. Only what was done within a year counts, and figures of fewer than five runs are not
/// shown.
@Service
public class Ablaufzeiten {

    /// Fewest runs of which figures are shown; below it one could guess whose they are.
    public static final int MINDESTENS = 5;

    private static final int TAGE = 365;

    private final SchrittzeitRepository zeiten;
    private final Ablaeufe ablaeufe;
    private final Leistungen leistungen;
    private final Zutritt zutritt;
    private final Clock uhr;

    Ablaufzeiten(
            SchrittzeitRepository zeiten,
            Ablaeufe ablaeufe,
            Leistungen leistungen,
            Zutritt zutritt,
            Clock uhr) {
        this.zeiten = zeiten;
        this.ablaeufe = ablaeufe;
        this.leistungen = leistungen;
        this.zutritt = zutritt;
        this.uhr = uhr;
    }

    /// Two figures of a span of time.
    ///
    /// @param median half took no longer
    /// @param p80 four of five took no longer
    public record Spanne(Duration median, Duration p80) {}

    /// Figures of one step.
    ///
    /// @param knoten identifier in the Ablauf
    /// @param offen how many are open now
    /// @param fertig how many were done
    /// @param liegen from its beginning until somebody took it
    /// @param arbeit from then on until it was done, without waiting for the person concerned
    /// @param gesamt from its beginning to its end
    public record Schrittzahl(
            String knoten, long offen, long fertig, Spanne liegen, Spanne arbeit, Spanne gesamt) {

        /// Whether there are enough to show figures.
        public boolean zeigbar() {
            return fertig >= MINDESTENS;
        }
    }

    /// Figures of a way from one step to the next.
    ///
    /// @param von step that was done
    /// @param nach step that began then; empty when it was the last one
    /// @param anzahl how often
    /// @param dauer how long the first step took when it went that way
    public record Wegzahl(String von, String nach, long anzahl, Spanne dauer) {

        /// Whether there are enough to show figures.
        public boolean zeigbar() {
            return anzahl >= MINDESTENS;
        }
    }

    /// What is known of an Ablauf.
    ///
    /// @param modell its nodes and flows
    /// @param schritte figures by node
    /// @param wege figures of the ways, the most frequent first
    /// @param langsam nodes and flows of the way that takes longest, by the medians
    /// @param alle whether the whole Kommune is counted, not only the units of the person
    public record Bilanz(
            Ablaufmodell modell,
            List<Schrittzahl> schritte,
            List<Wegzahl> wege,
            List<String> langsam,
            boolean alle) {}

    /// What was learnt from all runs of the present Ablauf of a Leistung. Whoever works on
    /// Vorgaenge sees those of her units, the Steuerung sees the whole Kommune.
    ///
    /// @throws FachlicherFehler V-430 when there is no such Leistung
    @Braucht(Recht.STEUERUNG_LESEN)
    public Bilanz zu(LeistungsSchluessel leistung) {
        String kennung = kennung(leistung);
        var modell = ablaeufe.modell(kennung);
        var sicht = sicht();
        var seit = uhr.instant().minus(Duration.ofDays(TAGE));
        var auswahl = new SchrittzeitRepository.Auswahl(leistung, kennung, seit, sicht);
        var schritte = zeiten.schritte(auswahl);
        var dauern =
                schritte.stream()
                        .filter(Schrittzahl::zeigbar)
                        .collect(Collectors.toMap(Schrittzahl::knoten, s -> s.gesamt().median()));
        return new Bilanz(
                modell,
                schritte,
                zeiten.wege(auswahl),
                dauern.isEmpty() ? List.of() : new Ablaufwege(modell).laengster(dauern),
                sicht.isEmpty());
    }

    /// The file of the present Ablauf, for drawing it.
    @Braucht(Recht.STEUERUNG_LESEN)
    public byte[] datei(LeistungsSchluessel leistung) {
        return ablaeufe.datei(kennung(leistung));
    }

    /// All Leistungen whose work is done in the house, those for staff last.
    @Braucht(Recht.STEUERUNG_LESEN)
    public List<Leistung> leistungen() {
        return Stream.concat(leistungen.alle(false).stream(), leistungen.alle(true).stream())
                .toList();
    }

    private String kennung(LeistungsSchluessel leistung) {
        return ablaeufe.bereitstellen(
                leistungen
                        .paket(leistung)
                        .orElseThrow(
                                () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-430")));
    }

    private Optional<Sicht> sicht() {
        return zutritt.ich().rechte().contains(Recht.VORGANG_LESEN)
                ? Optional.of(zutritt.sicht())
                : Optional.empty();
    }
}
