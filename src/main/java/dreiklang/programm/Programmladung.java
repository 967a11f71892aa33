package dreiklang.programm;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.rechenprobe.Tabellendatei;
import dreiklang.seite.Texte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads the plans of a Kommune's folder at start: what is new is entered, what people have edited
/// since stays.
@Service
public class Programmladung {

    private static final String PLAENE = "programm.yaml";
    private static final String MASSNAHMEN = "massnahmen.csv";

    private final PlanRepository ablage;
    private final MassnahmeRepository massnahmen;
    private final Plaene plaene;
    private final Massnahmenbuch buch;
    private final Texte texte;

    Programmladung(
            PlanRepository ablage,
            MassnahmeRepository massnahmen,
            Plaene plaene,
            Massnahmenbuch buch,
            Texte texte) {
        this.ablage = ablage;
        this.massnahmen = massnahmen;
        this.plaene = plaene;
        this.buch = buch;
        this.texte = texte;
    }

    /// Reads `programm.yaml` and `massnahmen.csv` when they are not the files that were read last.
    ///
    /// @return what is wrong with them; a faulty entry is left out, the rest is taken
    @Offen("called by the program at start")
    @Transactional
    public List<Befund> laden(Path kommune) {
        var befunde = new ArrayList<Befund>();
        var datei = kommune.resolve(PLAENE);
        if (!Files.isRegularFile(datei) || !neu(kommune)) {
            return befunde;
        }
        try {
            YamlKnoten.lesen(PLAENE, Files.readAllBytes(datei), befunde)
                    .ifPresent(k ->
                            k.bei("plaene")
                                    .ifPresent(l -> l.liste().forEach(p -> plan(p, befunde))));
            if (Files.isRegularFile(kommune.resolve(MASSNAHMEN))) {
                massnahmen(kommune.resolve(MASSNAHMEN), befunde);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return befunde;
    }

    private boolean neu(Path kommune) {
        var beide = new ByteArrayOutputStream();
        try {
            for (var name : List.of(PLAENE, MASSNAHMEN)) {
                if (Files.isRegularFile(kommune.resolve(name))) {
                    beide.write(Files.readAllBytes(kommune.resolve(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ablage.neueDatei(PLAENE, Pruefsumme.von(beide.toByteArray()).hex());
    }

    private void plan(YamlKnoten knoten, List<Befund> befunde) {
        try {
            var gelesen = Planleser.plan(knoten);
            if (ablage.finden(gelesen.kurz()).isEmpty()) {
                plaene.uebernehmen(gelesen);
            }
            var bild = plaene.bild(gelesen.kurz());
            for (var b : Planleser.begriffe(knoten)) {
                if (bild.begriff(b.art(), b.kurz()).isEmpty()) {
                    plaene.begriffUebernehmen(bild.plan(), b);
                }
            }
        } catch (FachlicherFehler e) {
            befunde.add(knoten.befund(e.code(), satz(e)));
        }
    }

    private void massnahmen(Path datei, List<Befund> befunde) {
        var bilder = new HashMap<String, Planbild>();
        var neue = new LinkedHashMap<Planbild, List<Massnahmen.Neue>>();
        var tabellen = Tabellendatei.lesen(datei).tabellen();
        for (var zeile : Massnahmentafel.von(tabellen, Map.of()).zeilen()) {
            try {
                var plan = zeile.werte().getOrDefault(Massnahmenspalte.PLAN, "");
                var bild = bilder.computeIfAbsent(plan, plaene::bild);
                var m = neue(bild, zeile);
                if (massnahmen.id(bild.plan().id(), m.nummer()).isEmpty()) {
                    buch.vorpruefen(bild, m);
                    neue.computeIfAbsent(bild, _ -> new ArrayList<>()).add(m);
                }
            } catch (FachlicherFehler e) {
                int wo = Integer.parseInt(zeile.ort());
                befunde.add(new Befund(MASSNAHMEN, wo, e.code(), satz(e)));
            }
        }
        neue.forEach(buch::anlegen);
    }

    private static Massnahmen.Neue neue(Planbild bild, Massnahmentafel.Zeile zeile) {
        var gedeutet = Zeilendeutung.neu(bild, zeile.werte());
        if (!gedeutet.gruende().isEmpty()) {
            var grund = gedeutet.gruende().getFirst();
            throw new FachlicherFehler(Fehlerart.EINGABE, grund.code(), grund.werte().toArray());
        }
        return gedeutet.neu();
    }

    private String satz(FachlicherFehler e) {
        return texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray());
    }
}
