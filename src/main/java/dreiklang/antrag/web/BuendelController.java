package dreiklang.antrag.web;

import dreiklang.antrag.Buendel;
import dreiklang.antrag.Buendel.Stand;
import dreiklang.antrag.Buendelungen;
import dreiklang.antrag.Buendelungen.Absendung;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.EntwurfId;
import dreiklang.antrag.Pruefstand;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.Organisation;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Anliegen of a Buendel: how far they are, everything to read again, "Alle absenden".
@Controller
@RequestMapping("/antraege/buendel/{id:[0-9a-fA-F-]+}")
class BuendelController {

    private final Buendelungen buendelungen;
    private final Einreichungen einreichungen;
    private final Organisation organisation;
    private final Zugangscookie cookies;

    BuendelController(
            Buendelungen buendelungen,
            Einreichungen einreichungen,
            Organisation organisation,
            Zugangscookie cookies) {
        this.buendelungen = buendelungen;
        this.einreichungen = einreichungen;
        this.organisation = organisation;
        this.cookies = cookies;
    }

    @GetMapping
    Object zeigen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var buendel = buendelungen.oeffnen(zugang);
        return buendel.vollstaendig()
                ? seite(rahmen, zugang, buendel, Map.of())
                : Weg.zu(Bereich.BUERGER.entwurf(zugang.entwurf(), ""));
    }

    @PostMapping("/anliegen")
    Object herausnehmen(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String heraus,
            @RequestParam(defaultValue = "") String hinein,
            HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var leistung = Weg.leistung(heraus.isEmpty() ? hinein : heraus);
        buendelungen.herausnehmen(zugang, leistung, !heraus.isEmpty());
        return Weg.zu(Weg.buendel(zugang.entwurf()));
    }

    @GetMapping("/pruefen")
    Object pruefen(Rahmen rahmen, @PathVariable String id, HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var buendel = buendelungen.oeffnen(zugang);
        var bereite = buendel.vollstaendig() ? buendel.mit(Stand.BEREIT) : List.<Buendel.Teil>of();
        if (bereite.isEmpty()) {
            return Weg.zu(Weg.buendel(zugang.entwurf()));
        }
        var aemter = aemter(rahmen, buendel);
        return Seite.von(
                "antrag/buendelpruefen",
                new BuendelpruefAnsicht(
                        rahmen,
                        Weg.buendel(zugang.entwurf()),
                        bereite.stream().map(t -> anliegen(rahmen, t, aemter)).toList(),
                        Stream.of(Stand.OFFEN, Stand.WARTET)
                                .flatMap(s -> buendel.mit(s).stream())
                                .map(t -> t.name().in(rahmen.sprache()))
                                .toList(),
                        bereite.stream()
                                .flatMap(t -> t.gebuehr().stream())
                                .reduce(Geldbetrag.NULL, Geldbetrag::plus),
                        rahmen.tagKurz(buendel.kopf().ablauf())));
    }

    private BuendelpruefAnsicht.Anliegen anliegen(
            Rahmen rahmen, Buendel.Teil teil, Map<String, String> aemter) {
        Pruefstand stand = teil.pruefstand().orElseThrow();
        return new BuendelpruefAnsicht.Anliegen(
                teil.name().in(rahmen.sprache()),
                aemter.getOrDefault(teil.einheit(), teil.einheit()),
                stand,
                einreichungen.lesbar(stand, rahmen.sprache()),
                stand.gebuehr().istFaellig()
                        ? rahmen.text("antrag.buendel.gebuehr", rahmen.geld(stand.gebuehr()))
                        : rahmen.text("antrag.buendel.kostenlos"));
    }

    /// @param absendung draft, number of the submission and body hash of each
    @PostMapping("/absenden")
    Object absenden(
            Rahmen rahmen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> absendung,
            HttpServletRequest anfrage) {
        var zugang = cookies.zu(Weg.entwurf(id), anfrage);
        var gescheitert =
                buendelungen.absenden(
                        zugang, absendung.stream().flatMap(BuendelController::lesen).toList());
        if (gescheitert.isEmpty()) {
            return Weg.zu(Weg.buendel(zugang.entwurf()));
        }
        return seite(rahmen, zugang, buendelungen.oeffnen(zugang), gescheitert).mitStatus(409);
    }

    private static Stream<Absendung> lesen(String text) {
        var teile = text.split(" ", -1);
        return teile.length == 3
                ? Stream.of(new Absendung(Weg.entwurf(teile[0]), Weg.uuid(teile[1]), teile[2]))
                : Stream.empty();
    }

    private Seite seite(
            Rahmen rahmen,
            Zugang zugang,
            Buendel buendel,
            Map<EntwurfId, FachlicherFehler> gescheitert) {
        var fehler = new LinkedHashMap<String, String>();
        buendel.teile()
                .forEach(t ->
                        Optional.ofNullable(gescheitert.get(t.entwurf().id()))
                                .ifPresent(f ->
                                        fehler.put(
                                                t.name().in(rahmen.sprache()), satz(rahmen, f))));
        return Seite.von(
                "antrag/buendel",
                new BuendelAnsicht(
                        rahmen,
                        buendel,
                        aemter(rahmen, buendel),
                        buendelungen.pin(zugang),
                        fehler));
    }

    /// Elsewhere A-110 says that nothing was sent; here others may have been.
    private static String satz(Rahmen rahmen, FachlicherFehler fehler) {
        return fehler.code().equals("A-110")
                ? rahmen.text("antrag.buendel.geaendert")
                : rahmen.text("fehler." + fehler.code(), fehler.werte().toArray());
    }

    private Map<String, String> aemter(Rahmen rahmen, Buendel buendel) {
        var aemter = new LinkedHashMap<String, String>();
        for (var teil : buendel.teile()) {
            organisation
                    .einheit(teil.einheit())
                    .ifPresent(e -> aemter.put(e.kurz(), e.name().in(rahmen.sprache())));
        }
        return aemter;
    }
}
