package dreiklang.antrag;

import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Mailauftrag;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Feldart;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.seite.Spur;
import dreiklang.zahlung.Zahlungen;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The submission protocol. Files lie durably in the content store before this begins; one
/// transaction then makes idempotency row, Antrag, file references, Zahlung, fact, mail and audit
/// entry; only after COMMIT anybody is told.
///
/// A crash before COMMIT leaves the draft as it was, a crash after it leaves an Antrag and an
/// answer that the same POST gets when it comes again. Between any two steps stands a Bruchstelle.
@Component
class Einreichungsablauf {

    private static final Logger LOG = LoggerFactory.getLogger(Einreichungsablauf.class);

    private final EinreichungRepository einreichungen;
    private final Dokumente dokumente;
    private final Zahlungen zahlungen;
    private final Konten konten;
    private final Fassungen fassungen;
    private final Briefe briefe;
    private final Mitzeichnungswache wache;
    private final Clock uhr;
    private final ApplicationEventPublisher ereignisse;
    private final TransactionTemplate transaktion;

    Einreichungsablauf(
            EinreichungRepository einreichungen,
            Dokumente dokumente,
            Zahlungen zahlungen,
            Konten konten,
            Fassungen fassungen,
            Briefe briefe,
            Mitzeichnungswache wache,
            Clock uhr,
            ApplicationEventPublisher ereignisse,
            TransactionTemplate transaktion) {
        this.einreichungen = einreichungen;
        this.dokumente = dokumente;
        this.zahlungen = zahlungen;
        this.konten = konten;
        this.fassungen = fassungen;
        this.briefe = briefe;
        this.wache = wache;
        this.uhr = uhr;
        this.ereignisse = ereignisse;
        this.transaktion = transaktion;
    }

    /// Makes the Antrag, or finds the one that another attempt has made.
    UUID einreichen(Pruefstand stand) {
        Spur.referenz(stand.entwurf().referenz());
        var nummer = stand.entwurf().einreichung();
        Bruchstelle.erreicht("antrag.absenden-geprueft");
        var ausgang =
                transaktion.execute(status -> {
                    var ergebnis = inEinemZug(stand);
                    if (ergebnis != EinreichungRepository.Ausgang.NEU) {
                        status.setRollbackOnly();
                    }
                    return ergebnis;
                });
        Bruchstelle.erreicht("antrag.nach-commit");
        return switch (ausgang) {
            case NEU -> {
                LOG.atInfo()
                        .addKeyValue("leistung", stand.entwurf().leistung().wert())
                        .log("an Antrag was submitted");
                yield nummer;
            }
            case WIEDERHOLT -> nochmals(nummer, stand.abdruck().hex());
            case ENTWURF_GEAENDERT -> throw new FachlicherFehler(Fehlerart.KONFLIKT, "A-110");
        };
    }

    /// The stored answer to the same submission.
    ///
    /// @throws FachlicherFehler A-112 when something else was submitted under this number
    UUID nochmals(UUID nummer, String abdruck) {
        return einreichungen
                .finden(nummer)
                .filter(e -> e.bodyHash().equals(abdruck))
                .map(EinreichungRepository.Einreichung::id)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "A-112"));
    }

    private EinreichungRepository.Ausgang inEinemZug(Pruefstand stand) {
        var antrag = antrag(stand, wache.schliessen(stand.entwurf()));
        var ausgang = einreichungen.einreichen(stand, antrag);
        if (ausgang != EinreichungRepository.Ausgang.NEU) {
            return ausgang;
        }
        Bruchstelle.erreicht("antrag.einreichung-eingetragen");
        dateienUebernehmen(stand, antrag);
        Bruchstelle.erreicht("antrag.dateien-uebernommen");
        if (stand.gebuehr().istFaellig()) {
            zahlungen.anlegen(antrag.id().bezug(), stand.gebuehr());
        }
        Bruchstelle.erreicht("antrag.zahlung-angelegt");
        ereignisse.publishEvent(tatsache(stand, antrag));
        Bruchstelle.erreicht("antrag.tatsache-veroeffentlicht");
        bestaetigung(stand, antrag).ifPresent(ereignisse::publishEvent);
        Bruchstelle.erreicht("antrag.mail-beauftragt");
        ereignisse.publishEvent(protokoll(stand, antrag));
        Bruchstelle.erreicht("antrag.vor-commit");
        return ausgang;
    }

    private static Object tatsache(Pruefstand stand, Antrag antrag) {
        return antrag.folge()
                .<Object>map(
                        f -> new FolgeformularEingereicht(antrag.id(), f, antrag.eingereicht()))
                .orElseGet(() ->
                        new AntragEingereicht(
                                antrag.id(),
                                antrag.leistung(),
                                antrag.fassung(),
                                stand.entwurf().id(),
                                antrag.eingereicht()));
    }

    private Antrag antrag(Pruefstand stand, List<Zustimmung> zustimmungen) {
        var entwurf = stand.entwurf();
        return new Antrag(
                new AntragId(Zufall.kennung(uhr)),
                entwurf.referenz(),
                entwurf.leistung(),
                entwurf.fassung(),
                stand.antworten(),
                AntragRepository.nachFeld(stand.anhaenge()),
                entwurf.konto(),
                entwurf.beschaeftigte(),
                entwurf.aufgenommen(),
                zustimmungen,
                entwurf.folge(),
                email(stand),
                uhr.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void dateienUebernehmen(Pruefstand stand, Antrag antrag) {
        var alle = stand.entwurf().anhaenge();
        if (alle.isEmpty()) {
            return;
        }
        var verborgen =
                alle.stream()
                        .filter(a -> !stand.anhaenge().contains(a))
                        .map(Anhang::dokument)
                        .toList();
        if (!verborgen.isEmpty()) {
            dokumente.entfernen(verborgen);
        }
        int uebernommen = dokumente.umhaengen(stand.entwurf().bezug(), antrag.id().bezug());
        if (uebernommen != stand.anhaenge().size()) {
            throw new IllegalStateException(
                    "draft " + stand.entwurf().id() + " names files that are not there");
        }
    }

    /// The address from the form, or the one of the signed-in account.
    private Optional<String> email(Pruefstand stand) {
        var ausFormular =
                fassungen.formular(stand.entwurf()).felder().stream()
                        .filter(f -> f.art() == Feldart.EMAIL)
                        .map(f -> stand.antworten().eins(f.name()))
                        .filter(e -> !e.isBlank())
                        .findFirst();
        return ausFormular.or(() ->
                konten.aktuell() instanceof Handelnder.Kontoinhaber inhaber
                        ? Optional.of(inhaber.email())
                        : Optional.empty());
    }

    private Optional<Mailauftrag> bestaetigung(Pruefstand stand, Antrag antrag) {
        var name = fassungen.paket(stand.entwurf()).leistung().name().in(stand.entwurf().sprache());
        return antrag.email()
                .map(an -> briefe.eingang(an, antrag, name, stand.entwurf().sprache()));
    }

    private static Protokolleintrag protokoll(Pruefstand stand, Antrag antrag) {
        return new Protokolleintrag(
                "antrag.eingereicht",
                antrag.id().bezug(),
                Map.of(
                        "leistung",
                        antrag.leistung().wert(),
                        "fassung",
                        Integer.toString(antrag.fassung()),
                        "abdruck",
                        stand.abdruck().hex(),
                        "dateien",
                        Integer.toString(stand.anhaenge().size()),
                        "zustimmungen",
                        Integer.toString(antrag.zustimmungen().size())));
    }
}
