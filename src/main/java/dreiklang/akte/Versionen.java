package dreiklang.akte;

import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Protokolleintrag;
import dreiklang.basis.Recht;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumentauskunft;
import dreiklang.dokument.Dokumente;
import dreiklang.dokument.Textauszuege;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the versions of a Schriftstück: put the next one there, see the ones before.
@Service
public class Versionen {

    private static final int ZEILEN = 25;
    private static final int BEMERKUNG = 500;

    private final VersionRepository ablage;
    private final Schriftstueckzugang zugang;
    private final Reservierungswache wache;
    private final Dokumente dokumente;
    private final Dokumentauskunft auskunft;
    private final Textauszuege texte;
    private final Konten konten;
    private final ApplicationEventPublisher ereignisse;
    private final Clock uhr;

    Versionen(
            VersionRepository ablage,
            Schriftstueckzugang zugang,
            Reservierungswache wache,
            Dokumente dokumente,
            Dokumentauskunft auskunft,
            Textauszuege texte,
            Konten konten,
            ApplicationEventPublisher ereignisse,
            Clock uhr) {
        this.ablage = ablage;
        this.zugang = zugang;
        this.wache = wache;
        this.dokumente = dokumente;
        this.auskunft = auskunft;
        this.texte = texte;
        this.konten = konten;
        this.ereignisse = ereignisse;
        this.uhr = uhr;
    }

    /// A Schriftstück and its versions.
    ///
    /// @param titel what it is
    /// @param vonHand whether people filed it, so that it can get versions
    /// @param unterschrieben whether what is shown carries an electronic signature
    /// @param versionen newest first
    public record Verlauf(
            String titel, boolean vonHand, boolean unterschrieben, Blatt<Version> versionen) {}

    /// The versions of a sheet.
    ///
    /// @param seite number of the page of the list, the first is 1
    /// @throws FachlicherFehler K-404 when there is no such Akte or sheet
    @Braucht(Recht.AKTE_LESEN)
    public Verlauf verlauf(Aktenzeichen akte, int blatt, int seite) {
        var stueck = zugang.lesen(akte, blatt);
        int nummer = Math.clamp(seite, 1, 100_000);
        var zeilen = ablage.liste(akte, blatt, ZEILEN, (nummer - 1) * ZEILEN);
        var inhalte =
                auskunft.mehrere(zeilen.stream().map(VersionRepository.Zeile::dokument).toList());
        List<Version> versionen =
                zeilen.stream()
                        .filter(z -> inhalte.containsKey(z.dokument()))
                        .map(z ->
                                new Version(
                                        z.nummer(),
                                        Objects.requireNonNull(inhalte.get(z.dokument())),
                                        z.bemerkung(),
                                        z.person(),
                                        z.wann()))
                        .toList();
        return new Verlauf(
                stueck.titel(),
                zugang.vonHand(stueck.schriftstueck()),
                zugang.unterschrieben(stueck.inhalt()),
                new Blatt<>(versionen, nummer, ZEILEN, stueck.nummer()));
    }

    /// Whether the signed-in person may put a version there; for pages, which ask before they offer
    /// it.
    @Offen("one's own rights")
    public boolean aenderbar(Aktenzeichen akte, Verlauf verlauf) {
        return verlauf.vonHand() && !verlauf.unterschrieben() && zugang.offen(akte);
    }

    /// One version.
    ///
    /// @throws FachlicherFehler K-404 when there is no such Akte, sheet or version
    @Braucht(Recht.AKTE_LESEN)
    public Dokument dokument(Aktenzeichen akte, int blatt, int nummer) {
        var stueck = zugang.lesen(akte, blatt);
        return ablage.dokument(stueck.schriftstueck(), nummer)
                .flatMap(dokumente::finden)
                .orElseThrow(
                        () -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", akte.wert()));
    }

    /// The content of one version.
    ///
    /// @throws FachlicherFehler K-404 when there is no such Akte, sheet or version
    @Braucht(Recht.AKTE_LESEN)
    public Ablage inhalt(Aktenzeichen akte, int blatt, int nummer) {
        return dokument(akte, blatt, nummer).ablage();
    }

    /// What has changed between the texts of two versions, whichever was named first.
    ///
    /// @throws FachlicherFehler K-404 when there is no such Akte, sheet or version, K-270 when
    ///   files of that kind have no text that can be read
    @Braucht(Recht.AKTE_LESEN)
    public Textvergleich vergleichen(Aktenzeichen akte, int blatt, int eine, int andere) {
        int von = Math.min(eine, andere);
        int mit = Math.max(eine, andere);
        var alt = texte.lesen(inhalt(akte, blatt, von));
        var neu = texte.lesen(inhalt(akte, blatt, mit));
        if (alt.stream().allMatch(s -> s.text().isEmpty())
                && neu.stream().allMatch(s -> s.text().isEmpty())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-270");
        }
        return Wortvergleich.vergleichen(von, mit, alt, neu);
    }

    /// Puts the next version in the place of the one that is shown, which stays readable for ever.
    ///
    /// @param inhalt what was taken in
    /// @param bemerkung what was changed, may be empty
    /// @return its number
    /// @throws FachlicherFehler K-404 not an Akte one may lead, K-201 after ZdA, K-214 no such
    ///   sheet, K-260 the same bytes, K-261 another kind of file, K-262 it carries a signature,
    ///   K-263 too long a remark, K-264 it belongs to a Vorgang, K-266 somebody else has reserved
    ///   it
    @Braucht(Recht.AKTE_FUEHREN)
    @Transactional
    public int ablegen(Aktenzeichen akte, int blatt, Ablage inhalt, String bemerkung) {
        if (bemerkung.length() > BEMERKUNG) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-263");
        }
        var stueck = zugang.sperren(akte, blatt);
        wache.frei(stueck.schriftstueck());
        var bisher = dokumente.finden(stueck.inhalt()).orElseThrow().ablage();
        if (bisher.pruefsumme().equals(inhalt.pruefsumme())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-260", stueck.nummer());
        }
        if (!bisher.medientyp().equals(inhalt.medientyp())) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-261");
        }
        if (auskunft.unterschrieben(bisher)) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-262");
        }
        return eintragen(akte, blatt, stueck, inhalt, bemerkung.strip());
    }

    private int eintragen(
            Aktenzeichen akte,
            int blatt,
            VersionRepository.Blatt stueck,
            Ablage inhalt,
            String bemerkung) {
        int nummer = stueck.nummer() + 1;
        var dokument = dokumente.eintragen(inhalt, Schriftstueckzugang.VON_HAND + akte.wert());
        schreiben(stueck.schriftstueck(), nummer, dokument.id(), bemerkung);
        ablage.vormerken(akte, blatt);
        ereignisse.publishEvent(
                new Protokolleintrag(
                        "akte.version",
                        "akte:" + akte.wert(),
                        Map.of(
                                "blatt", Integer.toString(blatt),
                                "version", Integer.toString(nummer),
                                "pruefsumme", inhalt.pruefsumme().hex())));
        return nummer;
    }

    /// Whether a version came after that moment, in the caller's transaction.
    boolean neuSeit(DokumentId schriftstueck, Instant seit) {
        return ablage.neuSeit(schriftstueck, seit);
    }

    /// Writes down who has filed a Schriftstück, in the transaction of filing.
    @Offen("called by Aktenfuehrung while filing, which checks")
    @Transactional(propagation = Propagation.MANDATORY)
    void erste(DokumentId schriftstueck) {
        schreiben(schriftstueck, 1, schriftstueck, "");
    }

    private void schreiben(
            DokumentId schriftstueck, int nummer, DokumentId dokument, String bemerkung) {
        var wer = konten.aktuell();
        var name = wer instanceof Handelnder.Amtsperson amt ? amt.person().name() : "";
        ablage.anlegen(
                schriftstueck,
                new VersionRepository.Zeile(nummer, dokument, bemerkung, name, uhr.instant()),
                wer);
    }
}
