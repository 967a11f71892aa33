package dreiklang.identitaet.web;

import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Hausverknuepfungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page on which the administration sees who is linked to which account of the house.
@Controller
class HausverknuepfungController {

    private final Hausverknuepfungen verknuepfungen;

    HausverknuepfungController(Hausverknuepfungen verknuepfungen) {
        this.verknuepfungen = verknuepfungen;
    }

    @GetMapping("/amt/verwaltung/anmeldung")
    Seite zeigen(Rahmen rahmen) {
        return Seite.von(
                "identitaet/verknuepfungen",
                new HausverknuepfungAnsicht(rahmen, verknuepfungen.alle()));
    }

    @PostMapping("/amt/verwaltung/anmeldung/{person}/loesen")
    ResponseEntity<Void> loesen(@PathVariable UUID person) {
        verknuepfungen.loesen(new BeschaeftigteId(person));
        return Weiter.nach("/amt/verwaltung/anmeldung");
    }
}
