package dreiklang.ablage.web;

import dreiklang.ablage.Aktenpostfach;
import dreiklang.akte.Aktenzeichen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails no Akte was found for.
@Controller
class AktenpostController {

    static final String HIER = "/amt/aktenpost";

    private static final Map<String, String> WOHIN =
            Map.of(
                    "K-404", "zeichen",
                    "K-201", "zeichen",
                    "K-395", "zeichen",
                    "K-389", "zeichen",
                    "K-397", "einheit",
                    "K-396", "grund");
    private static final Set<String> HIER_NICHT = Set.of("K-394");

    private final Aktenpostfach postfach;

    AktenpostController(Aktenpostfach postfach) {
        this.postfach = postfach;
    }

    @GetMapping(HIER)
    Seite liste(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        return Seite.von(
                "ablage/aktenpost",
                new AktenpostAnsicht(rahmen, postfach.wartende(seitenzahl(blatt))));
    }

    @GetMapping(HIER + "/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, Map.of(), Map.of());
    }

    @GetMapping(HIER + "/{id}/original.eml")
    ResponseEntity<InputStreamResource> original(@PathVariable UUID id) {
        var groesse = postfach.ansehen(id).post().groesse();
        return Dateiantwort.als("E-Mail.eml", "message/rfc822", groesse, postfach.original(id));
    }

    @PostMapping(HIER + "/{id}/zuordnen")
    Object zuordnen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam(defaultValue = "") String zeichen) {
        var akte = new Aktenzeichen(zeichen.replaceAll("\\p{Cntrl}", " ").strip());
        return tun(
                rahmen,
                id,
                Map.of("zeichen", zeichen),
                () -> postfach.zuordnen(id, akte),
                "/amt/akten/" + akte.wert() + "/post");
    }

    @PostMapping(HIER + "/{id}/weitergeben")
    Object weitergeben(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam(defaultValue = "") String einheit) {
        return tun(
                rahmen,
                id,
                Map.of("einheit", einheit),
                () -> postfach.weitergeben(id, einheit),
                HIER);
    }

    @PostMapping(HIER + "/{id}/verwerfen")
    Object verwerfen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam(defaultValue = "") String grund) {
        return tun(rahmen, id, Map.of("grund", grund), () -> postfach.verwerfen(id, grund), HIER);
    }

    private Object tun(
            Rahmen rahmen, UUID id, Map<String, String> eingabe, Runnable was, String danach) {
        try {
            was.run();
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(danach)).build();
        } catch (FachlicherFehler e) {
            if (HIER_NICHT.contains(e.code())) {
                throw e;
            }
            return seite(
                            rahmen,
                            id,
                            eingabe,
                            Map.of(
                                    WOHIN.getOrDefault(e.code(), "zeichen"),
                                    rahmen.text("fehler." + e.code(), e.werte().toArray())))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(
            Rahmen rahmen, UUID id, Map<String, String> eingabe, Map<String, String> fehler) {
        return Seite.von(
                "ablage/wartend",
                new WartendAnsicht(
                        rahmen,
                        Mailworte.von(rahmen, postfach.ansehen(id), ""),
                        postfach.einheiten(),
                        eingabe,
                        fehler));
    }

    static int seitenzahl(String blatt) {
        return blatt.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(blatt) : 1;
    }
}
