package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Drossel;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Leistungspaket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How a draft comes into being, is found again and ends.
@Component
class Entwurfsbeginn {

    private final EntwurfRepository entwuerfe;
    private final BuendelRepository buendel;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Konten konten;
    private final Drossel drossel;
    private final Dokumente dokumente;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;

    Entwurfsbeginn(
            EntwurfRepository entwuerfe,
            BuendelRepository buendel,
            Leistungen leistungen,
            Formulare formulare,
            Konten konten,
            Drossel drossel,
            Dokumente dokumente,
            Clock uhr,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.buendel = buendel;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.konten = konten;
        this.drossel = drossel;
        this.dokumente = dokumente;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
    }

    @Transactional
    public Zugang beginnen(LeistungsSchluessel schluessel, Sprache sprache, boolean intern) {
        var wer = berechtigt(intern);
        var paket =
                leistungen
                        .paket(schluessel)
                        .filter(p -> p.leistung().intern() == intern)
                        .filter(p -> !p.formular().seiten().isEmpty())
                        .orElseThrow(Entwuerfe::keineLeistung);
        var entwurf = entwurf(paket, Optional.empty(), sprache, wer);
        var zugang = anlegen(entwurf);
        melden(entwurf);
        return zugang;
    }

    /// Begins a Buendel with the draft of its common questions.
    @Transactional
    public Zugang gemeinsamBeginnen(Leistungspaket fragen, Sprache sprache) {
        var entwurf = entwurf(fragen, Optional.empty(), sprache, berechtigt(false));
        var zugang = anlegen(entwurf);
        protokolliere(entwurf);
        return zugang;
    }

    /// Tells that a draft was begun, in the caller's transaction.
    void melden(Entwurf entwurf) {
        for (String seite : entwurf.erreicht()) {
            ereignisse.publishEvent(SeiteErreicht.von(entwurf, seite));
        }
        protokolliere(entwurf);
    }

    /// Notes in the audit trail that a draft was begun, in the caller's transaction.
    void protokolliere(Entwurf entwurf) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "entwurf.begonnen",
                        entwurf.bezug(),
                        Map.of("leistung", entwurf.leistung().wert())));
    }

    /// What is internal is for staff with the right to it; what is public a member of staff fills
    /// in for somebody else.
    Handelnder berechtigt(boolean intern) {
        var wer = konten.aktuell();
        if (!intern) {
            return wer;
        }
        if (wer instanceof Handelnder.Amtsperson amt
                && amt.person().rechte().contains(Recht.INTERN_BEANTRAGEN)) {
            return wer;
        }
        throw new FachlicherFehler(Fehlerart.VERBOTEN, "A-403");
    }

    /// Staff come back by signing in; everybody else gets a secret and a PIN.
    Zugang anlegen(Entwurf entwurf) {
        if (entwurf.beschaeftigte().isPresent()) {
            entwuerfe.anlegen(entwurf, null);
            return new Zugang(entwurf.id(), "");
        }
        var zugang = new Zugang(entwurf.id(), Zufall.geheimnis());
        String pin = Pin.neu();
        entwuerfe.anlegen(entwurf, Pin.hash(entwurf.referenz(), pin));
        entwuerfe.zugangAnlegen(zugang, pin, entwurf.angelegt());
        return zugang;
    }

    /// A new draft, not kept yet.
    Entwurf entwurf(
            Leistungspaket paket, Optional<Folgeformular> folge, Sprache sprache, Handelnder wer) {
        var jetzt = uhr.instant().truncatedTo(ChronoUnit.MICROS);
        return new Entwurf(
                new EntwurfId(Zufall.kennung(uhr)),
                nummer(),
                Referenz.neu(),
                paket.leistung().schluessel(),
                paket.leistung().fassung(),
                Optional.empty(),
                sprache,
                false,
                Antworten.KEINE,
                List.of(),
                Set.of(),
                ersteSeite(Fassungen.formular(paket, folge)),
                wer instanceof Handelnder.Kontoinhaber k
                        ? Optional.of(k.konto())
                        : Optional.empty(),
                eigener(paket, wer).map(Beschaeftigte::id),
                paket.leistung().intern()
                        ? Optional.empty()
                        : amtsperson(wer).map(Entwurfsbeginn::aufnahme),
                folge,
                wer instanceof Handelnder.Kontoinhaber k
                        ? Optional.of(k.email())
                        : Optional.empty(),
                0,
                jetzt,
                jetzt);
    }

    private static Optional<Beschaeftigte> eigener(Leistungspaket paket, Handelnder wer) {
        return amtsperson(wer).filter(p -> paket.leistung().intern());
    }

    private static Optional<Beschaeftigte> amtsperson(Handelnder wer) {
        return wer instanceof Handelnder.Amtsperson a ? Optional.of(a.person()) : Optional.empty();
    }

    private static Aufnahme aufnahme(Beschaeftigte person) {
        return new Aufnahme(person.id(), person.name(), person.einheit());
    }

    private Set<String> ersteSeite(Formular formular) {
        return formulare.sichtbareSeiten(formular, Antworten.KEINE).stream()
                .map(Formularseite::name)
                .limit(1)
                .collect(Collectors.toSet());
    }

    /// 128 random bits: the number of a submission must not be guessable from its time.
    private static UUID nummer() {
        var zufall = ByteBuffer.wrap(Zufall.bytes(16));
        return new UUID(zufall.getLong(), zufall.getLong());
    }

    /// The open drafts of whoever is signed in.
    List<Entwurf> eigene() {
        return switch (konten.aktuell()) {
            case Handelnder.Kontoinhaber(KontoId konto, String email) -> entwuerfe.offeneVon(konto);
            case Handelnder.Amtsperson amt -> entwuerfe.offeneVon(kennung(amt));
            case Handelnder.Unbekannt u -> List.of();
            case Handelnder.Programm p -> List.of();
        };
    }

    private static BeschaeftigteId kennung(Handelnder.Amtsperson amt) {
        return amt.person().id();
    }

    @Transactional
    public Zugang fortsetzen(String getippt, String pin, String herkunft) {
        var referenz = Referenz.lesen(getippt);
        String konto = "entwurf:" + referenz.orElse("unlesbar");
        if (!drossel.erlaubt(konto, herkunft)) {
            throw new FachlicherFehler(Fehlerart.ZU_OFT, "A-429");
        }
        var paar = referenz.flatMap(entwuerfe::zuReferenz);
        boolean passt =
                Pin.passt(
                        paar.map(EntwurfRepository.Schluesselpaar::pinHash).orElse(null),
                        referenz.orElse(""),
                        pin);
        if (paar.isEmpty() || !passt) {
            drossel.gescheitert(konto, herkunft);
            throw new FachlicherFehler(Fehlerart.EINGABE, "A-108");
        }
        drossel.gelungen(konto, herkunft);
        var zugang = new Zugang(paar.get().id(), Zufall.geheimnis());
        entwuerfe.zugangAnlegen(
                zugang, Pin.gegliedert(pin), uhr.instant().truncatedTo(ChronoUnit.MICROS));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "entwurf.fortgesetzt", "entwurf:" + zugang.entwurf().wert(), Map.of()));
        return zugang;
    }

    /// Removes the draft, its secrets and the references to its files, in the caller's transaction;
    /// with a Buendel all its drafts.
    void loeschen(Entwurf entwurf) {
        buendel.zeilen(entwurf.id()).forEach(z -> loeschen(z.entwurf()));
        if (!entwurf.anhaenge().isEmpty()) {
            dokumente.entfernen(entwurf.anhaenge().stream().map(Anhang::dokument).toList());
        }
        entwuerfe.loeschen(entwurf.id());
    }
}
