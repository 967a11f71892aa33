package dreiklang.ressourcen.web;

import dreiklang.basis.Sprache;
import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Rechenweg;
import dreiklang.ressourcen.Ressourcentabelle;
import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import dreiklang.ressourcen.web.Feld.Art;
import dreiklang.seite.Rahmen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the pages of the resources say figures, days, rows and questions.
record Worte(Rahmen rahmen) {

    static final String HIER = "/amt/steuerung/ressourcen";

    /// A figure in a table; a dash where there is none.
    String zahl(Zahlenangabe zahl) {
        return zahl.art() == Zahlenangabe.Art.KEINE ? "–" : zahl.wortlaut(rahmen.sprache());
    }

    String zahl(BigDecimal zahl) {
        return Zahlenangabe.genau(zahl).wortlaut(rahmen.sprache());
    }

    String tag(Optional<LocalDate> tag) {
        return tag.map(rahmen::tag).orElse("–");
    }

    String weg(Rechenweg weg) {
        return switch (weg) {
            case Rechenweg.Nichts _ -> "–";
            case Rechenweg.Satzfehlt _ -> rahmen.text("ressourcen.satz-fehlt");
            case Rechenweg.Eingetragen e -> rahmen.text("ressourcen.eingetragen", e.quelle());
            case Rechenweg.Produkt _, Rechenweg.Summe _, Rechenweg.Anteil _ ->
                    gerechnet(weg.formel(rahmen.sprache()));
        };
    }

    private static String gerechnet(String formel) {
        return formel.isEmpty() ? "–" : formel;
    }

    /// What a row of the table is called.
    String zeile(Zeile zeile) {
        return zeile.titel().isEmpty()
                ? rahmen.text("ressourcen.zeile." + zeile.schluessel())
                : zeile.titel();
    }

    String zeile(Ressourcentabelle tabelle, String schluessel) {
        return tabelle.zeile(schluessel)
                .map(this::zeile)
                .orElse(rahmen.text("ressourcen.zeile-weg"));
    }

    <E extends Enum<E>> Map<String, String> wahl(Class<E> art, String schluessel) {
        var wahl = new LinkedHashMap<String, String>();
        for (var wert : art.getEnumConstants()) {
            wahl.put(wert.name(), rahmen.text("ressourcen." + schluessel + "." + wert.name()));
        }
        return wahl;
    }

    Feld feld(String id, Art art, boolean pflicht) {
        return new Feld(id, art, rahmen.text("ressourcen.feld." + id), "", Map.of(), pflicht);
    }

    Feld mitHilfe(String id, Art art, boolean pflicht) {
        return new Feld(
                id,
                art,
                rahmen.text("ressourcen.feld." + id),
                rahmen.text("ressourcen.hilfe." + id),
                Map.of(),
                pflicht);
    }

    Feld wahlfeld(String id, Map<String, String> optionen) {
        return new Feld(id, Art.WAHL, rahmen.text("ressourcen.feld." + id), "", optionen, true);
    }

    /// How a figure stands in an input, so that it is read back as the same.
    static String geschrieben(Zahlenangabe zahl) {
        return zahl.wortlaut(Sprache.DE);
    }

    static String geschrieben(Optional<LocalDate> tag) {
        return tag.map(LocalDate::toString).orElse("");
    }
}
