package dreiklang.leistung;

import dreiklang.basis.Braucht;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door of editing by forms: shows a piece of a package as questions and writes the answers
/// into its file, of which everything else stays as it is.
@Service
public class Werkblaetter {

    /// A condition, whatever it decides.
    public static final String BEDINGUNG = "bedingung";

    private static final String FORMULAR = "formular.yaml";

    private final Werkstatt werkstatt;
    private final Werkstattpruefung pruefung;
    private final Blattvorrat vorrat;
    private final Formulare formulare;

    Werkblaetter(
            Werkstatt werkstatt,
            Werkstattpruefung pruefung,
            Blattvorrat vorrat,
            Formulare formulare) {
        this.werkstatt = werkstatt;
        this.pruefung = pruefung;
        this.vorrat = vorrat;
        this.formulare = formulare;
    }

    /// A piece of the package as questions.
    ///
    /// @param art `texte`, `amt`, `akte`, `gebuehren`, `seite`, `feld` or `bedingung`
    /// @param ort place in its file; empty for a whole chapter
    /// @throws FachlicherFehler L-148 when there is no such piece, B-201 when the file cannot be
    ///   read
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Werkblatt blatt(Werkstueck stueck, String art, String ort) {
        return leser(stueck, art, ort).lesen();
    }

    private Blattleser leser(Werkstueck stueck, String art, String ort) {
        return new Blattleser(stueck, pruefung, vorrat, formulare, art, ort);
    }

    /// What is wrong with the answers beside what the questions say themselves.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Feldfehler> pruefen(Werkblatt blatt, Antworten antworten) {
        return blatt.art().equals(BEDINGUNG) ? Bedingungsblatt.fehler(antworten) : List.of();
    }

    /// Writes the answers into the file.
    ///
    /// @param version the version that was looked at
    /// @return where the piece stands now
    /// @throws FachlicherFehler L-142 when somebody else was faster
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String speichern(
            Werkstueck stueck, int version, Werkblatt blatt, Antworten neu, String wer) {
        var leser = leser(stueck, blatt.art(), blatt.ort());
        var datei = leser.datei();
        var geschrieben = leser.geschrieben(neu);
        schreiben(stueck, version, blatt.datei(), datei, geschrieben, wer);
        return leser.ortNach(neu);
    }

    /// Pages and questions with their findings.
    ///
    /// @throws FachlicherFehler B-201 when the file cannot be read
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Formularbild formular(Werkstueck stueck) {
        var bericht = pruefung.pruefen(stueck);
        var befunde =
                java.util.stream.Stream.concat(
                                bericht.befunde().stream(), bericht.hinweise().stream())
                        .filter(b -> b.datei().equals(FORMULAR))
                        .toList();
        return new Formularzeichner(
                        datei(stueck, FORMULAR), pruefung.gelesen(stueck).formular(), befunde)
                .zeichnen();
    }

    /// Moves a page or a question one place.
    ///
    /// @param hoch up or down
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-148 when it is not there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void verschieben(Werkstueck stueck, int version, String ort, boolean hoch, String wer) {
        var pfad = eintrag(stueck, ort);
        var datei = datei(stueck, FORMULAR);
        int nummer = hoch ? pfad.nummer() - 1 : pfad.nummer();
        schreiben(stueck, version, FORMULAR, datei, datei.tausche(pfad.oben(), nummer), wer);
    }

    /// Takes a page or a question away.
    ///
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-148 when it is not there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void loeschen(Werkstueck stueck, int version, String ort, String wer) {
        var pfad = eintrag(stueck, ort);
        var datei = datei(stueck, FORMULAR);
        schreiben(stueck, version, FORMULAR, datei, datei.loesche(pfad), wer);
    }

    private static Yamlpfad eintrag(Werkstueck stueck, String ort) {
        var pfad = Yamlpfad.von(ort);
        if (!Blattleser.ORT.matcher(ort).matches()
                || datei(stueck, FORMULAR).knoten(pfad).isEmpty()) {
            throw nichtDa();
        }
        return pfad;
    }

    private void schreiben(
            Werkstueck stueck, int version, String name, Yamldatei alt, Yamldatei neu, String wer) {
        if (!neu.text().equals(alt.text())) {
            werkstatt.schreiben(stueck.schluessel(), version, name, neu.text(), wer);
        }
    }

    static Yamldatei datei(Werkstueck stueck, String name) {
        return Yamldatei.lesen(
                name, stueck.dateien().getOrDefault(name, "".getBytes(StandardCharsets.UTF_8)));
    }

    static FachlicherFehler nichtDa() {
        return new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "L-148");
    }
}
