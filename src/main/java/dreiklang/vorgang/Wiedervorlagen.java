package dreiklang.vorgang;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import dreiklang.vorgang.Wiedervorlage.MitVorgang;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the days on which somebody wants to see a Vorgang again.
@Service
public class Wiedervorlagen {

    private static final int LISTE = 100;
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d.M.yyyy", Locale.GERMANY);

    private final Zutritt zutritt;
    private final WiedervorlageRepository wiedervorlagen;
    private final Vorgangsakte akte;
    private final Organisation organisation;

    Wiedervorlagen(
            Zutritt zutritt,
            WiedervorlageRepository wiedervorlagen,
            Vorgangsakte akte,
            Organisation organisation) {
        this.zutritt = zutritt;
        this.wiedervorlagen = wiedervorlagen;
        this.akte = akte;
        this.organisation = organisation;
    }

    /// What is asked for.
    ///
    /// @param tag the day, today or later
    /// @param uhrzeit when on that day, for an appointment
    /// @param ort where, may be empty
    /// @param anlass why, may be empty
    /// @param fuer who wants to see it; empty for oneself
    public record Plan(
            LocalDate tag,
            Optional<LocalTime> uhrzeit,
            String ort,
            String anlass,
            Optional<BeschaeftigteId> fuer) {}

    /// Asks for a Vorgang to be shown again on a day.
    ///
    /// @throws FachlicherFehler V-324 for a day in the past or more than ten years ahead, V-204
    ///   when that person may not see the Vorgang
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void anlegen(VorgangId id, Plan plan) {
        var v = zutritt.sichtbar(id);
        var ich = zutritt.ich().id();
        if (!Wiedervorlage.moeglich(plan.tag(), heute())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-324");
        }
        var fuer = plan.fuer().orElse(ich);
        if (!fuer.equals(ich) && !kannSehen(fuer, v)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-204");
        }
        wiedervorlagen.anlegen(
                new Wiedervorlage(
                        Zufall.kennung(akte.uhr()),
                        id,
                        plan.tag(),
                        plan.uhrzeit(),
                        Amtstext.von(plan.ort(), Wiedervorlage.TEXT),
                        Amtstext.von(plan.anlass(), Wiedervorlage.TEXT),
                        fuer,
                        Optional.of(ich),
                        Optional.empty()),
                akte.jetzt());
        akte.vermerken(
                v,
                new Schritt(
                        akte.jetzt(), "wiedervorlage", Optional.of(ich), TAG.format(plan.tag())));
    }

    private boolean kannSehen(BeschaeftigteId person, Vorgang v) {
        return organisation
                .person(person)
                .filter(p -> p.rechte().contains(Recht.VORGANG_LESEN))
                .filter(p -> zutritt.sicht(p).auf(v))
                .isPresent();
    }

    /// Ticks a Wiedervorlage off. One that is done already stays done.
    ///
    /// @throws FachlicherFehler V-404 when there is none or its Vorgang is not one's own
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public VorgangId erledigen(UUID id) {
        var w =
                wiedervorlagen
                        .finden(id)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "V-404"));
        var v = zutritt.sichtbar(w.vorgang());
        var ich = zutritt.ich().id();
        if (wiedervorlagen.erledigen(id, ich, akte.jetzt())) {
            akte.vermerken(
                    v,
                    new Schritt(
                            akte.jetzt(),
                            "wiedervorlage-erledigt",
                            Optional.of(ich),
                            TAG.format(w.tag())));
        }
        return w.vorgang();
    }

    /// The Wiedervorlagen of a Vorgang, open ones first.
    @Braucht(Recht.VORGANG_LESEN)
    public List<Wiedervorlage> zu(VorgangId id) {
        return wiedervorlagen.zu(zutritt.einsehbar(id).id());
    }

    /// The open Wiedervorlagen of oneself and of those one stands in for up to a day, the oldest
    /// first, at most a hundred; only of Vorgaenge one may still see.
    @Braucht(Recht.VORGANG_LESEN)
    public List<MitVorgang> meine(LocalDate bis) {
        var sicht = zutritt.sicht();
        return wiedervorlagen.offene(sicht, sicht.ichs(), bis, LISTE);
    }

    /// How many there are, at most one more than `Listenblatt.GENAU_BIS`.
    @Braucht(Recht.VORGANG_LESEN)
    public long anzahl(LocalDate bis) {
        var sicht = zutritt.sicht();
        return wiedervorlagen.anzahl(sicht, sicht.ichs(), bis);
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(akte.jetzt(), Kalender.ORTSZEIT);
    }
}
