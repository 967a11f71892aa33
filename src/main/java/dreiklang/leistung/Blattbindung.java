package dreiklang.leistung;

import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Formularseite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Brings the questions of a Werkblatt and a place in a file together. The name of a question is
/// its place: two underscores go one level down, `zeilen` at the end is a list with one entry per
/// line.
final class Blattbindung {

    private static final String ZEILEN = "zeilen";

    /// A page shows no more entries of a group; what lies behind them stays.
    private static final int HOECHSTENS = 50;

    /// What counts when nothing is written; then nothing is written.
    private static final Map<String, String> VORGABEN =
            Map.ofEntries(
                    Map.entry("pflicht", "ja"),
                    Map.entry("bescheid", "ja"),
                    Map.entry("intern", "nein"),
                    Map.entry("selbst", "nein"),
                    Map.entry("im_ort", "nein"),
                    Map.entry("genau", "tag"),
                    Map.entry("darstellung", "block"),
                    Map.entry("einheit", "zahl"),
                    Map.entry("aufgabe", "erledigen"),
                    Map.entry("wer", "zustaendig"),
                    Map.entry("gleichzeitig", "nein"));

    private static final List<String> FOLGE =
            List.of(
                    ("name titel kurz einleitung art frage hilfe eintrag beschreibung wer_darf "
                                    + "unterlagen kosten rechtsgrundlagen zustaendig zustaendigkeit aktenplan betreff "
                                    + "aufbewahrung wenn einheit wert text de en auch pflicht optionen optionen_datei betrag rechnung genau "
                                    + "laenge muster von bis endungen anzahl darstellung mit selbst im_ort lebenslagen "
                                    + "stichworte fuer intern bescheid felder pruefungen rechtsgrund "
                                    + "gilt feld aussicht satz aufgabe wer formular gleichzeitig")
                            .split(" "));

    private final Formularseite seite;

    Blattbindung(Formularseite seite) {
        this.seite = seite;
    }

    /// The order in which keys are usually written.
    static List<String> folge() {
        return FOLGE;
    }

    /// What stands in the file as answers.
    Antworten lesen(Yamldatei datei, Yamlpfad ort) {
        var werte = new LinkedHashMap<String, List<String>>();
        for (var feld : seite.felder()) {
            lesen(feld, "", datei, ort, werte);
        }
        return new Antworten(werte);
    }

    private static void lesen(
            Feld feld,
            String davor,
            Yamldatei datei,
            Yamlpfad ort,
            Map<String, List<String>> werte) {
        var pfad = pfad(feld, ort);
        if (feld.art() != Feldart.GRUPPE) {
            werte.put(davor + feld.name(), werte(feld, datei, pfad));
            return;
        }
        var nummern =
                IntStream.rangeClosed(1, Math.min(HOECHSTENS, datei.anzahl(pfad)))
                        .mapToObj(String::valueOf)
                        .toList();
        if (!nummern.isEmpty() || feld.gruppe().von() == 0) {
            werte.put(davor + feld.name(), nummern);
        }
        for (int i = 0; i < nummern.size(); i++) {
            for (var teil : feld.teile()) {
                lesen(teil, davor + feld.name() + "." + (i + 1) + ".", datei, pfad.zu(i), werte);
            }
        }
    }

    private static List<String> werte(Feld feld, Yamldatei datei, Yamlpfad pfad) {
        if (istListe(feld)) {
            var zeilen = zeilen(datei, pfad);
            return feld.art() == Feldart.MEHRFACHAUSWAHL || zeilen.isEmpty()
                    ? zeilen
                    : List.of(String.join("\n", zeilen));
        }
        var text = datei.text(pfad).map(String::strip);
        if (text.isEmpty() && pfad.letztes().equals("de")) {
            text = datei.text(pfad.oben()).map(String::strip);
        }
        var vorgabe = VORGABEN.getOrDefault(feld.name(), "");
        var wert = text.orElse(vorgabe);
        if (feld.name().equals("pflicht") && !List.of("ja", "nein").contains(wert)) {
            return List.of("bedingung");
        }
        return wert.isEmpty() ? List.of() : List.of(wert);
    }

    private static List<String> zeilen(Yamldatei datei, Yamlpfad pfad) {
        var ort = pfad.letztes().equals("de") && datei.anzahl(pfad.oben()) > 0 ? pfad.oben() : pfad;
        return IntStream.range(0, datei.anzahl(ort))
                .mapToObj(i -> datei.text(ort.zu(i)).orElse("").strip())
                .toList();
    }

    private static boolean istListe(Feld feld) {
        return feld.art() == Feldart.MEHRFACHAUSWAHL || feld.name().endsWith("__" + ZEILEN);
    }

    /// The place a question speaks of.
    static Yamlpfad pfad(Feld feld, Yamlpfad ort) {
        var teile = feld.name().split("__");
        var weg = Stream.of(teile).filter(t -> !t.equals(ZEILEN)).toArray(String[]::new);
        return ort.zu(weg);
    }

    /// The file with those answers that are others than in the file.
    Yamldatei schreiben(Yamldatei datei, Yamlpfad ort, Antworten neu) {
        var alt = lesen(datei, ort);
        var jetzt = datei;
        for (var feld : seite.felder()) {
            jetzt =
                    feld.art() == Feldart.GRUPPE
                            ? gruppe(feld, jetzt, pfad(feld, ort), alt, neu)
                            : geschrieben(
                                    feld, jetzt, ort, alt.alle(feld.name()), neu.alle(feld.name()));
        }
        return jetzt;
    }

    private static Yamldatei gruppe(
            Feld feld, Yamldatei datei, Yamlpfad liste, Antworten alt, Antworten neu) {
        var jetzt = datei;
        int vorhanden = datei.anzahl(liste);
        var nummern = neu.alle(feld.name());
        for (int i = Math.min(vorhanden, HOECHSTENS); i > 0; i--) {
            if (!nummern.contains(String.valueOf(i))) {
                jetzt = jetzt.loesche(liste.zu(i - 1));
            }
        }
        int platz = 0;
        for (var nummer : nummern) {
            var davor = feld.name() + "." + nummer + ".";
            if (Integer.parseInt(nummer) > vorhanden) {
                jetzt = jetzt.fuegeEin(liste, platz, neuerEintrag(feld, davor, neu), FOLGE);
            } else {
                for (var teil : feld.teile()) {
                    var name = davor + teil.name();
                    jetzt =
                            geschrieben(
                                    teil, jetzt, liste.zu(platz), alt.alle(name), neu.alle(name));
                }
            }
            platz++;
        }
        return jetzt;
    }

    private static Map<String, Object> neuerEintrag(Feld feld, String davor, Antworten neu) {
        var eintrag = Yamldatei.lesen("neu", new byte[0]);
        for (var teil : feld.teile()) {
            eintrag =
                    geschrieben(
                            teil,
                            eintrag,
                            Yamlpfad.WURZEL,
                            List.of(),
                            neu.alle(davor + teil.name()));
        }
        var werte = new LinkedHashMap<String, Object>();
        eintrag.knoten(Yamlpfad.WURZEL)
                .ifPresent(k ->
                        ((Map<?, ?>) Yamldatei.wert(k))
                                .forEach((n, w) -> werte.put(n.toString(), w)));
        return werte;
    }

    private static Yamldatei geschrieben(
            Feld feld, Yamldatei datei, Yamlpfad ort, List<String> alt, List<String> neu) {
        if (neu.equals(alt) || neu.equals(List.of("bedingung"))) {
            return datei;
        }
        var pfad = pfad(feld, ort);
        if (istListe(feld)) {
            return liste(
                    datei,
                    pfad,
                    neu.stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(z -> !z.isEmpty())
                            .toList());
        }
        var wert = neu.isEmpty() ? "" : neu.getFirst();
        boolean weg = wert.isEmpty() || wert.equals(VORGABEN.get(feld.name()));
        return weg ? datei.loesche(pfad) : wort(datei, pfad, wert);
    }

    /// A text that stood there in German only becomes one in two languages.
    private static Yamldatei wort(Yamldatei datei, Yamlpfad pfad, String wert) {
        var nurDeutsch =
                pfad.teile().size() > 1
                        ? datei.text(pfad.oben())
                        : java.util.Optional.<String>empty();
        if (nurDeutsch.isEmpty()) {
            return datei.setze(pfad, wert, FOLGE);
        }
        if (pfad.letztes().equals("de")) {
            return datei.setze(pfad.oben(), wert, FOLGE);
        }
        var beide = new LinkedHashMap<String, Object>();
        beide.put("de", nurDeutsch.get().strip());
        beide.put(pfad.letztes(), wert);
        return datei.setze(pfad.oben(), beide, FOLGE);
    }

    private static Yamldatei liste(Yamldatei datei, Yamlpfad pfad, List<String> neu) {
        var oben = pfad.oben();
        if (!List.of("de", "en").contains(pfad.letztes()) || datei.anzahl(oben) == 0) {
            return new Yamlliste(pfad, FOLGE).setze(datei, neu);
        }
        if (pfad.letztes().equals("de")) {
            return new Yamlliste(oben, FOLGE).setze(datei, neu);
        }
        var beide = new LinkedHashMap<String, Object>();
        beide.put("de", new ArrayList<>(zeilen(datei, oben.zu("de"))));
        beide.put("en", neu);
        return datei.setze(oben, beide, FOLGE);
    }
}
