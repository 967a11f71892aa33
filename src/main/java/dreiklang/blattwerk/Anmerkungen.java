package dreiklang.blattwerk;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the Anmerkungen: write at a page, answer, settle. Whoever may see the Akte reads
/// them; the Dokument itself is never touched.
@Service
public class Anmerkungen {

    /// Most characters of one.
    public static final int ZEICHEN = 2_000;

    private static final int LETZTE_SEITE = 10_000;

    private final AnmerkungRepository ablage;
    private final Blattzugang zugang;
    private final Clock uhr;

    Anmerkungen(AnmerkungRepository ablage, Blattzugang zugang, Clock uhr) {
        this.ablage = ablage;
        this.zugang = zugang;
        this.uhr = uhr;
    }

    /// All Anmerkungen at one version of a sheet, by page, with their answers.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see or no such version
    @Braucht(Recht.AKTE_LESEN)
    public List<Anmerkung> zu(Blattort ort) {
        var zeilen = ablage.zu(zugang.lesbar(ort).id());
        return zeilen.stream()
                .filter(z -> z.antwortAuf() == 0)
                .map(z ->
                        z.anmerkung()
                                .mit(
                                        zeilen.stream()
                                                .filter(a -> a.antwortAuf() == z.anmerkung().id())
                                                .map(AnmerkungRepository.Zeile::anmerkung)
                                                .toList()))
                .toList();
    }

    /// Writes something at a page.
    ///
    /// @param stelle where on it; empty for the page as a whole
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-406 not on the page, K-411 no
    ///   such page, K-423 no or too long a text
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void schreiben(Blattort ort, int seite, Optional<Rechteck> stelle, String text) {
        if (stelle.filter(s -> !s.liegtAufDerSeite()).isPresent()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-406");
        }
        if (seite < 1 || seite > LETZTE_SEITE) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-411");
        }
        anlegen(ort, seite, stelle, text, 0);
    }

    /// Answers to an Anmerkung.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such Anmerkung, K-423 no or
    ///   too long a text
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void antworten(Blattort ort, long auf, String text) {
        var frage =
                zu(ort).stream()
                        .filter(a -> a.id() == auf)
                        .findFirst()
                        .orElseThrow(() ->
                                new FachlicherFehler(
                                        Fehlerart.NICHT_GEFUNDEN, "K-404", ort.akte().wert()));
        anlegen(ort, frage.seite(), Optional.empty(), text, auf);
    }

    /// Settles an Anmerkung; it stays readable. When it is settled already, nothing happens.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may lead or no such version
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public void erledigen(Blattort ort, long id) {
        var dokument = zugang.fuehrbar(ort).id();
        if (ablage.erledigen(dokument, id, uhr.instant(), zugang.name())) {
            zugang.protokoll("anmerkung.erledigt", ort, Map.of("id", Long.toString(id)));
        }
    }

    private void anlegen(
            Blattort ort, int seite, Optional<Rechteck> stelle, String text, long antwortAuf) {
        var dokument = zugang.fuehrbar(ort).id();
        var sauber = text.replace("\r\n", "\n").replace("\0", "").strip();
        if (sauber.isEmpty() || sauber.length() > ZEICHEN) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-423", ZEICHEN);
        }
        var neu =
                new Anmerkung(
                        0,
                        seite,
                        stelle,
                        sauber,
                        zugang.name(),
                        uhr.instant(),
                        List.of(),
                        Optional.empty());
        ablage.anlegen(dokument, ort.akte(), neu, antwortAuf);
        zugang.protokoll(
                antwortAuf == 0 ? "anmerkung.geschrieben" : "anmerkung.beantwortet",
                ort,
                Map.of("seite", Integer.toString(seite)));
    }
}
