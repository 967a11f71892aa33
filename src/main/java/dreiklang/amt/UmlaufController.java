package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Umlaeufe;
import dreiklang.vorgang.Unterschriftenmappen;
import dreiklang.vorgang.Vorgaenge;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What others are asked to sign: the list of what waits, and one round.
@Controller
class UmlaufController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Unterschriftenmappen mappen;
    private final Umlaeufe umlaeufe;
    private final Vorgaenge vorgaenge;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Clock uhr;

    UmlaufController(
            Unterschriftenmappen mappen,
            Umlaeufe umlaeufe,
            Vorgaenge vorgaenge,
            Leistungen leistungen,
            Organisation organisation,
            Clock uhr) {
        this.mappen = mappen;
        this.umlaeufe = umlaeufe;
        this.vorgaenge = vorgaenge;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    @GetMapping("/amt/mitzeichnungen")
    Seite liste(Rahmen rahmen) {
        return Seite.von(
                "amt/mitzeichnungen",
                ansicht(rahmen, mappen.offene(), List.of(), Eingabe.LEER, Map.of()));
    }

    @GetMapping("/amt/mitzeichnungen/{id}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id) {
        return seite(rahmen, id, Eingabe.LEER, Map.of());
    }

    @PostMapping("/amt/mitzeichnungen/{id}")
    Object tun(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            String kommentar = eingabe.wert("kommentar");
            String summe = eingabe.wert("pruefsumme");
            switch (eingabe.wert("aktion")) {
                case "zeichnen" -> mappen.zeichnen(id, summe, kommentar);
                case "zurueckgeben" -> mappen.zurueckgeben(id, summe, kommentar);
                case "zurueckholen" -> umlaeufe.zurueckholen(id);
                case "entscheiden" -> {
                    return entscheiden(id, eingabe);
                }
                default -> mappen.anmerken(id, kommentar);
            }
            return SchreibenController.zuRunde(id);
        } catch (FachlicherFehler e) {
            if (e.art() == Fehlerart.NICHT_GEFUNDEN) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(rahmen, id, eingabe, Map.of("kommentar", satz))
                    .mitStatus(e.art().status());
        }
    }

    /// Decides exactly what was signed.
    private Object entscheiden(UUID id, Eingabe eingabe) {
        var runde = mappen.ansehen(id).runde();
        vorgaenge.entscheiden(
                runde.vorgang(),
                runde.ergebnis()
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.KONFLIKT, "V-374")),
                runde.begruendung(),
                SchreibenController.weg(eingabe));
        return SchreibenController.zu(runde.vorgang().wert(), "");
    }

    private Seite seite(Rahmen rahmen, UUID id, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/mitzeichnung",
                ansicht(rahmen, List.of(), List.of(mappen.ansehen(id)), eingabe, fehler));
    }

    private UmlaufAnsicht ansicht(
            Rahmen rahmen,
            List<dreiklang.vorgang.Umlauf> offene,
            List<Unterschriftenmappen.Blick> blick,
            Eingabe eingabe,
            Map<String, String> fehler) {
        return new UmlaufAnsicht(
                rahmen,
                offene,
                blick,
                new Namen(leistungen, organisation, rahmen.sprache()),
                LocalDate.now(uhr.withZone(ZONE)),
                eingabe,
                fehler);
    }
}
