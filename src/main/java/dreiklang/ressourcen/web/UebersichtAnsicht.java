package dreiklang.ressourcen.web;

import dreiklang.rechenprobe.Zahlenangabe;
import dreiklang.ressourcen.Nennung;
import dreiklang.ressourcen.Ressourcenbefund;
import dreiklang.ressourcen.Ressourcenbild;
import dreiklang.ressourcen.Ressourcentabelle.Spalte;
import dreiklang.ressourcen.Ressourcentabelle.Zeile;
import dreiklang.ressourcen.Ressourcenwarnung;
import dreiklang.seite.Rahmen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a plan costs: the reckoned table beside what papers tell, findings and warnings.
///
/// @param rahmen language, token, who is signed in
/// @param bild what is known
public record UebersichtAnsicht(Rahmen rahmen, Ressourcenbild bild) {

    /// A row of the table on the page.
    ///
    /// @param titel its words
    /// @param genannt whether it tells what a paper says
    /// @param zellen its figures
    public record Reihe(String titel, boolean genannt, List<String> zellen) {}

    private Worte worte() {
        return new Worte(rahmen);
    }

    /// Headings of the tables.
    public List<String> spalten() {
        var spalten = new ArrayList<>(List.of(rahmen.text("ressourcen.feld.zeile")));
        bild.tabelle().spalten().forEach(s -> spalten.add(s.titel()));
        return spalten;
    }

    /// Heading over the first row of a group; empty where none begins.
    public String gruppe(List<Zeile> zeilen, int nummer) {
        var gruppe = zeilen.get(nummer).gruppe();
        return nummer > 0 && zeilen.get(nummer - 1).gruppe().equals(gruppe) ? "" : gruppe;
    }

    /// A reckoned row and, under it, what papers tell about it.
    public List<Reihe> reihen(Zeile zeile) {
        var reihen = new ArrayList<Reihe>();
        reihen.add(
                new Reihe(
                        worte().zeile(zeile),
                        false,
                        zeile.zellen().stream().map(z -> worte().zahl(z.wert())).toList()));
        var quellen = new LinkedHashMap<String, List<Nennung>>();
        bild.bestand().nennungen().stream()
                .filter(n -> n.zeile().equals(zeile.schluessel()))
                .forEach(n -> quellen.computeIfAbsent(quelle(n), _ -> new ArrayList<>()).add(n));
        quellen.forEach((quelle, nennungen) ->
                reihen.add(
                        new Reihe(
                                rahmen.text("ressourcen.genannt", quelle),
                                true,
                                bild.tabelle().spalten().stream()
                                        .map(s -> genannt(nennungen, s))
                                        .toList())));
        return reihen;
    }

    private String genannt(List<Nennung> nennungen, Spalte spalte) {
        return String.join(
                " / ",
                nennungen.stream()
                        .filter(n -> bild.tabelle().gilt(n, spalte))
                        .map(n -> worte().zahl(n.wert()) + (weichtAb(n, spalte) ? " ≠" : ""))
                        .distinct()
                        .toList());
    }

    private boolean weichtAb(Nennung n, Spalte spalte) {
        return bild.befunde().stream()
                .anyMatch(b -> b.genannt().equals(n) && b.spalten().contains(spalte));
    }

    private String quelle(Nennung n) {
        return n.stichtag()
                .map(t -> rahmen.text("ressourcen.quelle-stand", n.quelle(), rahmen.tag(t)))
                .orElse(n.quelle());
    }

    /// How the cells of a row come out.
    public List<String> wege(Zeile zeile) {
        return zeile.zellen().stream().map(z -> worte().weg(z.weg())).toList();
    }

    /// What a row is called.
    public String titel(Zeile zeile) {
        return worte().zeile(zeile);
    }

    /// A finding in one sentence, with both figures and the way.
    public String satz(Ressourcenbefund b) {
        var satz =
                rahmen.text(
                        b.folgefehler() ? "ressourcen.befund.folge" : "ressourcen.befund.weicht",
                        worte().zeile(b.zeile()) + ", " + jahre(b.spalten()),
                        worte().zahl(b.genannt().wert()),
                        quelle(b.genannt()),
                        worte().zahl(b.gerechnet()),
                        worte().weg(b.weg()));
        return b.differenz()
                .map(d -> satz + " " + rahmen.text("ressourcen.befund.differenz", worte().zahl(d)))
                .orElse(satz);
    }

    private static String jahre(List<Spalte> spalten) {
        return spalten.size() == 1
                ? spalten.getFirst().titel()
                : spalten.getFirst().titel() + " – " + spalten.getLast().titel();
    }

    /// A told figure that has no cell.
    public String ohneZelle(Nennung n) {
        return rahmen.text(
                "ressourcen.ohne-zelle",
                worte().zeile(bild.tabelle(), n.zeile()),
                n.jahre(),
                worte().zahl(n.wert()),
                quelle(n));
    }

    /// A warning in one sentence, with its reason.
    public String satz(Ressourcenwarnung w) {
        return rahmen.text(
                "ressourcen.warnung." + w.art().name(),
                w.betrifft(),
                w.tag().map(rahmen::tag).orElse(rahmen.text("ressourcen.tag-unbekannt")),
                w.bis()
                        .map(t -> rahmen.text("ressourcen.bis-tag", rahmen.tag(t)))
                        .orElse(rahmen.text("ressourcen.ohne-ende")),
                String.join(", ", w.massnahmen()));
    }

    /// The three tables by their names; they are never added together.
    public Map<String, List<Zeile>> tabellen() {
        var tabellen = new LinkedHashMap<String, List<Zeile>>();
        tabellen.put(rahmen.text("ressourcen.tabelle.personal"), bild.tabelle().personal());
        tabellen.put(rahmen.text("ressourcen.tabelle.finanzplan"), bild.tabelle().finanzplan());
        tabellen.put(rahmen.text("ressourcen.tabelle.ergebnisplan"), bild.tabelle().ergebnisplan());
        return tabellen;
    }

    /// Whether anything is entered that a table could be made of.
    public boolean leer() {
        return bild.bestand().stellen().isEmpty() && bild.bestand().ansaetze().isEmpty();
    }

    /// A figure as a spreadsheet reads it: exact ones without points between thousands.
    String roh(Zahlenangabe zahl) {
        return switch (zahl.art()) {
            case GENAU -> zahl.wert().toPlainString().replace('.', ',');
            case KEINE -> "";
            case ETWA, MINDESTENS, MEHR_ALS, HOECHSTENS, WENIGER_ALS, UNBEKANNT ->
                    zahl.wortlaut(rahmen.sprache());
        };
    }
}
