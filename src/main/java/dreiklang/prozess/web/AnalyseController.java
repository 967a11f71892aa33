package dreiklang.prozess.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.prozess.Bpmneinlesung;
import dreiklang.prozess.Fassungsart;
import dreiklang.prozess.Prozessanalysen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Works on the steps of a draft: add, change, move, remove, read from BPMN, make it valid.
@Controller
class AnalyseController {

    private static final String EINER = ProzesseController.HIER + "/{kennung}";
    private static final String SCHRITTE = EINER + "/{art}/schritte";
    private static final long GROESSTE = 2_000_000;
    private static final Map<String, String> FELD =
            Map.of(
                    "S-207", "bezeichnung",
                    "S-209", "baustein",
                    "S-210", "anteil",
                    "S-216", "datei",
                    "B-202", "datei",
                    "S-221", "datei");

    private final Prozessanalysen analysen;

    AnalyseController(Prozessanalysen analysen) {
        this.analysen = analysen;
    }

    static String schritte(String kennung, Fassungsart art) {
        return ProzesseController.HIER + "/" + kennung + "/" + art.wort() + "/schritte";
    }

    private static Fassungsart art(String wort) {
        return Fassungsart.mitWort(wort)
                .orElseThrow(() -> new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211"));
    }

    @PostMapping(EINER + "/{art}/beginnen")
    Object beginnen(@PathVariable String kennung, @PathVariable String art) {
        analysen.beginnen(kennung, art(art));
        return ProzesseController.zu(schritte(kennung, art(art)));
    }

    @GetMapping(SCHRITTE)
    Seite schritte(Rahmen rahmen, @PathVariable String kennung, @PathVariable String art) {
        return seite(rahmen, kennung, art(art), 0, Map.of(), Map.of(), Optional.empty());
    }

    @GetMapping(SCHRITTE + "/{lfd}")
    Seite schritt(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @PathVariable String lfd) {
        int nummer = Eingaben.zahl(lfd, 0);
        var schritt = analysen.entwurf(kennung, art(art)).schritt(nummer);
        return seite(
                rahmen,
                kennung,
                art(art),
                nummer,
                Eingaben.werte(schritt),
                Map.of(),
                Optional.empty());
    }

    @PostMapping(SCHRITTE)
    Object hinzufuegen(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @RequestParam Map<String, String> werte) {
        var eingaben = new Eingaben(werte);
        var schritt = eingaben.schritt();
        return tun(
                new Lage(rahmen, kennung, art(art), 0, werte, eingaben),
                () -> analysen.hinzufuegen(kennung, art(art), eingaben.version(), schritt));
    }

    @PostMapping(SCHRITTE + "/{lfd}")
    Object aendern(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @PathVariable String lfd,
            @RequestParam Map<String, String> werte) {
        int nummer = Eingaben.zahl(lfd, 0);
        var eingaben = new Eingaben(werte);
        var schritt = eingaben.schritt();
        return tun(
                new Lage(rahmen, kennung, art(art), nummer, werte, eingaben),
                () -> analysen.ersetzen(kennung, art(art), eingaben.version(), nummer, schritt));
    }

    @PostMapping(SCHRITTE + "/{lfd}/{tat}")
    Object ordnen(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @PathVariable String lfd,
            @PathVariable String tat,
            @RequestParam Map<String, String> werte) {
        int nummer = Eingaben.zahl(lfd, 0);
        var eingaben = new Eingaben(werte);
        return tun(
                new Lage(rahmen, kennung, art(art), 0, Map.of(), eingaben),
                () -> ordnen(kennung, art(art), eingaben.version(), nummer, tat));
    }

    private void ordnen(String kennung, Fassungsart art, int version, int lfd, String tat) {
        switch (tat) {
            case "hoch" -> analysen.verschieben(kennung, art, version, lfd, true);
            case "runter" -> analysen.verschieben(kennung, art, version, lfd, false);
            case "entfernen" -> analysen.entfernen(kennung, art, version, lfd);
            default -> throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "S-211");
        }
    }

    @PostMapping(EINER + "/{art}/feststellen")
    Object feststellen(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @RequestParam Map<String, String> werte) {
        var eingaben = new Eingaben(werte);
        try {
            analysen.feststellen(kennung, art(art), eingaben.version());
            return ProzesseController.zu(ProzesseController.HIER + "/" + kennung);
        } catch (FachlicherFehler e) {
            return fehler(new Lage(rahmen, kennung, art(art), 0, Map.of(), eingaben), e);
        }
    }

    @PostMapping(EINER + "/{art}/einlesen")
    Seite einlesen(
            Rahmen rahmen,
            @PathVariable String kennung,
            @PathVariable String art,
            @RequestParam Map<String, String> werte,
            @RequestParam Optional<MultipartFile> datei)
            throws IOException {
        var eingaben = new Eingaben(werte);
        var lage = new Lage(rahmen, kennung, art(art), 0, Map.of(), eingaben);
        if (datei.isEmpty() || datei.get().isEmpty() || datei.get().getSize() > GROESSTE) {
            return fehler(lage, new FachlicherFehler(Fehlerart.EINGABE, "S-221"));
        }
        try {
            var gelesen =
                    analysen.einlesen(
                            kennung, art(art), eingaben.version(), datei.get().getBytes());
            return seite(rahmen, kennung, art(art), 0, Map.of(), Map.of(), Optional.of(gelesen));
        } catch (FachlicherFehler e) {
            return fehler(lage, e);
        }
    }

    private Object tun(Lage lage, Runnable arbeit) {
        var fehler = new LinkedHashMap<String, String>();
        lage.eingaben()
                .fehler()
                .forEach((feld, code) -> fehler.put(feld, lage.rahmen().text("fehler." + code)));
        if (!lage.werte().isEmpty() && !fehler.isEmpty()) {
            return seite(lage, fehler).mitStatus(Fehlerart.EINGABE.status());
        }
        try {
            arbeit.run();
            return ProzesseController.zu(schritte(lage.kennung(), lage.art()) + "#schritt");
        } catch (FachlicherFehler e) {
            return fehler(lage, e);
        }
    }

    private Seite fehler(Lage lage, FachlicherFehler e) {
        if (e.art() != Fehlerart.EINGABE && e.art() != Fehlerart.KONFLIKT) {
            throw e;
        }
        var feld = FELD.getOrDefault(e.code(), "schritt");
        var satz = lage.rahmen().text("fehler." + e.code(), e.werte().toArray());
        boolean konflikt = e.art() == Fehlerart.KONFLIKT;
        return seite(konflikt ? lage.alsNeuen() : lage, Map.of(feld, satz))
                .mitStatus(e.art().status());
    }

    private Seite seite(Lage lage, Map<String, String> fehler) {
        return seite(
                lage.rahmen(),
                lage.kennung(),
                lage.art(),
                lage.lfd(),
                lage.werte(),
                fehler,
                Optional.empty());
    }

    private Seite seite(
            Rahmen rahmen,
            String kennung,
            Fassungsart art,
            int lfd,
            Map<String, String> werte,
            Map<String, String> fehler,
            Optional<Bpmneinlesung> einlesung) {
        return Seite.von(
                "prozess/schritte",
                SchritteAnsicht.von(
                        rahmen,
                        analysen.arbeitsblatt(kennung, art),
                        lfd,
                        werte,
                        fehler,
                        einlesung));
    }
}
