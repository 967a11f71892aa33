package dreiklang.antrag.web;

import dreiklang.antrag.Vorbelegung;
import dreiklang.formular.Antworten;
import dreiklang.formular.Seitenansicht;
import dreiklang.formular.Seitenansicht.Frage;
import dreiklang.seite.Rahmen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Says beside an answer where it comes from.
final class Vorbelegungstext {

    private Vorbelegungstext() {}

    /// The page with the origin at every answer that is still the one it was filled in with.
    static Seitenansicht mit(
            Seitenansicht ansicht,
            Rahmen rahmen,
            Map<String, Vorbelegung> vorbelegt,
            Antworten gezeigt) {
        var ergebnis = ansicht;
        for (var v : vorbelegt.values()) {
            if (gezeigt.alle(v.feld()).equals(v.werte())) {
                ergebnis = ergebnis.mitHilfe(Set.of(v.feld()), satz(rahmen, v));
            }
            if (v.fest()) {
                ergebnis = ergebnis.mitFesten(Set.of(v.feld()));
            }
        }
        return ergebnis;
    }

    /// Field → question of the answers that cannot be typed over.
    static Map<String, String> feste(Seitenansicht ansicht, Map<String, Vorbelegung> vorbelegt) {
        var feste = new LinkedHashMap<String, String>();
        var namen =
                vorbelegt.values().stream()
                        .filter(Vorbelegung::fest)
                        .map(Vorbelegung::feld)
                        .toList();
        ansicht.fragen().stream()
                .flatMap(Frage::alle)
                .filter(f -> namen.contains(f.name()))
                .forEach(f -> feste.put(f.name(), f.frage()));
        return feste;
    }

    private static String satz(Rahmen rahmen, Vorbelegung v) {
        return rahmen.text("antrag.vorbelegung." + v.herkunft().name(), rahmen.tagKurz(v.stand()));
    }
}
