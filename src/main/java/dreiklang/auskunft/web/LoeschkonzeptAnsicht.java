package dreiklang.auskunft.web;

import dreiklang.auskunft.Loeschkonzept.Klasse;
import dreiklang.auskunft.Verarbeitung;
import dreiklang.basis.Blatt;
import dreiklang.seite.Rahmen;
import java.util.List;

/// The rules by which data go.
///
/// @param rahmen language, token, who is signed in
/// @param klassen the Löschklassen of the program
/// @param leistungen a page of the Leistungen with their periods
public record LoeschkonzeptAnsicht(
        Rahmen rahmen, List<Klasse> klassen, Blatt<Verarbeitung> leistungen) {

    private static final int JAHR = 365;

    /// Its Regelfrist in words.
    public String dauer(Klasse k) {
        return k.tage() % JAHR == 0
                ? rahmen.text("auskunft.lk.jahre", k.tage() / JAHR)
                : rahmen.text("auskunft.lk.tage", k.tage());
    }

    /// When something of it went last.
    public String zuletzt(Klasse k) {
        return k.zuletzt().map(rahmen::zeit).orElse(rahmen.text("auskunft.lk.nie"));
    }

    /// The Löschklasse of a Leistung.
    public String klasse(Verarbeitung v) {
        return v.frist()
                .map(f ->
                        f.nummer().isBlank()
                                ? rahmen.text("auskunft.lk.ohne-plan")
                                : rahmen.text("auskunft.lk.plan", f.nummer(), f.name()))
                .orElse("–");
    }

    /// Its Regelfrist, or that there is none.
    public String frist(Verarbeitung v) {
        return v.frist()
                .map(f ->
                        rahmen.text(
                                f.imPaket() ? "auskunft.lk.frist.paket" : "auskunft.lk.frist.plan",
                                f.jahre()))
                .orElse(rahmen.text("auskunft.lk.ohne-regel"));
    }
}
