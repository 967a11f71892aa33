package dreiklang.vorgang.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Postversand;
import dreiklang.vorgang.Schreibtisch;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The list of what has to be posted, and the page of one letter.
@Controller
class PostversandController {

    private static final String TAG = "aufgegeben";

    private final Postversand postversand;
    private final Schreibtisch schreibtisch;
    private final Leistungen leistungen;
    private final Organisation organisation;

    PostversandController(
            Postversand postversand,
            Schreibtisch schreibtisch,
            Leistungen leistungen,
            Organisation organisation) {
        this.postversand = postversand;
        this.schreibtisch = schreibtisch;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt/postversand")
    Seite liste(Rahmen rahmen) {
        return Seite.von(
                "vorgang/postversand",
                new PostversandAnsicht(
                        rahmen,
                        postversand.offen(),
                        new Namen(leistungen, organisation, rahmen.sprache())));
    }

    @GetMapping("/amt/postversand/{sendung}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID sendung) {
        var heute = schreibtisch.heutigerTag();
        var vorschlag =
                Map.of(
                        TAG + ".tag", String.valueOf(heute.getDayOfMonth()),
                        TAG + ".monat", String.valueOf(heute.getMonthValue()),
                        TAG + ".jahr", String.valueOf(heute.getYear()));
        return seite(rahmen, sendung, new Eingabe(vorschlag), Map.of());
    }

    @PostMapping("/amt/postversand/{sendung}")
    View kennzeichnen(
            Rahmen rahmen, @PathVariable UUID sendung, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            var tag =
                    eingabe.tag(TAG)
                            .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-231"));
            postversand.alsVersandtKennzeichnen(sendung, tag);
            var weiter = new RedirectView("/amt/postversand");
            weiter.setStatusCode(HttpStatus.SEE_OTHER);
            return weiter;
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, sendung, eingabe, Map.of(TAG, satz)).mitStatus(e.art().status());
        }
    }

    private Seite seite(Rahmen rahmen, UUID sendung, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "vorgang/posten",
                new PostenAnsicht(rahmen, postversand.ansehen(sendung), eingabe, fehler));
    }
}
