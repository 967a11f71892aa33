package dreiklang.auskunft;

import dreiklang.auskunft.EAkteZeile.Meldung;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the way to the E-Akte: which unit works with it since when, counted and reported
/// side by side.
@Service
public class EAkteStand {

    private static final int ZEILEN = 50;
    private static final int ZIEL = 500;

    private final EAkteRepository ablage;
    private final Organisation organisation;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    EAkteStand(
            EAkteRepository ablage,
            Organisation organisation,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.organisation = organisation;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// All units in the order of the plan.
    @Braucht(Recht.STEUERUNG_LESEN)
    public List<EAkteZeile> alle(Sprache sprache) {
        var zahlen = ablage.zahlen();
        var meldungen = ablage.meldungen();
        return organisation.einheiten().stream()
                .map(e ->
                        new EAkteZeile(
                                e.kurz(),
                                e.name().in(sprache),
                                Optional.ofNullable(zahlen.get(e.kurz())),
                                Optional.ofNullable(meldungen.get(e.kurz()))))
                .toList();
    }

    /// A page of them.
    ///
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.STEUERUNG_LESEN)
    public Blatt<EAkteZeile> liste(int blatt, Sprache sprache) {
        var alle = alle(sprache);
        int nummer = Math.clamp(blatt, 1, Math.max(1, (alle.size() + ZEILEN - 1) / ZEILEN));
        return new Blatt<>(
                alle.stream().skip((nummer - 1L) * ZEILEN).limit(ZEILEN).toList(),
                nummer,
                ZEILEN,
                alle.size());
    }

    /// One unit.
    ///
    /// @throws FachlicherFehler K-497 when there is no such unit
    @Braucht(Recht.STEUERUNG_LESEN)
    public EAkteZeile ansehen(String einheit, Sprache sprache) {
        return alle(sprache).stream()
                .filter(z -> z.einheit().equals(einheit))
                .findFirst()
                .orElseThrow(EAkteStand::unbekannt);
    }

    /// Reports how far a unit is and what is planned; what was counted stays beside it.
    ///
    /// @param seit since when the unit works with it
    /// @param geplant when it is planned
    /// @throws FachlicherFehler K-497 no such unit, K-498 the goal is too long, K-499 it works with
    ///   it since a day that has not come
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void melden(
            String einheit,
            EAkteStufe stufe,
            Optional<LocalDate> seit,
            Optional<LocalDate> geplant,
            String ziel) {
        if (organisation.einheit(einheit).isEmpty()) {
            throw unbekannt();
        }
        if (ziel.strip().length() > ZIEL) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-498");
        }
        if (seit.filter(heute()::isBefore).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-499");
        }
        ablage.melden(
                einheit,
                new Meldung(stufe, seit, geplant, ziel.strip(), uhr.instant()),
                konten.aktuell().kennung());
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "eakte.gemeldet", "einheit:" + einheit, Map.of("stufe", stufe.name())));
    }

    /// Today, in the office.
    @Offen("reads the clock")
    public LocalDate heute() {
        return LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
    }

    private static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-497");
    }
}
