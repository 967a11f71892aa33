package dreiklang.amt;

import dreiklang.vorgang.Entscheidungsfrist;
import java.util.LinkedHashMap;
import java.util.Map;

/// The days somebody waits for, as the page of a Vorgang names them.
final class Fristangaben {

    private Fristangaben() {}

    /// Name → day or duration in words, in the order in which they are shown.
    static Map<String, String> von(VorgangAnsicht seite) {
        var rahmen = seite.rahmen();
        var v = seite.v();
        var werte = new LinkedHashMap<String, String>();
        v.ziel().ifPresent(z -> werte.put(rahmen.text("vorgang.ziel"), rahmen.tag(z)));
        werte.put(rahmen.text("vorgang.frist"), seite.namen().frist(rahmen, v, seite.heute()));
        seite.beiblatt().frist().ifPresent(f -> gesetzlich(seite, f, werte));
        werte.put(
                rahmen.text("vorgang.wartezeit"),
                rahmen.text("vorgang.tage", v.wartezeit().toDays()));
        v.wartetSeit()
                .ifPresent(w -> werte.put(rahmen.text("vorgang.wartet-seit"), rahmen.tagKurz(w)));
        return werte;
    }

    private static void gesetzlich(
            VorgangAnsicht seite, Entscheidungsfrist f, Map<String, String> werte) {
        var rahmen = seite.rahmen();
        String dauer =
                rahmen.text("vorgang.gesetzesfrist.dauer", f.dauer(), rahmen.tag(f.beginn()))
                        + f.verlaengert()
                                .map(um -> ", " + rahmen.text("vorgang.gesetzesfrist.um", um))
                                .orElse("");
        werte.put(rahmen.text("vorgang.gesetzesfrist"), dauer + " (" + f.grundlage() + ")");
        if (seite.v().offen()) {
            werte.put(
                    rahmen.text("vorgang.gesetzesfrist.ende"),
                    f.ende().map(rahmen::tag).orElse(rahmen.text("vorgang.gesetzesfrist.ruht")));
        }
        f.eingetreten()
                .ifPresent(e ->
                        werte.put(rahmen.text("vorgang.gesetzesfrist.fiktion"), rahmen.tagKurz(e)));
    }
}
