package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Formulare;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for people who are asked to agree. Their link opens what the Formular shows them and
/// nothing else: no draft, no file, no receipt. Pages of their own they fill in through
/// [Mitantragstellende].
@Service
public class Zustimmungen {

    /// Longest reason for a refusal.
    public static final int LAENGSTER_GRUND = 1_000;

    private final MitzeichnungRepository mitzeichner;
    private final Mitzeichnungswache wache;
    private final Mitzeichnungszugang links;
    private final Einreichungen einreichungen;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Briefe briefe;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Zustimmungen(
            MitzeichnungRepository mitzeichner,
            Mitzeichnungswache wache,
            Mitzeichnungszugang links,
            Einreichungen einreichungen,
            Fassungen fassungen,
            Formulare formulare,
            Briefe briefe,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.mitzeichner = mitzeichner;
        this.wache = wache;
        this.links = links;
        this.einreichungen = einreichungen;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.briefe = briefe;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// What the holder of a link may see.
    ///
    /// @param herkunft address of the browser, for throttling
    /// @throws FachlicherFehler A-406 when the link leads nowhere, A-429 after too many such
    ///   attempts
    @Offen("the link is the proof")
    public Zustimmungsbild ansehen(String geheimnis, String herkunft, Sprache sprache) {
        var fall = links.fall(geheimnis, herkunft);
        var entwurf = fall.entwurf();
        boolean bereit = einreichungen.pruefstand(entwurf).isPresent() && gefragt(entwurf);
        return new Zustimmungsbild(
                fall.person(),
                fassungen.paket(entwurf).leistung().name().in(sprache),
                entwurf.referenz(),
                fall.regel(),
                bereit ? sichtbar(fall, sprache) : List.of(),
                bereit ? Optional.of(wache.abdruck(entwurf).hex()) : Optional.empty(),
                teile(entwurf, sprache),
                entwurf.ablauf());
    }

    private List<Zustimmungsbild.Teil> teile(Entwurf entwurf, Sprache sprache) {
        var folge =
                new Seitenfolge(
                        formulare,
                        fassungen.formular(entwurf),
                        entwurf,
                        Seitenfolge.Wer.MITZEICHNENDE);
        return folge.seiten().stream()
                .map(s ->
                        new Zustimmungsbild.Teil(s.name(), s.titel().in(sprache), folge.fertig(s)))
                .toList();
    }

    private boolean gefragt(Entwurf entwurf) {
        return wache.spanne(entwurf).gefragt();
    }

    private List<Abschnitt> sichtbar(Mitzeichnungszugang.Fall fall, Sprache sprache) {
        var formular = fassungen.formular(fall.entwurf());
        return formulare.lesbar(formular, fall.entwurf().antworten(), sprache).stream()
                .filter(a -> fall.regel().zeigt(a.seite()))
                .toList();
    }

    /// Agrees to what was on the page.
    ///
    /// @param bestaetigt whether she has ticked the sentence
    /// @param stand hash that the page carried
    /// @throws FachlicherFehler A-126 when the sentence is not ticked, A-119 when the draft is not
    ///   what it was any more, A-406 and A-429 as for looking
    @Offen("the link is the proof")
    @Transactional
    public void zustimmen(String geheimnis, String herkunft, boolean bestaetigt, String stand) {
        if (!bestaetigt) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-126");
        }
        antworten(geheimnis, herkunft, Mitzeichner.Stand.EINVERSTANDEN, stand, "");
    }

    /// Refuses, or takes an agreement back.
    ///
    /// @param grund why, for the applicant
    /// @throws FachlicherFehler A-125 when there is no reason or it is too long, otherwise as for
    ///   agreeing
    @Offen("the link is the proof")
    @Transactional
    public void ablehnen(String geheimnis, String herkunft, String grund, String stand) {
        var rein = Seiteneingabe.bereinigt(grund).strip();
        if (rein.isEmpty() || rein.length() > LAENGSTER_GRUND) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-125", LAENGSTER_GRUND);
        }
        antworten(geheimnis, herkunft, Mitzeichner.Stand.ABGELEHNT, stand, rein);
    }

    private void antworten(
            String geheimnis,
            String herkunft,
            Mitzeichner.Stand antwort,
            String stand,
            String grund) {
        mitzeichner.halten(links.fall(geheimnis, herkunft).entwurf().id());
        var fall = links.fall(geheimnis, herkunft);
        var entwurf = fall.entwurf();
        var abdruck = gesehen(entwurf, stand);
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        mitzeichner.antworten(fall.person().id(), antwort, abdruck, grund, jetzt);
        var name = fassungen.paket(entwurf).leistung().name().in(entwurf.sprache());
        entwurf.adresse(fassungen.formular(entwurf))
                .map(an -> briefe.antwortAuf(an, entwurf, fall.person(), name, jetzt))
                .ifPresent(ereignisse::publishEvent);
        boolean ja = antwort == Mitzeichner.Stand.EINVERSTANDEN;
        ereignisse.publishEvent(
                new Protokolleintrag(
                        ja ? "mitzeichnung.zugestimmt" : "mitzeichnung.abgelehnt",
                        entwurf.bezug(),
                        Map.of("person", fall.person().id().toString(), "abdruck", abdruck.hex())));
    }

    /// What she saw is what stands there, or she has to read again.
    private Pruefsumme gesehen(Entwurf entwurf, String stand) {
        return Optional.of(wache.abdruck(entwurf))
                .filter(a -> a.hex().equals(stand) && gefragt(entwurf))
                .filter(a -> einreichungen.pruefstand(entwurf).isPresent())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "A-119"));
    }
}
