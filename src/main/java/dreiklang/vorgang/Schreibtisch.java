package dreiklang.vorgang;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Folgeformulare;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The door for reading one Vorgang. Everything is bounded to one's own unit and below.
@Service
public class Schreibtisch {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int EIGENE = 50;

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final VerlaufRepository verlauf;
    private final Dokumente dokumente;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Ablaufsteuerung ablauf;
    private final Clock uhr;

    Schreibtisch(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            VerlaufRepository verlauf,
            Dokumente dokumente,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Ablaufsteuerung ablauf,
            Clock uhr) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.verlauf = verlauf;
        this.dokumente = dokumente;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.ablauf = ablauf;
        this.uhr = uhr;
    }

    /// The day it is in Germany.
    @Braucht(Recht.VORGANG_LESEN)
    public LocalDate heutigerTag() {
        return uhr.instant().atZone(ZONE).toLocalDate();
    }

    /// One Vorgang with everything on its page.
    ///
    /// @throws FachlicherFehler V-404 for absent and foreign ones alike
    @Braucht(Recht.VORGANG_LESEN)
    public Vorgangsbild ansehen(VorgangId id) {
        var v = zutritt.einsehbar(id);
        var aufgaben = verlauf.aufgaben(id);
        return new Vorgangsbild(
                v,
                aufgaben,
                verlauf.verlauf(id),
                verlauf.nachforderungen(id),
                Optional.empty(),
                zutritt.moeglich(v, aufgaben),
                v.eigeneSache(zutritt.ich().id()),
                !zutritt.sicht().auf(v),
                zutritt.machbar(v, aufgaben));
    }

    /// Whether the signed-in person sees the Vorgang; what was lent to her is closed again when the
    /// step is done.
    @Braucht(Recht.VORGANG_LESEN)
    public boolean sieht(VorgangId id) {
        return vorgaenge.finden(id).filter(zutritt.sicht()::einsehbar).isPresent();
    }

    /// A file of a Vorgang: of the Antrag, handed in later, or written by the Amt.
    ///
    /// @throws FachlicherFehler V-404 when it does not belong to a Vorgang the person may see
    @Braucht(Recht.VORGANG_LESEN)
    public Dokument dokument(VorgangId id, DokumentId dokument) {
        return dateien(zutritt.einsehbar(id)).stream()
                .filter(d -> d.id().equals(dokument))
                .findFirst()
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
    }

    /// All files of a Vorgang, oldest first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Dokument> dateien(VorgangId id) {
        return dateien(zutritt.einsehbar(id));
    }

    private List<Dokument> dateien(Vorgang v) {
        var eigene = new java.util.LinkedHashMap<DokumentId, Dokument>();
        dokumente.zu(v.antrag().bezug()).forEach(d -> eigene.put(d.id(), d));
        antraege.nachreichungen(v.antrag()).stream()
                .flatMap(n -> n.dokumente().stream())
                .flatMap(d -> dokumente.finden(d).stream())
                .forEach(d -> eigene.putIfAbsent(d.id(), d));
        folgeformulare.zu(v.antrag()).stream()
                .flatMap(a -> dokumente.zu(a.id().bezug()).stream())
                .forEach(d -> eigene.putIfAbsent(d.id(), d));
        dokumente.zu(v.id().bezug()).forEach(d -> eigene.putIfAbsent(d.id(), d));
        return List.copyOf(eigene.values());
    }

    /// The internal matters the signed-in person applied for herself, newest first.
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public List<Vorgangsbild> eigene() {
        return vorgaenge.von(zutritt.ich().id(), EIGENE).stream()
                .map(this::ausEigenerSicht)
                .toList();
    }

    /// One internal matter the signed-in person applied for herself.
    ///
    /// @throws FachlicherFehler V-404 when it is not her own
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public Vorgangsbild eigener(VorgangId id) {
        var ich = zutritt.ich().id();
        return vorgaenge
                .finden(id)
                .filter(v -> v.eigeneSache(ich))
                .map(this::ausEigenerSicht)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
    }

    private Vorgangsbild ausEigenerSicht(Vorgang v) {
        Set<Verb> moeglich =
                v.stand() == Vorgangsstand.WARTET_AUF_PERSON
                        ? EnumSet.of(Verb.NACHREICHEN)
                        : Set.of();
        return new Vorgangsbild(
                v,
                verlauf.aufgaben(v.id()),
                Vorgangsauskunft.eigene(verlauf.verlauf(v.id())),
                verlauf.nachforderungen(v.id()),
                v.stand() == Vorgangsstand.WARTET_AUF_PERSON
                        ? ablauf.folgeformular(v)
                        : Optional.empty(),
                moeglich,
                true,
                false,
                Set.of());
    }
}
