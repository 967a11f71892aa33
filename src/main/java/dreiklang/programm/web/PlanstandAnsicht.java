package dreiklang.programm.web;

import dreiklang.programm.BegriffId;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Planbild;
import dreiklang.programm.Standbilanz;
import dreiklang.seite.Rahmen;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How far the fields of a plan are.
///
/// @param rahmen language, token, who is signed in
/// @param bild the plan
/// @param felder identifier of the field → its counts; empty key: those in no field
public record PlanstandAnsicht(Rahmen rahmen, Planbild bild, Map<String, Standbilanz> felder) {

    private static final List<Massnahmenstand> IMMER =
            List.of(
                    Massnahmenstand.ABGESCHLOSSEN,
                    Massnahmenstand.TERMINIERT,
                    Massnahmenstand.LAUFEND,
                    Massnahmenstand.DAUERAUFGABE);

    /// The states that have a column: the four of every report, the others where there are any.
    private List<Massnahmenstand> staende() {
        var summe = summe();
        var staende = new ArrayList<>(IMMER);
        for (var stand : Massnahmenstand.values()) {
            if (!staende.contains(stand) && summe.zahl(stand) > 0) {
                staende.add(stand);
            }
        }
        return staende;
    }

    /// All fields together.
    public Standbilanz summe() {
        return Standbilanz.summe(List.copyOf(felder.values()));
    }

    /// Headings of the table.
    public List<String> spalten() {
        var spalten =
                new ArrayList<>(
                        List.of(
                                rahmen.text("programm.feld"),
                                rahmen.text("programm.urspruenglich"),
                                rahmen.text("programm.ergaenzt"),
                                rahmen.text("programm.gesamt"),
                                rahmen.text("programm.quote")));
        staende().forEach(s -> spalten.add(rahmen.text("programm.stand." + s.name())));
        return spalten;
    }

    /// The figures of a row.
    public List<String> zahlen(Standbilanz b) {
        var zahlen =
                new ArrayList<>(
                        List.of(
                                String.valueOf(b.urspruenglich()),
                                b.nachtraeglich().wortlaut(rahmen.sprache()),
                                String.valueOf(b.gesamt()),
                                quote(b)));
        staende().forEach(s -> zahlen.add(String.valueOf(b.zahl(s))));
        return zahlen;
    }

    /// What is added up in one sentence, as in `65 + mindestens 12 = 77`.
    public String rechnung() {
        var s = summe();
        return rahmen.text(
                "programm.rechnung",
                String.valueOf(s.urspruenglich()),
                s.nachtraeglich().wortlaut(rahmen.sprache()),
                String.valueOf(s.gesamt()));
    }

    private String quote(Standbilanz b) {
        var form = NumberFormat.getNumberInstance(rahmen.sprache().locale());
        form.setMinimumFractionDigits(1);
        form.setMaximumFractionDigits(1);
        return b.quote().map(q -> form.format(q) + " %").orElse("–");
    }

    /// What a field is called.
    public String feld(String schluessel) {
        return schluessel.isEmpty()
                ? rahmen.text("programm.ohne-feld")
                : bild.begriff(new BegriffId(UUID.fromString(schluessel)))
                        .map(b -> b.voll())
                        .orElse(schluessel);
    }
}
