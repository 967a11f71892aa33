package dreiklang.ablage.web;

import dreiklang.ablage.Aktenanschriften;
import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The mails of an Akte and its address.
@Controller
class AnschriftController {

    private static final String HIER = "/amt/akten/{zeichen}/post";

    private final Aktenanschriften anschriften;
    private final Akten akten;

    AnschriftController(Aktenanschriften anschriften, Akten akten) {
        this.anschriften = anschriften;
        this.akten = akten;
    }

    @GetMapping(HIER)
    Seite liste(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam(defaultValue = "1") String blatt) {
        var akte = new Aktenzeichen(zeichen);
        return Seite.von(
                "ablage/anschrift",
                new AnschriftAnsicht(
                        rahmen,
                        anschriften.zurAkte(akte, AktenpostController.seitenzahl(blatt)),
                        akten.fuehrbar(akte)));
    }

    @PostMapping(HIER + "/anschrift")
    ResponseEntity<Void> anlegen(@PathVariable String zeichen) {
        anschriften.anschriftAnlegen(new Aktenzeichen(zeichen));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + zeichen + "/post"))
                .build();
    }

    @GetMapping(HIER + "/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable String zeichen, @PathVariable UUID id) {
        return Seite.von(
                "ablage/post",
                new PostAnsicht(
                        rahmen,
                        zeichen,
                        Mailworte.von(
                                rahmen,
                                anschriften.inAkte(new Aktenzeichen(zeichen), id),
                                "/amt/akten/" + zeichen + "/blatt/")));
    }
}
