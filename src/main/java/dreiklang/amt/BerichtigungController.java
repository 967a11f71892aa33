package dreiklang.amt;

import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Antworten;
import dreiklang.formular.Feld;
import dreiklang.formular.Feldart;
import dreiklang.formular.Feldfehler;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Berichtigungen;
import dreiklang.vorgang.Berichtigungen.Ausgang;
import dreiklang.vorgang.Berichtigungen.Blatt;
import dreiklang.vorgang.VorgangId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The pages on which the Amt corrects what a person answered.
@Controller
class BerichtigungController {

    /// Buttons that change the page and do not send it.
    private static final List<String> NICHT_FERTIG =
            List.of(Formulare.DAZU, Formulare.WEG, Formulare.KARTE, "_suchen");

    /// What is said at the reason: it is missing or too long, or there is nothing to give one for.
    private static final Set<String> AM_GRUND = Set.of("V-212", "V-326", "V-327");

    private static final String GRUND = "_grund";
    private static final String GESEHEN = "_gesehen";

    private final Berichtigungen berichtigungen;
    private final Formulare formulare;
    private final Leistungen leistungen;
    private final Organisation organisation;

    BerichtigungController(
            Berichtigungen berichtigungen,
            Formulare formulare,
            Leistungen leistungen,
            Organisation organisation) {
        this.berichtigungen = berichtigungen;
        this.formulare = formulare;
        this.leistungen = leistungen;
        this.organisation = organisation;
    }

    @GetMapping("/amt/vorgaenge/{id}/berichtigen/{seite}")
    Seite zeigen(Rahmen rahmen, @PathVariable UUID id, @PathVariable String seite) {
        var blatt = berichtigungen.blatt(new VorgangId(id), seite);
        return seite(
                rahmen,
                blatt,
                new Eingetippt(blatt.stand().geltend(), List.of(), "", "", blatt.stand().nummer()));
    }

    @PostMapping("/amt/vorgaenge/{id}/berichtigen/{seite}")
    View berichtigen(
            Rahmen rahmen,
            @PathVariable UUID id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var vorgang = new VorgangId(id);
        var werte = werte(anfrage);
        String grund = eins(werte, GRUND);
        int gesehen = nummer(eins(werte, GESEHEN));
        if (NICHT_FERTIG.stream().anyMatch(werte::containsKey)) {
            return unfertig(rahmen, vorgang, seite, werte, "");
        }
        try {
            var ausgang = berichtigungen.berichtigen(vorgang, seite, werte, gesehen, grund);
            return weiter(rahmen, vorgang, seite, ausgang, grund, gesehen);
        } catch (FachlicherFehler e) {
            if (!AM_GRUND.contains(e.code())) {
                throw e;
            }
            String satz = rahmen.text("fehler." + e.code(), e.werte().toArray());
            return unfertig(rahmen, vorgang, seite, werte, satz).mitStatus(e.art().status());
        }
    }

    /// The page with what was typed so far.
    private Seite unfertig(
            Rahmen rahmen,
            VorgangId vorgang,
            String seite,
            Map<String, List<String>> werte,
            String satz) {
        return seite(
                rahmen,
                berichtigungen.blatt(vorgang, seite),
                new Eingetippt(
                        berichtigungen.probieren(vorgang, seite, werte),
                        List.of(),
                        eins(werte, GRUND),
                        satz,
                        nummer(eins(werte, GESEHEN))));
    }

    private View weiter(
            Rahmen rahmen,
            VorgangId vorgang,
            String seite,
            Ausgang ausgang,
            String grund,
            int gesehen) {
        return switch (ausgang) {
            case Ausgang.Berichtigt _ -> Verbannahme.zurueck(vorgang.wert());
            case Ausgang.Falsch falsch ->
                    seite(
                                    rahmen,
                                    berichtigungen.blatt(vorgang, seite),
                                    new Eingetippt(
                                            falsch.antworten(),
                                            falsch.fehler(),
                                            grund,
                                            "",
                                            gesehen))
                            .mitStatus(Fehlerart.EINGABE.status());
            case Ausgang.Kollidiert k ->
                    kollidiert(rahmen, berichtigungen.blatt(vorgang, seite), k, grund)
                            .mitStatus(Fehlerart.KONFLIKT.status());
        };
    }

    /// What was typed.
    ///
    /// @param antworten the answers as they would be
    /// @param fehler what is wrong with them
    /// @param grund the reason
    /// @param ohneGrund what is wrong with the reason
    /// @param gesehen number of the last correction that stood on the page
    private record Eingetippt(
            Antworten antworten,
            List<Feldfehler> fehler,
            String grund,
            String ohneGrund,
            int gesehen) {}

    private Seite seite(Rahmen rahmen, Blatt blatt, Eingetippt eingetippt) {
        return seite(rahmen, blatt, eingetippt, Map.of());
    }

    private Seite kollidiert(Rahmen rahmen, Blatt blatt, Ausgang.Kollidiert ausgang, String grund) {
        var fragen =
                formulare.fragen(blatt.seite(), ausgang.antworten()).stream()
                        .collect(
                                Collectors.toMap(
                                        Feld::name,
                                        f -> f.frage().in(rahmen.sprache()),
                                        (a, b) -> a));
        var namen = new Namen(leistungen, organisation, rahmen.sprache());
        var fremde = new LinkedHashMap<String, String>();
        ausgang.fremde()
                .forEach((feld, b) ->
                        fremde.put(
                                fragen.getOrDefault(feld, feld),
                                rahmen.text(
                                        "vorgang.berichtigen.fremd",
                                        String.join(", ", b.wert()),
                                        namen.person(Optional.of(b.person())),
                                        rahmen.zeit(b.zeitpunkt()))));
        return seite(
                rahmen,
                blatt,
                new Eingetippt(ausgang.antworten(), List.of(), grund, "", ausgang.nummer()),
                fremde);
    }

    private Seite seite(
            Rahmen rahmen, Blatt blatt, Eingetippt eingetippt, Map<String, String> fremde) {
        var fest =
                formulare.fragen(blatt.seite(), eingetippt.antworten()).stream()
                        .filter(f -> f.art() == Feldart.DATEI)
                        .map(Feld::name)
                        .collect(Collectors.toSet());
        var ansicht =
                formulare
                        .ansicht(
                                blatt.formular(),
                                blatt.seite(),
                                eingetippt.antworten(),
                                eingetippt.fehler(),
                                rahmen.sprache())
                        .mitFesten(fest);
        return Seite.von(
                "amt/berichtigen",
                new BerichtigungAnsicht(
                        rahmen,
                        blatt.vorgang(),
                        ansicht,
                        eingetippt.grund(),
                        eingetippt.ohneGrund(),
                        eingetippt.gesehen(),
                        fremde));
    }

    private static Map<String, List<String>> werte(HttpServletRequest anfrage) {
        var werte = new LinkedHashMap<String, List<String>>();
        anfrage.getParameterMap().forEach((name, liste) -> werte.put(name, Arrays.asList(liste)));
        return werte;
    }

    private static String eins(Map<String, List<String>> werte, String name) {
        return werte.getOrDefault(name, List.of("")).getFirst();
    }

    private static int nummer(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
