package dreiklang.vorgang;

import dreiklang.antrag.Folgeformulare;
import dreiklang.basis.Geldbetrag;
import dreiklang.identitaet.Beschaeftigte;
import dreiklang.identitaet.Organisation;
import dreiklang.zahlung.Abrechnung;
import dreiklang.zahlung.Auszahlungen;
import dreiklang.zahlung.Auszahlungsart;
import dreiklang.zahlung.Auszahlungsauftrag;
import dreiklang.zahlung.Auszahlungsstand;
import dreiklang.zahlung.Erstattungen;
import dreiklang.zahlung.Erstattungsvorgabe;
import dreiklang.zahlung.Festsetzung;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reckons the money of a Vorgang from its answers, and orders it to be paid.
@Component
class Erstattungslage {

    private final Zutritt zutritt;
    private final Briefumgebung umgebung;
    private final Folgeformulare folgeformulare;
    private final Organisation organisation;
    private final Erstattungen erstattungen;
    private final Auszahlungen auszahlungen;

    Erstattungslage(
            Zutritt zutritt,
            Briefumgebung umgebung,
            Folgeformulare folgeformulare,
            Organisation organisation,
            Erstattungen erstattungen,
            Auszahlungen auszahlungen) {
        this.zutritt = zutritt;
        this.umgebung = umgebung;
        this.folgeformulare = folgeformulare;
        this.organisation = organisation;
        this.erstattungen = erstattungen;
        this.auszahlungen = auszahlungen;
    }

    /// Orders what is still to be paid of what was fixed.
    void erstatten(Vorgang v, Erstattungsvorgabe vorgabe, Festsetzung fest) {
        auszahlen(v, vorgabe, fest.rest(), Auszahlungsart.ERSTATTUNG, iban(v, vorgabe));
    }

    /// Orders what the person wants to have in advance.
    void vorschiessen(Vorgang v, Erstattungsvorgabe vorgabe) {
        erstattungen
                .vorschuss(umgebung.paket(v), umgebung.antworten(v).werte())
                .ifPresent(
                        w -> auszahlen(v, vorgabe, w.betrag(), Auszahlungsart.VORSCHUSS, w.iban()));
    }

    private void auszahlen(
            Vorgang v,
            Erstattungsvorgabe vorgabe,
            Geldbetrag betrag,
            Auszahlungsart art,
            String iban) {
        if (!betrag.istFaellig()) {
            return;
        }
        auszahlungen.anordnen(
                new Auszahlungsauftrag(
                        v.id().bezug(),
                        art,
                        v.leistung(),
                        v.einheit(),
                        v.aktenzeichen(),
                        v.antragstellerin(),
                        empfaenger(v),
                        iban,
                        art == Auszahlungsart.VORSCHUSS
                                ? "Vorschuss " + vorgabe.zweck()
                                : vorgabe.zweck(),
                        betrag,
                        zutritt.ich().id()));
    }

    private String empfaenger(Vorgang v) {
        return v.antragstellerin()
                .flatMap(organisation::person)
                .map(Beschaeftigte::name)
                .orElseGet(() ->
                        (umgebung.antworten(v).eins("vorname")
                                        + " "
                                        + umgebung.antworten(v).eins("nachname"))
                                .strip());
    }

    /// What the package says; empty when it gives nothing back.
    Optional<Erstattungsvorgabe> vorgabe(Vorgang v) {
        return erstattungen.vorgabe(umgebung.paket(v));
    }

    /// What is given back by the rules.
    Abrechnung berechnen(Vorgang v, Erstattungsvorgabe vorgabe) {
        return erstattungen.berechnen(umgebung.paket(v), antworten(v, vorgabe));
    }

    private String iban(Vorgang v, Erstattungsvorgabe vorgabe) {
        return erstattungen.iban(umgebung.paket(v), antworten(v, vorgabe));
    }

    /// What the Antrag says, and above it what the Folgeformular says.
    private Map<String, List<String>> antworten(Vorgang v, Erstattungsvorgabe vorgabe) {
        var werte = new HashMap<>(umgebung.antworten(v).werte());
        vorgabe.formular()
                .ifPresent(name ->
                        folgeformulare.zu(v.antrag()).stream()
                                .filter(a ->
                                        a.folge().filter(f -> f.name().equals(name)).isPresent())
                                .reduce((a, b) -> b)
                                .ifPresent(a -> werte.putAll(a.antworten().werte())));
        return werte;
    }

    /// What was paid or is going to be paid in advance.
    Geldbetrag vorschuss(Vorgang v) {
        return auszahlungen.zu(v.id().bezug()).stream()
                .filter(a -> a.auftrag().art() == Auszahlungsart.VORSCHUSS)
                .filter(a -> a.stand() != Auszahlungsstand.ZURUECKGENOMMEN)
                .map(a -> a.auftrag().betrag())
                .reduce(Geldbetrag.NULL, Geldbetrag::plus);
    }
}
