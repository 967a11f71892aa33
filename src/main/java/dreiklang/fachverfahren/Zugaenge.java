package dreiklang.fachverfahren;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the secrets with which Fachverfahren report: 192 bits of chance, kept as a hash,
/// replaceable without a gap.
@Service
public class Zugaenge {

    /// An earlier secret stays good for so long, until the new one is set up there.
    private static final Duration UEBERGANG = Duration.ofHours(24);

    private static final int JE_MINUTE = 600;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final ZugangRepository ablage;
    private final VerzeichnisRepository verzeichnis;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;
    private final Map<String, Takt> takte = new ConcurrentHashMap<>();

    Zugaenge(
            ZugangRepository ablage,
            VerzeichnisRepository verzeichnis,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.verzeichnis = verzeichnis;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    private record Takt(long beginn, int anzahl) {}

    /// Makes a new secret; shown once, never again. The one before ends after a day.
    ///
    /// @throws FachlicherFehler H-405 when it does not stand in the register
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public String erneuern(String fachverfahren) {
        if (verzeichnis.finden(fachverfahren).isEmpty()) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "H-405");
        }
        return neu(fachverfahren);
    }

    /// The same for the program itself.
    String neu(String fachverfahren) {
        var geheimnis = Zufall.geheimnis();
        ablage.beenden(fachverfahren, uhr.instant().plus(UEBERGANG));
        ablage.anlegen(Pruefsumme.von(geheimnis).hex(), fachverfahren, uhr.instant());
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "fachverfahren.zugang-erneuert",
                        "fachverfahren:" + fachverfahren,
                        Map.of()));
        return geheimnis;
    }

    /// Ends every secret at once.
    @Braucht(Recht.ADMINISTRIEREN)
    @Transactional
    public void sperren(String fachverfahren) {
        ablage.beenden(fachverfahren, uhr.instant());
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "fachverfahren.zugang-gesperrt",
                        "fachverfahren:" + fachverfahren,
                        Map.of()));
    }

    /// Whose secret it is; empty when it is none.
    @Offen("the secret is the proof")
    public Optional<String> wessen(String geheimnis) {
        return geheimnis.length() > 200
                ? Optional.empty()
                : ablage.fachverfahren(Pruefsumme.von(geheimnis).hex(), uhr.instant());
    }

    /// Since when there is one that does not end.
    @Offen("says nothing about the secret")
    public Optional<Instant> seit(String fachverfahren) {
        return ablage.seit(fachverfahren);
    }

    /// Counts a report; at most 600 in a minute, by time that nobody moves.
    ///
    /// @return false when it is too many
    @Offen("called for each report")
    public boolean erlaubt(String fachverfahren) {
        long jetzt = System.nanoTime();
        var takt =
                takte.merge(
                        fachverfahren,
                        new Takt(jetzt, 1),
                        (alt, neu) ->
                                jetzt - alt.beginn() > MINUTE
                                        ? neu
                                        : new Takt(alt.beginn(), alt.anzahl() + 1));
        return takt.anzahl() <= JE_MINUTE;
    }
}
