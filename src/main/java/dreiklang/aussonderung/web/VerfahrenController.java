package dreiklang.aussonderung.web;

import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Aussonderungsliste;
import dreiklang.aussonderung.Aussonderungen;
import dreiklang.aussonderung.Verfahren;
import dreiklang.aussonderung.VerfahrenId;
import dreiklang.aussonderung.Verfahrensschritte;
import dreiklang.aussonderung.Vernichtungsnachweise;
import dreiklang.aussonderung.xdomea.Bewertung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Dateiantwort;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One Aussonderung from the proposal to the proof.
@Controller
class VerfahrenController {

    private static final String HIER = AussonderungController.HIER + "/verfahren/{id}";
    private static final String BEWERTUNG = "bewertung.";

    private final Aussonderungen aussonderungen;
    private final Verfahrensschritte schritte;
    private final Vernichtungsnachweise nachweise;
    private final Aussonderungsliste liste;
    private final Organisation organisation;
    private final Konten konten;

    VerfahrenController(
            Aussonderungen aussonderungen,
            Verfahrensschritte schritte,
            Vernichtungsnachweise nachweise,
            Aussonderungsliste liste,
            Organisation organisation,
            Konten konten) {
        this.aussonderungen = aussonderungen;
        this.schritte = schritte;
        this.nachweise = nachweise;
        this.liste = liste;
        this.organisation = organisation;
        this.konten = konten;
    }

    @GetMapping(HIER)
    Seite zeigen(Rahmen rahmen, @PathVariable String id) {
        return seite(rahmen, kennung(id), Map.of(), Map.of());
    }

    @PostMapping(HIER + "/anbieten")
    Object anbieten(Rahmen rahmen, @PathVariable String id) {
        return schritt(rahmen, id, Map.of(), "anbieten", () -> schritte.anbieten(kennung(id)));
    }

    @PostMapping(HIER + "/bewerten")
    Object bewerten(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        var urteile = new LinkedHashMap<Aktenzeichen, Bewertung>();
        eingabe.forEach((name, wert) -> {
            if (name.startsWith(BEWERTUNG)
                    && (wert.equals("ARCHIVIEREN") || wert.equals("VERNICHTEN"))) {
                urteile.put(
                        new Aktenzeichen(name.substring(BEWERTUNG.length())),
                        Bewertung.valueOf(wert));
            }
        });
        return schritt(
                rahmen, id, eingabe, "bewerten", () -> schritte.bewerten(kennung(id), urteile));
    }

    @PostMapping(HIER + "/uebergeben")
    Object uebergeben(Rahmen rahmen, @PathVariable String id) {
        return schritt(rahmen, id, Map.of(), "uebergeben", () -> schritte.uebergeben(kennung(id)));
    }

    @PostMapping(HIER + "/bestaetigen")
    Object bestaetigen(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(
                rahmen,
                id,
                eingabe,
                "beleg",
                () -> schritte.bestaetigen(kennung(id), eingabe.getOrDefault("beleg", "")));
    }

    @PostMapping(HIER + "/freigeben")
    Object freigeben(Rahmen rahmen, @PathVariable String id) {
        return schritt(rahmen, id, Map.of(), "freigeben", () -> schritte.freigeben(kennung(id)));
    }

    @PostMapping(HIER + "/herausnehmen")
    Object herausnehmen(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(
                rahmen,
                id,
                eingabe,
                "warum",
                () ->
                        aussonderungen.herausnehmen(
                                kennung(id),
                                new Aktenzeichen(eingabe.getOrDefault("akte", "")),
                                eingabe.getOrDefault("warum", "")));
    }

    @PostMapping(HIER + "/zurueckziehen")
    Object zurueckziehen(
            Rahmen rahmen, @PathVariable String id, @RequestParam Map<String, String> eingabe) {
        return schritt(
                rahmen,
                id,
                eingabe,
                "grund",
                () -> aussonderungen.zurueckziehen(kennung(id), eingabe.getOrDefault("grund", "")));
    }

    @GetMapping(HIER + "/nachweis")
    ResponseEntity<InputStreamResource> nachweis(@PathVariable String id) {
        var pdf = nachweise.nachweis(kennung(id));
        return Dateiantwort.als(
                "vernichtungsnachweis-" + kennung(id).wert() + ".pdf",
                "application/pdf",
                pdf.length,
                new ByteArrayInputStream(pdf));
    }

    private Object schritt(
            Rahmen rahmen, String id, Map<String, String> eingabe, String feld, Runnable was) {
        try {
            was.run();
            return AussonderungController.zu(
                    AussonderungController.HIER + "/verfahren/" + kennung(id).wert());
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, kennung(id), eingabe, Map.of(feld, satz))
                    .mitStatus(e.art().status());
        }
    }

    private Seite seite(
            Rahmen rahmen,
            VerfahrenId id,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var v = aussonderungen.ansehen(id);
        return Seite.von(
                "aussonderung/verfahren",
                new VerfahrenAnsicht(
                        rahmen,
                        liste.heute(),
                        v,
                        aussonderungen.akten(id),
                        aussonderungen.nachrichten(id),
                        nachweise.reste(id),
                        new VerfahrenAnsicht.Personen(
                                name(v.vorgeschlagenVon()),
                                v.freigegebenVon().map(this::name).orElse("")),
                        eigene(v),
                        eingabe,
                        fehler));
    }

    private boolean eigene(Verfahren v) {
        return konten.aktuell() instanceof Handelnder.Amtsperson amt
                && amt.person().id().equals(v.vorgeschlagenVon());
    }

    private String name(BeschaeftigteId id) {
        return organisation.person(id).map(p -> p.name()).orElse("–");
    }

    private static VerfahrenId kennung(String id) {
        try {
            return new VerfahrenId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "K-306");
        }
    }
}
