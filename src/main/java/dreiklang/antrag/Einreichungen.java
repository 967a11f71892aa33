package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.zahlung.Zahlungen;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door of submitting: review, send off once and only once, receipt.
@Service
public class Einreichungen {

    /// So long a browser that holds the secret of the draft shows the receipt; after that it takes
    /// reference and PIN, because browsers are shared and the receipt holds everything.
    static final Duration QUITTUNG_SICHTBAR = Duration.ofDays(1);

    private final Zugangspruefung pruefung;
    private final EntwurfRepository entwuerfe;
    private final EinreichungRepository einreichungen;
    private final AntragRepository antraege;
    private final BuendelRepository buendel;
    private final Einreichungsablauf ablauf;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Zahlungen zahlungen;
    private final Konten konten;
    private final Speicherplatz speicherplatz;
    private final Portaladresse adresse;
    private final Clock uhr;

    Einreichungen(
            Zugangspruefung pruefung,
            EntwurfRepository entwuerfe,
            EinreichungRepository einreichungen,
            AntragRepository antraege,
            BuendelRepository buendel,
            Einreichungsablauf ablauf,
            Fassungen fassungen,
            Formulare formulare,
            Zahlungen zahlungen,
            Konten konten,
            Speicherplatz speicherplatz,
            Portaladresse adresse,
            Clock uhr) {
        this.pruefung = pruefung;
        this.entwuerfe = entwuerfe;
        this.einreichungen = einreichungen;
        this.antraege = antraege;
        this.buendel = buendel;
        this.ablauf = ablauf;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.zahlungen = zahlungen;
        this.konten = konten;
        this.speicherplatz = speicherplatz;
        this.adresse = adresse;
        this.uhr = uhr;
    }

    /// What would be submitted right now; empty as long as a page is missing or wrong.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Pruefstand> pruefstand(Zugang zugang) {
        return pruefstand(pruefung.offener(zugang));
    }

    /// What would be submitted, as a person reads it.
    @Offen("pure function")
    public List<Abschnitt> lesbar(Pruefstand stand, Sprache sprache) {
        var formular = fassungen.formular(stand.entwurf());
        return formulare.lesbar(formular, stand.antworten(), sprache);
    }

    /// Submits. The same call again gives the same answer and makes nothing new.
    ///
    /// @param nummer number of the submission, as the review page carried it
    /// @param abdruck body hash of what the person saw on the review page
    /// @return number of the submission, by which the receipt is found
    /// @throws FachlicherFehler A-110 when the draft changed since the review, A-112 when something
    ///   else was submitted under this number, A-118 when somebody has not agreed yet, B-508 when
    ///   there is no room
    @Offen("the secret or the sign-in is the proof")
    public UUID absenden(Zugang zugang, UUID nummer, String abdruck) {
        speicherplatz.annahmePruefen();
        var entwurf = pruefung.fund(zugang).entwurf();
        if (!entwurf.einreichung().equals(nummer)) {
            throw Zugangspruefung.unbekannt();
        }
        if (entwurf.eingereicht()) {
            return ablauf.nochmals(nummer, abdruck);
        }
        var stand =
                pruefstand(entwurf)
                        .filter(s -> s.abdruck().hex().equals(abdruck))
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "A-110"));
        return ablauf.einreichen(stand);
    }

    /// The receipt.
    ///
    /// @param nummer number of the submission
    /// @param zugaenge what the browser holds
    /// @throws FachlicherFehler A-404 when there is none or it is somebody else's, A-117 with the
    ///   reference when the secret alone shows it no longer
    @Offen("the secret or the sign-in is the proof")
    public Quittung quittung(UUID nummer, List<Zugang> zugaenge) {
        var einreichung = einreichungen.finden(nummer).orElseThrow(Zugangspruefung::unbekannt);
        var fund = antraege.finden(einreichung.antrag()).orElseThrow(Zugangspruefung::unbekannt);
        var kopf = buendel.kopf(einreichung.entwurf());
        var zugang =
                zugaenge.stream()
                        .filter(z ->
                                z.entwurf().equals(einreichung.entwurf())
                                        || kopf.filter(z.entwurf()::equals).isPresent())
                        .map(z -> new Zugang(einreichung.entwurf(), z.geheimnis()))
                        .findFirst();
        var gehalten = zugang.flatMap(entwuerfe::finden).filter(EntwurfRepository.Fund::gehalten);
        if (!erlaubt(fund.antrag(), gehalten.isPresent())) {
            throw Zugangspruefung.unbekannt();
        }
        var pin =
                gehalten.flatMap(f ->
                        Pin.entschluesseln(
                                f.pinGeheim(), zugang.map(Zugang::geheimnis).orElse("")));
        return quittung(nummer, fund, pin);
    }

    /// The Buendel it was sent from.
    @Offen("an identifier opens nothing")
    public Optional<EntwurfId> kopf(Quittung quittung) {
        return einreichungen.finden(quittung.einreichung()).flatMap(e -> buendel.kopf(e.entwurf()));
    }

    /// Where the person follows her Antrag; the PIN is never part of it.
    @Offen("pure function")
    public String statusadresse(Antrag antrag) {
        return adresse.zu("/anliegen?referenz=" + antrag.referenz());
    }

    private Quittung quittung(UUID nummer, AntragRepository.Fund fund, Optional<String> pin) {
        var antrag = fund.antrag();
        var paket = fassungen.paket(antrag.leistung(), antrag.fassung());
        return new Quittung(
                nummer,
                antrag,
                paket.leistung().name().in(fund.sprache()),
                fund.sprache(),
                pin,
                formulare.lesbar(fassungen.formular(antrag), antrag.antworten(), fund.sprache()),
                fund.anhaenge(),
                Abdruck.von(antrag.antworten()),
                new Pruefsumme(fund.bodyHash()));
    }

    private boolean erlaubt(Antrag antrag, boolean gehalten) {
        var wer = konten.aktuell();
        if (antrag.beschaeftigte().isPresent()) {
            return wer instanceof Handelnder.Amtsperson amt
                    && antrag.beschaeftigte().get().equals(amt.person().id());
        }
        if (antrag.konto().isPresent() && wer instanceof Handelnder.Kontoinhaber inhaber) {
            return antrag.konto().get().equals(inhaber.konto());
        }
        if (gehalten && antrag.eingereicht().plus(QUITTUNG_SICHTBAR).isBefore(uhr.instant())) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-117", antrag.referenz());
        }
        return gehalten;
    }

    Optional<Pruefstand> pruefstand(Entwurf entwurf) {
        var paket = fassungen.paket(entwurf);
        var formular = fassungen.formular(entwurf);
        var folge = new Seitenfolge(formulare, formular, entwurf, Seitenfolge.Wer.ALLE);
        if (entwurf.istKopf() || folge.offene().isPresent()) {
            return Optional.empty();
        }
        var antworten = folge.antworten();
        var anhaenge =
                entwurf.anhaenge().stream()
                        .filter(a -> !antworten.alle(a.feld()).isEmpty())
                        .toList();
        return Optional.of(
                new Pruefstand(
                        entwurf,
                        antworten,
                        anhaenge,
                        entwurf.folge().isPresent()
                                ? Geldbetrag.NULL
                                : zahlungen.gebuehr(paket, antworten.werte()),
                        Abdruck.von(entwurf.leistung(), entwurf.fassung(), antworten, anhaenge)));
    }
}
