package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.KontoId;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the drafts: begin, fill in, save, leave and come back.
@Service
public class Entwuerfe {

    private final EntwurfRepository entwuerfe;
    private final Zugangspruefung pruefung;
    private final Entwurfsbeginn beginn;
    private final Entwurfsspeicher speicher;
    private final Dateiannahme dateien;
    private final Fassungen fassungen;
    private final Formulare formulare;
    private final Speicherplatz speicherplatz;
    private final Rueckweg wege;
    private final ApplicationEventPublisher ereignisse;

    Entwuerfe(
            EntwurfRepository entwuerfe,
            Zugangspruefung pruefung,
            Entwurfsbeginn beginn,
            Entwurfsspeicher speicher,
            Dateiannahme dateien,
            Fassungen fassungen,
            Formulare formulare,
            Speicherplatz speicherplatz,
            Rueckweg wege,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.pruefung = pruefung;
        this.beginn = beginn;
        this.speicher = speicher;
        this.dateien = dateien;
        this.fassungen = fassungen;
        this.formulare = formulare;
        this.speicherplatz = speicherplatz;
        this.wege = wege;
        this.ereignisse = ereignisse;
    }

    /// What became of saving a page.
    ///
    /// @param entwurf the draft now
    /// @param fehler what must be corrected before going on
    /// @param ziel name of the page to go to, `pruefen` or `pause`
    public record Gespeichert(Entwurf entwurf, List<Feldfehler> fehler, String ziel) {}

    /// A page of a draft as a person may see it now.
    ///
    /// @param entwurf the draft
    /// @param seite the page
    /// @param nummer its place among the visible pages, the first is 1
    /// @param gesamt number of visible pages
    public record Schritt(Entwurf entwurf, Formularseite seite, int nummer, int gesamt) {}

    /// Begins a draft of the current Fassung for whoever is signed in, or for nobody in particular.
    ///
    /// @param intern whether an internal Leistung is asked for
    /// @throws FachlicherFehler A-401 when there is no such Leistung of that kind
    @Offen("everybody may begin; internal Leistungen are checked inside")
    public Zugang beginnen(LeistungsSchluessel leistung, Sprache sprache, boolean intern) {
        speicherplatz.annahmePruefen();
        return beginn.beginnen(leistung, sprache, intern);
    }

    /// The draft of this Leistung the person was last busy with.
    ///
    /// @param zugaenge what the browser holds
    @Offen("the secrets or the sign-in are the proof")
    public Optional<Entwurf> begonnener(LeistungsSchluessel leistung, List<Zugang> zugaenge) {
        var ausBrowser =
                zugaenge.stream()
                        .flatMap(z -> entwuerfe.finden(z).stream())
                        .filter(pruefung::erlaubt)
                        .map(EntwurfRepository.Fund::entwurf);
        return Stream.concat(ausBrowser, beginn.eigene().stream())
                .filter(e -> !e.eingereicht() && e.leistung().equals(leistung))
                .max(Comparator.comparing(Entwurf::geaendert));
    }

    /// The open drafts of an account, last changed first.
    @Offen("callers pass the signed-in account")
    public List<Entwurf> von(KontoId konto) {
        return entwuerfe.offeneVon(konto);
    }

    /// The open drafts of a member of staff, last changed first.
    @Offen("callers pass the signed-in person")
    public List<Entwurf> von(BeschaeftigteId person) {
        return entwuerfe.offeneVon(person);
    }

    /// The draft, open or submitted.
    ///
    /// @throws FachlicherFehler A-404 when there is none or it is somebody else's
    @Offen("the secret or the sign-in is the proof")
    public Entwurf oeffnen(Zugang zugang) {
        return pruefung.fund(zugang).entwurf();
    }

    /// A page, if the person may see it now.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Schritt> schritt(Zugang zugang, String seite) {
        var entwurf = pruefung.offener(zugang);
        var folge = folge(entwurf);
        return folge.erreichbar(seite)
                ? Optional.of(schritt(entwurf, folge, seite))
                : Optional.empty();
    }

    /// Name of the page the person has to go on with, or `pruefen`.
    @Offen("the secret or the sign-in is the proof")
    public String naechste(Zugang zugang) {
        return folge(pruefung.offener(zugang))
                .offene()
                .map(Formularseite::name)
                .orElse(Ziel.PRUEFEN);
    }

    /// Saves a page. Empty when the page cannot be reached yet; then nothing was changed.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Gespeichert> speichern(Zugang zugang, String name, Seiteneingabe eingabe) {
        var entwurf = pruefung.offener(zugang);
        var seite = fassungen.paket(entwurf).formular().seite(name);
        boolean darf = folge(entwurf).erreichbar(name) || entwurf.erreicht().contains(name);
        if (seite.isEmpty() || !darf) {
            return Optional.empty();
        }
        var angenommen = dateien.annehmen(seite.get(), entwurf, eingabe.dateien());
        return Optional.of(speicher.speichern(zugang, seite.get(), eingabe, angenommen));
    }

    /// Place of a page among the visible ones, also right after saving it with errors.
    @Offen("pure function")
    public Schritt schritt(Entwurf entwurf, String seite) {
        return schritt(entwurf, folge(entwurf), seite);
    }

    /// Deletes a draft because the person wants to begin anew.
    @Offen("the secret or the sign-in is the proof")
    @Transactional
    public void verwerfen(Zugang zugang) {
        var entwurf = pruefung.offener(zugang);
        beginn.loeschen(entwurf);
        ereignisse.publishEvent(
                new Protokolleintrag("entwurf.verworfen", entwurf.bezug(), Map.of()));
    }

    /// The PIN, for whoever holds the secret under which it was kept.
    @Offen("the secret is the proof")
    public Optional<String> pin(Zugang zugang) {
        return Pin.entschluesseln(pruefung.fund(zugang).pinGeheim(), zugang.geheimnis());
    }

    /// Comes back by reference and PIN: a new secret for this browser.
    ///
    /// @param herkunft address of the browser, for throttling
    /// @throws FachlicherFehler A-108 when they do not belong together, A-429 after too many
    ///   attempts
    @Offen("the PIN is the proof")
    public Zugang fortsetzen(String referenz, String pin, String herkunft) {
        return beginn.fortsetzen(referenz, pin, herkunft);
    }

    /// The link by which the draft is opened again, in this or another browser.
    @Offen("the secret is the proof")
    public String link(Zugang zugang) {
        return wege.link(zugang);
    }

    /// Sends that link by mail and keeps the address for the reminder before the draft is deleted.
    ///
    /// @throws FachlicherFehler A-114 when it is no address, A-115 after too many mails
    @Offen("the secret is the proof")
    @Transactional
    public void linkSchicken(Zugang zugang, String email) {
        wege.schicken(zugang, pruefung.offener(zugang), email.strip());
    }

    private Seitenfolge folge(Entwurf entwurf) {
        return new Seitenfolge(formulare, fassungen.paket(entwurf).formular(), entwurf);
    }

    private Schritt schritt(Entwurf entwurf, Seitenfolge folge, String name) {
        var seite =
                fassungen
                        .paket(entwurf)
                        .formular()
                        .seite(name)
                        .orElseThrow(Zugangspruefung::unbekannt);
        return new Schritt(entwurf, seite, folge.stelle(name) + 1, folge.seiten().size());
    }

    static FachlicherFehler keineLeistung() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-401");
    }
}
