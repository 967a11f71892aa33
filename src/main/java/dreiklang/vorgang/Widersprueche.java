package dreiklang.vorgang;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.Folgeformulare;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.basis.Recht;
import dreiklang.basis.Sprache;
import dreiklang.vorgang.Rechtsbehelfsauskunft.Moeglichkeit;
import dreiklang.vorgang.Vorgangsbild.Schritt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Widersprueche for the Amt: which Vorgang is directed against which, and whether
/// it is in time. Bounded like every Vorgang.
@Service
public class Widersprueche {

    private final Zutritt zutritt;
    private final VorgangRepository vorgaenge;
    private final RechtsbehelfRepository ablage;
    private final Rechtsbehelfsauskunft auskunft;
    private final Vorgangsakte akte;
    private final Schreibtisch schreibtisch;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;

    Widersprueche(
            Zutritt zutritt,
            VorgangRepository vorgaenge,
            RechtsbehelfRepository ablage,
            Rechtsbehelfsauskunft auskunft,
            Vorgangsakte akte,
            Schreibtisch schreibtisch,
            Antraege antraege,
            Folgeformulare folgeformulare) {
        this.zutritt = zutritt;
        this.vorgaenge = vorgaenge;
        this.ablage = ablage;
        this.auskunft = auskunft;
        this.akte = akte;
        this.schreibtisch = schreibtisch;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
    }

    /// How a Vorgang hangs together with others.
    ///
    /// @param eigener the Widerspruch that this Vorgang is
    /// @param ausgang the Vorgang it is directed against, as far as one may see it
    /// @param dagegen the Widerspruch against its own Bescheid, as far as one may see it
    /// @param moeglich what can be done against its own Bescheid
    /// @param entscheidet who decides on a Widerspruch without success; empty when it is the unit
    public record Verknuepfung(
            Optional<Widerspruch> eigener,
            Optional<Vorgang> ausgang,
            Optional<Vorgang> dagegen,
            Optional<Moeglichkeit> moeglich,
            Optional<String> entscheidet) {

        /// Whether there is something to say.
        public boolean istDa() {
            return eigener.isPresent() || dagegen.isPresent();
        }

        /// Whether one can still be taken in.
        public boolean aufnehmbar() {
            return dagegen.isEmpty() && moeglich.filter(Moeglichkeit::widerspruch).isPresent();
        }
    }

    /// How a Vorgang hangs together with others.
    ///
    /// @throws FachlicherFehler V-404 when it belongs to no Vorgang one may see
    @Braucht(Recht.VORGANG_LESEN)
    public Verknuepfung zu(VorgangId id) {
        return verknuepfung(zutritt.einsehbar(id), zutritt.sicht()::auf);
    }

    /// The same for one's own internal matter.
    ///
    /// @throws FachlicherFehler V-404 when it is not her own
    @Braucht(Recht.INTERN_BEANTRAGEN)
    public Verknuepfung eigene(VorgangId id) {
        var ich = zutritt.ich().id();
        return verknuepfung(
                schreibtisch.eigener(id).vorgang(),
                v -> v.antragstellerin().filter(ich::equals).isPresent());
    }

    private Verknuepfung verknuepfung(Vorgang v, Predicate<Vorgang> sichtbar) {
        var eigener = ablage.von(v.id());
        var ausgang = eigener.map(Widerspruch::gegen).flatMap(vorgaenge::finden);
        return new Verknuepfung(
                eigener,
                ausgang.filter(sichtbar),
                ablage.gegen(v.id())
                        .map(Widerspruch::vorgang)
                        .flatMap(vorgaenge::finden)
                        .filter(sichtbar),
                auskunft.gegen(v),
                ausgang.flatMap(auskunft::gegen)
                        .map(Moeglichkeit::entscheidet)
                        .filter(wer -> !wer.isEmpty()));
    }

    /// Begins a Widerspruch against the Bescheid in one's own internal matter, or goes on with it.
    ///
    /// @throws FachlicherFehler V-404 when it is not her own, V-482 when none is possible, A-133
    ///   when there is one already
    @Braucht(Recht.INTERN_BEANTRAGEN)
    @Transactional
    public EntwurfId widersprechen(VorgangId id, Sprache sprache) {
        var v = schreibtisch.eigener(id).vorgang();
        var moeglich =
                auskunft.gegen(v)
                        .filter(Moeglichkeit::widerspruch)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-482"));
        return folgeformulare
                .widersprechen(antraege.finden(v.antrag()), moeglich.bescheid(), sprache)
                .entwurf();
    }

    /// Takes in a Widerspruch that came by letter, or that somebody has dictated at the office. It
    /// goes the way of those from the portal.
    ///
    /// @param weg `SCHRIFT` or `NIEDERSCHRIFT`
    /// @param tag the day it came, not in the future
    /// @param gruende what it says, may be empty
    /// @param scans the letter
    /// @throws FachlicherFehler V-404 when it belongs to no Vorgang one may see, V-482 when no
    ///   Widerspruch is possible, A-133 when there is one already, V-483 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void aufnehmen(
            VorgangId id,
            Widerspruch.Weg weg,
            LocalDate tag,
            String gruende,
            List<Resource> scans) {
        var v = zutritt.sichtbar(id);
        var moeglich =
                auskunft.gegen(v)
                        .filter(Moeglichkeit::widerspruch)
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-482"));
        if (tag.isAfter(LocalDate.ofInstant(akte.jetzt(), Kalender.ORTSZEIT))
                || v.entschieden()
                        .map(wann -> LocalDate.ofInstant(wann, Kalender.ORTSZEIT))
                        .filter(tag::isBefore)
                        .isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-483");
        }
        var wer = zutritt.ich().id();
        antraege.widersprechen(
                antraege.finden(v.antrag()), moeglich.bescheid(), Amtstext.von(gruende), scans);
        ablage.aufnehmen(id, new RechtsbehelfRepository.Papier(weg, tag), wer);
        akte.vermerken(
                v,
                new Schritt(
                        akte.jetzt(), "widerspruch-aufgenommen", Optional.of(wer), tag.toString()));
    }

    /// Notes that a signed copy of a Widerspruch has come; before that day it does not keep the
    /// form.
    ///
    /// @param tag the day it came, not in the future and not before the Widerspruch
    /// @throws FachlicherFehler V-404 when it belongs to no Vorgang one may see, V-480 when it
    ///   needs none or it has come already, V-481 wrong day
    @Braucht(Recht.VORGANG_BEARBEITEN)
    @Transactional
    public void unterschrieben(VorgangId id, LocalDate tag) {
        var v = zutritt.sichtbar(id);
        var w = ablage.von(id).orElseThrow(Widersprueche::nichtNoetig);
        if (tag.isBefore(LocalDate.ofInstant(w.eingegangen(), Kalender.ORTSZEIT))
                || tag.isAfter(LocalDate.ofInstant(akte.jetzt(), Kalender.ORTSZEIT))) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-481");
        }
        if (!ablage.unterschrieben(id, tag)) {
            throw nichtNoetig();
        }
        akte.vermerken(
                v,
                new Schritt(
                        akte.jetzt(),
                        "widerspruch-unterschrieben",
                        Optional.of(zutritt.ich().id()),
                        tag.toString()));
    }

    private static FachlicherFehler nichtNoetig() {
        return new FachlicherFehler(Fehlerart.KONFLIKT, "V-480");
    }
}
