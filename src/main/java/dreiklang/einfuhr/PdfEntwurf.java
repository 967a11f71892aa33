package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular;
import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.einfuhr.Einfuhrbericht.Auslassung;
import dreiklang.formular.Pdfverweis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes pages and questions from the fields of a PDF form. A page of paper becomes a page.
final class PdfEntwurf {

    private final Namensgeber namen = new Namensgeber();
    private final Pdfsichtung sichtung;
    private final Pdfbeschriftung beschriftung;
    private final List<Pdffund> funde = new ArrayList<>();
    private final List<Entwurfsseite> seiten = new ArrayList<>();

    PdfEntwurf(Pdfformular pdf) {
        sichtung = new Pdfsichtung(pdf);
        beschriftung = new Pdfbeschriftung(pdf);
        var felder = sichtung.felder();
        var offen = new ArrayList<>(felder);
        tabellen(offen);
        nimm(new Pdfkaestchen(offen, beschriftung, namen).funde(), offen);
        List.copyOf(offen).forEach(f -> funde.add(new Pdffund(List.of(f), frage(f, namen))));
        ordnen(felder);
    }

    List<Entwurfsseite> seiten() {
        return seiten;
    }

    List<Auslassung> ausgelassen() {
        return sichtung.ausgelassen();
    }

    private void tabellen(List<Pdffeld> offen) {
        // Boxes that are Ja and Nein of one question are no column, whatever their numbers.
        var paare = new Pdfkaestchen(offen, beschriftung, new Namensgeber()).funde();
        var ohnePaare = new ArrayList<>(offen);
        paare.forEach(p -> ohnePaare.removeAll(p.felder()));
        for (var tabelle : new Pdftabellen(ohnePaare).tabellen()) {
            var alle = tabelle.stream().flatMap(s -> s.zeilen().values().stream()).toList();
            var gruppe = Pdftabellen.gruppe(tabelle, namen, f -> frage(f, new Namensgeber()));
            nimm(List.of(new Pdffund(alle, gruppe)), offen);
        }
    }

    private void nimm(List<Pdffund> neue, List<Pdffeld> offen) {
        funde.addAll(neue);
        neue.forEach(n -> offen.removeAll(n.felder()));
    }

    private Entwurfsfeld frage(Pdffeld feld, Namensgeber geber) {
        var label = beschriftung.von(feld);
        var frage =
                switch (feld.art()) {
                    case KAESTCHEN -> kaestchen(label.text(), geber);
                    case RADIO -> radio(feld, label.text(), geber);
                    case LISTE -> liste(feld, label.text(), geber);
                    case TEXT, SIGNATUR, KNOPF -> text(feld, label, geber);
                };
        if (!feld.pflicht()) {
            frage.mit("pflicht", "nein");
        }
        if (label.fraglich()) {
            frage.pruefe("Der Hinweis im PDF taugt nicht; die Frage stammt aus dem Text daneben.");
        }
        return frage.text("pdf").isEmpty() ? frage.mit("pdf", feld.name()) : frage;
    }

    private static Entwurfsfeld kaestchen(String label, Namensgeber geber) {
        var satz = Kaestchentext.ohneAntwort(label);
        return new Entwurfsfeld(geber.feld(satz, ""), "bestaetigung", satz);
    }

    private Entwurfsfeld text(
            Pdffeld feld, Pdfbeschriftung.Beschriftung beschriftet, Namensgeber geber) {
        var label = beschriftet.text();
        var daneben =
                beschriftet.fraglich()
                        ? beschriftung.beiText(feld.seite(), feld.ort()).orElse("")
                        : "";
        var art = Pdfbeschriftung.art(feld, label, daneben);
        var frage = new Entwurfsfeld(geber.feld(label, ""), art, label);
        if (feld.laenge() > 0 && List.of("text", "mehrzeilig", "email", "telefon").contains(art)) {
            frage.mit("laenge", feld.laenge());
            if (feld.laenge() < 4) {
                frage.pruefe("Das PDF lässt nur " + feld.laenge() + " Zeichen zu.");
            }
        }
        return frage;
    }

    private Entwurfsfeld radio(Pdffeld feld, String label, Namensgeber geber) {
        var texte = new LinkedHashMap<String, String>();
        for (var k : feld.kaestchen()) {
            texte.put(k.text(), beschriftung.beiKaestchen(feld.seite(), k.ort()).orElse(k.text()));
        }
        return auswahl(feld, label, texte, geber);
    }

    private static Entwurfsfeld liste(Pdffeld feld, String label, Namensgeber geber) {
        var texte = new LinkedHashMap<String, String>();
        feld.optionen().stream()
                .filter(o -> !o.text().isBlank())
                .limit(300)
                .forEach(o -> texte.put(o.wert(), o.text()));
        return texte.isEmpty()
                ? new Entwurfsfeld(geber.feld(label, ""), "text", label)
                : auswahl(feld, label, texte, geber);
    }

    private static Entwurfsfeld auswahl(
            Pdffeld feld, String label, Map<String, String> texte, Namensgeber geber) {
        var felder = new LinkedHashMap<String, String>();
        var optionen = new ArrayList<Map<String, Object>>();
        texte.forEach((wert, text) -> {
            var kennung = Kaestchentext.wert(text, felder);
            felder.put(kennung, feld.name() + "#" + wert);
            optionen.add(Kaestchentext.option(kennung, text));
        });
        return new Entwurfsfeld(geber.feld(label, ""), "auswahl", label)
                .mit("optionen", optionen)
                .mit("pdf", Pdfverweis.antworten(felder));
    }

    /// Each question stands where the first of its fields stands.
    private void ordnen(List<Pdffeld> felder) {
        var nachSeite = new TreeMap<Integer, List<Pdffund>>();
        funde.forEach(f ->
                nachSeite
                        .computeIfAbsent(f.felder().getFirst().seite(), s -> new ArrayList<>())
                        .add(f));
        nachSeite.forEach((seite, fragen) ->
                seiten.add(
                        new Entwurfsseite(
                                namen.seite("Seite " + seite),
                                "Seite " + seite + " des Formulars",
                                "",
                                fragen.stream()
                                        .sorted(Comparator.comparingInt(f -> platz(f, felder)))
                                        .map(Pdffund::frage)
                                        .toList())));
    }

    private static int platz(Pdffund fund, List<Pdffeld> felder) {
        return fund.felder().stream().mapToInt(felder::indexOf).min().orElse(0);
    }
}
