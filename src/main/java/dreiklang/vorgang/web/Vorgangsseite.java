package dreiklang.vorgang.web;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.Folgeformulare;
import dreiklang.antrag.Originalformulare;
import dreiklang.antrag.Vorbelegungen;
import dreiklang.basis.Recht;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.postfach.Postfaecher;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Verb;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangsbild;
import dreiklang.zahlung.Zahlungen;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts the page of one Vorgang together.
@Component
class Vorgangsseite {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Schreibtisch schreibtisch;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Organisation organisation;
    private final Originalformulare originale;
    private final Vorbelegungen vorbelegungen;
    private final Zahlungen zahlungen;
    private final Postfaecher postfaecher;
    private final Clock uhr;

    Vorgangsseite(
            Schreibtisch schreibtisch,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Leistungen leistungen,
            Formulare formulare,
            Organisation organisation,
            Originalformulare originale,
            Vorbelegungen vorbelegungen,
            Zahlungen zahlungen,
            Postfaecher postfaecher,
            Clock uhr) {
        this.schreibtisch = schreibtisch;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.organisation = organisation;
        this.originale = originale;
        this.vorbelegungen = vorbelegungen;
        this.zahlungen = zahlungen;
        this.postfaecher = postfaecher;
        this.uhr = uhr;
    }

    /// The page as the Amt sees it.
    Seite imAmt(Rahmen rahmen, VorgangId id, Eingabe eingabe, Map<String, String> fehler) {
        var bild = schreibtisch.ansehen(id);
        return Seite.von("vorgang/vorgang", ansicht(rahmen, bild, true, eingabe, fehler));
    }

    /// The page of one's own internal matter.
    Seite eigene(Rahmen rahmen, VorgangId id, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "vorgang/eigener",
                ansicht(rahmen, schreibtisch.eigener(id), false, eingabe, fehler));
    }

    private VorgangAnsicht ansicht(
            Rahmen rahmen,
            Vorgangsbild bild,
            boolean amt,
            Eingabe eingabe,
            Map<String, String> fehler) {
        var v = bild.vorgang();
        var antrag = antraege.finden(v.antrag());
        var paket = leistungen.paket(v.leistung(), v.fassung());
        var inhalt =
                new VorgangAnsicht.Inhalt(
                        antrag,
                        angaben(rahmen, antrag, paket.formular(), amt),
                        amt ? schreibtisch.dateien(v.id()) : List.of(),
                        antraege.nachreichungen(v.antrag()),
                        folgen(rahmen, v),
                        zahlungen.zu(v.antrag().bezug()),
                        postfaecher.zu(v.id().bezug()),
                        paket.leistung().bescheid(),
                        amt && originale.gibtEs(antrag));
        var kollegen =
                bild.moeglich().contains(Verb.ZUWEISEN)
                        ? kollegen(v.einheit())
                        : Map.<String, String>of();
        var heute = uhr.instant().atZone(ZONE).toLocalDate();
        return new VorgangAnsicht(
                rahmen,
                bild,
                inhalt,
                kollegen,
                new Namen(leistungen, organisation, rahmen.sprache()),
                heute,
                eingabe,
                fehler);
    }

    /// The applicant knows where her answers come from; the Amt wants to.
    private List<Abschnitt> angaben(Rahmen rahmen, Antrag antrag, Formular formular, boolean amt) {
        var angaben = formulare.lesbar(formular, antrag.antworten(), rahmen.sprache());
        return amt ? Herkunftsangabe.mit(angaben, rahmen, vorbelegungen.herkunft(antrag)) : angaben;
    }

    private List<VorgangAnsicht.Folge> folgen(Rahmen rahmen, Vorgang v) {
        return folgeformulare.zu(v.antrag()).stream()
                .map(a ->
                        new VorgangAnsicht.Folge(
                                rahmen.zeit(a.eingereicht()),
                                folgeformulare.lesbar(a, rahmen.sprache())))
                .toList();
    }

    /// The people of the unit and of those above it who work on Vorgaenge.
    private Map<String, String> kollegen(String einheit) {
        var wahl = new LinkedHashMap<String, String>();
        String stufe = einheit;
        for (int i = 0; i < 10 && !stufe.isEmpty(); i++) {
            organisation.personen(stufe).stream()
                    .filter(p -> p.rechte().contains(Recht.VORGANG_BEARBEITEN))
                    .forEach(p ->
                            wahl.put(
                                    p.id().wert().toString(), p.name() + " (" + p.einheit() + ")"));
            stufe = organisation.einheit(stufe).map(e -> e.oberhalb()).orElse("");
        }
        return wahl;
    }
}
