package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Listendatei;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.zahlung.Auszahlung;
import dreiklang.zahlung.Auszahlungen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The list of what the Kommune pays: release what others have fixed, put it into a Zahllauf, take
/// the file for the bank, note that it was carried out.
@Controller
class AuszahlungenController {

    private static final String LISTE = "/amt/auszahlungen";
    private static final String LAUF = LISTE + "/laeufe/{nummer}";
    private static final String TAG = "ausgefuehrt";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Auszahlungen auszahlungen;
    private final Leistungen leistungen;
    private final Organisation organisation;
    private final Clock uhr;

    AuszahlungenController(
            Auszahlungen auszahlungen,
            Leistungen leistungen,
            Organisation organisation,
            Clock uhr) {
        this.auszahlungen = auszahlungen;
        this.leistungen = leistungen;
        this.organisation = organisation;
        this.uhr = uhr;
    }

    @GetMapping(LISTE)
    Seite liste(Rahmen rahmen) {
        return liste(rahmen, Set.of(), Map.of());
    }

    @PostMapping(LISTE + "/freigeben")
    View freigeben(Rahmen rahmen, @RequestParam(defaultValue = "") List<UUID> gewaehlt) {
        try {
            auszahlungen.freigeben(gewaehlt);
            return weiter(LISTE);
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, gewaehlt, "gewaehlt", e);
        }
    }

    @PostMapping(LISTE + "/zahllauf")
    View zahllauf(Rahmen rahmen) {
        try {
            return weiter(LISTE + "/laeufe/" + auszahlungen.zahllauf());
        } catch (FachlicherFehler e) {
            return mitFehler(rahmen, List.of(), "zahllauf", e);
        }
    }

    @GetMapping(LAUF)
    Seite lauf(Rahmen rahmen, @PathVariable String nummer) {
        return lauf(rahmen, nummer, new Eingabe(heute()), Map.of());
    }

    @PostMapping(LAUF + "/ausgefuehrt")
    View ausgefuehrt(
            Rahmen rahmen, @PathVariable String nummer, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        try {
            auszahlungen.ausgefuehrt(
                    nummer,
                    eingabe.tag(TAG)
                            .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "Z-411")));
            return weiter(LISTE + "/laeufe/" + nummer);
        } catch (FachlicherFehler e) {
            if (e.art() != Fehlerart.EINGABE) {
                throw e;
            }
            return lauf(rahmen, nummer, eingabe, Map.of(TAG, satz(rahmen, e)))
                    .mitStatus(e.art().status());
        }
    }

    @GetMapping(LAUF + "/sepa")
    ResponseEntity<byte[]> sepa(@PathVariable String nummer) {
        return datei(
                auszahlungen.alsSepa(nummer), MediaType.APPLICATION_XML, nummer + "-pain.001.xml");
    }

    @GetMapping(LAUF + "/csv")
    ResponseEntity<byte[]> csv(Rahmen rahmen, @PathVariable String nummer) throws IOException {
        var lauf = auszahlungen.lauf(nummer);
        var namen = new Namen(leistungen, organisation, rahmen.sprache());
        var aus = new ByteArrayOutputStream();
        try (var datei = new Listendatei.Csv(aus)) {
            datei.zeile(
                    List.of(
                                    "lauf",
                                    "empfaenger",
                                    "iban",
                                    "betrag",
                                    "zweck",
                                    "leistung",
                                    "angeordnet",
                                    "freigegeben")
                            .stream()
                            .<Object>map(s -> rahmen.text("zahlung.spalte." + s))
                            .toList());
            for (var a : lauf.auszahlungen()) {
                datei.zeile(zellen(rahmen, namen, nummer, a));
            }
        }
        return datei(aus.toByteArray(), new MediaType("text", "csv"), nummer + ".csv");
    }

    private static List<Object> zellen(Rahmen rahmen, Namen namen, String nummer, Auszahlung a) {
        return List.of(
                nummer,
                a.auftrag().empfaenger(),
                AuszahlungenAnsicht.weg(rahmen, a),
                a.auftrag().betrag().inEuro().toPlainString().replace('.', ','),
                a.verwendungszweck(),
                namen.leistung(a.auftrag().leistung()),
                namen.person(Optional.of(a.auftrag().angeordnetVon())),
                namen.person(a.freigegebenVon()));
    }

    private static ResponseEntity<byte[]> datei(byte[] inhalt, MediaType art, String name) {
        return ResponseEntity.ok()
                .contentType(art)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Cache-Control", "no-store")
                .body(inhalt);
    }

    private Seite mitFehler(Rahmen rahmen, List<UUID> gewaehlt, String feld, FachlicherFehler e) {
        if (e.art() == Fehlerart.VERBOTEN) {
            throw e;
        }
        return liste(
                        rahmen,
                        gewaehlt.stream().map(UUID::toString).collect(Collectors.toSet()),
                        Map.of(feld, satz(rahmen, e)))
                .mitStatus(e.art().status());
    }

    private static String satz(Rahmen rahmen, FachlicherFehler e) {
        return rahmen.text("fehler." + e.code(), e.werte().toArray());
    }

    private Seite liste(Rahmen rahmen, Set<String> gewaehlt, Map<String, String> fehler) {
        return Seite.von(
                "amt/auszahlungen",
                new AuszahlungenAnsicht(
                        rahmen,
                        auszahlungen.offene(),
                        auszahlungen.laeufe(),
                        new Namen(leistungen, organisation, rahmen.sprache()),
                        gewaehlt,
                        fehler));
    }

    private Seite lauf(Rahmen rahmen, String nummer, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/zahllauf",
                new ZahllaufAnsicht(
                        rahmen,
                        auszahlungen.lauf(nummer),
                        new Namen(leistungen, organisation, rahmen.sprache()),
                        eingabe,
                        fehler));
    }

    private Map<String, String> heute() {
        var heute = LocalDate.now(uhr.withZone(ZONE));
        return Map.of(
                TAG + ".tag", String.valueOf(heute.getDayOfMonth()),
                TAG + ".monat", String.valueOf(heute.getMonthValue()),
                TAG + ".jahr", String.valueOf(heute.getYear()));
    }

    private static View weiter(String adresse) {
        var weiter = new RedirectView(adresse);
        weiter.setStatusCode(HttpStatus.SEE_OTHER);
        return weiter;
    }
}
