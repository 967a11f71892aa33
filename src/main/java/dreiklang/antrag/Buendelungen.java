package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Buendelplaene;
import dreiklang.leistung.Buendelplan;
import dreiklang.leistung.LeistungsSchluessel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Buendel: several Anliegen of one Lebenslage, common answers once, every Anliegen
/// submitted on its own to its own Amt.
@Service
public class Buendelungen {

    private static final Logger LOG = LoggerFactory.getLogger(Buendelungen.class);

    private final BuendelRepository buendel;
    private final Buendelabgleich abgleich;
    private final Buendelplaene plaene;
    private final Zugangspruefung pruefung;
    private final Entwurfsbeginn beginn;
    private final Entwurfsgrenze grenze;
    private final Einreichungen einreichungen;
    private final Buendelteile teile;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Speicherplatz speicherplatz;
    private final Clock uhr;

    Buendelungen(
            BuendelRepository buendel,
            Buendelabgleich abgleich,
            Buendelplaene plaene,
            Zugangspruefung pruefung,
            Entwurfsbeginn beginn,
            Entwurfsgrenze grenze,
            Einreichungen einreichungen,
            Buendelteile teile,
            Fassungen fassungen,
            Formulare formulare,
            Speicherplatz speicherplatz,
            Clock uhr) {
        this.buendel = buendel;
        this.abgleich = abgleich;
        this.plaene = plaene;
        this.pruefung = pruefung;
        this.beginn = beginn;
        this.grenze = grenze;
        this.einreichungen = einreichungen;
        this.teile = teile;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.speicherplatz = speicherplatz;
        this.uhr = uhr;
    }

    /// One Anliegen as the person saw it before she sent it.
    ///
    /// @param entwurf its draft
    /// @param nummer number of the submission
    /// @param abdruck body hash of what she saw
    public record Absendung(EntwurfId entwurf, UUID nummer, String abdruck) {}

    /// Begins a Buendel with its common questions.
    ///
    /// @param lebenslage key of the Lebenslage
    /// @param herkunft address of the browser; counts like the begin of one draft
    /// @throws FachlicherFehler A-141 when the Lebenslage offers none, A-116 when too many drafts
    ///   began at that address
    @Offen("everybody may begin")
    public Zugang beginnen(String lebenslage, Sprache sprache, String herkunft) {
        speicherplatz.annahmePruefen();
        grenze.pruefen(herkunft);
        var plan = plaene.zu(lebenslage).orElseThrow(Buendelungen::keinPlan);
        var schluessel = new LeistungsSchluessel(plan.lebenslage());
        return beginn.gemeinsamBeginnen(fassungen.paket(schluessel, Buendelplan.FASSUNG), sprache);
    }

    /// The Buendel as it is now; its drafts have followed the common answers.
    ///
    /// @param zugang to the draft with the common answers
    /// @throws FachlicherFehler A-404 when there is none or it is somebody else's
    @Offen("the secret or the sign-in is the proof")
    public Buendel oeffnen(Zugang zugang) {
        var stand = abgleich.nachziehen(zugang);
        var alle = stand.zeilen().stream().map(z -> teile.von(zugang, z)).toList();
        var ganz = buendel(stand, alle);
        if (stand.kopf().eingereicht() || !ganz.erledigt()) {
            return ganz;
        }
        buendel.schliessen(stand.kopf().id(), uhr.instant());
        return buendel(abgleich.nachziehen(zugang), alle);
    }

    private Buendel buendel(Buendelabgleich.Stand stand, List<Buendel.Teil> alle) {
        var name = fassungen.paket(stand.kopf()).leistung().name();
        var geschickt = alle.stream().filter(t -> t.entwurf().eingereicht()).toList();
        return new Buendel(
                stand.kopf(),
                name,
                stand.vollstaendig(),
                formulare.sichtbareSeiten(
                        fassungen.formular(stand.kopf()), stand.kopf().antworten()),
                stand.kopf().eingereicht() ? geschickt : alle);
    }

    /// Takes an Anliegen out, or in again. Its draft is kept.
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void herausnehmen(Zugang zugang, LeistungsSchluessel leistung, boolean heraus) {
        pruefung.offener(zugang);
        buendel.entfernt(zugang.entwurf(), leistung, heraus);
    }

    /// Sends one Anliegen after the other, each with the submission protocol and in a transaction
    /// of its own. What cannot be sent holds up nothing else, and what was sent before is not sent
    /// again.
    ///
    /// @return draft → why it could not be sent; empty when all were sent
    @Offen("the secret or the sign-in is the proof")
    public Map<EntwurfId, FachlicherFehler> absenden(Zugang zugang, List<Absendung> absendungen) {
        pruefung.fund(zugang);
        var eigene =
                buendel.zeilen(zugang.entwurf()).stream()
                        .map(z -> z.entwurf().id())
                        .collect(Collectors.toSet());
        var gescheitert = new LinkedHashMap<EntwurfId, FachlicherFehler>();
        for (var absendung : absendungen) {
            if (eigene.contains(absendung.entwurf())) {
                absenden(zugang, absendung).ifPresent(f -> gescheitert.put(absendung.entwurf(), f));
            }
        }
        return gescheitert;
    }

    private Optional<FachlicherFehler> absenden(Zugang zugang, Absendung absendung) {
        try {
            einreichungen.absenden(
                    new Zugang(absendung.entwurf(), zugang.geheimnis()),
                    absendung.nummer(),
                    absendung.abdruck());
            return Optional.empty();
        } catch (FachlicherFehler e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            LOG.error("one Anliegen of a Buendel could not be submitted", e);
            return Optional.of(new FachlicherFehler(Fehlerart.VORUEBERGEHEND, "A-142"));
        }
    }

    /// The draft with the common answers of the Buendel that a draft belongs to.
    @Offen("an identifier opens nothing")
    public Optional<EntwurfId> kopf(EntwurfId teil) {
        return buendel.kopf(teil);
    }

    /// Names of the questions whose answers come from the common ones and were not changed since.
    @Offen("callers hold the draft")
    public Set<String> uebernommen(Entwurf entwurf) {
        return buendel.uebernommen(entwurf.id()).entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .filter(e -> e.getValue().equals(entwurf.antworten().alle(e.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The PIN of all Anliegen, for one day after the last of them was sent.
    @Offen("the secret is the proof")
    public Optional<String> pin(Zugang zugang) {
        var fund = pruefung.fund(zugang);
        var bis = fund.entwurf().geaendert().plus(Einreichungen.QUITTUNG_SICHTBAR);
        return fund.entwurf().eingereicht() && bis.isBefore(uhr.instant())
                ? Optional.empty()
                : Pin.entschluesseln(fund.pinGeheim(), zugang.geheimnis());
    }

    static FachlicherFehler keinPlan() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-141");
    }
}
