package dreiklang.akte.web;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenangaben;
import dreiklang.akte.Aktenangaben.Aenderung;
import dreiklang.akte.Aktenangaben.Verfuegung;
import dreiklang.akte.Aktenbezuege;
import dreiklang.akte.Aktenfelder;
import dreiklang.akte.Aktenfelder.Bogen;
import dreiklang.akte.Aktenzeichen;
import dreiklang.akte.Verfuegungen;
import dreiklang.basis.FachlicherFehler;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.formular.Seitenansicht;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of what is said of an Akte.
@Controller
class AngabenController {

    private static final String ORT = "/amt/akten/{zeichen}/angaben";

    private final Aktenangaben angaben;
    private final Aktenbezuege bezuege;
    private final Verfuegungen verfuegungen;
    private final Aktenfelder felder;
    private final Formulare formulare;
    private final Akten akten;
    private final Personennamen namen;

    AngabenController(
            Aktenangaben angaben,
            Aktenbezuege bezuege,
            Verfuegungen verfuegungen,
            Aktenfelder felder,
            Formulare formulare,
            Akten akten,
            Personennamen namen) {
        this.angaben = angaben;
        this.bezuege = bezuege;
        this.verfuegungen = verfuegungen;
        this.felder = felder;
        this.formulare = formulare;
        this.akten = akten;
        this.namen = namen;
    }

    @GetMapping(ORT)
    Seite zeigen(Rahmen rahmen, @PathVariable String zeichen) {
        var akte = new Aktenzeichen(zeichen);
        return seite(rahmen, akte, felder.bogen(akte), List.of(), Map.of(), Map.of());
    }

    /// One of the small forms of the page, named by its address.
    @PostMapping(ORT + "/{was}")
    Object aendern(
            Rahmen rahmen,
            @PathVariable String zeichen,
            @PathVariable String was,
            @RequestParam Map<String, String> eingabe) {
        var akte = new Aktenzeichen(zeichen);
        try {
            aendern(akte, was, eingabe);
            return zu(akte);
        } catch (FachlicherFehler e) {
            if (wohin(e).isEmpty()) {
                throw e;
            }
            var satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return seite(
                            rahmen,
                            akte,
                            felder.bogen(akte),
                            List.of(),
                            eingabe,
                            Map.of(wohin(e), satz))
                    .mitStatus(e.art().status());
        }
    }

    private void aendern(Aktenzeichen akte, String was, Map<String, String> eingabe) {
        var erster = eingabe.getOrDefault("wert", "");
        switch (was) {
            case "betreff" -> angaben.umbenennen(akte, eingabe.getOrDefault("betreff", ""));
            case "schlagworte" ->
                    angaben.verschlagworten(akte, eingabe.getOrDefault("schlagworte", ""));
            case "beteiligte" ->
                    angaben.eintragen(
                            akte,
                            eingabe.getOrDefault("name", ""),
                            eingabe.getOrDefault("rolle", ""),
                            eingabe.getOrDefault("anschrift", ""));
            case "beteiligte-entfernen" -> angaben.entfernen(akte, zahl(erster));
            case "bezug" ->
                    bezuege.verbinden(
                            akte, new Aktenzeichen(eingabe.getOrDefault("bezug", "").strip()));
            case "bezug-loesen" -> bezuege.trennen(akte, new Aktenzeichen(erster));
            case "verfuegung" ->
                    verfuegungen.verfuegen(
                            akte,
                            (int) zahl(eingabe.getOrDefault("blatt", "0")),
                            eingabe.getOrDefault("wortlaut", ""));
            case "verfuegung-erledigt" -> verfuegungen.erledigen(akte, zahl(erster));
            default -> angaben.ansehen(akte);
        }
    }

    /// The Kommune's own questions.
    @PostMapping("/amt/akten/{zeichen}/eigene-angaben")
    Object ausfuellen(Rahmen rahmen, @PathVariable String zeichen, HttpServletRequest anfrage) {
        var akte = new Aktenzeichen(zeichen);
        var eingabe = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap().forEach((name, werte) -> eingabe.put(name, List.of(werte)));
        var ergebnis = felder.ausfuellen(akte, eingabe);
        if (ergebnis.fehler().isEmpty()) {
            return zu(akte);
        }
        return seite(
                        rahmen,
                        akte,
                        Optional.of(ergebnis.bogen()),
                        ergebnis.fehler(),
                        Map.of(),
                        Map.of())
                .mitStatus(422);
    }

    private Seite seite(
            Rahmen rahmen,
            Aktenzeichen akte,
            Optional<Bogen> bogen,
            List<Feldfehler> falsch,
            Map<String, String> eingabe,
            Map<String, String> fehler) {
        var blatt = angaben.ansehen(akte);
        var orders = new LinkedHashMap<String, String>();
        blatt.verfuegungen().forEach(v -> orders.put(Long.toString(v.id()), satz(rahmen, v)));
        return Seite.von(
                "akte/angaben",
                new AngabenAnsicht(
                        rahmen,
                        blatt,
                        akten.fuehrbar(akte),
                        orders,
                        blatt.verlauf().stream().map(a -> satz(rahmen, a)).toList(),
                        bogen.map(b -> fragen(rahmen, b, falsch)),
                        bogen.map(b -> antworten(rahmen, b)).orElse(Map.of()),
                        eingabe,
                        fehler));
    }

    private Seitenansicht fragen(Rahmen rahmen, Bogen bogen, List<Feldfehler> falsch) {
        return formulare.ansicht(
                bogen.formular(), bogen.seite(), bogen.antworten(), falsch, rahmen.sprache());
    }

    private Map<String, String> antworten(Rahmen rahmen, Bogen bogen) {
        var antworten = new LinkedHashMap<String, String>();
        formulare
                .lesbar(bogen.formular(), bogen.antworten(), rahmen.sprache())
                .forEach(s -> s.angaben().forEach(a -> antworten.put(a.frage(), a.antwort())));
        return antworten;
    }

    private String satz(Rahmen rahmen, Verfuegung v) {
        String wo =
                v.blatt() == 0
                        ? rahmen.text("akte.verfuegung.ganz")
                        : rahmen.text("akte.verfuegung.blatt", String.valueOf(v.blatt()));
        String wer = namen.name(rahmen, v.wer());
        String anfang =
                rahmen.text("akte.verfuegung.zeile", v.wortlaut(), wo, wer, rahmen.zeit(v.wann()));
        return v.erledigt()
                .map(e ->
                        anfang
                                + " "
                                + rahmen.text(
                                        "akte.verfuegung.war",
                                        rahmen.zeit(e),
                                        namen.name(rahmen, v.erledigtVon())))
                .orElse(anfang);
    }

    private String satz(Rahmen rahmen, Aenderung a) {
        String feld =
                a.feld().startsWith("feld:")
                        ? a.feld().substring(5)
                        : rahmen.text("akte.angabe." + a.feld());
        return rahmen.text(
                "akte.angabe.verlauf",
                rahmen.zeit(a.wann()),
                feld,
                a.alt().isEmpty() ? "–" : a.alt(),
                a.neu().isEmpty() ? "–" : a.neu(),
                namen.name(rahmen, a.wer()));
    }

    private static String wohin(FachlicherFehler e) {
        return switch (e.code()) {
            case "K-231" -> "betreff";
            case "K-251" -> "name";
            case "K-252" -> "schlagworte";
            case "K-253" -> "bezug";
            case "K-232" -> "blatt";
            case "K-254" -> "wortlaut";
            default -> "";
        };
    }

    private static long zahl(String text) {
        return text.strip().matches("[0-9]{1,9}")
                ? Long.parseLong(text.strip())
                : text.isBlank() ? 0 : -1;
    }

    private static ResponseEntity<Void> zu(Aktenzeichen akte) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/amt/akten/" + akte.wert() + "/angaben"))
                .build();
    }
}
