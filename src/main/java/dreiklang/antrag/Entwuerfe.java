package dreiklang.antrag;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Speicherplatz;
import dreiklang.basis.Sprache;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.formular.Formularseite;
import dreiklang.formular.Formularvergleich;
import dreiklang.leistung.LeistungsSchluessel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Fassungswechsel wechsel;
    private final Formulare formulare;
    private final Speicherplatz speicherplatz;
    private final Rueckweg wege;
    private final Entwurfsgrenze grenze;
    private final ApplicationEventPublisher ereignisse;

    Entwuerfe(
            EntwurfRepository entwuerfe,
            Zugangspruefung pruefung,
            Entwurfsbeginn beginn,
            Entwurfsspeicher speicher,
            Dateiannahme dateien,
            Fassungen fassungen,
            Fassungswechsel wechsel,
            Formulare formulare,
            Speicherplatz speicherplatz,
            Rueckweg wege,
            Entwurfsgrenze grenze,
            ApplicationEventPublisher ereignisse) {
        this.entwuerfe = entwuerfe;
        this.pruefung = pruefung;
        this.beginn = beginn;
        this.speicher = speicher;
        this.dateien = dateien;
        this.fassungen = fassungen;
        this.wechsel = wechsel;
        this.formulare = formulare;
        this.speicherplatz = speicherplatz;
        this.wege = wege;
        this.grenze = grenze;
        this.ereignisse = ereignisse;
    }

    /// What became of saving a page.
    ///
    /// @param entwurf the draft now
    /// @param fehler what must be corrected before going on
    /// @param neueFragen names of questions that the answers have brought up on this page
    /// @param ziel name of the page to go to, `pruefen` or `pause`
    public record Gespeichert(
            Entwurf entwurf, List<Feldfehler> fehler, List<String> neueFragen, String ziel) {

        /// Whether the person stays on the page because something is wrong or new.
        public boolean bleibt() {
            return !fehler.isEmpty() || !neueFragen.isEmpty();
        }
    }

    /// A page of a draft as a person may see it now.
    ///
    /// @param entwurf the draft
    /// @param formular the Formular the page is of
    /// @param seite the page
    /// @param nummer its place among the visible pages, the first is 1
    /// @param gesamt number of visible pages
    public record Schritt(
            Entwurf entwurf, Formular formular, Formularseite seite, int nummer, int gesamt) {}

    /// Begins a draft of the current Fassung for whoever is signed in, or for nobody in particular.
    ///
    /// @param intern whether an internal Leistung is asked for
    /// @param herkunft address of the browser; from one address only so many drafts of nobody begin
    ///   in an hour
    /// @throws FachlicherFehler A-401 when there is no such Leistung of that kind, A-116 when too
    ///   many drafts began at that address
    @Offen("everybody may begin; internal Leistungen are checked inside")
    public Zugang beginnen(
            LeistungsSchluessel leistung, Sprache sprache, boolean intern, String herkunft) {
        speicherplatz.annahmePruefen();
        grenze.pruefen(herkunft);
        return beginn.beginnen(leistung, sprache, intern);
    }

    /// The draft, open or submitted.
    ///
    /// @throws FachlicherFehler A-404 when there is none or it is somebody else's
    @Offen("the secret or the sign-in is the proof")
    public Entwurf oeffnen(Zugang zugang) {
        return pruefung.fund(zugang).entwurf();
    }

    /// The draft as it goes on: in the Fassung that is published now.
    ///
    /// @throws FachlicherFehler A-404 when there is none or it is somebody else's
    @Offen("the secret or the sign-in is the proof")
    public Entwurf weiterfuehren(Zugang zugang) {
        wechsel.nachziehen(oeffnen(zugang));
        return oeffnen(zugang);
    }

    /// What has changed in the Formular since the person was here; empty once she has gone on.
    @Offen("pure function")
    public Optional<Formularvergleich> aenderung(Entwurf entwurf) {
        return wechsel.zuSagen(entwurf);
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
        var seite = fassungen.formular(entwurf).seite(name);
        if (seite.isEmpty() || !folge(entwurf).offenFuer(name)) {
            return Optional.empty();
        }
        var fragen = formulare.fragen(seite.get(), angenommen(seite.get(), eingabe, entwurf));
        var angenommen = dateien.annehmen(fragen, entwurf, eingabe.dateien());
        var wer = Schreibende.antragstellend(() -> pruefung.offener(zugang));
        return Optional.of(speicher.speichern(wer, seite.get(), eingabe, angenommen));
    }

    /// A page as it would look with what arrived, for a person whose page was too old to be taken
    /// in. Nothing is changed.
    @Offen("the secret or the sign-in is the proof")
    public Optional<Schritt> ungespeichert(Zugang zugang, String name, Seiteneingabe eingabe) {
        var entwurf = pruefung.offener(zugang);
        var seite = fassungen.formular(entwurf).seite(name);
        if (seite.isEmpty() || !folge(entwurf).erreichbar(name)) {
            return Optional.empty();
        }
        var antworten = angenommen(seite.get(), eingabe, entwurf);
        var gefuellt =
                entwurf.gefuellt(
                        formulare.fragen(seite.get(), antworten),
                        antworten,
                        entwurf.anhaenge(),
                        entwurf.geaendert());
        return Optional.of(schritt(gefuellt, name));
    }

    private Antworten angenommen(Formularseite seite, Seiteneingabe neu, Entwurf entwurf) {
        return formulare.annehmen(seite, neu.werte(), entwurf.antworten());
    }

    /// Place of a page among the visible ones.
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
        return Seitenfolge.eigene(formulare, fassungen.formular(entwurf), entwurf);
    }

    private Schritt schritt(Entwurf entwurf, Seitenfolge folge, String name) {
        var seite = fassungen.formular(entwurf).seite(name).orElseThrow(Zugangspruefung::unbekannt);
        return new Schritt(
                entwurf,
                fassungen.formular(entwurf),
                seite,
                folge.stelle(name) + 1,
                folge.seiten().size());
    }

    static FachlicherFehler keineLeistung() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-401");
    }
}
