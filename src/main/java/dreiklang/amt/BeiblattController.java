package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Kalender;
import dreiklang.identitaet.BeschaeftigteId;
import dreiklang.seite.Rahmen;
import dreiklang.vorgang.Beteiligung;
import dreiklang.vorgang.Beteiligungen;
import dreiklang.vorgang.Notiz;
import dreiklang.vorgang.Notizen;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Wiedervorlagen;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is added to a Vorgang and changes nothing in it: Notizen, Wiedervorlagen, people who take
/// part.
@Controller
class BeiblattController {

    private final Notizen notizen;
    private final Wiedervorlagen wiedervorlagen;
    private final Beteiligungen beteiligungen;
    private final Verbannahme annahme;
    private final Clock uhr;

    BeiblattController(
            Notizen notizen,
            Wiedervorlagen wiedervorlagen,
            Beteiligungen beteiligungen,
            Verbannahme annahme,
            Clock uhr) {
        this.notizen = notizen;
        this.wiedervorlagen = wiedervorlagen;
        this.beteiligungen = beteiligungen;
        this.annahme = annahme;
        this.uhr = uhr;
    }

    @PostMapping("/amt/vorgaenge/{id}/notizen")
    View notieren(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code ->
                        switch (code) {
                            case "V-321" -> "notiz-mit";
                            case "V-322" -> "notiz-tag-tag";
                            default -> "notiz-text";
                        },
                () ->
                        notizen.schreiben(
                                new VorgangId(id),
                                new Notizen.Neu(
                                        art(eingabe),
                                        eingabe.wert("notiz"),
                                        eingabe.wert("mit"),
                                        geschehen(eingabe),
                                        !eingabe.wert("zur_akte").isEmpty())));
    }

    private static Notiz.Art art(Eingabe eingabe) {
        return Arrays.stream(Notiz.Art.values())
                .filter(a -> a.name().equals(eingabe.wert("art")))
                .findFirst()
                .orElse(Notiz.Art.VERMERK);
    }

    /// Now, unless a day or a time was given.
    private Instant geschehen(Eingabe eingabe) {
        var jetzt = uhr.instant();
        if (eingabe.leer("notiz_tag") && eingabe.wert("notiz_zeit").isBlank()) {
            return jetzt;
        }
        var tag =
                eingabe.leer("notiz_tag")
                        ? LocalDate.ofInstant(jetzt, Kalender.ORTSZEIT)
                        : eingabe.tag("notiz_tag")
                                .orElseThrow(
                                        () -> new FachlicherFehler(Fehlerart.EINGABE, "V-322"));
        var zeit =
                uhrzeit(eingabe.wert("notiz_zeit"), "V-322")
                        .orElse(LocalTime.ofInstant(jetzt, Kalender.ORTSZEIT));
        return tag.atTime(zeit).atZone(Kalender.ORTSZEIT).toInstant();
    }

    @PostMapping("/amt/vorgaenge/{id}/wiedervorlagen")
    View wiedervorlegen(
            Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        return annahme.dazu(
                rahmen,
                id,
                werte,
                code ->
                        switch (code) {
                            case "V-204" -> "wv-fuer";
                            case "V-329" -> "wv-zeit";
                            case "V-212" -> "wv-anlass";
                            default -> "wv-tag";
                        },
                () -> wiedervorlagen.anlegen(new VorgangId(id), plan(eingabe)));
    }

    private static Wiedervorlagen.Plan plan(Eingabe eingabe) {
        var tag =
                eingabe.tag("wv_tag")
                        .orElseThrow(() -> new FachlicherFehler(Fehlerart.EINGABE, "V-324"));
        return new Wiedervorlagen.Plan(
                tag,
                uhrzeit(eingabe.wert("wv_zeit"), "V-329"),
                eingabe.wert("wv_ort"),
                eingabe.wert("wv_anlass"),
                eingabe.kennung("wv_fuer").map(BeschaeftigteId::new));
    }

    private static Optional<LocalTime> uhrzeit(String text, String code) {
        String ziffern = text.strip().replace('.', ':');
        if (ziffern.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(ziffern.length() == 4 ? "0" + ziffern : ziffern));
        } catch (DateTimeException e) {
            throw new FachlicherFehler(Fehlerart.EINGABE, code);
        }
    }

    @PostMapping("/amt/wiedervorlagen/{id}/erledigt")
    View erledigen(@PathVariable UUID id) {
        return Verbannahme.zurueck(wiedervorlagen.erledigen(id).wert());
    }

    @PostMapping("/amt/vorgaenge/{id}/beteiligte")
    View beteiligen(Rahmen rahmen, @PathVariable UUID id, @RequestParam Map<String, String> werte) {
        var eingabe = new Eingabe(werte);
        var rolle =
                Arrays.stream(Beteiligung.Rolle.values())
                        .filter(r -> r.name().equals(eingabe.wert("rolle")))
                        .findFirst()
                        .orElse(Beteiligung.Rolle.SONSTIGE);
        return annahme.dazu(
                rahmen,
                id,
                werte,
                _ -> "beteiligt-name",
                () ->
                        beteiligungen.hinzufuegen(
                                new VorgangId(id),
                                rolle,
                                eingabe.wert("beteiligt_name"),
                                eingabe.wert("erreichbar")));
    }

    @PostMapping("/amt/vorgaenge/{id}/beteiligte/{beteiligung}/beenden")
    View beenden(@PathVariable UUID id, @PathVariable UUID beteiligung) {
        beteiligungen.beenden(new VorgangId(id), beteiligung);
        return Verbannahme.zurueck(id);
    }
}
