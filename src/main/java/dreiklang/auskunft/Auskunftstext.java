package dreiklang.auskunft;

import dreiklang.basis.Kalender;
import dreiklang.basis.Personenbestand;
import dreiklang.basis.Sprache;
import dreiklang.seite.Texte;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The words of an Auskunft, as Markdown for people and as JSON for machines. The form of the JSON
/// is documented in docs/handbuch/datenschutz.md and stays; new keys may be added.
@Component
class Auskunftstext {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> UMGANG =
            List.of("zweck", "grundlage", "empfaenger", "dauer", "herkunft");
    private static final int WERT = 2000;

    private final Texte texte;

    Auskunftstext(Texte texte) {
        this.texte = texte;
    }

    /// @param verdeckt whether what is confidential is only named, for the eyes of the clerk
    String markdown(Ersuchen e, List<Fundzeile> funde, boolean verdeckt) {
        var text = new StringBuilder();
        var aufgenommen =
                funde.stream().filter(f -> f.wirksam() == Fundentscheid.AUFNEHMEN).toList();
        text.append(deutsch("auskunft.pdf.anfang", aufgenommen.size())).append("\n\n");
        if (!e.abgebrochen().isEmpty()) {
            text.append(deutsch("auskunft.pdf.abgebrochen")).append("\n\n");
        }
        for (var art : aufgenommen.stream().map(f -> f.fund().art()).distinct().toList()) {
            text.append("## ").append(deutsch("bestand." + art + ".titel")).append("\n\n");
            aufgenommen.stream()
                    .filter(f -> f.fund().art().equals(art))
                    .forEach(f -> fund(text, f, verdeckt));
        }
        weggelassenes(text, funde);
        text.append("## ").append(deutsch("auskunft.pdf.rechte.titel")).append("\n\n");
        text.append(deutsch("auskunft.pdf.rechte")).append('\n');
        return text.toString();
    }

    private void fund(StringBuilder text, Fundzeile zeile, boolean verdeckt) {
        var f = zeile.fund();
        boolean zu = verdeckt && zeile.vertraulich();
        text.append("### ").append(deutsch("auskunft.pdf.nummer", zeile.nummer()));
        if (!zu && !f.titel().isBlank()) {
            text.append(' ').append(sicher(f.titel()));
        }
        text.append("\n\n");
        umgang(f)
                .forEach((was, satz) ->
                        text.append("- ")
                                .append(deutsch("auskunft.umgang." + was))
                                .append(": ")
                                .append(sicher(satz))
                                .append('\n'));
        text.append("- ").append(deutsch("auskunft.seit")).append(": ");
        text.append(Personenbestand.TAG.format(f.seit().atZone(Kalender.ORTSZEIT))).append("\n\n");
        if (zu) {
            text.append(deutsch("auskunft.pdf.vertraulich")).append("\n\n");
            return;
        }
        text.append("| ").append(deutsch("auskunft.pdf.angabe")).append(" | ");
        text.append(deutsch("auskunft.pdf.wert")).append(" |\n|---|---|\n");
        for (var a : f.angaben()) {
            text.append("| ").append(sicher(name(a.name()))).append(" | ");
            text.append(sicher(gekuerzt(a.wert()))).append(" |\n");
        }
        text.append('\n');
    }

    private void weggelassenes(StringBuilder text, List<Fundzeile> funde) {
        var weg = funde.stream().filter(f -> f.wirksam().weggelassen()).toList();
        if (weg.isEmpty()) {
            return;
        }
        text.append("## ").append(deutsch("auskunft.pdf.weggelassen")).append("\n\n");
        for (var f : weg) {
            text.append("- ").append(deutsch("bestand." + f.fund().art() + ".titel"));
            text.append(", ").append(deutsch("auskunft.entscheid." + f.wirksam().name()));
            text.append(f.begruendung().isBlank() ? "" : ": " + sicher(f.begruendung()));
            text.append('\n');
        }
        text.append('\n');
    }

    /// What Art. 15 (1) asks for besides the data.
    Map<String, String> umgang(Personenbestand.Fund f) {
        var umgang = new LinkedHashMap<String, String>();
        for (var was : UMGANG) {
            umgang.put(
                    was, f.umgang().getOrDefault(was, deutsch("bestand." + f.art() + "." + was)));
        }
        return umgang;
    }

    byte[] json(Ersuchen e, List<Fundzeile> funde, String verantwortlich) {
        var ganz = new LinkedHashMap<String, Object>();
        ganz.put("format", "dreiklang-auskunft/1");
        ganz.put("verantwortlich", verantwortlich);
        ganz.put("ersuchen", e.id().wert().toString());
        ganz.put("eingang", e.eingang().toString());
        ganz.put("person", person(e));
        ganz.put("vollstaendig", e.abgebrochen().isEmpty());
        var teile = new ArrayList<Map<String, Object>>();
        funde.stream()
                .filter(f -> f.wirksam() == Fundentscheid.AUFNEHMEN)
                .forEach(f -> teile.add(teil(f)));
        ganz.put("bestand", teile);
        ganz.put(
                "weggelassen",
                funde.stream()
                        .filter(f -> f.wirksam().weggelassen())
                        .map(f ->
                                Map.of(
                                        "art", f.fund().art(),
                                        "grund", f.wirksam().name(),
                                        "begruendung", f.begruendung()))
                        .toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ganz);
    }

    private static Map<String, Object> person(Ersuchen e) {
        var p = new LinkedHashMap<String, Object>();
        p.put("vorname", e.person().vorname());
        p.put("nachname", e.person().nachname());
        e.person().geboren().ifPresent(g -> p.put("geboren", g.toString()));
        p.put("email", e.person().email());
        return p;
    }

    private Map<String, Object> teil(Fundzeile zeile) {
        var f = zeile.fund();
        var eines = new LinkedHashMap<String, Object>();
        eines.put("art", f.art());
        eines.put("gegenstand", f.gegenstand());
        eines.put("titel", f.titel());
        eines.put("leistung", f.leistung());
        eines.put("einheit", f.einheit());
        eines.put("seit", f.seit().toString());
        eines.put("umgang", umgang(f));
        eines.put(
                "angaben",
                f.angaben().stream()
                        .map(a ->
                                Map.of("feld", a.name(), "name", name(a.name()), "wert", a.wert()))
                        .toList());
        return eines;
    }

    private String name(String name) {
        return name.startsWith("bestand.") && texte.kennt(name) ? deutsch(name) : name;
    }

    private static String gekuerzt(String wert) {
        return wert.length() <= WERT
                ? wert
                : wert.substring(0, WERT) + " … (vollständig in der JSON-Datei)";
    }

    /// Nothing a person wrote may become a heading, a table or a link.
    static String sicher(String text) {
        return text.replaceAll("[\\r\\n]+", " / ")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()<>#+\\-.!|&~])", "\\\\$1")
                .strip();
    }

    private String deutsch(String schluessel, Object... werte) {
        return texte.text(Sprache.DE, schluessel, werte);
    }
}
