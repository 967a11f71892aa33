package dreiklang.programm.web;

import dreiklang.basis.Blatt;
import dreiklang.programm.Begriff;
import dreiklang.programm.BegriffId;
import dreiklang.programm.Massnahmenangaben.Prioritaet;
import dreiklang.programm.Massnahmenfilter;
import dreiklang.programm.Massnahmenfilter.Gruppe;
import dreiklang.programm.Massnahmenstand;
import dreiklang.programm.Massnahmenzeile;
import dreiklang.programm.Planbild;
import dreiklang.seite.Rahmen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Massnahmen of a plan.
///
/// @param rahmen language, token, who is signed in
/// @param bild the plan
/// @param blatt the rows of this page
/// @param filter what it is narrowed to
/// @param einheiten names of the units by code
/// @param gruppen identifier of the field or code of the unit → how many
/// @param anlegbar whether the person may enter one
public record MassnahmenlisteAnsicht(
        Rahmen rahmen,
        Planbild bild,
        Blatt<Massnahmenzeile> blatt,
        Massnahmenfilter filter,
        Map<String, String> einheiten,
        Map<String, Long> gruppen,
        boolean anlegbar) {

    /// Fields to choose from.
    public Map<String, String> felder() {
        return begriffe(bild.alle(Begriff.Art.FELD));
    }

    /// Goals, perspectives and Schwerpunkte to choose from.
    public Map<String, String> ziele() {
        return begriffe(bild.begriffe().stream().filter(b -> b.art() != Begriff.Art.FELD).toList());
    }

    private Map<String, String> begriffe(Iterable<Begriff> alle) {
        var wahl = alle();
        alle.forEach(b -> wahl.put(b.id().wert().toString(), b.voll()));
        return wahl;
    }

    /// Units to choose from.
    public Map<String, String> einheitenwahl() {
        var wahl = alle();
        wahl.putAll(einheiten);
        return wahl;
    }

    /// States to choose from.
    public Map<String, String> staende() {
        var wahl = alle();
        for (var stand : Massnahmenstand.values()) {
            wahl.put(stand.name(), rahmen.text("programm.stand." + stand.name()));
        }
        return wahl;
    }

    /// Priorities to choose from.
    public Map<String, String> prioritaeten() {
        var wahl = alle();
        for (var p : Prioritaet.values()) {
            wahl.put(p.name(), rahmen.text("programm.prioritaet." + p.name()));
        }
        return wahl;
    }

    /// By what it can be grouped.
    public Map<String, String> gruppenwahl() {
        var wahl = new LinkedHashMap<String, String>();
        for (var g : Gruppe.values()) {
            wahl.put(g.name(), rahmen.text("programm.gruppe." + g.name()));
        }
        return wahl;
    }

    private Map<String, String> alle() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("", rahmen.text("programm.alle"));
        return wahl;
    }

    /// What a field is called; a dash where there is none.
    public String feld(Optional<BegriffId> feld) {
        return feld.flatMap(bild::begriff).map(Begriff::voll).orElse("–");
    }

    /// What a unit is called.
    public String einheit(String kurz) {
        return einheiten.getOrDefault(kurz, kurz);
    }

    /// Heading of the group of a row; empty where there are no groups, or the row before has it.
    public String kopf(int stelle) {
        var gruppe = gruppe(blatt.zeilen().get(stelle));
        if (filter.gruppe() == Gruppe.KEINE
                || stelle > 0 && gruppe.equals(gruppe(blatt.zeilen().get(stelle - 1)))) {
            return "";
        }
        return rahmen.text(
                "programm.gruppenkopf", gruppenname(gruppe), gruppen.getOrDefault(gruppe, 0L));
    }

    private String gruppe(Massnahmenzeile zeile) {
        return filter.gruppe() == Gruppe.FELD
                ? zeile.feld().map(f -> f.wert().toString()).orElse("")
                : zeile.einheit();
    }

    /// What a group is called.
    public String gruppenname(String gruppe) {
        if (filter.gruppe() == Gruppe.EINHEIT) {
            return einheit(gruppe);
        }
        return gruppe.isEmpty()
                ? rahmen.text("programm.ohne-feld")
                : feld(Eingabefelder.kennung(gruppe).map(BegriffId::new));
    }

    /// An address with this filter, ready for the number of a page.
    public String adresse() {
        return "/amt/steuerung/programm/" + bild.plan().kurz() + "?" + auswahl();
    }

    /// Where this selection comes as a file.
    ///
    /// @param endung `csv` or `xlsx`
    public String alsDatei(String endung) {
        return "/amt/steuerung/programm/%s/massnahmen.%s?%s"
                .formatted(bild.plan().kurz(), endung, auswahl());
    }

    private String auswahl() {
        var adresse = new StringBuilder();
        var werte = new LinkedHashMap<String, String>();
        werte.put("suche", filter.worte());
        werte.put("feld", filter.feld().map(f -> f.wert().toString()).orElse(""));
        werte.put("einheit", filter.einheit());
        werte.put("stand", filter.stand().map(Enum::name).orElse(""));
        werte.put("ziel", filter.ziel().map(z -> z.wert().toString()).orElse(""));
        werte.put("prioritaet", filter.prioritaet().map(Enum::name).orElse(""));
        werte.put("gruppe", filter.gruppe().name());
        werte.forEach((name, wert) -> {
            if (!wert.isEmpty()) {
                adresse.append(name)
                        .append('=')
                        .append(URLEncoder.encode(wert, StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return adresse.toString();
    }
}
