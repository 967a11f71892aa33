package dreiklang.akte.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsliste;
import dreiklang.akte.Loeschsperre;
import dreiklang.akte.Loeschsperren;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The legal holds of an Akte.
@Controller
class SperreController {

    private final Loeschsperren sperren;
    private final Aussonderungsliste liste;
    private final Organisation organisation;

    SperreController(Loeschsperren sperren, Aussonderungsliste liste, Organisation organisation) {
        this.sperren = sperren;
        this.liste = liste;
        this.organisation = organisation;
    }

    @GetMapping("/amt/akten/{zeichen}/sperre")
    Seite zeigen(Rahmen rahmen, @PathVariable String zeichen) {
        return seite(rahmen, zeichen, Map.of(), Map.of());
    }

    @PostMapping("/amt/akten/{zeichen}/sperre")
    Object sperren(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        try {
            sperren.sperren(
                    new Aktenzeichen(zeichen),
                    eingabe.getOrDefault("grund", ""),
                    tag(eingabe.getOrDefault("bis", "")));
            return zurueck(zeichen);
        } catch (FachlicherFehler e) {
            return falsch(rahmen, zeichen, eingabe, e, e.code().equals("K-302") ? "bis" : "grund");
        }
    }

    @PostMapping("/amt/akten/{zeichen}/sperre/aufheben")
    Object aufheben(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @RequestParam Map<String, String> eingabe) {
        try {
            sperren.aufheben(
                    new Aktenzeichen(zeichen),
                    kennung(eingabe.getOrDefault("sperre", "")),
                    eingabe.getOrDefault("aufhebung", ""));
            return zurueck(zeichen);
        } catch (FachlicherFehler e) {
            return falsch(rahmen, zeichen, eingabe, e, "aufhebung");
        }
    }

    private Seite falsch(
            Rahmen rahmen,
            String zeichen,
            Map<String, String> eingabe,
            FachlicherFehler e,
            String feld) {
        if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
            throw e;
        }
        return seite(rahmen, zeichen, eingabe, Map.of(feld, rahmen.text("fehler." + e.code())))
                .mitStatus(e.art().status());
    }

    private Seite seite(
            Rahmen rahmen,
            String zeichen,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var alle = sperren.zu(new Aktenzeichen(zeichen));
        return Seite.von(
                "akte/sperre",
                new SperreAnsicht(
                        rahmen, zeichen, liste.heute(), alle, namen(alle), eingabe, fehler));
    }

    private Map<BeschaeftigteId, String> namen(List<Loeschsperre> alle) {
        var namen = new HashMap<BeschaeftigteId, String>();
        alle.stream()
                .flatMap(s ->
                        Stream.concat(
                                Stream.of(s.person()),
                                s.aufhebung().stream().map(Loeschsperre.Aufhebung::person)))
                .distinct()
                .forEach(p -> organisation.person(p).ifPresent(b -> namen.put(p, b.name())));
        return namen;
    }

    private static Optional<LocalDate> tag(String wert) {
        try {
            return wert.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(wert.strip()));
        } catch (DateTimeParseException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, "K-302");
        }
    }

    private static UUID kennung(String wert) {
        try {
            return UUID.fromString(wert);
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.KONFLIKT, "K-303");
        }
    }

    private static ResponseEntity<Void> zurueck(String zeichen) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + zeichen + "/sperre"))
                .build();
    }
}
