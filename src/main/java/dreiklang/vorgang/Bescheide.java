package dreiklang.vorgang;

import dreiklang.akte.Akten;
import dreiklang.akte.Aktenzeichen;
import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.Aufnahme;
import dreiklang.antrag.Zustimmung;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Ablage;
import dreiklang.dokument.Brief;
import dreiklang.dokument.DokumentId;
import dreiklang.dokument.Dokumente;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Organisation;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import dreiklang.postfach.Bekanntgabeweg;
import dreiklang.postfach.Postfaecher;
import dreiklang.seite.Kommunenangaben;
import dreiklang.zahlung.Zahlungen;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the Bescheid of a Vorgang from the package's Vorlage, files it and makes it available.
@Component
class Bescheide {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);
    private static final String OHNE_VORLAGE =
            "# {titel}\n\nGuten Tag,\n\nzu Ihrem Antrag vom {eingang}:\n\n{begruendung}\n\nMit freundlichen Grüßen\n\n{einheit}\n";

    private final Antraege antraege;
    private final Berichtigungen berichtigungen;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Dokumente dokumente;
    private final Zahlungen zahlungen;
    private final Organisation organisation;
    private final Kommunenangaben kommune;
    private final Akten akten;
    private final Postfaecher postfaecher;
    private final Bescheidzeichnung zeichnung;
    private final Anschriften anschriften;
    private final Clock uhr;

    Bescheide(
            Antraege antraege,
            Berichtigungen berichtigungen,
            Leistungen leistungen,
            Formulare formulare,
            Dokumente dokumente,
            Zahlungen zahlungen,
            Organisation organisation,
            Kommunenangaben kommune,
            Akten akten,
            Postfaecher postfaecher,
            Bescheidzeichnung zeichnung,
            Anschriften anschriften,
            Clock uhr) {
        this.antraege = antraege;
        this.berichtigungen = berichtigungen;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.dokumente = dokumente;
        this.zahlungen = zahlungen;
        this.organisation = organisation;
        this.kommune = kommune;
        this.akten = akten;
        this.postfaecher = postfaecher;
        this.zeichnung = zeichnung;
        this.anschriften = anschriften;
        this.uhr = uhr;
    }

    /// A Bescheid that lies in the content store, before the transaction that announces it.
    ///
    /// @param titel what the person reads in her list
    /// @param inhalt the PDF
    record Vorbereitet(String titel, Ablage inhalt) {}

    /// The Bescheid as PDF, without keeping it.
    byte[] vorschau(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        return dokumente.setzen(brief(vorgang, ergebnis, begruendung));
    }

    /// Sets the Bescheid and puts it durably into the content store. Called outside of the
    /// transaction.
    Vorbereitet vorbereiten(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        var brief = brief(vorgang, ergebnis, begruendung);
        String name =
                (istBescheid(vorgang) ? "Bescheid-" : "Antwort-") + vorgang.aktenzeichen() + ".pdf";
        return new Vorbereitet(
                brief.titel(),
                dokumente.annehmen(
                        new ByteArrayInputStream(
                                zeichnung.anbringen(vorgang, dokumente.setzen(brief))),
                        name));
    }

    /// Enters, files and announces what was prepared, in the caller's transaction. The answer to a
    /// Meldung is not announced; it stands on the status page.
    DokumentId bekanntgeben(Vorgang vorgang, Vorbereitet bescheid, Bekanntgabeweg weg) {
        var dokument = dokumente.eintragen(bescheid.inhalt(), vorgang.id().bezug());
        akten.ablegen(new Aktenzeichen(vorgang.aktenzeichen()), dokument.id(), bescheid.titel());
        var antrag = antraege.finden(vorgang.antrag());
        if (!istBescheid(vorgang)) {
            postfaecher.beantworten(vorgang.id().bezug(), antrag.email());
            return dokument.id();
        }
        postfaecher.bereitstellen(
                vorgang.id().bezug(),
                antrag.konto(),
                antrag.email(),
                bescheid.titel(),
                dokument.id(),
                weg);
        return dokument.id();
    }

    private boolean istBescheid(Vorgang vorgang) {
        return leistungen.paket(vorgang.leistung(), vorgang.fassung()).leistung().bescheid();
    }

    private Brief brief(Vorgang vorgang, Ergebnis ergebnis, String begruendung) {
        var paket = leistungen.paket(vorgang.leistung(), vorgang.fassung());
        var antrag = antraege.finden(vorgang.antrag());
        String titel = titel(paket, ergebnis);
        var werte = werte(vorgang, antrag, paket, begruendung);
        werte.put("titel", titel);
        String text = dokumente.fuellen(vorlage(paket, ergebnis), werte);
        return new Brief(
                titel,
                Sprache.DE,
                absender(vorgang),
                anschriften.zeilen(vorgang),
                infozeilen(vorgang),
                text);
    }

    private static String titel(Leistungspaket paket, Ergebnis ergebnis) {
        String name = paket.leistung().name().deutsch();
        if (!paket.leistung().bescheid()) {
            return "Antwort: " + name;
        }
        return switch (ergebnis) {
            case ABGELEHNT -> "Ablehnung: " + name;
            case TEILWEISE -> "Bescheid, teilweise Bewilligung: " + name;
            case BEWILLIGT, ERLEDIGT -> "Bescheid: " + name;
        };
    }

    private static String vorlage(Leistungspaket paket, Ergebnis ergebnis) {
        String genau = "vorlagen/bescheid-" + ergebnis.name().toLowerCase(Locale.ROOT) + ".md";
        return Stream.of(genau, "vorlagen/bescheid.md", "vorlagen/antwort.md")
                .filter(paket.dateien()::containsKey)
                .map(d -> new String(paket.dateien().get(d), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(OHNE_VORLAGE);
    }

    private Map<String, Object> werte(
            Vorgang vorgang, Antrag antrag, Leistungspaket paket, String begruendung) {
        var werte = Briefangaben.von(formulare, paket, berichtigungen.stand(vorgang).geltend());
        werte.put("begruendung", begruendung);
        werte.put("einheit", einheit(vorgang));
        werte.put("eingang", tag(vorgang.eingegangen()));
        werte.put("heute", tag(uhr.instant()));
        werte.put("aktenzeichen", vorgang.aktenzeichen());
        werte.put("referenz", vorgang.referenz());
        werte.put("aufgenommen_von", antrag.aufgenommen().map(Aufnahme::name).orElse(""));
        werte.put("zugestimmt", antrag.zustimmungen().stream().map(Zustimmung::name).toList());
        werte.put(
                "gebuehr",
                zahlungen
                        .zu(vorgang.antrag().bezug())
                        .map(z -> z.betrag().lesbar(Locale.GERMANY))
                        .orElse("0,00 €"));
        return werte;
    }

    private String einheit(Vorgang vorgang) {
        return organisation
                .einheit(vorgang.einheit())
                .map(e -> e.name().deutsch())
                .orElse(vorgang.einheit());
    }

    private List<String> absender(Vorgang vorgang) {
        var zeilen = new ArrayList<String>();
        zeilen.add(kommune.aktuell().name());
        zeilen.add(einheit(vorgang));
        var eigene =
                organisation
                        .einheit(vorgang.einheit())
                        .map(e -> e.anschrift())
                        .filter(a -> !a.isEmpty());
        zeilen.addAll(eigene.orElse(kommune.aktuell().anschrift()));
        return zeilen;
    }

    /// The lines in the address window; empty when the form asked for no address.
    static List<String> empfaenger(Antworten a) {
        var zeilen =
                Stream.of(
                        a.eins("betrieb_name"),
                        (a.eins("vorname") + " " + a.eins("nachname")).strip(),
                        a.eins("strasse"),
                        (a.eins("plz") + " " + a.eins("ort")).strip());
        return zeilen.filter(z -> !z.isBlank()).toList();
    }

    private Map<String, String> infozeilen(Vorgang vorgang) {
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put("Aktenzeichen", vorgang.aktenzeichen());
        zeilen.put("Ihre Referenz", vorgang.referenz());
        zeilen.put("Datum", tag(uhr.instant()));
        return zeilen;
    }

    private static String tag(Instant zeitpunkt) {
        return TAG.format(zeitpunkt.atZone(ZONE));
    }
}
