package dreiklang.einsicht.web;

import dreiklang.akte.Aktenvorgang;
import dreiklang.basis.Blatt;
import dreiklang.einsicht.Einsicht;
import dreiklang.einsicht.Einsichten.Zugangsdaten;
import dreiklang.einsicht.Einsichtsabruf;
import dreiklang.einsicht.Einsichtsauswahl.Stand;
import dreiklang.einsicht.Einsichtsauswahl.Wahl;
import dreiklang.einsicht.Einsichtsblatt;
import dreiklang.einsicht.Einsichtsstand;
import dreiklang.seite.Rahmen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One Einsicht as the Amt sees it.
///
/// @param rahmen language, token, who is signed in
/// @param einsicht which one
/// @param auswahl a page of the sheets
/// @param abrufe what was looked at
/// @param zugang link and PIN right after they were made
/// @param adresse address of the town without slash at the end
/// @param eingabe what was typed and has to be corrected
/// @param fehler sentence by input
/// @param jetzt the moment it is
public record EinsichtAnsicht(
        Rahmen rahmen,
        Einsicht einsicht,
        Stand auswahl,
        Blatt<Einsichtsabruf> abrufe,
        Optional<Zugangsdaten> zugang,
        String adresse,
        Map<String, String> eingabe,
        Map<String, String> fehler,
        Instant jetzt) {

    /// Address of this page.
    public String ort() {
        return "/amt/akten/" + einsicht.akte().wert() + "/einsicht/" + einsicht.id().wert();
    }

    /// The sentence at an input, empty when it is right.
    public String fehler(String feld) {
        return fehler.getOrDefault(feld, "");
    }

    /// What is known about it.
    public Map<String, String> kopf() {
        var a = einsicht.angaben();
        var zeilen = new LinkedHashMap<String, String>();
        zeilen.put(rahmen.text("einsicht.zeichen"), einsicht.akte().wert());
        zeilen.put(
                rahmen.text("einsicht.stand"),
                rahmen.text(EinsichtenAnsicht.standwort(einsicht, jetzt)));
        zeilen.put(
                rahmen.text("einsicht.rolle"), rahmen.text("einsicht.rolle." + a.rolle().name()));
        zeilen.put(rahmen.text("einsicht.grundlage"), a.grundlage());
        zeilen.put(rahmen.text("einsicht.grund"), a.grund());
        zeilen.put(
                rahmen.text("einsicht.zeitraum"),
                rahmen.text("einsicht.von-bis", rahmen.tag(a.von()), rahmen.tag(a.bis())));
        zeilen.put(rahmen.text("einsicht.mitnehmen"), ja(a.herunterladen()));
        zeilen.put(rahmen.text("einsicht.vieraugen"), ja(a.vierAugen()));
        zeilen.put(
                rahmen.text("einsicht.umfang"),
                rahmen.text(
                        "einsicht.umfang.zahlen", auswahl.enthalten(), auswahl.zurueckgehalten()));
        einsicht.ende()
                .ifPresent(e ->
                        zeilen.put(
                                rahmen.text("einsicht.ende"),
                                rahmen.zeit(e) + ", " + einsicht.endegrund()));
        return zeilen;
    }

    private String ja(boolean ist) {
        return rahmen.text(ist ? "einsicht.ja" : "einsicht.nein");
    }

    /// Whether sheets can be chosen.
    public boolean entwurf() {
        return einsicht.stand() == Einsichtsstand.ENTWURF;
    }

    /// Whether it waits for a second person.
    public boolean vorgelegt() {
        return einsicht.stand() == Einsichtsstand.VORGELEGT;
    }

    /// Whether a new link can be made.
    public boolean offen() {
        return einsicht.stand() == Einsichtsstand.ERTEILT && !einsicht.abgelaufen(jetzt);
    }

    /// Whether it can be ended.
    public boolean beendbar() {
        return !einsicht.stand().danach().isEmpty();
    }

    /// What the button that opens it says.
    public String erteilen() {
        return rahmen.text(
                vorgelegt()
                        ? "einsicht.freigeben"
                        : einsicht.angaben().vierAugen()
                                ? "einsicht.vorlegen"
                                : "einsicht.erteilen");
    }

    /// As what the outside person sees a sheet now.
    public String erscheint(Einsichtsblatt b) {
        return b.gewaehlt()
                .map(a -> rahmen.text("einsicht.art." + a.name()))
                .orElseGet(() -> rahmen.text("einsicht.art.NICHT"));
    }

    /// What can become of a sheet.
    public Map<String, String> wahl(Einsichtsblatt b) {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put(Wahl.NICHT.name(), rahmen.text("einsicht.wahl.NICHT"));
        b.erscheint()
                .ifPresent(a ->
                        wahl.put(Wahl.ENTHALTEN.name(), rahmen.text("einsicht.wahl." + a.name())));
        wahl.put(Wahl.ZURUECKGEHALTEN.name(), rahmen.text("einsicht.wahl.ZURUECKGEHALTEN"));
        return wahl;
    }

    /// What is chosen, or was chosen just now and has to be corrected.
    public String gewaehlt(Einsichtsblatt b) {
        var jetzige =
                switch (b.gewaehlt().orElse(null)) {
                    case null -> Wahl.NICHT;
                    case ORIGINAL, GESCHWAERZT -> Wahl.ENTHALTEN;
                    case ZURUECKGEHALTEN -> Wahl.ZURUECKGEHALTEN;
                };
        return eingabe.getOrDefault("wahl-" + b.blatt(), jetzige.name());
    }

    /// Why it is held back.
    public String grund(Einsichtsblatt b) {
        return eingabe.getOrDefault("grund-" + b.blatt(), b.grund());
    }

    /// The Vorgänge whose sheets can be put in at once.
    public Map<String, String> vorgaenge() {
        var wahl = new LinkedHashMap<String, String>();
        wahl.put("0", rahmen.text("einsicht.heft.direkt"));
        for (Aktenvorgang v : auswahl.vorgaenge()) {
            wahl.put(
                    Integer.toString(v.nummer()),
                    rahmen.text(
                            "einsicht.heft.vorgang", Integer.toString(v.nummer()), v.betreff()));
        }
        return wahl;
    }

    /// What the outside person did.
    public String was(Einsichtsabruf a) {
        return rahmen.text(
                "einsicht.abruf." + a.was().name(),
                Integer.toString(a.blatt()),
                Integer.toString(a.seite()));
    }
}
