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
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// The door of editing by forms: shows a piece of a package as questions and writes the answers
/// into its file, of which everything else stays as it is.
@Service
public class Werkblaetter {

    /// A condition, whatever it decides.
    public static final String BEDINGUNG = "bedingung";

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
    /// @param art `texte`, `amt`, `akte`, `gebuehren`, `seite`, `feld`, `schritt` or `bedingung`
    /// @param ort a Blattort; empty for a whole chapter
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

    /// Where else the package speaks of a question whose name the answers change.
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public List<Namensstelle> umbenennungen(Werkstueck stueck, Werkblatt blatt, Antworten neu) {
        var namen = leser(stueck, blatt.art(), blatt.ort()).andereNamen(neu);
        if (namen.isEmpty()) {
            return List.of();
        }
        var umbenennung = new Umbenennung(namen);
        umbenennung.anwenden(betroffen(mit(stueck, blatt, neu), blatt));
        return List.copyOf(umbenennung.stellen());
    }

    /// Writes the answers into the file.
    ///
    /// @param version the version that was looked at
    /// @param ueberall whether another name of a question is followed everywhere
    /// @return where the piece stands now
    /// @throws FachlicherFehler L-142 when somebody else was faster
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public String speichern(
            Werkstueck stueck,
            int version,
            Werkblatt blatt,
            Antworten neu,
            boolean ueberall,
            String wer) {
        var leser = leser(stueck, blatt.art(), blatt.ort());
        var dateien = mit(stueck, blatt, neu);
        var texte = new TreeMap<String, String>();
        texte.put(blatt.datei(), text(dateien, blatt.datei()));
        if (ueberall) {
            texte.putAll(
                    new Umbenennung(leser.andereNamen(neu)).anwenden(betroffen(dateien, blatt)));
        }
        texte.entrySet().removeIf(t -> t.getValue().equals(text(stueck.dateien(), t.getKey())));
        if (!texte.isEmpty()) {
            werkstatt.schreiben(stueck.schluessel(), version, texte, wer);
        }
        return leser.ortNach(neu);
    }

    /// Nobody else speaks of the questions of a Folgeformular.
    private static Map<String, byte[]> betroffen(Map<String, byte[]> dateien, Werkblatt blatt) {
        var inhalt = dateien.getOrDefault(blatt.datei(), new byte[0]);
        return Blattort.von(blatt.ort()).formular().isEmpty()
                ? dateien
                : Map.of(blatt.datei(), inhalt);
    }

    private static String text(Map<String, byte[]> dateien, String name) {
        return new String(dateien.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /// All files with the answers in theirs.
    private Map<String, byte[]> mit(Werkstueck stueck, Werkblatt blatt, Antworten neu) {
        var geschrieben = leser(stueck, blatt.art(), blatt.ort()).geschrieben(neu);
        var dateien = new TreeMap<>(stueck.dateien());
        dateien.put(blatt.datei(), geschrieben.text().getBytes(StandardCharsets.UTF_8));
        return dateien;
    }

    /// Pages and questions of a form, or the steps of the Ablauf, with their findings.
    ///
    /// @param liste where they stand
    /// @throws FachlicherFehler B-201 when the file cannot be read
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public Formularbild bild(Werkstueck stueck, Blattort liste) {
        var name = liste.datei();
        var paket = pruefung.gelesen(stueck);
        var formular =
                liste.formular().isEmpty()
                        ? vorrat.mitErgebnis(paket.formular())
                        : paket.formular(liste.formular()).orElse(Blattvorrat.KEINES);
        var bericht = pruefung.pruefen(stueck);
        var befunde =
                java.util.stream.Stream.concat(
                                bericht.befunde().stream(), bericht.hinweise().stream())
                        .filter(b -> b.datei().equals(name))
                        .toList();
        return new Formularzeichner(liste, datei(stueck, name), formular, befunde).zeichnen();
    }

    /// Moves a page, a question or a step one place.
    ///
    /// @param hoch up or down
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-148 when it is not there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void verschieben(Werkstueck stueck, int version, String ort, boolean hoch, String wer) {
        var pfad = eintrag(stueck, ort);
        var name = Blattort.von(ort).datei();
        var datei = datei(stueck, name);
        int nummer = hoch ? pfad.nummer() - 1 : pfad.nummer();
        schreiben(stueck, version, name, datei, datei.tausche(pfad.oben(), nummer), wer);
    }

    /// Takes a page, a question or a step away.
    ///
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-148 when it is not there
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void loeschen(Werkstueck stueck, int version, String ort, String wer) {
        var pfad = eintrag(stueck, ort);
        var name = Blattort.von(ort).datei();
        var datei = datei(stueck, name);
        schreiben(stueck, version, name, datei, datei.loesche(pfad), wer);
    }

    /// Makes a question a choice from these entries; long lists become a file of their own.
    ///
    /// @param optionen value → text, in the order in which they are shown
    /// @throws FachlicherFehler L-142 when somebody else was faster, L-148 when there is no such
    ///   question, L-193 when it is of a kind that has nothing to choose from
    @Braucht(Recht.LEISTUNG_PFLEGEN)
    public void alsAuswahl(
            Werkstueck stueck, int version, String ort, Map<String, String> optionen, String wer) {
        if (!Blattort.von(ort).formular().isEmpty()) {
            throw nichtDa();
        }
        var formular = datei(stueck, Blattort.von(ort).datei());
        var auswahl = new Auswahlumbau(formular, eintrag(stueck, ort));
        werkstatt.schreiben(stueck.schluessel(), version, auswahl.mit(optionen), wer);
    }

    private static Yamlpfad eintrag(Werkstueck stueck, String ort) {
        var hier = Blattort.von(ort);
        var pfad = hier.pfad();
        if (!Blattleser.ORT.matcher(hier.stelle()).matches()
                || datei(stueck, hier.datei()).knoten(pfad).isEmpty()) {
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
