package dreiklang.ressourcen.web;

import dreiklang.programm.Plan;
import dreiklang.ressourcen.Istspalte;
import dreiklang.ressourcen.Istwertdatei;
import dreiklang.ressourcen.Istwertdatei.Zeilengrund;
import dreiklang.ressourcen.Istwertvorschau;
import dreiklang.ressourcen.Istwertvorschau.Aenderung;
import dreiklang.seite.Rahmen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What taking over a file would do.
///
/// @param rahmen language, token, who is signed in
/// @param plan the plan
/// @param vorschau the file and what it would change
public record VorschauAnsicht(Rahmen rahmen, Plan plan, Istwertvorschau vorschau) {

    /// So many rows of a list are shown; of the others the number is told.
    private static final int ZEILEN = 200;

    /// Which columns were found under which heading.
    public Map<String, String> spalten() {
        var gefunden = new LinkedHashMap<String, String>();
        vorschau.inhalt()
                .map(Istwertdatei::spalten)
                .orElse(Map.of())
                .forEach((spalte, kopf) -> gefunden.put(spalte(spalte), kopf));
        return gefunden;
    }

    private String spalte(Istspalte spalte) {
        return rahmen.text("ressourcen.istspalte." + spalte.name());
    }

    /// Headings of the table of changes.
    public List<String> kopf() {
        return List.of(
                rahmen.text("ressourcen.feld.konto"),
                rahmen.text("ressourcen.feld.produkt"),
                rahmen.text("ressourcen.feld.bezeichnung"),
                rahmen.text("ressourcen.feld.haushaltsart"),
                rahmen.text("ressourcen.feld.jahr"),
                rahmen.text("ressourcen.ist.bisher"),
                rahmen.text("ressourcen.ist.neu"));
    }

    /// The figures of a change: what stood there, what would.
    public List<String> zahlen(Aenderung a) {
        var worte = new Worte(rahmen);
        return List.of(a.alt().map(worte::zahl).orElse("–"), worte.zahl(a.neu().betrag()));
    }

    /// Name of a part of the Haushalt.
    public String art(Aenderung a) {
        return rahmen.text("ressourcen.haushalt." + a.neu().art().name());
    }

    /// The changes that are shown.
    public List<Aenderung> aenderungen() {
        return vorschau.aenderungen().stream().limit(ZEILEN).toList();
    }

    /// Rows that are left out, or odd.
    public List<Zeilengrund> gruende(boolean ausgelassen) {
        return vorschau.inhalt()
                .map(d -> ausgelassen ? d.gruende() : d.gleiche())
                .orElse(List.of());
    }

    /// Those of them that are shown.
    public List<Zeilengrund> gezeigt(boolean ausgelassen) {
        return gruende(ausgelassen).stream().limit(ZEILEN).toList();
    }

    /// How many more there are than are shown.
    public int mehr(int anzahl) {
        return Math.max(0, anzahl - ZEILEN);
    }

    /// A row and its reason.
    public String satz(Zeilengrund g) {
        return rahmen.text(
                "ressourcen.ist.grund",
                Integer.toString(g.zeile()),
                rahmen.text("ressourcen.grund." + g.code(), g.wert()),
                g.code());
    }

    /// A moment in words; empty where there is none.
    public String zeit(Optional<Instant> zeit) {
        return zeit.map(rahmen::zeit).orElse("");
    }
}
