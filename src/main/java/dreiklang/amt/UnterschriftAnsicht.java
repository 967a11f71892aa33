package dreiklang.amt;

import dreiklang.dokument.Dokument;
import dreiklang.seite.Rahmen;
import dreiklang.signatur.Signaturbericht;
import dreiklang.signatur.Signaturbericht.Unterschrift;
import dreiklang.signatur.Unterschriftsstand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What the signatures of one file are worth.
///
/// @param rahmen language, token, who is signed in
/// @param vorgang the Vorgang it belongs to
/// @param datei the file
/// @param stand what is known
public record UnterschriftAnsicht(
        Rahmen rahmen, UUID vorgang, Dokument datei, Unterschriftsstand stand) {

    /// Address of the file, or of something below it.
    public String adresse(String darunter) {
        return "/amt/vorgaenge/" + vorgang + "/dateien/" + datei.id().wert() + darunter;
    }

    /// Colour of the verdict.
    public static String farbe(Signaturbericht.Urteil urteil) {
        return switch (urteil) {
            case GUELTIG -> "erfolg";
            case UNKLAR -> "warnung";
            case UNGUELTIG -> "fehler";
        };
    }

    /// Why it could not be checked; empty when it could.
    public String hindernis() {
        return stand.bericht()
                .flatMap(Signaturbericht::hindernis)
                .map(code -> rahmen.text("fehler." + code, 20))
                .orElse("");
    }

    /// One signature in words.
    public Map<String, String> angaben(Unterschrift u) {
        var werte = new LinkedHashMap<String, String>();
        werte.put(rahmen.text("vorgang.unterschrift.von"), von(u));
        werte.put(rahmen.text("vorgang.unterschrift.wann"), wann(u));
        werte.put(
                rahmen.text("vorgang.unterschrift.inhalt"),
                rahmen.text("vorgang.unterschrift.unversehrt." + (u.unversehrt() ? "ja" : "nein")));
        werte.put(
                rahmen.text("vorgang.unterschrift.danach"),
                rahmen.text("vorgang.unterschrift.danach." + u.danach().name()));
        zertifikat(u, werte);
        werte.put(rahmen.text("vorgang.unterschrift.technisch"), u.format() + ", DSS: " + u.dss());
        return werte;
    }

    private void zertifikat(Unterschrift u, Map<String, String> werte) {
        werte.put(
                rahmen.text("vorgang.unterschrift.aussteller"),
                rahmen.text(
                        "vorgang.unterschrift.vertrauen." + u.vertrauen().name(), u.aussteller()));
        u.gueltigBis()
                .ifPresent(bis ->
                        werte.put(
                                rahmen.text("vorgang.unterschrift.zertifikat"),
                                rahmen.text(
                                        "vorgang.unterschrift.zertifikat."
                                                + (u.abgelaufen() ? "abgelaufen" : "gueltig"),
                                        rahmen.zeit(bis))));
        werte.put(
                rahmen.text("vorgang.unterschrift.stufe"),
                rahmen.text("vorgang.unterschrift.stufe." + u.stufe().name()));
        werte.put(
                rahmen.text("vorgang.unterschrift.sperrung"),
                rahmen.text("vorgang.unterschrift.sperrung.nicht"));
    }

    private String von(Unterschrift u) {
        return u.organisation().isEmpty() || u.organisation().equals(u.von())
                ? u.von()
                : u.von() + ", " + u.organisation();
    }

    private String wann(Unterschrift u) {
        return u.bezeugt()
                .map(b -> rahmen.text("vorgang.unterschrift.bezeugt", rahmen.zeit(b)))
                .or(() ->
                        u.angegeben()
                                .map(a ->
                                        rahmen.text(
                                                "vorgang.unterschrift.angegeben", rahmen.zeit(a))))
                .orElse(rahmen.text("vorgang.unterschrift.ohne-zeit"));
    }
}
