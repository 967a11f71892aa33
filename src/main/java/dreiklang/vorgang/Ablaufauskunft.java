package dreiklang.vorgang;

import dreiklang.ablauf.Ablaeufe;
import dreiklang.ablauf.Ablaufmodell.Aufgabenart;
import dreiklang.ablauf.Ablaufmodell.Knoten;
import dreiklang.ablauf.Ablaufwege;
import dreiklang.basis.Braucht;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The door for looking at the Ablauf of one Vorgang: which steps are done, which are open, and
/// where the Leitung can take it.
@Service
public class Ablaufauskunft {

    private final Zutritt zutritt;
    private final Organisation organisation;
    private final Ablaeufe ablaeufe;
    private final SchrittzeitRepository zeiten;

    Ablaufauskunft(
            Zutritt zutritt,
            Organisation organisation,
            Ablaeufe ablaeufe,
            SchrittzeitRepository zeiten) {
        this.organisation = organisation;
        this.zutritt = zutritt;
        this.ablaeufe = ablaeufe;
        this.zeiten = zeiten;
    }

    /// How far a step is.
    public enum Fortschritt {
        /// Done at least once and not open.
        FERTIG,
        /// Open now.
        OFFEN,
        /// Not reached, or not known.
        SPAETER
    }

    /// One step of the Ablauf.
    ///
    /// @param knoten identifier in the Ablauf
    /// @param name what is done there
    /// @param stand how far it is
    /// @param seit when it began last
    /// @param fertig when it was done last
    /// @param liegen how long it waited for somebody
    /// @param arbeit how long it was worked on
    public record Station(
            String knoten,
            String name,
            Fortschritt stand,
            Optional<Instant> seit,
            Optional<Instant> fertig,
            Optional<Duration> liegen,
            Optional<Duration> arbeit) {}

    /// The Ablauf of one Vorgang.
    ///
    /// @param stationen its steps in the order of the Ablauf
    /// @param ziele where the signed-in person can take it, identifier → name; empty when nowhere
    /// @param entschieden whether it was decided, so that a Bescheid may be on its way
    public record Lauf(List<Station> stationen, Map<String, String> ziele, boolean entschieden) {

        /// The identifiers of the steps that are so far.
        public String knoten(Fortschritt stand) {
            return String.join(
                    " ",
                    stationen.stream()
                            .filter(s -> s.stand() == stand)
                            .map(Station::knoten)
                            .toList());
        }
    }

    /// The Ablauf of a Vorgang as it stands.
    @Braucht(Recht.VORGANG_LESEN)
    public Lauf zu(VorgangId id) {
        var v = zutritt.einsehbar(id);
        var offen = ablaeufe.stellen(v.ablauf(), v.instanz());
        var zeilen = zeiten.zu(id);
        var stationen =
                new Ablaufwege(ablaeufe.modell(v.ablauf()))
                        .inReihenfolge().stream().map(k -> station(k, offen, zeilen)).toList();
        return new Lauf(stationen, ziele(v, offen), !v.offen());
    }

    /// The file of the Ablauf, for drawing it.
    @Braucht(Recht.VORGANG_LESEN)
    public byte[] datei(VorgangId id) {
        return ablaeufe.datei(zutritt.einsehbar(id).ablauf());
    }

    private static Station station(
            Knoten knoten, List<String> offen, List<SchrittzeitRepository.Zeile> zeilen) {
        var letzte =
                zeilen.stream()
                        .filter(z -> z.knoten().equals(knoten.id()))
                        .max(Comparator.comparing(SchrittzeitRepository.Zeile::entstanden));
        var stand =
                offen.contains(knoten.id())
                        ? Fortschritt.OFFEN
                        : letzte.flatMap(SchrittzeitRepository.Zeile::fertig).isPresent()
                                ? Fortschritt.FERTIG
                                : Fortschritt.SPAETER;
        return new Station(
                knoten.id(),
                knoten.name().isBlank() ? knoten.id() : knoten.name(),
                stand,
                letzte.map(SchrittzeitRepository.Zeile::entstanden),
                letzte.flatMap(SchrittzeitRepository.Zeile::fertig),
                letzte.flatMap(z -> z.genommen().map(g -> Duration.between(z.entstanden(), g))),
                letzte.flatMap(Ablaufauskunft::arbeit));
    }

    private static Optional<Duration> arbeit(SchrittzeitRepository.Zeile z) {
        return z.fertig()
                .flatMap(f ->
                        z.genommen()
                                .map(g -> Duration.between(g, f).minus(z.person()))
                                .map(d -> d.isNegative() ? Duration.ZERO : d));
    }

    /// Where the signed-in person can take it; nowhere for whoever does not lead.
    Map<String, String> ziele(Vorgang v, List<String> offen) {
        var ziele = new LinkedHashMap<String, String>();
        boolean geht =
                !offen.isEmpty()
                        && v.stand() != Vorgangsstand.ABGESCHLOSSEN
                        && v.stand() != Vorgangsstand.WARTET_AUF_PERSON
                        && leitet(v);
        if (geht) {
            new Ablaufwege(ablaeufe.modell(v.ablauf()))
                    .ziele(!v.offen()).stream()
                            .filter(a -> a.art() != Aufgabenart.NACHREICHEN)
                            .filter(a -> !offen.equals(List.of(a.id())))
                            .forEach(
                                    a -> ziele.put(a.id(), a.name().isBlank() ? a.id() : a.name()));
        }
        return ziele;
    }

    /// Whether the signed-in person decides and leads in the responsible unit, and not in her own
    /// matter.
    boolean leitet(Vorgang v) {
        return geleitete().contains(v.einheit()) && !v.eigeneSache(zutritt.ich().id());
    }

    /// The units in which the signed-in person decides and leads.
    Set<String> geleitete() {
        var ich = zutritt.ich().id();
        var einheiten = new HashSet<>(organisation.wirkungskreis(ich, Recht.VORGANG_ENTSCHEIDEN));
        einheiten.retainAll(organisation.wirkungskreis(ich, Recht.STEUERUNG_LESEN));
        return einheiten;
    }
}
