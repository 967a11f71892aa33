package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Entwurf;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.antrag.Vorbelegungen;
import dreiklang.antrag.Zugang;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Formulare;
import dreiklang.formular.Kartenbild;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of a draft. GET shows, POST saves.
@Controller
@RequestMapping({"/antraege", "/amt/antraege"})
class EntwurfController {

    private final Entwuerfe entwuerfe;
    private final Vorbelegungen vorbelegungen;
    private final Formularblatt blatt;
    private final Zugangscookie cookies;

    EntwurfController(
            Entwuerfe entwuerfe,
            Vorbelegungen vorbelegungen,
            Formularblatt blatt,
            Zugangscookie cookies) {
        this.entwuerfe = entwuerfe;
        this.vorbelegungen = vorbelegungen;
        this.blatt = blatt;
        this.cookies = cookies;
    }

    @GetMapping(Weg.ENTWURF)
    Object weitermachen(@PathVariable String id, HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        var entwurf = weitergefuehrter(zugang, anfrage);
        return entwurf.eingereicht()
                ? Weg.zu(quittung(entwurf))
                : Weg.zu(Bereich.von(entwurf).entwurf(entwurf.id(), entwuerfe.naechste(zugang)));
    }

    @GetMapping(Weg.ENTWURF + "/{seite}")
    Object zeigen(
            Rahmen rahmen,
            @PathVariable String id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        if (weitergefuehrter(zugang, anfrage).eingereicht()) {
            return weitermachen(id, anfrage);
        }
        var schritt = entwuerfe.schritt(zugang, seite);
        if (schritt.isEmpty()) {
            return weitermachen(id, anfrage);
        }
        return Seite.von(
                "antrag/formular",
                blatt.ansicht(
                        rahmen,
                        schritt.get(),
                        List.of(),
                        new FormularAnsicht.Anlass(
                                Eingabeleser.vomPruefen(anfrage),
                                List.of(),
                                false,
                                Suche.aus(anfrage))));
    }

    @PostMapping(Weg.ENTWURF + "/{seite}")
    Object speichern(
            Rahmen rahmen,
            @PathVariable String id,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var zugang = zugang(id, anfrage);
        if (eigener(zugang, anfrage).eingereicht()) {
            return weitermachen(id, anfrage);
        }
        var eingabe = Eingabeleser.lesen(anfrage);
        losgelassen(eingabe).ifPresent(feld -> vorbelegungen.loslassen(zugang, feld));
        var gespeichert = entwuerfe.speichern(zugang, seite, eingabe);
        if (gespeichert.isEmpty()) {
            return weitermachen(id, anfrage);
        }
        var ergebnis = gespeichert.get();
        return ergebnis.bleibt()
                ? nochmals(rahmen, ergebnis, seite, eingabe.vomPruefen())
                : Weg.zu(ziel(ergebnis, eingabe));
    }

    private Seite nochmals(
            Rahmen rahmen, Entwuerfe.Gespeichert ergebnis, String seite, boolean vomPruefen) {
        var ansicht =
                blatt.ansicht(
                        rahmen,
                        entwuerfe.schritt(ergebnis.entwurf(), seite),
                        ergebnis.fehler(),
                        new FormularAnsicht.Anlass(vomPruefen, ergebnis.neueFragen(), false));
        return Seite.von("antrag/formular", ansicht)
                .mitStatus(ergebnis.fehler().isEmpty() ? 200 : Fehlerart.EINGABE.status());
    }

    private static String ziel(Entwuerfe.Gespeichert ergebnis, Seiteneingabe eingabe) {
        var entwurf = ergebnis.entwurf();
        String pfad = Bereich.von(entwurf).entwurf(entwurf.id(), ergebnis.ziel());
        boolean bleibt = eingabe.aktion() == Seiteneingabe.Aktion.BLEIBEN;
        return bleibt ? pfad + parameter(eingabe) + "#" + stelle(entwurf, eingabe) : pfad;
    }

    private static String parameter(Seiteneingabe eingabe) {
        var alle =
                Stream.of(
                                eingabe.vomPruefen() ? "von=pruefen" : "",
                                Suche.parameter(eingabe.werte()))
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining("&"));
        return alle.isEmpty() ? "" : "?" + alle;
    }

    /// Where the person was: at the new entry, at the group that has lost one, or at the files.
    private static String stelle(Entwurf entwurf, Seiteneingabe eingabe) {
        var karte = Kartenbild.bedient(eingabe.werte());
        if (karte.isPresent()
                && entwurf.antworten().werte().containsKey(karte.get() + Kartenbild.AUSSCHNITT)) {
            return "frage-" + karte.get();
        }
        var dazu = eingabe.werte().getOrDefault(Formulare.DAZU, List.of());
        var weg = eingabe.werte().getOrDefault(Formulare.WEG, List.of());
        var gesucht = eingabe.werte().getOrDefault(Suche.KNOPF, List.of());
        if (!gesucht.isEmpty()) {
            return Suche.stelle(gesucht.getFirst());
        }
        if (!dazu.isEmpty()) {
            var nummern = entwurf.antworten().alle(dazu.getFirst());
            return nummern.isEmpty()
                    ? "dateien"
                    : "frage-" + dazu.getFirst() + "." + nummern.getLast();
        }
        return Stream.concat(losgelassen(eingabe).stream(), weg.stream())
                .map(w -> w.replaceFirst("\\..*", ""))
                .filter(g -> g.matches("[a-z][a-z0-9_]{0,59}"))
                .findFirst()
                .map(g -> "frage-" + g)
                .orElse("dateien");
    }

    private static Optional<String> losgelassen(Seiteneingabe eingabe) {
        return eingabe.werte().getOrDefault(Eingabeleser.LOSLASSEN, List.of()).stream().findFirst();
    }

    private Zugang zugang(String id, HttpServletRequest anfrage) {
        return cookies.zu(Weg.entwurf(id), anfrage);
    }

    private Entwurf weitergefuehrter(Zugang zugang, HttpServletRequest anfrage) {
        eigener(zugang, anfrage);
        return entwuerfe.weiterfuehren(zugang);
    }

    /// A draft of the Amt is not found below the citizens' address and the other way round.
    private Entwurf eigener(Zugang zugang, HttpServletRequest anfrage) {
        var entwurf = entwuerfe.oeffnen(zugang);
        if (Bereich.von(entwurf) != Bereich.von(anfrage)) {
            throw new FachlicherFehler(Fehlerart.NICHT_GEFUNDEN, "A-404");
        }
        return entwurf;
    }

    static String quittung(Entwurf entwurf) {
        return entwurf.istKopf()
                ? Weg.buendel(entwurf.id())
                : Bereich.von(entwurf).pfad() + "/quittung/" + entwurf.einreichung();
    }
}
