package dreiklang.amt;

import dreiklang.antrag.Antraege;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Folgeschritte;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Verb;
import dreiklang.vorgang.VorgangId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What became of one's own internal Antraege, for example a Dienstreise and its receipts.
@Controller
class EigeneController {

    private final Schreibtisch schreibtisch;
    private final Folgeschritte folgeschritte;
    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Vorgangsseite seite;

    EigeneController(
            Schreibtisch schreibtisch,
            Folgeschritte folgeschritte,
            Antraege antraege,
            Leistungen leistungen,
            Organisation organisation,
            Vorgangsseite seite) {
        this.schreibtisch = schreibtisch;
        this.folgeschritte = folgeschritte;
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.seite = seite;
    }

    @GetMapping("/amt/meine-vorgaenge")
    Seite liste(Rahmen rahmen) {
        return Seite.von(
                "amt/eigene",
                new EigeneAnsicht(
                        rahmen,
                        schreibtisch.eigene(),
                        new Namen(leistungen, organisation, rahmen.sprache())));
    }

    @GetMapping("/amt/meine-vorgaenge/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite.eigene(rahmen, new VorgangId(id), Eingabe.LEER, Map.of());
    }

    @PostMapping("/amt/meine-vorgaenge/{id}/formular")
    View formular(Rahmen rahmen, @PathVariable UUID id) {
        var entwurf = folgeschritte.ausfuellen(new VorgangId(id), rahmen.sprache());
        var weiter = new RedirectView("/amt/antraege/entwurf/" + entwurf.wert());
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }

    @PostMapping("/amt/meine-vorgaenge/{id}/nachreichen")
    View nachreichen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "dateien", required = false) List<MultipartFile> dateien) {
        var eigener = schreibtisch.eigener(new VorgangId(id));
        var papiere =
                dateien == null
                        ? List.<Resource>of()
                        : dateien.stream()
                                .filter(d -> !d.isEmpty())
                                .map(MultipartFile::getResource)
                                .toList();
        try {
            boolean gefragt =
                    eigener.moeglich().contains(Verb.NACHREICHEN)
                            && eigener.folgeformular().isEmpty();
            pruefen(gefragt, text, papiere);
            antraege.nachreichenMitDateien(eigener.vorgang().antrag(), text.strip(), papiere);
            var weiter = new RedirectView("/amt/meine-vorgaenge/" + id);
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite.eigene(
                            rahmen,
                            new VorgangId(id),
                            new Eingabe(Map.of("text", text)),
                            Map.of("text", satz))
                    .mitStatus(e.art().status());
        }
    }

    private static void pruefen(boolean wartet, String text, List<Resource> papiere) {
        if (!wartet) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "V-203");
        }
        if (text.isBlank() && papiere.isEmpty()) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-217");
        }
        if (text.length() > 5_000) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "V-212", 5_000);
        }
    }
}
