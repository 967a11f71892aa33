package dreiklang.akte;

import dreiklang.akte.Akte.Schriftstueck;
import dreiklang.akte.BlattRepository.Auswahl;
import dreiklang.akte.BlattRepository.Blatteintrag;
import dreiklang.basis.Blatt;
import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokumentauskunft;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/// The door of what is filed in an Akte, page by page: there can be thousands of sheets in one.
@Service
public class Aktenblaetter {

    /// Sheets on a page.
    public static final int ZEILEN = 50;

    private static final int VORGAENGE = 100;

    private final BlattRepository blaetter;
    private final GliederungRepository gliederung;
    private final Aktenzugriff akten;
    private final Dokumentauskunft auskunft;

    Aktenblaetter(
            BlattRepository blaetter,
            GliederungRepository gliederung,
            Aktenzugriff akten,
            Dokumentauskunft auskunft) {
        this.blaetter = blaetter;
        this.gliederung = gliederung;
        this.akten = akten;
        this.auskunft = auskunft;
    }

    /// In which order sheets are shown.
    public enum Ordnung {
        /// As they were filed.
        BLATT,
        /// The newest first.
        NEUESTE,
        /// What lies directly in the Akte, then Vorgang by Vorgang.
        VORGANG
    }

    /// Which sheets somebody wants to see.
    ///
    /// @param seite number of the page, the first is 1
    /// @param vorgang only what lies in this Vorgang, 0 directly in the Akte; empty: everything
    /// @param ab the sheet to begin with, 0 for the first one there is
    public record Wunsch(int seite, Ordnung ordnung, Optional<Integer> vorgang, int ab) {

        /// The first page of everything.
        public static final Wunsch ALLES = new Wunsch(1, Ordnung.BLATT, Optional.empty(), 0);

        /// Whether something is left out.
        public boolean eingegrenzt() {
            return vorgang.isPresent() || ab > 0;
        }
    }

    /// A sheet and where it lies.
    ///
    /// @param vorgang number of the Vorgang of the Akte, 0 for directly in the Akte
    /// @param vorgangsbetreff what that is about
    public record Zeile(Schriftstueck stueck, int vorgang, String vorgangsbetreff) {}

    /// A page of an Akte.
    ///
    /// @param akte the Akte without what is filed
    /// @param vorgaenge its newest Vorgänge
    public record Einblick(
            Akte akte, Wunsch wunsch, Blatt<Zeile> blatt, List<Aktenvorgang> vorgaenge) {}

    /// A page of what is filed, what was moved away included.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Einblick ansehen(Aktenzeichen zeichen, Wunsch wunsch) {
        var akte = akten.sichtbar(zeichen);
        var auswahl = new Auswahl(wunsch.ordnung(), wunsch.vorgang(), wunsch.ab(), false);
        return new Einblick(
                akte,
                wunsch,
                seite(zeichen, auswahl, wunsch.seite(), ZEILEN),
                gliederung.liste(zeichen, VORGAENGE, 0));
    }

    /// A page of what lies in the Akte.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Blatt<Zeile> liegende(Aktenzeichen zeichen, int nummer, int groesse) {
        var unused = akten.sichtbar(zeichen);
        return seite(
                zeichen, new Auswahl(Ordnung.BLATT, Optional.empty(), 0, true), nummer, groesse);
    }

    /// One sheet that lies in the Akte.
    ///
    /// @throws FachlicherFehler K-404 no such sheet, or not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Schriftstueck eines(Aktenzeichen zeichen, int blatt) {
        var unused = akten.sichtbar(zeichen);
        var da = blaetter.eines(zeichen, blatt).filter(b -> b.verschobenNach().isEmpty());
        return mitInhalt(da.stream().toList(), (b, s) -> s).stream()
                .findFirst()
                .orElseThrow(() ->
                        new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-404", zeichen.wert()));
    }

    /// Whether a sheet lies in the Akte and was not moved away.
    @Offen("called by einsicht for outside persons whose link and PIN it has checked")
    public boolean liegt(Aktenzeichen zeichen, int blatt) {
        return blaetter.eines(zeichen, blatt).filter(b -> b.verschobenNach().isEmpty()).isPresent();
    }

    /// The Akte with only those sheets that lie in it under one of these titles or numbers. Case
    /// makes no difference.
    ///
    /// @throws FachlicherFehler K-404 not an Akte one may see
    @Braucht(Recht.AKTE_LESEN)
    public Akte genannte(
            Aktenzeichen zeichen, Collection<String> titel, Collection<Integer> nummern) {
        var akte = akten.sichtbar(zeichen);
        return titel.isEmpty() && nummern.isEmpty()
                ? akte
                : akte.mit(
                        mitInhalt(
                                blaetter.genannte(zeichen, moegliche(titel), nummern),
                                (b, s) -> s));
    }

    /// The database has no text with a zero byte in it.
    private static List<String> moegliche(Collection<String> titel) {
        return titel.stream().filter(t -> t.indexOf('\0') < 0).toList();
    }

    private Blatt<Zeile> seite(Aktenzeichen zeichen, Auswahl was, int nummer, int groesse) {
        long gesamt = blaetter.anzahl(zeichen, was);
        int letzte = (int) Math.max(1, (gesamt + groesse - 1) / groesse);
        int seite = Math.clamp(nummer, 1, letzte);
        var hier = blaetter.seite(zeichen, was, groesse, (seite - 1) * groesse);
        return new Blatt<>(
                mitInhalt(hier, (b, s) -> new Zeile(s, b.vorgang(), b.vorgangsbetreff())),
                seite,
                groesse,
                gesamt);
    }

    private <T> List<T> mitInhalt(
            List<Blatteintrag> hier, BiFunction<Blatteintrag, Schriftstueck, T> als) {
        var inhalte = auskunft.mehrere(hier.stream().map(Blatteintrag::inhalt).toList());
        return hier.stream()
                .filter(b -> inhalte.containsKey(b.inhalt()))
                .map(b -> als.apply(b, b.mit(Objects.requireNonNull(inhalte.get(b.inhalt())))))
                .toList();
    }
}
