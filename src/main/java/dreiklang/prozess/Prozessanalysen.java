package dreiklang.prozess;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the analysis of Prozesse: a draft of a Fassung, IST or SOLL, step by step or from
/// BPMN.
@Service
public class Prozessanalysen {

    private final Prozesse prozesse;
    private final AnalyseRepository ablage;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Prozessanalysen(
            Prozesse prozesse,
            AnalyseRepository ablage,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.prozesse = prozesse;
        this.ablage = ablage;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// The draft that is being worked on.
    ///
    /// @throws FachlicherFehler S-211 when there is none
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Prozessfassung entwurf(String kennung, Fassungsart art) {
        return ablage.alle(kennung).stream()
                .filter(f -> f.art() == art && f.stand() == Fassungsstand.ENTWURF)
                .findFirst()
                .flatMap(f -> ablage.finden(kennung, art, f.nummer()))
                .orElseThrow(Prozessanalysen::unbekannt);
    }

    /// The draft with its Prozess and what it takes as it stands.
    ///
    /// @throws FachlicherFehler S-201 no such Prozess, S-211 no draft
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional(readOnly = true)
    public Arbeitsblatt arbeitsblatt(String kennung, Fassungsart art) {
        return Arbeitsblatt.von(prozesse.ansehen(kennung), entwurf(kennung, art));
    }

    /// Begins a draft with a copy of the steps of the newest valid Fassung of its kind; the first
    /// SOLL begins with those of the IST that counts.
    ///
    /// @throws FachlicherFehler S-201 no such Prozess, S-212 there is a draft already
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void beginnen(String kennung, Fassungsart art) {
        prozesse.ansehen(kennung);
        var vorlage =
                ablage.massgeblich(kennung, art)
                        .or(() ->
                                art == Fassungsart.SOLL
                                        ? ablage.massgeblich(kennung, Fassungsart.IST)
                                        : Optional.empty())
                        .map(Prozessfassung::schritte)
                        .orElse(List.of());
        int letzte =
                ablage.alle(kennung).stream()
                        .filter(f -> f.art() == art)
                        .mapToInt(Prozessblatt.Kurz::nummer)
                        .max()
                        .orElse(0);
        var neu =
                Prozessfassung.begonnen(
                        kennung,
                        art,
                        letzte + 1,
                        konten.aktuell().kennung(),
                        uhr.instant(),
                        vorlage);
        if (!ablage.beginnen(neu)) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "S-212");
        }
        protokollieren("prozess.fassung-begonnen", neu);
    }

    /// Puts a step at the end of the draft.
    ///
    /// @param version of the draft that was seen
    /// @throws FachlicherFehler S-204 somebody else has changed it, S-207 without a name, S-209 a
    ///   Medium where none changes, S-211 no draft, S-217 too many steps
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void hinzufuegen(String kennung, Fassungsart art, int version, Schritt schritt) {
        schreiben(kennung, art, version, f -> f.mit(List.of(schritt)), "prozess.schritt-neu");
    }

    /// Changes a step of the draft.
    ///
    /// @param lfd number of the step, the first is 1
    /// @throws FachlicherFehler as above
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void ersetzen(String kennung, Fassungsart art, int version, int lfd, Schritt schritt) {
        schreiben(kennung, art, version, f -> f.ersetzt(lfd, schritt), "prozess.schritt-geaendert");
    }

    /// Takes a step out of the draft.
    ///
    /// @throws FachlicherFehler as above
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void entfernen(String kennung, Fassungsart art, int version, int lfd) {
        schreiben(kennung, art, version, f -> f.ohne(lfd), "prozess.schritt-entfernt");
    }

    /// Moves a step of the draft one place up or down.
    ///
    /// @throws FachlicherFehler as above
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void verschieben(
            String kennung, Fassungsart art, int version, int lfd, boolean nachOben) {
        schreiben(
                kennung,
                art,
                version,
                f -> f.verschoben(lfd, nachOben),
                "prozess.schritt-verschoben");
    }

    /// Makes the draft valid; it never changes again.
    ///
    /// @throws FachlicherFehler S-204, S-211, S-213 it has no steps, S-214 and S-215 a step does
    ///   not say all
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public void feststellen(String kennung, Fassungsart art, int version) {
        schreiben(
                kennung,
                art,
                version,
                f -> f.gueltig(uhr.instant()),
                "prozess.fassung-festgestellt");
    }

    /// Puts the tasks of a BPMN file at the end of the draft, in their order.
    ///
    /// @return what was taken over, and what was not understood
    /// @throws FachlicherFehler B-202 it is no XML that may be read, S-216 it is no BPMN with one
    ///   clear beginning, otherwise as for one step
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    @Transactional
    public Bpmneinlesung einlesen(String kennung, Fassungsart art, int version, byte[] datei) {
        var gelesen = BpmnLeser.lesen(datei);
        schreiben(kennung, art, version, f -> f.mit(gelesen.schritte()), "prozess.bpmn-eingelesen");
        return gelesen;
    }

    private void schreiben(
            String kennung,
            Fassungsart art,
            int version,
            UnaryOperator<Prozessfassung> arbeit,
            String aktion) {
        var alt = entwurf(kennung, art);
        if (alt.version() != version) {
            throw veraltet();
        }
        var neu = arbeit.apply(alt);
        if (!ablage.schreiben(neu)) {
            throw veraltet();
        }
        protokollieren(aktion, neu);
    }

    private void protokollieren(String aktion, Prozessfassung f) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "prozess:" + f.prozess(),
                        Map.of(
                                "fassung",
                                f.art() + "-" + f.nummer(),
                                "schritte",
                                Integer.toString(f.schritte().size()))));
    }

    private static FachlicherFehler veraltet() {
        return new FachlicherFehler(Fehlerart.KONFLIKT, "S-204");
    }

    private static FachlicherFehler unbekannt() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211");
    }
}
