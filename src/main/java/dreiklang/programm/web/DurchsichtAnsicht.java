package dreiklang.programm.web;

import dreiklang.programm.Abgleichbericht;
import dreiklang.programm.Abgleichbericht.Art;
import dreiklang.programm.Abgleichworte;
import dreiklang.programm.Massnahmeneinlesung.Durchsicht;
import dreiklang.programm.Massnahmenspalte;
import dreiklang.programm.Plan;
import dreiklang.rechenprobe.Rechenworte;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a table of Massnahmen would bring.
///
/// @param id under what it is kept
public record DurchsichtAnsicht(Rahmen rahmen, Plan plan, String id, Durchsicht durchsicht) {

    private static final int GEZEIGT = 200;

    /// A row with what is to be said about it.
    public record Zeile(String ort, String nummer, String titel, List<String> saetze) {}

    private Abgleichworte worte() {
        return new Abgleichworte(rahmen.texte(), rahmen.sprache());
    }

    private Abgleichbericht bericht() {
        return durchsicht.bericht();
    }

    /// How many rows of each kind, as one sentence.
    public String ergebnis() {
        return worte().ergebnis(bericht());
    }

    /// Whether something is there to be taken.
    public boolean uebernehmbar() {
        return durchsicht.uebernommen().isEmpty() && zuTun() > 0;
    }

    /// How many rows would be taken.
    public long zuTun() {
        return bericht().anzahl(Art.NEU) + bericht().anzahl(Art.GEAENDERT);
    }

    /// Head of a column → name of what it holds; empty: nothing.
    public Map<String, String> spalten() {
        var namen = new LinkedHashMap<String, String>();
        bericht().spalten().forEach((k, f) -> namen.put(k, f.map(Enum::name).orElse("")));
        return namen;
    }

    /// What a column can hold.
    public Map<String, String> felder() {
        var felder = new LinkedHashMap<String, String>();
        felder.put("", rahmen.text("programm.einlesen.keine-spalte"));
        for (var feld : Massnahmenspalte.values()) {
            felder.put(feld.name(), worte().spalte(feld));
        }
        return felder;
    }

    /// Rows that are refused, the first of them.
    public List<Zeile> abgewiesene() {
        return zeilen(Art.ABGEWIESEN);
    }

    /// Rows that change something, the first of them.
    public List<Zeile> geaenderte() {
        return zeilen(Art.GEAENDERT);
    }

    /// Rows that are new, the first of them.
    public List<Zeile> neue() {
        return zeilen(Art.NEU);
    }

    private List<Zeile> zeilen(Art art) {
        return bericht().zeilen(art).stream()
                .limit(GEZEIGT)
                .map(z ->
                        new Zeile(
                                z.ort(),
                                z.nummer(),
                                z.titel(),
                                Stream.concat(
                                                z.gruende().stream().map(worte()::satz),
                                                z.aenderungen().stream().map(worte()::satz))
                                        .toList()))
                .toList();
    }

    /// A sentence when only the first rows of a kind are shown; empty otherwise.
    public String mehr(String art) {
        long alle = bericht().anzahl(Art.valueOf(art));
        return alle > GEZEIGT ? rahmen.text("programm.einlesen.mehr", GEZEIGT, alle) : "";
    }

    /// Parts of the file that were not read.
    public List<String> ungelesen() {
        return bericht().ungelesen().stream()
                .map(o -> rahmen.text("programm.einlesen.ungelesen", o))
                .toList();
    }

    /// What does not close in the tables.
    public List<String> rechenbefunde() {
        var rechnen = new Rechenworte(rahmen.texte(), rahmen.sprache());
        return bericht().probe().stream()
                .flatMap(t -> t.befunde().stream())
                .map(rechnen::satz)
                .toList();
    }
}
