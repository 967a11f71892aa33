package dreiklang.amt;

import dreiklang.antrag.Vorbelegung;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Abschnitt.Angabe;
import dreiklang.seite.Rahmen;
import java.util.List;
import java.util.Map;

/// Says below an answer where it comes from, so that the Amt knows what was proven.
final class Herkunftsangabe {

    private Herkunftsangabe() {}

    static List<Abschnitt> mit(
            List<Abschnitt> abschnitte, Rahmen rahmen, Map<String, Vorbelegung> herkunft) {
        return abschnitte.stream()
                .map(a ->
                        new Abschnitt(
                                a.seite(),
                                a.titel(),
                                a.angaben().stream().map(g -> mit(g, rahmen, herkunft)).toList()))
                .toList();
    }

    private static Angabe mit(Angabe angabe, Rahmen rahmen, Map<String, Vorbelegung> herkunft) {
        var v = herkunft.get(angabe.feld());
        return v == null
                ? angabe
                : new Angabe(
                        angabe.feld(), angabe.frage(), angabe.antwort() + "\n" + satz(rahmen, v));
    }

    private static String satz(Rahmen rahmen, Vorbelegung v) {
        return rahmen.text("vorgang.herkunft." + v.herkunft().name(), rahmen.tagKurz(v.stand()));
    }
}
