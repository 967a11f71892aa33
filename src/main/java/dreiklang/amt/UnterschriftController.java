package dreiklang.amt;

import dreiklang.dokument.Dokument;
import dreiklang.dokument.DokumentId;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.signatur.Signaturpruefungen;
import dreiklang.signatur.Unterschriftsstand;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.VorgangId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/// What the signatures of a file of a Vorgang are worth.
@Controller
class UnterschriftController {

    private static final String PFAD = "/amt/vorgaenge/{id}/dateien/{datei}/unterschrift";

    private final Schreibtisch schreibtisch;
    private final Signaturpruefungen pruefungen;

    UnterschriftController(Schreibtisch schreibtisch, Signaturpruefungen pruefungen) {
        this.schreibtisch = schreibtisch;
        this.pruefungen = pruefungen;
    }

    @GetMapping(PFAD)
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id, @PathVariable UUID datei) {
        var dokument = dokument(id, datei);
        var ablage = dokument.ablage();
        var stand =
                pruefungen
                        .zu(List.of(ablage))
                        .getOrDefault(
                                ablage.pruefsumme(), new Unterschriftsstand(0, Optional.empty()));
        return Seite.von("amt/unterschrift", new UnterschriftAnsicht(rahmen, id, dokument, stand));
    }

    @PostMapping(PFAD)
    RedirectView pruefen(@PathVariable UUID id, @PathVariable UUID datei) {
        pruefungen.pruefen(dokument(id, datei).ablage());
        var weiter =
                new RedirectView("/amt/vorgaenge/" + id + "/dateien/" + datei + "/unterschrift");
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }

    @GetMapping(PFAD + ".xml")
    ResponseEntity<InputStreamResource> bericht(@PathVariable UUID id, @PathVariable UUID datei) {
        var ablage = dokument(id, datei).ablage();
        byte[] xml = pruefungen.bericht(ablage.pruefsumme()).getBytes(StandardCharsets.UTF_8);
        return Dateiantwort.als(
                "Signaturbericht-" + ablage.name() + ".xml",
                "application/xml",
                xml.length,
                new ByteArrayInputStream(xml));
    }

    private Dokument dokument(UUID id, UUID datei) {
        return schreibtisch.dokument(new VorgangId(id), new DokumentId(datei));
    }
}
