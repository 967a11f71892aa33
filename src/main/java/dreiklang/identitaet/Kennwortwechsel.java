package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes passwords. Every session that stems from the old one ends.
@Component
class Kennwortwechsel {

    private static final int HOECHSTENS = 200;

    private final PersonenRepository personen;
    private final KontenRepository konten;
    private final Kennwoerter kennwoerter;
    private final ApplicationEventPublisher ereignisse;

    Kennwortwechsel(
            PersonenRepository personen,
            KontenRepository konten,
            Kennwoerter kennwoerter,
            ApplicationEventPublisher ereignisse) {
        this.personen = personen;
        this.konten = konten;
        this.kennwoerter = kennwoerter;
        this.ereignisse = ereignisse;
    }

    /// Sets a new password for whoever knows the old one.
    ///
    /// @throws FachlicherFehler I-103 when the old one is wrong, I-102 when the new one is too
    ///   short or too long
    @Transactional
    public void wechseln(Handelnder wer, String alt, String neu) {
        if (!kennwoerter.stimmt(alt, bisheriges(wer))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-103");
        }
        pruefen(neu);
        switch (wer) {
            case Handelnder.Amtsperson amt ->
                    personen.kennwort(amt.person().id().wert(), kennwoerter.hash(neu));
            case Handelnder.Kontoinhaber konto ->
                    konten.kennwort(konto.konto().wert(), kennwoerter.hash(neu));
            case Handelnder.Unbekannt u -> throw new IllegalStateException("nobody is signed in");
            case Handelnder.Programm p -> throw new IllegalStateException("nobody is signed in");
        }
        ereignisse.publishEvent(
                new Protokolleintrag("kennwort.geaendert", wer.kennung(), Map.of()));
    }

    private String bisheriges(Handelnder wer) {
        return switch (wer) {
            case Handelnder.Amtsperson amt ->
                    personen.finden(amt.person().id().wert())
                            .map(PersonenRepository.Zeile::kennwort)
                            .orElse("");
            case Handelnder.Kontoinhaber konto ->
                    konten.finden(konto.konto().wert())
                            .map(KontenRepository.Zeile::kennwort)
                            .orElse("");
            case Handelnder.Unbekannt u -> "";
            case Handelnder.Programm p -> "";
        };
    }

    /// Length is all that is asked for.
    ///
    /// @throws FachlicherFehler I-102
    static void pruefen(String neu) {
        if (neu.length() < Kennwoerter.MINDESTENS || neu.length() > HOECHSTENS) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE, "I-102", Kennwoerter.MINDESTENS, HOECHSTENS);
        }
    }

    /// Gives everybody of the staff who has no password yet this one.
    @Transactional
    public void fuerAlleOhne(String kennwort) {
        personen.kennwortFuerAlleOhne(kennwoerter.hash(kennwort));
        ereignisse.publishEvent(
                new Protokolleintrag("kennwort.vorfuehrung", "organisation", Map.of()));
    }

    /// Gives one person a new password, for the first sign-in or when it was forgotten.
    ///
    /// @return false when there is no such person
    @Transactional
    public boolean zuruecksetzen(String anmeldename, String kennwort) {
        var person = personen.aktive(anmeldename).map(PersonenRepository.Zeile::id);
        person.ifPresent(id -> zuruecksetzen(id, kennwort));
        return person.isPresent();
    }

    private void zuruecksetzen(UUID id, String kennwort) {
        personen.kennwort(id, kennwoerter.hash(kennwort));
        ereignisse.publishEvent(
                new Protokolleintrag("kennwort.zurueckgesetzt", "beschaeftigte:" + id, Map.of()));
    }
}
