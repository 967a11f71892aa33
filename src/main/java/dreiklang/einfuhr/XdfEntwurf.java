package dreiklang.einfuhr;

import dreiklang.einfuhr.Einfuhrbericht.Auslassung;
import dreiklang.einfuhr.Einfuhrbericht.Listenbericht;
import dreiklang.einfuhr.Xdf.Datenfeld;
import dreiklang.einfuhr.Xdf.Glied;
import dreiklang.einfuhr.Xdf.Gruppe;
import dreiklang.einfuhr.Xdf.Regel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes pages and questions from XDatenfelder: what stands at the top becomes pages, groups become
/// headings or repeat, `Anzahl` decides about required and how often.
final class XdfEntwurf {

    private static final int MEISTE_EINTRAEGE = 50;

    private final Namensgeber namen = new Namensgeber();
    private final List<Entwurfsseite> seiten = new ArrayList<>();
    private final List<Fundstelle> fundstellen = new ArrayList<>();
    private final Map<Integer, List<Regel>> regeln = new TreeMap<>();
    private final List<Listenbericht> listen = new ArrayList<>();
    private final List<Auslassung> ausgelassen = new ArrayList<>();
    private int felder;
    private int gruppen;
    private int codelisten;

    /// Where an element stands.
    private record Ort(
            List<Integer> gruppen,
            String umfeld,
            String bezug,
            boolean freiwillig,
            String wiederholt) {

        Ort in(int nummer, Gruppe gruppe, Glied glied) {
            var alle = Stream.concat(gruppen.stream(), Stream.of(nummer)).toList();
            var grund = glied.bezug().isEmpty() ? gruppe.kopf().bezug() : glied.bezug();
            return new Ort(
                    alle,
                    gruppe.kopf().lesbar(),
                    grund.isEmpty() ? bezug : grund,
                    freiwillig || glied.von() == 0,
                    wiederholt);
        }

        Ort wiederholt(String name) {
            return new Ort(gruppen, umfeld, bezug, false, name);
        }
    }

    XdfEntwurf(Xdf xdf) {
        regeln.put(0, xdf.regeln());
        var einzelne = new ArrayList<Entwurfsfeld>();
        var oben = new Ort(List.of(0), "", "", false, "");
        for (var glied : xdf.inhalt()) {
            if (glied.element() instanceof Gruppe gruppe) {
                einzelneAlsSeite(einzelne);
                seite(glied, gruppe, oben);
            } else {
                fragen(glied, oben).forEach(einzelne::add);
            }
        }
        einzelneAlsSeite(einzelne);
    }

    List<Entwurfsseite> seiten() {
        return seiten;
    }

    List<Fundstelle> fundstellen() {
        return fundstellen;
    }

    /// The rules by the number of the group they belong to, 0 is the schema.
    Map<Integer, List<Regel>> regeln() {
        return regeln;
    }

    List<Listenbericht> listen() {
        return listen;
    }

    List<Auslassung> ausgelassen() {
        return ausgelassen;
    }

    int felder() {
        return felder;
    }

    int gruppen() {
        return gruppen;
    }

    int codelisten() {
        return codelisten;
    }

    private void seite(Glied glied, Gruppe gruppe, Ort oben) {
        var seitenname = namen.seite(gruppe.kopf().lesbar());
        List<Entwurfsfeld> inhalt;
        if (glied.bis() > 1) {
            inhalt = fragen(glied, oben).toList();
        } else {
            int nummer = betrete(gruppe);
            inhalt = inhalt(gruppe, oben.in(nummer, gruppe, glied));
        }
        if (!inhalt.isEmpty()) {
            seiten.add(
                    new Entwurfsseite(
                            seitenname,
                            gruppe.kopf().lesbar(),
                            "FIM " + gruppe.kopf().id() + freiwilligeGruppe(glied),
                            inhalt));
        }
    }

    private void einzelneAlsSeite(List<Entwurfsfeld> einzelne) {
        if (!einzelne.isEmpty()) {
            seiten.add(
                    new Entwurfsseite(
                            namen.seite("Weitere Angaben"),
                            "Weitere Angaben",
                            "",
                            List.copyOf(einzelne)));
            einzelne.clear();
        }
    }

    private int betrete(Gruppe gruppe) {
        int nummer = ++gruppen;
        regeln.put(nummer, gruppe.regeln());
        return nummer;
    }

    private List<Entwurfsfeld> inhalt(Gruppe gruppe, Ort ort) {
        return gruppe.inhalt().stream().flatMap(g -> fragen(g, ort)).toList();
    }

    private Stream<Entwurfsfeld> fragen(Glied glied, Ort ort) {
        return switch (glied.element()) {
            case Datenfeld feld -> feld(glied, feld, ort);
            case Gruppe gruppe -> gruppe(glied, gruppe, ort);
        };
    }

    private Stream<Entwurfsfeld> gruppe(Glied glied, Gruppe gruppe, Ort aussen) {
        int nummer = betrete(gruppe);
        boolean mehrfach = glied.bis() > 1 && aussen.wiederholt().isEmpty();
        var titel = gruppe.kopf().lesbar();
        var name = namen.feld(titel, aussen.umfeld());
        var frage = new Entwurfsfeld(name, mehrfach ? "gruppe" : "block", titel);
        frage.mit("hilfe", Datenfeldumsetzung.gekuerzt(gruppe.kopf().hilfe(), 1_000));
        frage.mit("fim", gruppe.kopf().id());
        var ort = aussen.in(nummer, gruppe, glied);
        merke(gruppe.kopf(), frage, aussen);
        if (mehrfach) {
            wiederholung(frage, titel, glied);
        } else if (glied.bis() > 1) {
            frage.pruefe("Die Gruppe wiederholt sich in einer Gruppe. Hier steht sie nur einmal.");
        } else if (glied.von() == 0) {
            frage.vermerke("Freiwillige Gruppe: ihre Fragen sind deshalb nicht Pflicht.");
        }
        inhalt(gruppe, mehrfach ? ort.wiederholt(name) : ort).forEach(frage::teil);
        return frage.teile().isEmpty() ? Stream.empty() : Stream.of(frage);
    }

    private Stream<Entwurfsfeld> feld(Glied glied, Datenfeld feld, Ort ort) {
        felder++;
        codelisten += feld.liste().gibtEs() ? 1 : 0;
        if (feld.feldart().equals("hidden")) {
            ausgelassen.add(new Auslassung(feld.kopf().id(), "In FIM verborgenes Feld"));
            return Stream.empty();
        }
        var name = namen.feld(feld.kopf().lesbar(), ort.umfeld());
        var frage = Datenfeldumsetzung.frage(feld, name);
        if (!frage.art().equals("hinweis") && (glied.von() == 0 || ort.freiwillig())) {
            frage.mit("pflicht", "nein");
        }
        frage.mit("fim", feld.kopf().id()).mit("rechtsgrund", rechtsgrund(glied, feld, ort));
        if (feld.liste().gibtEs() && feld.liste().werte().isEmpty()) {
            listen.add(
                    new Listenbericht(
                            feld.liste().kennung(), feld.liste().version(), frage.name()));
        }
        merke(feld.kopf(), frage, ort);
        return Stream.of(glied.bis() > 1 ? mehrere(glied, frage, ort) : frage);
    }

    /// A field that repeats becomes a group with one question.
    private Entwurfsfeld mehrere(Glied glied, Entwurfsfeld frage, Ort ort) {
        if (frage.art().equals("datei")) {
            return frage.mit("anzahl", Math.min(glied.bis(), MEISTE_EINTRAEGE));
        }
        if (!ort.wiederholt().isEmpty()) {
            return frage.pruefe(
                    "Das Feld wiederholt sich in einer Gruppe. Hier steht es nur einmal.");
        }
        var gruppe =
                new Entwurfsfeld(namen.feld(frage.frage() + " Liste", ""), "gruppe", frage.frage());
        wiederholung(gruppe, frage.frage(), glied);
        gruppe.teil(frage);
        return gruppe;
    }

    private static void wiederholung(Entwurfsfeld gruppe, String eintrag, Glied glied) {
        gruppe.mit("eintrag", Datenfeldumsetzung.gekuerzt(eintrag, 80));
        gruppe.mit("von", Math.min(glied.von(), MEISTE_EINTRAEGE));
        gruppe.mit("bis", Math.min(glied.bis(), MEISTE_EINTRAEGE));
        if (glied.bis() > MEISTE_EINTRAEGE) {
            gruppe.vermerke(
                    "FIM begrenzt die Anzahl nicht. Mehr als 50 Einträge nimmt kein Formular.");
        }
    }

    private void merke(Xdf.Kopf kopf, Entwurfsfeld frage, Ort ort) {
        fundstellen.add(
                new Fundstelle(
                        kopf.id(),
                        kopf.name(),
                        kopf.bezeichnung(),
                        frage,
                        ort.gruppen(),
                        ort.wiederholt(),
                        fundstellen.size()));
    }

    private static String rechtsgrund(Glied glied, Datenfeld feld, Ort ort) {
        var eigener =
                feld.kopf().bezug().matches("(?s).*(§|\\bArt\\.).*") ? feld.kopf().bezug() : "";
        var grund =
                !glied.bezug().isEmpty()
                        ? glied.bezug()
                        : eigener.isEmpty() ? ort.bezug() : eigener;
        return Datenfeldumsetzung.gekuerzt(grund, 500);
    }

    private static String freiwilligeGruppe(Glied glied) {
        return glied.von() == 0 ? " (freiwillig)" : "";
    }
}
