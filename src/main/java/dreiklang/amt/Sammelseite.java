package dreiklang.amt;

import dreiklang.amt.Sammelauftraege.Gewaehlt;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Vorgangslisten;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page on which one says what is to be done with many Vorgaenge.
@Component
class Sammelseite {

    private static final int GEZEIGT = 25;

    private final Sammelauftraege auftraege;
    private final Vorgangslisten listen;
    private final Gemeinsames gemeinsames;
    private final Schreibtisch schreibtisch;
    private final Leistungen leistungen;
    private final Organisation organisation;

    Sammelseite(
            Sammelauftraege auftraege,
            Vorgangslisten listen,
            Gemeinsames gemeinsames,
            Schreibtisch schreibtisch,
            Leistungen leistungen,
            Organisation organisation) {
        this.auftraege = auftraege;
        this.listen = listen;
        this.gemeinsames = gemeinsames;
        this.schreibtisch = schreibtisch;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    Seite auswahl(
            Rahmen rahmen, List<Gewaehlt> gewaehlt, Eingabe eingabe, Map<String, String> fehler) {
        var vorgaenge = auftraege.ansehen(gewaehlt);
        return Seite.von(
                "amt/sammelbearbeitung",
                new SammelAnsicht(
                        rahmen,
                        vorgaenge.size(),
                        vorgaenge.stream().limit(GEZEIGT).toList(),
                        alsText(gewaehlt),
                        new SammelAnsicht.Angebot(
                                kollegen(),
                                gemeinsames.ergebnisse(vorgaenge),
                                gemeinsames.vorlagen(vorgaenge)),
                        new Namen(leistungen, organisation, rahmen.sprache()),
                        schreibtisch.heutigerTag(),
                        eingabe,
                        fehler));
    }

    Seite serienbrief(
            Rahmen rahmen, List<Gewaehlt> gewaehlt, Eingabe eingabe, Map<String, String> fehler) {
        var namen = new LinkedHashMap<String, String>();
        auftraege
                .ansehen(gewaehlt)
                .forEach(v ->
                        namen.put(v.id().wert().toString(), v.aktenzeichen() + ", " + v.betreff()));
        return Seite.von(
                "amt/serienbrief",
                new SerienbriefAnsicht(rahmen, namen, alsText(gewaehlt), eingabe, fehler));
    }

    private static String alsText(List<Gewaehlt> gewaehlt) {
        return gewaehlt.stream()
                .map(g -> g.vorgang().wert() + ":" + g.version())
                .collect(Collectors.joining(","));
    }

    /// Who may get a Vorgang of one's own units. Whether it fits each of them is checked row by
    /// row.
    private Map<String, String> kollegen() {
        var sichtbar = listen.einheiten();
        var wahl = new LinkedHashMap<String, String>();
        organisation.einheiten().stream()
                .filter(e -> sichtbar.contains(e.kurz()))
                .flatMap(e -> organisation.personen(e.kurz()).stream())
                .filter(p -> p.rechte().contains(Recht.VORGANG_BEARBEITEN))
                .sorted(Comparator.comparing(Beschaeftigte::name))
                .forEach(p -> wahl.put(p.id().wert().toString(), p.name() + ", " + p.funktion()));
        return wahl;
    }
}
