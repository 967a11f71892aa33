package dreiklang.formular;

import dreiklang.karte.Stadtplan;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes what came in with a POST into the answers. Refuses nothing; what can be understood is
/// written the way it is kept.
final class Annahme {

    /// Longer than any limit, so that a text that is too long comes back to the person as she wrote
    /// it.
    private static final int LAENGSTER_TEXT = 40_000;

    private static final int MEISTE_WERTE = 400;

    /// Files are taken in beforehand, places after everything else.
    private static final Set<Feldart> WOANDERS = Set.of(Feldart.DATEI, Feldart.PUNKT);

    private final Map<String, List<String>> eingabe;
    private final Antworten bisher;
    private final Ortsannahme orte;
    private final Strassenabgleich strassen;

    /// @param plan the map for questions about a place
    /// @param strassen compares what was typed with the streets of the Kommune
    Annahme(
            Map<String, List<String>> eingabe,
            Antworten bisher,
            Optional<Stadtplan> plan,
            Strassenabgleich strassen) {
        this.eingabe = eingabe;
        this.bisher = bisher;
        this.strassen = strassen;
        orte = new Ortsannahme(plan, eingabe);
    }

    Antworten von(Formularseite seite) {
        var mitEintraegen = mitEintraegen(seite);
        var neu = new LinkedHashMap<>(mitEintraegen.werte());
        var alle = Gruppen.alle(seite, mitEintraegen);
        for (var feld : alle) {
            if (!feld.wirdBeantwortet() || WOANDERS.contains(feld.art())) {
                continue;
            }
            var werte = istDabei(feld) ? werte(feld) : bisher.alle(feld.name());
            if (werte.isEmpty()) {
                neu.remove(feld.name());
            } else {
                neu.put(feld.name(), werte);
            }
        }
        alle.stream().filter(f -> f.art() == Feldart.PUNKT).forEach(f -> orte.nimm(f, neu));
        return strassen.abgleichen(alle, new Antworten(neu), bisher);
    }

    /// Takes entries in, adds one and takes one away, as the buttons of the page say.
    private Antworten mitEintraegen(Formularseite seite) {
        var ergebnis = bisher;
        for (var feld : seite.felder().stream().flatMap(Feld::alle).toList()) {
            if (feld.art() == Feldart.GRUPPE) {
                ergebnis = mitEintraegen(feld, ergebnis);
            }
        }
        return ergebnis;
    }

    private Antworten mitEintraegen(Feld gruppe, Antworten davor) {
        var gezeigt = eingabe.getOrDefault(gruppe.name(), List.of());
        var nummern = Gruppen.vereint(Gruppen.nummern(gruppe, davor), gezeigt);
        if (eingabe.getOrDefault(Formulare.DAZU, List.of()).contains(gruppe.name())) {
            nummern = Gruppen.dazu(gruppe, nummern);
        }
        var weg =
                eingabe.getOrDefault(Formulare.WEG, List.of()).stream()
                        .filter(w -> w.startsWith(gruppe.name() + "."))
                        .map(w -> w.substring(gruppe.name().length() + 1))
                        .toList();
        var rest = nummern.stream().filter(n -> !weg.contains(n)).toList();
        var werte = new LinkedHashMap<>(davor.werte());
        weg.forEach(n -> werte.keySet().removeIf(k -> k.startsWith(gruppe.name() + "." + n + ".")));
        werte.put(gruppe.name(), rest);
        return new Antworten(werte);
    }

    /// Browsers do not send empty tick boxes: a visible one that is absent was left empty.
    private boolean istDabei(Feld feld) {
        return switch (feld.art()) {
            case DATUM ->
                    eingabe.containsKey(feld.name())
                            || eingabe.containsKey(feld.name() + ".tag")
                            || eingabe.containsKey(feld.name() + ".monat")
                            || eingabe.containsKey(feld.name() + ".jahr");
            case MEHRFACHAUSWAHL, BESTAETIGUNG ->
                    eingabe.containsKey(feld.name())
                            || (stehtAufDerSeite(feld) && warZuSehen(feld));
            default -> eingabe.containsKey(feld.name());
        };
    }

    /// An entry that came from elsewhere meanwhile has not been on the page.
    private boolean stehtAufDerSeite(Feld feld) {
        if (!Unterseite.zeigte(eingabe, feld)) {
            return false;
        }
        var eintrag = feld.stelle().eintrag();
        if (eintrag.isEmpty()) {
            return true;
        }
        var teile = eintrag.split("\\.");
        return eingabe.getOrDefault(teile[0], List.of()).contains(teile[1]);
    }

    private boolean warZuSehen(Feld feld) {
        return feld.bedingungen()
                .wenn()
                .map(w -> w.gilt(bisher.werte(), feld.stelle().eintrag()))
                .orElse(true);
    }

    private List<String> werte(Feld feld) {
        return switch (feld.art()) {
            case DATUM -> datum(feld);
            case MEHRFACHAUSWAHL ->
                    eingabe.getOrDefault(feld.name(), List.of()).stream()
                            .limit(MEISTE_WERTE)
                            .map(w -> sauber(w, false))
                            .filter(w -> !w.isEmpty())
                            .map(w -> Wortsuche.gemeint(feld, w))
                            .distinct()
                            .collect(Collectors.toUnmodifiableList());
            default -> alsListe(geschrieben(feld));
        };
    }

    /// The one answer, in the form in which it is kept where it can be understood.
    private String geschrieben(Feld feld) {
        var eins = eins(feld.name(), feld.art() == Feldart.MEHRZEILIG);
        return switch (feld.art()) {
            case ZAHL -> zahl(feld, eins).orElse(eins);
            case BETRAG -> Zahlen.betrag(eins).orElse(eins);
            case IBAN -> Zahlen.ohneLeerzeichen(eins).toUpperCase(Locale.ROOT);
            case PLZ -> Zahlen.ohneLeerzeichen(eins);
            case UHRZEIT -> Uhrzeiten.gelesen(eins).orElse(eins);
            case AUSWAHL -> Wortsuche.gemeint(feld, eins);
            default -> eins;
        };
    }

    private static Optional<String> zahl(Feld feld, String eins) {
        return feld.grenzen().stellen() == null ? Zahlen.ganz(eins) : Zahlen.dezimal(eins);
    }

    private List<String> datum(Feld feld) {
        var name = feld.name();
        if (eingabe.containsKey(name) && !eingabe.containsKey(name + ".tag")) {
            return Tage.antwort(eins(name, false), "", "", feld.zusatz().genau());
        }
        return Tage.antwort(
                eins(name + ".tag", false),
                eins(name + ".monat", false),
                eins(name + ".jahr", false),
                feld.zusatz().genau());
    }

    private String eins(String name, boolean mehrzeilig) {
        var werte = eingabe.getOrDefault(name, List.of());
        return werte.isEmpty() ? "" : sauber(werte.getFirst(), mehrzeilig);
    }

    private static List<String> alsListe(String wert) {
        return wert.isEmpty() ? List.of() : List.of(wert);
    }

    /// Removes what no keyboard can type and no database can keep; line ends are `\n`.
    private static String sauber(String roh, boolean mehrzeilig) {
        var text = roh.length() > LAENGSTER_TEXT ? roh.substring(0, LAENGSTER_TEXT) : roh;
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        if (!mehrzeilig) {
            text = text.replaceAll("[\\t\\n]+", " ");
        }
        return Normalizer.normalize(Zeichen.ohneHalbe(text), Normalizer.Form.NFC).strip();
    }
}
