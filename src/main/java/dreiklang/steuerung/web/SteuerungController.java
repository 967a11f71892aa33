package dreiklang.steuerung.web;

import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.leistung.Suchwuensche;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.steuerung.Kennzahlen;
import dreiklang.steuerung.Suchbilanzen;
import dreiklang.steuerung.Uebersicht;
import dreiklang.steuerung.Uebersicht.Seitenabbruch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Kennzahlen as a page and as tables to take away.
@Controller
class SteuerungController {

    private final Kennzahlen kennzahlen;
    private final Leistungen leistungen;
    private final Suchbilanzen suchbilanzen;
    private final Suchwuensche wuensche;

    SteuerungController(
            Kennzahlen kennzahlen,
            Leistungen leistungen,
            Suchbilanzen suchbilanzen,
            Suchwuensche wuensche) {
        this.kennzahlen = kennzahlen;
        this.leistungen = leistungen;
        this.suchbilanzen = suchbilanzen;
        this.wuensche = wuensche;
    }

    @GetMapping("/amt/steuerung")
    Seite zeigen(
            Rahmen rahmen,
            @RequestParam(defaultValue = Zeitraumwahl.ZWOELF_MONATE) String zeitraum) {
        return Seite.von("steuerung/steuerung", ansicht(rahmen, zeitraum));
    }

    @GetMapping("/amt/steuerung/kennzahlen.csv")
    ResponseEntity<byte[]> kennzahlen(
            Rahmen rahmen,
            @RequestParam(defaultValue = Zeitraumwahl.ZWOELF_MONATE) String zeitraum) {
        return herunterladen("kennzahlen", Kennzahlentabelle.kennzahlen(ansicht(rahmen, zeitraum)));
    }

    @GetMapping("/amt/steuerung/abbrueche.csv")
    ResponseEntity<byte[]> abbrueche(
            Rahmen rahmen,
            @RequestParam(defaultValue = Zeitraumwahl.ZWOELF_MONATE) String zeitraum) {
        return herunterladen("abbrueche", Kennzahlentabelle.abbrueche(ansicht(rahmen, zeitraum)));
    }

    @GetMapping("/amt/steuerung/suchen.csv")
    ResponseEntity<byte[]> suchen(Rahmen rahmen) {
        return herunterladen("suchen", Kennzahlentabelle.suchen(rahmen, suchbilanzen.bilanz()));
    }

    @GetMapping("/amt/steuerung/suchnachrichten")
    Seite suchnachrichten(Rahmen rahmen, @RequestParam(defaultValue = "1") String blatt) {
        int nummer = blatt.matches("\\d{1,6}") ? Integer.parseInt(blatt) : 1;
        return Seite.von(
                "steuerung/suchnachrichten",
                new SuchnachrichtenAnsicht(rahmen, wuensche.nachrichten(nummer)));
    }

    private SteuerungAnsicht ansicht(Rahmen rahmen, String zeitraum) {
        var heute = kennzahlen.heute();
        var optionen = Zeitraumwahl.optionen(rahmen, heute);
        var wahl = optionen.containsKey(zeitraum) ? zeitraum : Zeitraumwahl.ZWOELF_MONATE;
        var uebersicht = kennzahlen.uebersicht(Zeitraumwahl.lesen(wahl, heute));
        return new SteuerungAnsicht(
                rahmen,
                uebersicht,
                wahl,
                optionen,
                namen(rahmen, uebersicht),
                seiten(rahmen, uebersicht),
                Diagramm.von(rahmen, uebersicht.verlauf()),
                suchbilanzen.bilanz());
    }

    private Map<LeistungsSchluessel, String> namen(Rahmen rahmen, Uebersicht uebersicht) {
        var namen = new LinkedHashMap<LeistungsSchluessel, String>();
        for (var zeile : uebersicht.leistungen()) {
            zeile.leistung()
                    .flatMap(leistungen::finden)
                    .ifPresent(l -> namen.put(l.schluessel(), l.name().in(rahmen.sprache())));
        }
        return namen;
    }

    private Map<String, String> seiten(Rahmen rahmen, Uebersicht uebersicht) {
        var titel = new LinkedHashMap<String, String>();
        for (var abbruch : uebersicht.abbrueche()) {
            titel(rahmen, abbruch)
                    .ifPresent(t -> titel.put(SteuerungAnsicht.seitenschluessel(abbruch), t));
        }
        return titel;
    }

    private Optional<String> titel(Rahmen rahmen, Seitenabbruch abbruch) {
        return abbruch.seite().equals("pruefen")
                ? Optional.of(rahmen.text("steuerung.seite-pruefen"))
                : leistungen
                        .paket(abbruch.leistung())
                        .flatMap(p -> p.seitentitel(abbruch.seite()))
                        .map(t -> t.in(rahmen.sprache()));
    }

    private static ResponseEntity<byte[]> herunterladen(String name, byte[] inhalt) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .body(inhalt);
    }
}
