package dreiklang.aussonderung.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsakte;
import dreiklang.akte.Vernichtungsrest;
import dreiklang.aussonderung.Botschaft;
import dreiklang.aussonderung.Gegenstand;
import dreiklang.aussonderung.Verfahren;
import dreiklang.aussonderung.Verfahrensstand;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.seite.Rahmen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One Aussonderung with what can be done next.
///
/// @param rahmen language, token, who is signed in
/// @param heute the day it is
/// @param verfahren the Aussonderung
/// @param akten its Akten as they are now
/// @param nachrichten what was sent and came in
/// @param reste what is left of destroyed ones
/// @param personen names of who proposed and released
/// @param eigene whether who looks has proposed it
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
public record VerfahrenAnsicht(
        Rahmen rahmen,
        LocalDate heute,
        Verfahren verfahren,
        Map<Aktenzeichen, Aussonderungsakte> akten,
        List<Botschaft> nachrichten,
        List<Vernichtungsrest> reste,
        Personen personen,
        boolean eigene,
        Map<String, String> eingabe,
        Map<String, String> fehler) {

    /// Who did what.
    ///
    /// @param vorgeschlagen name
    /// @param freigegeben name; empty: nobody yet
    public record Personen(String vorgeschlagen, String freigegeben) {}

    /// What was typed, empty at first.
    public String wert(String feld) {
        return eingabe.getOrDefault(feld, "");
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// Where it lies.
    public String ort() {
        return "/amt/aussonderung/verfahren/" + verfahren.id().wert();
    }

    /// Whether that state can follow.
    public boolean kann(Verfahrensstand naechster) {
        return verfahren.stand().erlaubt(naechster);
    }

    /// Whether an Akte can still be taken out.
    public boolean aenderbar() {
        return !verfahren.stand().danach().isEmpty()
                && verfahren.gegenstaende().stream().anyMatch(g -> !g.vernichtet());
    }

    /// What stands at the top.
    public Map<String, String> kopf() {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("aussonderung.stand"), stand());
        werte.put(
                rahmen.text("aussonderung.vorgeschlagen"),
                rahmen.text(
                        "aussonderung.wann-wer",
                        rahmen.zeit(verfahren.angelegt()),
                        personen.vorgeschlagen()));
        verfahren
                .freigegeben()
                .ifPresent(f ->
                        werte.put(
                                rahmen.text("aussonderung.freigegeben"),
                                rahmen.text(
                                        "aussonderung.wann-wer",
                                        rahmen.zeit(f),
                                        personen.freigegeben())));
        verfahren
                .beendet()
                .ifPresent(b -> werte.put(rahmen.text("aussonderung.beendet"), rahmen.zeit(b)));
        if (!verfahren.grund().isEmpty()) {
            werte.put(rahmen.text("aussonderung.grund"), verfahren.grund());
        }
        werte.put(rahmen.text("aussonderung.prozess"), verfahren.id().wert().toString());
        return werte;
    }

    private String stand() {
        return rahmen.text(
                "aussonderung.stand." + verfahren.stand().name().toLowerCase(Locale.ROOT));
    }

    /// The subject; destroyed Akten have none.
    public String betreff(Gegenstand g) {
        var akte = akten.get(g.zeichen());
        return akte == null ? rahmen.text("aussonderung.vernichtet") : akte.betreff();
    }

    /// What the archive says.
    public String bewertung(Gegenstand g) {
        var wort =
                rahmen.text(
                        "aussonderung.bewertung."
                                + g.bewertung()
                                        .map(b -> b.name().toLowerCase(Locale.ROOT))
                                        .orElse("offen"));
        return g.vonHand() ? rahmen.text("aussonderung.von-hand", wort) : wort;
    }

    /// What has become of it, and what stands in the way.
    public String lage(Gegenstand g) {
        var akte = akten.get(g.zeichen());
        if (g.vernichtet()) {
            return rahmen.text("aussonderung.vernichtet");
        }
        if (akte != null && !akte.hindernisse(heute).isEmpty()) {
            return rahmen.text("fehler.K-305", g.zeichen().wert());
        }
        if (!g.meldung().isEmpty()) {
            return rahmen.text("aussonderung.nicht-uebernommen", g.meldung());
        }
        return g.uebernommen() ? rahmen.text("aussonderung.uebernommen", g.archivkennung()) : "";
    }

    /// What a person can write down for the archive.
    public Map<String, String> urteile() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("aussonderung.bewertung.offen"));
        for (var b : List.of(Bewertung.ARCHIVIEREN, Bewertung.VERNICHTEN)) {
            wahl.put(
                    b.name(),
                    rahmen.text("aussonderung.bewertung." + b.name().toLowerCase(Locale.ROOT)));
        }
        return wahl;
    }

    /// Akten that can be taken out.
    public Map<String, String> herausnehmbare() {
        var wahl = new LinkedHashMap<String, String>();
        verfahren.gegenstaende().stream()
                .filter(g -> !g.vernichtet())
                .forEach(g -> wahl.put(g.zeichen().wert(), g.zeichen().wert()));
        return wahl;
    }

    /// A message in words.
    public String nachricht(Botschaft b) {
        return b.typ().code() + " " + b.datei();
    }

    /// What became of a message.
    public String ergebnis(Botschaft b) {
        var wort =
                rahmen.text("aussonderung.nachricht." + b.stand().name().toLowerCase(Locale.ROOT));
        return b.code().isEmpty()
                ? wort
                : wort + " " + rahmen.text("fehler." + b.code(), b.befund());
    }

    /// Whether it was checked against the schema.
    public String schema(Botschaft b) {
        return rahmen.text("aussonderung.schema." + b.schema().name().toLowerCase(Locale.ROOT));
    }
}
