package dreiklang.prozess.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.prozess.Belegzahl;
import dreiklang.prozess.Medium;
import dreiklang.prozess.Prozess;
import dreiklang.prozess.Prozessbaustein;
import dreiklang.prozess.Prozesstext;
import dreiklang.prozess.Schritt;
import dreiklang.prozess.Zeitaufwand;
import dreiklang.rechenprobe.Zahlenangabe;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads what forms of this module send, and keeps which input is wrong.
final class Eingaben {

    private final Map<String, String> werte;
    private final Map<String, String> fehler = new LinkedHashMap<>();

    Eingaben(Map<String, String> werte) {
        this.werte = werte;
    }

    /// Input → code of what is wrong.
    Map<String, String> fehler() {
        return fehler;
    }

    static int zahl(String text, int sonst) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : sonst;
    }

    int version() {
        return zahl(werte.getOrDefault("version", ""), -1);
    }

    Prozess prozess() {
        return new Prozess(
                text("kennung", 61),
                text("name", Prozesstext.NAME),
                text("zweck", Prozesstext.SATZ),
                text("einheit", 20),
                text("verantwortlich", Prozesstext.WER),
                wahl("leistung"),
                wahl("fachverfahren"),
                beleg("fallzahl"),
                beleg("dauer"),
                beleg("kostensatz"),
                version());
    }

    Schritt schritt() {
        return new Schritt(
                Prozessbaustein.mitName(text("baustein", 60)),
                text("bezeichnung", Prozesstext.NAME),
                text("wer", Prozesstext.WER),
                gelesen("minuten", Zeitaufwand::lesen, Zeitaufwand.UNBEKANNT),
                gelesen("anteil", Schritt::anteil, Schritt.IMMER),
                text("hilfsmittel", Prozesstext.WER),
                Medium.mitName(text("vorher", 60)),
                Medium.mitName(text("nachher", 60)));
    }

    private Belegzahl beleg(String feld) {
        var jahr = text(feld + "-jahr", 10);
        if (!jahr.isEmpty() && !jahr.matches("(19|20)[0-9]{2}")) {
            fehler.put(feld + "-jahr", "S-222");
        }
        return new Belegzahl(
                gelesen(feld, Belegzahl::zahl, Zahlenangabe.UNBEKANNT),
                jahr.matches("[0-9]{4}") ? Optional.of(Integer.parseInt(jahr)) : Optional.empty(),
                text(feld + "-quelle", Prozesstext.NAME),
                tag(feld + "-stichtag"));
    }

    private Optional<LocalDate> tag(String feld) {
        var text = text(feld, 20);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            fehler.put(feld, "S-223");
            return Optional.empty();
        }
    }

    private <T> T gelesen(String feld, Function<String, T> leser, T sonst) {
        try {
            return leser.apply(text(feld, 60));
        } catch (FachlicherFehler e) {
            fehler.put(feld, e.code());
            return sonst;
        }
    }

    private Optional<String> wahl(String feld) {
        return Optional.of(text(feld, 100)).filter(t -> !t.isEmpty());
    }

    private String text(String feld, int laenge) {
        return Prozesstext.kurz(werte.getOrDefault(feld, ""), laenge);
    }

    /// What stands in the form of a step.
    static Map<String, String> werte(Schritt s) {
        var werte = new HashMap<String, String>();
        werte.put("baustein", s.baustein().map(Enum::name).orElse(""));
        werte.put("bezeichnung", s.bezeichnung());
        werte.put("wer", s.wer());
        werte.put("minuten", s.minuten().wortlaut(Sprache.DE));
        werte.put("anteil", s.anteil().wortlaut(Sprache.DE));
        werte.put("hilfsmittel", s.hilfsmittel());
        werte.put("vorher", s.vorher().map(Enum::name).orElse(""));
        werte.put("nachher", s.nachher().map(Enum::name).orElse(""));
        return werte;
    }
}
