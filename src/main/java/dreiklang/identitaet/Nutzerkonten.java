package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the link between an account here and the Postfach of a Nutzerkonto.
///
/// The link opens no door: nobody signs in with it. It says where Bescheide go.
@Service
public class Nutzerkonten {

    private static final String NIEDRIGSTES = "STORK-QAA-Level-1";

    private final Konten konten;
    private final KontenRepository kontenablage;
    private final NutzerkontoRepository nutzerkonten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Nutzerkonten(
            Konten konten,
            KontenRepository kontenablage,
            NutzerkontoRepository nutzerkonten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.konten = konten;
        this.kontenablage = kontenablage;
        this.nutzerkonten = nutzerkonten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Where something can be announced.
    ///
    /// @param postkorb address of the Postfach
    /// @param niveau how whoever reads there has to prove who she is
    /// @param email confirmed address of the account, for the notice on the same day
    public record Ziel(UUID postkorb, String niveau, String email) {}

    /// What the issuer has confirmed.
    ///
    /// @param aussteller who confirms
    /// @param kennung how the issuer names the person
    /// @param postkorb as claimed, may be empty: a temporary sign-in has none
    /// @param niveau as claimed, may be empty
    public record Ausweis(String aussteller, String kennung, String postkorb, String niveau) {}

    /// The Nutzerkonto of whoever is signed in.
    @Offen("one's own account")
    public Optional<Nutzerkonto> eigenes() {
        return konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber
                ? nutzerkonten.finden(inhaber.konto())
                : Optional.empty();
    }

    /// Links it to the account of whoever is signed in, in place of one before. Bescheide go there
    /// from now on, until she excludes it.
    ///
    /// @throws FachlicherFehler I-118 without an account, I-124 when there is no Postfach
    @Offen("one's own account, the issuer's token is the proof")
    @Transactional
    public void verknuepfen(Ausweis ausweis) {
        var inhaber = inhaber();
        var neu =
                new Nutzerkonto(
                        postkorb(ausweis.postkorb()),
                        ausweis.niveau().matches("STORK-QAA-Level-[1-4]")
                                ? ausweis.niveau()
                                : NIEDRIGSTES,
                        uhr.instant().truncatedTo(ChronoUnit.MICROS),
                        true);
        nutzerkonten.setzen(inhaber.konto(), ausweis.aussteller(), ausweis.kennung(), neu);
        vermerken(inhaber, "nutzerkonto.verknuepft", Map.of("niveau", neu.niveau()));
    }

    /// Says whether Verwaltungsakte may be announced there; what is under way stays so.
    ///
    /// @throws FachlicherFehler I-118 without an account
    @Offen("one's own account")
    @Transactional
    public void bescheide(boolean dorthin) {
        var inhaber = inhaber();
        if (nutzerkonten.bescheide(inhaber.konto(), dorthin) > 0) {
            vermerken(
                    inhaber, "nutzerkonto.bescheide", Map.of("dorthin", Boolean.toString(dorthin)));
        }
    }

    /// Takes the link away.
    ///
    /// @throws FachlicherFehler I-118 without an account
    @Offen("one's own account")
    @Transactional
    public void trennen() {
        var inhaber = inhaber();
        if (nutzerkonten.loesen(inhaber.konto()) > 0) {
            vermerken(inhaber, "nutzerkonto.getrennt", Map.of());
        }
    }

    /// Where Verwaltungsakte for this account are announced; empty when it has no Postfach or its
    /// holder has excluded it.
    @Offen("called by postfach while announcing")
    public Optional<Ziel> ziel(KontoId konto) {
        return nutzerkonten
                .finden(konto)
                .filter(Nutzerkonto::bescheide)
                .flatMap(n ->
                        kontenablage
                                .finden(konto.wert())
                                .map(k -> new Ziel(n.postkorb(), n.niveau(), k.email())));
    }

    private static UUID postkorb(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "I-124");
        }
    }

    private Handelnder.Kontoinhaber inhaber() {
        if (konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber) {
            return inhaber;
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "I-118");
    }

    private void vermerken(
            Handelnder.Kontoinhaber inhaber, String aktion, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(new Protokolleintrag(aktion, inhaber.kennung(), einzelheiten));
    }
}
