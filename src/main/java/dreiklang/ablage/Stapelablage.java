package dreiklang.ablage;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktengliederung;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.Bruchstelle;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.basis.Zufall;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokumente;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of filing many files and whole folders at once. What was uploaded waits, durably and
/// for nobody else, until the person who uploaded it has seen where it goes and files it, all of it
/// in one transaction.
@Service
public class Stapelablage {

    private static final int MEISTE = 5_000;
    private static final int ZEILEN = 50;
    private static final int GENANNT = 200;
    private static final int LAENGE = 200;

    private final StapelRepository stapel;
    private final Akten akten;
    private final Aktengliederung gliederung;
    private final Stapelverteilung verteilung;
    private final Dokumente dokumente;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Stapelablage(
            StapelRepository stapel,
            Akten akten,
            Aktengliederung gliederung,
            Stapelverteilung verteilung,
            Dokumente dokumente,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.stapel = stapel;
        this.akten = akten;
        this.gliederung = gliederung;
        this.verteilung = verteilung;
        this.dokumente = dokumente;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// What somebody changed in the proposal.
    ///
    /// @param betreffe names of Vorgänge: folder → Betreff
    /// @param titel names of files: number → title
    /// @param heraus numbers of those of them that stay out
    public record Aenderung(
            Map<String, String> betreffe, Map<Integer, String> titel, List<Integer> heraus) {}

    /// What one has uploaded for an Akte.
    ///
    /// @param nummer page of the files, the first is 1
    /// @throws FachlicherFehler K-404 not an Akte one may lead
    @Braucht(Recht.AKTE_FUEHREN)
    public Ablagestapel ansehen(Aktenzeichen zeichen, int nummer) {
        fuehrbar(zeichen);
        var akte = gliederung.akte(zeichen);
        var offen = stapel.offener(zeichen.wert(), ich());
        var vorschlag =
                offen.map(s -> Ordnervorschlag.von(stapel.alle(s), stapel.namen(s)))
                        .orElse(new Ordnervorschlag(List.of(), List.of()));
        var stuecke = vorschlag.stuecke();
        int blatt = Math.clamp(nummer, 1, Math.max(1, (stuecke.size() + ZEILEN - 1) / ZEILEN));
        return new Ablagestapel(
                akte,
                vorschlag.ordner(),
                new Blatt<>(
                        stuecke.stream().skip((blatt - 1L) * ZEILEN).limit(ZEILEN).toList(),
                        blatt,
                        ZEILEN,
                        stuecke.size()),
                offen.map(s -> stapel.abgewiesene(s, GENANNT)).orElse(List.of()).stream()
                        .map(z -> Ordnervorschlag.stueck(z, ""))
                        .toList(),
                stuecke.stream().filter(s -> !s.heraus()).count());
    }

    /// Puts a file that was taken in to the others; the same one twice lies there once.
    ///
    /// @param pfad as the browser sent it
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-398 too many
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void dazulegen(Aktenzeichen zeichen, String pfad, Ablage inhalt) {
        var meiner = meiner(zeichen);
        var kurz = Ordnerpfad.von(pfad).pfad();
        if (!stapel.da(meiner, kurz, inhalt.pruefsumme())) {
            var dokument = dokumente.eintragen(inhalt, Stapelverteilung.bezug(meiner));
            stapel.eintragen(meiner, kurz, inhalt, dokument.id());
            Bruchstelle.erreicht("ablage.stapel-vor-commit");
        }
    }

    /// Notes that a file was refused, so that nobody believes it was filed.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-398 too many
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void abweisen(Aktenzeichen zeichen, String pfad, long groesse, FachlicherFehler grund) {
        stapel.abgewiesen(
                meiner(zeichen),
                Ordnerpfad.von(pfad).pfad(),
                groesse,
                grund.code(),
                grund.werte().stream().map(String::valueOf).toList());
    }

    private UUID meiner(Aktenzeichen zeichen) {
        fuehrbar(zeichen);
        stapel.anlegen(Zufall.kennung(uhr), zeichen.wert(), ich(), uhr.instant());
        var meiner = stapel.sperren(zeichen.wert(), ich()).orElseThrow();
        if (stapel.anzahl(meiner) >= MEISTE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-398");
        }
        return meiner;
    }

    /// Keeps what somebody changed in the proposal.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-390 nothing waits, K-399 a name
    ///   is empty or too long
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void aendern(Aktenzeichen zeichen, Aenderung was) {
        var meiner = wartet(zeichen);
        was.betreffe()
                .forEach((ordner, betreff) ->
                        stapel.benennen(meiner, ordner, name(betreff, ordner)));
        was.titel()
                .forEach((nr, titel) ->
                        stapel.aendern(
                                meiner,
                                nr,
                                name(titel, Integer.toString(nr)),
                                was.heraus().contains(nr)));
    }

    private static String name(String roh, String wovon) {
        var name = roh.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty() || name.length() > LAENGE) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-399", wovon);
        }
        return name;
    }

    /// Files everything that does not stay out; a Vorgang there is under the same Betreff is used.
    ///
    /// @return how many files
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-390 nothing
    ///   waits
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int ablegen(Aktenzeichen zeichen) {
        var meiner = wartet(zeichen);
        int anzahl = verteilung.verteilen(meiner, zeichen);
        protokoll("ablage.stapel-abgelegt", zeichen, anzahl);
        return anzahl;
    }

    /// Throws away what one has uploaded for an Akte and not filed.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-390 nothing waits
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void verwerfen(Aktenzeichen zeichen) {
        var meiner = wartet(zeichen);
        protokoll("ablage.stapel-verworfen", zeichen, verteilung.verwerfen(meiner));
    }

    private UUID wartet(Aktenzeichen zeichen) {
        fuehrbar(zeichen);
        return stapel.sperren(zeichen.wert(), ich())
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "K-390"));
    }

    private void fuehrbar(Aktenzeichen zeichen) {
        if (!akten.fuehrbar(zeichen)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert());
        }
    }

    private UUID ich() {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                ? amt.person().id().wert()
                : new UUID(0, 0);
    }

    private void protokoll(String aktion, Aktenzeichen zeichen, int anzahl) {
        ereignisse.publishEvent(
                new Protokolleintrag(
                        aktion,
                        "akte:" + zeichen.wert(),
                        Map.of("anzahl", Integer.toString(anzahl))));
    }
}
