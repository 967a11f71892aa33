package dreiklang.ressourcen;

import dreiklang.basis.Befund;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Offen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Sprache;
import dreiklang.basis.YamlKnoten;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Texte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads the resources of a Kommune's folder at start, for plans that have none yet: what people
/// have entered stays.
@Service
public class Ressourcenladung {

    private static final String DATEI = "ressourcen.yaml";

    private final Ressourcenbuch buch;
    private final EintragRepository eintraege;
    private final Organisation organisation;
    private final Texte texte;

    Ressourcenladung(
            Ressourcenbuch buch,
            EintragRepository eintraege,
            Organisation organisation,
            Texte texte) {
        this.buch = buch;
        this.eintraege = eintraege;
        this.organisation = organisation;
        this.texte = texte;
    }

    /// Reads `ressourcen.yaml` when it is not the file that was read last.
    ///
    /// @return what is wrong with it; a faulty entry is left out, the rest is taken
    @Offen("called by the program at start")
    @Transactional
    public List<Befund> laden(Path kommune) {
        var befunde = new ArrayList<Befund>();
        var datei = kommune.resolve(DATEI);
        if (!Files.isRegularFile(datei)) {
            return befunde;
        }
        try {
            byte[] inhalt = Files.readAllBytes(datei);
            if (eintraege.neueDatei(DATEI, Pruefsumme.von(inhalt).hex())) {
                YamlKnoten.lesen(DATEI, inhalt, befunde)
                        .flatMap(k -> k.bei("ressourcen"))
                        .ifPresent(l -> l.liste().forEach(p -> plan(p, befunde)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return befunde;
    }

    private void plan(YamlKnoten knoten, List<Befund> befunde) {
        var plan = knoten.text("plan").orElse("");
        if (plan.isEmpty() || eintraege.belegt(plan)) {
            return;
        }
        alle(knoten, "stellen", befunde, k -> stelle(plan, Ressourcenleser.stelle(k)));
        alle(knoten, "saetze", befunde, k -> satz(plan, Ressourcenleser.satz(k)));
        alle(knoten, "ansaetze", befunde, k -> ansatz(plan, Ressourcenleser.ansatz(k)));
        alle(knoten, "foerderungen", befunde, k -> foerderung(plan, Ressourcenleser.foerderung(k)));
        alle(knoten, "nennungen", befunde, k -> nennung(plan, Ressourcenleser.nennung(k)));
    }

    private void stelle(String plan, Stelle s) {
        s.pruefen();
        if (organisation.einheit(s.einheit()).isEmpty()) {
            throw Angabenpruefung.fehler("G-105");
        }
        buch.schreiben(plan, s);
    }

    private void satz(String plan, Kostensatz s) {
        s.pruefen();
        buch.schreiben(plan, s);
    }

    private void ansatz(String plan, Ansatz a) {
        a.pruefen();
        buch.schreiben(plan, a);
    }

    private void foerderung(String plan, Foerderung f) {
        f.pruefen();
        buch.schreiben(plan, f);
    }

    private void nennung(String plan, Nennung n) {
        n.pruefen();
        buch.schreiben(plan, n);
    }

    private void alle(
            YamlKnoten knoten, String name, List<Befund> befunde, Consumer<YamlKnoten> tat) {
        for (var k : knoten.bei(name).map(YamlKnoten::liste).orElse(List.of())) {
            try {
                tat.accept(k);
            } catch (FachlicherFehler e) {
                befunde.add(
                        k.befund(
                                e.code(),
                                texte.text(Sprache.DE, "fehler." + e.code(), e.werte().toArray())));
            }
        }
    }
}
