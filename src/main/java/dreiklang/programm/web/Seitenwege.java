package dreiklang.programm.web;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the pages of the Programm share: where they lead, where a mistake is shown, what units are
/// called.
@Component
class Seitenwege {

    static final String HIER = "/amt/steuerung/programm";

    private static final Map<String, String> ORTE =
            Map.ofEntries(
                    Map.entry("P-102", "titel"),
                    Map.entry("P-103", "nummer"),
                    Map.entry("P-104", "einheit"),
                    Map.entry("P-105", "feld"),
                    Map.entry("P-106", "begriffe"),
                    Map.entry("P-107", "stand"),
                    Map.entry("P-108", "nachweis"),
                    Map.entry("P-111", "ende"),
                    Map.entry("P-112", "bezeichnung"),
                    Map.entry("P-114", "kurz"),
                    Map.entry("P-115", "kurz"),
                    Map.entry("P-116", "kurz"),
                    Map.entry("P-117", "absicht"),
                    Map.entry("P-118", "braucht"),
                    Map.entry("P-119", "leistungen"),
                    Map.entry("P-120", "ende"),
                    Map.entry("P-121", "vorgaenger"),
                    Map.entry("P-122", "bezeichnung"),
                    Map.entry("P-123", "herkunft"),
                    Map.entry("P-124", "kurz"),
                    Map.entry("P-125", "nummer"),
                    Map.entry("P-126", "einheit"));

    private final Organisation organisation;

    Seitenwege(Organisation organisation) {
        this.organisation = organisation;
    }

    static ResponseEntity<Void> zu(String ziel) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ziel)).build();
    }

    /// Where the sentence of a mistake is shown; the mistake goes on when no input is to blame.
    static Map<String, String> ort(Rahmen rahmen, FachlicherFehler e, String sonst) {
        boolean fremd = e.art() == Fehlerart.VERBOTEN && !e.code().equals("P-104");
        if (e.art() == Fehlerart.NICHT_GEFUNDEN || fremd) {
            throw e;
        }
        return Map.of(
                ORTE.getOrDefault(e.code(), sonst),
                rahmen.text("fehler." + e.code(), e.werte().toArray()));
    }

    /// Sentences instead of codes.
    static Map<String, String> saetze(Rahmen rahmen, Map<String, String> codes) {
        var saetze = new LinkedHashMap<String, String>();
        codes.forEach((ort, code) -> saetze.put(ort, rahmen.text("fehler." + code)));
        return saetze;
    }

    /// Code and name of every unit, in the order of the plan.
    Map<String, String> einheiten(Rahmen rahmen) {
        var namen = new LinkedHashMap<String, String>();
        organisation
                .einheiten()
                .forEach(e -> namen.put(e.kurz(), e.kurz() + " " + e.name().in(rahmen.sprache())));
        return namen;
    }
}
