package dreiklang.amt;

import dreiklang.basis.Kalender;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Kalenderzugaenge;
import dreiklang.vorgang.Wiedervorlagen;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One's own Wiedervorlagen, and the calendar that shows them elsewhere.
@Controller
class WiedervorlagenController {

    private static final String SEITE = "/amt/wiedervorlagen";
    private static final int VORAUS_TAGE = 60;

    private final Wiedervorlagen wiedervorlagen;
    private final Kalenderzugaenge kalender;
    private final Tagespost tagespost;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Clock uhr;

    WiedervorlagenController(
            Wiedervorlagen wiedervorlagen,
            Kalenderzugaenge kalender,
            Tagespost tagespost,
            Leistungen leistungen,
            Organisation organisation,
            Clock uhr) {
        this.wiedervorlagen = wiedervorlagen;
        this.kalender = kalender;
        this.tagespost = tagespost;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    @GetMapping(SEITE)
    Seite zeigen(Rahmen rahmen) {
        return seite(rahmen, "");
    }

    @PostMapping(SEITE + "/kalender")
    Seite einrichten(Rahmen rahmen, HttpServletRequest anfrage) {
        var hier = anfrage.getRequestURL();
        String stadt = hier.substring(0, hier.indexOf(SEITE));
        return seite(rahmen, stadt + "/kalender/" + kalender.einrichten() + ".ics");
    }

    @PostMapping(SEITE + "/kalender/abschalten")
    View abschalten() {
        kalender.abschalten();
        var weiter = new RedirectView(SEITE);
        weiter.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return weiter;
    }

    @GetMapping("/kalender/{zeichen}.ics")
    ResponseEntity<byte[]> lesen(@PathVariable String zeichen) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(kalender.lesen(zeichen).getBytes(StandardCharsets.UTF_8));
    }

    private Seite seite(Rahmen rahmen, String adresse) {
        var heute = LocalDate.ofInstant(uhr.instant(), Kalender.ORTSZEIT);
        return Seite.von(
                "amt/wiedervorlage",
                new WiedervorlagenAnsicht(
                        rahmen,
                        wiedervorlagen.meine(heute.plusDays(VORAUS_TAGE)),
                        wiedervorlagen.anzahl(heute.plusDays(VORAUS_TAGE)),
                        new Namen(leistungen, organisation, rahmen.sprache()),
                        heute,
                        kalender.seit(),
                        adresse,
                        tagespost.eigene()));
    }
}
