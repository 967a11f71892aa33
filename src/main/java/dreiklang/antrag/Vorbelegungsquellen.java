package dreiklang.antrag;

import dreiklang.antrag.Vorbelegung.Herkunft;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Bedeutungen;
import dreiklang.formular.Feld;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Kontoangaben;
import dreiklang.identitaet.Merkmal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where answers come from that are there before the person has typed them: her account, an earlier
/// Antrag, the link she opened.
@Service
public class Vorbelegungsquellen {

    private static final int LAENGSTER_WERT = 200;

    private final VorbelegungRepository ablage;
    private final Vorlaeufer vorlaeufer;
    private final Zugangspruefung pruefung;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Kontoangaben kontoangaben;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Vorbelegungsquellen(
            VorbelegungRepository ablage,
            Vorlaeufer vorlaeufer,
            Zugangspruefung pruefung,
            Fassungen fassungen,
            Formulare formulare,
            Kontoangaben kontoangaben,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.ablage = ablage;
        this.vorlaeufer = vorlaeufer;
        this.pruefung = pruefung;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.kontoangaben = kontoangaben;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    /// Puts beside a draft that has just begun what the account and the link know. What was proven
    /// comes first, then what the person keeps, then the link.
    ///
    /// @param link name of the question → value, as it came
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void anbieten(Zugang zugang, Map<String, List<String>> link) {
        var entwurf = pruefung.offener(zugang);
        if (entwurf.konto().isPresent()) {
            ausKonto(entwurf);
        }
        if (!link.isEmpty()) {
            ausLink(entwurf, link);
        }
    }

    private void ausKonto(Entwurf entwurf) {
        var formular = fassungen.formular(entwurf);
        var bedeutungen = new Bedeutungen(formular);
        var merkmale =
                kontoangaben.eigene().stream()
                        .collect(Collectors.toMap(Merkmal::bedeutung, m -> m, (a, b) -> a));
        var werte = new LinkedHashMap<String, String>();
        merkmale.forEach((b, m) -> werte.put(b, m.wert()));
        for (var feld : formular.felder()) {
            var merkmal = bedeutungen.von(feld).flatMap(b -> Optional.ofNullable(merkmale.get(b)));
            bedeutungen
                    .antwort(feld, werte)
                    .map(wert -> ausMerkmal(feld, wert, merkmal))
                    .ifPresent(v -> ablage.anlegen(entwurf.referenz(), v));
        }
    }

    /// What is put together of several is as good as what the person says herself.
    private Vorbelegung ausMerkmal(Feld feld, String wert, Optional<Merkmal> merkmal) {
        return new Vorbelegung(
                feld.name(),
                List.of(wert),
                merkmal.filter(m -> m.stufe() == Merkmal.Stufe.BESTAETIGT).isPresent()
                        ? Herkunft.BESTAETIGT
                        : Herkunft.KONTO,
                merkmal.map(Merkmal::seit).orElseGet(this::jetzt),
                false);
    }

    /// Values go the way of typed ones; what is too long or cannot be chosen is left out.
    private void ausLink(Entwurf entwurf, Map<String, List<String>> link) {
        var formular = fassungen.formular(entwurf);
        var kurze = new LinkedHashMap<String, List<String>>();
        link.forEach((feld, werte) -> {
            if (formular.ausLink().contains(feld)
                    && werte.stream().allMatch(w -> w.length() <= LAENGSTER_WERT)) {
                kurze.put(feld, werte);
            }
        });
        for (var seite : formular.seiten()) {
            var gelesen = formulare.annehmen(seite, kurze, Antworten.KEINE);
            formulare.fragen(seite, gelesen).stream()
                    .filter(f -> kurze.containsKey(f.name()))
                    .filter(f -> !gelesen.alle(f.name()).isEmpty())
                    .filter(f -> waehlbar(f, gelesen.alle(f.name())))
                    .forEach(f ->
                            ablage.anlegen(
                                    entwurf.referenz(),
                                    new Vorbelegung(
                                            f.name(),
                                            gelesen.alle(f.name()),
                                            Herkunft.LINK,
                                            jetzt(),
                                            false)));
        }
    }

    private static boolean waehlbar(Feld feld, List<String> werte) {
        return switch (feld.art()) {
            case JANEIN -> List.of("ja", "nein").containsAll(werte);
            case AUSWAHL, MEHRFACHAUSWAHL ->
                    feld.optionen().stream().map(Feld.Option::wert).toList().containsAll(werte);
            default -> true;
        };
    }

    /// What an earlier Antrag of the same account would answer here.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Angebot> angebot(Zugang zugang, Sprache sprache) {
        return angebot(pruefung.offener(zugang), sprache);
    }

    private Optional<Angebot> angebot(Entwurf entwurf, Sprache sprache) {
        if (entwurf.istKopf() || entwurf.folge().isPresent()) {
            return Optional.empty();
        }
        var da =
                ablage.zu(entwurf.referenz()).stream()
                        .map(Vorbelegung::feld)
                        .collect(Collectors.toSet());
        return vorlaeufer.zu(entwurf, da, sprache);
    }

    /// Takes it over, as a proposal like the others.
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void uebernehmen(Zugang zugang, Sprache sprache) {
        var entwurf = pruefung.offener(zugang);
        angebot(entwurf, sprache)
                .ifPresent(angebot -> {
                    angebot.angaben()
                            .forEach(u ->
                                    ablage.anlegen(
                                            entwurf.referenz(),
                                            new Vorbelegung(
                                                    u.ziel().name(),
                                                    u.werte(),
                                                    Herkunft.ANTRAG,
                                                    angebot.eingereicht(),
                                                    false)));
                    ereignisse.publishEvent(
                            new Protokolleintrag(
                                    "entwurf.angaben-uebernommen", entwurf.bezug(), Map.of()));
                });
    }

    private java.time.Instant jetzt() {
        return uhr.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
