package dreiklang.antrag.web;

import dreiklang.antrag.Anhang;
import dreiklang.antrag.Einreichungen;
import dreiklang.antrag.Originalformulare;
import dreiklang.antrag.Quittung;
import dreiklang.basis.FachlicherFehler;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Abschnitt;
import dreiklang.formular.Angabenstueck;
import dreiklang.leistung.Leistungen;
import dreiklang.seite.Kommunenangaben;
import dreiklang.seite.QrBild;
import dreiklang.seite.Rahmen;
import dreiklang.seite.Texte;
import dreiklang.zahlung.Ueberweisung;
import dreiklang.zahlung.Zahlung;
import dreiklang.zahlung.Zahlungen;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the receipt readable: as a page, and as an accessible PDF set on demand from what is
/// stored.
@Component
class Quittungsblatt {

    private static final Logger LOG = LoggerFactory.getLogger(Quittungsblatt.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Einreichungen einreichungen;
    private final Originalformulare originale;
    private final Leistungen leistungen;
    private final Zahlungen zahlungen;
    private final Dokumente dokumente;
    private final Kommunenangaben kommune;
    private final Texte texte;

    Quittungsblatt(
            Einreichungen einreichungen,
            Originalformulare originale,
            Leistungen leistungen,
            Zahlungen zahlungen,
            Dokumente dokumente,
            Kommunenangaben kommune,
            Texte texte) {
        this.einreichungen = einreichungen;
        this.originale = originale;
        this.leistungen = leistungen;
        this.zahlungen = zahlungen;
        this.dokumente = dokumente;
        this.kommune = kommune;
        this.texte = texte;
    }

    QuittungAnsicht ansicht(Rahmen rahmen, Quittung quittung, Bereich bereich) {
        var zahlung = zahlungen.zu(quittung.antrag().id().bezug());
        var ueberweisung = zahlung.flatMap(this::ueberweisung);
        String status = einreichungen.statusadresse(quittung.antrag());
        return new QuittungAnsicht(
                rahmen,
                bereich == Bereich.AMT,
                anrede(quittung),
                quittung,
                rahmen.zeit(quittung.antrag().eingereicht()),
                status,
                QrBild.svg(status),
                zahlung.map(z -> rahmen.geld(z.betrag())),
                ueberweisung,
                zahlungsdaten(rahmen.sprache(), zahlung, ueberweisung),
                Beteiligte.von(rahmen.texte(), rahmen.sprache(), quittung.antrag()),
                pruefsummen(quittung, rahmen.texte(), rahmen.sprache()),
                bereich.pfad()
                        + "/quittung/"
                        + quittung.einreichung()
                        + "/eingangsbestaetigung.pdf",
                einreichungen.kopf(quittung).map(Weg::buendel),
                bereich.pfad() + "/quittung/" + quittung.einreichung() + "/antrag.json",
                Optional.of(
                                bereich.pfad()
                                        + "/quittung/"
                                        + quittung.einreichung()
                                        + "/formular.pdf")
                        .filter(a -> originale.gibtEs(quittung.antrag())));
    }

    private Anrede anrede(Quittung quittung) {
        var antrag = quittung.antrag();
        var paket = leistungen.paket(antrag.leistung(), antrag.fassung());
        return Anrede.fuer(paket.leistung(), antrag.folge());
    }

    byte[] pdf(Quittung quittung) {
        var sprache = quittung.sprache();
        var angaben = kommune.aktuell();
        var absender = new ArrayList<String>();
        absender.add(angaben.name());
        absender.addAll(angaben.anschrift());
        return dokumente.setzen(
                new Brief(
                        texte.text(sprache, "antrag.quittung.pdf-titel", quittung.leistung()),
                        sprache,
                        absender,
                        List.of(),
                        infozeilen(quittung),
                        markdown(quittung)));
    }

    private Map<String, String> infozeilen(Quittung quittung) {
        var sprache = quittung.sprache();
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put(texte.text(sprache, "antrag.referenz"), quittung.antrag().referenz());
        quittung.pin().ifPresent(pin -> zeilen.put(texte.text(sprache, "antrag.pin"), pin));
        zeilen.put(
                texte.text(sprache, "antrag.quittung.eingegangen"),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(sprache.locale())
                        .format(quittung.antrag().eingereicht().atZone(ZONE)));
        return zeilen;
    }

    private String markdown(Quittung quittung) {
        var sprache = quittung.sprache();
        var text = new StringBuilder();
        absatz(
                text,
                texte.text(
                        sprache,
                        "antrag.quittung.pdf-einleitung",
                        einreichungen.statusadresse(quittung.antrag())));
        var zahlung = zahlungen.zu(quittung.antrag().id().bezug());
        if (zahlung.isPresent()) {
            ueberschrift(text, texte.text(sprache, "antrag.quittung.bezahlen"));
            liste(text, zahlungsdaten(sprache, zahlung, zahlung.flatMap(this::ueberweisung)));
        }
        for (var abschnitt : quittung.angaben()) {
            ueberschrift(text, abschnitt.titel());
            angaben(text, abschnitt, texte.text(sprache, "formular.eintrag"));
        }
        var beteiligte = Beteiligte.von(texte, sprache, quittung.antrag());
        if (!beteiligte.isEmpty()) {
            ueberschrift(text, texte.text(sprache, "antrag.quittung.beteiligte"));
            liste(text, beteiligte);
        }
        ueberschrift(text, texte.text(sprache, "antrag.quittung.pruefsummen"));
        absatz(text, texte.text(sprache, "antrag.quittung.pruefsummen-hilfe"));
        liste(text, pruefsummen(quittung, texte, sprache));
        return text.toString();
    }

    private static void angaben(StringBuilder text, Abschnitt abschnitt, String eintrag) {
        for (var stueck : Angabenstueck.von(abschnitt.angaben())) {
            stueck.tafel()
                    .ifPresentOrElse(
                            t -> text.append(Markdown.tafel(t, eintrag)),
                            () -> liste(text, Angabenliste.von(stueck.angaben())));
        }
    }

    private static void ueberschrift(StringBuilder text, String titel) {
        text.append("## ").append(Markdown.text(titel)).append("\n\n");
    }

    private static void absatz(StringBuilder text, String satz) {
        text.append(Markdown.text(satz)).append("\n\n");
    }

    private static void liste(StringBuilder text, Map<String, String> werte) {
        werte.forEach((frage, antwort) ->
                text.append("- **")
                        .append(Markdown.text(frage))
                        .append("** ")
                        .append(Markdown.text(antwort))
                        .append('\n'));
        text.append('\n');
    }

    /// How to pay; empty while the Kommune has named no account: the receipt must not fail because
    /// of it.
    private Optional<Ueberweisung> ueberweisung(Zahlung zahlung) {
        try {
            return Optional.of(zahlungen.ueberweisung(zahlung));
        } catch (FachlicherFehler ohneKasse) {
            if (!ohneKasse.code().equals("Z-302")) {
                throw ohneKasse;
            }
            LOG.warn("receipt without transfer data: {}", ohneKasse.code());
            return Optional.empty();
        }
    }

    private Map<String, String> zahlungsdaten(
            Sprache sprache, Optional<Zahlung> zahlung, Optional<Ueberweisung> ueberweisung) {
        var zeilen = new LinkedHashMap<String, String>();
        zahlung.ifPresent(z ->
                zeilen.put(
                        texte.text(sprache, "antrag.zahlung.betrag"),
                        z.betrag().lesbar(sprache.locale())));
        ueberweisung.ifPresent(u -> ueberweisungsdaten(sprache, u, zeilen));
        return zeilen;
    }

    private void ueberweisungsdaten(
            Sprache sprache, Ueberweisung daten, Map<String, String> zeilen) {
        zeilen.put(texte.text(sprache, "antrag.zahlung.empfaenger"), daten.empfaenger());
        zeilen.put(texte.text(sprache, "antrag.zahlung.iban"), daten.iban());
        if (!daten.bic().isBlank()) {
            zeilen.put(texte.text(sprache, "antrag.zahlung.bic"), daten.bic());
        }
        zeilen.put(texte.text(sprache, "antrag.zahlung.zweck"), daten.verwendungszweck());
    }

    private static Map<String, String> pruefsummen(
            Quittung quittung, Texte texte, Sprache sprache) {
        var summen = new LinkedHashMap<String, String>();
        summen.put(
                texte.text(sprache, "antrag.quittung.summe-antworten"),
                quittung.antwortsumme().hex());
        for (Anhang anhang : quittung.anhaenge()) {
            String name = anhang.ablage().name();
            String frei = name;
            for (int i = 2; summen.containsKey(frei); i++) {
                frei = name + " (" + i + ")";
            }
            summen.put(frei, anhang.ablage().pruefsumme().hex());
        }
        summen.put(
                texte.text(sprache, "antrag.quittung.summe-gesamt"), quittung.gesamtsumme().hex());
        return summen;
    }
}
