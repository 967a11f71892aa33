package dreiklang.akte;

import dreiklang.basis.Befund;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumentauskunft;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Akten: opens them, files Dokumente, closes them.
@Service
public class Akten {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int ZEILEN = 25;
    private static final int OHNE_FRIST = 10;

    private final AktenRepository akten;
    private final BlattRepository blaetter;
    private final AktenplanRepository plan;
    private final AngabenRepository angaben;
    private final Aktenanlage anlage;
    private final Planeinlesung einlesung;
    private final Dokumentauskunft auskunft;
    private final Akteneinsicht einsicht;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Akten(
            AktenRepository akten,
            BlattRepository blaetter,
            AktenplanRepository plan,
            AngabenRepository angaben,
            Aktenanlage anlage,
            Planeinlesung einlesung,
            Dokumentauskunft auskunft,
            Akteneinsicht einsicht,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.akten = akten;
        this.blaetter = blaetter;
        this.plan = plan;
        this.angaben = angaben;
        this.anlage = anlage;
        this.einlesung = einlesung;
        this.auskunft = auskunft;
        this.einsicht = einsicht;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Opens the Akte of a reference in the caller's transaction, or gives the one there is. The
    /// running number is drawn here and stays locked until the transaction ends: call it late.
    @Offen("called by vorgang when a Vorgang opens")
    @Transactional
    public Aktenzeichen oeffnen(Ablageauftrag auftrag) {
        return akten.zu(auftrag.bezug()).orElseGet(() -> neu(auftrag));
    }

    private Aktenzeichen neu(Ablageauftrag auftrag) {
        var kapitel = auftrag.paket().kapitel("akte.yaml");
        String nummer =
                anlage.heutige(
                        kapitel.flatMap(k -> k.text("aktenplan")).orElse(Aktenplan.OHNE_ZUORDNUNG));
        var stelle = plan.stelle(nummer);
        int jahre =
                kapitel.map(Aktenplan::jahre)
                        .filter(j -> j >= 0)
                        .or(() -> stelle.map(Planstelle::aufbewahrung))
                        .orElse(OHNE_FRIST);
        plan.vorsorgen(nummer, jahre);
        var zeichen =
                anlage.anlegen(
                        new Neuanlage(nummer, auftrag.betreff(), auftrag.einheit(), ""),
                        auftrag.bezug(),
                        jahre,
                        auftrag.paket().leistung().schluessel().wert());
        auftrag.beteiligter().ifPresent(wer -> angaben.eintragen(zeichen, wer, auftrag.bezug()));
        return zeichen;
    }

    /// Files a Dokument; filing the same one twice changes nothing.
    ///
    /// @throws FachlicherFehler K-201 after ZdA
    @Offen("called by vorgang with every Dokument")
    @Transactional
    public void ablegen(Aktenzeichen akte, DokumentId dokument, String titel) {
        var stand = akten.sperren(akte).orElseThrow(() -> unbekannt(akte));
        if (akten.abgelegt(akte, dokument)) {
            return;
        }
        if (stand.zda().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-201", akte.wert());
        }
        akten.ablegen(akte, dokument, titel, uhr.instant());
        protokoll("akte.abgelegt", akte, Map.of("dokument", dokument.wert().toString()));
    }

    /// Writes ZdA (zu den Akten): nothing more is filed; the Aufbewahrungsfrist starts at the end
    /// of the year.
    @Offen("called by vorgang when a Vorgang ends")
    @Transactional
    public void schliessen(Aktenzeichen akte) {
        var stand = akten.sperren(akte).orElseThrow(() -> unbekannt(akte));
        if (stand.zda().isEmpty()) {
            Instant jetzt = uhr.instant();
            akten.schliessen(akte, jetzt, aufbewahrenBis(jetzt, stand.aufbewahrung()));
            protokoll("akte.zda", akte, Map.of());
        }
    }

    /// Takes a ZdA back, because something new belongs into the Akte; the Aufbewahrungsfrist begins
    /// anew with the next one.
    @Offen("called by vorgang when a Widerspruch opens")
    @Transactional
    public void fortfuehren(Aktenzeichen akte) {
        if (akten.sperren(akte).orElseThrow(() -> unbekannt(akte)).zda().isPresent()) {
            akten.fortfuehren(akte);
            protokoll("akte.fortgefuehrt", akte, Map.of());
        }
    }

    /// Last day of the Aufbewahrungsfrist: it starts with the year after ZdA.
    static LocalDate aufbewahrenBis(Instant zda, int jahre) {
        return LocalDate.of(zda.atZone(ZONE).getYear() + jahre, 12, 31);
    }

    /// Hands an Akte over to another unit together with its Vorgang.
    @Offen("called by vorgang when a Vorgang is passed on")
    @Transactional
    public void abgeben(Aktenzeichen akte, String einheit) {
        akten.abgeben(akte, einheit);
        protokoll("akte.abgegeben", akte, Map.of("einheit", einheit));
    }

    /// The Aktenzeichen of a reference.
    @Offen("callers check who may see it")
    public Optional<Aktenzeichen> zu(String bezug) {
        return akten.zu(bezug);
    }

    /// The Akten of one's own unit and below, newest first.
    ///
    /// @param worte part of Aktenzeichen or Betreff, may be empty; with a number of the Aktenplan
    ///   also the Akten that carry it under a name it had before or has since
    /// @param blatt number of the page, the first is 1
    @Braucht(Recht.AKTE_LESEN)
    public Blatt<Akte> liste(String worte, int blatt) {
        var blick = einsicht.blick();
        String gesucht = worte.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.GERMAN);
        var nummern = anlage.auchUnter(gesucht);
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                akten.liste(blick, gesucht, nummern, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                akten.anzahl(blick, gesucht, nummern));
    }

    /// A line of the Aktenplan.
    @Offen("the plan is no secret")
    public Optional<Planstelle> planstelle(String nummer) {
        return plan.stelle(nummer);
    }

    /// Whether the signed-in person may lead this Akte; for pages, which ask before they offer it.
    @Offen("one's own rights")
    public boolean fuehrbar(Aktenzeichen zeichen) {
        return akten.finden(zeichen, einsicht.fuehrung()).isPresent();
    }

    /// One Akte of one's own unit or below with everything that is filed, for those who need all of
    /// it; foreign ones look like absent ones. Pages ask [Aktenblaetter].
    ///
    /// @throws FachlicherFehler K-404 when there is none
    @Braucht(Recht.AKTE_LESEN)
    public Akte ansehen(Aktenzeichen zeichen) {
        var akte = akten.finden(zeichen, einsicht.blick()).orElseThrow(() -> unbekannt(zeichen));
        einsicht.gelesen(zeichen, akten.leistung(zeichen));
        var eintraege = blaetter.alle(zeichen);
        var inhalte = auskunft.mehrere(eintraege.stream().map(b -> b.inhalt()).toList());
        var stuecke =
                eintraege.stream()
                        .filter(b -> inhalte.containsKey(b.inhalt()))
                        .map(b -> b.mit(Objects.requireNonNull(inhalte.get(b.inhalt()))))
                        .toList();
        return akte.mit(stuecke);
    }

    /// Loads the Aktenplan of a Kommune's folder (`aktenplan.yaml`); with findings nothing is
    /// changed.
    @Offen("called by the program at start")
    public List<Befund> laden(Path ordner) {
        return einlesung.laden(ordner);
    }

    private static FachlicherFehler unbekannt(Aktenzeichen zeichen) {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
    }

    private void protokoll(String aktion, Aktenzeichen zeichen, Map<String, String> einzelheiten) {
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "akte:" + zeichen.wert(), einzelheiten));
    }
}
