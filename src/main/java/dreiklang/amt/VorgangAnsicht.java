package dreiklang.amt;

import dreiklang.antrag.Antrag;
import dreiklang.antrag.Nachreichung;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokument;
import dreiklang.fachverfahren.Zustellung;
import dreiklang.formular.Abschnitt;
import dreiklang.postfach.Sendung;
import dreiklang.seite.Rahmen;
import dreiklang.signatur.Unterschriftsstand;
import dreiklang.vorgang.Abrechnungen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Verb;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.Vorgangsbild;
import dreiklang.vorgang.Vorschlaege.Vorschlag;
import dreiklang.zahlung.Zahlung;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of one Vorgang.
///
/// @param rahmen language, token, who is signed in
/// @param bild the Vorgang
/// @param inhalt what belongs to it
/// @param beiblatt what the Amt has added
/// @param kollegen who can get it, by identifier
/// @param namen names of Leistungen and people
/// @param heute the day
/// @param eingabe what was typed
/// @param fehler id of the input → sentence
public record VorgangAnsicht(
        Rahmen rahmen,
        Vorgangsbild bild,
        Inhalt inhalt,
        Beiblatt beiblatt,
        Map<String, String> kollegen,
        Namen namen,
        LocalDate heute,
        Eingabe eingabe,
        Map<String, String> fehler) {

    /// What belongs to a Vorgang.
    ///
    /// @param vorschlaege what decision tables propose
    /// @param antrag the Antrag
    /// @param angaben the answers
    /// @param dateien all files
    /// @param nachgereicht what was sent later
    /// @param folgen what was submitted in further Formulare
    /// @param zahlung what is to be paid
    /// @param sendungen what was made available to the person
    /// @param bescheid whether it ends with a Bescheid
    /// @param original whether the answers can be had in the original PDF form
    /// @param unterschriften what is known about the signatures of files
    /// @param zustellungen what went to Fachverfahren
    /// @param ergebnisse how it can be decided
    /// @param abrechnung what is given back, where the Leistung gives something back
    public record Inhalt(
            List<Vorschlag> vorschlaege,
            Antrag antrag,
            List<Abschnitt> angaben,
            List<Dokument> dateien,
            List<Nachreichung> nachgereicht,
            List<Folge> folgen,
            Optional<Zahlung> zahlung,
            List<Sendung> sendungen,
            boolean bescheid,
            boolean original,
            Map<Pruefsumme, Unterschriftsstand> unterschriften,
            List<Zustellung> zustellungen,
            List<Ergebnis> ergebnisse,
            Optional<Abrechnungen.Blatt> abrechnung) {}

    /// What was submitted in a further Formular.
    ///
    /// @param eingereicht when
    /// @param angaben questions and answers page by page
    public record Folge(String eingereicht, List<Abschnitt> angaben) {}

    /// The Vorgang.
    public Vorgang v() {
        return bild.vorgang();
    }

    /// Whether the signed-in person may do that now.
    public boolean kann(Verb verb) {
        return bild.moeglich().contains(verb);
    }

    /// Address of a form of this page.
    public String adresse(String verb) {
        return "/amt/vorgaenge/" + v().id().wert() + "/" + verb;
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    /// What stands at the top.
    public Map<String, String> kopf() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("vorgang.leistung"), namen.leistung(v().leistung()));
        werte.put(rahmen.text("vorgang.referenz"), v().referenz());
        werte.put(rahmen.text("vorgang.eingegangen"), rahmen.zeit(v().eingegangen()));
        werte.put(rahmen.text("vorgang.einheit"), namen.einheit(v().einheit()));
        werte.put(rahmen.text("vorgang.bearbeiterin"), namen.bearbeiterin(rahmen, v()));
        v().antragstellerin()
                .ifPresent(a ->
                        werte.put(
                                rahmen.text("vorgang.antragstellerin"),
                                namen.person(v().antragstellerin())));
        v().vorgesetzte()
                .ifPresent(a ->
                        werte.put(
                                rahmen.text("vorgang.vorgesetzte"),
                                namen.person(v().vorgesetzte())));
        ausgang(werte);
        var verbleib = Verbleib.von(this);
        if (!verbleib.isEmpty()) {
            werte.put(rahmen.text("vorgang.liegt-bei"), verbleib);
        }
        return werte;
    }

    private void ausgang(Map<String, String> werte) {
        v().ergebnis()
                .ifPresent(e ->
                        werte.put(
                                rahmen.text("vorgang.ergebnis"),
                                rahmen.text("vorgang.ergebnis." + e.name())));
        bild.verlauf().stream()
                .filter(s -> s.was().equals("festgesetzt"))
                .reduce((a, b) -> b)
                .ifPresent(s -> werte.put(rahmen.text("vorgang.festgesetzt"), s.anmerkung()));
    }

    /// The days somebody waits for.
    public Map<String, String> fristen() {
        return Fristangaben.von(this);
    }

    /// Whether no address for a letter is known, so that the Amt is asked for one.
    public boolean ohneAnschrift() {
        return fehler.containsKey("anschrift") || !beiblatt.anschrift();
    }

    /// How it can be decided.
    public Map<String, String> ergebnisse() {
        return Auswahlen.ergebnisse(rahmen, inhalt.ergebnisse());
    }

    /// The ways a Bescheid can take.
    public Map<String, String> wege() {
        return Auswahlen.wege(rahmen);
    }

    /// The headings one can jump to.
    public Map<String, String> spruenge() {
        var ziele = new LinkedHashMap<String, String>();
        if (!bild.moeglich().isEmpty()) {
            ziele.put("#schritte", rahmen.text("vorgang.schritte"));
        }
        ziele.put("#angaben", rahmen.text("vorgang.angaben"));
        for (String ziel : List.of("notizen", "beteiligte", "verlauf")) {
            ziele.put("#" + ziel, rahmen.text("vorgang." + ziel));
        }
        return ziele;
    }

    /// Whether the signed-in person may add anything: nobody does in her own matter, or to what is
    /// lent to her unit for a step.
    public boolean mitwirken() {
        return notieren() && !bild.geliehen();
    }

    /// Whether she may write a Notiz.
    public boolean notieren() {
        return rahmen.darf(Recht.VORGANG_BEARBEITEN) && !bild.eigeneSache();
    }

    /// Whether the person may use that right on this Vorgang; for what is lent to her unit for a
    /// step she has none but to do it.
    public boolean darf(Recht recht) {
        return rahmen.darf(recht) && !bild.geliehen();
    }

    /// Whether answers can be corrected here and now.
    public boolean berichtigbar() {
        return v().offen() && !beiblatt.eigenes() && mitwirken();
    }

    /// Whether one of these inputs has to be corrected.
    public boolean falsch(String... ids) {
        return Arrays.stream(ids).anyMatch(fehler::containsKey);
    }

    /// Who can get a Wiedervorlage: oneself first.
    public Map<String, String> wiedervorlageFuer() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("vorgang.wv.mich"));
        wahl.putAll(kollegen);
        return wahl;
    }

    /// What happened since the page was made on which something was typed; empty when nothing did.
    public List<Vorgangsbild.Schritt> inzwischen() {
        String gesehen = eingabe.wert("gesehen");
        int bis = gesehen.matches("[0-9]{1,6}") ? Integer.parseInt(gesehen) : Integer.MAX_VALUE;
        return fehler.isEmpty() || bis >= bild.verlauf().size()
                ? List.of()
                : bild.verlauf().subList(bis, bild.verlauf().size());
    }

    /// Whether the page is about something of one's own that waits for an answer.
    public boolean antworten() {
        return bild.moeglich().contains(Verb.NACHREICHEN);
    }
}
