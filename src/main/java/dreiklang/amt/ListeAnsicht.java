package dreiklang.amt;

import dreiklang.amt.Ansichten.Ansicht;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Listenblatt;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.Vorgangsfilter.Frist;
import dreiklang.vorgang.Vorgangsfilter.Stand;
import dreiklang.vorgang.Vorgangsfilter.Wessen;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of Vorgaenge.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the rows of this page
/// @param angaben filter, order and columns
/// @param leistungen what can be chosen
/// @param einheiten what can be chosen
/// @param ansichten saved filters of the person
/// @param tasten whether single keys do something
/// @param namen names of Leistungen and people
/// @param heute the day
public record ListeAnsicht(
        Rahmen rahmen,
        Listenblatt blatt,
        Filterangaben angaben,
        Map<String, String> leistungen,
        Map<String, String> einheiten,
        List<Ansicht> ansichten,
        boolean tasten,
        Namen namen,
        LocalDate heute) {

    private static final String LISTE = "/amt/vorgaenge?";

    /// What can be chosen as Stand.
    public Map<String, String> staende() {
        return wahl(Stand.values(), "vorgang.liste.stand.");
    }

    /// What can be chosen as Frist.
    public Map<String, String> fristen() {
        return wahl(Frist.values(), "vorgang.liste.frist.");
    }

    /// Whose Vorgaenge can be chosen.
    public Map<String, String> wessen() {
        return wahl(Wessen.values(), "vorgang.liste.wessen.");
    }

    /// The columns that can be chosen; the first is always there.
    public Map<String, String> spaltenwahl() {
        var wahl = wahl(Listenspalte.values(), "vorgang.spalte.");
        wahl.remove(Listenspalte.BETREFF.name());
        return wahl;
    }

    private Map<String, String> wahl(Enum<?>[] werte, String schluessel) {
        var wahl = new LinkedHashMap<String, String>();
        Arrays.stream(werte).forEach(w -> wahl.put(w.name(), rahmen.text(schluessel + w.name())));
        return wahl;
    }

    /// How many there are, in words.
    public String anzahl() {
        return blatt.mehr()
                ? rahmen.text("vorgang.liste.mehr", Listenblatt.GENAU_BIS)
                : rahmen.text("vorgang.liste.treffer", blatt.anzahl());
    }

    /// Whether all of them can be worked on at once.
    public boolean alleMoeglich() {
        return blatt.anzahl() > blatt.zeilen().size() && blatt.anzahl() <= Sammelauftraege.MEISTE;
    }

    /// Where a click on the head of a column leads; null when the list cannot be sorted by it.
    public @Nullable String sortieren(Listenspalte spalte) {
        return spalte.sortierung()
                .map(s -> {
                    boolean schon = angaben.filter().sortierung() == s;
                    boolean ab = schon && !angaben.filter().absteigend();
                    return LISTE + angaben.frage(angaben.filter().sortiert(s, ab));
                })
                .orElse(null);
    }

    /// How the list is sorted by a column, as `aria-sort` says it; null when it is not.
    public @Nullable String richtung(Listenspalte spalte) {
        boolean diese =
                spalte.sortierung().filter(angaben.filter().sortierung()::equals).isPresent();
        return diese ? angaben.filter().absteigend() ? "descending" : "ascending" : null;
    }

    /// Address of the page before this one.
    public String davor() {
        return LISTE + angaben.frage() + "&vor=" + blatt.zeilen().getFirst().id().wert();
    }

    /// Address of the page after this one.
    public String danach() {
        return LISTE + angaben.frage() + "&nach=" + blatt.zeilen().getLast().id().wert();
    }

    /// Address of the first page.
    public String anfang() {
        return LISTE + angaben.frage();
    }

    /// Address of the rows as a file.
    public String datei(String endung) {
        return "/amt/vorgaenge." + endung + "?" + angaben.frage();
    }

    /// What stands in a cell.
    public String zelle(Listenspalte spalte, Vorgang v) {
        return switch (spalte) {
            case BETREFF -> v.betreff();
            case AKTENZEICHEN -> v.aktenzeichen();
            case REFERENZ -> v.referenz();
            case LEISTUNG -> namen.leistung(v.leistung());
            case STAND -> rahmen.text("vorgang.stand." + v.stand().name());
            case FRIST -> namen.frist(rahmen, v, heute);
            case EINGEGANGEN -> rahmen.tagKurz(v.eingegangen());
            case BEARBEITERIN ->
                    v.bearbeiterin().isPresent()
                            ? namen.person(v.bearbeiterin())
                            : rahmen.text("vorgang.niemand");
            case EINHEIT -> namen.einheit(v.einheit());
        };
    }

    /// What the single keys do.
    public Map<String, String> tastenliste() {
        var liste = new LinkedHashMap<String, String>();
        List.of("weiter", "zurueck", "oeffnen", "waehlen", "suchen", "hilfe")
                .forEach(t ->
                        liste.put(
                                rahmen.text("vorgang.tasten.taste." + t),
                                rahmen.text("vorgang.tasten.tut." + t)));
        return liste;
    }

    /// The message at a day that does not exist; empty when all is well.
    public String fehler(String tag) {
        return angaben.keinTag(tag) ? rahmen.text("vorgang.liste.kein-tag") : "";
    }
}
