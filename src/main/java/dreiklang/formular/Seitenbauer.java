package dreiklang.formular;

import dreiklang.basis.Sprache;
import dreiklang.formular.Seitenansicht.Frage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes a Seitenansicht.
final class Seitenbauer {

    /// More than this and a list to unfold is easier than radio buttons.
    static final int MEISTE_KNOEPFE = 8;

    private final Meldungen meldungen;
    private final Sprache sprache;
    private final Map<String, Feldfehler> fehler;
    private final Kartenblatt karte;
    private final Strassenverzeichnis strassen;
    private final Unterseite unterseite;
    private final Set<String> tafeln = new HashSet<>();

    /// @param strassen the streets of the Kommune, to pick from
    /// @param unterseite which part of the page is shown
    Seitenbauer(
            Meldungen meldungen,
            Sprache sprache,
            List<Feldfehler> fehler,
            Kartenblatt karte,
            Strassenverzeichnis strassen,
            Unterseite unterseite) {
        this.strassen = strassen;
        this.unterseite = unterseite;
        this.meldungen = meldungen;
        this.sprache = sprache;
        this.karte = karte;
        this.fehler =
                fehler.stream()
                        .collect(
                                Collectors.toMap(
                                        Feldfehler::feld, Function.identity(), (a, b) -> a));
    }

    Seitenansicht von(Formularseite seite, List<Feld> sichtbare, Antworten antworten) {
        sichtbare.stream()
                .flatMap(Feld::alle)
                .filter(f ->
                        f.art() == Feldart.GRUPPE && f.gruppe().darstellung() == Gruppenart.TABELLE)
                .forEach(f -> tafeln.add(f.name()));
        var allein = unterseite.allein(sichtbare, antworten);
        var fragen = fragen(allein.map(List::of).orElse(sichtbare), antworten);
        var liste = new LinkedHashMap<String, String>();
        fragen.forEach(f -> fehlerliste(f, liste));
        return new Seitenansicht(
                seite.name(),
                seite.titel().in(sprache),
                allein.isPresent() ? List.of() : absaetze(seite.einleitung().in(sprache)),
                fragen,
                liste);
    }

    /// What is wrong in an entry that is only listed leads to its line.
    private static void fehlerliste(Frage frage, Map<String, String> liste) {
        if (!frage.gruppe().liste()) {
            frage.alle()
                    .filter(f -> !f.fehler().isEmpty())
                    .forEach(f -> liste.put(f.ersteEingabe(), f.fehler()));
            return;
        }
        if (!frage.fehler().isEmpty()) {
            liste.put(frage.ersteEingabe(), frage.fehler());
        }
        frage.eintraege()
                .forEach(e ->
                        e.fehler()
                                .ifPresent(satz -> liste.put(frage.id() + "." + e.nummer(), satz)));
    }

    private Frage frage(Feld feld, Antworten antworten) {
        var fund = fehler.get(feld.name());
        var werte = antworten.alle(feld.name());
        return new Frage(
                "frage-" + feld.name(),
                feld.name(),
                feld.art(),
                feld.frage().in(sprache),
                hilfe(feld, antworten),
                feld.pflicht(),
                fund == null ? "" : fund.satz().in(sprache),
                gezeigt(feld, werte),
                optionen(feld),
                feld.autofill(),
                tastatur(feld),
                feld.grenzen().endungen().stream()
                        .map(e -> "." + e)
                        .collect(Collectors.joining(",")),
                eintraege(feld, antworten),
                feld.art() == Feldart.GRUPPE ? gruppenform(feld, antworten) : Gruppenform.KEINE,
                Suchform.von(feld, strassen),
                feld.art() == Feldart.PUNKT ? karte.zu(feld.name()) : Optional.empty());
    }

    /// Whoever is asked whether a street is right sees which ones she may have meant.
    private String hilfe(Feld feld, Antworten antworten) {
        if (feld.zusatz().strasse() != Strassenrolle.BESTAETIGUNG) {
            return feld.hilfe().in(sprache);
        }
        var aehnliche = new Strassenabgleich(strassen).vorschlaege(feld, antworten);
        return aehnliche.isEmpty()
                ? meldungen.text(sprache, "formular.strasse-unbekannt")
                : meldungen.text(sprache, "formular.strasse-aehnlich", aehnliche);
    }

    private List<Frageneintrag> eintraege(Feld feld, Antworten antworten) {
        return switch (feld.art()) {
            case BLOCK -> List.of(new Frageneintrag("", "", fragen(feld.teile(), antworten)));
            case GRUPPE -> gruppeneintraege(feld, antworten);
            default -> List.of();
        };
    }

    private List<Frageneintrag> gruppeneintraege(Feld feld, Antworten antworten) {
        var eintraege = new ArrayList<Frageneintrag>();
        var allein = unterseite.nummer(feld, antworten);
        int platz = 0;
        for (var nummer : antworten.alle(feld.name())) {
            var stelle = Gruppen.stelle(feld, nummer, ++platz);
            if (allein.isEmpty() || allein.get().equals(nummer)) {
                eintraege.add(eintrag(feld, nummer, stelle, antworten));
            }
        }
        return eintraege;
    }

    private Frageneintrag eintrag(
            Feld gruppe, String nummer, Feld.Stelle stelle, Antworten antworten) {
        var teile =
                gruppe.teile().stream()
                        .filter(t -> t.stelle().eintrag().equals(stelle.eintrag()))
                        .toList();
        var titel = stelle.titel().in(sprache);
        var fragen = fragen(teile, antworten);
        return new Frageneintrag(
                nummer,
                titel,
                gruppe.gruppe().darstellung() == Gruppenart.TABELLE
                        ? fragen.stream().map(f -> f.inZeile(titel)).toList()
                        : fragen);
    }

    private List<Frage> fragen(List<Feld> felder, Antworten antworten) {
        return felder.stream()
                .filter(f -> f.art() != Feldart.ORTSTEIL)
                .map(f -> frage(f, antworten))
                .filter(f -> !f.istPunkt() || f.karte().isPresent())
                .toList();
    }

    private Gruppenform gruppenform(Feld feld, Antworten antworten) {
        if (unterseite.nummer(feld, antworten).isPresent()) {
            return Gruppenform.ALLEIN;
        }
        var nummern = antworten.alle(feld.name());
        var gruppe = feld.gruppe();
        return new Gruppenform(
                gruppe.darstellung() == Gruppenart.TABELLE
                        ? Gruppenform.spalten(
                                feld.teile(),
                                sprache,
                                meldungen.text(sprache, "baustein.freiwillig"))
                        : Map.of(),
                nummern.size() < gruppe.bis()
                        ? meldungen.text(sprache, "formular.dazu", gruppe.eintrag().in(sprache))
                        : "",
                nummern.size() > gruppe.von(),
                unterseite.listet(feld) ? Gruppenform.Umfang.LISTE : Gruppenform.Umfang.ALLES);
    }

    private List<String> gezeigt(Feld feld, List<String> werte) {
        return switch (feld.art()) {
            case DATUM -> Tage.teile(werte);
            case BERECHNET ->
                    werte.stream()
                            .map(w ->
                                    new Lesefassung(meldungen, sprache, Optional.empty())
                                            .worte(feld, List.of(w)))
                            .toList();
            case BETRAG, ZAHL ->
                    werte.stream()
                            .map(w -> mitStellen(feld) && sprache != Sprache.EN ? komma(w) : w)
                            .toList();
            case IBAN -> werte.stream().map(w -> w.replaceAll("(.{4})(?=.)", "$1 ")).toList();
            default -> werte;
        };
    }

    private static boolean mitStellen(Feld feld) {
        return feld.art() == Feldart.BETRAG || feld.grenzen().stellen() != null;
    }

    private static String komma(String wert) {
        return wert.replaceFirst("^(-?\\d+)\\.(\\d{1,2})$", "$1,$2");
    }

    /// The small keyboard of some telephones has no comma.
    private static String tastatur(Feld feld) {
        return switch (feld.art()) {
            case ZAHL, BETRAG -> mitStellen(feld) ? "decimal" : "numeric";
            case PLZ, UHRZEIT -> "numeric";
            default -> "";
        };
    }

    /// A cell of a table has no room for radio buttons.
    private int meisteKnoepfe(Feld feld) {
        var gruppe = feld.stelle().eintrag().replaceFirst("\\..*", "");
        return tafeln.contains(gruppe) ? 0 : MEISTE_KNOEPFE;
    }

    private Map<String, String> optionen(Feld feld) {
        var optionen = new LinkedHashMap<String, String>();
        if (feld.art() == Feldart.JANEIN) {
            optionen.put("ja", meldungen.text(sprache, "formular.ja"));
            optionen.put("nein", meldungen.text(sprache, "formular.nein"));
        }
        if (feld.art() == Feldart.AUSWAHL && feld.optionen().size() > meisteKnoepfe(feld)) {
            optionen.put("", meldungen.text(sprache, "formular.bitte-waehlen"));
        }
        feld.optionen().forEach(o -> optionen.put(o.wert(), o.text().in(sprache)));
        return optionen;
    }

    private static List<String> absaetze(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\n\\s*\\n"));
    }
}
