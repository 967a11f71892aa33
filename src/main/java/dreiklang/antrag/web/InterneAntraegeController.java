package dreiklang.antrag.web;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Entwurfsliste;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Fehlerart;
import dreiklang.basis.Recht;
import dreiklang.identitaet.Handelnder;
import dreiklang.identitaet.Konten;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.LeistungsSchluessel;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a member of staff can apply for, has begun and has sent.
@Controller
class InterneAntraegeController {

    private final Leistungen leistungen;
    private final Entwurfsliste liste;
    private final Antraege antraege;
    private final Konten konten;

    InterneAntraegeController(
            Leistungen leistungen, Entwurfsliste liste, Antraege antraege, Konten konten) {
        this.leistungen = leistungen;
        this.liste = liste;
        this.antraege = antraege;
        this.konten = konten;
    }

    @GetMapping("/amt/antraege")
    Seite uebersicht(Rahmen rahmen) {
        if (!(konten.aktuell() instanceof Handelnder.Amtsperson amt)
                || !amt.person().rechte().contains(Recht.INTERN_BEANTRAGEN)) {
            throw new FachlicherFehler(Fehlerart.VERBOTEN, "A-403");
        }
        var person = amt.person().id();
        var angebot = leistungen.alle(true);
        return Seite.von(
                "antrag/intern",
                new InternAnsicht(
                        rahmen,
                        angebot,
                        liste.von(person).stream()
                                .map(e ->
                                        Map.entry(
                                                Bereich.AMT.entwurf(e.id(), ""),
                                                rahmen.text(
                                                        "antrag.intern.entwurf",
                                                        name(rahmen, e.leistung()),
                                                        rahmen.zeit(e.geaendert()))))
                                .toList(),
                        antraege.von(person).stream()
                                .map(a ->
                                        List.of(
                                                a.referenz(),
                                                name(rahmen, a.leistung()),
                                                rahmen.zeit(a.eingereicht())))
                                .toList()));
    }

    private String name(Rahmen rahmen, LeistungsSchluessel schluessel) {
        return leistungen
                .finden(schluessel)
                .map(l -> l.name().in(rahmen.sprache()))
                .orElse(schluessel.wert());
    }
}
