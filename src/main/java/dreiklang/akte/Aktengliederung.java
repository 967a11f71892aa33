package dreiklang.akte;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of dividing an Akte into Vorgänge: open one, close it, put sheets from one into
/// another. A sheet keeps its number in the Akte, wherever it lies.
@Service
public class Aktengliederung {

    private static final int BETREFF = 200;
    private static final int ZEILEN = 25;
    private static final int SPUR = 50;

    private final GliederungRepository ablage;
    private final Aktenzugriff akten;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Aktengliederung(
            GliederungRepository ablage,
            Aktenzugriff akten,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.akten = akten;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A sheet as it lies in a Vorgang.
    ///
    /// @param blatt its number in the Akte
    /// @param titel what it is
    /// @param abgelegt when it was filed
    public record Inhalt(int blatt, String titel, Instant abgelegt) {}

    /// A sheet was put elsewhere.
    ///
    /// @param von number of the Vorgang it lay in, 0 for directly in the Akte
    /// @param nach number of the Vorgang it lies in since, 0 for directly in the Akte
    /// @param wer who did it, as the audit trail names her
    public record Umordnung(int blatt, int von, int nach, Instant wann, String wer) {}

    /// One Vorgang with a page of what lies in it and the trace of what was put elsewhere.
    ///
    /// @param vorgang empty for what lies directly in the Akte
    public record Einblick(
            Akte akte,
            Optional<Aktenvorgang> vorgang,
            Blatt<Inhalt> inhalt,
            List<Umordnung> spur) {}

    /// The Vorgänge of an Akte, newest first.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Blatt<Aktenvorgang> liste(Aktenzeichen zeichen, int blatt) {
        akten.sichtbar(zeichen);
        int nummer = Math.clamp(blatt, 1, 100_000);
        return new Blatt<>(
                ablage.liste(zeichen, ZEILEN, (nummer - 1) * ZEILEN),
                nummer,
                ZEILEN,
                ablage.anzahl(zeichen));
    }

    /// The newest open Vorgang with exactly that Betreff.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Optional<Integer> offener(Aktenzeichen zeichen, String betreff) {
        akten.sichtbar(zeichen);
        return ablage.offener(zeichen, betreff);
    }

    /// The Akte without what is filed, for the head of a page.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Akte akte(Aktenzeichen zeichen) {
        return akten.sichtbar(zeichen);
    }

    /// What lies in a Vorgang, or with number 0 directly in the Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see, K-230 no such Vorgang
    @Braucht(Recht.AKTE_LESEN)
    public Einblick ansehen(Aktenzeichen zeichen, int nummer, int blatt) {
        var akte = akten.sichtbar(zeichen);
        var vorgang =
                nummer == 0 ? Optional.<Aktenvorgang>empty() : Optional.of(da(zeichen, nummer));
        int seite = Math.clamp(blatt, 1, 100_000);
        return new Einblick(
                akte,
                vorgang,
                new Blatt<>(
                        ablage.inhalt(zeichen, nummer, ZEILEN, (seite - 1) * ZEILEN),
                        seite,
                        ZEILEN,
                        vorgang.map(Aktenvorgang::stuecke).orElseGet(() -> ablage.direkt(zeichen))),
                ablage.umordnungen(zeichen, nummer, SPUR));
    }

    /// Opens a Vorgang.
    ///
    /// @return its number
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-231 no or too
    ///   long a Betreff
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int anlegen(Aktenzeichen zeichen, String betreff) {
        akten.offen(zeichen);
        if (betreff.isBlank() || betreff.length() > BETREFF) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-231");
        }
        int nummer = ablage.anlegen(zeichen, betreff.strip(), uhr.instant());
        protokoll("akte.vorgang-eroeffnet", zeichen, nummer, Map.of());
        return nummer;
    }

    /// Closes a Vorgang: nothing goes in or out until it is opened again.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-230 no such
    ///   Vorgang
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void abschliessen(Aktenzeichen zeichen, int nummer) {
        stand(zeichen, nummer, true, "akte.vorgang-abgeschlossen");
    }

    /// Opens a closed Vorgang again.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-230 no such
    ///   Vorgang
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void oeffnen(Aktenzeichen zeichen, int nummer) {
        stand(zeichen, nummer, false, "akte.vorgang-wieder-offen");
    }

    private void stand(Aktenzeichen zeichen, int nummer, boolean zu, String aktion) {
        akten.offen(zeichen);
        if (da(zeichen, nummer).abgeschlossen().isPresent() != zu) {
            ablage.abschliessen(
                    zeichen, nummer, zu ? Optional.of(uhr.instant()) : Optional.empty());
            protokoll(aktion, zeichen, nummer, Map.of());
        }
    }

    /// Puts sheets into a Vorgang, or with number 0 directly into the Akte. All or none.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-230 no such
    ///   Vorgang, K-232 a sheet that is not here, K-233 a closed Vorgang
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void umordnen(Aktenzeichen zeichen, Collection<Integer> blaetter, int nach) {
        akten.offen(zeichen);
        if (nach != 0 && da(zeichen, nach).abgeschlossen().isPresent()) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-233", Integer.toString(nach));
        }
        var lage = ablage.lage(zeichen, blaetter);
        var fehlend = new TreeSet<>(blaetter);
        lage.forEach(l -> fehlend.remove(l.blatt()));
        if (blaetter.isEmpty() || !fehlend.isEmpty()) {
            throw new FachlicherFehler(
                    Fehlerart.EINGABE,
                    "K-232",
                    fehlend.isEmpty() ? "?" : fehlend.getFirst().toString());
        }
        lage.stream()
                .filter(l -> l.fest() && l.vorgang() != nach)
                .findFirst()
                .ifPresent(l -> {
                    throw new FachlicherFehler(
                            Fehlerart.KONFLIKT, "K-233", Integer.toString(l.vorgang()));
                });
        ablage.umordnen(zeichen, blaetter, nach, konten.aktuell().kennung(), uhr.instant());
        protokoll("akte.umgeordnet", zeichen, nach, Map.of("blaetter", worte(blaetter)));
    }

    private static String worte(Collection<Integer> blaetter) {
        return new TreeSet<>(blaetter)
                .stream().limit(SPUR).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private Aktenvorgang da(Aktenzeichen zeichen, int nummer) {
        return ablage.finden(zeichen, nummer)
                .orElseThrow(() ->
                        new FachlicherFehler(
                                Fehlerart.NICHT_GEFUNDEN, "K-230", Integer.toString(nummer)));
    }

    private void protokoll(
            String aktion, Aktenzeichen zeichen, int nummer, Map<String, String> dazu) {
        var einzelheiten = new java.util.LinkedHashMap<>(dazu);
        einzelheiten.put("vorgang", Integer.toString(nummer));
        ereignisse.publishEvent(
                new Protokolleintrag(aktion, "akte:" + zeichen.wert(), einzelheiten));
    }
}
