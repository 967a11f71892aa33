package dreiklang.programm.web;

import dreiklang.programm.Begriff;
import dreiklang.programm.BegriffId;
import dreiklang.programm.Massnahme;
import dreiklang.programm.Massnahmenangaben;
import dreiklang.programm.Massnahmenangaben.Kenntnis;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenangaben.Weg;
import dreiklang.programm.Massnahmenangaben.Wirkung;
import dreiklang.programm.Planbild;
import dreiklang.seite.Rahmen;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/// What stands in the form of a Massnahme: read from the page, or from what is kept.
final class Massnahmeneingabe {

    private final Eingabefelder felder;

    Massnahmeneingabe(MultiValueMap<String, String> gesendet) {
        felder = new Eingabefelder(gesendet);
    }

    /// What is wrong with it by itself: id of the input → code.
    Map<String, String> fehler() {
        return felder.fehler();
    }

    Massnahmenangaben angaben() {
        var wirkungen = new EnumMap<Wirkung, String>(Wirkung.class);
        for (var art : Wirkung.values()) {
            var text = felder.absaetze("wirkung." + art.name());
            if (!text.isEmpty()) {
                wirkungen.put(art, text);
            }
        }
        return new Massnahmenangaben(
                felder.text("titel"),
                felder.absaetze("absicht"),
                begriff(felder.text("feld")),
                felder.text("einheit"),
                felder.text("verantwortlich"),
                felder.wahl(Prioritaet.class, "prioritaet", Prioritaet.OFFEN),
                felder.wahl(Weg.class, "weg", Weg.OFFEN),
                felder.wahl(Kenntnis.class, "nachtraeglich", Kenntnis.UNBEKANNT),
                felder.zeit("beginn"),
                felder.zeit("ende"),
                felder.wahl(Kenntnis.class, "analyseNoetig", Kenntnis.UNBEKANNT),
                felder.wahl(Kenntnis.class, "analyseDa", Kenntnis.UNBEKANNT),
                wirkungen,
                felder.absaetze("bemerkung"),
                begriffe(felder.alle("begriffe")),
                felder.liste("leistungen"),
                felder.liste("fachverfahren"),
                felder.liste("beteiligte"),
                felder.liste("braucht"));
    }

    private static Optional<BegriffId> begriff(String id) {
        return Eingabefelder.kennung(id).map(BegriffId::new);
    }

    private static Set<BegriffId> begriffe(List<String> ids) {
        var menge = new LinkedHashSet<BegriffId>();
        ids.forEach(id -> begriff(id).ifPresent(menge::add));
        return menge;
    }

    /// What is kept, as it stands in the form.
    static Map<String, String> werte(Massnahme m) {
        var a = m.angaben();
        var werte = new HashMap<String, String>();
        werte.put("version", Integer.toString(m.version()));
        werte.put("nummer", m.nummer());
        werte.put("titel", a.titel());
        werte.put("absicht", a.absicht());
        werte.put("feld", a.feld().map(f -> f.wert().toString()).orElse(""));
        werte.put("einheit", a.einheit());
        werte.put("verantwortlich", a.verantwortlich());
        werte.put("prioritaet", a.prioritaet().name());
        werte.put("weg", a.weg().name());
        werte.put("nachtraeglich", a.nachtraeglich().name());
        werte.put("beginn", Eingabefelder.geschrieben(a.beginn()));
        werte.put("ende", Eingabefelder.geschrieben(a.ende()));
        werte.put("analyseNoetig", a.analyseNoetig().name());
        werte.put("analyseDa", a.analyseDa().name());
        for (var art : Wirkung.values()) {
            werte.put("wirkung." + art.name(), a.wirkung(art));
        }
        werte.put("bemerkung", a.bemerkung());
        werte.put("leistungen", String.join(", ", new TreeSet<>(a.leistungen())));
        werte.put("fachverfahren", String.join(", ", new TreeSet<>(a.fachverfahren())));
        werte.put("beteiligte", String.join(", ", new TreeSet<>(a.beteiligte())));
        werte.put("braucht", String.join(", ", a.braucht()));
        return werte;
    }

    /// What a field is called.
    static String feldname(Rahmen rahmen, String name) {
        return rahmen.text(name.equals("titel") ? "programm.titel-massnahme" : "programm." + name);
    }

    /// What is kept in a field, in words.
    static String lesbar(Rahmen rahmen, Planbild bild, String name, String wert) {
        if (wert.isEmpty()) {
            return "–";
        }
        return switch (name) {
            case "feld" -> begriff(wert).flatMap(bild::begriff).map(Begriff::voll).orElse(wert);
            case "prioritaet" -> rahmen.text("programm.prioritaet." + wert);
            case "weg" -> rahmen.text("programm.weg." + wert);
            case "nachtraeglich", "analyseNoetig", "analyseDa" ->
                    rahmen.text("programm.kenntnis." + wert);
            default -> wert;
        };
    }
}
