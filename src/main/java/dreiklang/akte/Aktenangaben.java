package dreiklang.akte;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of what is said of an Akte: Betreff, Beteiligte, Schlagworte. Every change keeps what
/// stood there before.
@Service
public class Aktenangaben {

    private static final int KURZ = 200;
    private static final int LANG = 500;
    private static final int WORTE = 30;
    private static final int VERLAUF = 100;

    private final AngabenRepository ablage;
    private final Aktenzugriff akten;
    private final Akteneinsicht einsicht;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktenangaben(
            AngabenRepository ablage,
            Aktenzugriff akten,
            Akteneinsicht einsicht,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.akten = akten;
        this.einsicht = einsicht;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// Somebody the Akte is about or who takes part in it.
    ///
    /// @param rolle what she is in it, for example Eigentümerin
    /// @param anschrift may be empty
    public record Beteiligter(long id, String name, String rolle, String anschrift) {}

    /// A short order written on the Akte.
    ///
    /// @param blatt the sheet it is written on, 0 for the whole Akte
    /// @param wer who ordered it, as the audit trail names her
    /// @param erledigt when it was done, if it is
    /// @param erledigtVon who did it, empty before
    public record Verfuegung(
            long id,
            int blatt,
            String wortlaut,
            String wer,
            Instant wann,
            Optional<Instant> erledigt,
            String erledigtVon) {}

    /// What was changed.
    ///
    /// @param feld `betreff`, `beteiligte`, `schlagworte`, `bezug` or `feld:NAME`
    public record Aenderung(Instant wann, String wer, String feld, String alt, String neu) {

        boolean bezug() {
            return feld.equals("bezug");
        }
    }

    /// All that is said of an Akte.
    ///
    /// @param verwandte related Akten she may see: Aktenzeichen → Betreff
    public record Blatt(
            Akte akte,
            List<Beteiligter> beteiligte,
            List<String> schlagworte,
            Map<String, String> verwandte,
            List<Verfuegung> verfuegungen,
            List<Aenderung> verlauf) {}

    /// What is said of an Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Blatt ansehen(Aktenzeichen zeichen) {
        var akte = akten.sichtbar(zeichen);
        return new Blatt(
                akte,
                ablage.beteiligte(zeichen),
                ablage.schlagworte(zeichen),
                ablage.verwandte(zeichen, einsicht.blick()),
                ablage.verfuegungen(zeichen, VERLAUF),
                verlauf(zeichen));
    }

    /// Without related Akten she may not see.
    private List<Aenderung> verlauf(Aktenzeichen zeichen) {
        var alle = ablage.verlauf(zeichen, VERLAUF);
        var genannt = new TreeSet<String>();
        alle.stream().filter(Aenderung::bezug).forEach(a -> genannt.add(a.alt() + a.neu()));
        var sichtbar = ablage.sichtbare(genannt, einsicht.blick());
        return alle.stream()
                .filter(a -> !a.bezug() || sichtbar.contains(a.alt() + a.neu()))
                .toList();
    }

    /// Gives the Akte another Betreff.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-231 none or too
    ///   long
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void umbenennen(Aktenzeichen zeichen, String betreff) {
        var akte = akten.offen(zeichen);
        String neu = text(betreff, KURZ, true, "K-231");
        if (!neu.equals(akte.betreff())) {
            ablage.betreff(zeichen, neu);
            geaendert(zeichen, "betreff", akte.betreff(), neu);
        }
    }

    /// Enters somebody.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-251 without a
    ///   name or role
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void eintragen(Aktenzeichen zeichen, String name, String rolle, String anschrift) {
        akten.offen(zeichen);
        var neu =
                new Beteiligter(
                        0,
                        text(name, KURZ, true, "K-251"),
                        text(rolle, KURZ, true, "K-251"),
                        text(anschrift, LANG, false, "K-251"));
        ablage.eintragen(zeichen, neu, "");
        geaendert(zeichen, "beteiligte", "", lesbar(neu));
    }

    /// Takes somebody out; the history keeps who it was.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or nobody there, K-201 after ZdA
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void entfernen(Aktenzeichen zeichen, long id) {
        akten.offen(zeichen);
        var wer = beteiligter(zeichen, id);
        ablage.entfernen(zeichen, id);
        geaendert(zeichen, "beteiligte", lesbar(wer), "");
    }

    /// Corrects what is wrong about somebody (Art. 16 DSGVO), also after ZdA; the history keeps
    /// what stood there and why it was wrong.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or nobody there, K-251 without a
    ///   name or role
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void berichtigen(Aktenzeichen zeichen, Beteiligter richtig, String grund) {
        akten.gefuehrt(zeichen);
        var alt = beteiligter(zeichen, richtig.id());
        var neu =
                new Beteiligter(
                        alt.id(),
                        text(richtig.name(), KURZ, true, "K-251"),
                        text(richtig.rolle(), KURZ, true, "K-251"),
                        text(richtig.anschrift(), LANG, false, "K-251"));
        ablage.berichtigen(zeichen, neu);
        geaendert(zeichen, "beteiligte", lesbar(alt), lesbar(neu) + " – " + rein(grund));
    }

    private Beteiligter beteiligter(Aktenzeichen zeichen, long id) {
        return ablage.beteiligte(zeichen).stream()
                .filter(b -> b.id() == id)
                .findFirst()
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert()));
    }

    private static String lesbar(Beteiligter b) {
        return b.name()
                + " ("
                + b.rolle()
                + ")"
                + (b.anschrift().isEmpty() ? "" : ", " + b.anschrift());
    }

    /// Replaces the Schlagworte.
    ///
    /// @param worte separated by commas
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-252 too many or
    ///   too long
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verschlagworten(Aktenzeichen zeichen, String worte) {
        akten.offen(zeichen);
        var neu = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(rein(worte).split("[,;]"))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .forEach(neu::add);
        if (neu.size() > WORTE || neu.stream().anyMatch(w -> w.length() > 60)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-252");
        }
        String alt = String.join(", ", ablage.schlagworte(zeichen));
        if (!alt.equals(String.join(", ", neu))) {
            ablage.schlagworte(zeichen, neu);
            geaendert(zeichen, "schlagworte", alt, String.join(", ", neu));
        }
    }

    static String rein(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static String text(String roh, int laenge, boolean noetig, String code) {
        String text = rein(roh);
        if (text.length() > laenge || noetig && text.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
        return text;
    }

    /// The history may hold names; the audit trail says only what kind of thing was changed.
    void geaendert(Aktenzeichen zeichen, String feld, String alt, String neu) {
        ablage.geaendert(
                zeichen, new Aenderung(uhr.instant(), konten.aktuell().kennung(), feld, alt, neu));
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.angabe-geaendert", "akte:" + zeichen.wert(), Map.of("feld", feld)));
    }
}
