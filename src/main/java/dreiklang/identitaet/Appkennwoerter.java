package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Zufall;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the secrets for programs: a person makes one on the page, sees it once, and takes it
/// back whenever she likes.
@Service
public class Appkennwoerter {

    private static final Duration GELTUNG = Duration.ofDays(365);
    private static final int ZEICHEN = 30;
    private static final int HOECHSTENS = 10;
    private static final int BEZEICHNUNG = 60;

    private final AppkennwortRepository ablage;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Appkennwoerter(
            AppkennwortRepository ablage,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// One's own that count today.
    @Offen("one's own account")
    public List<Appkennwort> eigene() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? ablage.gueltige(amt.person().id().wert(), uhr.instant())
                : List.of();
    }

    /// Makes one for the signed-in member of staff.
    ///
    /// @param bezeichnung what it is for
    /// @return the secret; nobody can show it again
    /// @throws FachlicherFehler I-125 without or with too long a name, I-126 when there are too
    ///   many, I-403 for others
    @Offen("one's own account")
    @Transactional
    public String anlegen(String bezeichnung) {
        var person = person();
        if (bezeichnung.isBlank() || bezeichnung.strip().length() > BEZEICHNUNG) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-125");
        }
        if (eigene().size() >= HOECHSTENS) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-126");
        }
        var geheimnis = Zufall.sprechbar(ZEICHEN).replaceAll("(.{6})(?=.)", "$1-");
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        var neu =
                new Appkennwort(
                        Zufall.kennung(uhr),
                        bezeichnung.strip(),
                        jetzt,
                        jetzt.plus(GELTUNG),
                        java.util.Optional.empty());
        ablage.anlegen(person.wert(), neu, hash(geheimnis));
        protokoll("appkennwort.angelegt", person, neu.id());
        return geheimnis;
    }

    /// Takes one of one's own back; it ends at once.
    @Offen("one's own account")
    @Transactional
    public void widerrufen(UUID id) {
        var person = person();
        if (ablage.widerrufen(person.wert(), id, uhr.instant())) {
            protokoll("appkennwort.widerrufen", person, id);
        }
    }

    private BeschaeftigteId person() {
        if (konten.aktuell() instanceof Handelnder.Amtsperson amt) {
            return amt.person().id();
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-403");
    }

    private void protokoll(String aktion, BeschaeftigteId wer, UUID id) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "beschaeftigte:" + wer.wert(),
                        Map.of("appkennwort", id.toString())));
    }

    /// People type it with and without dashes.
    static String hash(String geheimnis) {
        var rein = geheimnis.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return HexFormat.of()
                .formatHex(Pruefsumme.rechner().digest(rein.getBytes(StandardCharsets.UTF_8)));
    }
}
