package dreiklang.programm;

import dreiklang.basis.Offen;
import dreiklang.basis.Sprache;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import dreiklang.rechenprobe.Zeitangabe;
import dreiklang.seite.Texte;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door through which Massnahmen leave as a table that can be taken over again: only those that
/// the person may see and that the filter leaves.
@Service
public class Massnahmenausgabe {

    private static final int ALLE = 1_000_000;

    private final Plaene plaene;
    private final MassnahmeRepository ablage;
    private final MassnahmensucheRepository suche;
    private final Programmsicht sicht;
    private final Texte texte;

    Massnahmenausgabe(
            Plaene plaene,
            MassnahmeRepository ablage,
            MassnahmensucheRepository suche,
            Programmsicht sicht,
            Texte texte) {
        this.plaene = plaene;
        this.ablage = ablage;
        this.suche = suche;
        this.sicht = sicht;
        this.texte = texte;
    }

    /// Head and rows, every cell as it is read again.
    ///
    /// @throws dreiklang.basis.FachlicherFehler P-404 when there is no such plan
    @Offen("STEUERUNG_LESEN or MASSNAHME_PFLEGEN; asked inside, and the rows are bound by it")
    @Transactional(readOnly = true)
    public List<List<Object>> tabelle(String plan, Massnahmenfilter filter) {
        var umfang = sicht.sehen();
        var bild = plaene.bild(plan);
        var alle = ablage.alle(bild.plan().id());
        var zeilen = new ArrayList<List<Object>>();
        zeilen.add(List.copyOf(kopf()));
        suche.liste(bild.plan().id(), filter, umfang, ALLE, 0).stream()
                .map(z -> alle.get(z.nummer()))
                .flatMap(Stream::ofNullable)
                .forEach(m -> zeilen.add(zeile(bild, m)));
        return zeilen;
    }

    private List<String> kopf() {
        return felder().map(f -> texte.text(Sprache.DE, "programm.einlesen.feld." + f.name()))
                .toList();
    }

    private static Stream<Massnahmenspalte> felder() {
        return Stream.of(Massnahmenspalte.values()).filter(f -> f != Massnahmenspalte.PLAN);
    }

    private List<Object> zeile(Planbild bild, Massnahme m) {
        return felder().<Object>map(f -> zelle(bild, m, f)).toList();
    }

    private String zelle(Planbild bild, Massnahme m, Massnahmenspalte feld) {
        var a = m.angaben();
        return switch (feld) {
            case NUMMER -> m.nummer();
            case TITEL -> a.titel();
            case ABSICHT -> a.absicht();
            case FELD -> bild.zeichen(a.feld().stream().toList());
            case ZIELE -> zeichen(bild, a, Begriff.Art.ZIEL);
            case PERSPEKTIVEN -> zeichen(bild, a, Begriff.Art.PERSPEKTIVE);
            case SCHWERPUNKTE -> zeichen(bild, a, Begriff.Art.SCHWERPUNKT);
            case EINHEIT -> a.einheit();
            case VERANTWORTLICH -> a.verantwortlich();
            case BETEILIGTE -> liste(a.beteiligte());
            case PRIORITAET -> text("programm.prioritaet." + a.prioritaet().name());
            case WEG -> text("programm.weg." + a.weg().name());
            case STAND -> text("programm.stand." + m.stand().name());
            case NACHWEIS -> m.nachweis();
            case NACHTRAEGLICH -> kenntnis(a.nachtraeglich());
            case BEGINN -> zeit(a.beginn());
            case ENDE -> zeit(a.ende());
            case ANALYSE_NOETIG -> kenntnis(a.analyseNoetig());
            case ANALYSE_DA -> kenntnis(a.analyseDa());
            case LEISTUNGEN -> liste(a.leistungen());
            case FACHVERFAHREN -> liste(a.fachverfahren());
            case BRAUCHT -> liste(a.braucht());
            case HERKUNFT -> m.herkunft().flatMap(ablage::nummer).orElse("");
            case BEMERKUNG -> a.bemerkung();
            default -> a.wirkung(Wirkung.valueOf(feld.name().replace("WIRKUNG_", "")));
        };
    }

    private static String zeichen(Planbild bild, Massnahmenangaben a, Begriff.Art art) {
        return liste(
                bild.alle(art).stream()
                        .filter(b -> a.begriffe().contains(b.id()))
                        .map(Begriff::kurz)
                        .toList());
    }

    private static String liste(Collection<String> werte) {
        return String.join(", ", werte);
    }

    private static String zeit(Optional<Zeitangabe> zeit) {
        return zeit.map(z -> z.wortlaut(Sprache.DE)).orElse("");
    }

    private String kenntnis(Kenntnis k) {
        return text("programm.kenntnis." + k.name());
    }

    private String text(String schluessel) {
        return texte.text(Sprache.DE, schluessel);
    }
}
