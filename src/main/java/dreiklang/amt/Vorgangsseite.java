package dreiklang.amt;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.Folgeformulare;
import dreiklang.antrag.Originalformulare;
import dreiklang.antrag.Vorbelegungen;
import dreiklang.basis.Pruefsumme;
import dreiklang.basis.Recht;
import dreiklang.dokument.Dokument;
import dreiklang.fachverfahren.Zustellungen;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Formular;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Seite;
import dreiklang.signatur.Signaturpruefungen;
import dreiklang.signatur.Unterschriftsstand;
import dreiklang.vorgang.Abrechnungen;
import dreiklang.vorgang.Berichtigungen;
import dreiklang.vorgang.Ergebnis;
import dreiklang.vorgang.Rechtsbehelfsauskunft;
import dreiklang.vorgang.Schreibtisch;
import dreiklang.vorgang.Verb;
import dreiklang.vorgang.Vorgang;
import dreiklang.vorgang.VorgangId;
import dreiklang.vorgang.Vorgangsbild;
import dreiklang.vorgang.Vorschlaege;
import dreiklang.zahlung.Zahlungen;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts the page of one Vorgang together.
@Component
class Vorgangsseite {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Schreibtisch schreibtisch;
    private final Antraege antraege;
    private final Folgeformulare folgeformulare;
    private final Leistungen leistungen;
    private final Vorschlaege vorschlaege;
    private final Formulare formulare;
    private final Organisation organisation;
    private final Originalformulare originale;
    private final Vorbelegungen vorbelegungen;
    private final Zahlungen zahlungen;
    private final Rechtsbehelfsauskunft rechtsbehelfe;
    private final Berichtigungen berichtigungen;
    private final Signaturpruefungen unterschriften;
    private final Beiblaetter beiblaetter;
    private final Zustellungen zustellungen;
    private final Abrechnungen abrechnungen;
    private final Clock uhr;

    Vorgangsseite(
            Schreibtisch schreibtisch,
            Antraege antraege,
            Folgeformulare folgeformulare,
            Leistungen leistungen,
            Vorschlaege vorschlaege,
            Formulare formulare,
            Organisation organisation,
            Originalformulare originale,
            Vorbelegungen vorbelegungen,
            Zahlungen zahlungen,
            Rechtsbehelfsauskunft rechtsbehelfe,
            Berichtigungen berichtigungen,
            Signaturpruefungen unterschriften,
            Beiblaetter beiblaetter,
            Zustellungen zustellungen,
            Abrechnungen abrechnungen,
            Clock uhr) {
        this.schreibtisch = schreibtisch;
        this.antraege = antraege;
        this.folgeformulare = folgeformulare;
        this.leistungen = leistungen;
        this.vorschlaege = vorschlaege;
        this.formulare = formulare;
        this.organisation = organisation;
        this.originale = originale;
        this.vorbelegungen = vorbelegungen;
        this.zahlungen = zahlungen;
        this.rechtsbehelfe = rechtsbehelfe;
        this.berichtigungen = berichtigungen;
        this.unterschriften = unterschriften;
        this.beiblaetter = beiblaetter;
        this.zustellungen = zustellungen;
        this.abrechnungen = abrechnungen;
        this.uhr = uhr;
    }

    /// The page as the Amt sees it.
    Seite imAmt(Rahmen rahmen, VorgangId id, Eingabe eingabe, Map<String, String> fehler) {
        var bild = schreibtisch.ansehen(id);
        return Seite.von("amt/vorgang", ansicht(rahmen, bild, true, eingabe, fehler));
    }

    /// The page of one's own internal matter.
    Seite eigene(Rahmen rahmen, VorgangId id, Eingabe eingabe, Map<String, String> fehler) {
        return Seite.von(
                "amt/eigener", ansicht(rahmen, schreibtisch.eigener(id), false, eingabe, fehler));
    }

    private VorgangAnsicht ansicht(
            Rahmen rahmen,
            Vorgangsbild bild,
            boolean amt,
            Eingabe eingabe,
            Map<String, String> fehler) {
        var v = bild.vorgang();
        var formular = leistungen.paket(v.leistung(), v.fassung()).formular();
        var inhalt = inhalt(rahmen, v, amt);
        var kollegen =
                bild.moeglich().contains(Verb.ZUWEISEN)
                        ? kollegen(v.einheit())
                        : Map.<String, String>of();
        return new VorgangAnsicht(
                rahmen,
                bild,
                inhalt,
                amt
                        ? beiblaetter.zu(v.id(), formular, rahmen.sprache())
                        : beiblaetter.eigenes(v.id()),
                kollegen,
                new Namen(leistungen, organisation, rahmen.sprache()),
                uhr.instant().atZone(ZONE).toLocalDate(),
                eingabe,
                fehler);
    }

    private VorgangAnsicht.Inhalt inhalt(Rahmen rahmen, Vorgang v, boolean amt) {
        var antrag = antraege.finden(v.antrag());
        var paket = leistungen.paket(v.leistung(), v.fassung());
        return new VorgangAnsicht.Inhalt(
                amt ? vorschlaege.zu(v.id()) : List.of(),
                antrag,
                angaben(rahmen, v, antrag, paket.formular(), amt),
                amt ? schreibtisch.dateien(v.id()) : List.of(),
                antraege.nachreichungen(v.antrag()),
                folgen(rahmen, v),
                zahlungen.zu(v.antrag().bezug()),
                rechtsbehelfe.sendungen(v.antrag()),
                paket.leistung().bescheid(),
                amt && originale.gibtEs(antrag),
                unterschriften(v, amt),
                amt ? zustellungen.zu(v.id().wert()) : List.of(),
                Ergebnis.moegliche(paket),
                amt ? abrechnungen.ansehen(v.id()) : abrechnungen.eigene(v.id()));
    }

    private Map<Pruefsumme, Unterschriftsstand> unterschriften(Vorgang v, boolean amt) {
        return amt
                ? unterschriften.zu(
                        schreibtisch.dateien(v.id()).stream().map(Dokument::ablage).toList())
                : Map.of();
    }

    /// The applicant knows where her answers come from; the Amt wants to.
    private List<Abschnitt> angaben(
            Rahmen rahmen, Vorgang v, Antrag antrag, Formular formular, boolean amt) {
        if (!amt) {
            return formulare.lesbar(formular, antrag.antworten(), rahmen.sprache());
        }
        var stand = berichtigungen.ansehen(v.id());
        var geltend = formulare.lesbar(formular, stand.geltend(), rahmen.sprache());
        var eingereicht = formulare.lesbar(formular, stand.eingereicht(), rahmen.sprache());
        var namen = new Namen(leistungen, organisation, rahmen.sprache());
        return Berichtigungsangabe.mit(
                Herkunftsangabe.mit(geltend, rahmen, vorbelegungen.herkunft(antrag)),
                eingereicht,
                stand.letzte(),
                (b, vorher) ->
                        rahmen.text(
                                "vorgang.berichtigt",
                                rahmen.tagKurz(b.zeitpunkt()),
                                namen.person(Optional.of(b.person())),
                                b.grund(),
                                vorher.isEmpty()
                                        ? rahmen.text("vorgang.berichtigt.nichts")
                                        : vorher));
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
