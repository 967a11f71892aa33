package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to answers that are there before the person has typed them, page by page. Nothing is
/// one of her answers until she has passed the page.
@Service
public class Vorbelegungen {

    private final VorbelegungRepository ablage;
    private final Zugangspruefung pruefung;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final ApplicationEventPublisher ereignisse;

    Vorbelegungen(
            VorbelegungRepository ablage,
            Zugangspruefung pruefung,
            Fassungen fassungen,
            Formulare formulare,
            ApplicationEventPublisher ereignisse) {
        this.ablage = ablage;
        this.pruefung = pruefung;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.ereignisse = ereignisse;
    }

    /// What is proposed on a page of a draft, by name of the question: what nobody has seen yet,
    /// and what stays as it is. Nothing when the person acts for somebody else, and nothing of hers
    /// on a page that another person fills in.
    @Offen("pure reading; callers have opened the draft")
    public Map<String, Vorbelegung> auf(Entwurf entwurf, Formularseite seite) {
        var alle =
                Vorlaeufer.fuerSich(entwurf)
                        ? ablage.zu(entwurf.referenz())
                        : List.<Vorbelegung>of();
        if (alle.isEmpty() || fremd(entwurf, seite)) {
            return Map.of();
        }
        var hier =
                formulare.fragen(seite, entwurf.antworten()).stream()
                        .map(Feld::name)
                        .collect(Collectors.toSet());
        return alle.stream()
                .filter(v -> hier.contains(v.feld()))
                .collect(
                        Collectors.toMap(
                                Vorbelegung::feld, v -> v, (a, b) -> a, LinkedHashMap::new));
    }

    private boolean fremd(Entwurf entwurf, Formularseite seite) {
        return formulare
                .durchsicht(fassungen.formular(entwurf), entwurf.antworten())
                .fremde()
                .contains(seite.name());
    }

    /// The answers as they are shown on the page: never instead of what was typed.
    @Offen("pure function")
    public Antworten gezeigt(Entwurf entwurf, Map<String, Vorbelegung> vorbelegt) {
        var antworten = entwurf.antworten();
        for (var v : vorbelegt.values()) {
            boolean offen = !v.gesehen() && entwurf.antworten().alle(v.feld()).isEmpty();
            if (v.fest() || offen) {
                antworten = antworten.mit(v.feld(), v.werte());
            }
        }
        return antworten;
    }

    /// The answers of a page that was sent: what is proven stays whatever arrived.
    Antworten durchgesetzt(Map<String, Vorbelegung> vorbelegt, Antworten antworten) {
        var ergebnis = antworten;
        for (var v : vorbelegt.values()) {
            if (v.fest()) {
                ergebnis = ergebnis.mit(v.feld(), v.werte());
            }
        }
        return ergebnis;
    }

    /// Notes what the person has seen and left as it was, and forgets what she has changed.
    void gesehen(
            Entwurf vorher,
            Entwurf neu,
            Formular formular,
            Formularseite seite,
            Map<String, Vorbelegung> vorbelegt) {
        if (vorbelegt.isEmpty()) {
            return;
        }
        var gezeigte =
                formulare.durchsicht(formular, gezeigt(vorher, vorbelegt)).fragen(seite).stream()
                        .map(Feld::name)
                        .toList();
        var stand =
                vorbelegt.values().stream()
                        .filter(v -> gezeigte.contains(v.feld()))
                        .collect(
                                Collectors.partitioningBy(
                                        v -> neu.antworten().alle(v.feld()).equals(v.werte()),
                                        Collectors.mapping(
                                                Vorbelegung::feld, Collectors.toList())));
        ablage.gesehen(vorher.referenz(), stand.getOrDefault(true, List.of()));
        ablage.entfernen(vorher.referenz(), stand.getOrDefault(false, List.of()));
    }

    /// Lets go of a proven answer, so that the person can give another one.
    ///
    /// @throws FachlicherFehler A-404 when it is not her draft
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void loslassen(Zugang zugang, String feld) {
        var entwurf = pruefung.offener(zugang);
        ablage.entfernen(entwurf.referenz(), List.of(feld));
        ereignisse.publishEvent(
                new Protokolleintrag("entwurf.angabe-geloest", entwurf.bezug(), Map.of()));
    }

    /// Where the answers of an Antrag come from, as far as the person has left them as they were.
    @Offen("callers check who may see the Antrag")
    public Map<String, Vorbelegung> herkunft(Antrag antrag) {
        return ablage.zu(antrag.referenz()).stream()
                .filter(v ->
                        Vorlaeufer.fuerSich(antrag)
                                && v.gesehen()
                                && antrag.antworten().alle(v.feld()).equals(v.werte()))
                .collect(Collectors.toMap(Vorbelegung::feld, v -> v, (a, b) -> a));
    }
}
