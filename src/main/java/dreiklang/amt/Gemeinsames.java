package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.leistung.Leistungen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Schreibtexte;
import dreiklang.vorgang.Vorgang;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What fits many Vorgaenge at once, whatever their Leistungen are.
@Component
class Gemeinsames {

    private static final Pattern NOTIZ = Pattern.compile("\\(Bitte hier[^)]{0,300}\\)");

    /// Vorlagen of a package begin so; two packages mean different letters by the same name.
    private static final String PAKET = "paket-";

    private final Schreibtexte texte;
    private final Leistungen leistungen;

    Gemeinsames(Schreibtexte texte, Leistungen leistungen) {
        this.texte = texte;
        this.leistungen = leistungen;
    }

    /// The ways in which each of them can be decided.
    Set<Ergebnis> ergebnisse(List<Vorgang> vorgaenge) {
        var alle = EnumSet.allOf(Ergebnis.class);
        for (var v : vertreter(vorgaenge)) {
            alle.retainAll(Ergebnis.moegliche(leistungen.paket(v.leistung(), v.fassung())));
        }
        return alle;
    }

    /// The Vorlagen each of them knows: name → title, as it reads for the first.
    Map<String, String> vorlagen(List<Vorgang> vorgaenge) {
        var vertreter = vertreter(vorgaenge);
        var alle = new LinkedHashMap<>(texte.vorlagen(vertreter.getFirst().id()));
        vertreter.forEach(v -> alle.keySet().retainAll(texte.vorlagen(v.id()).keySet()));
        if (vertreter.stream().map(Vorgang::leistung).distinct().count() > 1) {
            alle.keySet().removeIf(name -> name.startsWith(PAKET));
        }
        return alle;
    }

    /// Refuses a text that cannot be filled for one of them.
    ///
    /// @throws FachlicherFehler V-501 when a note to the writer still stands in it, V-365 with line
    ///   and sentence when a placeholder is unknown or a block is open
    void pruefen(List<Vorgang> vorgaenge, String text) {
        var notiz = NOTIZ.matcher(text);
        if (notiz.find()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-501", notiz.group());
        }
        for (var v : vertreter(vorgaenge)) {
            for (var befund : texte.pruefen(v.id(), text)) {
                throw new FachlicherFehler(
                        Fehlerart.EINGABE, "V-365", befund.zeile(), befund.satz());
            }
        }
    }

    /// One of each Leistung and Fassung: what holds for it holds for its like.
    private static List<Vorgang> vertreter(List<Vorgang> vorgaenge) {
        var erste = new LinkedHashMap<String, Vorgang>();
        vorgaenge.forEach(v -> erste.putIfAbsent(v.leistung().wert() + "@" + v.fassung(), v));
        return List.copyOf(erste.values());
    }
}
