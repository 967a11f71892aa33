package dreiklang.vorgang;

import dreiklang.basis.Sprache;
import dreiklang.dokument.Briefwerte;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Formulare;
import dreiklang.leistung.Leistungspaket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answers of an Antrag as a letter names them.
final class Briefangaben {

    private Briefangaben() {}

    /// The answers in words; the entries of a group are a list for `{#je gruppe}`.
    static Map<String, Object> von(Formulare formulare, Leistungspaket paket, Antworten antworten) {
        var werte = new LinkedHashMap<String, Object>();
        paket.formular().felder().stream().map(Feld::name).forEach(f -> werte.put(f, ""));
        var gruppen = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        formulare.lesbar(paket.formular(), antworten, Sprache.DE).stream()
                .flatMap(a -> a.angaben().stream())
                .forEach(g -> {
                    var teile = g.feld().split("\\.", 3);
                    if (teile.length < 3) {
                        werte.put(g.feld(), g.antwort());
                    } else {
                        gruppen.computeIfAbsent(teile[0], n -> new LinkedHashMap<>())
                                .computeIfAbsent(teile[1], n -> new LinkedHashMap<>())
                                .put(teile[2], g.antwort());
                    }
                });
        gruppen.forEach((name, eintraege) -> {
            eintraege.forEach((nummer, e) -> e.put(Briefwerte.ORT, name + "." + nummer + "."));
            werte.put(name, List.copyOf(eintraege.values()));
        });
        return werte;
    }
}
