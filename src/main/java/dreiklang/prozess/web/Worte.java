package dreiklang.prozess.web;

import dreiklang.prozess.Bausteinart;
import dreiklang.prozess.Belegzahl;
import dreiklang.prozess.Prozessbaustein;
import dreiklang.prozess.Schritt;
import dreiklang.prozess.Spanne;
import dreiklang.prozess.Steckbrief;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.seite.Rahmen;
import java.util.StringJoiner;

/// Figures and names of a Prozess in the language of the page.
///
/// @param rahmen the page
public record Worte(Rahmen rahmen) {

    /// A reckoned figure with its unit; what is unknown has none.
    ///
    /// @param einheit key of the text with the unit
    public String spanne(Spanne spanne, String einheit) {
        var wort = spanne.wortlaut(rahmen.sprache());
        return spanne.unbekannt() ? wort : rahmen.text(einheit, wort);
    }

    /// Minutes.
    public String minuten(Spanne spanne) {
        return spanne(spanne, "prozess.in-minuten");
    }

    /// Hours.
    public String stunden(Spanne spanne) {
        return spanne(spanne, "prozess.in-stunden");
    }

    /// Euro.
    public String euro(Spanne spanne) {
        return spanne(spanne, "prozess.in-euro");
    }

    /// A figure as it was told.
    public String zahl(Zahlenangabe zahl) {
        return zahl.wortlaut(rahmen.sprache());
    }

    /// A figure with what it rests on.
    ///
    /// @param einheit key of the text with the unit
    public String beleg(Belegzahl beleg, String einheit) {
        if (!beleg.bekannt()) {
            return zahl(beleg.zahl());
        }
        var grund = new StringJoiner(", ");
        beleg.jahr().ifPresent(j -> grund.add(Integer.toString(j)));
        grund.add(beleg.quelle());
        beleg.stichtag().ifPresent(t -> grund.add(rahmen.text("prozess.stand-vom", rahmen.tag(t))));
        return rahmen.text(einheit, zahl(beleg.zahl())) + " (" + grund + ")";
    }

    /// What is done in a step.
    public String baustein(Schritt s) {
        return s.baustein()
                .map(b -> rahmen.text("prozess.baustein." + b.name()) + medien(s))
                .orElse(rahmen.text("prozess.baustein-offen"));
    }

    private String medien(Schritt s) {
        return s.vorher().isEmpty() || s.nachher().isEmpty()
                ? ""
                : " ("
                        + rahmen.text(
                                "prozess.von-nach",
                                rahmen.text("prozess.medium." + s.vorher().get().name()),
                                rahmen.text("prozess.medium." + s.nachher().get().name()))
                        + ")";
    }

    /// What is done, with its kind.
    public String auswahl(Prozessbaustein b) {
        return art(b.art()) + ": " + rahmen.text("prozess.baustein." + b.name());
    }

    /// A kind of work.
    public String art(Bausteinart art) {
        return rahmen.text("prozess.art." + art.name());
    }

    /// How long a step takes.
    public String minuten(Schritt s) {
        return s.minuten().wortlaut(rahmen.sprache());
    }

    /// In how many cases a step is done.
    public String anteil(Schritt s) {
        var wort = zahl(s.anteil());
        return s.anteil().art() == Zahlenangabe.Art.UNBEKANNT
                ? wort
                : rahmen.text("prozess.in-prozent", wort);
    }

    /// How often the medium changes.
    public String brueche(Steckbrief s) {
        return zahl(s.medienbrueche());
    }
}
