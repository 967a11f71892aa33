package dreiklang.prozess.web;

import dreiklang.prozess.Arbeitsblatt;
import dreiklang.prozess.Bpmneinlesung;
import dreiklang.prozess.Medium;
import dreiklang.prozess.Prozess;
import dreiklang.prozess.Prozessbaustein;
import dreiklang.prozess.Prozessfassung;
import dreiklang.prozess.Spanne;
import dreiklang.prozess.Steckbrief;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The steps of a draft, as they are worked on in a workshop.
///
/// @param rahmen language, token, who is signed in
/// @param prozess the Prozess
/// @param fassung the draft
/// @param stand what it takes as it stands
/// @param lfd number of the step in the form; 0: a new one
/// @param werte what stands in the form
/// @param fehler id of the input → sentence
/// @param einlesung what became of a file that was just read
public record SchritteAnsicht(
        Rahmen rahmen,
        Prozess prozess,
        Prozessfassung fassung,
        Steckbrief stand,
        int lfd,
        Map<String, String> werte,
        Map<String, String> fehler,
        Optional<Bpmneinlesung> einlesung) {

    static SchritteAnsicht von(
            Rahmen rahmen,
            Arbeitsblatt blatt,
            int lfd,
            Map<String, String> werte,
            Map<String, String> fehler,
            Optional<Bpmneinlesung> einlesung) {
        return new SchritteAnsicht(
                rahmen,
                blatt.prozess(),
                blatt.fassung(),
                blatt.stand(),
                lfd,
                werte,
                fehler,
                einlesung);
    }

    /// Words for figures.
    public Worte worte() {
        return new Worte(rahmen);
    }

    /// Address of the Prozess.
    public String prozessseite() {
        return ProzesseController.HIER + "/" + prozess.kennung();
    }

    /// Address of this page.
    public String hier() {
        return AnalyseController.schritte(prozess.kennung(), fassung.art());
    }

    /// The heading.
    public String titel() {
        return rahmen.text(
                "prozess.schritte-titel",
                prozess.name(),
                fassung.art().name(),
                Integer.toString(fassung.nummer()));
    }

    /// What it takes as it stands.
    public Map<String, String> summe() {
        var w = new LinkedHashMap<String, String>();
        w.put(rahmen.text("prozess.je-fall"), jeFall(stand.jeFall()));
        w.put(rahmen.text("prozess.je-jahr"), worte().stunden(stand.jeJahr()));
        w.put(rahmen.text("prozess.medienbrueche"), worte().brueche(stand));
        return w;
    }

    private String jeFall(Spanne jeFall) {
        var wort = worte().minuten(jeFall);
        return stand.ohneZahl() == 0
                ? wort
                : rahmen.text("prozess.mit-luecken", wort, Integer.toString(stand.ohneZahl()));
    }

    /// What can be chosen as what is done.
    public Map<String, String> bausteine() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("prozess.baustein-offen"));
        for (var b : Prozessbaustein.values()) {
            wahl.put(b.name(), worte().auswahl(b));
        }
        return wahl;
    }

    /// What can be chosen as Medium.
    public Map<String, String> medien() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("prozess.kein-wechsel"));
        for (var m : Medium.values()) {
            wahl.put(m.name(), rahmen.text("prozess.medium." + m.name()));
        }
        return wahl;
    }

    /// What stands in an input.
    public String wert(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }
}
