package dreiklang.einfuhr;

import dreiklang.dokument.Pdfformular.Pdffeld;
import dreiklang.formular.Pdfverweis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds boxes that belong together: Ja and Nein, lettered columns (A, B, C), two in a row with one
/// stem.
final class Pdfkaestchen {

    private static final double GLEICHE_ZEILE = 4;
    private static final double NEBENEINANDER = 150;
    private static final double UNTEREINANDER = 18;
    private final Pdfbeschriftung beschriftung;
    private final Kaestchentext text;
    private final Namensgeber namen;
    private final List<Pdffeld> offen;
    private final List<Pdffund> funde = new ArrayList<>();

    Pdfkaestchen(List<Pdffeld> felder, Pdfbeschriftung beschriftung, Namensgeber namen) {
        this.beschriftung = beschriftung;
        this.text = new Kaestchentext(beschriftung);
        this.namen = namen;
        this.offen = new ArrayList<>(felder.stream().filter(Pdfsichtung::istKaestchen).toList());
    }

    List<Pdffund> funde() {
        for (var feld : List.copyOf(offen)) {
            if (offen.contains(feld) && text.antwort(feld).equals("ja")) {
                nachbar(feld).ifPresent(nein -> paar(feld, nein, false));
            }
        }
        for (var feld : List.copyOf(offen)) {
            if (offen.contains(feld)) {
                zwilling(feld).ifPresent(zweites -> paar(feld, zweites, true));
            }
        }
        for (var feld : List.copyOf(offen)) {
            if (offen.contains(feld)) {
                spalte(feld);
            }
        }
        for (var feld : List.copyOf(offen)) {
            if (offen.contains(feld)) {
                stammgleiches(feld).ifPresent(zweites -> reihe(List.of(feld, zweites)));
            }
        }
        return funde;
    }

    private Optional<Pdffeld> nachbar(Pdffeld ja) {
        return offen.stream()
                .filter(f -> f != ja && nebeneinander(f, ja) && text.antwort(f).equals("nein"))
                .min(Comparator.comparingDouble(f -> Math.abs(f.ort().x() - ja.ort().x())));
    }

    private Optional<Pdffeld> zwilling(Pdffeld feld) {
        var gleiche = offen.stream().filter(f -> f.tooltip().equals(feld.tooltip())).toList();
        return gleiche.size() == 2
                        && !Pdfbeschriftung.istMuell(feld.tooltip())
                        && nebeneinander(gleiche.getFirst(), gleiche.getLast())
                ? gleiche.stream().filter(f -> f != feld).findFirst()
                : Optional.empty();
    }

    private static boolean nebeneinander(Pdffeld a, Pdffeld b) {
        return a.seite() == b.seite()
                && Math.abs(a.ort().y() - b.ort().y()) < GLEICHE_ZEILE
                && Math.abs(a.ort().x() - b.ort().x()) < NEBENEINANDER;
    }

    private void paar(Pdffeld ja, Pdffeld nein, boolean geraten) {
        var label = Kaestchentext.ohneAntwort(ja.tooltip());
        boolean fraglich = Pdfbeschriftung.istMuell(label);
        if (fraglich) {
            label = daneben(ja.ort().x() < nein.ort().x() ? ja : nein).orElse(ja.name());
        }
        var frage = neu("janein", label.matches(".*[?.]") ? label : label + "?");
        var felder = new LinkedHashMap<String, String>();
        felder.put("ja", ja.name());
        felder.put("nein", nein.name());
        frage.mit("pdf", Pdfverweis.antworten(felder));
        if (fraglich) {
            frage.pruefe("Die Frage stammt aus dem Text daneben.");
        }
        if (geraten) {
            frage.pruefe(
                    "Welches Kästchen „Ja“ heißt, sagt das PDF nicht; das erste wurde genommen.");
        }
        fund(List.of(ja, nein), frage);
    }

    private Optional<String> daneben(Pdffeld erstes) {
        return beschriftung
                .ueber(erstes.seite(), erstes.ort(), 40)
                .or(() -> beschriftung.links(erstes.seite(), erstes.ort(), 300));
    }

    private void spalte(Pdffeld oben) {
        var spalte = new ArrayList<>(List.of(oben));
        var darunter = darunter(oben);
        while (darunter.isPresent() && folgt(spalte.getLast(), darunter.get())) {
            spalte.add(darunter.get());
            darunter = darunter(spalte.getLast());
        }
        if (spalte.size() > 1) {
            reihe(spalte);
        }
    }

    private Optional<Pdffeld> darunter(Pdffeld feld) {
        return offen.stream()
                .filter(f ->
                        f.seite() == feld.seite()
                                && Math.abs(f.ort().x() - feld.ort().x()) < 3
                                && f.ort().y() > feld.ort().y() + 2
                                && f.ort().y() - feld.ort().y() < UNTEREINANDER)
                .min(Comparator.comparingDouble(f -> f.ort().y()));
    }

    private boolean folgt(Pdffeld oben, Pdffeld unten) {
        var a = text.buchstabe(oben);
        var b = text.buchstabe(unten);
        return a.length() == 1 && b.length() == 1 && b.charAt(0) == a.charAt(0) + 1;
    }

    private Optional<Pdffeld> stammgleiches(Pdffeld feld) {
        var stamm = Kaestchentext.stamm(feld);
        return offen.stream()
                .filter(f ->
                        f != feld
                                && stamm.length() > 3
                                && stamm.equals(Kaestchentext.stamm(f))
                                && nebeneinander(f, feld))
                .findFirst();
    }

    private void reihe(List<Pdffeld> kaestchen) {
        var optionen = new ArrayList<Map<String, Object>>();
        var felder = new LinkedHashMap<String, String>();
        for (var feld : kaestchen) {
            var worte = text.optionstext(feld);
            var wert =
                    Kaestchentext.wert(
                            text.buchstabe(feld).isEmpty() ? worte : text.buchstabe(feld), felder);
            felder.put(wert, feld.name());
            optionen.add(Kaestchentext.option(wert, worte));
        }
        var erstes = kaestchen.getFirst();
        var label =
                beschriftung
                        .ueber(erstes.seite(), erstes.ort(), 22)
                        .or(() -> beschriftung.links(erstes.seite(), erstes.ort(), 200))
                        .orElse(
                                Kaestchentext.stamm(erstes).isEmpty()
                                        ? "Was trifft zu?"
                                        : Kaestchentext.stamm(erstes));
        var frage = neu("mehrfachauswahl", label);
        frage.mit("optionen", optionen).mit("pdf", Pdfverweis.antworten(felder));
        frage.pruefe(
                "Aus Kästchen zusammengefasst: Frage ansehen, und ob mehrere zutreffen können.");
        fund(kaestchen, frage);
    }

    private Entwurfsfeld neu(String art, String label) {
        return new Entwurfsfeld(namen.feld(label, ""), art, label).mit("pflicht", "nein");
    }

    private void fund(List<Pdffeld> felder, Entwurfsfeld frage) {
        offen.removeAll(felder);
        funde.add(new Pdffund(felder, frage));
    }
}
