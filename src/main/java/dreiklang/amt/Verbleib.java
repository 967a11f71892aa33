package dreiklang.amt;

import dreiklang.ablauf.Ablaufmodell.Zustaendigkeit;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.Vorgangsbild.Aufgabe;
import dreiklang.vorgang.Vorgangsstand;
import java.util.stream.Collectors;

/// Says with whom a Vorgang lies right now, and for which step.
final class Verbleib {

    private Verbleib() {}

    /// One sentence for every open step; empty when nothing is open.
    static String von(VorgangAnsicht seite) {
        var rahmen = seite.rahmen();
        var v = seite.v();
        if (v.stand() == Vorgangsstand.WARTET_AUF_PERSON) {
            return rahmen.text(
                    "vorgang.liegt-bei.person",
                    v.antragstellerin().isPresent()
                            ? seite.namen().person(v.antragstellerin())
                            : rahmen.text("vorgang.liegt-bei.antragsteller"));
        }
        return seite.bild().aufgaben().stream()
                .map(a ->
                        rahmen.text(
                                "vorgang.liegt-bei.schritt",
                                wer(seite, v, a),
                                a.name(),
                                rahmen.tagKurz(a.seit())))
                .collect(Collectors.joining(" "));
    }

    private static String wer(VorgangAnsicht seite, Vorgang v, Aufgabe a) {
        return switch (Zustaendigkeit.valueOf(a.wer())) {
            case ZUSTAENDIG -> seite.namen().einheit(v.einheit());
            case VORGESETZTE ->
                    v.vorgesetzte().isPresent()
                            ? seite.namen().person(v.vorgesetzte())
                            : seite.rahmen().text("vorgang.liegt-bei.vorgesetzte");
            case ANTRAGSTELLER ->
                    v.antragstellerin().isPresent()
                            ? seite.namen().person(v.antragstellerin())
                            : seite.rahmen().text("vorgang.liegt-bei.antragsteller");
            case STELLE -> seite.namen().stelle(a.ziel());
        };
    }
}
