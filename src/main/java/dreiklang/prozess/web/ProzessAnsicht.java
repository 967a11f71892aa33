package dreiklang.prozess.web;

import dreiklang.basis.Recht;
import dreiklang.prozess.Bausteinart;
import dreiklang.prozess.Fassungsart;
import dreiklang.prozess.Prozessblatt;
import dreiklang.prozess.Prozessfassung;
import dreiklang.prozess.Spanne;
import dreiklang.prozess.Steckbrief;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One Prozess: Steckbrief, IST and SOLL side by side, what would be saved.
///
/// @param rahmen language, token, who is signed in
/// @param blatt the Prozess
/// @param einheit name of the unit
/// @param fachverfahren name of the Fachverfahren; empty: none
public record ProzessAnsicht(
        Rahmen rahmen, Prozessblatt blatt, String einheit, String fachverfahren) {

    /// Words for figures.
    public Worte worte() {
        return new Worte(rahmen);
    }

    /// Whether the person may change something.
    public boolean aenderbar() {
        return rahmen.darf(Recht.LEISTUNG_PFLEGEN);
    }

    /// Address of this Prozess.
    public String hier() {
        return ProzesseController.HIER + "/" + blatt.prozess().kennung();
    }

    /// What the register says.
    public Map<String, String> angaben() {
        var p = blatt.prozess();
        var w = new LinkedHashMap<String, String>();
        w.put(rahmen.text("prozess.zweck"), oderStrich(p.zweck()));
        w.put(rahmen.text("prozess.einheit"), einheit);
        w.put(rahmen.text("prozess.verantwortlich"), oderStrich(p.verantwortlich()));
        w.put(rahmen.text("prozess.leistung"), p.leistung().orElse("–"));
        w.put(rahmen.text("prozess.fachverfahren"), oderStrich(fachverfahren));
        w.put(rahmen.text("prozess.fallzahl"), worte().beleg(p.fallzahl(), "prozess.in-faellen"));
        w.put(rahmen.text("prozess.dauer"), worte().beleg(p.dauer(), "prozess.in-tagen"));
        w.put(rahmen.text("prozess.kostensatz"), worte().beleg(p.kostensatz(), "prozess.in-euro"));
        return w;
    }

    private static String oderStrich(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /// A row of the comparison.
    ///
    /// @param was what is compared
    /// @param ist as it is
    /// @param soll as it should be
    public record Zeile(String was, String ist, String soll) {}

    /// IST and SOLL, figure by figure.
    public List<Zeile> vergleich() {
        var ist = blatt.steckbriefIst();
        var soll = blatt.steckbriefSoll();
        var zeilen = new ArrayList<Zeile>();
        zeilen.add(zeile("prozess.je-fall", ist, soll, s -> worte().minuten(s.jeFall())));
        for (var art : Bausteinart.values()) {
            zeilen.add(
                    new Zeile(
                            rahmen.text("prozess.davon", worte().art(art)),
                            wert(ist, s -> jeArt(s, art)),
                            wert(soll, s -> jeArt(s, art))));
        }
        zeilen.add(zeile("prozess.je-jahr", ist, soll, s -> worte().stunden(s.jeJahr())));
        zeilen.add(zeile("prozess.medienbrueche", ist, soll, s -> worte().brueche(s)));
        zeilen.add(zeile("prozess.schritte", ist, soll, s -> Integer.toString(s.schritte())));
        zeilen.add(zeile("prozess.ohne-zahl", ist, soll, s -> Integer.toString(s.ohneZahl())));
        return zeilen;
    }

    private String jeArt(Steckbrief s, Bausteinart art) {
        return worte().minuten(s.jeArt().getOrDefault(art, Spanne.UNBEKANNT));
    }

    private Zeile zeile(
            String was,
            Optional<Steckbrief> ist,
            Optional<Steckbrief> soll,
            java.util.function.Function<Steckbrief, String> wort) {
        return new Zeile(rahmen.text(was), wert(ist, wort), wert(soll, wort));
    }

    private String wert(
            Optional<Steckbrief> s, java.util.function.Function<Steckbrief, String> wort) {
        return s.map(wort).orElse(rahmen.text("prozess.noch-nicht"));
    }

    /// What would be saved.
    public Map<String, String> ersparnis() {
        var w = new LinkedHashMap<String, String>();
        blatt.ersparnis()
                .ifPresent(e -> {
                    w.put(
                            rahmen.text("prozess.gespart-je-fall"),
                            worte().minuten(e.minutenJeFall()));
                    w.put(
                            rahmen.text("prozess.gespart-je-jahr"),
                            worte().stunden(e.stundenJeJahr()));
                    w.put(rahmen.text("prozess.gespart-an-geld"), worte().euro(e.euroJeJahr()));
                });
        return w;
    }

    /// The Fassung of a kind that is shown.
    public Optional<Prozessfassung> fassung(Fassungsart art) {
        return art == Fassungsart.IST ? blatt.ist() : blatt.soll();
    }

    /// What a Fassung is called.
    public String titel(Prozessfassung f) {
        return titel(f.art(), f.nummer())
                + " ("
                + rahmen.text("prozess.fassungsstand." + f.stand().name())
                + ")";
    }

    /// What a Fassung is called.
    public String titel(Fassungsart art, int nummer) {
        return rahmen.text("prozess.fassung", art.name(), Integer.toString(nummer));
    }
}
