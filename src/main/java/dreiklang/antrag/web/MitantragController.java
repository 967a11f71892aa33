package dreiklang.antrag.web;

import dreiklang.antrag.Entwuerfe;
import dreiklang.antrag.Mitantragstellende;
import dreiklang.antrag.Seiteneingabe;
import dreiklang.basis.Fehlerart;
import dreiklang.formular.Feldfehler;
import dreiklang.seite.Abgelaufen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The pages that somebody with a link fills in herself. GET shows, POST saves.
@Controller
class MitantragController {

    private static final String LINK = "/antraege/mitzeichnen/";
    private static final String PFAD = LINK + "{geheimnis}/{seite}";

    private final Mitantragstellende mitantragstellende;
    private final Formularblatt blatt;

    MitantragController(Mitantragstellende mitantragstellende, Formularblatt blatt) {
        this.mitantragstellende = mitantragstellende;
        this.blatt = blatt;
    }

    @GetMapping(PFAD)
    Object zeigen(
            Rahmen rahmen,
            @PathVariable String geheimnis,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var schritt = mitantragstellende.schritt(geheimnis, anfrage.getRemoteAddr(), seite);
        return schritt.isEmpty()
                ? Weg.zu(LINK + geheimnis)
                : blatt(
                        rahmen,
                        geheimnis,
                        schritt.get(),
                        List.of(),
                        FormularAnsicht.Anlass.ansehen(anfrage));
    }

    @PostMapping(PFAD)
    Object speichern(
            Rahmen rahmen,
            @PathVariable String geheimnis,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var eingabe = Eingabeleser.lesen(anfrage);
        var gespeichert =
                mitantragstellende.speichern(geheimnis, anfrage.getRemoteAddr(), seite, eingabe);
        if (gespeichert.isEmpty()) {
            return Weg.zu(LINK + geheimnis);
        }
        var ergebnis = gespeichert.get();
        var schritt = mitantragstellende.schritt(ergebnis.entwurf(), seite);
        return ergebnis.bleibt() && schritt.isPresent()
                ? nochmals(rahmen, geheimnis, eingabe, ergebnis, schritt.get())
                : Weg.zu(LINK + geheimnis + weiter(ergebnis, eingabe));
    }

    @PostMapping(Abgelaufen.PFAD + PFAD)
    Object abgelaufen(
            Rahmen rahmen,
            @PathVariable String geheimnis,
            @PathVariable String seite,
            HttpServletRequest anfrage) {
        var eingabe = Eingabeleser.lesen(anfrage);
        var schritt =
                mitantragstellende.ungespeichert(
                        geheimnis, anfrage.getRemoteAddr(), seite, eingabe);
        return schritt.isEmpty()
                ? Weg.zu(LINK + geheimnis)
                : blatt(
                                rahmen,
                                geheimnis,
                                schritt.get(),
                                List.of(),
                                FormularAnsicht.Anlass.abgelaufen(eingabe))
                        .mitStatus(Abgelaufen.STATUS);
    }

    private Seite nochmals(
            Rahmen rahmen,
            String geheimnis,
            Seiteneingabe eingabe,
            Entwuerfe.Gespeichert ergebnis,
            Entwuerfe.Schritt schritt) {
        var anlass = FormularAnsicht.Anlass.nochmals(eingabe, ergebnis.neueFragen());
        return blatt(rahmen, geheimnis, schritt, ergebnis.fehler(), anlass)
                .mitStatus(ergebnis.fehler().isEmpty() ? 200 : Fehlerart.EINGABE.status());
    }

    private Seite blatt(
            Rahmen rahmen,
            String geheimnis,
            Entwuerfe.Schritt schritt,
            List<Feldfehler> fehler,
            FormularAnsicht.Anlass anlass) {
        return Seite.von(
                "antrag/formular",
                blatt.ansicht(rahmen, schritt, fehler, anlass)
                        .mitZiel(LINK + geheimnis + "/" + schritt.seite().name()));
    }

    private static String weiter(Entwuerfe.Gespeichert ergebnis, Seiteneingabe eingabe) {
        return Set.of("pruefen", "pause").contains(ergebnis.ziel())
                ? ""
                : "/" + ergebnis.ziel() + Rueckkehr.zu(ergebnis.entwurf(), eingabe);
    }
}
