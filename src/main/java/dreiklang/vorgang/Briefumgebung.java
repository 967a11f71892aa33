package dreiklang.vorgang;

import dreiklang.antrag.Antraege;
import dreiklang.antrag.Antrag;
import dreiklang.antrag.Aufnahme;
import dreiklang.antrag.Zustimmung;
import dreiklang.basis.Geldbetrag;
import dreiklang.basis.Sprache;
import dreiklang.dokument.Brief;
import dreiklang.dokument.Briefwerte;
import dreiklang.dokument.Textbausteine;
import dreiklang.formular.Antworten;
import dreiklang.formular.Formulare;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.identitaet.Organisationseinheit;
import dreiklang.leistung.Leistungen;
import dreiklang.leistung.Leistungspaket;
import dreiklang.seite.Kommunenangaben;
import dreiklang.zahlung.Erstattungen;
import dreiklang.zahlung.Zahlungen;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What all letters of a Vorgang have in common: sender, address, reference lines and the values of
/// placeholders.
@Component
class Briefumgebung {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    /// What no question of a Formular can be taken for.
    private static final Set<String> VORRANG =
            Set.of(
                    "aktenzeichen",
                    "referenz",
                    "eingang",
                    "heute",
                    "einheit",
                    "begruendung",
                    "gebuehr",
                    "aufgenommen_von",
                    "zugestimmt");

    private final Antraege antraege;
    private final Berichtigungen berichtigungen;
    private final Anschriften anschriften;
    private final Leistungen leistungen;
    private final Formulare formulare;
    private final Textbausteine textbausteine;
    private final Zahlungen zahlungen;
    private final Erstattungen erstattungen;
    private final Organisation organisation;
    private final Kommunenangaben kommune;
    private final Clock uhr;

    Briefumgebung(
            Antraege antraege,
            Berichtigungen berichtigungen,
            Anschriften anschriften,
            Leistungen leistungen,
            Formulare formulare,
            Textbausteine textbausteine,
            Zahlungen zahlungen,
            Erstattungen erstattungen,
            Organisation organisation,
            Kommunenangaben kommune,
            Clock uhr) {
        this.antraege = antraege;
        this.berichtigungen = berichtigungen;
        this.anschriften = anschriften;
        this.leistungen = leistungen;
        this.formulare = formulare;
        this.textbausteine = textbausteine;
        this.zahlungen = zahlungen;
        this.erstattungen = erstattungen;
        this.organisation = organisation;
        this.kommune = kommune;
        this.uhr = uhr;
    }

    Leistungspaket paket(Vorgang v) {
        return leistungen.paket(v.leistung(), v.fassung());
    }

    Antrag antrag(Vorgang v) {
        return antraege.finden(v.antrag());
    }

    /// The answers as they count: corrected where the Amt has corrected them.
    Antworten antworten(Vorgang v) {
        return berichtigungen.stand(v).geltend();
    }

    /// Whether a letter can be posted.
    boolean postfaehig(Vorgang v) {
        return Anschriften.vollstaendig(anschriften.zeilen(v));
    }

    LocalDate heute() {
        return LocalDate.now(uhr.withZone(ZONE));
    }

    /// What placeholders and conditions of a letter of this Vorgang can name.
    ///
    /// @param dazu further values, such as `begruendung`
    Briefwerte werte(Vorgang v, Map<String, Object> dazu) {
        var paket = paket(v);
        var antworten = antworten(v);
        var werte = Briefangaben.von(formulare, paket, antworten);
        allgemein(v, paket, antrag(v))
                .forEach((name, wert) -> {
                    if (VORRANG.contains(name) || !paket.namen().contains(name)) {
                        werte.put(name, wert);
                    }
                });
        werte.putAll(dazu);
        var gespeichert = new HashMap<>(antworten.werte());
        gespeichert.put("heute", List.of(heute().toString()));
        v.ergebnis().ifPresent(e -> gespeichert.put("ergebnis", List.of(e.name())));
        return new Briefwerte(werte, gespeichert, textbausteine.fuer(paket));
    }

    private Map<String, Object> allgemein(Vorgang v, Leistungspaket paket, Antrag antrag) {
        var werte = new HashMap<String, Object>();
        werte.put("leistung", paket.leistung().name().deutsch());
        werte.put("eingang", tag(v.eingegangen()));
        werte.put("aktenzeichen", v.aktenzeichen());
        werte.put("referenz", v.referenz());
        werte.put("name", name(antworten(v)));
        werte.put("begruendung", v.begruendung());
        werte.put("ergebnis", v.ergebnis().map(Briefumgebung::wort).orElse(""));
        werte.put("aufgenommen_von", antrag.aufgenommen().map(Aufnahme::name).orElse(""));
        werte.put("zugestimmt", antrag.zustimmungen().stream().map(Zustimmung::name).toList());
        werte.put("gebuehr", gebuehr(v));
        werte.put(
                "kassenzeichen",
                zahlungen.zu(v.antrag().bezug()).map(z -> z.kassenzeichen().lesbar()).orElse(""));
        erstattungen.werte(v.id().bezug(), paket, antworten(v).werte()).forEach(werte::put);
        werte.put("heute", tag(uhr.instant()));
        werte.put("datum", tag(uhr.instant()));
        amt(v, werte);
        return werte;
    }

    private void amt(Vorgang v, Map<String, Object> werte) {
        var einheit = einheit(v);
        var haus = kommune.aktuell();
        werte.put("kommune", haus.name());
        werte.put("einheit", amtsname(v));
        werte.put(
                "telefon_amt",
                einheit.map(Organisationseinheit::telefon)
                        .filter(t -> !t.isBlank())
                        .orElse(haus.telefon()));
        werte.put(
                "email_amt",
                einheit.map(Organisationseinheit::email)
                        .filter(t -> !t.isBlank())
                        .orElse(haus.email()));
        werte.put(
                "bearbeitung",
                v.bearbeiterin().flatMap(organisation::person).map(Beschaeftigte::name).orElse(""));
    }

    /// What is to be paid; nothing when there is no Gebuehr.
    Geldbetrag gebuehr(Vorgang v) {
        return zahlungen.zu(v.antrag().bezug()).map(z -> z.betrag()).orElse(Geldbetrag.NULL);
    }

    static String wort(Ergebnis ergebnis) {
        return ergebnis.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Antworten a) {
        String mensch = (a.eins("vorname") + " " + a.eins("nachname")).strip();
        return mensch.isEmpty() ? a.eins("betrieb_name") : mensch;
    }

    /// Sets sender, address and reference lines around a text.
    Brief brief(Vorgang v, String titel, String markdown) {
        return new Brief(
                titel, Sprache.DE, absender(v), anschriften.zeilen(v), infozeilen(v), markdown);
    }

    private Optional<Organisationseinheit> einheit(Vorgang v) {
        return organisation.einheit(v.einheit());
    }

    String amtsname(Vorgang v) {
        return einheit(v).map(e -> e.name().deutsch()).orElse(v.einheit());
    }

    List<String> anschrift(Vorgang v) {
        return einheit(v)
                .map(Organisationseinheit::anschrift)
                .filter(a -> !a.isEmpty())
                .orElse(kommune.aktuell().anschrift());
    }

    private List<String> absender(Vorgang v) {
        var zeilen = new ArrayList<String>();
        zeilen.add(kommune.aktuell().name());
        zeilen.add(amtsname(v));
        zeilen.addAll(anschrift(v));
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

    private Map<String, String> infozeilen(Vorgang v) {
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put("Aktenzeichen", v.aktenzeichen());
        zeilen.put("Ihre Referenz", v.referenz());
        zeilen.put("Datum", tag(uhr.instant()));
        return zeilen;
    }

    private static String tag(Instant zeitpunkt) {
        return TAG.format(zeitpunkt.atZone(ZONE));
    }
}
