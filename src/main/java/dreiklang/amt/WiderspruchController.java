package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Widerspruch;
import dreiklang.vorgang.Widersprueche;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Widersprueche as staff meet them: the signed copy that comes later, and one's own.
@Controller
class WiderspruchController {

    private final Widersprueche widersprueche;
    private final Verbannahme annahme;

    WiderspruchController(Widersprueche widersprueche, Verbannahme annahme) {
        this.widersprueche = widersprueche;
        this.annahme = annahme;
    }

    @PostMapping("/amt/vorgaenge/{id}/unterschrift")
    View unterschrift(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code -> "unterschrift",
                () ->
                        widersprueche.unterschrieben(
                                new VorgangId(id),
                                new Eingabe(werte)
                                        .tag("unterschrift")
                                        .orElseThrow(() ->
                                                new FachlicherFehler(Fehlerart.EINGABE, "V-481"))));
    }

    /// One that came by letter or was dictated.
    @PostMapping("/amt/vorgaenge/{id}/widerspruch")
    View aufnehmen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @RequestParam Map<String, String> werte,
            @RequestParam(name = "brief", required = false) List<MultipartFile> brief) {
        var scans =
                Optional.ofNullable(brief).orElse(List.of()).stream()
                        .filter(d -> !d.isEmpty())
                        .map(MultipartFile::getResource)
                        .toList();
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code -> code.equals("V-483") ? "eingelegt" : "brief",
                () ->
                        widersprueche.aufnehmen(
                                new VorgangId(id),
                                werte.getOrDefault("weg", "").equals("NIEDERSCHRIFT")
                                        ? Widerspruch.Weg.NIEDERSCHRIFT
                                        : Widerspruch.Weg.SCHRIFT,
                                new Eingabe(werte)
                                        .tag("eingelegt")
                                        .orElseThrow(() ->
                                                new FachlicherFehler(Fehlerart.EINGABE, "V-483")),
                                werte.getOrDefault("gruende", ""),
                                scans));
    }

    @PostMapping("/amt/meine-vorgaenge/{id}/widerspruch")
    View widersprechen(Rahmen rahmen, @PathVariable UUID id) {
        var entwurf = widersprueche.widersprechen(new VorgangId(id), rahmen.sprache());
        var weiter = new RedirectView("/amt/antraege/entwurf/" + entwurf.wert());
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
