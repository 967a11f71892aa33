package dreiklang.blattwerk.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.blattwerk.Anmerkung;
import dreiklang.blattwerk.Blattort;
import dreiklang.blattwerk.Herkunft;
import dreiklang.blattwerk.Langzeitlage;
import dreiklang.blattwerk.Vorschau;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One Dokument, or two of them side by side.
///
/// @param rahmen language, token, who is signed in
/// @param akte where they lie
/// @param links the first
/// @param rechts the other one, when there are two
/// @param anmerkungen what is written at the first
/// @param langzeit how the first stands with PDF/A
/// @param fuehrbar whether she may lead the Akte
/// @param eingabe what was typed to choose the other one
/// @param fehler sentence by input
public record VorschauAnsicht(
        Rahmen rahmen,
        Aktenzeichen akte,
        Spalte links,
        Optional<Spalte> rechts,
        List<Anmerkung> anmerkungen,
        Langzeitlage langzeit,
        boolean fuehrbar,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// One of them.
    ///
    /// @param ort which sheet and version
    /// @param was the page of it
    /// @param herkunft what it was made of
    public record Spalte(Blattort ort, Vorschau was, List<Herkunft> herkunft) {}

    /// Address of the Akte.
    public String aktenort() {
        return "/amt/akten/" + akte.wert();
    }

    /// Address of a version.
    public String ort(Spalte spalte) {
        return SchwaerzungAnsicht.ort(spalte.ort());
    }

    /// Address of the picture of the page that is shown.
    public String bild(Spalte spalte) {
        var adresse = ort(spalte) + "/vorschau/seite/" + spalte.was().seite();
        boolean mitStelle =
                spalte.equals(links)
                        && hier().stream()
                                .anyMatch(a -> a.stelle().isPresent() && a.erledigt().isEmpty());
        return mitStelle ? adresse + "/anmerkungen" : adresse;
    }

    /// What is written at the page that is shown.
    public List<Anmerkung> hier() {
        return anmerkungen.stream().filter(a -> a.seite() == links.was().seite()).toList();
    }

    /// Other pages with open Anmerkungen: page → how many.
    public Map<Integer, Integer> anderswo() {
        var zahl = new TreeMap<Integer, Integer>();
        anmerkungen.stream()
                .filter(a -> a.seite() != links.was().seite() && a.erledigt().isEmpty())
                .forEach(a -> zahl.merge(a.seite(), 1, Integer::sum));
        return zahl;
    }

    /// Who has written something and when.
    public String wer(Anmerkung a) {
        var satz = rahmen.text("blattwerk.anmerkung.wer", a.person(), rahmen.zeit(a.wann()));
        return a.erledigt()
                .map(e ->
                        satz
                                + " "
                                + rahmen.text(
                                        "blattwerk.anmerkung.erledigt",
                                        e.person(),
                                        rahmen.zeit(e.wann())))
                .orElse(satz);
    }

    /// How it stands with PDF/A, in a sentence.
    public String langzeitsatz() {
        return switch (langzeit.stand()) {
            case UNBEKANNT -> rahmen.text("blattwerk.langzeit.unbekannt");
            case OFFEN -> rahmen.text("blattwerk.langzeit.offen");
            case GESCHEITERT -> rahmen.text("fehler." + langzeit.grund(), 200, 0);
            case FERTIG ->
                    langzeit.konform()
                            ? rahmen.text("blattwerk.langzeit.konform", langzeit.norm())
                            : langzeit.norm().isEmpty()
                                    ? rahmen.text("blattwerk.langzeit.kein-pdf")
                                    : rahmen.text(
                                            "blattwerk.langzeit.nicht-konform", langzeit.norm());
        };
    }

    /// Whether it makes sense to ask for PDF/A now.
    public boolean bestellbar() {
        return switch (langzeit.stand()) {
            case UNBEKANNT, GESCHEITERT -> true;
            case OFFEN -> false;
            case FERTIG -> !langzeit.konform() && langzeit.ergebnis().isEmpty();
        };
    }

    /// Address of this page with another page of one of the two.
    public String blaettern(Spalte spalte, int seite) {
        boolean erste = spalte.equals(links);
        var felder = new LinkedHashMap<String, Integer>();
        felder.put("seite", erste ? seite : links.was().seite());
        rechts.ifPresent(r -> {
            felder.put("mit", r.ort().blatt());
            felder.put("mitversion", r.ort().version());
            felder.put("mitseite", erste ? r.was().seite() : seite);
        });
        var frage = new StringBuilder();
        felder.forEach((k, v) ->
                frage.append(frage.isEmpty() ? "?" : "&").append(k).append('=').append(v));
        return ort(links) + "/vorschau" + frage + (erste ? "#links" : "#rechts");
    }

    /// Address of this page without the other one.
    public String allein() {
        return ort(links) + "/vorschau?seite=" + links.was().seite();
    }

    /// Address of this page with the version before beside it.
    public String mitVoriger() {
        return allein()
                + "&mit="
                + links.ort().blatt()
                + "&mitversion="
                + (links.ort().version() - 1);
    }

    /// Where something comes from, in words.
    public String woher(Herkunft h) {
        var ort = h.ort();
        var satz =
                h.seiten().isEmpty()
                        ? rahmen.text(
                                "blattwerk.herkunft.ganz",
                                ort.blatt(),
                                ort.version(),
                                ort.akte().wert())
                        : rahmen.text(
                                "blattwerk.herkunft.zeile",
                                ort.blatt(),
                                ort.version(),
                                ort.akte().wert(),
                                h.seiten());
        return satz
                + " – "
                + rahmen.text("blattwerk.herkunft.wer", rahmen.zeit(h.wann()), h.person());
    }

    /// What stands above one of the two.
    public String titel(Spalte spalte) {
        return rahmen.text(
                "blattwerk.vorschau.blatt",
                spalte.ort().blatt(),
                spalte.ort().version(),
                spalte.was().dokument().ablage().name());
    }

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// The header of a mail with its names.
    public Map<String, String> kopf(Vorschau.Mail mail) {
        var werte = new LinkedHashMap<String, String>();
        mail.kopf().forEach((k, v) -> werte.put(rahmen.text("blattwerk.mail." + k), v));
        return werte;
    }

    /// The fields of an invoice with their names.
    public Map<String, String> benannt(Map<String, String> felder) {
        var werte = new LinkedHashMap<String, String>();
        felder.forEach((k, v) -> werte.put(rahmen.text("blattwerk.rechnung." + k), v));
        return werte;
    }

    /// Why nothing can be shown.
    public String grund(Vorschau.Nichts nichts) {
        return rahmen.text("fehler." + nichts.code(), 0, 0);
    }
}
