package dreiklang.identitaet;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.Texte;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens and closes citizens' accounts.
///
/// The password is asked for behind the link, never before: whoever registers a foreign address
/// would otherwise know the password of the account that its owner confirms.
@Component
class Kontoeroeffnung {

    static final Duration GUELTIG = Duration.ofHours(24);

    /// Plain enough for every mailbox; the proof is the mail itself.
    private static final String EMAIL =
            "[^\\s@\"<>(),:;\\\\]{1,64}@[a-z0-9.-]{1,180}\\.[a-z]{2,24}";

    private final KontenRepository konten;
    private final Kennwoerter kennwoerter;
    private final Drossel drossel;
    private final Texte texte;
    private final Kommunenangaben kommune;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Kontoeroeffnung(
            KontenRepository konten,
            Kennwoerter kennwoerter,
            Drossel drossel,
            Texte texte,
            Kommunenangaben kommune,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.konten = konten;
        this.kennwoerter = kennwoerter;
        this.drossel = drossel;
        this.texte = texte;
        this.kommune = kommune;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// See [Konten#linkAnfordern].
    @Transactional
    public void linkAnfordern(String getippt, Sprache sprache, String adresse, String herkunft) {
        String email = getippt.strip().toLowerCase(Locale.ROOT);
        if (!email.matches(EMAIL)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "I-101");
        }
        if (!drossel.erlaubt("mail:" + email, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "I-429");
        }
        String geheimnis = Zufall.geheimnis();
        String schluessel = Pruefsumme.von(geheimnis).hex();
        konten.vormerken(schluessel, email, uhr.instant().plus(GUELTIG));
        String art = konten.finden(email).isPresent() ? "bekannt" : "neu";
        String name = kommune.aktuell().name();
        ereignisse.publishEvent(
                new Mailauftrag(
                        "konto-link:" + schluessel,
                        email,
                        texte.text(sprache, "identitaet.mail.betreff", name),
                        texte.text(
                                sprache,
                                "identitaet.mail." + art,
                                name,
                                adresse + "/konto/bestaetigen/" + geheimnis)));
        ereignisse.publishEvent(
                new Protokolleintrag("konto.link", "bestaetigung:" + schluessel, Map.of()));
    }

    boolean linkGilt(String geheimnis) {
        return konten.vorgemerkt(Pruefsumme.von(geheimnis).hex(), uhr.instant());
    }

    /// See [Konten#linkEinloesen].
    @Transactional
    public void linkEinloesen(String geheimnis, String kennwort) {
        Kennwortwechsel.pruefen(kennwort);
        var email =
                konten.einloesen(Pruefsumme.von(geheimnis).hex(), uhr.instant())
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "I-105"));
        konten.vergessen(email);
        konten.anlegenOderErneuern(
                Zufall.kennung(uhr), email, kennwoerter.hash(kennwort), uhr.instant());
        konten.finden(email)
                .ifPresent(k ->
                        ereignisse.publishEvent(
                                new Protokolleintrag(
                                        "konto.bestaetigt", "konto:" + k.id(), Map.of())));
    }

    /// Deletes the account and everything in it.
    @Transactional
    public void loeschen(Handelnder.Kontoinhaber inhaber) {
        konten.loeschen(inhaber.konto().wert());
        konten.vergessen(inhaber.email());
        ereignisse.publishEvent(
                new Protokolleintrag("konto.geloescht", inhaber.kennung(), Map.of()));
    }
}
