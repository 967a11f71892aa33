package dreiklang.programm.web;

import dreiklang.basis.Sprache;
import dreiklang.programm.Begriff;
import dreiklang.programm.Massnahme;
import dreiklang.programm.Massnahmen;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import dreiklang.programm.Meilenstein;
import dreiklang.programm.Pensum;
import dreiklang.programm.Verlaufseintrag;
import dreiklang.rechenprobe.Zeitangabe;
import dreiklang.seite.Rahmen;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The page of one Massnahme.
///
/// @param rahmen language, token, who is signed in
/// @param daten the Massnahme and what may be done with it
/// @param einheiten names of the units by code
/// @param namen audit name of a person → her name
/// @param werte what stands in the inputs of state and milestone
/// @param fehler id of the input → sentence
public record MassnahmeAnsicht(
        Rahmen rahmen,
        Massnahmen.Ansicht daten,
        Map<String, String> einheiten,
        Map<String, String> namen,
        Map<String, String> werte,
        Map<String, String> fehler) {

    /// The Massnahme.
    public Massnahme m() {
        return daten.massnahme();
    }

    /// Its address.
    public String adresse() {
        return "/amt/steuerung/programm/" + daten.bild().plan().kurz() + "/" + m().nummer();
    }

    /// Number and title.
    public String titel() {
        return m().nummer() + " " + m().angaben().titel();
    }

    /// What is written about it.
    public Map<String, String> angaben() {
        var a = m().angaben();
        var w = new LinkedHashMap<String, String>();
        setzen(w, "programm.stand", text("programm.stand." + m().stand().name()));
        if (!m().nachweis().isEmpty()) {
            setzen(w, "programm.nachweis", m().nachweis());
        }
        setzen(w, "programm.absicht", a.absicht());
        setzen(
                w,
                "programm.feld",
                a.feld().flatMap(daten.bild()::begriff).map(Begriff::voll).orElse(""));
        setzen(w, "programm.einheit", einheiten.getOrDefault(a.einheit(), a.einheit()));
        setzen(w, "programm.verantwortlich", a.verantwortlich());
        setzen(w, "programm.beteiligte", String.join(", ", new TreeSet<>(a.beteiligte())));
        setzen(w, "programm.prioritaet", text("programm.prioritaet." + a.prioritaet().name()));
        setzen(w, "programm.weg", text("programm.weg." + a.weg().name()));
        setzen(w, "programm.nachtraeglich", text("programm.kenntnis." + a.nachtraeglich().name()));
        setzen(w, "programm.beginn", zeit(a.beginn()));
        setzen(w, "programm.ende", zeit(a.ende()));
        setzen(w, "programm.analyseNoetig", text("programm.kenntnis." + a.analyseNoetig().name()));
        setzen(w, "programm.analyseDa", text("programm.kenntnis." + a.analyseDa().name()));
        setzen(w, "programm.leistungen", String.join(", ", new TreeSet<>(a.leistungen())));
        setzen(w, "programm.fachverfahren", String.join(", ", new TreeSet<>(a.fachverfahren())));
        setzen(w, "programm.bemerkung", a.bemerkung());
        return w;
    }

    /// Its effects, those that are written down.
    public Map<String, String> wirkungen() {
        var w = new LinkedHashMap<String, String>();
        for (var art : Wirkung.values()) {
            if (!m().angaben().wirkung(art).isEmpty()) {
                setzen(w, "programm.wirkung." + art.name(), m().angaben().wirkung(art));
            }
        }
        return w;
    }

    /// The Begriffe it serves.
    public List<String> begriffe() {
        return daten.bild().begriffe().stream()
                .filter(b -> m().angaben().begriffe().contains(b.id()))
                .map(b -> text("programm.art." + b.art().name()) + ": " + b.voll())
                .toList();
    }

    /// Where it can go from here.
    public Map<String, String> weiter() {
        var wahl = new LinkedHashMap<String, String>();
        m().stand().weiter().forEach(s -> wahl.put(s.name(), text("programm.stand." + s.name())));
        return wahl;
    }

    /// What a figure of a milestone can mean.
    public Map<String, String> arten() {
        var wahl = new LinkedHashMap<String, String>();
        for (var art : Meilenstein.Art.values()) {
            wahl.put(art.name(), text("programm.meilenstein." + art.name()));
        }
        return wahl;
    }

    /// A date in words; a dash where there is none.
    public String zeit(Optional<Zeitangabe> zeit) {
        return zeit.map(z -> z.wortlaut(sprache())).orElse("–");
    }

    /// A stretch between two milestones in one sentence.
    public String abschnitt(Pensum.Abschnitt a) {
        return text(
                "programm.pensum.abschnitt",
                rahmen.tag(a.von()),
                rahmen.tag(a.bis()),
                zahl(a.menge()),
                zahl(a.jeMonat()));
    }

    private String zahl(BigDecimal wert) {
        var form = NumberFormat.getNumberInstance(sprache().locale());
        form.setMaximumFractionDigits(2);
        return form.format(wert);
    }

    /// An entry of the history in one line.
    public String zeile(Verlaufseintrag e) {
        var wer = namen.getOrDefault(e.wer(), text("programm.verlauf.jemand"));
        if (e.feld().equals("angelegt")) {
            return text("programm.verlauf.angelegt", rahmen.zeit(e.zeit()), wer);
        }
        return text(
                "programm.verlauf.zeile",
                rahmen.zeit(e.zeit()),
                wer,
                feldname(e.feld()),
                wert(e.feld(), e.alt()),
                wert(e.feld(), e.neu()));
    }

    private String feldname(String feld) {
        return feld.startsWith("meilenstein.")
                ? text("programm.verlauf.meilenstein", feld.substring(12))
                : Massnahmeneingabe.feldname(rahmen, feld);
    }

    private String wert(String feld, String wert) {
        if (wert.isEmpty()) {
            return "–";
        }
        return switch (feld) {
            case "stand" -> text("programm.stand." + wert);
            case "prioritaet" -> text("programm.prioritaet." + wert);
            case "weg" -> text("programm.weg." + wert);
            case "nachtraeglich", "analyseNoetig", "analyseDa" -> text("programm.kenntnis." + wert);
            default -> wert;
        };
    }

    /// What stands in an input.
    public String eingabe(String name) {
        return werte.getOrDefault(name, "");
    }

    /// Error of an input, empty when there is none.
    public String fehler(String id) {
        return fehler.getOrDefault(id, "");
    }

    private Sprache sprache() {
        return rahmen.sprache();
    }

    private String text(String schluessel, Object... werteDarin) {
        return rahmen.text(schluessel, werteDarin);
    }

    private void setzen(Map<String, String> w, String name, String wert) {
        w.put(rahmen.text(name), wert.isEmpty() ? "–" : wert);
    }
}
